import {
  above,
  atLeast,
  checkNumber,
  checkOneOf,
  count,
  fraction,
  group,
  list,
  number,
  type OptionsOf,
  oneOf,
  optional,
  options,
  type Settings,
  shared,
  value,
} from "@legendre/core-tensor/options";
import { compiled } from "@legendre/core-tensor/train";
import {
  type GraphEncoderOptions,
  graphEncoder,
  graphEncoderOptions,
} from "../encoders/graph-encoder.ts";
import type { VirtualNode } from "../graph/build-graph.ts";

/** The options of {@link GraphProblemOptions}. */
export const graphDesignOptions = shared({
  /** The encoder of nodes; see {@link graphEncoder}. */
  encoder: group<typeof graphEncoderOptions.kinds, GraphEncoderOptions>(graphEncoderOptions.kinds),
  /** Units of the decoder of purchases. */
  units: count(1, 32),
  /** Virtual nodes of the graph. */
  virtual: value<readonly VirtualNode[], readonly never[]>([]),
  /**
   * Length of the vectors that nodes seen in training have of their own, beside their columns; other nodes share
   * one, zeros unless virtual nodes hear of them. With labelled messages and `factors` that is a matrix factorisation (van den Berg et al., 2017).
   */
  vectors: value<{ readonly customer?: number; readonly variant?: number }, Record<never, never>>(
    {},
  ),
  /** Length of a product of both ends in the decoder; 0 goes without. */
  factors: count(0, 0),
  /**
   * Parts of the training purchases; a step learns from one of them with the messages of the others, so that no
   * purchase hears of itself.
   */
  folds: count(1, 4),
  /**
   * Share of the folds, or of sampled batches, in which the customers are as new: none of their purchases carry
   * messages. Without, the model takes customers of few purchases for what new ones are like.
   */
  cold: fraction(0.5),
  /** Whether steps and predictions are compiled, or the device of `jit` for them (`{ device: "webgpu" }`). */
  compile: compiled(true),
});

/** Options of `graphProblem`: what a graph model is and what it learns from. */
export interface GraphProblemOptions extends OptionsOf<typeof graphDesignOptions> {}

/** The options of `graphModel`. */
export const graphModelOptions = options(
  "graphModel",
  {
    /** Learning rate of Adam. */
    lr: above(0, 0.005),
    /** Decoupled weight decay. */
    weightDecay: atLeast(0, 0.01),
    /** Passes over the training purchases at most. */
    epochs: count(1, 60),
    /**
     * Passes after which the fit stops without a better log loss of the validation purchases and a part of the
     * training purchases that is not learned from.
     */
    patience: count(1, 15),
    /**
     * `"full-batch"`: a step learns from one fold with all its messages. `"sampled"`: a step learns from
     * `batchSize` purchases with `fanout` neighbours; memory does not grow with the shop.
     */
    training: oneOf(["full-batch", "sampled"], "full-batch"),
    /** `sampled`: purchases a step. */
    batchSize: count(1, 1024),
    /** `sampled`: neighbours a node and relation, for each layer. @defaultValue `10` of each */
    fanout: optional(list(number({ min: 1, infinite: true }))),
  },
  { from: graphDesignOptions },
);

/** Options of `graphModel`. */
export interface GraphModelOptions
  extends GraphProblemOptions,
    OptionsOf<typeof graphModelOptions> {}

/** What of the settings a graph model is made of, however it is trained. */
export interface GraphDesign
  extends Omit<Settings<typeof graphDesignOptions.kinds>, "compile" | "encoder"> {
  readonly encoder: GraphEncoderOptions;
}

/** {@link GraphModelOptions}, complete and checked. */
export interface GraphSettings
  extends GraphDesign,
    Omit<Settings<typeof graphModelOptions.kinds>, "fanout" | "encoder"> {
  readonly fanout: readonly number[];
}

/** Throws code "option" for a design that is out of range; returns the name of such models. */
export function checkDesign(where: string, { encoder, vectors }: GraphDesign): string {
  for (const [kind, length] of Object.entries(vectors)) {
    checkOneOf(where, "vectors", kind, ["customer", "variant"]);
    checkNumber(where, `vectors.${kind}`, length, { integer: true, min: 1 });
  }
  graphEncoder(encoder);
  const { hidden, convolution } = graphEncoderOptions.resolve(encoder);
  checkNumber(where, "hidden.length", hidden.length, { integer: true, min: 1 });
  return `GNN ${convolution}`;
}
