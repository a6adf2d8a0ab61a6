import { cast, convert, elementwise } from "./stablehlo-parts.ts";
import type { Composition, HloLowering, HloValue, HloWriter } from "./stablehlo-writer.ts";
import { isFloat } from "./value-type.ts";

/** Ops of StableHLO that are exact on whole numbers and truth values too; the others are for floats. */
const ofAllNumbers: ReadonlySet<string> = new Set([
  "abs",
  "add",
  "and",
  "maximum",
  "minimum",
  "multiply",
  "negate",
  "not",
  "or",
  "subtract",
  "xor",
]);

/** The form of a row that is one op of StableHLO (`"tanh"`, `"chlo.erf"`) on its inputs, which broadcast. */
export function hloOp(op: string): HloLowering {
  return ofAllNumbers.has(op) ? (writer, inputs) => elementwise(writer, op, inputs) : hloReal(op);
}

/** A function of floats, which whole numbers go through as doubles, cut off as tfjs does. */
export function hloReal(
  op: string | ((writer: HloWriter, ...inputs: HloValue[]) => HloValue),
): HloLowering {
  return (writer, inputs, { outputs: [to] }) => {
    const inner = isFloat(to!.dtype) ? to!.dtype : "float64";
    const floats = inputs.map((x) => (isFloat(x.dtype) ? x : convert(writer, x, inner)));
    const y = typeof op === "string" ? elementwise(writer, op, floats) : op(writer, ...floats);
    return cast(writer, y, to!.dtype);
  };
}

/** A function whose rounding shows unless it is computed in doubles. */
export function throughDoubles(
  f: (writer: HloWriter, ...inputs: HloValue[]) => HloValue,
): HloLowering {
  return (writer, inputs, { outputs: [to] }) => {
    const doubles = inputs.map((x) => convert(writer, x, "float64"));
    return cast(writer, f(writer, ...doubles), to!.dtype);
  };
}

/** The op written with other ops of the table. */
export function composed(f: Composition): HloLowering {
  return (writer, inputs, { attrs }) => writer.composed(f, inputs, attrs);
}

/** The input itself. */
export const hloUnchanged: HloLowering = (_, [x]) => x!;
