import { LegendreError } from "@legendre/core-tensor";
import {
  add,
  addN,
  div,
  eye,
  matMul,
  mean,
  mul,
  reshape,
  type Scalar,
  sqrt,
  square,
  sub,
  sum,
  type Tensor,
  type Tensor2D,
} from "@legendre/core-tensor/ops";
import { onTensors } from "@legendre/core-tensor/tree";

/**
 * Linear centred kernel alignment of two sets of features of the same examples,
 * $$\frac{\langle H P P^\top H,\; H Q Q^\top H \rangle}{|H P P^\top H|_F \, |H Q Q^\top H|_F}.$$
 *
 * @param p - shape `[n, a]`. @param q - shape `[n, b]`, the same examples in the same order.
 * @returns a scalar from 0 to 1: 1 where one is a rotation and rescaling of the other; owned by the caller.
 * @throws code "shape" where they have not as many rows.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { linearCka } from "@legendre/reversible-gn";
 *
 * const p = tf.tensor2d([[1, 2], [3, 5], [0, 1]]);
 * const turned = tf.matMul(p, tf.tensor2d([[0, -2], [2, 0]]));
 * console.log(linearCka(p, turned).dataSync()[0].toFixed(4)); // 1.0000
 * ```
 *
 * @remarks Biased upwards where `n` is not far above the widths: {@link minibatchCka} is not.
 * @see Kornblith et al., "Similarity of neural network representations revisited", ICML 2019, section 3.
 */
export function linearCka(p: Tensor, q: Tensor): Scalar {
  return onTensors("linearCka", { p, q }, () => {
    checkRows("linearCka", p, q);
    const [a, b] = [centredRows(p), centredRows(q)];
    // Whichever matrices are smaller: features by features, or examples by examples.
    const small = Math.max(a.shape[1], b.shape[1]) < a.shape[0];
    const inner = (x: Tensor2D, y: Tensor2D): Tensor =>
      small
        ? sum(square(matMul(x, y, true)))
        : sum(mul(matMul(x, x, false, true), matMul(y, y, false, true)));
    return div(inner(a, b), mul(sqrt(inner(a, a)), sqrt(inner(b, b)))) as Scalar;
  });
}

/**
 * Linear centred kernel alignment from batches, with the unbiased estimate of each inner product, so that
 * neither the size of a batch nor that of the set moves it.
 *
 * @param batches - pairs of features `[n, a]`, `[n, b]` of the same examples, `n > 3`; all in one order.
 * @returns a scalar, owned by the caller; may be slightly below 0 for unrelated features.
 * @throws code "shape" for batches of fewer than four rows, "data" for none.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { random } from "@legendre/core-tensor";
 * import { minibatchCka } from "@legendre/reversible-gn";
 *
 * const p = random.normal(random.key(0), [8, 3]);
 * const q = random.normal(random.key(1), [8, 3]);
 * console.log(minibatchCka([[p, tf.mul(p, 2)], [q, tf.mul(q, 2)]]).dataSync()[0].toFixed(4)); // 1.0000
 * ```
 *
 * @see Nguyen et al., "Do wide and deep networks learn the same things?", ICLR 2021, equations 3 and 4.
 */
export function minibatchCka(batches: readonly (readonly [Tensor, Tensor])[]): Scalar {
  if (batches.length === 0) {
    throw new LegendreError("data", "minibatchCka", "there are no batches; give at least one");
  }
  return onTensors("minibatchCka", { batches }, () => {
    const total = (pick: (pair: readonly [Tensor, Tensor]) => Scalar): Tensor =>
      addN(batches.map(pick));
    const cross = total(([p, q]) => unbiasedHsic(p, q));
    const first = total(([p]) => unbiasedHsic(p, p));
    const second = total(([, q]) => unbiasedHsic(q, q));
    return div(cross, mul(sqrt(first), sqrt(second))) as Scalar;
  });
}

/** `tr(K̃ L̃) + (1ᵀK̃1)(1ᵀL̃1)/((n−1)(n−2)) − 2/(n−2) · 1ᵀK̃L̃1`, over `n(n−3)`; `K̃` without its diagonal. */
function unbiasedHsic(p: Tensor, q: Tensor): Scalar {
  checkRows("minibatchCka", p, q);
  const n = p.shape[0] as number;
  if (n < 4) {
    const message = `a batch has ${n} rows, expected at least 4; take larger batches`;
    throw new LegendreError("shape", "minibatchCka", message, { rows: n });
  }
  const [k, l] = [offDiagonal(p), offDiagonal(q)];
  const [rowsK, rowsL] = [sum(k, 1), sum(l, 1)];
  const trace = sum(mul(k, l));
  const means = div(mul(sum(rowsK), sum(rowsL)), (n - 1) * (n - 2));
  const mixed = mul(sum(mul(rowsK, rowsL)), 2 / (n - 2));
  return div(sub(add(trace, means), mixed), n * (n - 3)) as Scalar;
}

function offDiagonal(x: Tensor): Tensor {
  const flat = flatRows(x);
  const kernel = matMul(flat, flat, false, true) as Tensor;
  const diagonal = sum(square(flat), 1, true);
  return sub(kernel, mul(eye(x.shape[0] as number), diagonal));
}

function centredRows(x: Tensor): Tensor2D {
  const flat = flatRows(x);
  return sub(flat, mean(flat, 0, true));
}

function flatRows(x: Tensor): Tensor2D {
  return reshape(x, [x.shape[0] as number, -1]) as Tensor2D;
}

function checkRows(where: string, p: Tensor, q: Tensor): void {
  if (p.rank >= 2 && q.rank >= 2 && p.shape[0] === q.shape[0]) return;
  const message = `features have shapes [${p.shape}] and [${q.shape}], expected [n, …] of the same n examples`;
  throw new LegendreError("shape", where, message, { got: [p.shape, q.shape] });
}
