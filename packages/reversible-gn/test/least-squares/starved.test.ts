import { jit } from "@legendre/core-tensor";
import { linearSolve } from "@legendre/core-tensor/linalg";
import {
  fixedPoint,
  type OdeOptions,
  odeint,
  type RootOptions,
  rootFind,
} from "@legendre/core-tensor/solvers";
import { longTests } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import {
  gaussNewton,
  type LeastSquaresOptions,
  leastSquares,
} from "../../src/least-squares/index.ts";
import { curve, decay, listed, relative, start, t, y } from "./decay.ts";

type Params = { a: tf.Tensor; k: tf.Tensor; c: tf.Tensor };
type Data = { t: tf.Tensor; y: tf.Tensor };
type Options = Omit<LeastSquaresOptions, "data" | "resample" | "onStep">;
const all = ["trust-region", "levenberg-marquardt", "adaptive-ratio"] as const;
const methods = longTests ? all : (["trust-region", "levenberg-marquardt"] as const);
const systems = ["svd", "qr", "normal", "dual", "cg"] as const;

/** The minimum of the fixture. */
const best = await leastSquares(decay, start, { data: { t, y } });

/** Holds a fit to its word: one that has converged is at the minimum. */
function expectHonest(
  fit: { converged: boolean; status: string; message: string },
  found: number[],
  digits = 1e-4,
): void {
  const off = relative(found, listed(best.params));
  if (fit.converged) expect(off, `${fit.status}: ${fit.message}`).toBeLessThan(digits);
}

const limit = { timeout: longTests ? 600_000 : 60_000 };

describe("conjugate gradients that are starved", limit, () => {
  /** Ten params that nearly make up for each other: after one or two steps of conjugate gradients next to nothing is solved. */
  const n = 10;
  const grid = Float64Array.from(
    { length: 30 * n },
    (_, i) => ((i % n) + 1) / 10 + Math.floor(i / n) / 30,
  );
  const powers = Array.from({ length: 30 }, (_, i) =>
    Array.from({ length: n }, (_unused, j) => (grid[i * n + j] as number) ** (j + 1)),
  ).flat();
  const table = { data: Float64Array.from(powers) };
  const truth = Float64Array.from({ length: n }, (_, j) => (j % 2 === 0 ? 1 : -1));
  const wanted = Array.from(
    { length: 30 },
    (_, i) =>
      truth.reduce((sum, p, j) => sum + p * (table.data[i * n + j] as number), 0) + Math.sin(7 * i),
  );
  const f = (p: tf.Tensor, d: { table: tf.Tensor; y: tf.Tensor }) => {
    const rows = tf.reshape(d.table, [30, n]);
    return tf.sub(tf.reshape(tf.matMul(rows, tf.reshape(p, [n, 1])), [30]), d.y);
  };
  const data = { table: table.data, y: wanted };

  it.each(methods)("are no sign of a minimum: %s", async (method) => {
    const exact = await leastSquares(f, new Float64Array(n), { data, method });
    expect(exact.converged).toBe(true);
    for (const maxSteps of [1, 2]) {
      // Tolerances that short steps meet at once.
      const fit = await leastSquares(f, new Float64Array(n), {
        data,
        method,
        system: "cg",
        cg: { maxSteps, tolerance: 1e-12 },
        costTolerance: 1e-2,
        maxSteps: 60,
      });
      expect(fit.cost).toBeGreaterThan(1.01 * exact.cost);
      expect([fit.converged, fit.status]).toEqual([false, "stalled"]);
      expect(fit.message).toMatch(
        /^no minimum.* were not solved to their tolerance; raise cg\.maxSteps/,
      );
    }
  });

  it("and solved ones are one", async () => {
    const fit = await leastSquares(f, new Float64Array(n), {
      data,
      system: "cg",
      cg: { maxSteps: 2000, tolerance: 1e-12 },
      costTolerance: 1e-6,
    });
    expect(["cost", "gradient", "step"]).toContain(fit.status);
  });
});

describe("a fit whose parts are starved says so", limit, () => {
  const starved: [what: string, options: Options][] = [
    ["one step of conjugate gradients", { system: "cg", cg: { maxSteps: 1 } }],
    ["two, to the last digit", { system: "cg", cg: { maxSteps: 2, tolerance: 0 } }],
    ["a sketch of one direction", { system: "cg", sketch: 1, cg: { maxSteps: 1 } }],
    ["one row of a sketch", { rowSketch: 1 }],
    ["one column of a sketch", { columnSketch: 1 }],
    ["one row and one column", { rowSketch: 1, columnSketch: 1 }],
    ["one step", { maxSteps: 1 }],
    ["a tiny radius or a huge damping", { maxSteps: 50 }],
  ];

  it.each(starved)("%s", async (what, options) => {
    for (const method of methods) {
      for (const geodesic of longTests ? [false, true] : [true]) {
        const length =
          what.startsWith("a tiny") &&
          (method === "trust-region" ? { initialRadius: 1e-12 } : { initialDamping: 1e20 });
        const fit = await leastSquares(decay, start, {
          maxSteps: longTests ? 300 : 40,
          data: { t, y },
          method,
          geodesic,
          ...length,
          ...options,
        });
        expectHonest(fit, listed(fit.params));
        if (what === "one step") expect(fit.converged).toBe(false);
      }
    }
  });
});

describe("numbers that end within a fit are no minimum", limit, () => {
  it.each(systems)(
    "NaN in the middle of the way, of residuals or of derivatives: %s",
    async (system) => {
      for (const method of methods) {
        // Beyond a = 2.2, which is before the minimum, the residuals or their slopes are none.
        const broken = (what: "value" | "slope") => (p: Params, d: Data) => {
          const beyond = tf.relu(tf.sub(p.a, tf.fill([], 2.2)));
          // 0 for a up to 2.2, and NaN, or a root whose slope there is infinite.
          const bad = what === "value" ? tf.sqrt(tf.neg(beyond)) : tf.mul(tf.sqrt(beyond), 1e-9);
          return tf.add(decay(p, d), bad);
        };
        const from = { ...start, a: 2.1 };
        // With the square root of a negative number the start itself has a slope that is not finite.
        const call = (what: "value" | "slope") =>
          leastSquares(broken(what), from, { data: { t, y }, system, method, maxSteps: 200 });
        for (const what of ["value", "slope"] as const) {
          const fit = await call(what).catch((error: { code: string }) => error);
          if ("code" in fit) expect(fit.code).toBe("non-finite");
          else expectHonest(fit, listed(fit.params));
        }
      }
    },
  );

  it.each(methods)("a derivative that is not that of the residuals: %s", async (method) => {
    // The slope by k is that of another function, as where a solver within ended early.
    const wrong = (p: Params, d: Data) => {
      const k = tf.add(tf.mul(tf.fill([], 1), p.k), tf.mul(tf.floor(tf.mul(p.k, 1e6)), -1e-6));
      return tf.sub(curve({ ...p, k: tf.sub(p.k, tf.mul(k, 1e3)) }, d.t), d.y);
    };
    const fit = await leastSquares(wrong, start, { data: { t, y }, method, maxSteps: 300 });
    if (fit.converged) expect(fit.history.at(-1)?.optimality ?? 0).toBeLessThan(1e-4);
  });

  it("steps that shrink to nothing beside a kink, where the gradient is not 0", async () => {
    // The residual falls towards 1 from above, and is more by 10 below.
    const f = (p: tf.Tensor) =>
      tf.reshape(tf.add(p, tf.mul(tf.ceil(tf.relu(tf.sub(1, p))), 10)), [1]);
    const fit = await leastSquares(f, 1.5, { maxSteps: 200 });
    expect([fit.converged, fit.status]).toEqual([false, "stalled"]);
    expect(fit.message).toMatch(
      /cosine of a column of the Jacobian with the residuals is still 1\.0e\+0/,
    );
  });
});

describe("a fit at any scale", limit, () => {
  const scales = longTests ? [1e-30, 1e-12, 1, 1e12, 1e30] : [1e-30, 1e30];
  // Of residuals, and of derivatives alone.
  const kinds = ["residuals", "params"] as const;

  it.each(systems.flatMap((system) => kinds.map((kind) => [system, kind] as const)))(
    "by %s with %s from 1e-30 to 1e30 finds the minimum, or says that it has not",
    async (system, kind) => {
      for (const method of methods) {
        for (const scale of scales) {
          const f = (p: Params, d: Data & { scale: tf.Tensor }) => {
            if (kind === "residuals") return tf.mul(decay(p, d), d.scale);
            return decay(
              { a: tf.mul(p.a, d.scale), k: tf.mul(p.k, d.scale), c: tf.mul(p.c, d.scale) },
              d,
            );
          };
          const unit = kind === "residuals" ? 1 : scale;
          const from = { a: start.a / unit, k: start.k / unit, c: start.c / unit };
          const fit = await leastSquares(f, from, {
            data: { t, y, scale },
            system,
            method,
            maxSteps: 200,
          });
          const found = listed(fit.params).map((v) => v * unit);
          expectHonest(fit, found);
          if (system !== "cg")
            expect([scale, method, fit.converged]).toEqual([scale, method, true]);
        }
      }
    },
  );

  it.each(["mixed", "float32"] as const)("with digits %s", async (precision) => {
    for (const scale of [1e-30, 1e-12, 1, 1e12, 1e30]) {
      const f = (p: Params, d: Data & { scale: tf.Tensor }) => tf.mul(decay(p, d), d.scale);
      const data = { t, y, scale };
      const fit = await leastSquares(f, start, { data, precision, maxSteps: 100 }).catch(
        (error: { code: string }) => error,
      );
      if ("code" in fit) expect(fit.code).toBe("non-finite");
      else expectHonest(fit, listed(fit.params), 1e-2);
    }
  });

  it.each([1e-170, 1e-100, 1e100, 1e170])("whose derivatives alone are %s", async (scale) => {
    for (const system of systems) {
      for (const method of methods) {
        const f = (p: tf.Tensor, d: { y: tf.Tensor; scale: tf.Tensor }) =>
          tf.sub(tf.mul(p, d.scale), d.y);
        const fit = await leastSquares(f, 0, { data: { y: [1, 2, 4], scale }, system, method });
        if (fit.converged)
          expect(
            relative([fit.params * scale], [7 / 3]),
            `${system} ${method} ${fit.status}`,
          ).toBeLessThan(1e-6);
      }
    }
  });
});

describe("a solver inside of the residuals that is starved", limit, () => {
  const at = [0, 0.5, 1.5];
  const data = { t: at, y: at.map((x) => Math.exp(-2 * x)) };
  type Given = { t: tf.Tensor; y: tf.Tensor };
  type Residuals = (k: tf.Tensor, d: Given) => tf.Tensor;
  /** dy/dt = −k y, to k = 2. */
  const flown =
    (options: OdeOptions): Residuals =>
    (k, d) => {
      const rate = (y: tf.Tensor) => tf.neg(tf.mul(k, y));
      return tf.sub(odeint(rate, tf.fill([], 1) as tf.Tensor, d.t, options).values, d.y);
    };
  /** At rest forwards, in few steps; the adjoint falls by e^−20. */
  const resting: Residuals = (k, d) => {
    const rate = (y: tf.Tensor) => tf.mul(10, tf.sub(k, y));
    return tf.sub(odeint(rate, tf.fill([], 1.5) as tf.Tensor, d.t, { maxSteps: 5 }).values, d.y);
  };
  /** x³ + x = k t for each point. */
  const rooted =
    (options: RootOptions): Residuals =>
    (k, d) => {
      const f = (x: tf.Tensor) => tf.sub(tf.add(tf.pow(x, 3), x), tf.mul(k, d.t));
      return tf.sub(rootFind(f, tf.mul(d.t, 0) as tf.Tensor, options).value, d.y);
    };
  const fixed: Residuals = (k, d) => {
    const f = (x: tf.Tensor) => tf.cos(tf.mul(tf.mul(0.3, k), tf.add(x, d.t)));
    return tf.sub(fixedPoint(f, tf.mul(d.t, 0) as tf.Tensor, { maxSteps: 1 }).value, d.y);
  };
  const solved: Residuals = (k, d) => {
    const matvec = (v: tf.Tensor) => tf.add(tf.mul(tf.add(k, d.t), v), tf.mean(v));
    return tf.sub(linearSolve({ matvec }, d.y, { solver: "cg", maxSteps: 1 }).value, d.y);
  };
  const all: readonly (readonly [string, Residuals])[] = [
    ["odeint, one step", flown({ maxSteps: 1 })],
    ["odeint, one step that is differentiated", flown({ maxSteps: 1, derivative: "steps" })],
    ["odeint, its adjoint", resting],
    ["rootFind, one step", rooted({ maxSteps: 1 })],
    ["rootFind, broyden, one step", rooted({ method: "broyden", maxSteps: 1 })],
    ["rootFind, no step of its linear solve", rooted({ linear: { maxSteps: 0 } })],
    ["fixedPoint, one step", fixed],
    ["linearSolve, one step", solved],
  ];

  it.each(all)("is no minimum: %s", async (_, f) => {
    for (const system of longTests ? systems : (["svd", "cg"] as const)) {
      await expect(leastSquares(f, 1.5, { data, system })).rejects.toMatchObject({
        code: "non-finite",
        message: expect.stringMatching(/derivative of residual .* is NaN at the start/),
      });
    }
  });

  it.each(all.slice(1, 4))("is no step of gaussNewton: %s", async (_, f) => {
    const optimizer = gaussNewton<tf.Tensor, Given>({ residuals: f });
    const run = jit((k: tf.Tensor, d: Given) => {
      const { updates, state } = optimizer.update(k, optimizer.init(k), k, { batch: d });
      return [updates, state.unsolved, state.rejected];
    });
    const batch = { t: tf.tensor1d(at), y: tf.tensor1d(data.y) };
    const found = await run(tf.scalar(1.5), batch);
    expect(found.map((x) => x.dataSync()[0])).toEqual([0, 1, 1]);
    await run.dispose();
  });

  it("on the way to the minimum is none", async () => {
    for (const derivative of ["adjoint", "steps"] as const) {
      // Eight steps are enough up to about k = 1.5, twelve beyond the minimum.
      const few = await leastSquares(flown({ maxSteps: 8, derivative }), 1, { data });
      expect(few.params).toBeGreaterThan(1.2);
      expect(few.params).toBeLessThan(1.9);
      expect([few.converged, few.status]).toEqual([
        false,
        derivative === "steps" ? "stalled" : "non-finite",
      ]);
      const enough = await leastSquares(flown({ maxSteps: 12, derivative }), 1, { data });
      expect([enough.converged, enough.params]).toEqual([true, expect.closeTo(2, 5)]);
    }
  });
});
