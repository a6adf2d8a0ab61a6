import { LegendreError } from "../../errors.ts";
import { columnsOfQ, householderQr } from "../../host-linalg/qr.ts";
import { allWithBatch, batchInFront } from "../batch-axes.ts";
import { HostArray, hostData } from "../host-array.ts";
import { mapHost } from "../host-loops.ts";
import type { Kernel } from "../kernel.ts";
import { sameShape } from "../shapes.ts";
import type { Attrs, DType } from "../value-type.ts";
import { normalQuantile } from "./normal.ts";
import { checkKeyType, keysOf } from "./random.ts";
import { logFactorial, truncatedQuantile } from "./tails.ts";
import { purpose, threefryPair, type Words } from "./threefry.ts";

/** Draws number `index` of a key's stream from the distribution with one parameter. */
type Draw = (key: Words, index: number, parameter: number, attrs: Attrs) => number;

/**
 * The row of an op that draws one number for each parameter `[…, n]` of a batch of keys `[…, 2]`. By rejection, so on the host, each number from
 * a stream of its own. What is accepted changes with the parameter, so that the slope of one draw says nothing of the distribution's: it is refused.
 */
function drawnFor(name: string, parameter: string, dtype: DType | undefined, draw: Draw): Kernel {
  return {
    name,
    inputs: ["key", parameter],
    shape: ([key, given]) => {
      checkKeyType(name, key!);
      const batch = key!.shape.slice(0, -1);
      if (sameShape(given!.shape.slice(0, batch.length), batch)) {
        return [{ shape: given!.shape, dtype: dtype ?? given!.dtype }];
      }
      const message = `${parameter} must begin with the axes of the keys [${batch}], got shape [${given!.shape}]`;
      throw new LegendreError("shape", name, message);
    },
    value: ([key, given], attrs) => {
      const keys = keysOf(key!);
      const each = keys.length === 0 ? 0 : given!.data.length / keys.length;
      const data = hostData(dtype ?? given!.dtype, given!.data.length);
      keys.forEach((words, k) => {
        for (let i = 0; i < each; i++) {
          data[k * each + i] = draw(words, i, given!.data[k * each + i] as number, attrs);
        }
      });
      return [new HostArray(given!.shape, dtype ?? given!.dtype, data)];
    },
    jvp: dtype === "int32" ? "zero" : () => refuseSlope(name, parameter),
    vjp: dtype === "int32" ? "zero" : () => refuseSlope(name, parameter),
    batch: (node) => node.op(allWithBatch(node), node.attrs),
    draws: true,
  };
}

function refuseSlope(name: string, parameter: string): never {
  const what = `numbers drawn by rejection have no derivative by their ${parameter}; hold the parameter with stopGradient`;
  throw new LegendreError("option", name, what, { parameter });
}

/** The logarithm of a gamma number, by Marsaglia and Tsang's squeeze; below shape 1 that of shape + 1, times a power of a uniform one. */
function logGamma(key: Words, index: number, shape: number): number {
  if (!(shape > 0)) return shape === 0 ? Number.NEGATIVE_INFINITY : Number.NaN;
  if (shape === Number.POSITIVE_INFINITY) return shape;
  let boost = 0;
  if (shape < 1) {
    const [high, low] = threefryPair(key, index, purpose.gammaBoost, 0);
    boost = Math.log(high + (low - 0.5) * 2 ** -32) / shape;
  }
  const d = (shape < 1 ? shape + 1 : shape) - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (let attempt = 0; ; attempt++) {
    const [first, u] = threefryPair(key, index, purpose.gamma, attempt);
    const x = normalQuantile(first);
    const v = (1 + c * x) ** 3;
    if (v <= 0) continue;
    if (Math.log(u) < 0.5 * x * x + d * (1 - v + Math.log(v))) return Math.log(d * v) + boost;
  }
}

/** The largest number of an int32 tensor. */
export const mostCount: number = 2 ** 31 - 1;

/** From this rate on by transformed rejection; below it by adding up probabilities. */
export const largeRate: number = 10;

function poisson(key: Words, index: number, rate: number): number {
  if (!(rate >= 0)) return -1;
  return rate < largeRate ? fewEvents(key, index, rate) : manyEvents(key, index, rate);
}

function fewEvents(key: Words, index: number, rate: number): number {
  const [high, low] = threefryPair(key, index, purpose.poisson, 0);
  const u = high + (low - 0.5) * 2 ** -32;
  let [count, probability] = [0, Math.exp(-rate)];
  // A sum that rounding keeps below u ends where nothing is added any more.
  for (let sum = probability; sum < u && probability > 0; sum += probability) {
    count++;
    probability *= rate / count;
  }
  return count;
}

/** Hörmann's transformed rejection with squeeze, PTRS. */
function manyEvents(key: Words, index: number, rate: number): number {
  if (rate > mostCount) return mostCount;
  const b = 0.931 + 2.53 * Math.sqrt(rate);
  const a = -0.059 + 0.02483 * b;
  const inverseAlpha = 1.1239 + 1.1328 / (b - 3.4);
  const squeeze = 0.9277 - 3.6224 / (b - 2);
  for (let attempt = 0; ; attempt++) {
    const [first, v] = threefryPair(key, index, purpose.poisson, attempt);
    const u = first - 0.5;
    const edge = 0.5 - Math.abs(u);
    const count = Math.floor(((2 * a) / edge + b) * u + rate + 0.43);
    if (edge >= 0.07 && v <= squeeze) return Math.min(count, mostCount);
    if (count < 0 || (edge < 0.013 && v > edge)) continue;
    const density = count * Math.log(rate) - rate - logFactorial(count);
    if (Math.log((v * inverseAlpha) / (a / (edge * edge) + b)) <= density) {
      return Math.min(count, mostCount);
    }
  }
}

/** Columns (rows, where there are fewer of them) that are orthonormal and point anywhere alike: of a normal matrix, with R's diagonal above 0. */
function orthogonal(bits: ArrayLike<number>, rows: number, columns: number): Float64Array {
  const [long, short] = [Math.max(rows, columns), Math.min(rows, columns)];
  const normal = Float64Array.from(bits, (word) => normalQuantile(((word >>> 0) + 0.5) * 2 ** -32));
  const qr = householderQr(normal, long, short);
  const basis = columnsOfQ(qr, short);
  const result = new Float64Array(basis.length);
  for (let j = 0; j < short; j++) {
    const sign = qr.diagonal[j]! < 0 ? -1 : 1;
    for (let i = 0; i < long; i++) {
      result[rows >= columns ? i * columns + j : j * columns + i] = sign * basis[j * long + i]!;
    }
  }
  return result;
}

/** Ours: keyed numbers of other distributions than the uniform and the normal one. */
export const distributions: readonly Kernel[] = [
  drawnFor("RandomGamma", "shape", undefined, (key, index, shape, { log }) => {
    const drawn = logGamma(key, index, shape);
    return log === true ? drawn : Math.exp(drawn);
  }),
  drawnFor("RandomPoisson", "rate", "int32", poisson),
  {
    name: "TruncatedNormalFromBits",
    inputs: ["bits"],
    shape: ([bits]) => [{ shape: bits!.shape, dtype: "float32" }],
    value: ([bits], { min, max }) => {
      const [low, high] = [min as number, max as number];
      const quantile = (word: number): number =>
        Math.fround(truncatedQuantile(((word >>> 0) + 0.5) * 2 ** -32, low, high));
      return [mapHost(bits!, quantile, "float32")];
    },
    jvp: "zero",
    vjp: "zero",
    batch: batchInFront,
  },
  {
    name: "OrthogonalFromBits",
    inputs: ["bits"],
    shape: ([bits]) => [{ shape: bits!.shape, dtype: "float32" }],
    value: ([bits]) => {
      const [rows, columns] = bits!.shape.slice(-2) as [number, number];
      const size = rows * columns;
      const data = hostData("float32", bits!.data.length);
      for (let at = 0; at < data.length; at += size) {
        const matrix = orthogonal(bits!.data.subarray(at, at + size), rows, columns);
        // Rounded, so that every engine has the same numbers.
        matrix.forEach((value, i) => {
          data[at + i] = Math.fround(value);
        });
      }
      return [new HostArray(bits!.shape, "float32", data)];
    },
    jvp: "zero",
    vjp: "zero",
    batch: batchInFront,
  },
];
