import { type HostArray, hostArray, linearize, ravel, vjp } from "@legendre/core-tensor";
import { add, mul, square, type Tensor, type Tensor1D } from "@legendre/core-tensor/ops";
import { times as product } from "../damped-solve.ts";
import type { CgLimits } from "./cg-settings.ts";
import { hostProgram } from "./host-program.ts";
import type { DampedSolver, Jacobian } from "./jacobian.ts";
import { jacobianProducts } from "./jacobian-products.ts";
import { normalRows, nystrom, type Sketch } from "./nystrom.ts";
import type { Linearise, ResidualFunction } from "./residual-function.ts";
import { type TruncatedSolution, truncatedCg } from "./truncated-cg.ts";
import { columnNorms, dot } from "./vectors.ts";

/** How equations are solved without a stored Jacobian. */
export interface ProductSettings extends CgLimits {
  /** The rank of the sketch that conjugate gradients are preconditioned with; 0 for none. */
  readonly sketch: number;
  /** Whether there is none however small it would be. */
  readonly always: boolean;
}

/** Products that the lengths of columns are estimated from: each is right to about a quarter. */
const probes = 8;

/** Makes Jacobians of which nothing is stored. */
export function productLinearisation(
  { all, space, count, digits }: ResidualFunction,
  residuals: (x: Float64Array) => Promise<Float64Array>,
  settings: ProductSettings,
): Linearise {
  const n = space.size;
  const products = jacobianProducts({ all, digits });
  const solve = hostProgram<Record<keyof TruncatedSolution, HostArray>>(
    (params: unknown, system: SystemArrays<Tensor>, of: unknown) => {
      const { unravel } = ravel(params);
      const { pushforward } = linearize((p: unknown) => all(p, of), params);
      const { pullback } = vjp((p: unknown) => all(p, of), params);
      const { weights, scales, side, lambda, radius, basis, shares } = system;
      const normal = (v: Tensor): Tensor => {
        const image = pushforward(unravel(mul(scales, v) as Tensor1D));
        const back = ravel(pullback(mul(square(weights), image))).vector;
        return add(mul(scales, back), mul(lambda, v));
      };
      const condition = (r: Tensor): Tensor =>
        add(r, product(basis as never, mul(shares, product(basis as never, r)), true));
      return truncatedCg({
        matvec: normal,
        condition: rank > 0 ? condition : undefined,
        side,
        radius,
        maxSteps: settings.maxSteps,
        tolerance: settings.tolerance,
      });
    },
    digits,
  );
  const rank = Math.min(settings.sketch, count, n);
  const vector = (data: Float64Array): HostArray => hostArray(data);

  const jacobianAt = (
    params: unknown,
    data: unknown,
    weights: Float64Array,
    side: Float64Array,
  ): Jacobian => {
    const { times, transposedTimes } = products.at(params, data, weights);
    return {
      rows: count,
      columns: n,
      matrix: undefined,
      times,
      transposedTimes,
      norms: async () => {
        const images = new Float64Array(probes * n);
        for (const [k, probe] of normalRows(probes, count).entries()) {
          images.set(await transposedTimes(probe), k * n);
        }
        return columnNorms(images, n).map((norm) => norm / Math.sqrt(probes));
      },
      gradient: () => transposedTimes(side),
      squared: async (v) => {
        const image = await times(v);
        return dot(image, image);
      },
      weighted: (factors, of) =>
        jacobianAt(
          params,
          data,
          weights.map((value, i) => value * (factors[i] as number)),
          of,
        ),
      solver: async (scales) => {
        const scaled = (v: Float64Array): Float64Array =>
          v.map((value, j) => value * (scales[j] as number));
        const normal = async (v: Float64Array): Promise<Float64Array> =>
          scaled(await transposedTimes(await times(scaled(v))));
        const sketch = rank > 0 ? await nystrom(normal, n, rank) : undefined;
        const by: DampedSolver = async (side, lambda, radius) => {
          const system = { weights: vector(weights), scales: vector(scales), side: vector(side) };
          const given = {
            ...system,
            lambda: hostArray([lambda], []),
            radius: hostArray([radius], []),
            ...conditioned(sketch, lambda),
          };
          const { p, isSolved } = await solve(params, given, data);
          return { step: p.data as Float64Array, isSolved: isSolved.data[0] === 1 };
        };
        return by;
      },
    };
  };

  return {
    at: async (x, data) => {
      const own = await residuals(x);
      const ones = new Float64Array(count).fill(1);
      return { residuals: own, jacobian: jacobianAt(space.tree(x), data, ones, own) };
    },
    dispose: async () => {
      await Promise.all([products, solve].map((f) => f.dispose()));
    },
  };
}

/** What the program that solves is given: residuals' weights, params' scales, and the preconditioner `I + Uᵀ diag(shares) U`. */
interface SystemArrays<T> {
  readonly weights: T;
  readonly scales: T;
  readonly side: T;
  readonly lambda: T;
  readonly radius: T;
  readonly basis: T;
  readonly shares: T;
}

/** Inverts the sketch with a damping; in what it does not see it takes its least value for that of the matrix. */
function conditioned(
  sketch: Sketch | undefined,
  lambda: number,
): { basis: HostArray; shares: HostArray } {
  // Something of the right rank, which a program without preconditioner does not read.
  if (sketch === undefined) return { basis: hostArray([0], [1, 1]), shares: hostArray([0]) };
  const { basis, values } = sketch;
  const least = values.reduce((low, value) => Math.min(low, value), Number.POSITIVE_INFINITY);
  const shares = values.map((value) => (least + lambda) / (value + lambda) - 1);
  return { basis, shares: hostArray(shares) };
}
