import { grad, treeDispose } from "@legendre/core-tensor";
import type { Scalar } from "@legendre/core-tensor/ops";
import type { Key } from "@legendre/core-tensor/random";
import { withMask } from "../aux/mask.ts";
import { candidates } from "./compensate/candidates.ts";
import { applyKept } from "./compensate/fixed.ts";
import { gateWithState } from "./compensate/gate.ts";
import { put, sumOf } from "./flat-numbers.ts";
import { numberedBatch, rowCount } from "./methods/example-gradients.ts";
import type { Assessment, Compiled, MethodRun, PruningProblem } from "./methods/method.ts";
import { readable } from "./methods/readable.ts";
import { released } from "./methods/released.ts";
import { removedBy, sparsityOf } from "./removed-positions.ts";
import type { PruneStep, SolverEnd } from "./report.ts";
import { leafSparsity } from "./scope.ts";
import { makeUnits } from "./select/make-units.ts";
import { jointSetScore, sumSetScore } from "./select/set-scores.ts";
import { singleScores } from "./select/single-scores.ts";
import type { Units } from "./select/units.ts";
import { sequentialRemoval } from "./sequential-removal.ts";
import type { PruneSettings } from "./settings.ts";
import type { Weights } from "./weights.ts";

/** What one removal starts from. */
export interface RemovalPoint<P, S> {
  readonly params: P;
  readonly mask: P;
  readonly state: S;
  readonly index: number;
  readonly key: Key;
  /** Sparsity to reach. */
  readonly target: number;
}

/** The weights after it; new tensors, but for a state that nobody measures anew. */
export interface Removed<P, S> {
  readonly params: P;
  readonly mask: P;
  readonly state: S;
  readonly step: Omit<PruneStep, "level" | "substep">;
}

/** Removes weights: assess, score, choose, compensate, measure. Compiled parts are kept from one call to the next. */
export interface Remover<P, S> {
  readonly remove: (point: RemovalPoint<P, S>) => Promise<Removed<P, S>>;
  /** The loss on the held-out batch. */
  readonly measure: (params: P, state: S) => Promise<number>;
  readonly dispose: () => Promise<void>;
}

/** See {@link Remover}. */
export function remover<P, B, S>(
  settings: PruneSettings<P, B, S>,
  problem: PruningProblem<P, B, S>,
  method: MethodRun<P, S>,
): Remover<P, S> {
  const { weights, heldOut, compensation, solverSteps, solverTolerance } = settings;
  const loss = problem.compile(
    (params: P, batch: B, state: S): Scalar => problem.loss(params, batch, state),
  );
  const slope = problem.compile(
    (params: P, batch: B, state: S, mask: P): P =>
      withMask(grad((p: P) => problem.loss(p, batch, state))(params), mask),
  );
  const measure = async (params: P, state: S): Promise<number> => {
    const value = await loss(params, heldOut, state);
    const [read] = await value.data();
    treeDispose(value);
    return read as number;
  };
  return {
    measure,
    dispose: async () => {
      await Promise.all([loss.dispose(), slope.dispose()]);
    },
    remove: async (point) => {
      const { params, mask, state, target } = point;
      const before = await measure(params, state);
      const assessment = await method.assess(point);
      const kept = new Uint8Array(weights.flat(mask));
      const unmoved = new Float64Array(weights.flat(params));
      const { theta, solver } = await moved(settings, assessment, slope, point, unmoved);
      // A method's own choice decides how its scores and compensation look at the layers.
      const own = chosenByMethod(settings, assessment, theta, kept, target);
      // A method that chose by itself and predicts nothing is not asked for its scores.
      let scores: Promise<Float32Array> | undefined;
      const single = (): Promise<Float32Array> => {
        scores ??= scoresOf(settings, assessment, theta, kept);
        return scores;
      };
      const units = (scored: Float32Array): Promise<Units> =>
        unitsOf(settings, assessment, scored, theta, kept);
      const chosen = async (): Promise<Int32Array> => {
        if (settings.selection !== "sequential" || assessment.kind !== "curvature") {
          return removedBy(settings, await units(await single()), kept, target);
        }
        const from = { theta, kept, target };
        const choice = await sequentialRemoval(settings, assessment.inverse, from, units);
        scores = Promise.resolve(choice.single);
        return choice.removed;
      };
      const removed = own ?? (await chosen());
      const predicts = assessment.kind === "curvature" || assessment.loss;
      const found = await candidates(
        assessment,
        { theta, kept, removed },
        {
          most: compensation,
          simpler: settings.gate,
          scales: settings.scales,
          unmoved,
          maxSteps: solverSteps,
          tolerance: solverTolerance,
          unmovedScore: predicts ? sumSetScore(await single())(removed, removed.length) : null,
        },
      );
      const gated = await gateWithState(found, state, {
        recalibrate: settings.recalibrate,
        paramsOf: ({ theta }) => weights.tree(theta),
        measure,
      });
      const { best, loss: after, tried } = gated;
      put(kept, removed, 0);
      return {
        params: weights.tree(best.theta),
        mask: weights.tree(kept),
        state: gated.state,
        step: {
          target,
          sparsity: sparsityOf(settings, kept),
          before,
          tried,
          after,
          chosen: best.kind,
          scale: best.scale,
          predicted: best.predicted,
          ...(best.solver && { solver: best.solver }),
          ...(solver && { gradientSolver: solver }),
          ...(assessment.kind === "curvature" &&
            assessment.health && { health: assessment.health }),
        },
      };
    },
  };
}

/** `θ − C b` with the mean gradient `b` of the loss where that counts; else `θ`. */
async function moved<P, B, S>(
  {
    firstOrder,
    gradientBatches,
    weights,
    data,
    solverSteps,
    solverTolerance,
  }: PruneSettings<P, B, S>,
  assessment: Assessment,
  slope: Compiled<[P, B, S, P], P>,
  { params, mask, state, index }: RemovalPoint<P, S>,
  theta: Float64Array,
): Promise<{ readonly theta: Float64Array; readonly solver?: SolverEnd | undefined }> {
  if (!firstOrder || assessment.kind !== "curvature") return { theta };
  const mean = new Float64Array(theta.length);
  let seen = 0;
  for (let i = 0; i < gradientBatches; i++) {
    const number = index * gradientBatches + i;
    const [gradient, rows] = await released(await numberedBatch(data, number), async (batch) => {
      return [await readable(await slope(params, batch, state, mask)), rowCount(batch)] as const;
    });
    weights.flat(gradient).forEach((g, k) => {
      mean[k] = (mean[k] as number) + g * rows;
    });
    seen += rows;
    treeDispose(gradient);
  }
  const kept = new Uint8Array(weights.flat(mask));
  const gradient = mean.map((g) => g / seen);
  const options = { maxSteps: solverSteps, tolerance: solverTolerance };
  const { step, solver } = await applyKept(assessment.inverse, gradient, kept, options);
  return { theta: sumOf(theta, step, -1), solver };
}

/**
 * What a method chooses by itself, in ascending order; undefined where it has no say: where layers are ranked together or units are larger,
 * and before the last removal of a pattern, whose groups go one after another.
 */
function chosenByMethod<P, B, S>(
  { scope, granularity, weights, leaves }: PruneSettings<P, B, S>,
  assessment: Assessment,
  theta: Float64Array,
  kept: Uint8Array,
  target: number,
): Int32Array | undefined {
  if (assessment.kind !== "scores" || (scope !== "layer" && scope !== "erk")) return undefined;
  const pattern =
    typeof granularity === "object" && "nOfM" in granularity ? granularity.nOfM : undefined;
  if (pattern === undefined && granularity !== "weights") return undefined;
  if (pattern !== undefined && target < 1 - pattern[0] / pattern[1] - 1e-9) return undefined;
  const sparsity = leafSparsity(scope, weights as Weights<unknown>, leaves, target);
  return assessment.choose?.(theta, kept, { sparsity, pattern });
}

async function scoresOf<P, B, S>(
  { weights, leaves }: PruneSettings<P, B, S>,
  assessment: Assessment,
  theta: Float64Array,
  kept: Uint8Array,
): Promise<Float32Array> {
  if (assessment.kind === "scores") return assessment.scores(new Float32Array(theta));
  const own = { weights: weights as Weights<unknown>, prunable: leaves, kept };
  return singleScores(assessment.inverse, theta, own);
}

function unitsOf<P, B, S>(
  { weights, granularity, leaves, cost }: PruneSettings<P, B, S>,
  assessment: Assessment,
  single: Float32Array,
  theta: Float64Array,
  kept: Uint8Array,
): Promise<Units> {
  const { paths, shapes } = weights;
  const flat = new Float32Array(theta);
  const inverse = assessment.kind === "curvature" ? assessment.inverse : undefined;
  const ready = inverse?.sets;
  return makeUnits({
    weights: weights as Weights<unknown>,
    granularity,
    prunable: leaves,
    kept,
    single,
    set: inverse === undefined ? sumSetScore(single) : jointSetScore(inverse, flat),
    ...(ready && { sets: (sets) => ready(flat, sets) }),
    costs: cost && paths.map((path, leaf) => cost(path, shapes[leaf] as readonly number[])),
  });
}
