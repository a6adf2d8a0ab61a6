import { describe, expect, it } from "vitest";
import type { Trial, Verdict } from "../../src/least-squares/damping.ts";
import { storedJacobian } from "../../src/least-squares/jacobian.ts";
import { linearSystems } from "../../src/least-squares/linear-system.ts";
import type { Place, Problem } from "../../src/least-squares/place.ts";
import type { ResidualProgram } from "../../src/least-squares/residual-program.ts";
import { lossOf } from "../../src/least-squares/robust-loss.ts";
import { type TryPlace, triedStep } from "../../src/least-squares/tried-step.ts";

const inf = Number.POSITIVE_INFINITY;
const of = (...values: number[]): Float64Array => Float64Array.from(values);

interface Given {
  /** The residual at a param. */
  readonly r: (x: number) => number;
  /** Steps that the rule takes, one after the other. */
  readonly steps: readonly (number | undefined)[];
  readonly verdicts?: readonly Verdict[];
  readonly lower?: number;
  readonly upper?: number;
  /** Falls up to which all is rounding. */
  readonly rounding?: number;
  /** The second derivative, for a step along the geodesic. */
  readonly second?: number;
}

/** A trial from x = 2, where the residual is −4 and its slope 1. */
async function tried(given: Given) {
  const { r, steps, verdicts = [], lower = -inf, upper = inf, rounding = 0, second } = given;
  const heard: Trial[] = [];
  let k = 0;
  const program = {
    residuals: async (x: Float64Array) => x.map(r),
    curvature: async () => of(second ?? 0),
  } as unknown as ResidualProgram;
  const problem = { where: "test", program, roots: of(1), loss: lossOf("linear", 1) };
  const residuals = of(-4);
  const place: Place = {
    x: of(2),
    raw: residuals,
    residuals,
    cost: 8,
    factors: of(2),
    norms: of(1),
    optimality: 1,
    jacobian: storedJacobian(of(1), 1, residuals),
    gradient: of(-4),
    lower: of(lower),
    upper: of(upper),
    isRounding: async (fall, times) => fall <= times * rounding,
  };
  const systems = linearSystems();
  const from: TryPlace = {
    place,
    scale: of(1),
    rule: {
      step: async () => {
        const step = steps[k++];
        return step === undefined
          ? undefined
          : { step: of(step), lambda: k, isForced: false, isSolved: true };
      },
      heard: (trial) => {
        heard.push(trial);
        return verdicts[heard.length - 1];
      },
      radius: () => 100,
    },
    choice: { systems, name: () => "svd", exact: () => undefined, sketch: undefined },
    cache: new Map(),
    geodesic: second !== undefined,
  };
  const result = await triedStep(problem as unknown as Problem, from);
  await systems.dispose();
  return { result, heard, to: typeof result === "string" ? result : result.to[0] };
}

describe("a step that is tried", () => {
  it("has the fall of the cost, as the rule hears it", async () => {
    // ½ 16 − ½ 4, of 4 · 2 − ½ 4.
    const { result, heard } = await tried({ r: (x) => x - 6, steps: [2] });
    expect(result).toMatchObject({ to: of(4), cost: 2, actual: 6, ratio: 1, isHidden: false });
    expect(heard).toEqual([
      expect.objectContaining({
        actual: 6,
        predicted: 6,
        along: -8,
        norm: 2,
        lambda: 1,
        isFar: false,
      }),
    ]);
  });

  it("is far where the cost is a hundred times what it was, or no number", async () => {
    const far = async (r: number) => (await tried({ r: () => r, steps: [1] })).heard[0]?.isFar;
    expect([await far(39.9), await far(40), await far(Number.NaN)]).toEqual([false, true, true]);
    expect((await tried({ r: () => Number.NaN, steps: [1] })).result).toMatchObject({
      cost: inf,
      actual: -inf,
      ratio: -inf,
    });
  });

  it("is tried again as the rule says, and the one before is taken back to", async () => {
    const r = (x: number): number => x - 6;
    const run = async (verdicts: readonly Verdict[]) =>
      (await tried({ r, steps: [1, 2, 3, 1.5], verdicts })).to;
    expect(await run([])).toBe(3);
    expect(await run(["longer", "back"])).toBe(3);
    expect(await run(["longer", "longer", "back"])).toBe(4);
    expect(await run(["longer", undefined])).toBe(4);
    expect(await run(["shorter", "shorter", undefined])).toBe(5);
    // Back from the first one there is nothing to go back to.
    expect(await run(["shorter", "back", undefined])).toBe(5);
  });

  it("is none where equations fail, or where the step is 0", async () => {
    const r = (x: number): number => x - 6;
    expect((await tried({ r, steps: [undefined] })).result).toBe("breakdown");
    expect((await tried({ r, steps: [2, undefined], verdicts: ["longer"] })).to).toBe(4);
    expect((await tried({ r, steps: [1], upper: 2, lower: 1 })).result).toBe("breakdown");
    // Between bounds a step against the slope is that of descent, which ends where it began.
    expect((await tried({ r, steps: [0.5], upper: 2.25 })).to).toBe(2.25);
  });

  it("is not heard of where rounding hides both falls", async () => {
    const r = (x: number): number => x - 6;
    // 6 is predicted, and a hundred times as much is allowed to the actual fall.
    const hidden = await tried({ r, steps: [2], rounding: 6, verdicts: ["longer"] });
    expect([hidden.result, hidden.heard]).toEqual([
      expect.objectContaining({ isHidden: true }),
      [],
    ]);
    const seen = await tried({ r, steps: [2], rounding: 5.9 });
    expect([seen.result, seen.heard.length]).toEqual([
      expect.objectContaining({ isHidden: false }),
      1,
    ]);
    // A cost of ½ · 35² rises by 604.5 where 3 · 100 are hidden.
    const risen = await tried({ r: () => 35, steps: [1], rounding: 6 });
    expect(risen.result).toMatchObject({ isHidden: false });
    const kept = await tried({
      r: (x) => (x === 4 ? -2 : 100),
      steps: [2, 3],
      rounding: 5.9,
      verdicts: ["longer", undefined],
    });
    expect(kept.to).toBe(5);
  });

  it("ends at a bound that it comes within two roundings of", async () => {
    const r = (x: number): number => x - 6;
    const near = 4 * Number.EPSILON;
    const to = async (upper: number) => (await tried({ r, steps: [2], upper })).to;
    expect(await to(4 + near)).toBe(4 + near);
    expect(await to(4 + 2 * near)).toBe(4);
    expect(await to(3)).toBe(3);
    const down = async (lower: number) => (await tried({ r: (x) => x + 6, steps: [2], lower })).to;
    expect(await down(4 - near)).toBe(4 - near);
    expect(await down(4 - 2 * near)).toBe(4);
  });

  it("is bent along the geodesic where that is less than three quarters of it", async () => {
    const r = (x: number): number => x - 6;
    // With its factor the second derivative counts twice, and the damping of 1 halves what answers it: s, of which a half is taken away.
    const bent = async (second: number, step = 2) => (await tried({ r, steps: [step], second })).to;
    expect(await bent(0.5)).toBeCloseTo(3.75, 12);
    expect(await bent(-0.75)).toBeCloseTo(4.375, 12);
    expect(await bent(0.76)).toBe(4);
    expect(await bent(Number.NaN)).toBe(4);
    expect(await bent(0.25, 1)).toBeCloseTo(2.875, 12);
    expect(await bent(0.38, 1)).toBe(3);
  });
});
