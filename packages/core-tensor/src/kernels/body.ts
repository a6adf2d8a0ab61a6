import { LegendreError } from "../errors.ts";
import { type Body, inputTypes } from "./graph.ts";
import { sameType, typeToString } from "./shapes.ts";
import type { Attrs, AttrValue, ValueType } from "./value-type.ts";

/** The body that stands in an attribute. */
export function bodyIn(attrs: Attrs, name: string): Body {
  return attrs[name] as Body;
}

/** The bodies of a node of any kind; empty for ops without. */
export function bodiesOf(attrs: Attrs): Body[] {
  const bodies = ["body", "condition", "derivative"].flatMap((name) =>
    name in attrs ? [attrs[name]] : [],
  );
  const branches = Array.isArray(attrs["branches"]) ? attrs["branches"] : [];
  return [...bodies, ...branches].filter(isBody);
}

/** Attributes with every body replaced by what `f` makes of it. */
export function mapBodies(attrs: Attrs, f: (body: Body) => Body): Attrs {
  const mapped = (value: AttrValue): AttrValue => (isBody(value) ? f(value) : value);
  return Object.fromEntries(
    Object.entries(attrs).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.map(mapped) : mapped(value),
    ]),
  );
}

function isBody(value: AttrValue | undefined): value is Body {
  return typeof value === "object" && value !== null && "nodes" in value && "values" in value;
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
