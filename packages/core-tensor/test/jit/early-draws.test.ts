import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { planGraph } from "../../src/executors/onnx/partition.ts";
import type { Program } from "../../src/graph/graph.ts";
import { callKernel, defineKernel, optimiseProgram } from "../../src/graph/index.ts";
import { grad, jit, random, runReference, scan, spec, trace } from "../../src/index.ts";
import { withEarlyDraws } from "../../src/jit/early-draws.ts";
import { scanAttrs } from "../../src/kernels/control-flow/attrs.ts";
import { primitive } from "../../src/kernels/graph-run.ts";
import { type HostArray, hostArray } from "../../src/kernels/host-array.ts";
import { lookupKernel } from "../../src/kernels/table.ts";
import { treeLeaves } from "../../src/tree/index.ts";

defineKernel({
  name: "MadeUpThrice",
  inputs: ["x"],
  jvp: "zero",
  vjp: "zero",
  shape: ([x]) => [x!],
  value: ([x]) => [
    hostArray(
      Float64Array.from(x!.data, (v) => 3 * v),
      x!.shape,
      x!.dtype,
    ),
  ],
});

type Key = random.Key;
type Step = (at: tf.Tensor, x: tf.Tensor) => tf.Tensor;

/** Names of the draws in the steps of a program's loops. */
function drawnInside({ graph }: Program): string[] {
  return graph.nodes
    .filter(({ kernel }) => kernel === "Scan")
    .flatMap(({ attrs }) => scanAttrs(attrs).body.nodes)
    .map(({ kernel }) => kernel)
    .filter(
      (kernel) =>
        primitive(lookupKernel, kernel).draws === true || /FromBits|UnitUniform/.test(kernel),
    );
}

const steps = 7;
const keys = hostArray(
  Int32Array.from({ length: 2 * steps }, (_, i) => 987_654_321 * i - 2 ** 30),
  [steps, 2],
  "int32",
);
const key = hostArray([5, -9], [2], "int32");
const numbers = hostArray(
  Int32Array.from({ length: steps }, (_, i) => 3 * i - 4),
  [steps],
  "int32",
);
const start = hostArray([1, -2, 0.5], [3]);
const plus = (a: tf.Tensor, b: tf.Tensor): tf.Tensor => tf.add(a, tf.cast(b, "float32"));
const loop =
  (step: Step, options = {}) =>
  (at: tf.Tensor, xs: tf.Tensor) =>
    scan(
      (now: tf.Tensor, x: tf.Tensor) => {
        const next = step(now, x);
        return [next, tf.sum(next)];
      },
      at,
      xs,
      options,
    );

/** Steps whose draws depend on the slice alone. */
const early: Readonly<Record<string, Step>> = {
  normal: (at, x) => plus(at, random.normal(x as Key, [3])),
  uniform: (at, x) => tf.mul(at, random.uniform(x as Key, [3], { min: -2, max: 3 })),
  "a mask": (at, x) => tf.where(random.drawBernoulli(x as Key, 0.3, [3]), tf.add(at, 1), at),
  "two of a split": (at, x) => {
    const [a, b] = random.split(x as Key);
    return plus(tf.mul(at, random.normal(a, [3])), random.uniform(b, []));
  },
  "a key that is drawn from and read": (at, x) =>
    plus(plus(at, random.normal(x as Key, [3])), tf.slice(x, [0], [1])),
  integers: (at, x) => plus(at, random.randint(x as Key, [3], -5, 9)),
  "an order": (at, x) => tf.gather(at, random.permutation(x as Key, 3)),
  gamma: (at, x) => plus(at, random.gamma(x as Key, 2.5, [3])),
  "a draw of a draw": (at, x) =>
    plus(at, random.normal(random.foldIn(x as Key, random.randint(x as Key, [], 0, 100)), [3])),
};

/** Steps whose draws depend on what is carried. */
const late: Readonly<Record<string, Step>> = {
  "a key folded with the state": (at, x) =>
    plus(at, random.normal(random.foldIn(x as Key, tf.cast(tf.sum(at), "int32")), [3])),
  "gamma of the state": (at, x) => plus(at, random.gamma(x as Key, tf.abs(at), [3])),
};

function values(program: Program, ...args: readonly unknown[]): number[][] {
  return treeLeaves<HostArray>(runReference(program, ...args) as never).map(({ data }) => [
    ...data,
  ]);
}

describe("draws before a loop", () => {
  for (const reverse of [false, true]) {
    it.each(Object.entries(early))(`are the same: %s, reverse ${reverse}`, (_, step) => {
      const program = optimiseProgram(
        trace(loop(step, { reverse }), spec([3]), spec([steps, 2], "int32")),
      );
      expect(drawnInside(program)).not.toEqual([]);
      const moved = withEarlyDraws(program);
      expect(drawnInside(moved)).toEqual([]);
      expect(values(moved, start, keys)).toEqual(values(program, start, keys));
    });
  }

  it.each(Object.entries(late))("leave in the loop what is not known before it: %s", (_, step) => {
    const program = optimiseProgram(trace(loop(step), spec([3]), spec([steps, 2], "int32")));
    const moved = withEarlyDraws(program);
    expect(drawnInside(moved)).not.toEqual([]);
    expect(values(moved, start, keys)).toEqual(values(program, start, keys));
  });

  it("leave a carried key in the loop", () => {
    const carried = (at: tf.Tensor, first: tf.Tensor) =>
      scan(
        ([now, own]: [tf.Tensor, tf.Tensor]) => {
          const [next, used] = random.split(own as Key);
          return [
            [plus(now, random.normal(used, [3])), next] as [tf.Tensor, tf.Tensor],
            tf.sum(now),
          ];
        },
        [at, first] as [tf.Tensor, tf.Tensor],
        undefined as never,
        { length: steps } as never,
      );
    const program = optimiseProgram(trace(carried, spec([3]), spec([2], "int32")));
    expect(withEarlyDraws(program)).toBe(program);
  });

  it("take a key from outside and a number of the slice", () => {
    const folded = (at: tf.Tensor, own: tf.Tensor, xs: tf.Tensor) =>
      loop((now, x) => plus(now, random.normal(random.foldIn(own as Key, x), [3])))(at, xs);
    const program = optimiseProgram(
      trace(folded, spec([3]), spec([2], "int32"), spec([steps], "int32")),
    );
    const moved = withEarlyDraws(program);
    expect(drawnInside(moved)).toEqual([]);
    expect(values(moved, start, key, numbers)).toEqual(values(program, start, key, numbers));
  });

  it("are the same in a loop's derivative", () => {
    const total = (at: tf.Tensor, xs: tf.Tensor): tf.Scalar =>
      tf.sum(
        loop((now, x) => tf.mul(tf.sin(now), random.normal(x as Key, [3])))(at, xs)[0] as tf.Tensor,
      );
    const slope = (at: tf.Tensor, xs: tf.Tensor) => grad((a: tf.Tensor) => total(a, xs))(at);
    const program = optimiseProgram(trace(slope, spec([3]), spec([steps, 2], "int32")));
    const moved = withEarlyDraws(program);
    expect(drawnInside(moved)).toEqual([]);
    expect(values(moved, start, keys)).toEqual(values(program, start, keys));
  });

  it("leave in the loop an op without a batch rule, and what follows from it", () => {
    const own = (x: tf.Tensor): tf.Tensor => callKernel("MadeUpThrice", { x })[0]!;
    const thrice = loop((at, x) => plus(at, tf.add(own(random.normal(x as Key, [3])), 1)));
    const program = optimiseProgram(trace(thrice, spec([3]), spec([steps, 2], "int32")));
    const moved = withEarlyDraws(program);
    expect(drawnInside(moved)).toEqual([]);
    const inside = moved.graph.nodes.find(({ attrs }) => attrs["body"])!;
    const kernels = scanAttrs(inside.attrs).body.nodes.map(({ kernel }) => kernel);
    expect(kernels).toContain("MadeUpThrice");
    expect(values(moved, start, keys)).toEqual(values(program, start, keys));
  });

  it("keep a loop that draws nothing, and one that would keep too much", () => {
    const plain = trace(
      loop((at) => tf.sin(at)),
      spec([3]),
      spec([steps, 2], "int32"),
    );
    expect(withEarlyDraws(plain)).toBe(plain);
    const large = (length: number) =>
      trace(
        loop((at, x) => plus(at, tf.sum(random.normal(x as Key, [2 ** 14])))),
        spec([3]),
        spec([length, 2], "int32"),
      );
    // 2²⁴ numbers are kept, one step more are not. What is read of them are their sums.
    const wide = (length: number) =>
      trace(
        loop((at, x) =>
          tf.mul(tf.sum(tf.mul(random.normal(x as Key, [2 ** 14]), tf.mean(at))), at),
        ),
        spec([3]),
        spec([length, 2], "int32"),
      );
    expect(drawnInside(withEarlyDraws(wide(2 ** 10)))).toEqual([]);
    expect(withEarlyDraws(wide(2 ** 10 + 1)).graph.nodes).toHaveLength(1);
    expect(drawnInside(withEarlyDraws(large(5)))).toEqual([]);
  });

  it("leave one model of a compiled loop, with the numbers of eager steps", async () => {
    const walk = loop(early["normal"]!);
    const program = withEarlyDraws(
      optimiseProgram(trace(walk, spec([3]), spec([steps, 2], "int32"))),
    );
    const planned = planGraph(program.graph).steps.map((step) =>
      step.kind === "host" ? step.node.kernel : "model",
    );
    expect(planned).toEqual(["ThreefryBits", "NormalFromBits", "model"]);
    const [at, xs] = [tf.tensor([...start.data]), tf.tensor([...keys.data], [steps, 2], "int32")];
    const run = jit(walk);
    const [found, sums] = (await run(at, xs)) as [tf.Tensor, tf.Tensor];
    const [expected, eager] = walk(at, xs) as [tf.Tensor, tf.Tensor];
    const pairs = [
      [found, expected],
      [sums, eager],
    ] as const;
    for (const [a, b] of pairs) {
      const close = tf.max(tf.abs(tf.sub(a, b))).dataSync()[0] as number;
      expect(close).toBeLessThan(1e-5);
    }
    await run.dispose();
  });
});
