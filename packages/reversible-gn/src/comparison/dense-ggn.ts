import { cond, type Likelihood, ravel, scan, treeLeaves, vmap } from "@legendre/core-tensor";
import { perExampleGradients } from "@legendre/core-tensor/curvature";
import {
  abs,
  concat,
  div,
  expandDims,
  eye,
  lessEqual,
  matMul,
  max,
  mul,
  ones,
  pad,
  reshape,
  type Scalar,
  slice,
  squeeze,
  stack,
  sub,
  sum,
  type Tensor,
  type Tensor2D,
  type Tensor3D,
} from "@legendre/core-tensor/ops";
import { treeMap } from "@legendre/core-tensor/tree";
import { constant } from "../constant.ts";

/** A model on a batch, at its params. */
export interface DenseGgnInput<P, B> {
  readonly network: (params: P, batch: B) => Tensor;
  readonly likelihood: Likelihood;
  readonly params: P;
  readonly batch: B;
  /** The outputs, `[n, …]`. */
  readonly outputs: Tensor;
  /** Products with the Gauss-Newton matrix. */
  readonly product: (v: P) => P;
}

/** The most numbers of the Jacobian that is kept: 256 MiB, three times over. */
const largestJacobian = 2 ** 26;
/** Columns at a time where products make the matrix. */
const columnsAtOnce = 16;
/** How far outputs of single rows may be from those of the batch, relative to the largest. */
const sameRow = 1e-3;

/**
 * The Gauss-Newton matrix `G = Jᵀ H J / n`, `[p, p]`, traceable. Where all tensors of the batch have a row for each row of the outputs,
 * and an output depends on its own row alone, `J` is made of the gradients of single rows, for about as many reverse
 * passes over the batch as a row has outputs, and `G` by one product. Other models, which mix rows or read tensors of other lengths, and
 * Jacobians of more than 2²⁶ numbers take a product with `G` a param, 16 of them at a time.
 */
export function denseGgn<P, B>(input: DenseGgnInput<P, B>): Tensor2D {
  const { network, params, batch, outputs } = input;
  const [n = 1] = outputs.shape;
  const size = treeLeaves<Tensor>(params).reduce((total, leaf) => total + leaf.size, 0);
  const rowed = treeLeaves<Tensor>(batch).every(({ shape }) => shape[0] === n);
  const few = outputs.size * size <= largestJacobian;
  if (!rowed || !few || treeLeaves(batch).length === 0) return byProducts(input, size);
  const ofRow = (row: B): Tensor => {
    const one = treeMap((leaf: Tensor) => expandDims(leaf, 0), row) as B;
    return network(params, one);
  };
  const alone = (vmap(ofRow, { withoutRule: "loop" }) as (rows: B) => Tensor)(batch);
  // A model with rows of its own gives them all for one row of the batch.
  if (alone.shape[1] !== 1) return byProducts(input, size);
  const apart = max(abs(sub(squeeze(alone, [1]), outputs)));
  const limit = mul(max(abs(outputs)), constant(sameRow));
  return cond(
    lessEqual(apart, limit),
    () => byRows(input),
    () => byProducts(input, size),
  );
}

function byRows<P, B>({
  network,
  likelihood,
  params,
  batch,
  outputs,
}: DenseGgnInput<P, B>): Tensor2D {
  const n = outputs.shape[0] as number;
  const width = outputs.size / n;
  const shape = outputs.shape.slice(1);
  const unit = (k: number): Tensor => reshape(slice(eye(width), [k, 0], [1, width]), [1, ...shape]);
  const slopes = Array.from({ length: width }, (_, k) => {
    const one = (p: P, row: B): Scalar => sum(mul(network(p, row), unit(k))) as Scalar;
    const leaves = treeLeaves<Tensor>(perExampleGradients(one, params, batch));
    return concat(
      leaves.map((leaf) => reshape(leaf, [n, leaf.size / n])),
      1,
    );
  });
  const jacobian = stack(slopes, 1) as Tensor3D;
  // Column k of each row's Hessian is its product with the k-th unit vector.
  const columns = Array.from({ length: width }, (_, k) => {
    const along = mul(unit(k), ones(outputs.shape));
    return reshape(likelihood.hessianProduct(outputs, along), [n, width]);
  });
  const curved = matMul(stack(columns, 2) as Tensor3D, jacobian);
  const flat = (x: Tensor): Tensor2D => reshape(x, [n * width, x.size / (n * width)]) as Tensor2D;
  return div(matMul(flat(jacobian), flat(curved), true, false), constant(n)) as Tensor2D;
}

function byProducts<P, B>({ params, product }: DenseGgnInput<P, B>, size: number): Tensor2D {
  const { unravel } = ravel(params);
  const column = (unit: Tensor): Tensor => ravel(product(unravel(unit as never))).vector;
  const chunks = Math.ceil(size / columnsAtOnce);
  const units = pad(eye(size), [
    [0, chunks * columnsAtOnce - size],
    [0, 0],
  ]);
  const [, made] = scan(
    (none: Tensor, some: Tensor) => [none, (vmap(column) as (units: Tensor) => Tensor)(some)],
    constant(0),
    reshape(units, [chunks, columnsAtOnce, size]),
  ) as [Tensor, Tensor];
  const columns = reshape(made, [chunks * columnsAtOnce, size]);
  return slice(columns, [0, 0], [size, size]) as Tensor2D;
}
