import { purchaseAttributions, type Side, sideOf } from "../explain/gated-purchase.ts";
import { integratedGradientsDefaults } from "../explain/integrated-gradients.ts";
import { type End, ends, type GraphState, type Recipe, rowAt } from "./graph-state.ts";
import { addMessages, ownScale } from "./host-layer.ts";
import type { ServedAttributions } from "./served-model.ts";
import { inSteps } from "./slices.ts";

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
  const { relations, x, rows, unknown } = state;
  const heard: Record<string, ArrayLike<number>> = {};
  const sides = {} as Record<End, Side>;
  const averages = {} as Record<End, Float32Array>;
  for (const kind of ends) {
    const node = nodes[kind];
    const into = relations.filter(({ to }) => to === kind);
    sides[kind] = sideOf(kind, content, into, labels);
    averages[kind] = x[kind]!.mean();
    heard[kind] = rowAt(x[kind]!, node) ?? unknown[kind].x;
    if (options.convolution === "gcn") heard[`${kind} scale`] = [ownScale({ node, into })];
    for (const [l, layer] of host.encoder.layers.entries()) {
      const row = (from: string, at: number): Float32Array =>
        rowAt(rows[l]![from]!, at) ?? unknown[from as End].rows[l]!;
      for (const relation of into) {
        const message = new Float64Array(layer.self[kind]!.bias.data.length);
        addMessages(options, layer, relation, { kind, node, row, into }, message);
        heard[`${l} ${relation.name}`] = message;
      }
    }
  }
  const names = ends.flatMap((end) => [...sides[end].columns, ...sides[end].relations]);
  const network = { params: host, slope: options.slope };
  const { maxPoints } = integratedGradientsDefaults;
  const steps = purchaseAttributions(network, { sides, averages, heard }, maxPoints);
  return { names, row: await inSteps(steps) };
}
