import { expectAllClose, expectNoLeak } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import {
  foriLoop,
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
import { customRoot, fixedPoint, rootFind } from "../../src/solvers/index.ts";
import { expectRelative } from "../fixtures/solvers/relative.ts";
import values from "../fixtures/solvers/values.json" with { type: "json" };

const { start, a: at, root, slope, kepler } = values.roots;
const statusOf = ({ status }: { status: tf.Tensor }) => solverStatuses[status.dataSync()[0]!];
const part = (x: tf.Tensor, i: number): tf.Tensor => tf.slice(x, [i], [1]).reshape([]);
const system =
  (a: tf.Tensor) =>
  (p: tf.Tensor): tf.Tensor => {
    const [x, y, z] = [part(p, 0), part(p, 1), part(p, 2)];
    const half = tf.fill([], 0.5);
    return tf.stack([
      tf.sub(tf.add(tf.square(x), tf.square(y)), a),
      tf.sub(tf.mul(x, y), z),
      tf.sub(tf.sub(tf.exp(z), y), half),
    ]);
  };
const methods = ["newton", "broyden"] as const;

describe.each(methods)("rootFind, %s", (method) => {
  const exact = { method, tolerance: 1e-13, maxSteps: 100 };
  const find = (a: tf.Tensor, x0: tf.Tensor) => rootFind(system(a), x0, exact);

  it("has SciPy's root and the derivative of the implicit function theorem, in doubles", async () => {
    const f = (a: tf.Tensor, x0: tf.Tensor) => {
      const value = (b: tf.Tensor) => find(b, x0).value;
      return {
        found: find(a, x0),
        forwards: jvp(value, a, tf.ones([])).tangent,
        backwards: [0, 1, 2].map((i) => grad((b: tf.Tensor) => part(value(b), i) as tf.Scalar)(a)),
      };
    };
    const given = [hostArray([at], []), hostArray(start)] as const;
    const compiled = jit(f, { precision: "float64" });
    const reference = runReference(trace(f, spec([]), spec([3])), ...given);
    for (const { found, forwards, backwards } of [await compiled(...given), reference as never]) {
      expect(solverStatuses[found.status.data[0]!]).toBe("converged");
      expectRelative(found.value.data, root, 1e-13);
      expectRelative((forwards as HostArray).data, slope, 1e-11);
      const pulled = (backwards as HostArray[]).map((x) => x.data[0]!);
      expectRelative(pulled, slope, 1e-11);
    }
    await compiled.dispose();
  });

  it("finds Kepler's anomaly for each orbit of a batch, with its derivative, in float32", () => {
    const anomaly = (e: tf.Tensor) =>
      rootFind((x: tf.Tensor) => tf.sub(tf.sub(x, tf.mul(e, tf.sin(x))), kepler.m), tf.scalar(1), {
        method,
      });
    const orbits = tf.tensor1d([kepler.e, 0, kepler.e]);
    const found = vmap(anomaly)(orbits);
    expect([...found.status.dataSync()]).toEqual([0, 0, 0]);
    expectAllClose(found.value, [kepler.root, kepler.m, kepler.root], { tolerance: 1e-5 });
    const slopes = vmap(grad((e: tf.Tensor) => anomaly(e).value as tf.Scalar))(orbits);
    expectAllClose(slopes, [kepler.slope, Math.sin(kepler.m), kepler.slope], { tolerance: 1e-4 });
  });

  it("says in its result what went wrong", () => {
    const nowhere = (x: tf.Tensor) => tf.add(tf.square(x), 1);
    const one = tf.scalar(1) as tf.Tensor;
    const lost = rootFind(nowhere, one, { method, maxSteps: 30 });
    expect(["breakdown", "max-steps"]).toContain(statusOf(lost));
    expect(lost.residualNorm.dataSync()[0]).toBeGreaterThanOrEqual(1);
    expect(
      statusOf(rootFind((x: tf.Tensor) => tf.log(x), tf.scalar(-1) as tf.Tensor, { method })),
    ).toBe("non-finite");
    expect(statusOf(rootFind(nowhere, one, { method, maxSteps: 0 }))).toBe("max-steps");
    const there = rootFind((x: tf.Tensor) => tf.sub(x, 1), one, { method });
    expect([statusOf(there), there.steps.dataSync()[0]]).toEqual(["converged", 0]);
  });

  it("leaves no tensors", async () => {
    const x0 = tf.tensor1d(start) as tf.Tensor;
    const total = (a: tf.Tensor) =>
      tf.tidy(() => tf.sum(rootFind(system(a), x0, { method, maxSteps: 20 }).value) as tf.Scalar);
    const a = tf.scalar(at) as tf.Tensor;
    await expectNoLeak(() => total(a), 4);
    await expectNoLeak(() => grad(total)(a), 4);
    await expectNoLeak(() => {
      const fails = () => {
        throw new Error("stop");
      };
      expect(() => rootFind(fails, a, { method })).toThrow("stop");
    }, 10);
  });
});

describe("rootFind", () => {
  it("says that a derivative is singular", () => {
    const flat = (x: tf.Tensor) => tf.add(tf.mul(0, x), 1);
    expect(statusOf(rootFind(flat, tf.scalar(1) as tf.Tensor))).toBe("breakdown");
  });

  it("takes trees, and has second derivatives", () => {
    const f = (a: tf.Tensor) => {
      const { value } = rootFind(
        ({ x, y }: { x: tf.Tensor; y: tf.Tensor }) => ({
          x: tf.sub(tf.pow(x, 3), a),
          y: tf.sub(y, tf.mul(x, x)),
        }),
        { x: tf.scalar(1) as tf.Tensor, y: tf.scalar(1) as tf.Tensor },
        { tolerance: 1e-7 },
      );
      return value.y as tf.Scalar;
    };
    // y = a^(2/3).
    const eight = tf.scalar(8) as tf.Tensor;
    const second = grad((a: tf.Tensor) => grad(f)(a) as tf.Scalar);
    expectAllClose(f(eight), [4], { tolerance: 1e-5 });
    expectAllClose(grad(f)(eight), [(2 / 3) * 8 ** (-1 / 3)], { tolerance: 1e-5 });
    expectAllClose(second(eight), [(-2 / 9) * 8 ** (-4 / 3)], { tolerance: 1e-5 });
  });

  it("refuses arguments that do not fit", () => {
    const code = (c: string) => expect.objectContaining({ code: c });
    const x = tf.zeros([2]) as tf.Tensor;
    expect(() => rootFind(() => tf.zeros([3]) as tf.Tensor, x)).toThrow(code("shape"));
    expect(() => rootFind((z) => z, x, { method: "secant" as "newton" })).toThrow(code("option"));
    expect(() => rootFind((z) => z, x, { linear: { solver: "lu" as "cg" } })).toThrow(
      code("option"),
    );
    expect(() => rootFind((z) => z, x, { linear: { tolerance: -1 } })).toThrow(code("option"));
    expect(() => rootFind((z) => z, { w: 1 } as object)).toThrow(code("structure"));
  });
});

describe("fixedPoint", () => {
  it("has the value and derivatives of Newton's root of x = cos(a x), in doubles", async () => {
    const f = (a: tf.Tensor, x0: tf.Tensor) => {
      const point = (b: tf.Tensor) =>
        fixedPoint((x: tf.Tensor) => tf.cos(tf.mul(b, x)), x0, { tolerance: 1e-15 })
          .value as tf.Scalar;
      return [point(a), grad(point)(a), jvp(point, a, tf.ones([])).tangent];
    };
    const compiled = jit(f, { precision: "float64" });
    const found = await compiled(hostArray([1], []), hostArray([1], []));
    const x = 0.7390851332151607;
    const wanted = (-x * Math.sin(x)) / (1 + Math.sin(x));
    expectRelative(found[0]!.data, [x], 1e-14);
    expectRelative(found[1]!.data, [wanted], 1e-13);
    expectRelative(found[2]!.data, [wanted], 1e-13);
    await compiled.dispose();
  });

  it("is calmed by damping where it swings, and says where it does not end", () => {
    const swings = (x: tf.Tensor) => tf.sub(4, tf.mul(1.5, x));
    const one = tf.scalar(1) as tf.Tensor;
    expect(statusOf(fixedPoint(swings, one, { maxSteps: 50 }))).toBe("max-steps");
    const calm = fixedPoint(swings, one, { damping: 0.5 });
    expect(statusOf(calm)).toBe("converged");
    expectAllClose(calm.value, [1.6], { tolerance: 1e-4 });
    const grows = fixedPoint((x: tf.Tensor) => tf.exp(x), one);
    expect(statusOf(grows)).toBe("non-finite");
    expect(Number.isFinite(grows.value.dataSync()[0])).toBe(true);
  });
});

describe("customRoot", () => {
  const heron = (a: tf.Tensor): tf.Tensor =>
    customRoot(
      (x: tf.Tensor) => tf.sub(tf.square(x), a),
      tf.ones([]) as tf.Tensor,
      (f, x0) => foriLoop(0, 20, (_, x: tf.Tensor) => tf.sub(x, tf.div(f(x), tf.add(x, x))), x0),
    );

  it("differentiates the equation and not the steps", async () => {
    const nine = tf.scalar(9) as tf.Tensor;
    expectAllClose(heron(nine), [3]);
    const slope3 = grad((a: tf.Tensor) => heron(a) as tf.Scalar);
    expectAllClose(slope3(nine), [1 / 6], { tolerance: 1e-6 });
    const compiled = jit(slope3);
    expectAllClose(await compiled(nine), [1 / 6], { tolerance: 1e-6 });
    await compiled.dispose();
    // A start that has a derivative does not count.
    const started = grad(
      (x0: tf.Tensor) =>
        customRoot(
          (x: tf.Tensor) => tf.sub(x, 2),
          x0,
          () => tf.scalar(2) as tf.Tensor,
        ) as tf.Scalar,
    );
    expect(Math.abs(started(nine).dataSync()[0]!)).toBe(0);
  });

  it("refuses a result unlike the start", () => {
    expect(() =>
      customRoot(
        (x: tf.Tensor) => x,
        tf.zeros([2]) as tf.Tensor,
        () => tf.zeros([3]) as tf.Tensor,
      ),
    ).toThrow(expect.objectContaining({ code: "shape" }));
  });
});
