import { eigh } from "../../linalg/eigh.ts";
import { qr } from "../../linalg/qr.ts";
import { argsort } from "../../ops/index.ts";
import {
  add,
  cast,
  clone,
  div,
  fill,
  gather,
  greater,
  isFinite as isFiniteTensor,
  matMul,
  mul,
  range,
  reshape,
  type Scalar,
  sqrt,
  square,
  sum,
  type Tensor,
  type Tensor2D,
  where,
  zeros,
} from "../../ops.ts";
import { constant, mix, oneMinusPower } from "../stage.ts";
import { axesOf, fibresOf, multiplyAxes, outerProducts } from "./axes.ts";

/** The options of SOAP, completed. */
export interface SoapSettings {
  readonly b1: number;
  readonly b2: number;
  readonly decay: number;
  readonly eps: number;
  readonly every: number;
  readonly maxSize: number;
}

/** What a step is given, leaf by leaf. */
export interface SoapLeaves {
  readonly gradients: Tensor[];
  readonly mu: Tensor[];
  readonly nu: Tensor[];
  /** With the gradients of this step. */
  readonly moments: Tensor[][];
  readonly bases: Tensor[][];
}

/** What a step makes, leaf by leaf; all of it new tensors. */
export interface SoapNext {
  readonly updates: Tensor[];
  readonly mu: Tensor[];
  readonly nu: Tensor[];
  readonly bases: Tensor[][];
}

/** The lengths of the axes that have a basis, of a leaf with at least two axes. */
export function lengthsOf({ shape }: Tensor, maxSize: number): number[] {
  return shape.length < 2 ? [] : axesOf(shape).filter((length) => length <= maxSize);
}

/** The second moments after one more gradient. */
export function nextMoments(
  gradient: Tensor,
  moments: readonly Tensor[],
  { decay, maxSize }: SoapSettings,
): Tensor[] {
  if (moments.length === 0) return [];
  const based = fibresOf(gradient).filter(({ shape }) => shape[0] <= maxSize);
  return based.map((fibres, i) =>
    mix(moments[i] as Tensor, constant(decay), outerProducts(fibres), constant(1 - decay)),
  );
}

/** The three kinds of steps: the first of all, those that turn the bases, and all others. */
export function soapSteps(
  { b1, b2, eps, maxSize }: SoapSettings,
  count: Scalar,
): Readonly<Record<"first" | "turned" | "kept", (now: SoapLeaves) => SoapNext>> {
  const copied = (all: readonly Tensor[]): Tensor[] => all.map((x) => clone(x));
  const adam = ({ gradients, mu: lastMu, nu: lastNu, bases }: SoapLeaves): SoapNext => {
    const [keep1, take1, keep2, take2] = [b1, 1 - b1, b2, 1 - b2].map(constant) as Scalar[];
    const factor = div(sqrt(oneMinusPower(b2, count)), oneMinusPower(b1, count));
    const epsilon = constant(eps);
    const leaves = gradients.map((gradient, i) => {
      const factors = factorsOf(gradient, bases[i] as Tensor[], maxSize);
      const mu = mix(lastMu[i] as Tensor, keep1 as Scalar, gradient, take1 as Scalar);
      const seen = square(multiplyAxes(gradient, factors, true));
      const nu = mix(lastNu[i] as Tensor, keep2 as Scalar, seen, take2 as Scalar);
      const scaled = div(multiplyAxes(mu, factors, true), add(sqrt(nu), epsilon));
      return { mu, nu, update: mul(multiplyAxes(scaled, factors), factor) };
    });
    return {
      updates: leaves.map(({ update }) => update),
      mu: leaves.map(({ mu }) => mu),
      nu: leaves.map(({ nu }) => nu),
      bases,
    };
  };
  return {
    first: ({ gradients, mu, nu, moments, bases }) => ({
      updates: gradients.map(({ shape }) => zeros(shape) as Tensor),
      mu: copied(mu),
      nu: copied(nu),
      bases: moments.map((all, i) =>
        all.map((moment, axis) => eigenbasis(moment, bases[i]?.[axis] as Tensor)),
      ),
    }),
    // Clones: the caller may free the old state.
    kept: (now) => {
      const next = adam(now);
      return { ...next, bases: next.bases.map(copied) };
    },
    turned: (now) => {
      const next = adam(now);
      const turned = now.moments.map((all, i) =>
        all.map((moment, axis) => turnedBasis(moment, now.bases[i]?.[axis] as Tensor)),
      );
      return {
        ...next,
        nu: next.nu.map((v, i) =>
          permuted(
            v,
            (turned[i] ?? []).map(({ places }) => places),
            maxSize,
          ),
        ),
        bases: turned.map((all) => all.map(({ basis }) => basis)),
      };
    },
  };
}

/** The eigenvectors of second moments `[d, d]` as columns; `last` where the moments are not finite. */
function eigenbasis(moments: Tensor, last: Tensor): Tensor {
  const { vectors } = eigh(moments);
  return where(everywhere(isFiniteTensor(sum(vectors)), last.shape), vectors, last);
}

/** A basis, and the place where each of its columns was in the one before. */
interface Turned {
  readonly basis: Tensor;
  /** int32, `[d]`. */
  readonly places: Tensor;
}

/**
 * A basis nearer to the eigenvectors of the moments: one step of orthogonal iteration, the columns of largest eigenvalue first, since each is
 * made orthogonal to those before it. The last basis where the moments are not finite.
 */
function turnedBasis(moments: Tensor, last: Tensor): Turned {
  const product = matMul(moments as Tensor2D, last as Tensor2D) as Tensor;
  const order = argsort(sum(mul(last, product), 0), { descending: true });
  const { q } = qr(gather(product, order, 1));
  const isGood = isFiniteTensor(sum(q));
  return {
    basis: where(everywhere(isGood, last.shape), q, last),
    places: where(everywhere(isGood, order.shape), order, range(0, order.size, 1, "int32")),
  };
}

/** A condition for all numbers, spread out by arithmetic, since `where` tiles a scalar one slowly. */
function everywhere(condition: Tensor, shape: readonly number[]): Tensor {
  const spread = mul(fill([...shape], 1), cast(condition, "float32"));
  return greater(spread, constant(0.5));
}

/** The basis of each axis, undefined for those without one. */
function factorsOf(
  { shape }: Tensor,
  bases: readonly Tensor[],
  maxSize: number,
): (Tensor | undefined)[] {
  if (bases.length === 0) return [];
  const left = [...bases];
  return axesOf(shape).map((length) => (length > maxSize ? undefined : left.shift()));
}

/** The entries of a tensor where the columns of its bases are now. */
function permuted(x: Tensor, places: readonly Tensor[], maxSize: number): Tensor {
  if (places.length === 0) return x;
  const axes = axesOf(x.shape);
  const left = [...places];
  const moved = axes.reduce(
    (all, length, axis) => (length > maxSize ? all : gather(all, left.shift() as Tensor, axis)),
    reshape(x, axes) as Tensor,
  );
  return reshape(moved, x.shape);
}
