import { mul, type Tensor } from "../../ops.ts";
import { aligned, exampleShape, reshaped } from "../batch-axes.ts";
import type { BatchedNode, BatchRule } from "../batch-rule.ts";
import { sizeOf } from "../host-array.ts";

type Shape = readonly number[];

/** What a product is made of, for one example. */
interface Product {
  readonly a: Shape;
  readonly b: Shape;
  readonly transposeA: boolean;
  readonly transposeB: boolean;
  readonly rows: number;
  readonly inner: number;
  readonly columns: number;
}

function productOf(node: BatchedNode): Product {
  const [a, b] = [exampleShape(node, 0), exampleShape(node, 1)];
  const transposeA = node.attrs["transposeA"] === true;
  const transposeB = node.attrs["transposeB"] === true;
  const [rows, inner] = transposeA ? [a.at(-1)!, a.at(-2)!] : [a.at(-2)!, a.at(-1)!];
  const columns = b.at(transposeB ? -2 : -1)!;
  return { a, b, transposeA, transposeB, rows, inner, columns };
}

/** The rows of all examples as those of one matrix: one product instead of one for each example. */
function rowsTogether({ inputs: [x, y], size, call }: BatchedNode, p: Product): Tensor {
  const { a, rows, inner, columns, transposeB } = p;
  const flat = reshaped(x!, [size * sizeOf(a.slice(0, -2)) * rows, inner]);
  const [product] = call("BatchMatMul", { a: flat, b: y! }, { transposeA: false, transposeB });
  return reshaped(product!, [size, ...a.slice(0, -2), rows, columns]);
}

/** `a bᵢ` for vectors `bᵢ`: the transpose of one product of all of them with `aᵀ`. */
function vectorsTogether({ inputs: [x, y], size, call }: BatchedNode, p: Product): Tensor {
  const { b, rows, inner, transposeA } = p;
  const flat = reshaped(y!, [size * sizeOf(b.slice(0, -2)), inner]);
  const attrs = { transposeA: false, transposeB: !transposeA };
  const [product] = call("BatchMatMul", { a: flat, b: x! }, attrs);
  return reshaped(product!, [size, ...b.slice(0, -2), rows, 1]);
}

/**
 * `aᵢ bᵢᵀ` for vectors: products of elements, three times as fast as matrix products with one term.
 */
function outerProducts(node: BatchedNode, p: Product): Tensor {
  const [x, y] = aligned(node) as [Tensor, Tensor];
  const batch = (of: Tensor): Shape => of.shape.slice(0, -2);
  return mul(reshaped(x, [...batch(x), p.rows, 1]), reshaped(y, [...batch(y), 1, p.columns]));
}

/**
 * With shared matrices on one side the batch becomes rows of the other; where both sides differ, or the
 * shared one is in the way, it becomes one more axis of a batch of products.
 */
export const productBatch: BatchRule = (node) => {
  const p = productOf(node);
  const [first, second] = node.batched;
  if (!second && p.b.length === 2 && (!p.transposeA || p.rows === 1)) {
    return [rowsTogether(node, p)];
  }
  if (!first && p.a.length === 2 && p.columns === 1) return [vectorsTogether(node, p)];
  if (p.inner === 1 && node.inputs[0]!.dtype === "float32") return [outerProducts(node, p)];
  const [a, b] = aligned(node) as [Tensor, Tensor];
  return node.op([a, b], node.attrs);
};
