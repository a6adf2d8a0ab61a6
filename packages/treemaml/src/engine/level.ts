import { grad, jvp, treeMap, valueAndGrad, vmap } from "@legendre/core-tensor";
import { concat, gather, mul, reshape, squeeze, sum, type Tensor } from "@legendre/core-tensor/ops";
import type { LevelArrays, LevelShape } from "../schedule/plan.ts";

/** The examples of all tasks, one kind: leaves `[tasks, n, …]`. */
export interface Examples<B> {
  readonly batch: B;
  /** 1 for an example and 0 for padding, `[tasks, n]`; null where no task is padded. */
  readonly mask: Tensor | null;
}

/** Params of all cells of a level: leaves `[cells, …]`, or `[1, …]` where all cells have the same. */
export type CellParams = readonly Tensor[];

/** The loss of one task at given leaves. */
export type LeafLoss = (
  adapted: readonly Tensor[],
  frozen: readonly Tensor[],
  batch: unknown,
  mask: Tensor | null,
) => Tensor;

/** One level, ready to be computed: its losses at the params of its cells. */
export interface LevelInputs {
  readonly shape: LevelShape;
  readonly arrays: LevelArrays<Tensor>;
  readonly examples: Examples<unknown>;
  readonly loss: LeafLoss;
}

interface BucketInputs {
  readonly batch: unknown;
  readonly mask: Tensor | null;
  readonly weights: Tensor;
}

/** The data of a bucket: leaves `[cells, size, n, …]`, without the axis of tasks where cells are single tasks. */
function bucketInputs({ shape, arrays, examples }: LevelInputs, b: number): BucketInputs {
  const { cells, size } = shape.buckets[b] as LevelShape["buckets"][number];
  const { tasks, weights } = arrays.buckets[b] as LevelArrays<Tensor>["buckets"][number];
  const lead = size === 1 ? [cells] : [cells, size];
  const arrange = (leaf: Tensor): Tensor => {
    const rows = tasks === null ? leaf : gather(leaf, tasks);
    return size === 1 ? rows : reshape(rows, [...lead, ...leaf.shape.slice(1)]);
  };
  return {
    batch: treeMap(arrange, examples.batch),
    mask: examples.mask === null ? null : arrange(examples.mask),
    weights,
  };
}

/** Losses of the tasks of one cell, `[size]`, or a scalar for a cell of one task. */
function cellLosses(
  { loss }: LevelInputs,
  single: boolean,
  adapted: readonly Tensor[],
  frozen: readonly Tensor[],
  batch: unknown,
  mask: Tensor | null,
): Tensor {
  if (single) return loss(adapted, frozen, batch, mask);
  const each = vmap((own: unknown, ownMask: Tensor | null) => loss(adapted, frozen, own, ownMask), {
    inAxes: [0, mask === null ? null : 0],
  });
  return each(batch as never, mask) as Tensor;
}

/** The weighted loss of a cell; `weights` `[size]`. */
function cellLoss(
  inputs: LevelInputs,
  single: boolean,
  adapted: readonly Tensor[],
  frozen: readonly Tensor[],
  { batch, mask, weights }: BucketInputs,
): Tensor {
  const losses = cellLosses(inputs, single, adapted, frozen, batch, mask);
  return sum(mul(weights, losses));
}

/** Rows of a bucket: a slice of the cells' leaves, or the shared leaf without its first axis. */
function bucketParams(shape: LevelShape, params: CellParams, b: number): Tensor[] {
  if (isShared(params)) return params.map((leaf) => squeeze(leaf, [0]));
  return bucketRows(shape, params, b);
}

/** The rows of a bucket's cells, of leaves that have a row for each cell; directions have it even where there is only one. */
function bucketRows(shape: LevelShape, leaves: readonly Tensor[], b: number): Tensor[] {
  if (shape.buckets.length === 1) return [...leaves];
  const first = shape.buckets.slice(0, b).reduce((total, bucket) => total + bucket.cells, 0);
  const count = (shape.buckets[b] as LevelShape["buckets"][number]).cells;
  return leaves.map((leaf) =>
    leaf.slice([first, ...leaf.shape.slice(1).map(() => 0)], [count, ...leaf.shape.slice(1)]),
  );
}

const isShared = (params: CellParams): boolean => params[0]?.shape[0] === 1;

const axes = (inputs: BucketInputs): BucketInputs =>
  ({ batch: 0, mask: inputs.mask === null ? null : 0, weights: 0 }) as never;

/** Lists of leaves of the buckets, one after the other: `[cells, …]` of the level. */
function joinBuckets(buckets: readonly (readonly Tensor[])[]): Tensor[] {
  if (buckets.length === 1) return [...(buckets[0] as Tensor[])];
  return (buckets[0] as Tensor[]).map((_, leaf) =>
    concat(
      buckets.map((bucket) => bucket[leaf] as Tensor),
      0,
    ),
  );
}

/** The gradient of each cell's pooled loss in its adapted leaves: `[cells, …]`. */
export function cellGradients(
  inputs: LevelInputs,
  params: CellParams,
  frozen: readonly Tensor[],
): Tensor[] {
  const parts = inputs.shape.buckets.map(({ size }, b) => {
    const data = bucketInputs(inputs, b);
    const own = (adapted: readonly Tensor[], given: BucketInputs): readonly Tensor[] =>
      grad((at: readonly Tensor[]) => cellLoss(inputs, size === 1, at, frozen, given))(adapted);
    const each = vmap(own, { inAxes: [isShared(params) ? null : 0, axes(data)] as never });
    return each(bucketParams(inputs.shape, params, b), data as never) as unknown as Tensor[];
  });
  return joinBuckets(parts);
}

/** What one pull through the cells' gradients gives. */
export interface Pulled {
  /** Like the cells' params: `[cells, …]`, or `[1, …]` where they are shared. */
  readonly adapted: Tensor[];
  readonly frozen: Tensor[];
}

/**
 * The derivative of `Σ_c ⟨∇ℓ_c(φ_c), v_c⟩` in the cells' params and in what is frozen: one Hessian-vector product a
 * cell, reverse over forward, so that what cells share is summed inside the products.
 */
export function hessianProducts(
  inputs: LevelInputs,
  params: CellParams,
  frozen: readonly Tensor[],
  directions: readonly Tensor[],
): Pulled {
  const along = (p: Pulled): Tensor => {
    const parts = inputs.shape.buckets.map(({ size }, b) => {
      const data = bucketInputs(inputs, b);
      const slope = (
        adapted: readonly Tensor[],
        v: readonly Tensor[],
        given: BucketInputs,
      ): Tensor =>
        jvp(
          (at: readonly Tensor[]) => cellLoss(inputs, size === 1, at, p.frozen, given),
          adapted,
          v,
        ).tangent;
      const each = vmap(slope, {
        inAxes: [isShared(p.adapted) ? null : 0, 0, axes(data)] as never,
      });
      const own = bucketParams(inputs.shape, p.adapted, b);
      const v = bucketRows(inputs.shape, directions, b);
      return sum(each(own, v, data as never) as unknown as Tensor);
    });
    return parts.reduce((a, b) => a.add(b));
  };
  return grad(along)({ adapted: [...params], frozen: [...frozen] });
}

/** The weighted sum of all tasks' losses with each of them, `[places]`, and its gradient. */
export function outerGradients(
  inputs: LevelInputs,
  params: CellParams,
  frozen: readonly Tensor[],
): { readonly value: Tensor; readonly losses: Tensor; readonly grads: Pulled } {
  const total = (p: Pulled): { value: Tensor; aux: Tensor } =>
    outerLosses(inputs, p.adapted, p.frozen);
  const found = valueAndGrad(total, { aux: true })({ adapted: [...params], frozen: [...frozen] });
  return { value: found.value, losses: found.aux, grads: found.grads };
}

/** The weighted sum of all tasks' losses, and each of them, `[places]`. */
export function outerLosses(
  inputs: LevelInputs,
  params: CellParams,
  frozen: readonly Tensor[],
): { value: Tensor; aux: Tensor } {
  const parts = inputs.shape.buckets.map(({ size, cells }, b) => {
    const { batch, mask, weights } = bucketInputs(inputs, b);
    const own = (adapted: readonly Tensor[], data: unknown, ownMask: Tensor | null): Tensor =>
      cellLosses(inputs, size === 1, adapted, frozen, data, ownMask);
    const each = vmap(own, {
      inAxes: [isShared(params) ? null : 0, 0, mask === null ? null : 0],
    });
    const found = each(
      bucketParams(inputs.shape, params, b),
      batch as never,
      mask,
    ) as unknown as Tensor;
    const losses = reshape(found, [cells * size]);
    return { losses, total: sum(mul(losses, reshape(weights, [cells * size]))) };
  });
  return {
    value: parts.map(({ total }) => total).reduce((a, b) => a.add(b)),
    aux: joinBuckets(parts.map(({ losses }) => [losses]))[0] as Tensor,
  };
}
