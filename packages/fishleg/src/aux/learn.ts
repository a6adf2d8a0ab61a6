import { treeClone } from "@legendre/core-tensor";
import {
  add,
  cast,
  clone,
  isFinite as isFiniteTensor,
  logicalNot,
  logicalOr,
  mul,
  type Scalar,
  sum,
  type Tensor,
} from "@legendre/core-tensor/ops";
import type { BlockTensors } from "../blocks/block.ts";
import type { PlannedBlock } from "../blocks/plan.ts";
import { sizeOf } from "../blocks/product.ts";
import type { SpectrumBlockParams } from "../blocks/spectrum.ts";
import { turned } from "../inverse/eigenbasis.ts";
import { constant, type InverseFisherState, perBlock, withBlocks } from "../inverse/inverse.ts";
import { layerFactors } from "../inverse/layer-factors.ts";
import { rescaled } from "../inverse/rescale.ts";
import type { Damping } from "../inverse/start-options.ts";
import { auxDirection } from "./direction.ts";
import { chosen, finiteOr } from "./finite.ts";
import { fisherEnergies } from "./fisher-product.ts";
import type { AuxHealth } from "./health.ts";
import { kfacInputOf, type LearnInput, modelOn, productOn } from "./learn-input.ts";
import { auxLoss } from "./loss.ts";
import { withMask } from "./mask.ts";
import { type AuxState, startAux } from "./state.ts";
import { auxUpdate, signalsOf } from "./update.ts";

/** The health of `Q` on this batch, along vectors like those of an update; nothing is learned. */
export function healthOf<P, B>(
  input: LearnInput<P, B>,
  { inverse, aux }: { readonly inverse: InverseFisherState; readonly aux: AuxState },
): AuxHealth {
  const { plan, mask } = input;
  const product = productOn(input);
  const losses = directionsOf(input).map((u) =>
    auxLoss(plan, inverse, u, product, { precondition: false, mask }),
  );
  const usable = losses.map((loss) => loss.usable).reduce((a, b) => logicalOr(a, b));
  const { updates, skipped } = treeClone(aux.health);
  return { ...signalsOf(aux.health, losses, usable), updates, skipped };
}

function directionsOf<P, B>({ settings, gradient, keys, mask }: LearnInput<P, B>): P[] {
  const { samples, direction } = settings.aux;
  return Array.from({ length: samples }, () =>
    withMask(auxDirection(direction, gradient, keys), mask),
  );
}

/**
 * How many vectors each of so many blocks is scaled by. Where one eigenvalue makes most of a block's curvature, the curvature along two vectors
 * is chi-squared with two degrees of freedom: scales were off by factors of three, each block's by another, and removals went where `Q` was
 * too large by chance. Each vector of each block costs a forward derivative, so models of many blocks have fewer: theirs are averages
 * over many eigenvalues.
 */
const directionsOfScales = (blocks: number): number =>
  Math.min(8, Math.max(2, Math.floor(128 / blocks)));

/** `Q` with each block scaled anew on this batch, for params that moved; Adam's moments start anew, the health stays. */
export function rescale<P, B>(
  input: LearnInput<P, B>,
  state: { readonly inverse: InverseFisherState; readonly aux: AuxState },
): { inverse: InverseFisherState; aux: AuxState } {
  const { plan, params, gradient, mask, keys } = input;
  const masked = (v: P): P => withMask(v, mask);
  const { inverse: scaled, failed } = rescaled(plan, state.inverse, {
    directions: Array.from({ length: directionsOfScales(plan.length) }, () =>
      masked(auxDirection("gaussian", gradient, keys)),
    ),
    energies: (vectors) => fisherEnergies(modelOn(input), params, vectors),
    masked,
  });
  // A batch with numbers that are not finite must not stay in Q for ever.
  const inverse = finiteOr(scaled, state.inverse);
  const health = counted(treeClone(state.aux.health), failed);
  return { inverse, aux: startAux(plan, inverse.blocks, health) };
}

/** The health where some blocks could not be made anew, and stayed as they were: that counts as an update that was skipped. */
function counted(health: AuxHealth, failed: readonly Tensor[]): AuxHealth {
  if (failed.length === 0) return health;
  const some = cast(
    failed.reduce((a, b) => logicalOr(a, b)),
    "int32",
  );
  return { ...health, skipped: add(health.skipped, some) as Scalar };
}

/**
 * `Q` with each spectrum in the eigenbasis of its layer's running K-FAC factors, this batch among them; see {@link turned}. Adam's moments stay:
 * eigenvalues rise in both bases, so that an entry of the spectrum is that of much the same vector as before, and a schedule goes on.
 */
export function refresh<P, B>(
  input: LearnInput<P, B>,
  { inverse, aux }: { readonly inverse: InverseFisherState; readonly aux: AuxState },
): { inverse: InverseFisherState; aux: AuxState } {
  const { plan } = input;
  const spectra = plan.filter(({ kind }) => kind === "spectrum");
  const layers = spectra.length === 0 ? {} : layerFactors(plan, kfacInputOf(input), false);
  const failed: Tensor[] = [];
  const blocks = perBlock(plan, ({ kind, path }) => {
    const [own, layer] = [inverse.blocks[path] as BlockTensors, layers[path]];
    if (kind !== "spectrum" || layer === undefined) return treeClone(own);
    const next = turned(own as SpectrumBlockParams, layer);
    // A batch with numbers that are not finite must not stay in Q for ever.
    const finite = isFiniteTensor(sum(next.a));
    failed.push(logicalNot(finite));
    return chosen(finite, next, own);
  });
  const { health, ...rest } = treeClone(aux);
  return {
    inverse: withBlocks(plan, blocks, clone(inverse.damping)),
    aux: { ...rest, health: counted(health, failed) },
  };
}

/** One auxiliary update on this batch. */
export function learn<P, B>(
  input: LearnInput<P, B>,
  state: { readonly inverse: InverseFisherState; readonly aux: AuxState },
): { inverse: InverseFisherState; aux: AuxState } {
  const { settings, plan, mask } = input;
  const { aux } = settings;
  const directions = directionsOf(input);
  return auxUpdate({
    plan,
    inverse: state.inverse,
    aux: state.aux,
    directions,
    mask,
    fisherProduct: productOn(input),
    lr: typeof aux.lr === "function" ? aux.lr(state.aux.adam.count) : constant(aux.lr),
    scaleShare: aux.scaleShare,
    precondition: aux.precondition,
    unit: unitOf(plan, settings.damping, state.inverse.damping),
  });
}

/** The trace of `F` where the damping was made relative to it; 1 for absolute damping, whose units are the caller's. */
function unitOf(plan: readonly PlannedBlock[], asked: Damping, damping: Scalar): Scalar {
  if (typeof asked === "number") return constant(1);
  const total = plan.reduce((sum, { shape }) => sum + sizeOf(shape), 0);
  return mul(damping, constant(total / asked.relative)) as Scalar;
}
