import { treeDispose } from "@legendre/core-tensor";
import { concat, type Tensor } from "@legendre/core-tensor/ops";
import { gatherRows } from "@legendre/core-tensor/sparse";
import { type CompileOption, compiler } from "@legendre/core-tensor/train";
import type { ReturnsData } from "../data/returns-data.ts";
import { ruleOf } from "../encoders/graph-encoder.ts";
import { type FeatureMatrix, featureMatrix } from "../encodings/feature-matrix.ts";
import { encoderOf, type NodeEncoder } from "../encodings/node-encoder.ts";
import type { SideEncoders } from "../encodings/purchase-features.ts";
import { placesOf } from "../protocols/pairs.ts";
import { supervisionFolds } from "../protocols/supervision-folds.ts";
import type { Messages, Phase } from "../protocols/task.ts";
import type { ServedGraph } from "../serve/served-graph.ts";
import { checkNodes, loadNodes, nodesArrays } from "./fit-nodes.ts";
import { checkSchema, type FittedReturns } from "./fitted-returns.ts";
import type { GraphContent, OpenNetwork } from "./graph-content.ts";
import { disposeInput, type GraphInput, graphInput } from "./graph-input.ts";
import { type GraphParams, graphNetwork, type NetworkSettings } from "./graph-network.ts";
import { type GraphRecipe, graphSource } from "./graph-source.ts";
import { type HostTree, hostTreeOf } from "./host-tree.ts";
import { halvesOf, idsOfHalves } from "./id-halves.ts";
import { sigmoid } from "./logistic.ts";
import type { Scaling } from "./scaling.ts";
import type { SavedModel } from "./tabular.ts";

/** A graph model that has learned. */
export interface FittedGraph extends FittedReturns {
  /**
   * Features of both ends of purchases after the last layer, side by side: what another model may take as its
   * columns.
   */
  readonly embed: (
    data: ReturnsData,
    split: Messages["split"],
    edges: Int32Array,
    messages: Messages,
  ) => Promise<FeatureMatrix>;
  readonly serving: (data: ReturnsData, messages: Messages) => Promise<ServedGraph>;
}

/** A {@link FittedGraph} with what explanations look into. */
export interface OpenGraph extends FittedGraph {
  readonly network: () => OpenNetwork;
}

/** Whether sums over neighbours need degrees of the whole graph where the graph is a part. */
export function needsDegrees(encoder: NetworkSettings["encoder"]): boolean {
  const { reduce, weights } = ruleOf(encoder);
  return weights === "degrees" || (reduce === "sum" && weights !== "attention");
}

/** A fitted model of its content; `compile` as in the fit. */
export function fittedGraph(content: GraphContent, compile: CompileOption = true): OpenGraph {
  const { name, summary, kept, recipe, schemaHash, nodes } = content;
  const network = graphNetwork(content.network);
  const degrees = needsDegrees(content.network.encoder);
  /** Runs a function of weights and an input once. */
  const once = async (
    f: (params: GraphParams, input: GraphInput) => Tensor,
    data: ReturnsData,
    { split, edges, messages }: Pick<Phase, "split" | "edges" | "messages">,
  ): Promise<Float32Array> => {
    checkSchema(data, schemaHash);
    if (edges.length === 0) return new Float32Array(0);
    const source = graphSource(data, split, messages, recipe);
    const input = graphInput(source, edges, recipe, { degrees });
    const params = kept.tensors();
    const run = compiler("graphModel", compile)((p: GraphParams) => f(p, input));
    try {
      const out = await run(params);
      const values = (await out.data()).slice() as Float32Array;
      out.dispose();
      return values;
    } finally {
      treeDispose(params);
      disposeInput(input);
      await run.dispose();
    }
  };
  return {
    name,
    summary,
    async predict(data, phase) {
      if (!phase.removeSupervised) return (await once(network.logits, data, phase)).map(sigmoid);
      // As in the fit, no purchase hears of itself.
      const place = placesOf(data.splits[phase.split].edges.count, phase.edges);
      const out = new Float32Array(phase.edges.length);
      for (const { supervised, messages } of supervisionFolds(data, phase)) {
        const part = { split: phase.split, edges: supervised, messages };
        const logits = await once(network.logits, data, part);
        for (const [i, edge] of supervised.entries()) out[place[edge]!] = sigmoid(logits[i]!);
      }
      return out;
    },
    async serving(data, messages) {
      checkSchema(data, schemaHash);
      if (nodes !== undefined) checkNodes(data, nodes);
      // Who only trains does not load what serves and explains.
      const { servedGraph } = await import("../serve/served-graph.ts");
      return servedGraph(data, messages, content);
    },
    async embed(data, split, edges, messages) {
      const ends = (p: GraphParams, input: GraphInput): Tensor => {
        const h = network.encode(p, input);
        const { customer, variant } = input.tensors.ends;
        return concat(
          [gatherRows(h["customer"]!, customer), gatherRows(h["variant"]!, variant)],
          1,
        );
      };
      const values = await once(ends, data, { split, edges, messages });
      const width = edges.length === 0 ? 0 : values.length / edges.length;
      const names = Array.from({ length: width }, (_, i) => `embedding ${i}`);
      return { ...featureMatrix(names, values), rows: edges.length };
    },
    network: () => content,
    saved() {
      const { customers, variants } = recipe.encoders;
      const { virtual, rate, hops, scaling, known } = recipe;
      return {
        kind: "graph",
        settings: {
          name,
          schemaHash,
          summary,
          network: content.network,
          structure: kept.structure,
          virtual,
          rate,
          hops,
          shapes: kept.shapes,
          parts: { customers: customers.parts, variants: variants.parts },
          scaling: Object.entries(scaling).map(([kind, of]) => [
            kind,
            [...of.mean],
            [...of.deviation],
          ]),
          known: Object.keys(known),
        } as never,
        arrays: {
          ...Object.fromEntries(kept.values.map((values, i) => [`weights${i}`, values])),
          ...(nodes === undefined ? {} : nodesArrays(nodes)),
          ...Object.fromEntries(
            Object.entries(known).map(([kind, ids]) => [`ids.${kind}`, halvesOf(ids)]),
          ),
        },
      };
    },
  };
}

/** Reads what a graph model saved. */
export function loadGraphModel({ settings, arrays }: SavedModel): FittedGraph {
  const { name, schemaHash, summary, network, structure, shapes, virtual, rate, hops, ...rest } =
    settings as never as Omit<GraphContent, "kept" | "recipe"> &
      Pick<HostTree<GraphParams>, "structure" | "shapes"> &
      Pick<GraphRecipe, "virtual" | "rate" | "hops"> & {
        readonly parts: Record<keyof SideEncoders, NodeEncoder["parts"]>;
        readonly scaling: readonly [kind: string, mean: number[], deviation: number[]][];
        readonly known: readonly string[];
      };
  const values = shapes.map((_, i) => arrays[`weights${i}`] as Float32Array);
  const scaling = rest.scaling.map(([kind, mean, deviation]) => {
    const of: Scaling = { mean: Float32Array.from(mean), deviation: Float32Array.from(deviation) };
    return [kind, of] as const;
  });
  const known = rest.known.map((kind) => {
    return [kind, idsOfHalves(arrays[`ids.${kind}`] as Int32Array)] as const;
  });
  const recipe: GraphRecipe = {
    encoders: {
      customers: encoderOf(rest.parts.customers, "indicator"),
      variants: encoderOf(rest.parts.variants, "indicator"),
    },
    virtual,
    rate,
    hops,
    scaling: Object.fromEntries(scaling),
    known: Object.fromEntries(known),
  };
  const kept = hostTreeOf<GraphParams>(structure, shapes, values);
  const nodes = loadNodes(arrays);
  return fittedGraph({ name, schemaHash, summary, network, kept, recipe, nodes });
}
