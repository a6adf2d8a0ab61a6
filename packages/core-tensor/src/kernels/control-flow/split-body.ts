import { type Body, type GraphNode, withoutDeadCode } from "../graph.ts";
import { type Lookup, primitive } from "../graph-run.ts";

/** A body cut in two: what is known before the seeds are, and what depends on them. */
export interface SplitBody {
  /** From the inputs before the seeds to the first outputs, and after them the residuals. */
  readonly known: Body;
  /**
   * From inputs, residuals and seeds to the outputs after the first. Its inputs are those of the whole,
   * with the residuals between the inputs before the seeds and the seeds.
   */
  readonly linear: Body;
}

/**
 * Cuts a body whose last inputs are seeds (tangents or cotangents) after the values that do not depend
 * on them. What crosses the cut are residuals, but for inputs, literals and what is cheap to compute
 * again; with `recompute` nothing is a residual.
 *
 * @param seeds - how many of the inputs are seeds: the last ones, but for those that `captured` counts.
 * @param captured - how many inputs come after the seeds; they count as inputs before them.
 * @param first - how many of the outputs belong to the known part.
 */
export function splitBody(
  lookup: Lookup,
  whole: Body,
  seeds: number,
  captured: number,
  first: number,
  recompute: boolean,
): SplitBody {
  const seedStart = whole.inputs.length - captured - seeds;
  const seedIds = whole.inputs.slice(seedStart, seedStart + seeds);
  const plainIds = [...whole.inputs.slice(0, seedStart), ...whole.inputs.slice(seedStart + seeds)];
  const dependent = new Set(seedIds);
  for (const { inputs, outputs } of whole.nodes) {
    if (inputs.some((id) => dependent.has(id))) for (const id of outputs) dependent.add(id);
  }
  const makers = new Map<number, GraphNode>();
  for (const node of whole.nodes) for (const id of node.outputs) makers.set(id, node);
  const given = new Set([...plainIds, ...whole.constants.map(({ id }) => id)]);
  const residuals: number[] = [];
  const inLinear = new Set<GraphNode>();
  const seen = new Set<number>();
  const waiting = whole.outputs.slice(first);
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    const maker = makers.get(id);
    if (maker === undefined || given.has(id)) continue;
    if (!dependent.has(id) && !recompute && primitive(lookup, maker.kernel).cheap !== true) {
      residuals.push(id);
      continue;
    }
    inLinear.add(maker);
    waiting.push(...maker.inputs);
  }
  const { values, constants, nodes, outputs } = whole;
  const known = withoutDeadCode({
    values,
    inputs: plainIds,
    constants,
    nodes: nodes.filter(({ inputs }) => !inputs.some((id) => dependent.has(id))),
    outputs: [...outputs.slice(0, first), ...residuals],
  });
  const linear = withoutDeadCode({
    values,
    inputs: [...plainIds, ...residuals, ...seedIds],
    constants,
    nodes: nodes.filter((node) => inLinear.has(node)),
    outputs: outputs.slice(first),
  });
  return { known, linear };
}

/** For each value of a body that is asked for, whether it depends on none of the inputs marked. */
export function independentOf(
  body: Body,
  marked: readonly boolean[],
  ids: readonly number[],
): boolean[] {
  const reached = new Set(body.inputs.filter((_, index) => marked[index]));
  for (const { inputs, outputs } of body.nodes) {
    if (inputs.some((id) => reached.has(id))) for (const id of outputs) reached.add(id);
  }
  return ids.map((id) => !reached.has(id));
}
