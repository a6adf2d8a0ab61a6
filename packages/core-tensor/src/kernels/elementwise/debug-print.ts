import { writeDebugLine } from "../../debug-output.ts";
import { batchInFront } from "../batch-axes.ts";
import type { HostArray } from "../host-array.ts";
import { mapHost } from "../host-loops.ts";
import type { Kernel } from "../kernel.ts";
import { likeFirst, typeToString } from "../shapes.ts";

/** Arrays of more numbers are printed without what stands in the middle of long axes. */
const wholeUpTo = 1000;

/** How many entries are kept at each end of a long axis. */
const kept = 3;

function numberIn(x: HostArray, at: number): string {
  const value = x.data[at] as number;
  if (x.dtype === "bool") return String(value !== 0);
  // The digits that float32 has.
  return String(x.dtype === "float32" ? Number(value.toPrecision(7)) : value);
}

/** The numbers in brackets, an axis in each. */
function numbersOf(x: HostArray): string {
  const short = x.data.length > wholeUpTo;
  const along = (axis: number, start: number, size: number): string => {
    if (axis === x.shape.length) return numberIn(x, start);
    const [length, step] = [x.shape[axis]!, size / x.shape[axis]!];
    const entry = (i: number): string => along(axis + 1, start + i * step, step);
    const places = Array.from({ length }, (_, i) => i);
    if (!short || length <= 2 * kept) return `[${places.map(entry).join(", ")}]`;
    const ends = [places.slice(0, kept), places.slice(-kept)].map((some) => some.map(entry));
    return `[${[...ends[0]!, "…", ...ends[1]!].join(", ")}]`;
  };
  return along(0, 0, x.data.length);
}

/** The identity, which prints what passes. On the host, since no ONNX op prints. */
const debugPrintKernel: Kernel = {
  name: "DebugPrint",
  inputs: ["x"],
  shape: likeFirst,
  value: ([x], { label }) => {
    writeDebugLine(`${label}: ${typeToString(x!)} ${numbersOf(x!)}`);
    return [mapHost(x!, (value) => value)];
  },
  jvp: (_, [t]) => [t ?? null],
  vjp: (_, [c]) => [c ?? null],
  batch: batchInFront,
  pointwise: ([x]) => x === true,
  tells: true,
};

/** Ours: an op that prints its numbers while a program runs. */
export const prints: readonly Kernel[] = [debugPrintKernel];
