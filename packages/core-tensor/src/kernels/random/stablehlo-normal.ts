import {
  compare,
  constant,
  convert,
  elementwise,
  type Operand,
  select,
} from "../stablehlo-parts.ts";
import type { HloValue, HloWriter } from "../stablehlo-writer.ts";
import { central, far, near, type Rational } from "./normal.ts";

/** `(word + ½)·2⁻³²` of words that are uint32, in doubles. */
export function probability(writer: HloWriter, word: HloValue): HloValue {
  const half = elementwise(writer, "add", [convert(writer, word, "float64"), 0.5]);
  return elementwise(writer, "multiply", [half, 2 ** -32]);
}

function evaluate(writer: HloWriter, { over, under }: Rational, x: HloValue): HloValue {
  const polynomial = (coefficients: readonly number[]): HloValue => {
    const horner = (sofar: HloValue, c: number): HloValue =>
      elementwise(writer, "add", [elementwise(writer, "multiply", [sofar, x]), c]);
    return coefficients.toReversed().reduce(horner, constant(writer, 0, x));
  };
  return elementwise(writer, "divide", [polynomial(over), polynomial(under)]);
}

/** `Φ⁻¹(p)` of doubles, as `normalQuantile` of `normal.ts` has it. */
export function normalQuantile(writer: HloWriter, p: HloValue): HloValue {
  const beyond = (r: HloValue, close: HloValue): HloValue => {
    const rest = evaluate(writer, far, elementwise(writer, "subtract", [r, 5]));
    return select(writer, compare(writer, "LE", r, 5), close, rest);
  };
  return quantile(writer, p, beyond);
}

/** `Φ⁻¹((word + ½)·2⁻³²)` of words that are uint32. The least tail is 2⁻³³, which is never as far as the third quotient. */
export function quantileOfWord(writer: HloWriter, word: HloValue): HloValue {
  return quantile(writer, probability(writer, word), (_, close) => close);
}

function quantile(
  writer: HloWriter,
  p: HloValue,
  beyond: (r: HloValue, close: HloValue) => HloValue,
): HloValue {
  const of = (op: string, ...operands: Operand[]): HloValue => elementwise(writer, op, operands);
  const q = of("subtract", p, 0.5);
  const inner = evaluate(writer, central, of("subtract", 0.180625, of("multiply", q, q)));
  const tail = of("minimum", p, of("subtract", 1, p));
  const r = of("sqrt", of("negate", of("log", tail)));
  const outer = beyond(r, evaluate(writer, near, of("subtract", r, 1.6)));
  const isCentral = compare(writer, "LE", of("abs", q), 0.425);
  return select(writer, isCentral, of("multiply", q, inner), of("multiply", of("sign", q), outer));
}
