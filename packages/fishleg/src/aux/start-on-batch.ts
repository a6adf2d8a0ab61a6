import { treeLeaves } from "@legendre/core-tensor";
import {
  all,
  cast,
  isFinite as isFiniteTensor,
  logicalAnd,
  logicalNot,
  type Scalar,
  type Tensor,
  type Tensor2D,
} from "@legendre/core-tensor/ops";
import type { InverseFisherState } from "../inverse/inverse.ts";
import { type LayerBasis, layerFactors, type PerLayer } from "../inverse/layer-factors.ts";
import { plainStart, startFrom } from "../inverse/start.ts";
import { measureStart, type StartMeans } from "../inverse/start-means.ts";
import { finiteOr } from "./finite.ts";
import { kfacInputOf, type LearnInput, modelOn, productOn } from "./learn-input.ts";
import { withMask } from "./mask.ts";

/** An inverse at its start. */
export interface Started {
  readonly inverse: InverseFisherState;
  /** 1 where what was measured was not finite, and the inverse is the plain start; else 0. `[]`, int32. */
  readonly failed: Scalar;
}

/** The inverse at its start on this batch. */
export function startOnBatch<P, B>(input: LearnInput<P, B>): Started {
  return startAt(input, measureOn(input, true), 1);
}

/**
 * What the start needs to know of this batch.
 *
 * @param moments - whether a start at EKFAC gets second moments, too, which is of use where this is the only batch: they are of the eigenbasis of
 *   all batches' factors.
 */
export function measureOn<P, B>(input: LearnInput<P, B>, moments: boolean): StartMeans {
  const { settings, plan, params, gradient, mask, keys } = input;
  const { start, probes } = settings.inverse;
  const product = productOn(input);
  return measureStart(plan, {
    start,
    damping: settings.damping,
    probes,
    gradient,
    params,
    key: keys,
    model: modelOn(input),
    factors: () => layerFactors(plan, kfacInputOf(input), moments && start === "ekfac"),
    fisherProduct: (v) => withMask(product(v), mask),
    masked: (v) => withMask(v, mask),
  });
}

/** The second moments of this batch in given bases, with targets of their own: bases fit the targets that they were made of too well. */
export function momentsOn<P, B>(
  input: LearnInput<P, B>,
  bases: PerLayer<LayerBasis>,
): PerLayer<Tensor2D> {
  const layers = layerFactors(input.plan, kfacInputOf(input), bases);
  const paths = Object.keys(bases);
  return Object.fromEntries(
    paths.map((path) => [path, layers[path]?.spectrum?.moments as Tensor2D]),
  );
}

/** The inverse at its start from what was measured on so many batches. */
export function startAt<P, B>(
  {
    settings,
    plan,
    gradient,
    mask,
  }: Pick<LearnInput<P, B>, "settings" | "plan" | "gradient" | "mask">,
  means: StartMeans,
  batches: number,
): Started {
  const { damping } = settings;
  const { start } = settings.inverse;
  const masked = (v: P): P => withMask(v, mask);
  const options = { start, damping, gradient, masked, pruned: mask !== undefined, batches };
  const started = startFrom(plan, options, means);
  const finite = treeLeaves<Tensor>({ blocks: started.blocks, damping: started.damping })
    .map((x) => all(isFiniteTensor(x)))
    .reduce((x, y) => logicalAnd(x, y));
  return {
    // Numbers that are not finite must not stay in Q for ever.
    inverse: finiteOr(started, plainStart(plan, start, damping)),
    failed: cast(logicalNot(finite), "int32") as Scalar,
  };
}
