import { turned } from "./sites.ts";

/** Numbers that share a scale in a type of 4 bits. */
export const blockSize = 32;

/** Weights as whole numbers: `rows[o, i] ≈ codes[o, i] · scales[o, ⌊i / width⌋]`. */
export interface Rounded {
  /** `[outputs, inputs]`; of 4 bits from −8 to 7, of 8 from −127 to 127. */
  readonly codes: Int8Array;
  /** `[outputs, ⌈inputs / width⌉]`. */
  readonly scales: Float32Array;
  readonly width: number;
}

/** The second moments of what a site multiplies, in square blocks along the diagonal. */
export interface Moments {
  /** `[samples, inputs]`: what the rows of weights were multiplied with; for grouped convolutions of the group of row 0 to `inputs − 1`. */
  readonly samples: Float32Array;
  readonly count: number;
}

/** Inputs whose errors make up for each other; their second moments are inverted together. */
const most = 512;

/**
 * Rounds weights so that the products with what came in stay as they were: the error of each column is made up for by the columns
 * after it, by the inverse of the second moments (GPTQ; Frantar et al. 2023, the step of optimal brain surgery with `θ − round(θ)`
 * for the weight that goes). Without moments each weight goes to the nearest number.
 *
 * @param rows - `[outputs, inputs]`.
 * @param bits - of a number.
 * @param moments - of the inputs; all rows have the same.
 */
export function roundRows(
  rows: Float32Array,
  outputs: number,
  inputs: number,
  bits: 4 | 8,
  moments: Moments | undefined,
): Rounded {
  const width = bits === 4 ? blockSize : inputs;
  const scales = scalesOf(rows, outputs, inputs, width, bits);
  const codes = new Int8Array(rows.length);
  const [low, high] = bits === 4 ? [-8, 7] : [-127, 127];
  const perRow = Math.ceil(inputs / width);
  const rest = moments === undefined ? rows : Float32Array.from(rows);
  for (let start = 0; start < inputs; start += most) {
    const end = Math.min(inputs, start + most);
    const upper = moments === undefined ? undefined : inverseFactor(moments, inputs, start, end);
    const n = end - start;
    for (let row = 0; row < outputs; row++) {
      const at = row * inputs + start;
      for (let i = 0; i < n; i++) {
        const scale = scales[row * perRow + Math.floor((start + i) / width)] as number;
        const w = rest[at + i] as number;
        const code = scale === 0 ? 0 : Math.min(high, Math.max(low, Math.round(w / scale)));
        codes[at + i] = code;
        if (upper === undefined) continue;
        const error = (w - code * scale) / (upper[i * n + i] as number);
        if (error === 0) continue;
        for (let j = i + 1; j < n; j++) rest[at + j]! -= error * (upper[i * n + j] as number);
      }
    }
  }
  return { codes, scales, width };
}

/** For each block of weights the scale, out of some, with the least squared error. */
function scalesOf(
  rows: Float32Array,
  outputs: number,
  inputs: number,
  width: number,
  bits: 4 | 8,
): Float32Array {
  const perRow = Math.ceil(inputs / width);
  const scales = new Float32Array(outputs * perRow);
  const [low, high] = bits === 4 ? [-8, 7] : [-127, 127];
  for (let row = 0; row < outputs; row++) {
    for (let block = 0; block < perRow; block++) {
      const from = row * inputs + block * width;
      const part = rows.subarray(from, Math.min(from + width, (row + 1) * inputs));
      let greatest = 0;
      for (const w of part) if (Math.abs(w) > Math.abs(greatest)) greatest = w;
      if (greatest === 0) continue;
      // Of 4 bits the greatest becomes −8, of which there is one more than of 7.
      const full = bits === 4 ? greatest / low : Math.abs(greatest) / high;
      let [best, least] = [full, Number.POSITIVE_INFINITY];
      for (let share = 1; share > (bits === 4 ? 0.7 : 0.95); share -= 0.03) {
        let error = 0;
        for (const w of part) {
          const code = Math.min(high, Math.max(low, Math.round(w / (full * share))));
          error += (w - code * full * share) ** 2;
        }
        if (error < least) [best, least] = [full * share, error];
      }
      scales[row * perRow + block] = best;
    }
  }
  return scales;
}

/** `U` with `Uᵀ U = (Xᵀ X / n + damping)⁻¹` for the inputs from `start` to `end`, upper triangular. */
function inverseFactor(
  { samples, count }: Moments,
  inputs: number,
  start: number,
  end: number,
): Float64Array {
  const n = end - start;
  const matrix = new Float64Array(n * n);
  // By columns, so that the sums run along memory.
  const columns = turned(samples, count, inputs);
  for (let i = 0; i < n; i++) {
    const a = columns.subarray((start + i) * count, (start + i + 1) * count);
    for (let j = 0; j <= i; j++) {
      const b = columns.subarray((start + j) * count, (start + j + 1) * count);
      let sum = 0;
      for (let k = 0; k < count; k++) sum += (a[k] as number) * (b[k] as number);
      matrix[i * n + j] = sum / count;
      matrix[j * n + i] = sum / count;
    }
  }
  let trace = 0;
  for (let i = 0; i < n; i++) trace += matrix[i * n + i] as number;
  // A hundredth of the mean, as is usual: there may be fewer samples than inputs.
  const damping = trace > 0 ? (0.01 * trace) / n : 1;
  for (let i = 0; i < n; i++) matrix[i * n + i]! += damping;
  return upperOfInverse(matrix, n);
}

/**
 * The upper triangle `U` of the inverse of a positive definite matrix, `Uᵀ U = A⁻¹`. With the axes reversed `A = L Lᵀ`, and `U` is `L⁻¹`
 * reversed again.
 */
function upperOfInverse(matrix: Float64Array, n: number): Float64Array {
  const lower = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = matrix[(n - 1 - i) * n + (n - 1 - j)] as number;
      for (let k = 0; k < j; k++)
        sum -= (lower[i * n + k] as number) * (lower[j * n + k] as number);
      lower[i * n + j] =
        i === j ? Math.sqrt(Math.max(sum, 1e-30)) : sum / (lower[j * n + j] as number);
    }
  }
  // L⁻¹, column by column.
  const inverse = new Float64Array(n * n);
  for (let column = 0; column < n; column++) {
    inverse[column * n + column] = 1 / (lower[column * n + column] as number);
    for (let i = column + 1; i < n; i++) {
      let sum = 0;
      for (let k = column; k < i; k++)
        sum -= (lower[i * n + k] as number) * (inverse[k * n + column] as number);
      inverse[i * n + column] = sum / (lower[i * n + i] as number);
    }
  }
  const upper = new Float64Array(n * n);
  for (let i = 0; i < n; i++)
    for (let j = i; j < n; j++) upper[i * n + j] = inverse[(n - 1 - i) * n + (n - 1 - j)] as number;
  return upper;
}
