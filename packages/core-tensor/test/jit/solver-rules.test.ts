import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import {
  foriLoop,
  grad,
  hostArray,
  jit,
  jvp,
  runTfjs,
  spec,
  trace,
  vmap,
} from "../../src/index.ts";
import { decodeCompiled, encodeCompiled } from "../../src/jit/index.ts";
import { odeint } from "../../src/solvers/index.ts";
import { tracedForValues } from "../../src/transforms/traced-custom.ts";

const times = () => tf.tensor1d([0, 1]);
/** `e^−k`, by a solver. */
const decayed = (k: tf.Tensor): tf.Scalar => {
  const { values } = odeint((y: tf.Tensor) => tf.neg(tf.mul(k, y)), tf.scalar(1), times());
  return tf.reshape(tf.slice(values, [1], [1]), []) as tf.Scalar;
};
/** Nodes of a graph and of all that its nodes hold, as text has them. */
const size = (program: unknown): number => JSON.stringify(program).length;

describe("a compiled function with solvers", () => {
  it("is traced without the rules of the solvers, which only derivatives of it need", () => {
    const whole = trace(decayed, spec([]));
    const { result, leftOut } = tracedForValues(() => trace(decayed, spec([])));
    expect(leftOut).toBe(true);
    expect(size(result)).toBeLessThan(size(whole) / 5);
    expect(result.graph.nodes.map(({ kernel }) => kernel)).not.toContain("CustomDerivative");
    // What was left out once is not left out the next time.
    expect(size(trace(decayed, spec([])))).toBe(size(whole));
    const plain = tracedForValues(() => trace((x: tf.Tensor) => tf.exp(x), spec([])));
    expect(plain.leftOut).toBe(false);
  });

  it("goes on tracing with rules after a throw", () => {
    const thrown = () =>
      tracedForValues(() => {
        throw new Error("in the middle");
      });
    expect(thrown).toThrow("in the middle");
    const kernels = trace(decayed, spec([])).graph.nodes.map(({ kernel }) => kernel);
    expect(kernels).toContain("CustomDerivative");
  });

  it("takes derivatives inside of it, forwards and backwards, of many at once", async () => {
    const slopes = jit(
      (k: tf.Tensor) => {
        const along = (v: tf.Tensor) => jvp(decayed, k, v).tangent as tf.Tensor;
        return {
          value: decayed(k),
          back: grad(decayed)(k),
          forwards: vmap(along)(tf.tensor1d([1, 2])),
        };
      },
      { precision: "float64" },
    );
    const { value, back, forwards } = await slopes(hostArray([0.5], []));
    const exact = Math.exp(-0.5);
    expect(Math.abs((value.data[0] as number) - exact)).toBeLessThan(1e-5);
    expect(Math.abs((back.data[0] as number) + exact)).toBeLessThan(1e-4);
    expect(Math.abs((forwards.data[0] as number) + exact)).toBeLessThan(1e-4);
    expect(Math.abs((forwards.data[1] as number) + 2 * exact)).toBeLessThan(2e-4);
    await slopes.dispose();
  });

  it("takes derivatives of loops and branches with solvers in them, and of programs traced inside", async () => {
    const three = (k: tf.Tensor): tf.Scalar =>
      foriLoop(0, 3, (_, sum: tf.Tensor) => tf.add(sum, decayed(k)), tf.scalar(0)) as tf.Scalar;
    const inner = (k: tf.Tensor): tf.Scalar => {
      const program = trace(decayed, spec([]));
      return runTfjs(program, k) as tf.Scalar;
    };
    const slopes = jit((k: tf.Tensor) => [grad(three)(k), grad(inner)(k)] as const);
    const found = await slopes(tf.scalar(0.5) as tf.Tensor);
    const [looped, traced] = found.map((x) => x.dataSync()[0] as number) as [number, number];
    expect(Math.abs(looped + 3 * Math.exp(-0.5))).toBeLessThan(1e-3);
    expect(Math.abs(traced + Math.exp(-0.5))).toBeLessThan(1e-3);
    await slopes.dispose();
  });

  it("has them inside of other functions, and in a file", async () => {
    const compiled = jit(decayed);
    await compiled.compile(spec([]));
    const slope = (f: (k: tf.Tensor) => tf.Scalar): number =>
      tf.tidy(() => grad(f)(tf.scalar(0.5) as tf.Tensor).dataSync()[0] as number);
    const wanted = slope(decayed);
    expect(Math.abs(wanted + Math.exp(-0.5))).toBeLessThan(1e-4);
    expect(slope((k) => compiled(k) as never)).toBe(wanted);
    const loaded = await decodeCompiled<typeof compiled>(await encodeCompiled(compiled));
    expect(slope((k) => loaded(k) as never)).toBeCloseTo(wanted, 6);
    const value = (await loaded(tf.scalar(0.5) as tf.Tensor)).dataSync()[0] as number;
    expect(Math.abs(value - Math.exp(-0.5))).toBeLessThan(1e-5);
    await Promise.all([compiled.dispose(), loaded.dispose()]);
  });
});
