import { sizeOf } from "../host-array.ts";
import { castTo, reshaped, typed } from "../onnx-parts.ts";
import type { OnnxLowering, OnnxName, OnnxWriter } from "../onnx-writer.ts";
import { central, near } from "./normal.ts";
import { purpose } from "./threefry.ts";

/** The rotations and the parity constant of Threefry-2x32; see `threefry2x32`, its plain form. */
const rotations = [13, 15, 26, 6, 17, 29, 16, 24] as const;
const parity = 0x1bd11bda;

/** Words are uint32, whose sums wrap around. */
const word = (writer: OnnxWriter, value: number): OnnxName => writer.constant(value, "uint32");

function rotate(writer: OnnxWriter, x: OnnxName, by: number): OnnxName {
  const left = writer.node("BitShift", [x, word(writer, by)], { direction: "LEFT" });
  const right = writer.node("BitShift", [x, word(writer, 32 - by)], { direction: "RIGHT" });
  return writer.node("BitwiseOr", [left, right]);
}

/** Both words of Threefry-2x32 of counters, in 20 rounds, by the two words `[keys, 1]` of keys. */
function threefry(
  writer: OnnxWriter,
  key: readonly [OnnxName, OnnxName],
  counter: readonly [OnnxName, OnnxName],
): [OnnxName, OnnxName] {
  const add = (a: OnnxName, b: OnnxName): OnnxName => writer.node("Add", [a, b]);
  const xor = (a: OnnxName, b: OnnxName): OnnxName => writer.node("BitwiseXor", [a, b]);
  const schedule = [...key, xor(word(writer, parity), xor(key[0], key[1]))] as const;
  let x0 = add(counter[0], key[0]);
  let x1 = add(counter[1], key[1]);
  for (let block = 0; block < 5; block++) {
    const first = (block & 1) << 2;
    for (const by of rotations.slice(first, first + 4)) {
      x0 = add(x0, x1);
      x1 = xor(rotate(writer, x1, by), x0);
    }
    x0 = add(x0, schedule[(block + 1) % 3]!);
    x1 = add(x1, add(schedule[(block + 2) % 3]!, word(writer, block + 1)));
  }
  return [x0, x1];
}

/** The two words, `[keys, 1]` each, of the int32 keys `[…, 2]`. */
function wordsOf(writer: OnnxWriter, key: OnnxName, keys: number): [OnnxName, OnnxName] {
  const unsigned = castTo(writer, reshaped(writer, key, [keys, 2]), "int32", "uint32");
  const [k0, k1] = writer.nodes("Split", [unsigned, writer.ints([1, 1])], 2, { axis: 1 });
  return [k0!, k1!];
}

/** The words of counters 0, 1, …: both of one counter beside each other, for each key. */
export function stream(use: number): OnnxLowering {
  return (writer, [key], { inputs: [from], outputs: [to] }) => {
    const keys = sizeOf(from!.shape) / 2;
    const size = sizeOf(to!.shape) / keys;
    const count = Math.ceil(size / 2);
    const numbers = writer.node(
      "Range",
      [0, count, 1].map((value) => writer.ints([value], [])),
    );
    const counter = writer.node("Cast", [numbers], { to: 12 });
    const words = threefry(writer, wordsOf(writer, key!, keys), [counter, word(writer, use)]);
    const columns = words.map((x) => reshaped(writer, x, [keys, count, 1]));
    const pairs = reshaped(writer, writer.node("Concat", columns, { axis: 2 }), [keys, 2 * count]);
    const [begin, until, axis] = [0, size, 1].map((value) => writer.ints([value]));
    const kept = size === 2 * count ? pairs : writer.node("Slice", [pairs, begin!, until!, axis!]);
    return reshaped(writer, castTo(writer, kept, "uint32", "int32"), to!.shape);
  };
}

/** The key made of a key and a number. */
export const foldIn: OnnxLowering = typed(["int32"], (writer, [key, data], { inputs: [from] }) => {
  const keys = sizeOf(from!.shape) / 2;
  const counter = reshaped(writer, castTo(writer, data!, "int32", "uint32"), [keys, 1]);
  const words = threefry(writer, wordsOf(writer, key!, keys), [
    counter,
    word(writer, purpose.fold),
  ]);
  const both = reshaped(writer, writer.node("Concat", words, { axis: 1 }), from!.shape);
  return castTo(writer, both, "uint32", "int32");
});

/** (bits >>> 9)·2⁻²³, exact in float32. */
export const unitUniform: OnnxLowering = typed(["int32"], (writer, [bits]) => {
  const unsigned = castTo(writer, bits!, "int32", "uint32");
  const high = writer.node("BitShift", [unsigned, word(writer, 9)], { direction: "RIGHT" });
  const whole = castTo(writer, high, "uint32", "float32");
  return writer.node("Mul", [whole, writer.constant(2 ** -23, "float32")]);
});

/** The powers 0 to 7 of `x`, shape `[…, 1]`, along the last axis. */
function powers(writer: OnnxWriter, x: OnnxName): OnnxName {
  const of = (op: string, ...inputs: OnnxName[]): OnnxName => writer.node(op, inputs);
  const [zero, one] = [0, 1].map((value) => writer.constant(value, "float64"));
  let all = writer.node("Concat", [of("Add", of("Mul", x, zero!), one!), x], { axis: -1 });
  let highest = x;
  for (let count = 2; count < 8; count *= 2) {
    highest = of("Mul", highest, highest);
    all = writer.node("Concat", [all, of("Mul", all, highest)], { axis: -1 });
  }
  return all;
}

/**
 * Quantiles of the standard normal distribution, in doubles, as `normalQuantile` of `normal.ts` has them. Two of its quotients of polynomials are one
 * product of matrices, powers with coefficients: thirty nodes in place of seventy. The third one is of tails that 32 bits do not reach: the least is 2⁻³³.
 */
export const normal: OnnxLowering = typed(["int32"], (writer, [bits], { inputs: [from] }) => {
  const number = (value: number): OnnxName => writer.constant(value, "float64");
  const of = (op: string, ...inputs: OnnxName[]): OnnxName => writer.node(op, inputs);
  const count = sizeOf(from!.shape);
  const unsigned = castTo(writer, bits!, "int32", "uint32");
  const words = reshaped(writer, castTo(writer, unsigned, "uint32", "float64"), [1, count, 1]);
  const p = of("Mul", of("Add", words, number(0.5)), number(2 ** -32));
  const q = of("Sub", p, number(0.5));
  const tail = of("Min", p, of("Sub", number(1), p));
  // The logarithm of a sum of one: WebGPU has a form of its own for `Log`, in float32.
  const logarithm = writer.node("ReduceLogSum", [tail, writer.ints([2])], { keepdims: 1 });
  const r = of("Sqrt", of("Neg", logarithm));
  const places = [of("Sub", number(0.180625), of("Mul", q, q)), of("Sub", r, number(1.6))];
  const table = [central, near].flatMap(({ over, under }) =>
    over.flatMap((c, power) => [c, under[power]!]),
  );
  const values = of(
    "MatMul",
    powers(writer, writer.node("Concat", places, { axis: 0 })),
    writer.constant(table, "float64", [2, 8, 2]),
  );
  const [over, under] = writer.nodes("Split", [values, writer.ints([1, 1])], 2, { axis: 2 });
  const quotients = of("Div", over!, under!);
  const [inner, outer] = writer.nodes("Split", [quotients, writer.ints([1, 1])], 2, { axis: 0 });
  const isCentral = of("LessOrEqual", of("Abs", q), number(0.425));
  const all = of("Where", isCentral, of("Mul", q, inner!), of("Mul", of("Sign", q), outer!));
  return castTo(writer, reshaped(writer, all, from!.shape), "float64", "float32");
});
