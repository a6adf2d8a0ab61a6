import { hloReal, hloUnchanged, throughDoubles } from "../stablehlo-forms.ts";
import {
  cast,
  compare,
  constant,
  convert,
  type Direction,
  elementwise,
  type Operand,
  select,
} from "../stablehlo-parts.ts";
import type { HloForms, HloLowering, HloValue, HloWriter } from "../stablehlo-writer.ts";
import { isFloat } from "../value-type.ts";
import { seluScale, seluScaleAlpha } from "./math.ts";

/** A function of one or two floats. */
type Real = (math: Math_, ...inputs: HloValue[]) => HloValue;

/** The ops of a writer as functions of operands. */
interface Math_ {
  readonly of: (op: string, ...operands: Operand[]) => HloValue;
  readonly where: (condition: HloValue, yes: Operand, no: Operand) => HloValue;
  readonly test: (a: Operand, direction: Direction, b: Operand) => HloValue;
}

function mathOf(writer: HloWriter): Math_ {
  return {
    of: (op, ...operands) => elementwise(writer, op, operands),
    where: (condition, yes, no) => select(writer, condition, yes, no),
    test: (a, direction, b) => compare(writer, direction, a, b),
  };
}

const written = (f: Real): HloLowering =>
  hloReal((writer, ...inputs) => f(mathOf(writer), ...inputs));

const add = "add";
const mul = "multiply";

/** √(1 − x²) without cancellation near ±1. */
function besides({ of }: Math_, x: HloValue): HloValue {
  return of("sqrt", of(mul, of("subtract", 1, x), of(add, 1, x)));
}

/** An odd function of its values for positive numbers. */
const odd =
  (f: Real): Real =>
  (math, x) =>
    math.of(mul, math.of("sign", x), f(math, math.of("abs", x)));

/** From here on x² + 1 is x². */
const large = 1e9;

/** Half of e^x, in two factors, which overflow only where the result does. */
function halfPower({ of }: Math_, x: HloValue): HloValue {
  const root = of("exponential", of(mul, x, 0.5));
  return of(mul, of(mul, root, 0.5), root);
}

/** `scale`·x above zero, `below`·(e^x − 1) elsewhere. */
function exponentialUnit(scale: number, below: number): HloLowering {
  return written(({ of, where, test }, x) => {
    const power = of("exponential_minus_one", of("minimum", x, 0));
    return where(test(x, "GE", 0), of(mul, x, scale), of(mul, power, below));
  });
}

/** Negative numbers times `alpha`, which is an attribute or the second input. */
const leaky: HloLowering = (writer, inputs, node) =>
  hloReal((_, x, alpha) => {
    const slope = alpha ?? (node.attrs["alpha"] as number);
    const below = elementwise(writer, mul, [x, slope]);
    return select(writer, compare(writer, "LT", x, 0), below, x);
  })(writer, inputs, node);

/** Numbers cut off at both ends. */
function between(writer: HloWriter, x: HloValue, low: number, high: number): HloValue {
  const above = elementwise(writer, "maximum", [x, low]);
  return elementwise(writer, "minimum", [above, high]);
}

/** A test of floats; whole numbers and truth values are all finite. */
const test = (f: (math: Math_, x: HloValue) => HloValue): HloLowering => {
  return (writer, [x]) => {
    const float = isFloat(x!.dtype) ? x! : convert(writer, x!, "float64");
    return f(mathOf(writer), float);
  };
};

/** A comparison. */
function ordered(direction: Direction): HloLowering {
  return (writer, [a, b]) => compare(writer, direction, a!, b!);
}

/** Any number but 0 counts as true. */
function logic(op: "and" | "or" | "not"): HloLowering {
  return (writer, inputs) =>
    elementwise(
      writer,
      op,
      inputs.map((x) => cast(writer, x, "bool")),
    );
}

/** An array of one number. */
const filled =
  (value: number): HloLowering =>
  (writer, _, { outputs: [to] }) =>
    constant(writer, value, to!);

/** The forms of ops that StableHLO has no one op for. */
export const elementwiseForms: HloForms = {
  Acos: written((math, x) => math.of("atan2", besides(math, x), x)),
  // log(x + √(x² − 1)) as log1p(t + √t √(t + 2)), t = x − 1: the product under one root overflows, also far below 0, where there is no number.
  Acosh: written(({ of, where, test: is }, x) => {
    const t = of("subtract", x, 1);
    const root = of(mul, of("sqrt", t), of("sqrt", of(add, t, 2)));
    const near = of("log_plus_one", of(add, t, root));
    return where(is(x, "GT", large), of(add, of("log", x), Math.LN2), near);
  }),
  AddN: (writer, [first, ...others]) =>
    others.reduce((total, x) => elementwise(writer, add, [total, x]), first!),
  Asin: written((math, x) => math.of("atan2", x, besides(math, x))),
  // log(x + √(x² + 1)) as log1p(x + x² / (1 + √(x² + 1))).
  Asinh: written(
    odd(({ of, where, test: is }, x) => {
      const squared = of(mul, x, x);
      const rest = of("divide", squared, of(add, 1, of("sqrt", of(add, squared, 1))));
      const near = of("log_plus_one", of(add, x, rest));
      return where(is(x, "GT", large), of(add, of("log", x), Math.LN2), near);
    }),
  ),
  Atan: written(({ of }, x) => of("atan2", x, 1)),
  Atanh: written(({ of }, x) =>
    of(mul, of("subtract", of("log_plus_one", x), of("log_plus_one", of("negate", x))), 0.5),
  ),
  Cast: (writer, [x], { outputs: [to] }) => cast(writer, x!, to!.dtype),
  ClipByValue: (writer, [x], { attrs }) =>
    between(writer, x!, attrs["clipValueMin"] as number, attrs["clipValueMax"] as number),
  Cosh: written((math, x) => {
    const { of, where, test: is } = math;
    const power = of("exponential", of("abs", x));
    const near = of(add, of(mul, power, 0.5), of("divide", 0.5, power));
    return where(is(of("abs", x), "GT", 20), halfPower(math, of("abs", x)), near);
  }),
  Elu: exponentialUnit(1, 1),
  // dy·elu′, by the output of elu.
  EluGrad: written(({ of, where, test: is }, dy, y) =>
    where(is(y, "GE", 0), dy, of(mul, dy, of(add, y, 1))),
  ),
  Equal: ordered("EQ"),
  FloorDiv: throughDoubles((writer, a, b) =>
    elementwise(writer, "floor", [elementwise(writer, "divide", [a, b])]),
  ),
  Greater: ordered("GT"),
  GreaterEqual: ordered("GE"),
  Identity: hloUnchanged,
  IsFinite: test(({ of, test: is }, x) => is(of("abs", x), "LT", Number.POSITIVE_INFINITY)),
  IsInf: test(({ of, test: is }, x) => is(of("abs", x), "EQ", Number.POSITIVE_INFINITY)),
  IsNan: test(({ test: is }, x) => is(x, "NE", x)),
  LeakyRelu: leaky,
  Less: ordered("LT"),
  LessEqual: ordered("LE"),
  LogicalAnd: logic("and"),
  LogicalNot: logic("not"),
  LogicalOr: logic("or"),
  // a − b⌊a / b⌋ as the table has it, with the sign of b.
  Mod: throughDoubles((writer, a, b) => {
    const { of, where } = mathOf(writer);
    const rest = of("remainder", a, b);
    const turned = of("remainder", of(add, rest, b), b);
    const signs = [a, b].map((x) => compare(writer, "LT", x, 0));
    const alike = compare(writer, "EQ", signs[0]!, signs[1]!);
    return where(alike, rest, turned);
  }),
  NotEqual: ordered("NE"),
  OnesLike: filled(1),
  // Both inputs become floats first.
  Prelu: leaky,
  Reciprocal: written(({ of }, x) => of("divide", 1, x)),
  Relu: (writer, [x]) => elementwise(writer, "maximum", [x!, 0]),
  Relu6: (writer, [x]) => between(writer, x!, 0, 6),
  Select: (writer, [condition, t, e], { outputs: [to] }) => {
    const [yes, no] = [t!, e!].map((x) => cast(writer, x, to!.dtype));
    return select(writer, cast(writer, condition!, "bool"), yes!, no!);
  },
  Selu: exponentialUnit(seluScale, seluScaleAlpha),
  // NaN has the sign 0.
  Sign: (writer, [x]) => {
    const known = elementwise(writer, "sign", [x!]);
    return isFloat(x!.dtype) ? select(writer, compare(writer, "EQ", x!, x!), known, 0) : known;
  },
  // With t = e^x − 1: (t + t / (t + 1)) / 2.
  Sinh: written(
    odd((math, x) => {
      const { of, where, test: is } = math;
      const t = of("exponential_minus_one", x);
      const near = of(mul, of(add, t, of("divide", t, of(add, t, 1))), 0.5);
      return where(is(x, "GT", 20), halfPower(math, x), near);
    }),
  ),
  // log(1 + e^x) without overflow or cancellation.
  Softplus: written(({ of }, x) =>
    of(add, of("maximum", x, 0), of("log_plus_one", of("exponential", of("negate", of("abs", x))))),
  ),
  Square: (writer, [x]) => elementwise(writer, mul, [x!, x!]),
  SquaredDifference: (writer, inputs) => {
    const difference = elementwise(writer, "subtract", inputs);
    return elementwise(writer, mul, [difference, difference]);
  },
  // 1 above zero, `alpha` elsewhere, NaN where it is NaN.
  Step: (writer, [x], { attrs }) => {
    const alpha = constant(writer, attrs["alpha"] as number, x!);
    const rest = select(writer, compare(writer, "NE", x!, x!), x!, alpha);
    return select(writer, compare(writer, "GT", x!, 0), 1, isFloat(x!.dtype) ? rest : alpha);
  },
  StopGradient: hloUnchanged,
  ZerosLike: filled(0),
};
