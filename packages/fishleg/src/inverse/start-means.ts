import { random, treeDot, treeMap } from "@legendre/core-tensor";
import {
  add,
  addN,
  cast,
  div,
  mul,
  type Scalar,
  sub,
  sum,
  type Tensor,
  type Tensor2D,
} from "@legendre/core-tensor/ops";
import type { Key } from "@legendre/core-tensor/random";
import type { FisherModel } from "../aux/fisher-product.ts";
import type { PlannedBlock } from "../blocks/plan.ts";
import { fisherDiagonal } from "./diagonal-start.ts";
import { gradientGram } from "./gradient-start.ts";
import { constant, perBlock, split } from "./inverse.ts";
import type { LayerFactors, PerLayer } from "./layer-factors.ts";
import type { Damping, Start } from "./start-options.ts";

/**
 * What `Q` starts from: means over the rows of a batch, so that those of several batches are averaged ({@link meanOf}). A tree of
 * tensors, without what the start does not need.
 */
export interface StartMeans {
  /** The trace of `F`, for a damping relative to it; `[]`. */
  readonly trace?: Scalar;
  /** K-FAC factors. */
  readonly layers?: PerLayer<LayerFactors>;
  /** The diagonal of `F` by path of block; where blocks start at a multiple of the identity, its sum over each. */
  readonly diagonals?: Readonly<Record<string, Tensor>>;
  /** `⟨g_a, F g_b⟩` between the parts of the gradient in blocks `a` and `b`; `[blocks, blocks]`. */
  readonly gram?: Tensor2D;
}

/** What {@link StartMeans} are measured with. */
export interface StartMeasure<P> {
  readonly start: Start;
  readonly damping: Damping;
  readonly probes: number;
  readonly key: () => Key;
  readonly gradient: P;
  readonly model: FisherModel<P>;
  readonly params: P;
  /** The layers' K-FAC factors. */
  readonly factors: () => PerLayer<LayerFactors>;
  readonly fisherProduct: (v: P) => P;
  /** Zeroes what is pruned. */
  readonly masked: (v: P) => P;
}

/** What the start needs to know of a batch. */
export function measureStart<P>(
  plan: readonly PlannedBlock[],
  options: StartMeasure<P>,
): StartMeans {
  const { start, damping, gradient, masked } = options;
  // Drawn in any case, so that what is drawn later is the same whatever the damping.
  const ofTrace = options.key();
  const isRelative = typeof damping !== "number";
  const trace = (): Pick<StartMeans, "trace"> =>
    isRelative ? { trace: fisherTrace(options, ofTrace) } : {};
  const diagonals = (
    of: P,
    made: (part: Tensor) => Tensor,
  ): Required<Pick<StartMeans, "diagonals">> => {
    const parts = split(plan, of);
    return { diagonals: perBlock(plan, (_, i) => made(parts[i] as Tensor)) };
  };
  const traces = () => diagonals(masked(fisherDiagonal(options)), (part) => sum(part));
  switch (start) {
    case "gradient":
      return { ...trace(), gram: gradientGram(plan, gradient, options) };
    case "trace":
      return { ...trace(), ...traces() };
    case "diagonal":
      return { ...trace(), ...diagonals(fisherDiagonal(options), (part) => part) };
    case "k-fac":
    case "ekfac": {
      const layers = options.factors();
      if (plan.every(({ path }) => layers[path] !== undefined)) return { ...trace(), layers };
      const sums = traces();
      // Blocks make up all params: their traces sum up to that of `F`, which needs no products of its own then.
      const whole = isRelative ? { trace: addN(Object.values(sums.diagonals)) as Scalar } : {};
      return { ...whole, layers, ...sums };
    }
    default:
      return trace();
  }
}

/** The mean of two trees of means over rows, the second of which has that share of all rows. */
export function meanOf<T>(before: T, next: T, share: Scalar): T {
  const mean = (x: Tensor, y: Tensor): Tensor => add(x, mul(share, sub(y, x)));
  return treeMap(mean, before, next) as T;
}

/** The trace of `F`, by Hutchinson's estimate $\frac{1}{k} \sum_j \langle z_j, F z_j \rangle$ with random signs `z`. */
function fisherTrace<P>({ gradient, probes, fisherProduct }: StartMeasure<P>, key: Key): Scalar {
  const rounds = random.split(key, probes).map((probe) => {
    const signs = randomSigns(probe, gradient);
    return treeDot(signs, fisherProduct(signs));
  });
  return div(addN(rounds), constant(probes)) as Scalar;
}

/** A tree of −1 and 1 with equal probability. */
function randomSigns<P>(key: Key, like: P): P {
  let leaf = 0;
  return treeMap((tensor: Tensor) => {
    const heads = random.drawBernoulli(random.foldIn(key, leaf++), 0.5, tensor.shape);
    return sub(mul(cast(heads, "float32"), constant(2)), constant(1));
  }, like) as P;
}
