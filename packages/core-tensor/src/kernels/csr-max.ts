import { LegendreError } from "../errors.ts";
import { onHost } from "../host/frame.ts";
import { task } from "../host/tasks.ts";
import { checkEntries, putEntries } from "./csr-structure.ts";
import { HostArray, hostData, sizeOf } from "./host-array.ts";
import type { Kernel } from "./kernel.ts";

/** True when `v` comes before `best`: the first of equal numbers, and a NaN before any other. */
export function isLarger(v: number, best: number, source: number): boolean {
  return source < 0 || v > best || Number.isNaN(v);
}

const csrMax: Kernel = {
  name: "CsrMax",
  inputs: ["pointers", "columns", "x"],
  shape: ([pointers, columns, x]) => {
    if (
      pointers!.shape.length !== 1 ||
      pointers!.shape[0] === 0 ||
      columns!.shape.length !== 1 ||
      x!.shape.length === 0
    ) {
      throw new LegendreError(
        "shape",
        "CsrMax",
        `got pointers [${pointers!.shape}], columns [${columns!.shape}] and x [${x!.shape}], expected [rows + 1], [entries] and [n, …]`,
        { pointers: pointers!.shape, columns: columns!.shape, x: x!.shape },
      );
    }
    const shape = [pointers!.shape[0]! - 1, ...x!.shape.slice(1)];
    return [
      { shape, dtype: x!.dtype },
      { shape, dtype: "int32" },
    ];
  },
  value: ([pointers, columns, x]) => {
    checkEntries("CsrMax", { pointers: pointers!.data, columns: columns!.data }, x!.shape[0]!);
    const shape = [pointers!.shape[0]! - 1, ...x!.shape.slice(1)];
    const width = sizeOf(x!.shape.slice(1));
    const data = hostData(x!.dtype, sizeOf(shape));
    const source = new Int32Array(data.length).fill(-1);
    for (let at = 0; at < data.length; at++) {
      const [i, j] = [Math.floor(at / width), at % width];
      for (let k = pointers!.data[i]!; k < pointers!.data[i + 1]!; k++) {
        const v = x!.data[columns!.data[k]! * width + j]!;
        if (!isLarger(v, data[at]!, source[at]!)) continue;
        data[at] = v;
        source[at] = columns!.data[k]!;
      }
    }
    return [new HostArray(shape, x!.dtype, data), new HostArray(shape, "int32", source)];
  },
  jvp: ({ outputs: [, source], call }, [, , t]) => [
    call("PickRows", { x: t!, source: source! })[0]!,
    null,
  ],
  vjp: ({ inputs: [, , x], outputs: [, source], call }, [c]) => [
    null,
    null,
    c ? call("AddPickedRows", { c, source: source! }, { rows: x!.shape[0]! })[0]! : null,
  ],
  host: ([pointers, columns, x], [y, source]) => {
    if (x!.dtype !== "float32") return false;
    const width = sizeOf(x!.shape.slice(1));
    const rows = pointers!.shape[0]! - 1;
    const done = onHost((frame) => {
      const entries = putEntries("CsrMax", frame, pointers!, columns!, x!.shape[0]!);
      const from = frame.put(x!.data);
      const [to, at] = [frame.room(y!.data.byteLength), frame.room(source!.data.byteLength)];
      frame.run(
        task.csrMaximum,
        [rows, entries.pointers, entries.columns, from, to, at, width],
        frame.chunksFor(columns!.data.length * width),
      );
      frame.get(to, y!.data);
      frame.get(at, source!.data);
      return true;
    });
    return done === true;
  },
};

/**
 * Ours: for each row of a sparse matrix the largest, number by number, of the rows of `x` that its entries
 * name, and which row that is; 0 and −1 of a row without entries.
 */
export const csrMaxima: readonly Kernel[] = [csrMax];
