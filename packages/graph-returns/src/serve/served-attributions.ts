import { purchaseAttributions, type Side, sideOf } from "../explain/gated-purchase.ts";
import { integratedGradientsOptions } from "../explain/integrated-gradients.ts";
import { inSteps } from "../pause.ts";
import { type End, ends, type GraphState, type Recipe, rowAt, rowsBefore } from "./graph-state.ts";
import { messagesAlong, ownScale, type RowsBefore } from "./host-layer.ts";
import type { ServedAttributions } from "./served-model.ts";

/**
 * How a graph model's score of one pair came about, as `graphAttributions` finds it: integrated gradients from average columns
 * and silence, what neighbours send taken as it is. What reaches the two nodes is gathered from the rows that lie ready.
 */
export async function servedAttributions(
  state: GraphState,
  recipe: Recipe,
  nodes: Readonly<Record<End, number>>,
  labels: boolean,
): Promise<ServedAttributions> {
  const { content, host, options } = recipe;
  const { relations, x, unknown } = state;
  const heard: Record<string, ArrayLike<number>> = {};
  const sides = {} as Record<End, Side>;
  const averages = {} as Record<End, Float32Array>;
  for (const kind of ends) {
    const node = nodes[kind];
    const into = relations.filter(({ to }) => to === kind);
    sides[kind] = sideOf(kind, content, into, labels);
    averages[kind] = x[kind]!.mean();
    heard[kind] = rowAt(x[kind]!, node) ?? unknown[kind].x;
    if (options.rule.weights === "degrees") heard[`${kind} scale`] = [ownScale(into, node)];
    for (const [l, layer] of host.encoder.layers.entries()) {
      const before = (from: string): RowsBefore => rowsBefore(state, l, from);
      for (const relation of into) {
        const message = new Float64Array(layer.self[kind]!.bias.data.length);
        messagesAlong(options, layer, relation, { kind, before, into })(node, message);
        heard[`${l} ${relation.name}`] = message;
      }
    }
  }
  const names = ends.flatMap((end) => [...sides[end].columns, ...sides[end].relations]);
  const network = { params: host, slope: options.slope };
  const { maxPoints } = integratedGradientsOptions.defaults;
  const steps = purchaseAttributions(network, { sides, averages, heard }, maxPoints);
  return { names, row: await inSteps(steps) };
}
