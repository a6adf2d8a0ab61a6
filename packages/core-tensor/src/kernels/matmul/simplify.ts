import type { Rewriter, RewriterNode, Simplification } from "../rewriter.ts";

/** A product reads a transposed matrix as it lies, and products come in the cheaper order. */
export const simplerProduct: Simplification = (rewriter, node) => {
  const { inputs, attrs } = node;
  const flip = (id: number): number | undefined => {
    const maker = rewriter.maker(id);
    if (maker?.kernel !== "Transpose") return undefined;
    const perm = maker.attrs["perm"] as number[];
    const rank = perm.length;
    const swapped = perm.every((axis, index) =>
      index < rank - 2 ? axis === index : axis === 2 * rank - 3 - index,
    );
    return swapped ? maker.inputs[0] : undefined;
  };
  const [a, b] = inputs as [number, number];
  const [plainA, plainB] = [flip(a), flip(b)];
  if (plainA === undefined && plainB === undefined) return reassociated(rewriter, node);
  return rewriter.add("BatchMatMul", [plainA ?? a, plainB ?? b], {
    transposeA: (attrs["transposeA"] === true) !== (plainA !== undefined),
    transposeB: (attrs["transposeB"] === true) !== (plainB !== undefined),
  })[0];
};

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
function reassociated(rewriter: Rewriter, node: RewriterNode): number | undefined {
  const [a, b] = node.inputs as [number, number];
  if (!isMatrix(rewriter, a) || !isMatrix(rewriter, b)) return undefined;
  const left = { id: a, transposed: node.attrs["transposeA"] === true };
  const right = { id: b, transposed: node.attrs["transposeB"] === true };
  const [rows, inner] = shapeOf(rewriter, left);
  const columns = shapeOf(rewriter, right)[1];
  const given = rows * inner * columns;
  // No order takes fewer operations than none: the next one would turn it back, for ever.
  if (given === 0) return undefined;
  const inRight = right.transposed ? undefined : factored(rewriter, b);
  if (inRight !== undefined && inRight.rank * rows * (inner + columns) <= cheaper * given) {
    const first = product(rewriter, left, joined(rewriter, inRight));
    return product(rewriter, { id: first, transposed: false }, inRight.right);
  }
  const inLeft = left.transposed ? undefined : factored(rewriter, a);
  if (inLeft !== undefined && inLeft.rank * columns * (inner + rows) <= cheaper * given) {
    const second = product(rewriter, inLeft.right, right);
    return product(rewriter, joined(rewriter, inLeft), { id: second, transposed: false });
  }
  return undefined;
}

/** The factors of a matrix; undefined for what is not made by a product. */
function factored(rewriter: Rewriter, id: number): Factored | undefined {
  const maker = rewriter.maker(id);
  if (maker?.kernel === "BatchMatMul") {
    const [a, b] = maker.inputs as [number, number];
    const left = { id: a, transposed: maker.attrs["transposeA"] === true };
    const right = { id: b, transposed: maker.attrs["transposeB"] === true };
    return { left: [left], right, rank: shapeOf(rewriter, right)[0] };
  }
  if (maker?.kernel === "Concat") return stacked(rewriter, maker);
  const summed = maker?.kernel === "Reshape" ? rewriter.maker(maker.inputs[0] as number) : maker;
  return summed?.kernel === "Sum" ? rowSum(rewriter, id, summed) : undefined;
}

/** The sum of the rows of a matrix, as a matrix of one row. */
function rowSum(rewriter: Rewriter, id: number, { inputs, attrs }: RewriterNode) {
  const matrix = inputs[0] as number;
  if (!isMatrix(rewriter, matrix)) return undefined;
  const [rank, columns] = shapeOf(rewriter, { id: matrix, transposed: false });
  const [rows, width] = rewriter.typeOf(id).shape;
  const axes = attrs["axis"] as readonly number[];
  const fits = axes.length === 1 && axes[0] === 0 && rows === 1 && width === columns;
  return fits ? { left: [undefined], right: { id: matrix, transposed: false }, rank } : undefined;
}

/** Matrices of one right factor, one above the other. */
function stacked(rewriter: Rewriter, { inputs, attrs }: RewriterNode): Factored | undefined {
  if (attrs["axis"] !== 0) return undefined;
  const parts = inputs.map((id) => (isMatrix(rewriter, id) ? factored(rewriter, id) : undefined));
  const [first] = parts;
  if (first === undefined) return undefined;
  const { id, transposed } = first.right;
  const alike = parts.every(
    (part) => part?.right.id === id && part.right.transposed === transposed,
  );
  return alike ? { ...first, left: parts.flatMap((part) => part?.left ?? []) } : undefined;
}

/** The left factor as one matrix. Pieces lie transposed in memory if the first one does. */
function joined(rewriter: Rewriter, { left, rank }: Factored): Read {
  const [first] = left;
  if (left.length === 1 && first !== undefined) return first;
  const transposed = first?.transposed ?? false;
  const shape = transposed ? [rank, 1] : [1, rank];
  const pieces = left.map((piece) => {
    if (piece === undefined)
      return only(rewriter.add("Fill", [], { shape, value: 1, dtype: "float32" }));
    if (piece.transposed === transposed) return piece.id;
    return only(rewriter.add("Transpose", [piece.id], { perm: [1, 0] }));
  });
  return { id: only(rewriter.add("Concat", pieces, { axis: transposed ? 1 : 0 })), transposed };
}

function product(rewriter: Rewriter, left: Read, right: Read): number {
  const attrs = { transposeA: left.transposed, transposeB: right.transposed };
  return only(rewriter.add("BatchMatMul", [left.id, right.id], attrs));
}

function only(ids: readonly number[]): number {
  return ids[0] as number;
}

function isMatrix(rewriter: Rewriter, id: number): boolean {
  const { shape, dtype } = rewriter.typeOf(id);
  return shape.length === 2 && dtype === "float32";
}

function shapeOf(rewriter: Rewriter, { id, transposed }: Read): [number, number] {
  const [rows = 0, columns = 0] = rewriter.typeOf(id).shape;
  return transposed ? [columns, rows] : [rows, columns];
}
