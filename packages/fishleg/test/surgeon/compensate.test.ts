import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import {
  type Candidate,
  type CandidateOptions,
  candidates,
} from "../../src/surgeon/compensate/candidates.ts";
import { gateWithState } from "../../src/surgeon/compensate/gate.ts";
import { jointMultipliers } from "../../src/surgeon/compensate/joint.ts";
import type { Assessment, InverseCurvature } from "../../src/surgeon/methods/method.ts";

/** A curvature with these entries. */
function curvature(c: readonly (readonly number[])[]): InverseCurvature {
  return {
    entry: (i, j) => c[i]![j]!,
    diagonal: c.map((row, i) => row[i]!),
    apply: async (v) => Float64Array.from(c, (row) => row.reduce((s, x, j) => s + x * v[j]!, 0)),
  };
}
const inverse = curvature([
  [2, 1, 0],
  [1, 2, 1],
  [0, 1, 4],
]);
const removal = {
  theta: Float64Array.of(1, -2, 3),
  kept: Uint8Array.of(1, 1, 1),
  removed: Int32Array.of(0, 1),
};
const near = (...values: readonly number[]) => values.map((value) => expect.closeTo(value, 12));

describe("the joint solve of two weights", () => {
  // It starts at (1/2, −1), of which (1, −1/2) is left; then (4/3, −17/12), of which (−1/4, −1/2) is left; then (4/3, −5/3).
  it.each([
    [1, 0, 1, 0.5, [1 / 2, -1]],
    [2, 0, 2, 0.25, [4 / 3, -17 / 12]],
    [9, 0.6, 1, 0.5, [1 / 2, -1]],
    [9, 0.3, 2, 0.25, [4 / 3, -17 / 12]],
    [9, 0.2, 3, 0, [4 / 3, -5 / 3]],
    [3, 0, 3, 0, [4 / 3, -5 / 3]],
  ])(
    "by %i products at most, to a residual of %d, takes %i",
    async (maxSteps, tolerance, steps, residual, c) => {
      const found = await jointMultipliers(inverse, removal, { maxSteps, tolerance });
      expect([...found.c]).toEqual(near(...c));
      const status = residual <= tolerance ? "converged" : "max-steps";
      expect(found.solver).toEqual({ steps, residual: expect.closeTo(residual, 12), status });
      expect(found.predicted).toBeCloseTo((c[0]! - 2 * c[1]!) / 2, 12);
      expect([...found.product!]).toEqual(near(2 * c[0]! + c[1]!, c[0]! + 2 * c[1]!, c[1]!));
    },
  );

  it("has nothing to do where what goes is 0, and ends where the curvature is below 0", async () => {
    const none = { ...removal, theta: Float64Array.of(0, 0, 3) };
    const options = { maxSteps: 9, tolerance: 0 };
    expect(await jointMultipliers(inverse, none, options)).toEqual({
      c: Float64Array.of(0, 0),
      predicted: 0,
      solver: { steps: 0, residual: 0, status: "converged" },
    });
    const odd = curvature([
      [1, 2],
      [2, 1],
    ]);
    const own = { theta: Float64Array.of(1, -1), removed: Int32Array.of(0, 1) };
    const found = await jointMultipliers(odd, own, options);
    expect(found).toMatchObject({ c: Float64Array.of(1, -1), predicted: 1 });
    const residual = expect.closeTo(2, 12);
    expect(found.solver).toEqual({ steps: 2, residual, status: "breakdown" });
  });
});

describe("candidates", () => {
  const options: CandidateOptions = {
    most: "joint",
    simpler: true,
    scales: [1, 0.5],
    unmoved: Float64Array.of(9, 8, 7),
    unmovedScore: 6,
    maxSteps: 9,
    tolerance: 0,
  };
  const found = async (assessment: Assessment, more: Partial<CandidateOptions> = {}) =>
    (await candidates(assessment, removal, { ...options, ...more })).map(
      ({ kind, scale, theta, predicted, solver }) => [
        kind,
        scale,
        theta[2],
        predicted,
        solver?.steps,
        theta[0],
        theta[1],
      ],
    );
  const row = (
    kind: string,
    scale: number,
    last: number,
    predicted: number | null,
    steps?: number,
  ) => [
    kind,
    scale,
    expect.closeTo(last, 12),
    predicted === null ? null : expect.closeTo(predicted, 12),
    steps,
    0,
    0,
  ];
  const joint = [row("joint", 1, 3 + 5 / 3, 7 / 3, 3), row("joint", 0.5, 3 + 5 / 6, 7 / 3, 3)];
  const single = [row("single", 1, 4, 1.25), row("single", 0.5, 3.5, 1.25)];
  const none = row("none", 1, 7, 6);

  it("of a curvature are each kind in its shares, the one that does the most first", async () => {
    const assessment: Assessment = { kind: "curvature", inverse };
    expect(await found(assessment)).toEqual([...joint, ...single, none]);
    expect(await found(assessment, { most: "single" })).toEqual([...single, none]);
    expect(await found(assessment, { most: "none", unmovedScore: null })).toEqual([
      row("none", 1, 7, null),
    ]);
    // Without a gate the whole of one.
    expect(await found(assessment, { simpler: false })).toEqual([joint[0]]);
    expect(await found(assessment, { simpler: false, most: "single" })).toEqual([single[0]]);
  });

  it("of scores are the method's own refit, or none", async () => {
    const scores = { kind: "scores", loss: false, scores: () => new Float32Array(3) } as const;
    const refit = () => ({ theta: Float64Array.of(0, 0, 5), predicted: 4 });
    const own = [row("joint", 1, 5, 4), row("joint", 0.5, 4, 4)];
    expect(await found({ ...scores, refit })).toEqual([...own, none]);
    expect(await found({ ...scores, refit }, { simpler: false })).toEqual([own[0]]);
    expect(await found({ ...scores, refit }, { most: "single" })).toEqual([none]);
    expect(await found({ ...scores, refit }, { most: "single", simpler: false })).toEqual([none]);
    for (const simpler of [true, false]) expect(await found(scores, { simpler })).toEqual([none]);
  });
});

describe("the gate", () => {
  const candidate = (kind: Candidate["kind"], loss: number): Candidate => ({
    kind,
    scale: 1,
    theta: Float64Array.of(loss),
    predicted: null,
  });
  /** The candidates are measured as what they hold; states count the candidates from 10 on. */
  async function gated(losses: readonly number[], own: "new" | "given" | "none" = "new") {
    const kinds = ["joint", "joint", "single", "none"] as const;
    const found = losses.map((loss, i) => candidate(kinds[i] ?? "none", loss));
    const [params, states]: tf.Tensor[][] = [[], []];
    const state = tf.scalar(1);
    const seen: unknown[] = [];
    const recalibrate = async (_: tf.Tensor, given: tf.Tensor): Promise<tf.Tensor> => {
      if (own === "given") return given;
      const next = tf.scalar(10 + states!.length);
      states!.push(next);
      return next;
    };
    const result = await gateWithState(found, state, {
      recalibrate: own === "none" ? undefined : recalibrate,
      paramsOf: ({ theta }) => {
        const made = tf.scalar(theta[0] as number);
        params!.push(made);
        return made;
      },
      measure: async (p, s) => {
        const [loss, at] = [p, s].map((t) => t.dataSync()[0] as number);
        seen.push(at);
        if (loss === -1) throw new Error("not measured");
        return loss as number;
      },
    }).catch((error: Error) => ({ error: error.message }));
    expect(params!.every(({ isDisposed }) => isDisposed)).toBe(true);
    expect(state.isDisposed).toBe(false);
    const best = "best" in result ? found.indexOf(result.best) : result.error;
    const alive = states!.flatMap((s, i) => (s.isDisposed ? [] : [i]));
    return { result, best, seen, alive, isGiven: "state" in result && result.state === state };
  }

  it("takes the least loss, of equal ones the first, and frees the states of the others", async () => {
    const { result, best, seen, alive } = await gated([4, 2, 3, 2]);
    expect(result).toMatchObject({ loss: 2, tried: { joint: 2, single: 3, none: 2 } });
    expect([best, alive]).toEqual([1, [1]]);
    expect(seen).toEqual([10, 11, 12, 13]);
    expect(await gated([2, 4, 3, 1])).toMatchObject({
      best: 3,
      alive: [3],
      result: { tried: { joint: 2 } },
    });
  });

  it("counts what is no number as infinite", async () => {
    const { result, best } = await gated([Number.NaN, 5, Number.NEGATIVE_INFINITY, 6]);
    expect(result).toMatchObject({ loss: 5, tried: { joint: 5, single: Infinity, none: 6 } });
    expect(best).toBe(1);
    expect(await gated([Number.NaN, Number.NaN])).toMatchObject({
      best: 0,
      result: { loss: Infinity },
    });
  });

  it("measures under the state that it is given where there is no other", async () => {
    for (const own of ["given", "none"] as const) {
      expect(await gated([3, 2], own)).toMatchObject({ best: 1, seen: [1, 1], isGiven: true });
    }
  });

  it("frees all that it made where a measurement fails", async () => {
    expect(await gated([3, -1])).toMatchObject({ best: "not measured", alive: [] });
    expect(await gated([3, -1], "given")).toMatchObject({ best: "not measured" });
  });
});
