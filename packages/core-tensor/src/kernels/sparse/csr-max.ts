import { LegendreError } from "../../errors.ts";
import { task } from "../../host/tasks.ts";
import type { Kernel } from "../kernel.ts";
import { rowMaxima } from "./row-maxima.ts";
import { checkEntries, putEntries } from "./structure.ts";

/**
 * Ours: for each row of a sparse matrix the largest, number by number, of the rows of `x` that its entries
 * name; 0 for a row without entries.
 */
export const csrMaxima: readonly Kernel[] = rowMaxima({
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
});
