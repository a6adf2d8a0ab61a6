import { LegendreError } from "../errors.ts";
import { HostArray, hostData, sizeOf } from "./host-array.ts";
import type { HostForm } from "./host-form.ts";
import type { Kernel } from "./kernel.ts";
import { sameShape } from "./shapes.ts";
import type { ValueType } from "./value-type.ts";

function checkSource(where: string, x: ValueType, source: ValueType): void {
  if (source.dtype === "int32" && sameShape(x.shape.slice(1), source.shape.slice(1))) return;
  throw new LegendreError(
    "shape",
    where,
    `got x [${x.shape}] and source ${source.dtype} [${source.shape}], expected int32 rows of the same shape`,
    { x: x.shape, source: source.shape },
  );
}

interface Sized {
  readonly shape: readonly number[];
  readonly data: { readonly [i: number]: number; readonly length: number };
}

/** Raises code "data" for a row that does not exist; negative ones mean none. */
function wrongRow(where: string, row: number, rows: number, at: number): never {
  throw new LegendreError(
    "data",
    where,
    `number ${at} of source is row ${row}, expected −1 to ${rows - 1}`,
    { index: at, value: row, rows },
  );
}

function pick(x: Sized, source: Sized, y: { [i: number]: number }): void {
  const width = sizeOf(source.shape.slice(1));
  const rows = x.shape[0]!;
  for (let at = 0; at < source.data.length; ) {
    for (let j = 0; j < width; j++, at++) {
      const row = source.data[at]!;
      if (row >= rows) wrongRow("PickRows", row, rows, at);
      y[at] = row < 0 ? 0 : x.data[row * width + j]!;
    }
  }
}

/** `y[source[i, j], j] += c[i, j]`, from zeros. */
function addBack(c: Sized, source: Sized, rows: number, y: { [i: number]: number }): void {
  const width = sizeOf(source.shape.slice(1));
  for (let at = 0; at < source.data.length; ) {
    for (let j = 0; j < width; j++, at++) {
      const row = source.data[at]!;
      if (row >= rows) wrongRow("AddPickedRows", row, rows, at);
      if (row >= 0) y[row * width + j]! += c.data[at]!;
    }
  }
}

// Plain TypeScript: one number at a time is read and written wherever it lies, and nothing is copied.
const pickHost: HostForm = ([x, source], [y]) => {
  if (x!.dtype !== "float32") return false;
  pick(x!, source!, y!.data);
  return true;
};

const addHost: HostForm = ([c, source], [y], { rows }) => {
  if (c!.dtype !== "float32") return false;
  y!.data.fill(0);
  addBack(c!, source!, rows as number, y!.data);
  return true;
};

const pickRows: Kernel = {
  name: "PickRows",
  inputs: ["x", "source"],
  shape: ([x, source]) => {
    checkSource("PickRows", x!, source!);
    return [{ shape: source!.shape, dtype: x!.dtype }];
  },
  value: ([x, source]) => {
    const data = hostData(x!.dtype, sizeOf(source!.shape));
    pick(x!, source!, data);
    return [new HostArray(source!.shape, x!.dtype, data)];
  },
  jvp: ({ inputs: [, source], call }, [t]) => call("PickRows", { x: t!, source: source! }),
  vjp: ({ inputs: [x, source], call }, [c]) => [
    call("AddPickedRows", { c: c!, source: source! }, { rows: x!.shape[0]! })[0]!,
    null,
  ],
  host: pickHost,
};

const addPickedRows: Kernel = {
  name: "AddPickedRows",
  inputs: ["c", "source"],
  shape: ([c, source], { rows }) => {
    checkSource("AddPickedRows", c!, source!);
    return [{ shape: [rows as number, ...c!.shape.slice(1)], dtype: c!.dtype }];
  },
  value: ([c, source], { rows }) => {
    const shape = [rows as number, ...c!.shape.slice(1)];
    const data = hostData(c!.dtype, sizeOf(shape));
    addBack(c!, source!, rows as number, data);
    return [new HostArray(shape, c!.dtype, data)];
  },
  jvp: ({ inputs: [, source], attrs, call }, [t]) =>
    call("AddPickedRows", { c: t!, source: source! }, attrs),
  vjp: ({ inputs: [, source], call }, [c]) => [
    call("PickRows", { x: c!, source: source! })[0]!,
    null,
  ],
  host: addHost,
};

/**
 * Ours: `y[i, j] = x[source[i, j], j]`, 0 where `source` is negative, and the transpose of that. With them
 * a maximum over rows is differentiated: `source` says where each came from.
 */
export const picks: readonly Kernel[] = [pickRows, addPickedRows];
