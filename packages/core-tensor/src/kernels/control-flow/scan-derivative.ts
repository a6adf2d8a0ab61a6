import { add, clone, fill, type Tensor } from "../../ops.ts";
import { type Body, inputTypes, outputTypes, pruned, usedInputs } from "../body.ts";
import { activeOutputs, type Lookup, tensorBody } from "../body-run.ts";
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
import { asAttrs, type ScanAttrs, scanAttrs } from "./attrs.ts";
import { independentOf, splitBody } from "./split-body.ts";

/**
 * Evaluates a loop for a derivative: the ops that do not depend on tangents or cotangents run now, and
 * of their results those that the rest needs are stacked, one slice a step (with `checkpoint` only what
 * is carried is; the rest is computed again). The derivative is then a loop over these stacks.
 */
export function tapedScan(lookup: Lookup, node: TapedNode): TapedValues {
  const { attrs, variables, mode, bodies } = node;
  const scan = scanAttrs(attrs);
  const active = activeInputs(lookup, scan, variables);
  const made = activeOutputs(lookup, scan.body, active);
  if (mode === "push") {
    const derived = bodies.push(scan.body, active);
    const stored = storedScan(lookup, node, scan, derived, count(active));
    return {
      ...stored,
      jvp: pushRule(lookup, scan, derived, stored, active),
      vjp: (at, cotangents, wanted) => again(lookup, at, scan, wanted, "pull").vjp(cotangents),
    };
  }
  const derived = bodies.pull(scan.body, active, made);
  const stored = storedScan(lookup, node, scan, derived, count(made));
  return {
    ...stored,
    jvp: (at, tangents) =>
      again(
        lookup,
        at,
        scan,
        tangents.map((t) => t !== null),
        "push",
      ).jvp(tangents),
    vjp: pullRule(lookup, scan, derived, stored, active, made),
  };
}

function count(marks: readonly boolean[]): number {
  return marks.filter(Boolean).length;
}

/** The other direction than the one that values were kept for: evaluates the loop once more. */
function again(
  lookup: Lookup,
  at: NodeValues,
  scan: ScanAttrs,
  variables: readonly boolean[],
  mode: "push" | "pull",
): {
  jvp: (t: readonly MaybeTensor[]) => readonly MaybeTensor[];
  vjp: (c: readonly MaybeTensor[]) => readonly MaybeTensor[];
} {
  const taped = tapedScan(lookup, { ...at, variables, mode });
  const node = { ...at, outputs: [...taped.outputs, ...taped.kept] };
  const results = outputTypes(scan.body).length;
  return {
    jvp: (tangents) => taped.jvp(node, tangents),
    vjp: (cotangents) => taped.vjp(node, cotangents.slice(0, results), variables),
  };
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

/** Where the derivative's loop finds an input of its linear part. */
interface Feed {
  /** Which input of the linear part. */
  readonly input: number;
  /** Cut into slices, or the same at each step. */
  readonly stacked: boolean;
  /** Among the inputs of the loop, or among what was kept. */
  readonly of: "inputs" | "kept";
  readonly at: number;
}

interface StoredScan {
  readonly outputs: readonly Tensor[];
  readonly kept: readonly Tensor[];
  readonly linear: Body;
  readonly feeds: readonly Feed[];
}

/** Runs the known part of a derived body as a loop that also stacks what its linear part needs. */
function storedScan(
  lookup: Lookup,
  { inputs, call }: Pick<TapedNode, "inputs" | "call">,
  scan: ScanAttrs,
  { body: whole, captured }: DerivedBody,
  seeds: number,
): StoredScan {
  const { carry, xs } = scan;
  const results = scan.body.outputs.length;
  const recompute = scan.checkpoint.length > 0;
  const { known, residuals, linear } = splitBody(
    lookup,
    whole,
    seeds,
    captured.length,
    results,
    recompute,
  );
  const used = usedInputs(linear);
  const plain = inputs.length + captured.length;
  const changing = known.inputs.map((_, index) => index < carry + xs);
  const residualIds = known.outputs.slice(results);
  const fixed = independentOf(known, changing, residualIds);
  const feeds: Feed[] = [];
  const stacks: number[] = [];
  for (let input = 0; input < carry; input++) {
    if (!used[input]) continue;
    feeds.push({ input, stacked: true, of: "kept", at: stacks.length });
    stacks.push(known.inputs[input] as number);
  }
  for (let input = carry; input < inputs.length; input++) {
    if (used[input]) feeds.push({ input, stacked: input < carry + xs, of: "inputs", at: input });
  }
  for (const [index, id] of residualIds.entries()) {
    if (fixed[index]) continue;
    feeds.push({ input: plain + index, stacked: true, of: "kept", at: stacks.length });
    stacks.push(id);
  }
  const body = { ...known, outputs: [...known.outputs.slice(0, results), ...stacks] };
  const all = [...inputs, ...captured];
  const made = call("Scan", all, asAttrs({ ...scan, body }));
  // What is the same at each step is computed once, outside of the loop.
  const invariant = residualIds.filter((_, index) => fixed[index]);
  const once = tensorBody(lookup, pruned({ ...known, outputs: invariant }), call)(all);
  const kept = [...made.slice(results), ...captured.map((x) => clone(x)), ...once];
  for (let index = 0; index < captured.length; index++) {
    const input = inputs.length + index;
    if (used[input]) feeds.push({ input, stacked: false, of: "kept", at: stacks.length + index });
  }
  let at = stacks.length + captured.length;
  for (let index = 0; index < residuals; index++) {
    if (fixed[index]) feeds.push({ input: plain + index, stacked: false, of: "kept", at: at++ });
  }
  return { outputs: made.slice(0, results), kept, linear, feeds };
}

/** Tensors of one role in a loop under construction, and which place of the linear part each fills. */
interface Inputs {
  readonly tensors: Tensor[];
  readonly types: ValueType[];
}

function none(): Inputs {
  return { tensors: [], types: [] };
}

function put(to: Inputs, tensor: Tensor, type: ValueType): number {
  to.tensors.push(tensor);
  to.types.push(type);
  return to.tensors.length - 1;
}

function zeros({ shape }: ValueType): Tensor {
  return fill([...shape], 0);
}

/**
 * A loop of the linear part. `step` gets the slices and constants asked for and returns the new carry and
 * the stacked results.
 */
function linearLoop(
  node: NodeValues,
  scan: ScanAttrs,
  reverse: boolean,
  [carry, stacked, fixed]: readonly [Inputs, Inputs, Inputs],
  step: (carry: readonly Tensor[], slices: readonly Tensor[], rest: readonly Tensor[]) => Tensor[],
): Tensor[] {
  const [c, x] = [carry.tensors.length, stacked.tensors.length];
  const { body, captured } = node.bodies.trace(
    (all) => step(all.slice(0, c), all.slice(c, c + x), all.slice(c + x)),
    [...carry.types, ...stacked.types, ...fixed.types],
  );
  const attrs = { ...scan, body, carry: c, xs: x, reverse };
  const inputs = [...carry.tensors, ...stacked.tensors, ...fixed.tensors, ...captured];
  return node.call("Scan", inputs, asAttrs(attrs));
}

/** Adds what the linear part reads of inputs and residuals; returns how a step finds them. */
function feed(
  node: NodeValues,
  { linear, feeds }: StoredScan,
  results: number,
  [stacked, fixed]: readonly [Inputs, Inputs],
): (slices: readonly Tensor[], rest: readonly Tensor[], to: Tensor[]) => void {
  const types = inputTypes(linear);
  const kept = node.outputs.slice(results);
  const places = feeds.map(({ input, stacked: cut, of, at }) => {
    const tensor = (of === "inputs" ? node.inputs[at] : kept[at]) as Tensor;
    return put(cut ? stacked : fixed, tensor, types[input] as ValueType);
  });
  return (slices, rest, to) => {
    for (const [index, { input, stacked: cut }] of feeds.entries()) {
      to[input] = (cut ? slices : rest)[places[index] as number] as Tensor;
    }
  };
}

/** Fills the places of a list that nothing reads. */
function complete(list: readonly Tensor[], length: number): Tensor[] {
  const any = list.find((x) => x !== undefined) as Tensor;
  return Array.from({ length }, (_, index) => list[index] ?? any);
}

function pushRule(
  lookup: Lookup,
  scan: ScanAttrs,
  { places }: DerivedBody,
  stored: StoredScan,
  active: readonly boolean[],
): JvpRule {
  const { carry, xs } = scan;
  const { linear } = stored;
  const types = inputTypes(scan.body);
  const results = scan.body.outputs.length;
  const seedStart = linear.inputs.length - count(active);
  return (node, tangents) => {
    const groups: [Inputs, Inputs, Inputs] = [none(), none(), none()];
    const [, stacked, fixed] = groups;
    const find = feed(node, stored, results, [stacked, fixed]);
    const seeds: ((parts: readonly (readonly Tensor[])[]) => Tensor)[] = [];
    for (const [index, type] of types.entries()) {
      if (!active[index]) continue;
      const tangent = tangents[index] ?? null;
      const group = index < carry ? 0 : index < carry + xs ? 1 : 2;
      if (tangent === null && group > 0) {
        seeds.push(() => zeros(type));
        continue;
      }
      const place = put(groups[group] as Inputs, tangent ?? zeros(type), type);
      seeds.push((parts) => parts[group]?.[place] as Tensor);
    }
    const wanted = places.flatMap((place, index) =>
      index >= carry && place !== -1 ? [index] : [],
    );
    const made = linearLoop(node, scan, scan.reverse, groups, (now, slices, rest) => {
      const given: Tensor[] = [];
      find(slices, rest, given);
      for (const [index, seed] of seeds.entries())
        given[seedStart + index] = seed([now, slices, rest]);
      const out = tensorBody(lookup, linear, node.call)(complete(given, linear.inputs.length));
      const at = (index: number): Tensor | undefined => out[(places[index] as number) - results];
      const next = types
        .slice(0, carry)
        .flatMap((type, index) => (active[index] ? [at(index) ?? zeros(type)] : []));
      return [...next, ...wanted.map((index) => at(index) as Tensor)];
    });
    let next = 0;
    return places.map((place, index) => {
      if (index < carry) return active[index] ? (made[next++] as Tensor) : null;
      return place === -1 ? null : (made[next++] as Tensor);
    });
  };
}

function pullRule(
  lookup: Lookup,
  scan: ScanAttrs,
  { places }: DerivedBody,
  stored: StoredScan,
  active: readonly boolean[],
  seeded: readonly boolean[],
): VjpRule {
  const { carry, xs } = scan;
  const { linear } = stored;
  const types = inputTypes(scan.body);
  const results = outputTypes(scan.body);
  const seedStart = linear.inputs.length - count(seeded);
  return (node, cotangents, wanted) => {
    const groups: [Inputs, Inputs, Inputs] = [none(), none(), none()];
    const [carried, stacked, fixed] = groups;
    const carries = [...types.keys()].filter((index) => index < carry && active[index]);
    for (const index of carries) {
      const type = types[index] as ValueType;
      put(carried, cotangents[index] ?? zeros(type), type);
    }
    const asked = (index: number): boolean =>
      active[index] === true && wanted[index] === true && places[index] !== -1;
    const sums = [...types.keys()].filter((index) => index >= carry + xs && asked(index));
    for (const index of sums) {
      const type = types[index] as ValueType;
      put(carried, zeros(type), type);
    }
    const cut = [...types.keys()].filter(
      (index) => index >= carry && index < carry + xs && asked(index),
    );
    const find = feed(node, stored, results.length, [stacked, fixed]);
    const seeds: ((now: readonly Tensor[], slices: readonly Tensor[]) => Tensor)[] = [];
    for (const [index, type] of results.entries()) {
      if (!seeded[index]) continue;
      const cotangent = cotangents[index] ?? null;
      if (index < carry) {
        const place = carries.indexOf(index);
        seeds.push((now) => now[place] as Tensor);
      } else if (cotangent === null) {
        seeds.push(() => zeros(type));
      } else {
        const place = put(stacked, cotangent, type);
        seeds.push((_, slices) => slices[place] as Tensor);
      }
    }
    const made = linearLoop(node, scan, !scan.reverse, groups, (now, slices, rest) => {
      const given: Tensor[] = [];
      find(slices, rest, given);
      for (const [index, seed] of seeds.entries()) given[seedStart + index] = seed(now, slices);
      const out = tensorBody(lookup, linear, node.call)(complete(given, linear.inputs.length));
      const at = (index: number): Tensor | undefined =>
        out[(places[index] as number) - results.length];
      return [
        ...carries.map((index) => at(index) ?? zeros(types[index] as ValueType)),
        ...sums.map((index, place) =>
          add(now[carries.length + place] as Tensor, at(index) as Tensor),
        ),
        ...cut.map((index) => at(index) as Tensor),
      ];
    });
    const order = [...carries, ...sums, ...cut];
    return types.map((_, index) => {
      const place = order.indexOf(index);
      return place === -1 || !wanted[index] ? null : (made[place] as Tensor);
    });
  };
}
