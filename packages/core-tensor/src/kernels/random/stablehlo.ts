import { sizeOf } from "../host-array.ts";
import { broadcastShapes } from "../shapes.ts";
import {
  broadcast,
  broadcastIn,
  compare,
  concatenate,
  constant,
  convert,
  dynamicSlice,
  dynamicUpdate,
  elementwise,
  iota,
  loop,
  type Operand,
  reduce,
  reshape,
  select,
  slice,
} from "../stablehlo-parts.ts";
import type { HloForms, HloLowering, HloValue, HloWriter } from "../stablehlo-writer.ts";
import { quantileOfWord } from "./stablehlo-normal.ts";
import { parity, purpose, rotations } from "./threefry.ts";

/** Two words, each for many keys or counters. */
export type Words = readonly [HloValue, HloValue];

type WordOp<B> = (a: Operand, b: B) => HloValue;

interface WordOps {
  readonly add: WordOp<Operand>;
  readonly xor: WordOp<Operand>;
  readonly or: WordOp<Operand>;
  readonly left: WordOp<Operand>;
  readonly right: WordOp<Operand>;
  readonly rest: WordOp<Operand>;
}

/** Ops of a writer on words, which are uint32: their sums wrap around. */
export function wordsOf(writer: HloWriter): WordOps {
  const of = (op: string, a: Operand, b: Operand): HloValue => elementwise(writer, op, [a, b]);
  return {
    add: (a, b) => of("add", a, b),
    xor: (a, b) => of("xor", a, b),
    or: (a, b) => of("or", a, b),
    left: (a, by) => of("shift_left", a, by),
    right: (a, by) => of("shift_right_logical", a, by),
    rest: (a, b) => of("remainder", a, b),
  };
}

/** Bits of an int32 as a word, and back. */
export function bits(writer: HloWriter, x: HloValue, dtype: "int32" | "uint32"): HloValue {
  return writer.op("stablehlo.bitcast_convert", [x], [{ shape: x.shape, dtype }])[0]!;
}

/**
 * Both words of Threefry-2x32 of counters, in 20 rounds; see `threefry2x32`, its plain form. A loop over the five blocks of rounds, as
 * JAX has on processors: written out they are 112 ops for each draw to compile.
 */
export function threefry(writer: HloWriter, key: Words, counter: Words): Words {
  const { add, xor, or, left, right } = wordsOf(writer);
  const scalar = { shape: [], dtype: "uint32" as const };
  const count = (value: number): HloValue => constant(writer, value, scalar);
  const [x0, x1] = [add(counter[0], key[0]), add(counter[1], key[1])];
  const shape = broadcastShapes("threefry", x0.shape, x1.shape);
  // Each block adds the two words that come first, and sends the first one behind the others.
  const words = [key[1], xor(xor(key[0], key[1]), parity), key[0]];
  const started = [count(0), broadcast(writer, x0, shape), broadcast(writer, x1, shape), ...words];
  const rounds = ([block, first, second, ...schedule]: readonly HloValue[]): HloValue[] => {
    let [a, b] = [first!, second!];
    const odd = compare(writer, "EQ", elementwise(writer, "and", [block!, 1]), 1);
    for (let round = 0; round < 4; round++) {
      const by = select(writer, odd, count(rotations[4 + round]!), count(rotations[round]!));
      const rest = elementwise(writer, "subtract", [32, by]);
      a = add(a, b);
      b = xor(or(left(b, by), right(b, rest)), a);
    }
    const [now, next, last] = schedule as [HloValue, HloValue, HloValue];
    const after = add(block!, 1);
    return [after, add(a, now), add(b, add(next, after)), next, last, now];
  };
  const [, y0, y1] = loop(writer, started, ([block]) => compare(writer, "LT", block!, 5), rounds);
  return [y0!, y1!];
}

/** The two words of each key of `[…, 2]`, `[keys, 1]` each. */
export function keyWords(writer: HloWriter, key: HloValue): Words {
  const keys = sizeOf(key.shape) / 2;
  const both = bits(writer, reshape(writer, key, [keys, 2]), "uint32");
  const word = (at: number): HloValue => slice(writer, both, [0, at], [keys, at + 1]);
  return [word(0), word(1)];
}

/** The words of counters 0, 1, …: both of one counter beside each other, for each key. */
function stream(use: number): HloLowering {
  return (writer, [key], { outputs: [to] }) => {
    const words = keyWords(writer, key!);
    const keys = words[0].shape[0]!;
    const size = sizeOf(to!.shape) / keys;
    const count = Math.ceil(size / 2);
    const type = { shape: [1, count], dtype: "uint32" as const };
    const drawn = threefry(writer, words, [iota(writer, type, 1), constant(writer, use, type)]);
    const columns = drawn.map((x) => reshape(writer, x, [keys, count, 1]));
    const pairs = reshape(writer, concatenate(writer, columns, 2), [keys, 2 * count]);
    const kept = size === 2 * count ? pairs : slice(writer, pairs, [0, 0], [keys, size]);
    return reshape(writer, bits(writer, kept, "int32"), to!.shape);
  };
}

/** The key made of a key and a number. */
const foldIn: HloLowering = (writer, [key, data]) => {
  const words = keyWords(writer, key!);
  const numbers = reshape(writer, data!, words[0].shape);
  const use = constant(writer, purpose.fold, { shape: words[0].shape, dtype: "uint32" });
  const drawn = threefry(writer, words, [bits(writer, numbers, "uint32"), use]);
  return reshape(writer, bits(writer, concatenate(writer, drawn, 1), "int32"), key!.shape);
};

/**
 * For each key and each counter a word below a bound, without bias: words beyond the last multiple of the bound are
 * passed over, until every place has one. A bound of 0 stands for 2³².
 */
function below(
  writer: HloWriter,
  key: Words,
  counter: HloValue,
  bound: HloValue,
  use: number,
): HloValue {
  const { add, or, left, rest } = wordsOf(writer);
  const shape = [key[0].shape[0]!, counter.shape[1]!];
  const whole = { shape, dtype: "uint32" as const };
  const least = elementwise(writer, "maximum", [bound, 1]);
  // 2³² − 1 − (2³² mod bound), the last word that counts.
  const last = elementwise(writer, "not", [rest(elementwise(writer, "negate", [bound]), least)]);
  const unbounded = compare(writer, "EQ", bound, 0);
  const none = constant(writer, 0, { shape, dtype: "bool" });
  const [, , numbers] = loop(
    writer,
    [constant(writer, 0, { shape: [], dtype: "uint32" }), none, constant(writer, 0, whole)],
    ([, found]) => {
      const all = reduce(writer, found!, { op: "and", initial: 1 }, [0, 1]);
      return elementwise(writer, "not", [all]);
    },
    ([attempt, found, sofar]) => {
      const second = broadcastIn(writer, or(left(attempt!, 8), use), counter.shape, []);
      const words = threefry(writer, key, [counter, second]);
      let [done, kept] = [found!, sofar!];
      for (const word of words) {
        const fits = elementwise(writer, "or", [compare(writer, "LE", word, last), unbounded]);
        const now = elementwise(writer, "and", [fits, elementwise(writer, "not", [done])]);
        const number = select(writer, unbounded, word, rest(word, least));
        kept = select(writer, now, number, kept);
        done = elementwise(writer, "or", [done, fits]);
      }
      return [add(attempt!, 1), done, kept];
    },
  );
  return numbers!;
}

/** Whole numbers from `min` to below `max`. */
const integers: HloLowering = (writer, [key], { attrs, outputs: [to] }) => {
  const [min, max] = [attrs["min"] as number, attrs["max"] as number];
  const words = keyWords(writer, key!);
  const size = sizeOf(to!.shape) / words[0].shape[0]!;
  const type = { shape: [1, size], dtype: "uint32" as const };
  const bound = constant(writer, (max - min) % 2 ** 32, type);
  const drawn = below(writer, words, iota(writer, type, 1), bound, purpose.integers);
  const numbers = wordsOf(writer).add(drawn, min >>> 0);
  return reshape(writer, bits(writer, numbers, "int32"), to!.shape);
};

/** Fisher and Yates: all choices at once, then one exchange after the other. */
const permutation: HloLowering = (writer, [key], { attrs, outputs: [to] }) => {
  const n = attrs["n"] as number;
  const words = keyWords(writer, key!);
  const keys = words[0].shape[0]!;
  const places = iota(writer, { shape: [keys, n], dtype: "int32" }, 1);
  if (n < 2) return reshape(writer, places, to!.shape);
  const counter = iota(writer, { shape: [1, n], dtype: "uint32" }, 1);
  const bound = elementwise(writer, "add", [counter, 1]);
  const drawn = below(writer, words, counter, bound, purpose.permutation);
  const choices = convert(writer, drawn, "int32");
  const scalar = { shape: [], dtype: "int32" as const };
  const [, order] = loop(
    writer,
    [constant(writer, n - 1, scalar), places],
    ([at]) => compare(writer, "GT", at!, 0),
    ([at, now]) => {
      const zero = constant(writer, 0, scalar);
      const column = dynamicSlice(writer, choices, [zero, at!], [keys, 1]);
      const here = dynamicSlice(writer, now!, [zero, at!], [keys, 1]);
      const chosen = compare(writer, "EQ", places, column);
      const there = reduce(writer, select(writer, chosen, now!, 0), { op: "add", initial: 0 }, [1]);
      const swapped = select(writer, chosen, here, now!);
      const next = dynamicUpdate(writer, swapped, reshape(writer, there, [keys, 1]), [zero, at!]);
      return [elementwise(writer, "subtract", [at!, 1]), next];
    },
  );
  return reshape(writer, order!, to!.shape);
};

/** (bits >>> 9)·2⁻²³, exact in float32. */
const unitUniform: HloLowering = (writer, [x], { outputs: [to] }) => {
  const high = wordsOf(writer).right(bits(writer, x!, "uint32"), 9);
  return elementwise(writer, "multiply", [convert(writer, high, to!.dtype), 2 ** -23]);
};

/** The quantile of each word's probability, in doubles, then rounded to float32. */
const normal: HloLowering = (writer, [x], { outputs: [to] }) => {
  const quantiles = quantileOfWord(writer, bits(writer, x!, "uint32"));
  return convert(writer, convert(writer, quantiles, "float32"), to!.dtype);
};

/** The forms of the family by the name of the op. */
export const randomForms: HloForms = {
  NormalFromBits: normal,
  RandomInteger: integers,
  RandomPermutation: permutation,
  ThreefryBits: stream(purpose.bits),
  ThreefryFoldIn: foldIn,
  ThreefrySplit: stream(purpose.split),
  UnitUniform: unitUniform,
};
