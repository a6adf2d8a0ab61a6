import { type BatchSource, treeFlatten, treeMap } from "@legendre/core-tensor";
import { perExampleGradients } from "@legendre/core-tensor/curvature";
import { batchAt } from "@legendre/core-tensor/data";
import { untilReady } from "@legendre/core-tensor/jit";
import { type Scalar, slice, type Tensor } from "@legendre/core-tensor/ops";
import { checkTensorTree } from "@legendre/core-tensor/tree";
import { scoped } from "../../scoped.ts";
import type { PruningProblem } from "./method.ts";
import { released } from "./released.ts";

/**
 * The gradients of the log-likelihood of a batch's examples, a tree with leaves `[rows, …]`: at their true targets, or
 * at the ones given. Can be traced.
 */
export function gradientsOfExamples<P, B, S>(
  { outputs, targets, likelihood }: PruningProblem<P, B, S>,
  at: { readonly params: P; readonly batch: B; readonly state: S },
  drawn?: Tensor,
): P {
  const examples = drawn === undefined ? { batch: at.batch } : { batch: at.batch, drawn };
  const loss = (params: P, example: { readonly batch: B; readonly drawn?: Tensor }): Scalar => {
    const wanted = example.drawn ?? targets(example.batch);
    return likelihood.nll(outputs(params, example.batch, at.state), wanted);
  };
  return perExampleGradients(loss, at.params, examples);
}

/** Where {@link inChunks} looks, and how much. */
export interface Chunks {
  readonly examples: number;
  /** Rows at a time; fewer where batches are smaller. */
  readonly chunk: number;
  /** The first batch, counted over all passes. */
  readonly from: number;
}

/**
 * Calls `f` with parts of `chunk` rows, in the order of the data, until `examples` are seen; the rest of a batch that
 * fills no part is not used, so that all parts have one shape. Returns the batch that comes next.
 */
export async function inChunks<B>(
  data: BatchSource<B>,
  { examples, chunk, from }: Chunks,
  f: (part: B, rows: number) => Promise<void>,
): Promise<number> {
  let [seen, index] = [0, from];
  while (seen < examples) {
    await released(await numberedBatch(data, index++), async (batch) => {
      const rows = rowCount(batch);
      const own = Math.min(chunk, rows);
      for (let start = 0; start + own <= rows && seen < examples; start += own) {
        await released(
          scoped(() => rowsOf(batch, start, own)),
          (part) => f(part, own),
        );
        seen += own;
      }
    });
  }
  return index;
}

/** A batch by its number over all passes; owned by the caller. */
export async function numberedBatch<B>(data: BatchSource<B>, index: number): Promise<B> {
  const { perEpoch } = data;
  const position = { epoch: Math.floor(index / perEpoch), batch: index % perEpoch };
  const batch = await batchAt("prune", data, position);
  checkTensorTree("prune", "a batch of data", batch);
  return untilReady(batch);
}

/** Rows of a batch. */
export function rowCount(batch: unknown): number {
  return treeFlatten<Tensor>(batch).leaves[0]?.shape[0] ?? 0;
}

function rowsOf<B>(batch: B, start: number, count: number): B {
  return treeMap((leaf: Tensor) => {
    const rest = leaf.shape.slice(1);
    return slice(leaf, [start, ...rest.map(() => 0)], [count, ...rest]);
  }, batch) as B;
}
