import { add, leakyRelu, matMul, reshape, type Tensor } from "@legendre/core-tensor/ops";
import {
  checkNumber,
  count,
  list,
  type OptionsOf,
  oneOf,
  options,
  type Settings,
  share,
} from "@legendre/core-tensor/options";
import { onTensors } from "@legendre/core-tensor/tree";
import type { RowRandom } from "../models/row-random.ts";
import { convolve, type RelationParams, selfScale } from "./convolution.ts";
import {
  attentionSlope,
  type ConvolutionName,
  type ConvolutionRule,
  convolutions,
} from "./convolution-rules.ts";
import type { GraphShape, MessageGraph, MessageRelation } from "./message-graph.ts";
import { bias, glorot } from "./weights.ts";

/** The options of {@link graphEncoder}. */
export const graphEncoderOptions = options("graphEncoder", {
  /** How messages are put together; see `convolve`. */
  convolution: oneOf<ConvolutionName, "sage-mean">(
    Object.keys(convolutions) as ConvolutionName[],
    "sage-mean",
  ),
  /** Features of a node after each layer. */
  hidden: list(count(1), [16, 16]),
  /** `gat`: heads, which share the features among them. */
  heads: count(1, 4),
  /** `rgcn`: bases of a layer. */
  bases: count(1, 2),
  /** Slope of the activation below 0: ReLU without; that of attention scores is 0.2. */
  slope: share(0),
});

/** Options of {@link graphEncoder}. */
export interface GraphEncoderOptions extends OptionsOf<typeof graphEncoderOptions> {}

/** The rule of an encoder's convolution. */
export const ruleOf = ({ convolution }: GraphEncoderOptions): ConvolutionRule =>
  convolutions[convolution ?? graphEncoderOptions.defaults.convolution];

/** Weights of one kind of node in one layer: `[in, out]` and `[out]`. */
export interface SelfParams {
  readonly kernel: Tensor;
  readonly bias: Tensor;
}

/** Weights of one layer, by kind of node and by name of relation. */
export interface EncoderLayer {
  readonly self: Readonly<Record<string, SelfParams>>;
  readonly relations: Readonly<Record<string, RelationParams>>;
  /** `rgcn`: `[bases, in · out]`. */
  readonly bases?: Tensor;
}

/** A tree of tensors. */
export interface EncoderParams {
  /** `rgcn`: brings all kinds of nodes to one width, which shared bases need. */
  readonly entry?: Readonly<Record<string, SelfParams>>;
  readonly layers: readonly EncoderLayer[];
}

/** Message passing on a graph of several kinds of nodes. */
export interface GraphEncoder {
  /** Seeded weights for graphs of a shape; the caller's. */
  readonly init: (draws: RowRandom, shape: GraphShape) => EncoderParams;
  /**
   * Features of all nodes after the last layer, `[nodes, hidden]` by kind.
   *
   * @param x - features by kind, `[nodes, width]`.
   * @param hear - is told what each relation sends in each layer, `[nodes of to, hidden]`.
   */
  readonly apply: (
    params: EncoderParams,
    graph: MessageGraph,
    x: Readonly<Record<string, Tensor>>,
    hear?: (relation: MessageRelation, layer: number, messages: Tensor) => void,
  ) => Record<string, Tensor>;
}

/**
 * An encoder of nodes:
 * $$h_i' = \phi\left(W h_i + b + \sum_r m_{ri}\right)$$
 * with the messages $m_{ri}$ of each relation $r$ into the kind of node, weights for each kind, relation and
 * layer, and $\phi$ a (leaky) ReLU.
 *
 * @param options - see {@link GraphEncoderOptions}.
 * @throws code "option".
 *
 * @remarks With one kind of node and one relation `gcn` is $D^{-1/2}(A + I)D^{-1/2} X W$ where both kernels are
 *   equal, and `rgcn` with as many bases as relations is `sage-mean`. Deviations from the papers: SAGE does not
 *   normalise rows, which would take a node's degree away; GAT's heads are side by side in the last layer too.
 * @see Hamilton et al., "Inductive representation learning on large graphs", NeurIPS 2017, algorithm 1; Kipf and
 *   Welling, ICLR 2017, equation 2; Veličković et al., ICLR 2018, equations 1–5; Schlichtkrull et al., ESWC
 *   2018, equations 2 and 3.
 */
export function graphEncoder(options: GraphEncoderOptions = {}): GraphEncoder {
  const { where } = graphEncoderOptions;
  const all = graphEncoderOptions.resolve(options);
  if (ruleOf(all).weights === "attention") {
    for (const units of all.hidden) {
      checkNumber(where, "hidden / heads", units / all.heads, { integer: true, min: 1 });
    }
  }
  const self = (draws: RowRandom, from: number, to: number): SelfParams => ({
    kernel: glorot(draws, [from, to], from),
    bias: bias(to),
  });
  return {
    init: (draws, shape) => initEncoder(all, draws, shape, self),
    apply(params, graph, x, hear) {
      const run = (): Record<string, Tensor> => {
        let h = { ...x };
        if (params.entry !== undefined) {
          h = Object.fromEntries(
            Object.entries(params.entry).map(([kind, w]) => [kind, affine(w, h[kind]!)]),
          );
        }
        for (const [l, layer] of params.layers.entries()) {
          h = applyLayer(all, layer, graph, h, (relation, messages) =>
            hear?.(relation, l, messages),
          );
        }
        return h;
      };
      // What the caller makes of the messages is the caller's.
      return hear === undefined
        ? onTensors(
            `${where}.apply`,
            { x, params, matrices: graph.relations.map(({ matrix }) => matrix) },
            run,
          )
        : run();
    },
  };
}

const affine = ({ kernel, bias: b }: SelfParams, x: Tensor): Tensor => add(matMul(x, kernel), b);

const activate = (x: Tensor, slope: number): Tensor => leakyRelu(x, slope);

function applyLayer(
  options: Settings<typeof graphEncoderOptions.kinds>,
  layer: EncoderLayer,
  graph: MessageGraph,
  h: Readonly<Record<string, Tensor>>,
  hear: (relation: MessageRelation, messages: Tensor) => void,
): Record<string, Tensor> {
  const { slope } = options;
  const rule = ruleOf(options);
  const out: Record<string, Tensor> = {};
  for (const [kind, own] of Object.entries(layer.self)) {
    const into = graph.relations.filter(({ to }) => to === kind);
    let sum: Tensor =
      rule.weights === "degrees"
        ? add(selfScale(into, matMul(h[kind]!, own.kernel)), own.bias)
        : affine(own, h[kind]!);
    for (const relation of into) {
      const given = layer.relations[relation.name]!;
      const params =
        layer.bases === undefined ? given : { kernel: kernelOf(given.kernel, layer.bases, own) };
      const ends = { source: h[relation.from]!, target: h[kind]! };
      const messages = convolve(rule, relation, params, ends, attentionSlope(slope));
      hear(relation, messages);
      sum = add(sum, messages);
    }
    out[kind] = activate(sum, slope);
  }
  return out;
}

/** A relation's kernel out of the shared bases. */
function kernelOf(shares: Tensor, bases: Tensor, { kernel }: SelfParams): Tensor {
  const count = shares.shape[0]!;
  return reshape(matMul(reshape(shares, [1, count]), bases), kernel.shape);
}

function initEncoder(
  options: Settings<typeof graphEncoderOptions.kinds>,
  draws: RowRandom,
  { relations, widths }: GraphShape,
  self: (draws: RowRandom, from: number, to: number) => SelfParams,
): EncoderParams {
  const kinds = Object.keys(widths);
  const each = <T>(make: (kind: string) => T): Record<string, T> =>
    Object.fromEntries(kinds.map((kind) => [kind, make(kind)]));
  const { hidden, heads, bases } = options;
  const { weights, kernel: kept } = ruleOf(options);
  const shared = kept === "bases";
  const entry = shared ? each((kind) => self(draws, widths[kind]!, hidden[0]!)) : undefined;
  let before: Readonly<Record<string, number>> = shared ? each(() => hidden[0]!) : widths;
  const layers = hidden.map((units): EncoderLayer => {
    const from = before;
    const ofRelation = (source: number, target: number): RelationParams => {
      if (shared) return { kernel: glorot(draws, [bases], 1) };
      const kernel = glorot(draws, [source, units], source);
      if (weights !== "attention") return { kernel };
      const width = units / heads;
      return {
        kernel,
        query: glorot(draws, [target, units], target),
        source: glorot(draws, [heads, width], width),
        target: glorot(draws, [heads, width], width),
      };
    };
    const layer: EncoderLayer = {
      self: each((kind) => self(draws, from[kind]!, units)),
      relations: Object.fromEntries(
        relations.map(({ name, from: a, to: b }) => [name, ofRelation(from[a]!, from[b]!)]),
      ),
      ...(shared
        ? { bases: glorot(draws, [bases, from[kinds[0]!]! * units], from[kinds[0]!]!) }
        : {}),
    };
    before = each(() => units);
    return layer;
  });
  return entry === undefined ? { layers } : { entry, layers };
}
