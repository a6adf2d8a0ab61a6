import { LegendreError } from "../../errors.ts";
import { type Body, inputTypes } from "../body.ts";
import { sameShape } from "../shapes.ts";
import type { ValueType } from "../value-type.ts";

/** `float32[2, 3]`. */
export function typeToString({ dtype, shape }: ValueType): string {
  return `${dtype}[${shape.join(", ")}]`;
}

/** True when shape and dtype are equal. */
export function sameType(a: ValueType, b: ValueType): boolean {
  return a.dtype === b.dtype && sameShape(a.shape, b.shape);
}

/** Throws code "shape" unless a body takes values of the types given. */
export function checkBodyInputs(where: string, body: Body, given: readonly ValueType[]): void {
  const expected = inputTypes(body);
  const fits =
    given.length === expected.length &&
    expected.every((type, index) => sameType(type, given[index] as ValueType));
  if (fits) return;
  const [got, wanted] = [given, expected].map((types) => types.map(typeToString).join(", "));
  throw new LegendreError(
    "shape",
    where,
    `its graph got inputs of types ${got}, and takes ${wanted}; trace the loop again for these types`,
    { given, expected },
  );
}
