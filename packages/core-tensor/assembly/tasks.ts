// What a task's number means; `src/host/tasks.ts` has the same list.
import { additiveScore, additiveSpread } from "./additive";
import { csrProduct } from "./csr";
import { choleskyPanel, choleskyUpdate, packTriangle, solveTriangle } from "./dense";
import { eliminate, eliminationUpdate } from "./eliminate";
import { csrMaximum, csrMaximumSpread, segmentMaximum } from "./maximum";
import { normalsOfWords } from "./normal";
import { productRows } from "./product";
import { reflectRows } from "./reflect";
import { sampledProduct } from "./sampled";
import { segmentSoftmax, segmentSum } from "./segments";

/** Does chunk `chunk` of `chunks` of a task. */
export function runChunk(task: u32, pointer: usize, chunk: u32, chunks: u32): void {
  switch (task) {
    case 0: return csrProduct(pointer, chunk, chunks);
    case 1: return csrMaximum(pointer, chunk, chunks);
    case 2: return sampledProduct(pointer, chunk, chunks);
    case 3: return segmentSum(pointer, chunk, chunks);
    case 4: return segmentMaximum(pointer, chunk, chunks);
    case 5: return segmentSoftmax(pointer);
    case 6: return choleskyUpdate(pointer, chunk, chunks);
    case 7: return choleskyPanel(pointer, chunk, chunks);
    case 8: return packTriangle(pointer, chunk, chunks);
    case 9: return solveTriangle(pointer, chunk, chunks);
    case 10: return additiveScore(pointer, chunk, chunks);
    case 11: return additiveSpread(pointer, chunk, chunks);
    case 12: return csrMaximumSpread(pointer, chunk, chunks);
    case 13: return reflectRows(pointer, chunk, chunks);
    case 14: return productRows(pointer, chunk, chunks);
    case 15: return normalsOfWords(pointer, chunk, chunks);
    case 16: return eliminate(pointer);
    case 17: return eliminationUpdate(pointer, chunk, chunks);
  }
}
