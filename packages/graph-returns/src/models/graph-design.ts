import { checkNumber, checkOneOf } from "@legendre/core-tensor/options";
import { type CompileOption, compiler } from "@legendre/core-tensor/train";
import {
  type GraphEncoderOptions,
  graphEncoder,
  graphEncoderDefaults,
} from "../encoders/graph-encoder.ts";
import type { VirtualNode } from "../graph/build-graph.ts";

/** Options of `graphModel`. */
export interface GraphModelOptions {
  /** The encoder of nodes. @defaultValue two layers of `sage-mean`, 16 features each */
  readonly encoder?: GraphEncoderOptions;
  /** Units of the decoder of purchases. @defaultValue `32` */
  readonly units?: number;
  /** Virtual nodes of the graph. @defaultValue none */
  readonly virtual?: readonly VirtualNode[];
  /**
   * Length of the vectors that nodes seen in training have of their own, beside their columns; other nodes share
   * one, zeros unless virtual nodes hear of them. With labelled messages and `factors` that is a matrix factorisation (van den Berg et al., 2017).
   * @defaultValue none
   */
  readonly vectors?: { readonly customer?: number; readonly variant?: number };
  /** Length of a product of both ends in the decoder. @defaultValue `0`, without */
  readonly factors?: number;
  /** Learning rate of Adam. @defaultValue `0.005` */
  readonly lr?: number;
  /** Decoupled weight decay. @defaultValue `0.01` */
  readonly weightDecay?: number;
  /** Passes over the training purchases at most. @defaultValue `60` */
  readonly epochs?: number;
  /**
   * Passes after which the fit stops without a better log loss of the validation purchases and a part of the
   * training purchases that is not learned from. @defaultValue `15`
   */
  readonly patience?: number;
  /**
   * Parts of the training purchases; a step learns from one of them with the messages of the others, so that no
   * purchase hears of itself. @defaultValue `4`
   */
  readonly folds?: number;
  /**
   * Share of the folds, or of sampled batches, in which the customers are as new: none of their purchases carry
   * messages. Without, the model takes customers of few purchases for what new ones are like.
   * @defaultValue `0.5`
   */
  readonly cold?: number;
  /**
   * `"full-batch"`: a step learns from one fold with all its messages. `"sampled"`: a step learns from
   * `batchSize` purchases with `fanout` neighbours; memory does not grow with the shop.
   * @defaultValue `"full-batch"`
   */
  readonly training?: "full-batch" | "sampled";
  /** `sampled`: purchases a step. @defaultValue `1024` */
  readonly batchSize?: number;
  /** `sampled`: neighbours a node and relation, for each layer. @defaultValue `10` of each */
  readonly fanout?: readonly number[] | undefined;
  /**
   * Whether steps and predictions are compiled, or the device of `jit` for them (`{ device: "webgpu" }`).
   * @defaultValue `true`
   */
  readonly compile?: CompileOption;
}

/** {@link GraphModelOptions}, complete and checked. */
export type GraphSettings = Omit<Required<GraphModelOptions>, "vectors" | "fanout"> & {
  readonly vectors: Readonly<Record<string, number>>;
  readonly fanout: readonly number[];
};

/** What of the settings a graph model is made of, however it is trained. */
export type GraphDesign = Pick<
  GraphSettings,
  "encoder" | "units" | "virtual" | "vectors" | "factors" | "folds" | "cold"
>;

/** Throws code "option" for a design that is out of range; returns the name of such models. */
export function checkDesign(
  where: string,
  design: GraphDesign & { readonly compile: CompileOption },
): string {
  const { encoder, units, factors, folds, cold, vectors } = design;
  compiler(where, design.compile);
  checkNumber(where, "units", units, { integer: true, min: 1 });
  checkNumber(where, "factors", factors, { integer: true, min: 0 });
  checkNumber(where, "folds", folds, { integer: true, min: 1 });
  checkNumber(where, "cold", cold, { min: 0, max: 1 });
  for (const [kind, length] of Object.entries(vectors)) {
    checkOneOf(where, "vectors", kind, ["customer", "variant"]);
    checkNumber(where, `vectors.${kind}`, length, { integer: true, min: 1 });
  }
  graphEncoder(encoder);
  const { hidden, convolution } = { ...graphEncoderDefaults, ...encoder };
  checkNumber(where, "hidden.length", hidden.length, { integer: true, min: 1 });
  return `GNN ${convolution}`;
}
