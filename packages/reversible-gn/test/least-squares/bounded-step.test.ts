import { describe, expect, it } from "vitest";
import {
  freeParams,
  plannedStep,
  type StepPlace,
  type SystemChoice,
} from "../../src/least-squares/bounded-step.ts";
import type { DampingRule } from "../../src/least-squares/damping.ts";
import { storedJacobian } from "../../src/least-squares/jacobian.ts";
import { linearSystems } from "../../src/least-squares/linear-system.ts";
import type { DampedStep, LinearSystem } from "../../src/least-squares/step-system.ts";
import { productTransposed } from "../../src/least-squares/vectors.ts";

const inf = Number.POSITIVE_INFINITY;
const of = (...values: number[]): Float64Array => Float64Array.from(values);

/** At `x`, two residuals with this Jacobian. */
function placeOf(over: Partial<StepPlace> & { readonly matrix?: Float64Array } = {}): StepPlace {
  const { matrix = of(1, 1, 0, 1), ...rest } = over;
  const residuals = over.residuals ?? of(-3, -1);
  return {
    x: of(5, 7),
    residuals,
    jacobian: storedJacobian(matrix, 2, residuals),
    gradient: productTransposed(matrix, residuals, 2, 2),
    scale: of(1, 1),
    lower: of(-inf, -inf),
    upper: of(inf, inf),
    ...rest,
  };
}

/** The undamped step of any system, or what is given in its place. */
function ruleOf(
  step: (system: LinearSystem) => Promise<DampedStep | undefined> = async (system) => {
    const found = await system.solve(0);
    return found && { step: found.step, lambda: 0, isForced: false, isSolved: true };
  },
  radius = inf,
): DampingRule {
  return { step, heard: () => undefined, radius: () => radius };
}

const systems = linearSystems();
const choice: SystemChoice = {
  systems,
  name: () => "svd",
  exact: () => undefined,
  sketch: undefined,
};
const plan = (
  place: StepPlace,
  rule = ruleOf(),
  by: Partial<SystemChoice> = {},
  cache = new Map(),
) => plannedStep(place, rule, { ...choice, ...by }, cache);
const close = (found: Float64Array | undefined, wanted: readonly number[]): void => {
  expect(found?.length).toBe(wanted.length);
  wanted.forEach((value, i) => {
    expect(found?.[i]).toBeCloseTo(value, 12);
  });
};

describe("params that are free", () => {
  it("are those that are not held at a bound by their slope, nor by two", () => {
    const free = (x: number, gradient: number, lower: number, upper: number): boolean =>
      freeParams({
        ...placeOf(),
        x: of(x),
        gradient: of(gradient),
        lower: of(lower),
        upper: of(upper),
      }).length === 1;
    expect([free(0, 1, -1, 1), free(0, -1, -1, 1), free(0, 0, -1, 1)]).toEqual([true, true, true]);
    // At the lower bound a fall is upwards, at the upper one downwards.
    expect([free(0, 1, 0, 1), free(0, -1, 0, 1), free(0, 0, 0, 1)]).toEqual([false, true, true]);
    expect([free(1, 1, 0, 1), free(1, -1, 0, 1), free(1, 0, 0, 1)]).toEqual([true, false, true]);
    expect([free(1, 1, 1, 1), free(1, 0, 1, 1), free(-1, 1, 0, 1)]).toEqual([false, false, false]);
    expect(freeParams({ ...placeOf(), upper: of(5, 7) })).toEqual([]);
    expect(freeParams({ ...placeOf(), upper: of(5, 8) })).toEqual([1]);
  });
});

describe("a step between bounds", () => {
  it("is that of the equations where there are none, with what it promises", async () => {
    // J p = −r for p = (2, 1): the cost falls by ½ ‖r‖² = 5, and D p is (4, 3).
    const planned = await plan(placeOf({ scale: of(2, 3) }));
    close(planned?.step, [2, 1]);
    expect(planned).toMatchObject({ lambda: 0, system: "svd" });
    expect(planned?.norm).toBeCloseTo(5, 12);
    expect([planned?.along, planned?.predicted]).toEqual([
      ...[expect.closeTo(-10, 12), expect.closeTo(5, 12)],
    ]);
    // −J⁻¹ (1, 1).
    close(await planned?.solve?.(of(1, 1)), [0, -1]);
  });

  it("stays at the bound that it meets, and takes what is best for the others", async () => {
    // With p₁ = 1 the best p₂ is 1.5: residuals (−2, −1) + p₂ (1, 1).
    const place = placeOf({ upper: of(6, inf), scale: of(1, 2) });
    const planned = await plan(place);
    close(planned?.step, [1, 1.5]);
    expect(planned?.along).toBeCloseTo(-9, 12);
    expect(planned?.predicted).toBeCloseTo(4.75, 12);
    // Others are solved for along the params that are left: (1, 1) · (1, 1) p₂ = −(1, 1) · (1, 3).
    close(await planned?.solve?.(of(1, 3)), [0, -2]);
    const below = placeOf({ residuals: of(3, 1), lower: of(4, -inf) });
    close((await plan(below))?.step, [-1, -1.5]);
    // Where both are held nothing is left to solve for again.
    close((await plan(placeOf({ upper: of(5.5, 7.5) })))?.step, [0.5, 0.5]);
    // No param has room: there is no step at all.
    expect(await plan(placeOf({ upper: of(5, 7) }))).toBe(undefined);
  });

  it("is that of steepest descent where it promises less than a tenth of that", async () => {
    const short = (size: number) =>
      ruleOf(
        async () => ({ step: of(size, size), lambda: 9, isForced: false, isSolved: true }),
        0.5,
      );
    // gᵀ p = −7 size; descent along (3, 4) up to the radius falls by 2.5 − ½ · 65 / 100.
    const bounds = { upper: of(inf, 100) };
    const steep = await plan(placeOf(bounds), short(1e-3));
    close(steep?.step, [0.3, 0.4]);
    expect(steep).toMatchObject({ lambda: 9, system: "svd" });
    expect(steep?.solve).toBe(undefined);
    expect(steep?.predicted).toBeCloseTo(2.175, 12);
    close((await plan(placeOf(bounds), short(0.032)))?.step, [0.032, 0.032]);
    close((await plan(placeOf(bounds), short(0.03)))?.step, [0.3, 0.4]);
    // Without bounds nothing is compared.
    close((await plan(placeOf(), short(1e-3)))?.step, [1e-3, 1e-3]);
    // Measured by D: the direction is −g / D², as long as 0.5 in D p.
    const scaled = await plan(placeOf({ ...bounds, scale: of(1, 2) }), short(1e-3));
    close(scaled?.step, [(0.5 * 3) / Math.hypot(3, 2), 0.5 / Math.hypot(3, 2)]);
  });

  it("of steepest descent ends at its minimum, and at bounds", async () => {
    const short = ruleOf(async () => ({
      step: of(1e-6, 1e-6),
      lambda: 0,
      isForced: false,
      isSolved: true,
    }));
    // The minimum along (3, 4) is at 25 / 65.
    close((await plan(placeOf({ upper: of(inf, 100) }), short))?.step, [75 / 65, 100 / 65]);
    close((await plan(placeOf({ upper: of(6, inf) }), short))?.step, [1, 4 / 3]);
    close((await plan(placeOf({ upper: of(inf, 8) }), short))?.step, [0.75, 1]);
    const back = placeOf({ residuals: of(3, 1), lower: of(4.25, -inf) });
    const down = ruleOf(async () => ({
      step: of(-1e-6, -1e-6),
      lambda: 0,
      isForced: false,
      isSolved: true,
    }));
    close((await plan(back, down))?.step, [-0.75, -1]);
  });
});

describe("systems of equations", () => {
  it("are made once for the same params, and others for others", async () => {
    let made = 0;
    const counted = {
      ...systems,
      make: (...args: Parameters<typeof systems.make>) => {
        made++;
        return systems.make(...args);
      },
    };
    const cache = new Map();
    const place = placeOf({ upper: of(6, inf) });
    for (let i = 0; i < 2; i++)
      close((await plan(place, ruleOf(), { systems: counted }, cache))?.step, [1, 1.5]);
    expect([made, cache.size]).toEqual([2, 2]);
  });

  it("may be solved in another way where that is exact and the first needed more damping", async () => {
    const tried: string[] = [];
    const run = async (
      isForced: boolean,
      exact: "qr" | undefined,
      fails: readonly string[] = [],
    ) => {
      tried.length = 0;
      const rule = ruleOf(async ({ name }) => {
        tried.push(name);
        if (fails.includes(name)) return undefined;
        return { step: of(tried.length, 1), lambda: 0, isForced, isSolved: true };
      });
      const planned = await plan(placeOf(), rule, { name: () => "normal", exact: () => exact });
      return [planned?.system, planned?.step[0], tried.join(" ")];
    };
    expect(await run(false, "qr")).toEqual(["normal", 1, "normal"]);
    expect(await run(true, "qr")).toEqual(["qr", 2, "normal qr"]);
    expect(await run(true, undefined)).toEqual(["normal", 1, "normal"]);
    expect(await run(true, "qr", ["qr"])).toEqual(["normal", 1, "normal qr"]);
    expect(await run(false, "qr", ["normal"])).toEqual(["qr", 2, "normal qr"]);
    expect(await run(false, "qr", ["normal", "qr"])).toEqual([undefined, undefined, "normal qr"]);
  });

  it("have no step of length 0 where there is a slope", async () => {
    const none = ruleOf(async () => ({
      step: of(0, 0),
      lambda: 0,
      isForced: false,
      isSolved: true,
    }));
    expect(await plan(placeOf(), none)).toBe(undefined);
    const flat = placeOf({ residuals: of(0, 0) });
    close((await plan(flat, none))?.step, [0, 0]);
  });

  it.each([1e-150, 1e-100, 1e100, 1e150])(
    "of normal equations take lengths of %d",
    async (size) => {
      const place = placeOf({ scale: of(size, size) });
      close((await plan(place, ruleOf(), { name: () => "normal" }))?.step, [2, 1]);
    },
  );
});
