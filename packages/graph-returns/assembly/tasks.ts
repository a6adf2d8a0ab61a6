// What a task's number means; `src/boosting/kernel/wasm-kernel.ts` has the same list.
import { logisticGradients } from "./gradients";
import { histograms } from "./histogram";

/** Does chunk `chunk` of `chunks` of a task. */
export function runChunk(task: u32, pointer: usize, chunk: u32, chunks: u32): void {
  switch (task) {
    case 0: return histograms(pointer, chunk, chunks);
    case 1: return logisticGradients(pointer, chunk, chunks);
  }
}
