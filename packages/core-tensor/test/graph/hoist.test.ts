import { expectAllClose } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { optimiseProgram, programEquals } from "../../src/graph/index.ts";
import {
  grad,
  type HostArray,
  hostArray,
  jit,
  type Program,
  runReference,
  scan,
  spec,
  trace,
  whileLoop,
} from "../../src/index.ts";
import { bodiesOf } from "../../src/kernels/body.ts";
import type { Body } from "../../src/kernels/graph.ts";
import { cholesky } from "../../src/linalg/index.ts";
import { scanned } from "../loops/unrolled.ts";
import { flat, hosts, specs, transforms, variants } from "../loops/variants.ts";

type T = tf.Tensor;

const kernelsOf = ({ nodes }: Pick<Body, "nodes">): string[] => nodes.map(({ kernel }) => kernel);

/** The ops around the loops of a program, and those inside. */
function places(program: Program): { outside: string[]; inside: string[][] } {
  const { graph } = optimiseProgram(program);
  return {
    outside: kernelsOf(graph),
    inside: graph.nodes.flatMap(({ attrs }) => bodiesOf(attrs).map(kernelsOf)),
  };
}

const random = (size: number): HostArray =>
  hostArray(
    Float32Array.from({ length: size }, (_, i) => Math.sin(3 * i + 1)),
    [size],
    "float32",
  );

describe("what is the same at each step", () => {
  it("stays inside a loop that may take no step, where it could raise an error", () => {
    const program = trace(
      (indices: T, x: T, updates: T) =>
        whileLoop(
          (at: T) => tf.less(tf.sum(at), 0),
          (at: T) => tf.add(at, tf.tensorScatterUpdate(x, indices, updates)) as T,
          tf.ones([3]) as T,
          { maxSteps: 5 },
        ),
      spec([1, 1], "int32"),
      spec([3]),
      spec([1]),
    );
    expect(places(program).outside).not.toContain("TensorScatterUpdate");
    const args = [hostArray([7], [1, 1], "int32"), random(3), random(1)];
    const result = runReference(optimiseProgram(program), ...args) as HostArray;
    expect([...result.data]).toEqual([1, 1, 1]);
  });

  it("is computed before a scan", () => {
    const program = trace(
      (w: T, xs: T) =>
        scan((c: T, x: T) => [tf.mul(tf.add(c, x), tf.exp(tf.mul(w, 2))) as T, null], 0, xs)[0],
      spec([]),
      spec([5]),
    );
    expect(places(program)).toEqual({
      outside: ["Multiply", "Exp", "Scan"],
      inside: [["Add", "Multiply"]],
    });
    const args = [hostArray([0.3], [], "float32"), random(5)];
    expectAllClose(
      flat(runReference(optimiseProgram(program), ...args)),
      flat(runReference(program, ...args)),
      { tolerance: 1e-14 },
    );
    const once = optimiseProgram(program);
    expect(programEquals(optimiseProgram(once), once)).toBe(true);
  });

  it("is computed before a while loop, from its condition and its body", () => {
    const program = trace(
      (limit: T, x: T) =>
        whileLoop(
          (at: T) => tf.less(tf.sum(at), tf.exp(limit)),
          (at: T) => tf.add(at, tf.square(x)) as T,
          tf.zeros([3]) as T,
          { maxSteps: 50 },
        ),
      spec([]),
      spec([3]),
    );
    const { outside, inside } = places(program);
    expect(outside).toEqual(["Exp", "Square", "While"]);
    expect(inside).toEqual([["Add"], ["Sum", "Less"]]);
    const args = [hostArray([2], [], "float32"), random(3)];
    expectAllClose(
      flat(runReference(optimiseProgram(program), ...args)),
      flat(runReference(program, ...args)),
      { tolerance: 1e-14 },
    );
  });

  it("may be carried without a change, and comes out of loops within loops", () => {
    const program = trace(
      (w: T, xs: T) => {
        const inner = (v: T, c: T) =>
          scan((d: T, _: null) => [tf.tanh(tf.mul(d, tf.exp(v))) as T, null], c, null, {
            length: 7,
          })[0];
        return scan(
          ({ v, c }: { v: T; c: T }, x: T) => [{ v, c: tf.add(inner(v, c), x) as T }, null],
          { v: w, c: tf.scalar(0) as T },
          xs,
        )[0].c;
      },
      spec([]),
      spec([9]),
    );
    const { outside, inside } = places(program);
    expect(outside).toContain("Exp");
    expect(inside.flat()).not.toContain("Exp");
    const args = [hostArray([0.3], [], "float32"), random(9)];
    expectAllClose(
      flat(runReference(optimiseProgram(program), ...args)),
      flat(runReference(program, ...args)),
      { tolerance: 1e-14 },
    );
  });

  it("leaves literal ops inside, and stacks what does not change", () => {
    const program = trace(
      (w: T) =>
        scan(
          (c: T, _: null) => [tf.add(c, tf.fill([3], 2)) as T, tf.mul(tf.fill([3], 2), w) as T],
          tf.zeros([3]) as T,
          null,
          { length: 8 },
        ),
      spec([3]),
    );
    const args = [random(3)];
    expectAllClose(
      flat(runReference(optimiseProgram(program), ...args)),
      flat(runReference(program, ...args)),
      { tolerance: 1e-14 },
    );
  });

  it("does not keep a loop on the host for the sake of an op without an ONNX form", async () => {
    const f = (a: tf.Tensor2D, xs: T) =>
      scan(
        (c: T, x: T) => {
          const factor = cholesky(a).lower;
          return [tf.add(tf.matMul(factor as tf.Tensor2D, c as tf.Tensor2D), x) as T, null];
        },
        tf.zeros([2, 1]) as T,
        xs,
      )[0];
    const compiled = jit(f);
    const a = tf.tensor2d([
      [2, 1],
      [1, 3],
    ]);
    const xs = tf.ones([6, 2, 1]);
    const steps = await compiled.lower(a, xs).steps();
    expect(steps.map((step) => step.kind)).toEqual(["host", "model"]);
    const result = await compiled(a, xs);
    const expected = f(a, xs);
    expectAllClose(result, expected, { tolerance: 1e-5 });
    tf.dispose([a, xs, result, expected]);
    await compiled.dispose();
  });
});

describe("moving it", () => {
  for (const [variant, options] of Object.entries(variants)) {
    for (const [name, transform] of Object.entries(transforms)) {
      it(`changes no numbers of ${name}, ${variant}`, () => {
        const program = trace(
          transform((p) => scanned(p, options)),
          specs,
          specs,
        );
        const [p, v] = [hosts(1), hosts(2)];
        const after = flat(runReference(optimiseProgram(program), p, v));
        expectAllClose(after, flat(runReference(program, p, v)), { tolerance: 1e-12 });
      });
    }
  }
});

it("moves what the derivative of a loop computes again at each step", () => {
  const program = trace(
    grad((w: T) =>
      tf.sum(
        scan(
          (c: T, _: null) => [tf.sin(tf.mul(c, tf.exp(w))) as T, null],
          tf.ones([2]) as T,
          null,
          {
            length: 6,
          },
        )[0],
      ),
    ),
    spec([2]),
  );
  expect(places(program).inside.flat()).not.toContain("Exp");
});
