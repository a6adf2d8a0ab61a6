import type { GraphNode } from "../graph.ts";
import type { GraphBuilder } from "./builder.ts";

/** A matrix as a product reads it: a value, perhaps transposed. */
interface Read {
  readonly id: number;
  readonly transposed: boolean;
}

/**
 * A matrix that is a product `A B`. The rows of `A` come in pieces; a piece that is undefined is one row of ones, whose
 * product with `B` is the sum of the rows of `B`.
 */
interface Factored {
  readonly left: readonly (Read | undefined)[];
  readonly right: Read;
  /** Rows of `B`. */
  readonly rank: number;
}

/** Narrow products run at a lower rate than square ones, so that a small gain is none. */
const cheaper = 0.75;

/**
 * `G (A B) = (G A) B` and `(A B) G = A (B G)` where that takes clearly fewer operations, `A B` being there already. Such
 * are products with the gradient of a dense layer, `Hᵀ E` with the rows of the batch in between, also when the gradient of the
 * bias, `1ᵀ E`, is its last row.
 *
 * @returns the id of the product; undefined where the order given is to stay.
 */
export function reassociated(builder: GraphBuilder, node: GraphNode): number | undefined {
  const [a, b] = node.inputs as [number, number];
  if (!isMatrix(builder, a) || !isMatrix(builder, b)) return undefined;
  const left = { id: a, transposed: node.attrs["transposeA"] === true };
  const right = { id: b, transposed: node.attrs["transposeB"] === true };
  const [rows, inner] = shapeOf(builder, left);
  const columns = shapeOf(builder, right)[1];
  const given = rows * inner * columns;
  const inRight = right.transposed ? undefined : factored(builder, b);
  if (inRight !== undefined && inRight.rank * rows * (inner + columns) <= cheaper * given) {
    const first = product(builder, left, joined(builder, inRight));
    return product(builder, { id: first, transposed: false }, inRight.right);
  }
  const inLeft = left.transposed ? undefined : factored(builder, a);
  if (inLeft !== undefined && inLeft.rank * columns * (inner + rows) <= cheaper * given) {
    const second = product(builder, inLeft.right, right);
    return product(builder, joined(builder, inLeft), { id: second, transposed: false });
  }
  return undefined;
}

/** The factors of a matrix; undefined for what is not made by a product. */
function factored(builder: GraphBuilder, id: number): Factored | undefined {
  const maker = builder.maker(id);
  if (maker?.kernel === "BatchMatMul") {
    const [a, b] = maker.inputs as [number, number];
    const left = { id: a, transposed: maker.attrs["transposeA"] === true };
    const right = { id: b, transposed: maker.attrs["transposeB"] === true };
    return { left: [left], right, rank: shapeOf(builder, right)[0] };
  }
  if (maker?.kernel === "Concat") return stacked(builder, maker);
  const summed = maker?.kernel === "Reshape" ? builder.maker(maker.inputs[0] as number) : maker;
  return summed?.kernel === "Sum" ? rowSum(builder, id, summed) : undefined;
}

/** The sum of the rows of a matrix, as a matrix of one row. */
function rowSum(builder: GraphBuilder, id: number, { inputs, attrs }: GraphNode) {
  const matrix = inputs[0] as number;
  if (!isMatrix(builder, matrix)) return undefined;
  const [rank, columns] = shapeOf(builder, { id: matrix, transposed: false });
  const [rows, width] = builder.typeOf(id).shape;
  const axes = attrs["axis"] as readonly number[];
  const fits = axes.length === 1 && axes[0] === 0 && rows === 1 && width === columns;
  return fits ? { left: [undefined], right: { id: matrix, transposed: false }, rank } : undefined;
}

/** Matrices of one right factor, one above the other. */
function stacked(builder: GraphBuilder, { inputs, attrs }: GraphNode): Factored | undefined {
  if (attrs["axis"] !== 0) return undefined;
  const parts = inputs.map((id) => (isMatrix(builder, id) ? factored(builder, id) : undefined));
  const [first] = parts;
  if (first === undefined) return undefined;
  const { id, transposed } = first.right;
  const alike = parts.every(
    (part) => part?.right.id === id && part.right.transposed === transposed,
  );
  return alike ? { ...first, left: parts.flatMap((part) => part?.left ?? []) } : undefined;
}

/** The left factor as one matrix. Pieces lie transposed in memory if the first one does. */
function joined(builder: GraphBuilder, { left, rank }: Factored): Read {
  const [first] = left;
  if (left.length === 1 && first !== undefined) return first;
  const transposed = first?.transposed ?? false;
  const shape = transposed ? [rank, 1] : [1, rank];
  const pieces = left.map((piece) => {
    if (piece === undefined)
      return only(builder.add("Fill", [], { shape, value: 1, dtype: "float32" }));
    if (piece.transposed === transposed) return piece.id;
    return only(builder.add("Transpose", [piece.id], { perm: [1, 0] }));
  });
  return { id: only(builder.add("Concat", pieces, { axis: transposed ? 1 : 0 })), transposed };
}

function product(builder: GraphBuilder, left: Read, right: Read): number {
  const attrs = { transposeA: left.transposed, transposeB: right.transposed };
  return only(builder.add("BatchMatMul", [left.id, right.id], attrs));
}

function only(ids: readonly number[]): number {
  return ids[0] as number;
}

function isMatrix(builder: GraphBuilder, id: number): boolean {
  const { shape, dtype } = builder.typeOf(id);
  return shape.length === 2 && dtype === "float32";
}

function shapeOf(builder: GraphBuilder, { id, transposed }: Read): [number, number] {
  const [rows = 0, columns = 0] = builder.typeOf(id).shape;
  return transposed ? [columns, rows] : [rows, columns];
}
