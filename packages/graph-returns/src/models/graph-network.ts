import {
  concat,
  mul,
  type Scalar,
  softplus,
  sub,
  sum,
  type Tensor,
  tensor,
} from "@legendre/core-tensor/ops";
import { gatherRows } from "@legendre/core-tensor/sparse";
import { onTensors } from "@legendre/core-tensor/tree";
import { type DecoderParams, decodeEdges, initDecoder } from "../encoders/edge-decoder.ts";
import {
  type EncoderParams,
  type GraphEncoderOptions,
  graphEncoder,
  graphEncoderOptions,
} from "../encoders/graph-encoder.ts";
import { glorot } from "../encoders/weights.ts";
import { type GraphInput, graphOf, shapeOf } from "./graph-input.ts";
import { logit } from "./logistic.ts";
import type { RowRandom } from "./row-random.ts";

/** Weights of a graph model: a tree of tensors. */
export interface GraphParams {
  readonly encoder: EncoderParams;
  readonly decoder: DecoderParams;
  /** Vectors of nodes, `[1 + nodes, length]` by kind; row 0 stands for all others, and starts as 0. */
  readonly vectors?: Readonly<Record<string, Tensor>>;
}

/** What the network is made of. */
export interface NetworkSettings {
  readonly encoder: GraphEncoderOptions;
  readonly units: number;
  readonly factors: number;
  /** Length of the vectors of nodes, by kind. */
  readonly vectors: Readonly<Record<string, number>>;
}

/** The functions of a graph model's weights. */
export interface GraphNetwork {
  readonly init: (draws: RowRandom, input: GraphInput, start: NetworkStart) => GraphParams;
  /** Features of all nodes before the first layer: their columns, counts and vectors, `[nodes, width]` by kind. */
  readonly inputs: (params: GraphParams, input: GraphInput) => Record<string, Tensor>;
  /** Features of all nodes after the last layer, `[nodes, hidden]` by kind. */
  readonly encode: (params: GraphParams, input: GraphInput) => Record<string, Tensor>;
  /** Logits of an input's purchases. */
  readonly logits: (params: GraphParams, input: GraphInput) => Tensor;
  /** The log loss, weighted. */
  readonly loss: (params: GraphParams, input: GraphInput) => Scalar;
}

/** What decides the first weights beside the shapes. */
export interface NetworkStart {
  /** Share of returns, the first guess. */
  readonly rate: number;
  /** Nodes that have a vector, by kind. */
  readonly known: Readonly<Record<string, number>>;
}

/**
 * Encoder and decoder of purchases. The decoder reads the features of both ends before the first layer too, beside
 * those after the last, so that what columns tell does not have to pass through the graph.
 */
export function graphNetwork(settings: NetworkSettings): GraphNetwork {
  const { units, factors } = settings;
  const encoder = graphEncoder(settings.encoder);
  const hidden = settings.encoder.hidden ?? graphEncoderOptions.defaults.hidden;
  const withVectors: GraphNetwork["inputs"] = ({ vectors = {} }, { tensors }) =>
    Object.fromEntries(
      Object.entries(tensors.x).map(([kind, x]) => {
        const own = vectors[kind];
        if (own === undefined) return [kind, x];
        return [kind, concat([x, gatherRows(own, tensors.vectors[kind]!)], 1)];
      }),
    );
  const network: GraphNetwork = {
    init(draws, input, { rate, known }) {
      const { relations, widths } = shapeOf(input);
      const wide = Object.fromEntries(
        Object.entries(widths).map(([kind, w]) => [kind, w + (settings.vectors[kind] ?? 0)]),
      );
      const last = hidden.at(-1) ?? 0;
      const [customer, variant] = [wide["customer"]! + last, wide["variant"]! + last];
      const decoder = initDecoder(draws, { customer, variant, units, factors });
      const vectors = Object.entries(settings.vectors).map(([kind, length]) => {
        const values = glorot(draws, [1 + known[kind]!, length], length);
        const data = values.dataSync().slice();
        values.dispose();
        data.fill(0, 0, length);
        return [kind, tensor(data, [1 + known[kind]!, length], "float32")] as const;
      });
      decoder.outBias.dispose();
      return {
        encoder: encoder.init(draws, { relations, widths: wide }),
        decoder: { ...decoder, outBias: tensor([logit(rate)]) },
        ...(vectors.length > 0 ? { vectors: Object.fromEntries(vectors) } : {}),
      };
    },
    inputs: withVectors,
    encode: (params, input) =>
      encoder.apply(params.encoder, graphOf(input), withVectors(params, input)),
    logits(params, input) {
      return onTensors("graphProblem", { params, tensors: input.tensors }, () => {
        const x = withVectors(params, input);
        const h = encoder.apply(params.encoder, graphOf(input), x);
        const [customers, variants] = ["customer", "variant"].map((kind) =>
          concat([x[kind]!, h[kind]!], 1),
        );
        return decodeEdges(params.decoder, customers!, variants!, input.tensors.ends);
      });
    },
    loss(params, input) {
      const { y, weight } = input.tensors;
      const logits = network.logits(params, input);
      return sum(mul(weight, sub(softplus(logits), mul(y, logits)))) as Scalar;
    },
  };
  return network;
}
