import { isLegendreError, LegendreError, random } from "@legendre/core-tensor";
import { kernelAxes } from "@legendre/core-tensor/curvature";
import type { Tensor } from "@legendre/core-tensor/ops";
import { checkNumber, checkOneOf, resolveOptions } from "@legendre/core-tensor/options";
import { compiler } from "@legendre/core-tensor/train";
import { checkFiniteTree, checkTensorTree } from "@legendre/core-tensor/tree";
import type { AxesByPath } from "../blocks/read-kernel.ts";
import { compensationKinds } from "./compensate/kinds.ts";
import type { Granularity } from "./granularity.ts";
import { checkMask } from "./mask.ts";
import { fishlegSurgeon } from "./methods/fishleg-surgeon.ts";
import { outputsFailed } from "./outputs-failed.ts";
import { prunableLeaves } from "./prunable-leaves.ts";
import type { PruneOptions } from "./prune-options.ts";
import { cubicSparsity } from "./schedule.ts";
import { checkScope, type Scope, scopes } from "./scope.ts";
import { type Weights, weightsOf } from "./weights.ts";

/** The defaults of {@link PruneOptions}, but for the method, the key and the functions. */
export const pruneDefaults: {
  readonly sparsity: number;
  readonly lossBudget: number;
  readonly granularity: Granularity;
  readonly scope: Scope;
  readonly selection: "single" | "sequential";
  readonly floor: number;
  readonly compensation: "joint" | "single" | "none";
  readonly gate: boolean;
  readonly scales: readonly number[];
  readonly solverSteps: number;
  readonly solverTolerance: number;
  readonly firstOrder: boolean;
  readonly gradientBatches: number;
  readonly levels: number;
  readonly substeps: number;
} = Object.freeze({
  sparsity: 0.9,
  lossBudget: Number.POSITIVE_INFINITY,
  granularity: "weights",
  scope: "global",
  selection: "single",
  floor: 0.2,
  compensation: "joint",
  gate: true,
  scales: Object.freeze([1, 0.5]),
  solverSteps: 50,
  solverTolerance: 1e-3,
  firstOrder: false,
  gradientBatches: 8,
  levels: 1,
  substeps: 4,
});

/** Options that are required, or trees that may be anything. */
type Given = "params" | "state" | "outputs" | "heldOut";

/** Options that may stay undefined. */
type Optional =
  | Given
  | "fineTune"
  | "recalibrate"
  | "mask"
  | "checkpoint"
  | "onProgress"
  | "signal"
  | "cost";

/** Options with every default filled in. */
export type PruneSettings<P, B, S> = {
  readonly [K in Exclude<keyof PruneOptions<P, B, S>, Optional>]-?: Exclude<
    PruneOptions<P, B, S>[K],
    undefined
  >;
} & Pick<PruneOptions<P, B, S>, Exclude<Optional, "state">> & {
    readonly state: S;
    readonly weights: Weights<P>;
    /** Which leaves can be pruned, in leaf order. */
    readonly leaves: readonly boolean[];
    /** How many weights sparsity is a share of. */
    readonly total: number;
  };

/** Completes and checks the options before anything is computed. */
export function resolvePrune<P, B, S>(options: PruneOptions<P, B, S>): PruneSettings<P, B, S> {
  const known = {
    params: undefined,
    outputs: undefined,
    likelihood: undefined,
    data: undefined,
    heldOut: undefined,
    state: {},
    targets: targetsOf,
    method: undefined,
    prunable: undefined,
    cost: undefined,
    schedule: cubicSparsity,
    fineTune: undefined,
    recalibrate: undefined,
    mask: undefined,
    key: undefined,
    compile: false,
    checkpoint: undefined,
    resume: false,
    onProgress: undefined,
    signal: undefined,
    ...pruneDefaults,
  };
  const where = "prune";
  const all = resolveOptions<object>(where, options, known) as PruneSettings<P, B, S>;
  compiler(where, all.compile);
  checkTensorTree(where, "params", all.params);
  checkFiniteTree(where, "params", all.params);
  needed(
    typeof all.outputs === "function",
    "outputs",
    "a function (params, batch, state) => tensor",
  );
  needed(typeof all.likelihood?.nll === "function", "likelihood", "one, such as categorical()");
  needed(typeof all.data?.at === "function", "data", "a batch source, e.g. batches(…)");
  needed(all.heldOut !== undefined, "heldOut", "a batch that is not trained on");
  checkNumber(where, "sparsity", all.sparsity, { min: 0, exclusiveMax: 1 });
  checkNumber(where, "lossBudget", all.lossBudget, { min: 0, infinite: true });
  const method = all.method ?? fishlegSurgeon();
  const scope = options.scope ?? method.scope ?? all.scope;
  checkOneOf(where, "scope", scope, [...scopes]);
  checkOneOf(where, "selection", all.selection, ["single", "sequential"]);
  if (all.selection === "sequential" && all.granularity !== "weights") {
    const what =
      'selection "sequential" ranks single weights; take granularity "weights", or leave selection out: larger units are scored jointly';
    throw new LegendreError("option", where, what, { option: "selection" });
  }
  checkNumber(where, "floor", all.floor, { min: 0, max: 1 });
  checkOneOf(where, "compensation", all.compensation, [...compensationKinds]);
  checkNumber(where, "solverTolerance", all.solverTolerance, { min: 0 });
  for (const option of ["solverSteps", "gradientBatches", "levels", "substeps"] as const) {
    checkNumber(where, option, all[option], { integer: true, min: 1 });
  }
  needed(all.scales.length > 0, "scales", "at least one share");
  for (const scale of all.scales)
    checkNumber(where, "scales[…]", scale, { exclusiveMin: 0, max: 1 });
  if (all.mask !== undefined) checkMask(where, all.mask, all.params);
  if (all.resume)
    needed(all.checkpoint !== undefined, "checkpoint", "given to go on from (resume is set)");
  const granularity = checkGranularity(all.granularity);
  checkScope(scope, granularity);
  const pattern =
    typeof granularity === "object" && "nOfM" in granularity ? granularity.nOfM : undefined;
  const most = pattern === undefined ? undefined : 1 - pattern[0] / pattern[1];
  const sparsity = options.sparsity ?? most ?? all.sparsity;
  if (most !== undefined && sparsity > most + 1e-9) {
    const what = `sparsity ${sparsity} is more than ${pattern?.join(":")} allows, which is ${most}; lower it, or leave it out`;
    throw new LegendreError("option", where, what, { sparsity, most });
  }
  const weights = weightsOf(all.params, axesOf(all));
  const { leaves, total } = prunableLeaves(weights, granularity, options.prunable);
  return {
    ...all,
    weights,
    leaves,
    total,
    sparsity,
    scope,
    method,
    key: all.key ?? random.key(0),
    prunable: all.prunable ?? (() => true),
  };
}

/** How the model reads its kernels; nothing where it cannot be traced, as one that reads values. */
function axesOf<P, B, S>({
  outputs,
  params,
  heldOut,
  state,
}: Pick<PruneOptions<P, B, S>, "outputs" | "params" | "heldOut"> & {
  readonly state: S;
}): AxesByPath {
  try {
    return kernelAxes((p: P) => outputs(p, heldOut, state), params);
  } catch (error) {
    // What reads values cannot be traced; a batch that does not fit is reported where the model first runs on it.
    if (isLegendreError(error)) return {};
    throw outputsFailed(error);
  }
}

function targetsOf(batch: unknown): Tensor {
  const { y } = batch as { readonly y?: Tensor };
  if (y !== undefined) return y;
  const what = "the batch has no y; pass targets: (batch) => the true targets";
  throw new LegendreError("option", "prune", what, { option: "targets" });
}

function needed(holds: boolean, option: string, expected: string): void {
  if (holds) return;
  throw new LegendreError("option", "prune", `${option} must be ${expected}`, { option });
}

function checkGranularity(granularity: Granularity): Granularity {
  const where = "prune";
  if (granularity === "weights") return granularity;
  if (typeof granularity === "object" && granularity !== null) {
    if ("blocks" in granularity) {
      checkNumber(where, "granularity.blocks", granularity.blocks, { integer: true, min: 1 });
      return granularity;
    }
    if ("nOfM" in granularity) {
      const [n, m] = granularity.nOfM;
      checkNumber(where, "granularity.nOfM[1]", m, { integer: true, min: 2, max: 16 });
      checkNumber(where, "granularity.nOfM[0]", n, { integer: true, min: 1, exclusiveMax: m });
      return granularity;
    }
    if ("groups" in granularity && granularity.groups.length > 0) {
      const { multiple = 1 } = granularity;
      checkNumber(where, "granularity.multiple", multiple, { integer: true, min: 1 });
      return granularity;
    }
  }
  const what = `granularity must be "weights", { blocks }, { nOfM } or { groups } with at least one group, got ${JSON.stringify(granularity)}`;
  throw new LegendreError("option", where, what, { option: "granularity", value: granularity });
}
