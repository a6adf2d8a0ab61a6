import { treeDispose, treeFlatten } from "@legendre/core-tensor";
import { concat, reshape, type Tensor } from "@legendre/core-tensor/ops";
import {
  above,
  count,
  type OptionsOf,
  options,
  type Settings,
} from "@legendre/core-tensor/options";
import { withMask } from "../../aux/mask.ts";
import { checkMemory } from "./check-memory.ts";
import { gradientsOfExamples, inChunks } from "./example-gradients.ts";
import { lowRankInverse } from "./low-rank-inverse.ts";
import type { MethodRun, PruningMethod, PruningProblem } from "./method.ts";
import { readable } from "./readable.ts";
import { remembered } from "./remembered.ts";
import { turn } from "./transposed.ts";

/** The options of {@link mFac}. */
export const mFacOptions = options("mFac", {
  /** Gradients of single examples. */
  gradients: count(1, 512),
  /** Added to the diagonal, absolute, above 0. */
  damping: above(0, 1e-5),
  /** Examples at a time. */
  chunk: count(1, 32),
});

/** Options of {@link mFac}. */
export interface MFacOptions extends OptionsOf<typeof mFacOptions> {}

/**
 * The matrix-free inverse of the damped empirical Fisher matrix over all weights of all layers (M-FAC), from gradients of single examples at their
 * true targets, computed anew before each removal. Nothing is cut into blocks: it has the rank of the gradients, and knows what layers have to
 * do with each other. Weights and biases of all layers make up for what is removed.
 *
 * @throws code "option" for unknown or out-of-range options; "numerical" where the damping is too small for the gradients.
 *
 * @example
 * ```ts
 * import { mFac } from "@legendre/fishleg/surgeon";
 *
 * console.log(mFac({ gradients: 256 }).name); // → mFac
 * ```
 *
 * @remarks `gradients` numbers and `gradients²` operations a weight that is kept, in float64.
 * @see Frantar, Kurtic and Alistarh, "M-FAC: efficient matrix-free approximations of second-order information", NeurIPS 2021, section 3.
 */
export function mFac(options: MFacOptions = {}): PruningMethod {
  const settings = mFacOptions.resolve(options);
  return { name: "mFac", settings, bind: (problem) => bindMFac(settings, problem) };
}

/** Bytes at most: all gradients in float64 and as they were read. */
export function mFacMemory(weights: number, gradients: number, chunk: number): number {
  return weights * ((8 + 4) * (gradients + chunk) + 8 * chunk);
}

function bindMFac<P, B, S>(
  settings: Settings<typeof mFacOptions.kinds>,
  problem: PruningProblem<P, B, S>,
): MethodRun<P, S> {
  const { weights, data } = problem;
  const { gradients: examples, chunk, damping } = settings;
  const rowsOf = problem.compile((params: P, batch: B, state: S, mask: P): Tensor => {
    const gradients = withMask(gradientsOfExamples(problem, { params, batch, state }), mask);
    const { leaves } = treeFlatten<Tensor>(gradients);
    const flat = leaves.map((leaf) => {
      const rows = leaf.shape[0] as number;
      return reshape(leaf, [rows, leaf.size / rows]);
    });
    return flat.length === 1 ? (flat[0] as Tensor) : concat(flat, 1);
  });
  const { memory, restore, place } = remembered();
  return {
    memory,
    restore,
    assess: async ({ params, state, mask }) => {
      const bytes = mFacMemory(weights.total, examples, chunk);
      await checkMemory("mFac", bytes, "fewer gradients, obert() or magnitude()");
      const keep = weights.flat(mask);
      const kept = Uint32Array.from(keep.keys()).filter((i) => keep[i] === 1);
      const parts: Float32Array[] = [];
      let rows = 0;
      place.next = await inChunks(
        data,
        { examples, chunk, from: place.next },
        async (batch, own) => {
          const part = await readable(await rowsOf(params, batch, state, mask));
          const read = part.dataSync();
          const some = new Float32Array(own * kept.length);
          for (let r = 0; r < own; r++) {
            const [from, to] = [r * weights.total, r * kept.length];
            for (let c = 0; c < kept.length; c++) {
              some[to + c] = read[from + (kept[c] as number)] as number;
            }
          }
          parts.push(some);
          treeDispose(part);
          rows += own;
        },
      );
      const all = new Float64Array(kept.length * rows);
      let at = 0;
      for (const part of parts) {
        const own = part.length / kept.length;
        turn(part, own, kept.length, all, rows, at);
        at += own;
      }
      const inverse = lowRankInverse("mFac", all, rows, kept, weights.total, damping);
      return { kind: "curvature", inverse };
    },
    dispose: () => rowsOf.dispose(),
  };
}
