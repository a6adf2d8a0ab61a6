import { add, type Tensor } from "../../ops.ts";
import { inputTypes, outputTypes } from "../graph.ts";
import { activeOutputs, type Lookup, tensorRunner } from "../graph-run.ts";
import type {
  DerivedBody,
  JvpRule,
  MaybeTensor,
  NodeValues,
  TapedNode,
  TapedValues,
  VjpRule,
} from "../kernel.ts";
import type { ValueType } from "../value-type.ts";
import { type ScanAttrs, scanAttrs } from "./attrs.ts";
import { DerivativeLoop, type Role, type Slot, type Step, zerosOf } from "./derivative-loop.ts";
import { type StoredScan, storedScan } from "./stored-scan.ts";

/**
 * Evaluates a loop for a derivative: the ops that do not depend on tangents or cotangents run now, and
 * of their results those that the rest needs are stacked, one slice a step (with `checkpoint` only what
 * is carried is; the rest is computed again). The derivative is then a loop over these stacks.
 */
export function tapedScan(lookup: Lookup, node: TapedNode): TapedValues {
  const { attrs, variables, mode, bodies } = node;
  const scan = scanAttrs(attrs);
  const active = activeInputs(lookup, scan, variables);
  if (mode === "push") {
    const derived = bodies.push(scan.body, active);
    const stored = storedScan(lookup, node, scan, derived, count(active));
    return {
      outputs: stored.outputs,
      kept: stored.kept,
      jvp: pushRule({ lookup, scan, derived, stored, active }),
      vjp: (at, cotangents, wanted) => {
        const { node: again, rules } = taped(lookup, at, wanted, "pull");
        return rules.vjp(again, cotangents.slice(0, scan.body.outputs.length), wanted);
      },
    };
  }
  const seeded = activeOutputs(lookup, scan.body, active);
  const derived = bodies.pull(scan.body, active, seeded);
  const stored = storedScan(lookup, node, scan, derived, count(seeded));
  return {
    outputs: stored.outputs,
    kept: stored.kept,
    jvp: (at, tangents) => {
      const variables = tangents.map((tangent) => tangent !== null);
      const { node: again, rules } = taped(lookup, at, variables, "push");
      return rules.jvp(again, tangents);
    },
    vjp: pullRule({ lookup, scan, derived, stored, active }, seeded),
  };
}

function count(marks: readonly boolean[]): number {
  return marks.filter(Boolean).length;
}

/** The other direction than the one that values were kept for: the loop is evaluated once more. */
function taped(
  lookup: Lookup,
  at: NodeValues,
  variables: readonly boolean[],
  mode: "push" | "pull",
): { readonly node: NodeValues; readonly rules: TapedValues } {
  const rules = tapedScan(lookup, { ...at, variables, mode });
  return { node: { ...at, outputs: [...rules.outputs, ...rules.kept] }, rules };
}

/** The inputs that carry a derivative at some step. */
function activeInputs(
  lookup: Lookup,
  { body, carry }: ScanAttrs,
  variables: readonly boolean[],
): boolean[] {
  const types = inputTypes(body);
  const active = types.map(({ dtype }, index) => variables[index] === true && dtype === "float32");
  for (;;) {
    const made = activeOutputs(lookup, body, active);
    const grown = made.findIndex((yes, index) => index < carry && yes && !active[index]);
    if (grown === -1) return active;
    active[grown] = true;
  }
}

/** A loop and its derived body, of which the known part has run. */
interface Derivative {
  readonly lookup: Lookup;
  readonly scan: ScanAttrs;
  readonly derived: DerivedBody;
  readonly stored: StoredScan;
  /** Which inputs of the loop carry a derivative. */
  readonly active: readonly boolean[];
}

/** How an input of the loop comes to a step. */
function roleOf({ carry, xs }: ScanAttrs, index: number): Role {
  if (index < carry) return "carry";
  return index < carry + xs ? "slices" : "same";
}

/** The inputs of a loop that come to a step in one way. */
function indicesOf(scan: ScanAttrs, role: Role): number[] {
  return [...scan.body.inputs.keys()].filter((index) => roleOf(scan, index) === role);
}

/** The derivative of a step at a place of the derived body; undefined where it is zero. */
type StepDerivative = (index: number) => Tensor | undefined;

/**
 * The linear part of a derivative in a loop under construction.
 *
 * @param seeds - where a step finds the tangents or cotangents, in order.
 */
function linearPart(
  { lookup, scan, derived, stored }: Derivative,
  node: NodeValues,
  loop: DerivativeLoop,
  seeds: () => readonly Slot[],
): (step: Step) => StepDerivative {
  const { linear, feeds } = stored;
  const types = inputTypes(linear);
  const slots = new Array<Slot | undefined>(types.length);
  for (const { input, role, find } of feeds) {
    slots[input] = loop.put(role, find(node), types[input] as ValueType);
  }
  const given = seeds();
  for (const [index, seed] of given.entries()) slots[types.length - given.length + index] = seed;
  return (step) => {
    const found = slots.map((slot) => slot?.(step));
    // Nothing reads the places that are left.
    const any = found.find((x) => x !== undefined) as Tensor;
    const outputs = tensorRunner(lookup, linear, node.call)(found.map((x) => x ?? any));
    return (index) => {
      const place = derived.places[index] ?? -1;
      return place === -1 ? undefined : outputs[place - scan.body.outputs.length];
    };
  };
}

/** Tangents are carried beside the values, from the first step to the last. */
function pushRule(derivative: Derivative): JvpRule {
  const { scan, derived, active } = derivative;
  const types = inputTypes(scan.body);
  return (node, tangents) => {
    const loop = new DerivativeLoop();
    const seed = (index: number): Slot => {
      const [type, role] = [types[index] as ValueType, roleOf(scan, index)];
      const tangent = tangents[index] ?? null;
      if (tangent === null && role !== "carry") return () => zerosOf(type);
      return loop.put(role, tangent ?? zerosOf(type), type);
    };
    const at = linearPart(derivative, node, loop, () =>
      [...types.keys()].filter((index) => active[index]).map(seed),
    );
    const carried = indicesOf(scan, "carry").filter((index) => active[index]);
    const stacked = [...derived.places.keys()].filter(
      (index) => index >= scan.carry && derived.places[index] !== -1,
    );
    const made = loop.run(node, scan, scan.reverse, (step) => {
      const tangent = at(step);
      return [
        ...carried.map((index) => tangent(index) ?? zerosOf(types[index] as ValueType)),
        ...stacked.map((index) => tangent(index) as Tensor),
      ];
    });
    return pick(made, [...carried, ...stacked], derived.places.length);
  };
}

/**
 * Cotangents are carried from the last step to the first: those of what the loop carries, and sums for inputs that are
 * the same at each step. Those of slices are stacked.
 */
function pullRule(derivative: Derivative, seeded: readonly boolean[]): VjpRule {
  const { scan, derived, active } = derivative;
  const types = inputTypes(scan.body);
  const results = outputTypes(scan.body);
  return (node, cotangents, wanted) => {
    const loop = new DerivativeLoop();
    const asked = (index: number): boolean =>
      active[index] === true && wanted[index] === true && derived.places[index] !== -1;
    const carried = new Map<number, Slot>();
    const carry = (index: number, first: MaybeTensor): void => {
      const type = types[index] as ValueType;
      carried.set(index, loop.put("carry", first ?? zerosOf(type), type));
    };
    const carries = indicesOf(scan, "carry").filter((index) => active[index]);
    for (const index of carries) carry(index, cotangents[index] ?? null);
    const sums = indicesOf(scan, "same").filter(asked);
    for (const index of sums) carry(index, null);
    const slices = indicesOf(scan, "slices").filter(asked);
    const seed = (index: number): Slot => {
      if (index < scan.carry) return carried.get(index) as Slot;
      const type = results[index] as ValueType;
      const cotangent = cotangents[index] ?? null;
      return cotangent === null ? () => zerosOf(type) : loop.put("slices", cotangent, type);
    };
    const at = linearPart(derivative, node, loop, () =>
      [...results.keys()].filter((index) => seeded[index]).map(seed),
    );
    const made = loop.run(node, scan, !scan.reverse, (step) => {
      const cotangent = at(step);
      const sofar = (index: number): Tensor => (carried.get(index) as Slot)(step);
      return [
        ...carries.map((index) => cotangent(index) ?? zerosOf(types[index] as ValueType)),
        ...sums.map((index) => add(sofar(index), cotangent(index) as Tensor)),
        ...slices.map((index) => cotangent(index) as Tensor),
      ];
    });
    const all = pick(made, [...carries, ...sums, ...slices], types.length);
    return all.map((part, index) => (wanted[index] ? part : null));
  };
}

/** A list with the tensors at the indices given, and null elsewhere. */
function pick(
  tensors: readonly Tensor[],
  indices: readonly number[],
  length: number,
): MaybeTensor[] {
  const places = new Map(indices.map((index, place) => [index, tensors[place] as Tensor]));
  return Array.from({ length }, (_, index) => places.get(index) ?? null);
}
