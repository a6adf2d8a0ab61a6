import { expectAllClose, expectNoLeak } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import {
  grad,
  type HostArray,
  hostArray,
  jit,
  jvp,
  runReference,
  spec,
  trace,
  vmap,
} from "../../src/index.ts";
import { solverStatuses } from "../../src/linalg/index.ts";
import { type OdeOptions, odeint } from "../../src/solvers/index.ts";
import { expectRelative } from "../fixtures/solvers/relative.ts";
import values from "../fixtures/solvers/values.json" with { type: "json" };

const statusOf = ({ status }: { status: tf.Tensor }) => solverStatuses[status.dataSync()[0]!];
const at = (x: tf.Tensor, i: number): tf.Tensor => tf.slice(x, [i], [1]).reshape([]);
type Rate = (args: tf.Tensor) => (y: tf.Tensor) => tf.Tensor;
const rates: Record<keyof typeof values.flows, Rate> = {
  lotka: (args) => (y) => {
    const [a, b, c, d] = [0, 1, 2, 3].map((i) => at(args, i)) as [
      tf.Tensor,
      tf.Tensor,
      tf.Tensor,
      tf.Tensor,
    ];
    const [prey, hunters] = [at(y, 0), at(y, 1)];
    const meet = tf.mul(prey, hunters);
    return tf.stack([
      tf.sub(tf.mul(a, prey), tf.mul(b, meet)),
      tf.sub(tf.mul(d, meet), tf.mul(c, hunters)),
    ]);
  },
  vanDerPol: (args) => (y) => {
    const [x, v] = [at(y, 0), at(y, 1)];
    const damping = tf.mul(at(args, 0), tf.sub(tf.ones([]), tf.square(x)));
    return tf.stack([v, tf.sub(tf.mul(damping, v), x)]);
  },
};
const tight: OdeOptions = { rtol: 1e-11, atol: 1e-12 };

describe.each(["lotka", "vanDerPol"] as const)("odeint of %s", (name) => {
  const flow = values.flows[name];
  const given = [hostArray(flow.args), hostArray(flow.start), hostArray(flow.times)] as const;

  it("has SciPy's values at all times, with as many evaluations as its RK45", async () => {
    const loose = jit(
      (args: tf.Tensor, y0: tf.Tensor, times: tf.Tensor) => [
        odeint(rates[name](args), y0, times, tight),
        odeint(rates[name](args), y0, times, { rtol: 1e-6, atol: 1e-8 }),
      ],
      { precision: "float64" },
    );
    const [exact, fast] = await loose(...given);
    expect(solverStatuses[exact!.status.data[0]!]).toBe("converged");
    expectRelative(exact!.values.data, flow.values, 1e-9);
    expectRelative(fast!.values.data, flow.values, 1e-4);
    expect(fast!.evaluations.data[0]).toBe(flow.rk45Evaluations);
    await loose.dispose();
  });

  it("has SciPy's derivatives by the parameters, along the adjoint and forwards", async () => {
    // The end in x and half of that in y.
    const end = (args: tf.Tensor, y0: tf.Tensor, times: tf.Tensor): tf.Scalar => {
      const options = { rtol: 1e-9, atol: 1e-10 };
      const { values: all } = odeint(rates[name](args), y0, times, options);
      const last = tf.slice(all, [times.size - 1, 0], [1, 2]).reshape([2]);
      return tf.add(at(last, 0), tf.mul(tf.fill([], 0.5), at(last, 1)));
    };
    const compiled = jit(
      (args: tf.Tensor, y0: tf.Tensor, times: tf.Tensor) => ({
        backwards: grad((a: tf.Tensor) => end(a, y0, times))(args),
        forwards: jvp((a: tf.Tensor) => end(a, y0, times), args, tf.onesLike(args)).tangent,
      }),
      { precision: "float64" },
    );
    const found = await compiled(...given);
    const wanted = flow.args.map((_, i) => flow.slopes[2 * i]! + 0.5 * flow.slopes[2 * i + 1]!);
    expectRelative(found.backwards.data, wanted, 1e-6);
    expectRelative(found.forwards.data, [wanted.reduce((sum, x) => sum + x, 0)], 1e-6);
    await compiled.dispose();
  });
});

describe("odeint", () => {
  /** y″ = −w² y from (1, 0): cos w t and −w sin w t. */
  const swing = (w: tf.Tensor) => (y: { x: tf.Tensor; v: tf.Tensor }) => ({
    x: y.v,
    v: tf.neg(tf.mul(tf.square(w), y.x)),
  });
  const rest = () => ({ x: tf.ones([]) as tf.Tensor, v: tf.zeros([]) as tf.Tensor });

  it("has the closed form of an oscillator with its derivatives by frequency, start and time", () => {
    const f = (w: tf.Tensor, x0: tf.Tensor, end: tf.Tensor, options: OdeOptions) => {
      const times = tf.stack([tf.zeros([]), end]);
      const found = odeint(swing(w), { x: x0, v: tf.zeros([]) }, times, { ...tight, ...options });
      return at(found.values.x, 1) as tf.Scalar;
    };
    for (const derivative of ["adjoint", "steps"] as const) {
      const options = { derivative, maxSteps: 100, rtol: 1e-9, atol: 1e-9 };
      const all = (w: tf.Tensor, x0: tf.Tensor, end: tf.Tensor) => [
        f(w, x0, end, options),
        grad((v: tf.Tensor) => f(v, x0, end, options))(w),
        grad((v: tf.Tensor) => f(w, v, end, options))(x0),
        grad((v: tf.Tensor) => f(w, x0, v, options))(end),
        jvp((v: tf.Tensor) => f(v, x0, end, options), w, tf.ones([])).tangent,
        jvp((v: tf.Tensor) => f(w, x0, v, options), end, tf.ones([])).tangent,
      ];
      const program = trace(all, spec([]), spec([]), spec([]));
      const [w, x0, end] = [1.3, 0.8, 2.1];
      const found = runReference(
        program,
        ...[w, x0, end].map((v) => hostArray([v], [])),
      ) as HostArray[];
      const byW = -x0 * end * Math.sin(w * end);
      const byEnd = -x0 * w * Math.sin(w * end);
      const wanted = [x0 * Math.cos(w * end), byW, Math.cos(w * end), byEnd, byW, byEnd];
      for (const [i, value] of wanted.entries()) expectRelative(found[i]!.data, [value], 1e-6);
    }
  });

  it("runs backwards in time, with times of its own in the rate, in float32", () => {
    // dy/dt = 2 t from y(2) = 4 is t².
    const { values: found, status } = odeint(
      (_: tf.Tensor, t: tf.Tensor) => tf.mul(2, t),
      tf.scalar(4) as tf.Tensor,
      tf.tensor1d([2, 1, 0.5, -1]) as tf.Tensor,
    );
    expect(solverStatuses[status.dataSync()[0]!]).toBe("converged");
    expectAllClose(found, [4, 1, 0.25, 1], { tolerance: 1e-4 });
  });

  it("takes each example of a batch with steps of its own", () => {
    const times = tf.tensor1d([0, 1, 2]) as tf.Tensor;
    const one = (w: tf.Tensor) => odeint(swing(w), rest(), times);
    const found = vmap(one)(tf.tensor1d([1, 6]) as tf.Tensor);
    expect(found.steps.dataSync()[1]).toBeGreaterThan(found.steps.dataSync()[0]!);
    const wanted = [1, 6].flatMap((w) => [0, 1, 2].map((t) => Math.cos(w * t)));
    expectAllClose(found.values.x, wanted, { tolerance: 1e-3 });
  });

  it("says in its result what went wrong", () => {
    const one = tf.scalar(1) as tf.Tensor;
    const times = tf.tensor1d([0, 1, 2]) as tf.Tensor;
    const blows = (y: tf.Tensor) => tf.square(y);
    expect(statusOf(odeint(blows, one, times, { maxSteps: 3 }))).toBe("max-steps");
    expect(["breakdown", "non-finite", "max-steps"]).toContain(
      statusOf(odeint(blows, one, times, { maxSteps: 300 })),
    );
    expect(statusOf(odeint((y: tf.Tensor) => tf.mul(y, Number.NaN), one, times))).toBe(
      "non-finite",
    );
    const now = odeint(blows, one, tf.tensor1d([1]) as tf.Tensor);
    expect([statusOf(now), now.steps.dataSync()[0], now.values.dataSync()[0]]).toEqual([
      "converged",
      0,
      1,
    ]);
  });

  it("refuses times that are empty or turn, which in a program is a status", async () => {
    const y0 = tf.scalar(1) as tf.Tensor;
    const run = (times: tf.Tensor) => odeint((y: tf.Tensor) => tf.neg(y), y0, times);
    for (const times of [
      [0, 1, 0],
      [0, 2, 1, 3],
      [1, 0, 0.5],
    ]) {
      expect(() => run(tf.tensor1d(times))).toThrow(expect.objectContaining({ code: "data" }));
    }
    expect(() => run(tf.tensor1d([0, 1, 0]))).toThrow("times[2] is 0 after 1");
    expect(() => run(tf.tensor1d([]))).toThrow(expect.objectContaining({ code: "shape" }));
    expect(statusOf(run(tf.tensor1d([0, 0, 0])))).toBe("converged");
    const compiled = jit(run);
    expect(statusOf(await compiled(tf.tensor1d([0, 1, 0])))).toBe("breakdown");
    await compiled.dispose();
  });

  it("has the gradient 1 of a stiff equation along its steps, and none where an integration failed", async () => {
    // dy/dt = −k (y − k) is at k from 0.02 on.
    const end = (k: tf.Tensor, options: OdeOptions) => {
      const rate = (y: tf.Tensor) => tf.neg(tf.mul(k, tf.sub(y, k)));
      const { values: all } = odeint(rate, tf.zeros([]), tf.tensor1d([0, 1]), options);
      return at(all, 1) as tf.Scalar;
    };
    const settings = { rtol: 1e-9, atol: 1e-9 };
    const slopes = jit(
      (k: tf.Tensor) => [
        grad((v: tf.Tensor) => end(v, { ...settings, derivative: "steps", maxSteps: 1500 }))(k),
        grad((v: tf.Tensor) => end(v, settings))(k),
        grad((v: tf.Tensor) => end(tf.mul(50, v), settings))(k),
      ],
      { precision: "float64" },
    );
    const found = (await slopes(hostArray([2000], []))).map((x) => x.data[0] as number);
    expect(found[0]).toBeCloseTo(1, 5);
    // Backwards y is unstable; of k = 1e5 there are too few steps forwards.
    expect(found.slice(1)).toEqual([Number.NaN, Number.NaN]);
    await slopes.dispose();
  });

  it("leaves no tensors, and refuses arguments that do not fit", async () => {
    const times = tf.tensor1d([0, 0.3]) as tf.Tensor;
    const start = rest();
    const end = (w: tf.Tensor) =>
      tf.tidy(() => tf.sum(odeint(swing(w), start, times).values.x) as tf.Scalar);
    const w = tf.scalar(1) as tf.Tensor;
    await expectNoLeak(() => end(w), 4);
    await expectNoLeak(() => grad(end)(w), 3);
    const code = (c: string) => expect.objectContaining({ code: c });
    expect(() => odeint(() => tf.zeros([3]) as tf.Tensor, w, times)).toThrow(code("shape"));
    expect(() => odeint((y: tf.Tensor) => y, w, w)).toThrow(code("shape"));
    expect(() => odeint((y: tf.Tensor) => y, w, times, { rtol: -1 })).toThrow(code("option"));
    expect(() => odeint((y: tf.Tensor) => y, w, times, { derivative: "none" as "steps" })).toThrow(
      code("option"),
    );
    expect(() => odeint((y) => y, { w: 1 } as object, times)).toThrow(code("structure"));
  });
});
