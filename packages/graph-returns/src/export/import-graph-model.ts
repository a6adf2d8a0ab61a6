import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type JsonValue, LegendreError, treeDispose } from "@legendre/core-tensor";
import { loadNpz, type NpyArray } from "@legendre/core-tensor/io";
import { type OptionsOf, optional, options, value } from "@legendre/core-tensor/options";
import { initDecoder } from "../encoders/edge-decoder.ts";
import {
  type GraphEncoderOptions,
  graphEncoder,
  graphEncoderOptions,
} from "../encoders/graph-encoder.ts";
import { type FittedGraph, fittedGraph } from "../models/fitted-graph.ts";
import type { GraphParams } from "../models/graph-network.ts";
import { hostTree } from "../models/host-tree.ts";
import { rowRandom } from "../models/row-random.ts";
import { type ExchangeRecipe, recipeOf } from "./exchange-recipe.ts";
import { exchangeFormat } from "./export-graph.ts";
import { weightsLike } from "./weights-file.ts";

/** The options of {@link importGraphModel}. */
export const importGraphModelOptions = options("importGraphModel", {
  /** The file of the weights. @defaultValue `weights.npz` in the folder */
  weights: optional(value<string>()),
  /** What the model is called in reports. If left out: by its encoder, "GNN sage-mean, imported". */
  name: optional(value<string>()),
  /** The encoder that was trained; how many layers and features there are is read of the weights. */
  encoder: value<Omit<GraphEncoderOptions, "hidden">, Omit<GraphEncoderOptions, "hidden">>({}),
});

/** Options of {@link importGraphModel}. */
export interface ImportGraphModelOptions extends OptionsOf<typeof importGraphModelOptions> {}

const relations = [
  { name: "purchase", from: "customer", to: "variant" },
  { name: "purchase, back", from: "variant", to: "customer" },
];

/**
 * A graph model whose weights were trained elsewhere, on a graph that `exportGraph` wrote: it predicts, is served,
 * explained, reported and saved as one that was fitted here. Node only.
 *
 * The weights are one npz file with an array for each leaf of the model under its path; `python/sage.py`, which the command
 * `export` puts beside the graph, has the model in PyTorch Geometric and writes them. With layers $l = 0, 1, …$:
 *
 * - `encoder.layers.l.self.customer.kernel` `[in, out]`, `…self.customer.bias` `[out]`, the same of `variant`;
 * - `encoder.layers.l.relations.purchase.kernel` (customers to variants), `…relations.purchase, back.kernel`, `[in, out]`;
 * - `decoder.customer`, `decoder.variant` `[columns + 1 + out of the last layer, units]`, `decoder.bias` `[units]`,
 *   `decoder.out` `[units, 1]`, `decoder.outBias` `[1]`; see `decodeEdges`.
 *
 * @param folder - that `exportGraph` wrote: its `schema.json` says how columns are encoded and counts scaled.
 * @param options - see {@link ImportGraphModelOptions}.
 * @returns a model that refuses data whose columns are not those of the export.
 * @throws code "data" for a file that is missing or of another kind, for an array that is missing, one too many, of
 *   another shape or not finite; code "option".
 *
 * @example
 * ```ts no-run
 * import { importGraphModel } from "@legendre/graph-returns/export";
 * import { saveReturnsModel } from "@legendre/graph-returns/models";
 *
 * const model = await importGraphModel("graph"); // what graph/sage.py saved as graph/weights.npz
 * await saveReturnsModel("shop.safetensors", model);
 * ```
 */
export async function importGraphModel(
  folder: string,
  options: ImportGraphModelOptions = {},
): Promise<FittedGraph> {
  const { where } = importGraphModelOptions;
  const { weights, encoder, ...given } = importGraphModelOptions.resolve(options);
  const path = weights ?? join(folder, "weights.npz");
  const { recipe, schemaHash } = await readSchema(where, join(folder, "schema.json"));
  const arrays = await loadNpz(path);
  const sizes = sizesOf(where, path, arrays);
  const network = {
    encoder: { ...encoder, hidden: sizes.hidden },
    units: sizes.units,
    factors: sizes.factors,
    vectors: {},
  };
  const like = blank(network.encoder, sizes, recipe);
  let params: GraphParams | undefined;
  try {
    params = weightsLike(where, path, arrays, like);
    const name = `GNN ${encoder.convolution ?? graphEncoderOptions.defaults.convolution}, imported`;
    return fittedGraph({
      name: given.name ?? name,
      summary: { rounds: 0, status: "finished", validationLogLoss: [] },
      network,
      schemaHash,
      kept: await hostTree(params),
      recipe: { ...recipe, hops: sizes.hidden.length },
    });
  } finally {
    treeDispose([like, params ?? {}] as never);
  }
}

/** Sizes that the weights tell. */
interface NetworkSizes {
  readonly hidden: readonly number[];
  readonly units: number;
  readonly factors: number;
}

function sizesOf(where: string, path: string, arrays: ReadonlyMap<string, NpyArray>): NetworkSizes {
  const last = (name: string): number | undefined => arrays.get(name)?.shape.at(-1);
  const hidden: number[] = [];
  for (let units = 0; ; ) {
    units = last(`encoder.layers.${hidden.length}.self.customer.bias`) ?? 0;
    if (units === 0) break;
    hidden.push(units);
  }
  const units = last("decoder.bias") ?? 0;
  if (hidden.length > 0 && units > 0) {
    return { hidden, units, factors: last("decoder.factors.customer") ?? 0 };
  }
  const missing = hidden.length === 0 ? "encoder.layers.0.self.customer.bias" : "decoder.bias";
  const message = `${path}: there is no array "${missing}", which says how wide the model is; write the weights as sage.py does`;
  throw new LegendreError("data", where, message, { path, missing });
}

/** Weights of the right shapes. */
function blank(
  encoder: GraphEncoderOptions,
  { hidden, units, factors }: NetworkSizes,
  { encoders }: ExchangeRecipe,
): GraphParams {
  const draws = rowRandom(0);
  // Behind the columns is the count of messages.
  const [customer, variant] = [encoders.customers, encoders.variants].map(
    ({ names }) => names.length + 1,
  ) as [number, number];
  const out = hidden.at(-1)!;
  return {
    encoder: graphEncoder(encoder).init(draws, { relations, widths: { customer, variant } }),
    decoder: initDecoder(draws, {
      customer: customer + out,
      variant: variant + out,
      units,
      factors,
    }),
  };
}

async function readSchema(
  where: string,
  path: string,
): Promise<{ readonly recipe: ExchangeRecipe; readonly schemaHash: string }> {
  const fail = (words: string, cause?: unknown): LegendreError =>
    new LegendreError("data", where, `${path}: ${words}`, { path }, { cause });
  let about: { readonly [name: string]: JsonValue };
  try {
    about = JSON.parse(await readFile(path, "utf8"));
  } catch (cause) {
    throw fail("it cannot be read as JSON; export the graph anew", cause);
  }
  const { format, version, recipe, schemaHash } = about ?? {};
  if (format !== exchangeFormat.format || version !== exchangeFormat.version) {
    const got = `${String(format)} of version ${String(version)}`;
    const wanted = `${exchangeFormat.format} of version ${exchangeFormat.version}`;
    throw fail(`it is ${got}, expected ${wanted}; export the graph anew`);
  }
  const made = recipeOf(recipe);
  if (made === undefined || typeof schemaHash !== "string") {
    throw fail("it does not say how columns are encoded; export the graph anew");
  }
  return { recipe: made, schemaHash };
}
