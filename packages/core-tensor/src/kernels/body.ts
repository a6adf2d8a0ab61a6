import { LegendreError } from "../errors.ts";
import { sameType, typeToString } from "./shapes.ts";
import type { Attrs, AttrValue, ValueType } from "./value-type.ts";

/** One op of a {@link Body}; inputs and outputs are indices into {@link Body.values}. */
export type BodyNode = {
  readonly kernel: string;
  readonly inputs: readonly number[];
  readonly attrs: Attrs;
  readonly outputs: readonly number[];
};

/** A small literal of a body; larger arrays are inputs of it. */
export type BodyConstant = {
  readonly id: number;
  readonly data: readonly number[];
};

/**
 * The graph inside a loop or a branch, an attribute of its node: plain JSON. What it closes over are
 * inputs like any other, behind those that the loop feeds. A type and no interface, as are its parts: so it is a value of an attribute.
 */
export type Body = {
  readonly values: readonly ValueType[];
  readonly inputs: readonly number[];
  readonly constants: readonly BodyConstant[];
  readonly nodes: readonly BodyNode[];
  readonly outputs: readonly number[];
};

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

/** The type of a value of a body. */
export function typeIn(body: Body, id: number): ValueType {
  return body.values[id] as ValueType;
}

/** The types of what goes into a body. */
export function inputTypes(body: Body): ValueType[] {
  return body.inputs.map((id) => typeIn(body, id));
}

/** The types of what comes out of a body. */
export function outputTypes(body: Body): ValueType[] {
  return body.outputs.map((id) => typeIn(body, id));
}

/** The body without ops and constants that no result needs, its values numbered anew; inputs stay. */
export function pruned(body: Body): Body {
  const needed = new Set(body.outputs);
  const nodes = body.nodes.toReversed().filter(({ inputs, outputs }) => {
    if (!outputs.some((id) => needed.has(id))) return false;
    for (const id of inputs) needed.add(id);
    return true;
  });
  nodes.reverse();
  const constants = body.constants.filter(({ id }) => needed.has(id));
  const order = [
    ...body.inputs,
    ...constants.map(({ id }) => id),
    ...nodes.flatMap(({ outputs }) => outputs),
  ];
  const renamed = new Map(order.map((id, index) => [id, index]));
  const all = (ids: readonly number[]): number[] => ids.map((id) => renamed.get(id) as number);
  return {
    values: order.map((id) => typeIn(body, id)),
    inputs: all(body.inputs),
    constants: constants.map(({ id, data }) => ({ id: renamed.get(id) as number, data })),
    nodes: nodes.map((node) => ({ ...node, inputs: all(node.inputs), outputs: all(node.outputs) })),
    outputs: all(body.outputs),
  };
}

/** Which inputs a body reads. */
export function usedInputs(body: Body): boolean[] {
  const used = new Set([...body.outputs, ...body.nodes.flatMap(({ inputs }) => inputs)]);
  return body.inputs.map((id) => used.has(id));
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
