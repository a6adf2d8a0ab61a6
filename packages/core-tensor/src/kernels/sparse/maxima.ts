import { LegendreError } from "../../errors.ts";
import { task } from "../../host/tasks.ts";
import type { Kernel } from "../kernel.ts";
import { features, segments } from "./batch.ts";
import { rowMaxima } from "./row-maxima.ts";
import { segmentShape } from "./segment-sum.ts";
import { checkEntries, putEntries } from "./structure.ts";

/**
 * Ours: for each row of a sparse matrix the largest, number by number, of the rows of `x` that its entries
 * name; 0 for a row without entries.
 */
const csrMaxima = rowMaxima({
  name: "CsrMax",
  inputs: ["pointers", "columns", "x"],
  shape: ([pointers, columns], x) => {
    if (
      pointers!.shape.length === 1 &&
      pointers!.shape[0]! > 0 &&
      columns!.shape.length === 1 &&
      x.shape.length > 0
    ) {
      return [pointers!.shape[0]! - 1, ...x.shape.slice(1)];
    }
    throw new LegendreError(
      "shape",
      "CsrMax",
      `got pointers [${pointers!.shape}], columns [${columns!.shape}] and x [${x.shape}], expected [rows + 1], [entries] and [n, …]`,
      { pointers: pointers!.shape, columns: columns!.shape, x: x.shape },
    );
  },
  pairs: ([pointers, columns], rows) => {
    checkEntries("CsrMax", { pointers: pointers!, columns: columns! }, rows.input);
    return (f) => {
      for (let row = 0; row < rows.output; row++) {
        for (let k = pointers![row]!; k < pointers![row + 1]!; k++) f(columns![k]!, row);
      }
    };
  },
  batch: features(2),
  raises: true,
  onModule: (frame, [pointers, columns], x, y, width) => {
    const entries = putEntries("CsrMax", frame, pointers!, columns!, x.shape[0]!);
    const from = frame.put(x.data);
    // Which row each number came from: the module keeps it to tell a first number from a later one.
    const [to, source] = [frame.room(y.data.byteLength), frame.room(y.data.byteLength)];
    frame.run(
      task.csrMaximum,
      [y.shape[0]!, entries.pointers, entries.columns, from, to, source, width],
      frame.chunksFor(columns!.data.length * width),
    );
    return to;
  },
  backOnModule: (frame, [pointers, columns], { c, x, y }, width) => {
    const entries = putEntries("CsrMax", frame, pointers!, columns!, x.shape[0]!);
    const read = [x, y, c].map(({ data }) => frame.put(data));
    const to = frame.room(x.data.byteLength);
    frame.run(
      task.csrMaximumSpread,
      [y.shape[0]!, entries.pointers, entries.columns, ...read, to, width, x.shape[0]!],
      Math.min(frame.threadsFor(columns!.data.length * width), Math.max(1, width >> 2)),
    );
    return to;
  },
});

/**
 * Ours: row `i` of the result holds, number by number, the largest of the rows of `x` whose id is `i`; 0
 * where there is none. Rows with an id outside `0 … numSegments − 1` are left out.
 */
const segmentMaxima = rowMaxima({
  name: "SegmentMax",
  inputs: ["x", "segmentIds"],
  shape: ([segmentIds], x, attrs) => segmentShape("SegmentMax", x, segmentIds!, attrs),
  pairs:
    ([ids], rows) =>
    (f) => {
      for (let row = 0; row < ids!.length; row++) {
        const id = ids![row]!;
        if (id >= 0 && id < rows.output) f(row, id);
      }
    },
  batch: segments,
  raises: false,
  onModule: (frame, [segmentIds], x, y, width) => {
    const [count, segments] = [x.shape[0]!, y.shape[0]!];
    const ids = frame.index(segmentIds!.data, segmentIds!.fixed, () => 0);
    const from = frame.put(x.data);
    // Which row each number came from: the module keeps it to tell a first number from a later one.
    const [to, source] = [frame.room(y.data.byteLength), frame.room(y.data.byteLength)];
    const words = [count, ids.pointer, from, to, source, segments, width];
    frame.run(task.segmentMaximum, words, frame.threadsFor(count * width));
    return to;
  },
});

/** Maxima of rows that a sparse matrix names, and of segments. */
export const maximaOfRows: readonly Kernel[] = [...csrMaxima, ...segmentMaxima];
