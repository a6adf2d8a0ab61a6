import type { Tensor } from "../ops.ts";
import type { CallKernel } from "./call-kernel.ts";
import type { Body } from "./graph.ts";
import type { Attrs, ValueType } from "./value-type.ts";

/** One op on a batch of examples, as its batch rule sees it: tensors of the level below `vmap`. */
export interface BatchedNode {
  /**
   * The inputs in the order of the row. Where `batched` says so, the first axis of an input is the batch
   * and the others are those of one example; the rest are the same for all examples.
   */
  readonly inputs: readonly Tensor[];
  readonly batched: readonly boolean[];
  /** Number of examples. */
  readonly size: number;
  /** The canonical attributes of the op on one example. */
  readonly attrs: Attrs;
  /** Runs the same op on other inputs, in the order of the row. */
  readonly op: (inputs: readonly Tensor[], attrs?: Attrs) => Tensor[];
  /** Runs another kernel of the table. */
  readonly call: CallKernel;
  /** Records a graph, for ops that hold one. */
  readonly trace: (
    f: (inputs: readonly Tensor[]) => readonly Tensor[],
    types: readonly ValueType[],
  ) => { readonly body: Body; readonly captured: readonly Tensor[] };
  readonly batchBody: BatchBody;
}

/**
 * The graph of a loop or branch on all examples at once, the batch being the first axis of the inputs marked.
 * Outputs are batched where they depend on those or where `force` says so; `captured` are its last inputs.
 */
export type BatchBody = (
  body: Body,
  batched: readonly boolean[],
  force: readonly boolean[],
) => {
  readonly body: Body;
  readonly captured: readonly Tensor[];
  readonly batched: readonly boolean[];
};

/**
 * An op on all examples at once, written with ops so that it can be traced, differentiated and batched
 * again. At least one input is batched. Each output has the batch as its first axis; one that has the
 * shape of a single example's output is the same for all of them.
 */
export type BatchRule = (node: BatchedNode) => readonly Tensor[];
