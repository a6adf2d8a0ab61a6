import { expectAllClose } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { optimiseProgram } from "../../src/graph/index.ts";
import {
  cond,
  foriLoop,
  grad,
  type HostArray,
  hostArray,
  hvp,
  jit,
  jvp,
  type Program,
  random,
  runReference,
  scan,
  spec,
  trace,
  whileLoop,
} from "../../src/index.ts";
import { switchCase } from "../../src/transforms/index.ts";
import { treeLeaves } from "../../src/tree/index.ts";
import { scanned } from "../loops/unrolled.ts";
import { hosts, specs, transforms, variants } from "../loops/variants.ts";
import { runCompiled } from "./compiled.ts";

type T = tf.Tensor;

/** Runs a program compiled, holds it to the reference, and returns what ran on the host. */
async function compiledAs(
  program: Program,
  args: readonly unknown[],
  label = "",
): Promise<string[]> {
  const expected = treeLeaves<HostArray>(runReference(program, ...args));
  for (const { graph } of [program, optimiseProgram(program)]) {
    const { outputs, onHost } = await runCompiled(graph, treeLeaves<HostArray>(args));
    expectAllClose(
      outputs.map(({ data }) => [...data]),
      expected.map(({ data }) => [...data]),
      { tolerance: 2e-5, label },
    );
    if (onHost.length > 0) return onHost;
  }
  return [];
}

describe("loops on onnxruntime", () => {
  for (const [variant, options] of Object.entries(variants)) {
    it(`scan, ${variant}, with all derivatives`, async () => {
      const args = [hosts(1), hosts(2)];
      for (const [name, transform] of Object.entries(transforms)) {
        const program = trace(
          transform((q) => scanned(q, options)),
          specs,
          specs,
        );
        expect(await compiledAs(program, args, name)).toEqual([]);
      }
    });
  }

  const x = hostArray([0.5, -1.5], [2], "float32");

  it("cond and switchCase, nested and in loops, with derivatives", async () => {
    const f = (v: T): T =>
      foriLoop(
        0,
        6,
        (i, c: T) =>
          cond(
            tf.less(i, 2),
            (a: T) => tf.mul(a, v),
            (a: T) =>
              switchCase(
                tf.sub(i, tf.scalar(2, "int32")),
                [(b: T) => tf.sin(b), (b: T) => tf.add(b, v), (b: T) => tf.mul(b, 2)],
                a,
              ),
            c,
          ),
        v,
      );
    const loss = (v: T): T => tf.sum(tf.square(f(v)));
    for (const g of [f, grad(loss), (v: T) => hvp(loss, v, v), (v: T) => jvp(f, v, v).tangent]) {
      expect(await compiledAs(trace(g as never, spec([2])), [x])).toEqual([]);
    }
  });

  it("whileLoop, with and without a bound, forward to second order", async () => {
    for (const maxSteps of [undefined, 0, 2]) {
      const f = (v: T): T =>
        whileLoop(
          (c: T) => tf.less(tf.max(c), 10),
          (c) => tf.add(tf.mul(c, 2), v),
          v,
          { maxSteps },
        );
      const slope = (v: T): T => jvp(f, v, v).tangent;
      for (const g of [f, slope, (v: T) => jvp(slope, v, v).tangent]) {
        expect(await compiledAs(trace(g, spec([2])), [x])).toEqual([]);
      }
    }
  });

  it("loops without stacked inputs, without steps, and with values that change places", async () => {
    const swap = (n: number) => (v: T) =>
      scan(
        ([a, b]: [T, T], _: null) => [[b, tf.add(a, v)], tf.mul(a, b)] as [[T, T], T],
        [v, tf.neg(v)] as [T, T],
        null,
        { length: n },
      );
    for (const n of [0, 1, 5]) expect(await compiledAs(trace(swap(n), spec([2])), [x])).toEqual([]);
  });

  it("draws of keys made inside of a loop", async () => {
    const noise = (key: T, v: T): T =>
      foriLoop(
        0,
        4,
        (i, c: T) => tf.add(c, random.uniform(random.foldIn(key as never, i), [2])),
        v,
      );
    const key = random.key(7);
    const program = trace(noise, key, x);
    expect(await compiledAs(program, [hostArray(key.dataSync(), [2], "int32"), x])).toEqual([]);
    let plain: T = tf.tensor1d([0.5, -1.5]);
    for (let i = 0; i < 4; i++) plain = tf.add(plain, random.uniform(random.foldIn(key, i), [2]));
    expectAllClose((runReference(program, key, x) as HostArray).data, plain.dataSync());
  });

  it("is called like any compiled function", async () => {
    const steps = jit((w: T, xs: T) => scan((c: T, s: T) => [tf.mul(c, s), tf.add(c, s)], w, xs));
    const [last, all] = await steps(tf.scalar(2), tf.tensor1d([1, 2, 3]));
    expect([last.dataSync()[0], ...all.dataSync()]).toEqual([12, 3, 4, 7]);
    await steps.dispose();
  });
});
