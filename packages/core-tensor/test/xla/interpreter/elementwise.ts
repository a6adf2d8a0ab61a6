import type { HloType } from "../../../src/kernels/stablehlo-writer.ts";
import { arrayOf, type Value } from "./values.ts";

type Dtype = HloType["dtype"];

/** erf by its series, and from 3 on by a continued fraction of what is missing to 1. */
function erf(x: number): number {
  if (Number.isNaN(x) || x === 0) return x;
  const size = Math.abs(x);
  if (size >= 3) {
    let fraction = 0;
    for (let k = 60; k > 0; k--) fraction = k / 2 / (size + fraction);
    const rest = Math.exp(-size * size) / (Math.sqrt(Math.PI) * (size + fraction));
    return Math.sign(x) * (1 - rest);
  }
  let [term, sum] = [x, x];
  for (let k = 1; k < 60; k++) {
    term *= (-x * x) / k;
    sum += term / (2 * k + 1);
  }
  return (2 / Math.sqrt(Math.PI)) * sum;
}

/** To the nearest whole number, halves to the even one. */
function nearestEven(x: number): number {
  const low = Math.floor(x);
  if (x - low !== 0.5) return x - low < 0.5 ? low : Math.ceil(x);
  return low % 2 === 0 ? low : low + 1;
}

const unary: Readonly<Record<string, (x: number) => number>> = {
  "chlo.erf": erf,
  "stablehlo.abs": Math.abs,
  "stablehlo.ceil": Math.ceil,
  "stablehlo.cosine": Math.cos,
  "stablehlo.exponential": Math.exp,
  "stablehlo.exponential_minus_one": Math.expm1,
  "stablehlo.floor": Math.floor,
  "stablehlo.log": Math.log,
  "stablehlo.log_plus_one": Math.log1p,
  "stablehlo.logistic": (x) => 1 / (1 + Math.exp(-x)),
  "stablehlo.negate": (x) => -x,
  "stablehlo.round_nearest_even": nearestEven,
  "stablehlo.rsqrt": (x) => 1 / Math.sqrt(x),
  "stablehlo.sign": Math.sign,
  "stablehlo.sine": Math.sin,
  "stablehlo.sqrt": Math.sqrt,
  "stablehlo.tan": Math.tan,
  "stablehlo.tanh": Math.tanh,
};

type Binary = (x: number, y: number) => number;

const binary: Readonly<Record<string, Binary>> = {
  "stablehlo.add": (x, y) => x + y,
  "stablehlo.and": (x, y) => x & y,
  "stablehlo.atan2": Math.atan2,
  "stablehlo.divide": (x, y) => x / y,
  "stablehlo.maximum": Math.max,
  "stablehlo.minimum": Math.min,
  "stablehlo.multiply": (x, y) => x * y,
  "stablehlo.or": (x, y) => x | y,
  // As IEEE 754 has it: 1 of a base of 1, and of −1 to an infinite power.
  "stablehlo.power": (x, y) =>
    x === 1 || (x === -1 && Math.abs(y) === Number.POSITIVE_INFINITY) ? 1 : x ** y,
  "stablehlo.remainder": (x, y) => x % y,
  "stablehlo.shift_left": (x, y) => (y < 32 ? x << y : 0),
  "stablehlo.shift_right_logical": (x, y) => (y < 32 ? x >>> y : 0),
  "stablehlo.subtract": (x, y) => x - y,
  "stablehlo.xor": (x, y) => x ^ y,
};

/** Sums and products of truth values, and the product of whole numbers, of which the low bits count. */
const exact: Readonly<Record<string, Binary>> = {
  "stablehlo.add bool": (x, y) => x | y,
  "stablehlo.multiply bool": (x, y) => x & y,
  "stablehlo.multiply int32": Math.imul,
  "stablehlo.multiply uint32": Math.imul,
};

/** What an op does with two numbers of a type; undefined for one that does not. */
export const binaryOf = (name: string, dtype: Dtype): Binary | undefined =>
  exact[`${name} ${dtype}`] ?? binary[name];

const directions: Readonly<Record<string, (x: number, y: number) => boolean>> = {
  EQ: (x, y) => x === y,
  NE: (x, y) => x !== y,
  LT: (x, y) => x < y,
  LE: (x, y) => x <= y,
  GT: (x, y) => x > y,
  GE: (x, y) => x >= y,
};

/** The inputs of an op that works element by element have one shape. */
function sameShapes(inputs: readonly Value[]): void {
  const shapes = new Set(inputs.map(({ shape }) => `[${shape}]`));
  if (shapes.size > 1) throw new Error(`other shapes: ${[...shapes].join(" ")}`);
}

/** What an op does with each element; undefined for one that is not of this kind. */
export function elementwise(name: string, inputs: readonly Value[]): Value | undefined {
  const [x, y] = inputs;
  const one = unary[name];
  if (one !== undefined) return arrayOf(x!, x!.data.map(one));
  if (name === "stablehlo.not") {
    return arrayOf(
      x!,
      x!.data.map((value) => (x!.dtype === "bool" ? 1 - value : ~value)),
    );
  }
  const two = binaryOf(name, x?.dtype ?? "bool");
  if (two === undefined) return undefined;
  sameShapes(inputs);
  if (x!.dtype !== y!.dtype) throw new Error(`${name} of ${x!.dtype} and ${y!.dtype}`);
  return arrayOf(
    x!,
    Array.from(x!.data, (value, i) => two(value, y!.data[i]!)),
  );
}

/** `direction` is as it is written: `#stablehlo<comparison_direction EQ>`. */
export function compare([x, y]: readonly Value[], direction: string): Value {
  const test = directions[/direction (\w+)>$/.exec(direction)?.[1] ?? ""]!;
  sameShapes([x!, y!]);
  if (x!.dtype !== y!.dtype) throw new Error(`${x!.dtype} compared with ${y!.dtype}`);
  const truths = Array.from(x!.data, (value, i) => Number(test(value, y!.data[i]!)));
  return arrayOf({ shape: x!.shape, dtype: "bool" }, truths);
}

export function select([condition, yes, no]: readonly Value[]): Value {
  sameShapes([condition!, yes!, no!]);
  if (condition!.dtype !== "bool" || yes!.dtype !== no!.dtype) throw new Error("other types");
  return arrayOf(
    yes!,
    Array.from(condition!.data, (is, i) => (is ? yes! : no!).data[i]!),
  );
}

const limits: Readonly<Record<string, readonly [number, number]>> = {
  int32: [-(2 ** 31), 2 ** 31 - 1],
  int64: [-(2 ** 63), 2 ** 63],
  uint32: [0, 2 ** 32 - 1],
};

/** Floats become whole numbers cut off and held to the limits, NaN becomes 0; whole numbers wrap around. */
export function convert(x: Value, dtype: Dtype): Value {
  const to = { shape: x.shape, dtype };
  if (dtype === "bool")
    return arrayOf(
      to,
      Array.from(x.data, (value) => Number(value !== 0)),
    );
  const ends = x.dtype.startsWith("float") ? limits[dtype] : undefined;
  if (ends === undefined) return arrayOf(to, x.data);
  const [low, high] = ends;
  const whole = (value: number): number =>
    Number.isNaN(value) ? 0 : Math.min(Math.max(Math.trunc(value), low), high);
  return arrayOf(to, Array.from(x.data, whole));
}
