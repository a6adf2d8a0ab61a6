import { qr } from "../factorise/stablehlo-qr.ts";
import { sizeOf } from "../host-array.ts";
import {
  broadcastIn,
  compare,
  constant,
  convert,
  elementwise,
  iota,
  loop,
  type Operand,
  reduce,
  reshape,
  select,
  transpose,
} from "../stablehlo-parts.ts";
import type { HloForms, HloLowering, HloValue, HloWriter } from "../stablehlo-writer.ts";
import { largeRate, mostCount } from "./distributions.ts";
import { bits, keyWords, threefry, wordsOf } from "./stablehlo.ts";
import { normalQuantile, probability, quantileOfWord } from "./stablehlo-normal.ts";
import { normalBelow } from "./tails.ts";
import { purpose } from "./threefry.ts";

/** Arithmetic of a writer, short. */
function arithmetic(writer: HloWriter) {
  const of = (op: string, ...operands: Operand[]): HloValue => elementwise(writer, op, operands);
  return {
    of,
    add: (a: Operand, b: Operand) => of("add", a, b),
    sub: (a: Operand, b: Operand) => of("subtract", a, b),
    mul: (a: Operand, b: Operand) => of("multiply", a, b),
    div: (a: Operand, b: Operand) => of("divide", a, b),
    and: (a: HloValue, b: HloValue) => of("and", a, b),
    or: (a: HloValue, b: HloValue) => of("or", a, b),
    not: (a: HloValue) => of("not", a),
  };
}

/** Streams of two probabilities an attempt: one for each key and number. */
interface Stream {
  readonly pair: (use: number, attempt: HloValue) => readonly [HloValue, HloValue];
  /** The parameter of each number, `[keys, numbers]`, in doubles. */
  readonly parameter: HloValue;
}

function streamOf(writer: HloWriter, key: HloValue, given: HloValue): Stream {
  const words = keyWords(writer, key);
  const keys = words[0].shape[0]!;
  const each = keys === 0 ? 0 : sizeOf(given.shape) / keys;
  const counter = iota(writer, { shape: [1, each], dtype: "uint32" }, 1);
  const { left, or } = wordsOf(writer);
  return {
    pair: (use, attempt) => {
      const second = broadcastIn(writer, or(left(attempt, 8), use), counter.shape, []);
      const [first, other] = threefry(writer, words, [counter, second]);
      return [probability(writer, first), probability(writer, other)];
    },
    parameter: convert(writer, reshape(writer, given, [keys, each]), "float64"),
  };
}

const firstAttempt = (writer: HloWriter): HloValue =>
  constant(writer, 0, { shape: [], dtype: "uint32" });

/** A probability of 64 bits, of the two words of one attempt. */
function fine(writer: HloWriter, [high, low]: readonly [HloValue, HloValue]): HloValue {
  const { add, sub, mul } = arithmetic(writer);
  return add(high, mul(sub(low, 0.5), 2 ** -32));
}

/** Draws until each place has accepted a number; those that are `done` at first keep what they begin with. */
function byRejection(
  writer: HloWriter,
  first: { readonly done: HloValue; readonly value: HloValue },
  attempt: (count: HloValue) => { readonly accepted: HloValue; readonly value: HloValue },
): HloValue {
  const { add, and, or, not } = arithmetic(writer);
  const [, , value] = loop(
    writer,
    [firstAttempt(writer), first.done, first.value],
    ([, done]) => not(reduce(writer, done!, { op: "and", initial: 1 }, [0, 1])),
    ([count, done, sofar]) => {
      const drawn = attempt(count!);
      const now = and(drawn.accepted, not(done!));
      return [add(count!, 1), or(done!, drawn.accepted), select(writer, now, drawn.value, sofar!)];
    },
  );
  return value!;
}

/** As `logGamma` of the row. */
const gamma: HloLowering = (writer, [key, given], { attrs, outputs: [to] }) => {
  const { of, add, sub, mul, div, and, not } = arithmetic(writer);
  const { pair, parameter: shape } = streamOf(writer, key!, given!);
  const isSmall = compare(writer, "LT", shape, 1);
  const d = sub(select(writer, isSmall, add(shape, 1), shape), 1 / 3);
  const c = div(1, of("sqrt", mul(9, d)));
  const infinite = compare(writer, "EQ", shape, Number.POSITIVE_INFINITY);
  const usable = and(compare(writer, "GT", shape, 0), not(infinite));
  const isZero = compare(writer, "EQ", shape, 0);
  // +∞ stays, 0 has the logarithm −∞, and there are no numbers of other shapes.
  const none = select(
    writer,
    isZero,
    Number.NEGATIVE_INFINITY,
    constant(writer, Number.NaN, shape),
  );
  const unusual = select(writer, infinite, shape, none);
  const drawn = byRejection(writer, { done: not(usable), value: unusual }, (attempt) => {
    const [first, u] = pair(purpose.gamma, attempt);
    const x = normalQuantile(writer, first);
    const root = add(1, mul(c, x));
    const v = mul(root, mul(root, root));
    // The logarithm of a negative number is NaN, which nothing is less than.
    const least = add(mul(mul(0.5, x), x), mul(d, add(sub(1, v), of("log", v))));
    const accepted = compare(writer, "LT", of("log", u), least);
    return { accepted, value: of("log", mul(d, v)) };
  });
  const boost = div(of("log", fine(writer, pair(purpose.gammaBoost, firstAttempt(writer)))), shape);
  const boosted = select(writer, and(usable, isSmall), add(drawn, boost), drawn);
  const result = attrs["log"] === true ? boosted : of("exponential", boosted);
  return reshape(writer, convert(writer, result, to!.dtype), to!.shape);
};

/** ln k! of doubles: a table below 10, Stirling's series from there on, as `logFactorial`. */
function logFactorial(writer: HloWriter, k: HloValue): HloValue {
  const { of, add, sub, mul, div } = arithmetic(writer);
  const x = add(k, 1);
  const squared = mul(x, x);
  const third = sub(1 / 1260, div(1 / 1680, squared));
  const series = div(sub(1 / 12, div(sub(1 / 360, div(third, squared)), squared)), x);
  const large = add(
    add(sub(mul(sub(x, 0.5), of("log", x)), x), 0.5 * Math.log(2 * Math.PI)),
    series,
  );
  let [result, product] = [large, 1];
  for (let i = 0; i < 10; i++) {
    product *= Math.max(i, 1);
    result = select(writer, compare(writer, "EQ", k, i), Math.log(product), result);
  }
  return result;
}

/** By adding up probabilities, for the places where the rate is small. */
function fewEvents(writer: HloWriter, rate: HloValue, u: HloValue): HloValue {
  const { of, add, mul, div, and } = arithmetic(writer);
  const first = of("exponential", of("negate", rate));
  const active = (sum: HloValue, probable: HloValue): HloValue =>
    and(compare(writer, "LT", sum, u), compare(writer, "GT", probable, 0));
  const [count] = loop(
    writer,
    [constant(writer, 0, rate), first, first],
    ([, probable, sum]) =>
      reduce(writer, active(sum!, probable!), { op: "or", initial: 0 }, [0, 1]),
    ([count, probable, sum]) => {
      const on = active(sum!, probable!);
      const one = add(count!, 1);
      const next = mul(probable!, div(rate, one));
      return [
        select(writer, on, one, count!),
        select(writer, on, next, probable!),
        select(writer, on, add(sum!, next), sum!),
      ];
    },
  );
  return count!;
}

/** As `poisson` of the row. */
const poisson: HloLowering = (writer, [key, given], { outputs: [to] }) => {
  const { of, add, sub, mul, div, and, or, not } = arithmetic(writer);
  const { pair, parameter: rate } = streamOf(writer, key!, given!);
  const known = compare(writer, "GE", rate, 0);
  const isLarge = compare(writer, "GE", rate, largeRate);
  const small = select(writer, and(known, not(isLarge)), rate, 0);
  const few = fewEvents(writer, small, fine(writer, pair(purpose.poisson, firstAttempt(writer))));
  const beyond = compare(writer, "GT", rate, mostCount);
  const isDrawn = and(isLarge, not(beyond));
  // Where nothing is drawn any rate will do.
  const mean = select(writer, isDrawn, rate, largeRate);
  const b = add(0.931, mul(2.53, of("sqrt", mean)));
  const a = add(-0.059, mul(0.02483, b));
  const inverseAlpha = add(1.1239, div(1.1328, sub(b, 3.4)));
  const squeeze = sub(0.9277, div(3.6224, sub(b, 2)));
  const settled = select(writer, beyond, mostCount, select(writer, known, few, -1));
  const counts = byRejection(writer, { done: not(isDrawn), value: settled }, (attempt) => {
    const [first, v] = pair(purpose.poisson, attempt);
    const u = sub(first, 0.5);
    const edge = sub(0.5, of("abs", u));
    const count = of("floor", add(add(mul(add(div(mul(2, a), edge), b), u), mean), 0.43));
    const inside = and(compare(writer, "GE", edge, 0.07), compare(writer, "LE", v, squeeze));
    const nearEdge = and(compare(writer, "LT", edge, 0.013), compare(writer, "GT", v, edge));
    const refused = or(compare(writer, "LT", count, 0), nearEdge);
    const density = sub(sub(mul(count, of("log", mean)), mean), logFactorial(writer, count));
    const height = of("log", div(mul(v, inverseAlpha), add(div(a, mul(edge, edge)), b)));
    const below = and(compare(writer, "LE", height, density), not(refused));
    return { accepted: or(inside, below), value: of("minimum", count, mostCount) };
  });
  return reshape(writer, convert(writer, counts, "int32"), to!.shape);
};

/** As `truncatedQuantile`: by reflection in the upper tail. */
const truncatedNormal: HloLowering = (writer, [x], { attrs, outputs: [to] }) => {
  const { of, add, mul, sub } = arithmetic(writer);
  const isUpper = (attrs["min"] as number) > 0;
  const bounds = [attrs["min"], attrs["max"]] as [number, number];
  const [min, max] = isUpper ? [-bounds[1], -bounds[0]] : bounds;
  const [low, high] = [normalBelow(min), normalBelow(max)];
  const u = probability(writer, bits(writer, x!, "uint32"));
  const p = add(low, mul(high - low, isUpper ? sub(1, u) : u));
  const inside = of("minimum", of("maximum", normalQuantile(writer, p), min), max);
  const upper = select(writer, compare(writer, "GE", p, 1), max, inside);
  const result = select(writer, compare(writer, "LE", p, 0), min, upper);
  const drawn = isUpper ? of("negate", result) : result;
  return convert(writer, convert(writer, drawn, "float32"), to!.dtype);
};

/** Q of a normal matrix that is higher than wide, with R's diagonal above 0; of a wide one its transpose. */
const orthogonal: HloLowering = (writer, [x], { outputs: [to] }) => {
  const { shape } = x!;
  const [rows, columns] = shape.slice(-2) as [number, number];
  const batch = shape.slice(0, -2);
  const [long, short] = [Math.max(rows, columns), Math.min(rows, columns)];
  const normal = quantileOfWord(writer, bits(writer, x!, "uint32"));
  const [basis] = qr(writer, reshape(writer, normal, [...batch, long, short]));
  const order = shape.map((_, axis) => axis);
  const turned =
    rows >= columns
      ? basis
      : transpose(writer, basis, [...order.slice(0, -2), order.length - 1, order.length - 2]);
  return convert(writer, convert(writer, turned, "float32"), to!.dtype);
};

/** The forms of draws beyond the uniform and the normal one. */
export const distributionForms: HloForms = {
  OrthogonalFromBits: orthogonal,
  RandomGamma: gamma,
  RandomPoisson: poisson,
  TruncatedNormalFromBits: truncatedNormal,
};
