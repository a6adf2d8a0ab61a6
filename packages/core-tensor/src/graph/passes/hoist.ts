import { bodiesOf } from "../../kernels/body.ts";
import {
  type Body,
  type Graph,
  type GraphNode,
  neededNodes,
  typeIn,
  withoutDeadCode,
} from "../../kernels/graph.ts";
import { primitive } from "../../kernels/graph-run.ts";
import type { Loop } from "../../kernels/loop.ts";
import { lookupKernel } from "../../kernels/table.ts";
import type { Attrs, ValueType } from "../../kernels/value-type.ts";
import { Outside } from "./outside.ts";
import { tells } from "./tells.ts";

/** The part of a body that every step would compute alike. */
interface Invariant {
  readonly nodes: readonly GraphNode[];
  /** What of it the rest of the body reads. */
  readonly read: readonly number[];
}

/**
 * Moves ops that depend on nothing that changes from step to step out of loops: they run once,
 * before the loop, which reads their results. A value that is carried and never changed counts as one that stays
 * the same. What depends on literals alone is left inside, where executors fold it.
 *
 * @returns the very same graph where there is nothing to move.
 */
export function hoistInvariants(graph: Graph): Graph {
  const outside = new Outside(graph);
  const nodes = graph.nodes.flatMap((node) => hoisted(node, outside) ?? [node]);
  const moved = nodes.length > graph.nodes.length;
  return moved ? { ...graph, nodes, values: outside.values, constants: outside.constants } : graph;
}

/** A loop with what it need not do itself before it; undefined where it has no such thing. */
function hoisted(node: GraphNode, outside: Outside): GraphNode[] | undefined {
  const loop = primitive(lookupKernel, node.kernel).loop?.(node.attrs);
  if (loop === undefined) return undefined;
  const same = sameInputs(loop);
  const always = loop.steps !== undefined && loop.steps.length > 0;
  const before: GraphNode[] = [];
  const added: { readonly id: number; readonly type: ValueType; readonly name: string }[] = [];
  const bodies = Object.entries(loop.bodies).map(([name, body]) => {
    const { nodes, read } = invariant(body, same, always);
    const outer = outside.write({ ...body, nodes }, node.inputs, before);
    for (const id of read) added.push({ id: outer(id), type: typeIn(body, id), name });
    const gone = new Set(read);
    const left = body.nodes.filter(({ outputs }) => !outputs.some((id) => gone.has(id)));
    return { name, body, nodes: left, read };
  });
  if (added.length === 0) return undefined;
  const attrs: Attrs = { ...node.attrs };
  for (const { name, body, nodes, read } of bodies) {
    const values = [...body.values];
    // Bodies take the same inputs: what another one reads, this one takes and leaves.
    const own = [...read];
    const inputs = added.map((input) =>
      input.name === name ? (own.shift() as number) : values.push(input.type) - 1,
    );
    const rest = { ...body, values, nodes, inputs: [...body.inputs, ...inputs] };
    (attrs as Record<string, unknown>)[name] = withoutDeadCode(rest);
  }
  return [...before, { ...node, attrs, inputs: [...node.inputs, ...added.map(({ id }) => id)] }];
}

/** Which inputs of a loop are the same at each step: all but slices and what a step changes. */
function sameInputs({ step, carry, xs }: Loop): boolean[] {
  return step.inputs.map((id, index) =>
    index < carry ? step.outputs[index] === id : index >= carry + xs,
  );
}

/** Whether an op, or one of the graphs inside of it, may raise an error for its numbers. */
function mayRaise({ kernel, attrs }: GraphNode): boolean {
  const row = primitive(lookupKernel, kernel);
  return row.raises === true || bodiesOf(attrs).some(({ nodes }) => nodes.some(mayRaise));
}

/** @param always - whether the loop takes a step for certain. */
function invariant(body: Body, same: readonly boolean[], always: boolean): Invariant {
  const literal = new Set(body.constants.map(({ id }) => id));
  const steady = new Set(body.inputs.filter((_, index) => same[index]));
  const within = body.nodes.filter((node) => {
    const { inputs, outputs } = node;
    if (tells(node) || (!always && mayRaise(node))) return false;
    if (!inputs.every((id) => steady.has(id) || literal.has(id))) return false;
    const into = inputs.some((id) => steady.has(id)) ? steady : literal;
    for (const id of outputs) into.add(id);
    return true;
  });
  const made = new Set(within.flatMap(({ outputs }) => outputs).filter((id) => steady.has(id)));
  const others = body.nodes.filter((node) => !within.includes(node));
  const used = new Set([...others.flatMap(({ inputs }) => inputs), ...body.outputs]);
  const read = [...made].filter((id) => used.has(id));
  // Backwards: what is moved brings along the literal ops that it reads.
  const nodes = neededNodes(within, new Set(read));
  // Such an op stays inside too, where the rest of the body reads it.
  return { nodes, read };
}
