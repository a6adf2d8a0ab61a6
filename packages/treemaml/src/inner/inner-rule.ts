import { LegendreError } from "@legendre/core-tensor";
import {
  add,
  div,
  fill,
  minimum,
  mul,
  sqrt,
  square,
  sub,
  sum,
  type Tensor,
} from "@legendre/core-tensor/ops";
import { checkNumber, checkOneOf, resolveOptions } from "@legendre/core-tensor/options";

/** Plain gradient steps. */
export interface InnerSgd {
  readonly kind: "sgd";
}

/** Steps along a running sum of gradients, `m ← decay · m + g`. */
export interface InnerMomentum {
  readonly kind: "momentum";
  /** In [0, 1). @defaultValue 0.9 */
  readonly decay?: number | undefined;
}

/**
 * Adam. The root is taken of `v̂ + ε²`, and not ε added to the root of `v̂`: the derivative then exists where a
 * gradient is 0.
 */
export interface InnerAdam {
  readonly kind: "adam";
  /** @defaultValue 0.9 */
  readonly b1?: number | undefined;
  /** @defaultValue 0.999 */
  readonly b2?: number | undefined;
  /** @defaultValue `1e-3` */
  readonly eps?: number | undefined;
}

/** How an inner step uses the gradient of its cell. */
export type InnerOptimizer = "sgd" | "momentum" | "adam" | InnerSgd | InnerMomentum | InnerAdam;

/** One inner step: everything here is differentiated, so that the meta-gradient is exact for each rule. */
export interface InnerStep {
  readonly kind: string;
  /** Tensors of memory a leaf: 0, 1 or 2. */
  readonly memory: number;
  /** Whether the derivative needs the value of the gradient. */
  readonly linear: boolean;
  /** The step, from a direction's memory `[memory][leaf]`; `count` is the number of steps of this rule before. */
  apply(g: readonly Tensor[], memory: readonly Tensor[][], count: number): StepResult;
}

/** What a rule makes of a gradient. */
export interface StepResult {
  /** To be multiplied by the step size and subtracted. */
  readonly direction: Tensor[];
  readonly memory: Tensor[][];
}

const sgd: InnerStep = {
  kind: "sgd",
  memory: 0,
  linear: true,
  apply: (g) => ({ direction: [...g], memory: [] }),
};

function momentum(decay: number): InnerStep {
  return {
    kind: `momentum ${decay}`,
    memory: 1,
    linear: true,
    apply: (g, [m]) => {
      const next = g.map((leaf, i) =>
        add(mul((m as Tensor[])[i] as Tensor, constant(decay)), leaf),
      );
      return { direction: next, memory: [next] };
    },
  };
}

function adam(b1: number, b2: number, eps: number): InnerStep {
  return {
    kind: `adam ${b1} ${b2} ${eps}`,
    memory: 2,
    linear: false,
    apply: (g, [m, v], count) => {
      const mix = (old: Tensor, now: Tensor, b: number): Tensor =>
        add(mul(old, constant(b)), mul(now, constant(1 - b)));
      const first = g.map((leaf, i) => mix((m as Tensor[])[i] as Tensor, leaf, b1));
      const second = g.map((leaf, i) => mix((v as Tensor[])[i] as Tensor, square(leaf), b2));
      const direction = first.map((leaf, i) => {
        const vHat = mul(second[i] as Tensor, constant(1 / (1 - b2 ** (count + 1))));
        const mHat = mul(leaf, constant(1 / (1 - b1 ** (count + 1))));
        return div(mHat, sqrt(add(vHat, constant(eps * eps))));
      });
      return { direction, memory: [first, second] };
    },
  };
}

/** A rule from its name or options. */
export function innerStep(where: string, given: InnerOptimizer): InnerStep {
  const options = typeof given === "string" ? { kind: given } : given;
  if (typeof options !== "object" || options === null) {
    const message = `inner must be "sgd", "momentum", "adam" or an object with that kind, got ${String(given)}`;
    throw new LegendreError("option", where, message, { option: "inner", value: given });
  }
  const kind = checkOneOf(where, "inner.kind", options.kind, ["sgd", "momentum", "adam"]);
  const unit = (name: string, value: number): number =>
    checkNumber(where, `inner.${name}`, value, { min: 0, exclusiveMax: 1 });
  if (kind === "sgd") {
    resolveOptions(where, options as object, { kind });
    return sgd;
  }
  if (kind === "momentum") {
    const { decay } = resolveOptions(where, options as object, { kind, decay: 0.9 });
    return momentum(unit("decay", decay));
  }
  const { b1, b2, eps } = resolveOptions(where, options as object, {
    kind,
    b1: 0.9,
    b2: 0.999,
    eps: 1e-3,
  });
  checkNumber(where, "inner.eps", eps, { exclusiveMin: 0 });
  return adam(unit("b1", b1), unit("b2", b2), eps);
}

/** Gradients of cells, each at most `limit` long over all leaves; leaves `[cells, …]`. */
export function clipCells(g: readonly Tensor[], limit: number): Tensor[] {
  const rows = g.map((leaf) => leaf.shape.map((_, axis) => axis).slice(1));
  const squares = g.map((leaf, i) =>
    leaf.rank === 1 ? square(leaf) : sum(square(leaf), rows[i] as number[]),
  );
  // The tiny number keeps the derivative of the root finite at a gradient of 0.
  const length = sqrt(
    add(
      squares.reduce((a, b) => add(a, b)),
      constant(1e-30),
    ),
  );
  const factor = minimum(div(constant(limit), length), constant(1));
  return g.map((leaf) => mul(leaf, factor.reshape([-1, ...leaf.shape.slice(1).map(() => 1)])));
}

/** `φ − α d`, for each leaf. */
export function moved(
  params: readonly Tensor[],
  direction: readonly Tensor[],
  sizes: readonly Tensor[],
): Tensor[] {
  return params.map((leaf, i) => sub(leaf, mul(sizes[i] as Tensor, direction[i] as Tensor)));
}

/** A scalar with the full float64 value, where `tf.scalar` would round it in traced programs. */
const constant = (value: number): Tensor => fill([], value);
