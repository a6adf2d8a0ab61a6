import { treeDispose } from "@legendre/core-tensor";
import { type Tensor, tensor } from "@legendre/core-tensor/ops";
import { attributionSteps, type Side, sideOf } from "../explain/gated-purchase.ts";
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
  const heard: Record<string, Tensor> = {};
  const keep = (name: string, values: ArrayLike<number>): void => {
    heard[name] = tensor(Float32Array.from(values), [1, values.length]);
  };
  const sides = {} as Record<End, Side>;
  const averages = {} as Record<End, Float32Array>;
  for (const kind of ends) {
    const node = nodes[kind];
    const into = relations.filter(({ to }) => to === kind);
    sides[kind] = sideOf(kind, content, into, labels);
    averages[kind] = x[kind]!.mean();
    keep(kind, rowAt(x[kind]!, node) ?? unknown[kind].x);
    if (options.convolution === "gcn") keep(`${kind} scale`, [ownScale({ node, into })]);
    for (const [l, layer] of host.encoder.layers.entries()) {
      const row = (from: string, at: number): Float32Array =>
        rowAt(rows[l]![from]!, at) ?? unknown[from as End].rows[l]!;
      for (const relation of into) {
        const message = new Float64Array(layer.self[kind]!.bias.data.length);
        addMessages(options, layer, relation, { kind, node, row, into }, message);
        keep(`${l} ${relation.name}`, message);
      }
    }
  }
  const params = content.kept.tensors();
  try {
    const names = ends.flatMap((end) => [...sides[end].columns, ...sides[end].relations]);
    const steps = attributionSteps(content, params, { sides, averages, heard }, {});
    const [row] = await inSteps(steps);
    return { names, row: row! };
  } finally {
    treeDispose(params as never);
  }
}
