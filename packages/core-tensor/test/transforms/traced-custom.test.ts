import { expectAllClose, expectNoLeak } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { decodeProgram, encodeProgram, optimiseProgram } from "../../src/graph/index.ts";
import {
  cond,
  customVjp,
  foriLoop,
  grad,
  hvp,
  jit,
  jvp,
  type Program,
  remat,
  runTfjs,
  scan,
  spec,
  stopGradient,
  trace,
  vmap,
  whileLoop,
} from "../../src/index.ts";
import { decodeCompiled, encodeCompiled } from "../../src/jit/index.ts";
import { customJvp } from "../../src/transforms/index.ts";

type F = (x: tf.Tensor) => tf.Tensor;

// Rules that are not the derivatives of the ops, so that a rule that was lost is seen.
const byVjp: F = customVjp({
  forward: (a: tf.Tensor) => ({ value: tf.square(a), residuals: { slope: tf.mul(a, 3) } }),
  backward: ({ slope }, u: tf.Tensor) => tf.mul(slope, u) as tf.Tensor,
});
const byJvp: F = customJvp({
  value: (a: tf.Tensor) => tf.square(a) as tf.Tensor,
  tangent: (a: tf.Tensor, t: tf.Tensor) => tf.mul(tf.mul(3, a), t) as tf.Tensor,
});
const again: F = remat((a: tf.Tensor) => tf.mul(tf.sin(a), a) as tf.Tensor);
const stopped: F = (a) => tf.mul(stopGradient(a), tf.sin(a));
// A rule within a rule, one within a trace within a batch, one that gives a constant.
const nested: F = remat((a: tf.Tensor) => tf.sin(byVjp(byJvp(a))) as tf.Tensor);
const offset = tf.tensor1d([0.5, 1, -1]);
const closed: F = customVjp({
  forward: (a: tf.Tensor) => ({ value: tf.mul(tf.exp(a), offset), residuals: a }),
  backward: (a, u: tf.Tensor) => tf.mul(tf.add(tf.cos(a), offset), u) as tf.Tensor,
});

const functions: readonly (readonly [string, F])[] = [
  ["customVjp", byVjp],
  ["customJvp", byJvp],
  ["remat", again],
  ["stopGradient", stopped],
  ["one inside of another", nested],
  ["one that closes over an array", closed],
];

const x = tf.tensor1d([0.5, -1, 2]) as tf.Tensor;
const v = tf.tensor1d([1, 2, -1]) as tf.Tensor;

/** What a derivative of first and of second order says of a function, and its value. */
function readings(f: F): number[][] {
  return tf.tidy(() => {
    const total = (a: tf.Tensor) => tf.sum(tf.mul(f(a), tf.cos(a))) as tf.Scalar;
    return [
      f(x),
      grad(total)(x),
      jvp(f, x, v).tangent,
      hvp(total, x, v),
      grad((a: tf.Tensor) => tf.sum(grad(total)(a)) as tf.Scalar)(x),
    ].map((y) => [...y.dataSync()]);
  });
}

function expectSame(f: F, expected: readonly number[][]): void {
  for (const [index, numbers] of readings(f).entries()) {
    expectAllClose(numbers, expected[index]!, { tolerance: 1e-5 });
  }
}

/** A program on the ways it can take. */
const ways: readonly (readonly [string, (program: Program) => Program])[] = [
  ["traced", (program) => program],
  ["optimised", optimiseProgram],
  ["optimised twice", (program) => optimiseProgram(optimiseProgram(program))],
  ["saved and loaded", (program) => decodeProgram(encodeProgram(program))],
  ["traced again", (program) => trace((a: tf.Tensor) => runTfjs(program, a), spec([3]))],
];

describe.each(functions)("%s", (_name, f) => {
  const run =
    (program: Program): F =>
    (a) =>
      runTfjs(program, a) as tf.Tensor;

  it.each(ways)("keeps its derivatives in a program that is %s", (_way, change) => {
    expectSame(run(change(trace(f, spec([3])))), readings(f));
  });

  it("keeps them inlined from a compiled function, and from one that was saved", async () => {
    const compiled = jit(f);
    await compiled.compile(spec([3]));
    expectSame(compiled.inline, readings(f));
    const loaded = await decodeCompiled<typeof compiled>(await encodeCompiled(compiled));
    expectSame(loaded.inline as F, readings(f));
    const value = await loaded(x);
    expectAllClose(value.dataSync(), f(x).dataSync(), { tolerance: 1e-6 });
    await compiled.dispose();
    await loaded.dispose();
  });

  it("keeps them in a batch, before and after a trace", () => {
    const rows = tf.stack([x, v, tf.mul(x, v)]);
    // `closed` has one row of numbers for the three elements of an example.
    const each = (g: F): F => vmap((a: tf.Tensor) => g(a)) as F;
    const program = trace(f, spec([3]));
    const total = (g: F) => (a: tf.Tensor) => tf.sum(tf.sin(each(g)(a))) as tf.Scalar;
    const expected = grad(total(f))(rows).dataSync();
    expectAllClose(grad(total(run(program)))(rows).dataSync(), expected);
    const batched = optimiseProgram(trace(each(f), spec([3, 3])));
    const outer = (a: tf.Tensor) => tf.sum(tf.sin(run(batched)(a))) as tf.Scalar;
    expectAllClose(grad(outer)(rows).dataSync(), expected);
    const alone = rows.unstack().map((row) => {
      return [...grad((a: tf.Tensor) => tf.sum(tf.sin(f(a))) as tf.Scalar)(row).dataSync()];
    });
    expectAllClose(expected, alone.flat());
  });

  const loops: readonly (readonly [string, (g: F) => F, (g: F) => F])[] = [
    [
      "scan",
      (g) => (a) => {
        const step = (c: tf.Tensor, s: tf.Tensor) => {
          const next = tf.mul(g(tf.mul(c, 0.3)), s) as tf.Tensor;
          return [next, next] as const;
        };
        const [carry, ys] = scan(step, a, tf.tensor1d([1, 0.5, 2, -1, 1.5]) as tf.Tensor);
        return tf.add(carry, tf.sum(ys, 0));
      },
      (g) => (a) => {
        let c = a;
        let sum = tf.zerosLike(a);
        for (const s of [1, 0.5, 2, -1, 1.5]) {
          c = tf.mul(g(tf.mul(c, 0.3)), s);
          sum = tf.add(sum, c);
        }
        return tf.add(c, sum);
      },
    ],
    [
      "scan with a checkpoint policy",
      (g) => (a) => {
        const step = (c: tf.Tensor) => [tf.add(g(tf.mul(c, 0.3)), 0.1) as tf.Tensor, null] as const;
        return scan(step, a, null, { length: 6, checkpoint: "every 2" })[0];
      },
      (g) => (a) => {
        let c = a;
        for (let i = 0; i < 6; i++) c = tf.add(g(tf.mul(c, 0.3)), 0.1);
        return c;
      },
    ],
    [
      "cond",
      (g) => (a) =>
        cond(
          tf.greater(tf.sum(a), 0),
          (b: tf.Tensor) => tf.sin(g(b)) as tf.Tensor,
          (b: tf.Tensor) => tf.neg(b) as tf.Tensor,
          a,
        ),
      (g) => (a) => tf.sin(g(a)),
    ],
    [
      "foriLoop",
      (g) => (a) => foriLoop(0, 5, (_: tf.Tensor, c: tf.Tensor) => tf.add(g(tf.mul(c, 0.2)), a), a),
      (g) => (a) => {
        let c = a;
        for (let i = 0; i < 5; i++) c = tf.add(g(tf.mul(c, 0.2)), a);
        return c;
      },
    ],
  ];

  it.each(loops)("keeps them inside of %s", async (_loop, looped, written) => {
    const [inLoop, plain] = [looped(f), written(f)];
    const slopes = (g: F): number[][] =>
      tf.tidy(() => {
        const total = (a: tf.Tensor) => tf.sum(tf.sin(g(a))) as tf.Scalar;
        return [grad(total)(x), hvp(total, x, v)].map((y) => [...y.dataSync()]);
      });
    const expected = slopes(plain);
    const saved = decodeProgram(encodeProgram(optimiseProgram(trace(inLoop, spec([3])))));
    for (const [index, numbers] of [...slopes(inLoop), ...slopes(run(saved))].entries()) {
      expectAllClose(numbers, expected[index % 2]!, { tolerance: 1e-5 });
    }
    const compiled = jit(grad((a: tf.Tensor) => tf.sum(tf.sin(inLoop(a))) as tf.Scalar));
    expectAllClose((await compiled(x)).dataSync(), expected[0]!, { tolerance: 1e-5 });
    await compiled.dispose();
  });

  it("has its forward derivative inside of whileLoop", () => {
    const looped: F = (a) =>
      (
        whileLoop(
          ({ i }: { i: tf.Tensor; c: tf.Tensor }) => tf.less(i, 3),
          ({ i, c }) => ({ i: tf.add(i, 1), c: f(tf.mul(c, 0.5)) }),
          { i: tf.scalar(0) as tf.Tensor, c: a },
        ) as { c: tf.Tensor }
      ).c;
    let written = x;
    const plain: F = (a) => {
      written = a;
      for (let i = 0; i < 3; i++) written = f(tf.mul(written, 0.5));
      return written;
    };
    expectAllClose(jvp(looped, x, v).tangent.dataSync(), jvp(plain, x, v).tangent.dataSync(), {
      tolerance: 1e-5,
    });
  });

  it("leaves no tensors", async () => {
    const program = optimiseProgram(trace(f, spec([3])));
    await expectNoLeak(() => {
      readings(run(program));
      for (const [, looped] of loops) {
        grad((a: tf.Tensor) => tf.sum(looped(f)(a)) as tf.Scalar)(x).dispose();
      }
      trace(f, spec([3]));
    });
  });
});

it("refuses a rule that closes over a value that is differentiated in a loop", () => {
  const f: F = (a) => {
    const scaled = customVjp({
      forward: (c: tf.Tensor) => ({ value: tf.mul(c, a), residuals: null }),
      backward: (_, u: tf.Tensor) => u,
    });
    return scan((c: tf.Tensor) => [scaled(c), null] as const, a, null, { length: 3 })[0];
  };
  expect(() => grad((a: tf.Tensor) => tf.sum(f(a)) as tf.Scalar)(x)).toThrow(
    /customVjp: it closes over a value that is differentiated/,
  );
});

it("says what is wrong with a rule when it is traced", () => {
  const wrong = customVjp({
    forward: (a: tf.Tensor) => ({ value: tf.square(a), residuals: null }),
    backward: () => tf.zeros([2]) as tf.Tensor,
  });
  expect(() => trace(wrong, spec([3]))).toThrow(/backward's result .*\[2\].*\[3\]/);
  const tangent = customJvp({
    value: (a: tf.Tensor) => tf.square(a) as tf.Tensor,
    tangent: () => tf.zeros([2]) as tf.Tensor,
  });
  expect(() => trace(tangent, spec([3]))).toThrow(/customJvp.*\[2\].*\[3\]/);
});

it("recomputes what is inside of remat in the backward loop, and stacks its argument alone", () => {
  const block = (c: tf.Tensor) => tf.sin(tf.exp(tf.sin(tf.mul(tf.tanh(c), c)))) as tf.Tensor;
  const stacks = (g: F): number => {
    const loss = (a: tf.Tensor) => {
      const step = (c: tf.Tensor) => [g(c), null] as const;
      return tf.sum(scan(step, a, null, { length: 9 })[0]) as tf.Scalar;
    };
    const { graph } = trace(grad(loss), spec([3]));
    const [forward] = graph.nodes.filter(({ kernel }) => kernel === "Scan");
    return forward!.outputs.length - 1;
  };
  expect(stacks(remat(block))).toBe(1);
  expect(stacks(block)).toBeGreaterThan(3);
});
