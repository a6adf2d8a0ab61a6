import { expectAllClose, expectNoLeak } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { grad, hostArray, jit, jvp, vmap } from "../../src/index.ts";
import { solverStatuses } from "../../src/linalg/index.ts";
import { bisect } from "../../src/solvers/index.ts";
import { expectRelative } from "../fixtures/solvers/relative.ts";
import values from "../fixtures/solvers/values.json" with { type: "json" };

const { kepler } = values.roots;
const statusOf = ({ status }: { status: tf.Tensor }) => solverStatuses[status.dataSync()[0]!];
const orbit = (e: tf.Tensor) => (x: tf.Tensor) =>
  tf.sub(tf.sub(x, tf.mul(e, tf.sin(x))), tf.fill([], kepler.m));
const [zero, three] = [tf.zeros([]), tf.fill([], 3)] as tf.Tensor[];

describe("bisect", () => {
  it("has SciPy's root of Kepler's equation and its derivative, in doubles", async () => {
    const find = (e: tf.Tensor) =>
      bisect(orbit(e), tf.zeros([]), tf.fill([], 3), { tolerance: 1e-15 }).value as tf.Scalar;
    const compiled = jit(
      (e: tf.Tensor) => [find(e), grad(find)(e), jvp(find, e, tf.ones([])).tangent],
      { precision: "float64" },
    );
    const found = await compiled(hostArray([kepler.e], []));
    for (const [i, wanted] of [kepler.root, kepler.slope, kepler.slope].entries()) {
      expectRelative(found[i]!.data, [wanted], 1e-14);
    }
    await compiled.dispose();
  });

  it("finds a root for each number, whichever way its equation crosses, and for each example", () => {
    const f = (a: tf.Tensor) => (x: tf.Tensor) => tf.mul([1, -1, 2], tf.sub(tf.square(x), a));
    const ends = [tf.zeros([3]), tf.tensor1d([2, 9, 4])] as const;
    const one = (a: tf.Tensor) => bisect(f(a), ends[0] as tf.Tensor, ends[1] as tf.Tensor);
    // The third of the first example is at an end.
    const a = tf.tensor2d([2, 30, 16, 1, 0.25, 3], [2, 3]) as tf.Tensor;
    const found = vmap(one)(a);
    expect([...found.status.dataSync()]).toEqual([0, 0]);
    expectAllClose(found.value, tf.sqrt(a), { tolerance: 1e-5 });
    const slopes = vmap(grad((b: tf.Tensor) => tf.sum(one(b).value) as tf.Scalar))(a);
    expectAllClose(slopes, tf.div(0.5, tf.sqrt(a)), { tolerance: 1e-4 });
    const [atLow] = [bisect((x: tf.Tensor) => x, zero!, three!)];
    expectAllClose(atLow.value, [0], { tolerance: 1e-5 });
  });

  it("says in its result what went wrong", () => {
    const square = (x: tf.Tensor) => tf.add(tf.square(x), 1);
    expect(statusOf(bisect(square, zero!, three!))).toBe("breakdown");
    expect(statusOf(bisect((x: tf.Tensor) => tf.log(x), tf.scalar(-1) as tf.Tensor, three!))).toBe(
      "non-finite",
    );
    const e = tf.scalar(0.5) as tf.Tensor;
    expect(statusOf(bisect(orbit(e), zero!, three!, { maxSteps: 3 }))).toBe("max-steps");
  });

  it("leaves no tensors, and refuses arguments that do not fit", async () => {
    const total = (e: tf.Tensor) =>
      tf.tidy(() => bisect(orbit(e), zero!, three!).value as tf.Scalar);
    const e = tf.scalar(0.5) as tf.Tensor;
    await expectNoLeak(() => total(e), 10);
    await expectNoLeak(() => grad(total)(e), 10);
    const code = (c: string) => expect.objectContaining({ code: c });
    expect(() => bisect((x: tf.Tensor) => x, zero!, tf.zeros([2]) as tf.Tensor)).toThrow(
      code("shape"),
    );
    expect(() => bisect(() => tf.zeros([2]) as tf.Tensor, zero!, three!)).toThrow(code("shape"));
    expect(() => bisect((x: tf.Tensor) => x, zero!, three!, { tolerance: -1 })).toThrow(
      code("option"),
    );
  });
});
