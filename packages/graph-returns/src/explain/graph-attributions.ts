import { jit, treeDispose } from "@legendre/core-tensor";
import {
  add,
  leakyRelu,
  matMul,
  mean,
  mul,
  ones,
  slice,
  type Tensor,
  tensor,
  tidy,
} from "@legendre/core-tensor/ops";
import { gatherRows } from "@legendre/core-tensor/sparse";
import type { ReturnsData } from "../data/returns-data.ts";
import { selfScale } from "../encoders/convolution.ts";
import { decodeRows } from "../encoders/edge-decoder.ts";
import type { SelfParams } from "../encoders/graph-encoder.ts";
import type { MessageRelation } from "../encoders/message-graph.ts";
import { disposeInput, type GraphInput, graphInput } from "../models/graph-input.ts";
import type { GraphNetwork, GraphParams } from "../models/graph-model.ts";
import { checkSchema } from "../models/returns-model.ts";
import type { Phase } from "../protocols/task.ts";
import type { RowAttributions } from "./explanation.ts";
import { type IntegratedGradientsOptions, integratedGradients } from "./integrated-gradients.ts";

const ends = ["customer", "variant"] as const;
type End = (typeof ends)[number];

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
 * One pass over the whole graph gathers all messages; each purchase is then a network of two rows.
 */
export async function graphAttributions(
  network: GraphNetwork,
  data: ReturnsData,
  phase: Phase,
  options: IntegratedGradientsOptions,
): Promise<GraphAttributions> {
  const { recipe, schemaHash, params: weights } = network;
  checkSchema(data, schemaHash);
  const input = graphInput(data, phase.split, phase.edges, phase.messages, recipe);
  const params = weights();
  try {
    const sides = Object.fromEntries(
      ends.map((end) => [end, sideOf(end, network, input, phase.messages.labels)]),
    ) as Record<End, Side>;
    const heard = await gathered(network, params, input);
    const names = ends.flatMap((end) => [...sides[end].columns, ...sides[end].relations]);
    const rows =
      phase.edges.length === 0 ? [] : attributions(network, params, sides, heard, options);
    return { names, rows };
  } finally {
    treeDispose(params);
    disposeInput(input);
  }
}

/** What an end of a purchase is made of. */
interface Side {
  readonly columns: readonly string[];
  /** Relations into it, by the name that is shown; several may share one. */
  readonly relations: readonly string[];
  /** Names of the relations themselves. */
  readonly keys: readonly string[];
}

function sideOf(
  end: End,
  { recipe }: GraphNetwork,
  { graph }: GraphInput,
  labelled: boolean,
): Side {
  const own = recipe.encoders[`${end}s`].names.map((name) => `${end}s ${name}`);
  const touching = graph.relations
    .filter(({ name, from, to }) => !name.endsWith(", back") && (from === end || to === end))
    .map(({ name }) => kindOf(name));
  const structure = [...new Set(touching)].flatMap((kind) => {
    const shown = `messages ${shownAs(kind, end)}`;
    return kind === "purchase" && labelled ? [shown, shown] : [shown];
  });
  const into = graph.relations.filter(({ to }) => to === end);
  return {
    columns: [...own, ...structure],
    relations: into.map(({ name }) => `messages ${shownAs(kindOf(name), end)}`),
    keys: into.map(({ name }) => name),
  };
}

/** A relation's name without its direction and label. */
const kindOf = (name: string): string =>
  name.replace(/, back$/, "").replace(/ (kept|returned)$/, "");

const shownAs = (kind: string, end: End): string =>
  kind === "purchase" ? `other purchases of the ${end}` : `the ${end}'s ${kind}`;

type Heard = Readonly<Record<string, Tensor>>;

/** Rows of both ends, their averages, and what each relation sends to them in each layer. */
async function gathered(
  { encoder, options }: GraphNetwork,
  params: GraphParams,
  input: GraphInput,
): Promise<Heard> {
  const compiled = jit((p: GraphParams): Record<string, Tensor> => {
    const found: Record<string, Tensor> = {};
    const isEnd = (kind: string): kind is End => kind === "customer" || kind === "variant";
    encoder.apply(p.encoder, input.graph, input.x, (relation, layer, messages) => {
      if (!isEnd(relation.to)) return;
      found[`${layer} ${relation.name}`] = gatherRows(messages, input[relation.to]);
    });
    for (const end of ends) {
      found[end] = gatherRows(input.x[end]!, input[end]);
      found[`${end} average`] = mean(input.x[end]!, 0);
      if (options.convolution !== "gcn") continue;
      const into = input.graph.relations.filter(({ to }: MessageRelation) => to === end);
      const scale = selfScale(into, ones([input.x[end]!.shape[0]!, 1]));
      found[`${end} scale`] = gatherRows(scale, input[end]);
    }
    return found;
  });
  try {
    return await compiled(params);
  } finally {
    await compiled.dispose();
  }
}

function attributions(
  network: GraphNetwork,
  params: GraphParams,
  sides: Readonly<Record<End, Side>>,
  heard: Heard,
  options: IntegratedGradientsOptions,
): RowAttributions[] {
  const numbers = Object.fromEntries(
    Object.entries(heard).map(([name, each]) => [name, each.dataSync() as Float32Array]),
  );
  const count = heard["customer"]!.shape[0]!;
  const widths = ends.map((end) => heard[end]!.shape[1]!);
  const rowOf = (name: string, i: number): Float32Array => {
    const width = heard[name]!.shape[1]!;
    return numbers[name]!.subarray(i * width, (i + 1) * width);
  };
  const rows = Array.from({ length: count }, (_, i): RowAttributions => {
    const row = ends.flatMap((end) => [...rowOf(end, i), ...sides[end].keys.map(() => 1)]);
    const baseline = ends.flatMap((end) => [
      ...numbers[`${end} average`]!,
      ...sides[end].keys.map(() => 0),
    ]);
    const own = Object.fromEntries(
      Object.entries(heard)
        .filter(([name]) => !name.endsWith("average"))
        .map(([name, each]) => [name, tensor(rowOf(name, i), [1, each.shape[1]!])]),
    );
    const f = (points: Tensor): Tensor =>
      tidy(() => {
        let at = 0;
        const h = ends.map((end, e) => {
          const keys = sides[end].keys;
          const start = at;
          at += widths[e]! + keys.length;
          const x = slice(points, [0, start], [-1, widths[e]!]);
          const gate = (k: number): Tensor => slice(points, [0, start + widths[e]! + k], [-1, 1]);
          return chain(network, params, end, keys, own, x, gate);
        });
        return decodeRows(params.decoder, h[0]!, h[1]!);
      });
    const { amounts, base, output, status } = integratedGradients(f, row, baseline, options);
    treeDispose(own);
    return { unit: "logit", base, output, amounts, method: "integrated-gradients", status };
  });
  treeDispose(heard as Record<string, Tensor>);
  return rows;
}

/** An end's features after the last layer, with its messages as constants behind gates. */
function chain(
  { options }: GraphNetwork,
  { encoder }: GraphParams,
  end: End,
  keys: readonly string[],
  own: Heard,
  x: Tensor,
  gate: (k: number) => Tensor,
): Tensor {
  const affine = ({ kernel, bias }: SelfParams, h: Tensor): Tensor => add(matMul(h, kernel), bias);
  let h = encoder.entry === undefined ? x : affine(encoder.entry[end]!, x);
  for (const [l, layer] of encoder.layers.entries()) {
    const self = layer.self[end]!;
    const scale = own[`${end} scale`];
    let sum =
      scale === undefined ? affine(self, h) : add(mul(matMul(h, self.kernel), scale), self.bias);
    for (const [k, key] of keys.entries()) sum = add(sum, mul(gate(k), own[`${l} ${key}`]!));
    h = leakyRelu(sum, options.slope ?? 0);
  }
  return h;
}
