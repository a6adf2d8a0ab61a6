import { LegendreError } from "../../errors.ts";
import { mul, pad, reshape, slice, sum, type Tensor, transpose } from "../../ops.ts";
import { sizeOf } from "../host-array.ts";
import type { CallKernel, CompositeKernel } from "../kernel.ts";

/**
 * The diagonal of the two leading axes of `x`, `[n, n, rest] → [n, rest]`. With a row of padding the
 * storage reads as `[n, n + 1, rest]`, where the diagonal is the first column.
 */
export function leadingDiagonal(x: Tensor): Tensor {
  const [n, , ...rest] = x.shape as [number, number, ...number[]];
  const inner = sizeOf(rest);
  const rows = pad(reshape(x, [n * n, inner]), [
    [0, n],
    [0, 0],
  ]);
  const column = slice(reshape(rows, [n, n + 1, inner]), [0, 0, 0], [n, 1, inner]);
  return reshape(column, [n, ...rest]);
}

/** A tensor whose axes carry the letters of an einsum equation. */
interface Labelled {
  readonly x: Tensor;
  readonly labels: string;
}

/** Letters of `labels` that `test` accepts, in order. */
const keep = (labels: string, test: (label: string) => boolean): string =>
  [...labels].filter(test).join("");

function refuse(equation: string, problem: string): never {
  throw new LegendreError(
    "shape",
    "einsum",
    `the equation "${equation}" ${problem}; write it like "ij,jk->ik", one letter for each axis`,
    { equation },
  );
}

/** Splits an equation into its terms, and checks it against the tensors. */
function parse(equation: string, tensors: readonly Tensor[]): { terms: string[]; result: string } {
  const [inputs, result, ...more] = equation.replace(/\s/g, "").split("->");
  if (inputs === undefined || result === undefined || more.length > 0) {
    refuse(equation, 'must hold one arrow "->"');
  }
  const terms = inputs.split(",");
  if (!/^[A-Za-z,]*$/.test(inputs) || !/^[A-Za-z]*$/.test(result)) {
    refuse(equation, "may hold only letters, commas and the arrow (an ellipsis is not supported)");
  }
  if (terms.length !== tensors.length) {
    refuse(equation, `names ${terms.length} inputs, but got ${tensors.length} tensors`);
  }
  if (new Set(result).size !== result.length) refuse(equation, "repeats a letter after the arrow");
  const missing = keep(result, (label) => !inputs.includes(label));
  if (missing !== "") refuse(equation, `has "${missing}" only after the arrow`);
  const lengths = new Map<string, number>();
  terms.forEach((term, index) => {
    const { shape } = tensors[index]!;
    if (term.length !== shape.length) refuse(equation, `gives "${term}" to a tensor [${shape}]`);
    shape.forEach((length, axis) => {
      const known = lengths.get(term[axis]!) ?? length;
      if (known !== length)
        refuse(equation, `gives "${term[axis]}" to axes ${known} and ${length} long`);
      lengths.set(term[axis]!, length);
    });
  });
  return { terms, result };
}

/** The axes in another order. */
function reorder({ x, labels }: Labelled, order: string): Tensor {
  return labels === order
    ? x
    : transpose(
        x,
        [...order].map((label) => labels.indexOf(label)),
      );
}

/** Sums over the axes that `needed` does not name. */
function sumUnneeded({ x, labels }: Labelled, needed: string): Labelled {
  const axes = [...labels].flatMap((label, axis) => (needed.includes(label) ? [] : [axis]));
  if (axes.length === 0) return { x, labels };
  return { x: sum(x, axes), labels: keep(labels, (label) => needed.includes(label)) };
}

/** Takes the diagonal of axes that share a letter. */
function mergeRepeated({ x, labels }: Labelled): Labelled {
  const axis = [...labels].findIndex((label, at) => labels.indexOf(label) !== at);
  if (axis < 0) return { x, labels };
  const first = labels.indexOf(labels[axis]!);
  const others = [...labels].flatMap((_, at) => (at === first || at === axis ? [] : [at]));
  const diagonal = leadingDiagonal(transpose(x, [first, axis, ...others]));
  return mergeRepeated({
    x: diagonal,
    labels: labels[axis] + others.map((at) => labels[at]).join(""),
  });
}

/** `x` as matrices `[batch, rows, columns]`, or their transposes where that saves moving elements. */
function asMatrices(
  { x, labels }: Labelled,
  batch: string,
  rows: string,
  columns: string,
): { matrices: Tensor; transposed: boolean } {
  const straight = batch + rows + columns;
  const transposed = labels !== straight && labels === batch + columns + rows;
  const order = transposed ? labels : straight;
  const lengths = (part: string) => [...part].map((label) => x.shape[labels.indexOf(label)]!);
  const [outer, inner] = transposed ? [columns, rows] : [rows, columns];
  const shape = [...lengths(batch), sizeOf(lengths(outer)), sizeOf(lengths(inner))];
  return { matrices: reshape(reorder({ x, labels }, order), shape), transposed };
}

/** The product of two terms, summed over the letters that `needed` does not name. */
function contract(a: Labelled, b: Labelled, needed: string, call: CallKernel): Labelled {
  const shared = keep(a.labels, (label) => b.labels.includes(label));
  const batch = keep(shared, (label) => needed.includes(label));
  const summed = keep(shared, (label) => !needed.includes(label));
  const onlyA = keep(a.labels, (label) => !shared.includes(label));
  const onlyB = keep(b.labels, (label) => !shared.includes(label));
  const labels = batch + onlyA + onlyB;
  const length = (label: string) => {
    const { x, labels: own } = a.labels.includes(label) ? a : b;
    return x.shape[own.indexOf(label)]!;
  };
  if (summed === "" || onlyA + onlyB === "") {
    // Elementwise: give each the axes of both, those of the other with length 1.
    const spread = (term: Labelled) => {
      const all = batch + summed + onlyA + onlyB;
      const order = keep(all, (label) => term.labels.includes(label));
      const shape = [...all].map((label) => (term.labels.includes(label) ? length(label) : 1));
      return reshape(reorder(term, order), shape);
    };
    const product = mul(spread(a), spread(b));
    return sumUnneeded({ x: product, labels: batch + summed + onlyA + onlyB }, labels);
  }
  const left = asMatrices(a, batch, onlyA, summed);
  const right = asMatrices(b, batch, summed, onlyB);
  const product = call(
    "BatchMatMul",
    { a: left.matrices, b: right.matrices },
    { transposeA: left.transposed, transposeB: right.transposed },
  )[0]!;
  return { x: reshape(product, [...labels].map(length)), labels };
}

/** Recorded as the sums, products, transposes and matrix products it stands for. */
const einsum: CompositeKernel = {
  name: "Einsum",
  inputs: "list",
  decompose: (inputs, { equation }, call) => {
    const tensors = Object.values(inputs) as Tensor[];
    const { terms, result } = parse(equation as string, tensors);
    const labelled = tensors.map((x, index) => mergeRepeated({ x, labels: terms[index]! }));
    // Term by term from the left; a letter is summed as soon as nothing later needs it.
    const rest = (index: number) => result + terms.slice(index).join("");
    const [first, ...others] = labelled;
    let sofar = sumUnneeded(first!, rest(1));
    others.forEach((term, index) => {
      const needed = rest(index + 2);
      const own = sumUnneeded(term, needed + sofar.labels);
      sofar = contract(sumUnneeded(sofar, needed + own.labels), own, needed, call);
    });
    return [reorder(sofar, result)];
  },
};

/** The elements of `x` on the diagonal of a matrix: {@link leadingDiagonal} backwards. */
const diag: CompositeKernel = {
  name: "Diag",
  inputs: ["x"],
  decompose: ({ x }) => {
    const n = x!.size;
    const rows = pad(reshape(x!, [n, 1]), [
      [0, 0],
      [0, n],
    ]);
    const square = slice(reshape(rows, [n * (n + 1)]), [0], [n * n]);
    return [reshape(square, [...x!.shape, ...x!.shape])];
  },
};

/** Sums of products by index notation, and the op that puts a vector on the diagonal of a matrix. */
export const einsums: readonly CompositeKernel[] = [einsum, diag];
