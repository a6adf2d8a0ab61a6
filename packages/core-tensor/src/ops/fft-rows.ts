import { LegendreError } from "../errors.ts";
import { pad, reshape, slice, type Tensor, transpose } from "../ops.ts";
import { count, type OptionsOf, optional, options, value } from "../options.ts";
import { checkTensorTree } from "../tree/index.ts";
import { checkAxis, fromLast, toLast } from "./check.ts";
import { type Complex, onParts } from "./dft.ts";

/** The options of `fft` and its kin. */
export const fftOptions = options("fft", {
  /** The axis along which it is transformed; negative ones count from the last. */
  axis: value<number, -1>(-1),
  /** The length of the signal, at least 1: longer ones are cut off, shorter ones end with zeros. @defaultValue its own; for `irfft` `2 (m − 1)` */
  n: optional(count(1)),
});

/** Options of `fft` and its kin. */
export interface FftOptions extends OptionsOf<typeof fftOptions> {}

/** One signal a row, with the way back. */
export interface Rows {
  readonly z: Complex | Tensor;
  readonly rows: number;
  readonly n: number;
  readonly back: (z: Complex, n: number) => Complex;
}

/** Throws unless `z` is a real float tensor or two of one shape. */
function checkSignal(where: string, z: Complex | Tensor): Tensor {
  checkTensorTree(where, "z", z);
  const [re, im] = "im" in z ? [z.re, z.im] : [z, z];
  for (const x of [re, im]) {
    if (x.dtype === "float32" && x.shape.join() === re.shape.join()) continue;
    const message =
      x.dtype === "float32"
        ? `re and im have shapes [${re.shape.join(", ")}] and [${im.shape.join(", ")}], expected one shape`
        : `got dtype ${x.dtype}, expected float32; cast it with tf.cast`;
    throw new LegendreError(x.dtype === "float32" ? "shape" : "structure", where, message);
  }
  return re;
}

/** The last axis cut off or filled up with zeros. */
export function fitted(x: Tensor, n: number): Tensor {
  const length = x.shape.at(-1)!;
  if (length === n) return x;
  const lead = x.shape.slice(0, -1);
  if (length < n) return pad(x, [...lead.map((): [number, number] => [0, 0]), [0, n - length]]);
  return slice(x, [...lead.map(() => 0), 0], [...lead, n]);
}

/** The signals as rows, checked. */
export function asRows(
  where: string,
  z: Complex | Tensor,
  options: FftOptions,
  lengthOf: (n: number | undefined, length: number) => Lengths,
): Rows {
  const { axis: given, n: asked } = fftOptions.resolve(options, where);
  const re = checkSignal(where, z);
  const axis = checkAxis(where, re, given);
  const { kept, n } = lengthOf(asked, re.shape[axis]!);
  if (n < 1 || re.shape[axis] === 0) {
    const message = `the axis ${given} of [${re.shape.join(", ")}] is too short for a signal; set n`;
    throw new LegendreError("shape", where, message, { shape: re.shape, axis: given });
  }
  const moved = onParts(z, (x) => fitted(transpose(x, toLast(re.rank, axis)), kept));
  const lead = re.shape.filter((_, other) => other !== axis);
  const rows = lead.reduce((size, length) => size * length, 1);
  const back = (result: Complex, length: number): Complex =>
    onParts(result, (x) =>
      transpose(reshape(x, [...lead, length]), fromLast(re.rank, axis)),
    ) as Complex;
  return { z: onParts(moved, (x) => reshape(x, [rows, kept])), rows, n, back };
}

/** How much of a signal is read, and how long the transform is. */
export interface Lengths {
  readonly kept: number;
  readonly n: number;
}

/** As long as asked for, or as it is. */
export function ownLength(n: number | undefined, length: number): Lengths {
  return { kept: n ?? length, n: n ?? length };
}
