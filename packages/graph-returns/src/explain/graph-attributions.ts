import { jit, treeDispose } from "@legendre/core-tensor";
import { untilReady } from "@legendre/core-tensor/jit";
import { ones, type Tensor } from "@legendre/core-tensor/ops";
import { gatherRows } from "@legendre/core-tensor/sparse";
import type { ReturnsData } from "../data/returns-data.ts";
import { selfScale } from "../encoders/convolution.ts";
import { graphEncoder, graphEncoderOptions, ruleOf } from "../encoders/graph-encoder.ts";
import { featureRows } from "../models/feature-rows.ts";
import { needsDegrees } from "../models/fitted-graph.ts";
import { checkSchema } from "../models/fitted-returns.ts";
import type { OpenNetwork } from "../models/graph-content.ts";
import { disposeInput, type GraphInput, graphInput, graphOf } from "../models/graph-input.ts";
import { type GraphParams, graphNetwork } from "../models/graph-network.ts";
import { type GraphSource, graphSource } from "../models/graph-source.ts";
import { type HostParams, hostParams } from "../models/host-params.ts";
import { finished } from "../pause.ts";
import { placesOf } from "../protocols/pairs.ts";
import { supervisionFolds } from "../protocols/supervision-folds.ts";
import type { Phase } from "../protocols/task.ts";
import type { RowAttributions } from "./explanation.ts";
import {
  type End,
  ends,
  type Heard,
  purchaseAttributions,
  type Side,
  sideOf,
} from "./gated-purchase.ts";

/** Attributions of a graph model, with the names of its inputs. */
export interface GraphAttributions {
  /** `customers …` and `variants …` for columns, `messages …` for what is heard along a relation. */
  readonly names: readonly string[];
  readonly rows: readonly RowAttributions[];
}

/**
 * Splits what a graph model says of purchases into the columns of both ends and the messages that reach them along each
 * relation, by integrated gradients from average columns and silence. What neighbours send is taken as it is: what a neighbour
 * knows of this customer counts as a message.
 *
 * One pass over the whole graph gathers all messages; each purchase is then a network of two rows in plain memory.
 */
export async function graphAttributions(
  network: OpenNetwork,
  data: ReturnsData,
  phase: Phase,
  maxPoints: number,
): Promise<GraphAttributions> {
  if (!phase.removeSupervised) return ofPurchases(network, data, phase, maxPoints);
  // As in predictions, no purchase hears of itself.
  const place = placesOf(data.splits[phase.split].edges.count, phase.edges);
  const rows: RowAttributions[] = [];
  let names: readonly string[] = [];
  for (const { supervised, messages } of supervisionFolds(data, phase)) {
    const part = { split: phase.split, edges: supervised, messages };
    const found = await ofPurchases(network, data, part, maxPoints);
    names = found.names;
    for (const [i, edge] of supervised.entries()) rows[place[edge]!] = found.rows[i]!;
  }
  return { names, rows };
}

async function ofPurchases(
  network: OpenNetwork,
  data: ReturnsData,
  phase: Pick<Phase, "split" | "edges" | "messages">,
  maxPoints: number,
): Promise<GraphAttributions> {
  const { recipe, schemaHash } = network;
  checkSchema(data, schemaHash);
  const source = graphSource(data, phase.split, phase.messages, recipe);
  const degrees = needsDegrees(network.network.encoder);
  const input = graphInput(source, phase.edges, recipe, { degrees });
  try {
    const sides = Object.fromEntries(
      ends.map((end) => [end, sideOf(end, network, input.relations, phase.messages.labels)]),
    ) as Record<End, Side>;
    const names = ends.flatMap((end) => [...sides[end].columns, ...sides[end].relations]);
    if (phase.edges.length === 0) return { names, rows: [] };
    const { structure, shapes, values } = network.kept;
    const params = hostParams(structure, shapes, values);
    const averages = Object.fromEntries(
      ends.map((end) => [end, averageRow(network, source, params, end)]),
    ) as Record<End, Float32Array>;
    const slope = network.network.encoder.slope ?? graphEncoderOptions.defaults.slope;
    const heardBy = await gathered(network, input);
    const rows = Array.from(phase.edges, (_, i) =>
      finished(
        purchaseAttributions({ params, slope }, { sides, averages, heard: heardBy(i) }, maxPoints),
      ),
    );
    return { names, rows };
  } finally {
    disposeInput(input);
  }
}

/** The average over all nodes of a kind, whatever part of the graph is looked at. */
function averageRow(
  { recipe }: OpenNetwork,
  source: GraphSource,
  { vectors = {} }: HostParams,
  end: End,
): Float32Array {
  const nodes = Int32Array.from({ length: source.graph.nodes[end]! }, (_, node) => node);
  const { values, width } = featureRows(source, recipe, end, nodes);
  const own = vectors[end];
  const length = own?.shape[1] ?? 0;
  const table = own?.data;
  const sums = new Float64Array(width + length);
  for (const node of nodes) {
    for (let j = 0; j < width; j++) sums[j]! += values[node * width + j]!;
    const row = source.vectorOf[end]?.[node] ?? 0;
    for (let j = 0; j < length; j++) sums[width + j]! += table![row * length + j]!;
  }
  return Float32Array.from(sums, (sum) => sum / Math.max(1, nodes.length));
}

/** Rows of both ends, and what each relation sends to them in each layer: a function of the purchase's place. */
async function gathered(
  { network: settings, kept }: OpenNetwork,
  input: GraphInput,
): Promise<(purchase: number) => Heard> {
  const encoder = graphEncoder(settings.encoder);
  const { weights } = ruleOf(settings.encoder);
  const network = graphNetwork(settings);
  const compiled = jit((p: GraphParams): Record<string, Tensor> => {
    const found: Record<string, Tensor> = {};
    const isEnd = (kind: string): kind is End => kind === "customer" || kind === "variant";
    const [graph, x] = [graphOf(input), network.inputs(p, input)];
    encoder.apply(p.encoder, graph, x, (relation, layer, messages) => {
      if (!isEnd(relation.to)) return;
      found[`${layer} ${relation.name}`] = gatherRows(messages, input.tensors.ends[relation.to]);
    });
    for (const end of ends) {
      found[end] = gatherRows(x[end]!, input.tensors.ends[end]);
      if (weights !== "degrees") continue;
      const into = graph.relations.filter(({ to }) => to === end);
      const scale = selfScale(into, ones([x[end]!.shape[0]!, 1]));
      found[`${end} scale`] = gatherRows(scale, input.tensors.ends[end]);
    }
    return found;
  });
  const params = kept.tensors();
  try {
    const found = await untilReady(await compiled(params));
    const tables = Object.entries(found).map(([name, rows]) => {
      const [values, width] = [rows.dataSync().slice() as Float32Array, rows.shape[1]!];
      return { name, values, width };
    });
    treeDispose(found);
    return (purchase) =>
      Object.fromEntries(
        tables.map(({ name, values, width }) => [
          name,
          values.subarray(purchase * width, (purchase + 1) * width),
        ]),
      );
  } finally {
    treeDispose(params);
    await compiled.dispose();
  }
}
