import { expectAllClose, expectNoLeak } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { callKernel, defineKernel } from "../../src/graph/index.ts";
import {
  customVjp,
  gaussian,
  ggnvp,
  grad,
  type HostArray,
  hostArray,
  hvp,
  isLegendreError,
  jacobian,
  jit,
  jvp,
  random,
  remat,
  runReference,
  spec,
  stopGradient,
  trace,
  vjp,
  vmap,
} from "../../src/index.ts";
import { customJvp } from "../../src/transforms/index.ts";

const rows = (n: number, d: number, seed = 1) =>
  random.normal(random.key(seed), [n, d]) as tf.Tensor2D;

/** A loop over the first axis of every argument. */
function loop(f: (...args: tf.Tensor[]) => tf.Tensor, ...args: tf.Tensor[]): tf.Tensor {
  const each = args.map((x) => tf.unstack(x));
  return tf.stack((each[0] as tf.Tensor[]).map((_, i) => f(...each.map((x) => x[i] as tf.Tensor))));
}

const close = (actual: tf.Tensor, expected: tf.Tensor, tolerance = 1e-5): void => {
  expect(actual.shape).toEqual(expected.shape);
  expect(actual.dtype).toBe(expected.dtype);
  expectAllClose(actual.dataSync(), expected.dataSync(), { tolerance });
};

function message(f: () => unknown): string {
  try {
    f();
  } catch (error) {
    if (isLegendreError(error)) return `${error.code}: ${error.message}`;
    throw error;
  }
  throw new Error("nothing was thrown");
}

const x = rows(4, 3);
const w = rows(3, 2, 2);
const layer = (kernel: tf.Tensor, input: tf.Tensor): tf.Tensor =>
  tf.tanh(tf.matMul(tf.reshape(input, [1, -1]), kernel as tf.Tensor2D));
const loss = (kernel: tf.Tensor, input: tf.Tensor): tf.Tensor =>
  tf.sum(tf.square(layer(kernel, input)));

describe("vmap", () => {
  it("is a loop over examples, eager, traced and compiled", async () => {
    const each = vmap(layer, { inAxes: [null, 0] });
    const expected = loop((input) => layer(w, input), x);
    close(each(w, x), expected);
    const program = trace(each, w, x);
    const args = [w, x].map((t) => hostArray(t.dataSync() as never, t.shape, "float32"));
    expectAllClose((runReference(program, ...args) as HostArray).data, expected.dataSync(), {
      tolerance: 1e-5,
    });
    const fast = jit(each);
    close(await fast(w, x), expected);
    await fast.dispose();
  });

  it("makes one product of shared weights", () => {
    const program = trace(vmap(layer, { inAxes: [null, 0] }), w, x);
    const products = program.graph.nodes.filter((node) => node.kernel === "BatchMatMul");
    expect(products.map(({ outputs }) => program.graph.values[outputs[0]!]?.shape)).toEqual([
      [4, 2],
    ]);
    expect(program.graph.nodes.some((node) => node.kernel === "Transpose")).toBe(false);
  });

  it("takes and returns axes leaf by leaf", () => {
    const f = (p: { a: tf.Tensor; b: { c: tf.Tensor } }, s: tf.Tensor) => ({
      sum: tf.add(p.a, tf.mul(p.b.c, s)),
      same: s,
      list: [p.a, p.b.c],
    });
    const args = { a: tf.transpose(x), b: { c: rows(4, 3, 5) } };
    const mapped = vmap(f, {
      inAxes: [{ a: 1, b: 0 }, null],
      outAxes: { sum: -1, same: null, list: [1, 0] },
    });
    const result = mapped(args, tf.scalar(2));
    close(result.sum, tf.transpose(tf.add(x, tf.mul(args.b.c, 2))));
    close(result.same, tf.scalar(2));
    close(result.list[0] as tf.Tensor, tf.transpose(x));
    close(result.list[1] as tf.Tensor, args.b.c);
    // What is the same for all is repeated where it is given an axis.
    close(
      vmap((a: tf.Tensor, s: tf.Tensor) => (a.rank === 1 ? s : a), { inAxes: [0, null] })(
        x,
        tf.scalar(3),
      ),
      tf.fill([4], 3),
    );
  });

  it("counts by axisSize where nothing is mapped", () => {
    const ones = vmap(() => tf.ones([2]), { axisSize: 3 });
    close(ones(), tf.ones([3, 2]));
    close(
      vmap((s: tf.Tensor) => tf.neg(s), { inAxes: null, axisSize: 2 })(tf.scalar(1)),
      tf.fill([2], -1),
    );
  });

  it("nests", () => {
    const dot = (a: tf.Tensor, b: tf.Tensor) => tf.sum(tf.mul(a, b)) as tf.Tensor;
    const table = vmap(vmap(dot, { inAxes: [null, 0] }), { inAxes: [0, null] });
    close(table(x, rows(5, 3, 9)), tf.matMul(x, rows(5, 3, 9), false, true));
  });

  it("does not read values", () => {
    const reads = (a: tf.Tensor) => ((a.dataSync()[0] as number) > 0 ? a : tf.neg(a));
    expect(message(() => vmap(reads)(x))).toMatch(
      /tracing: trace: the value of a tensor made by "argument" was read.*runs once for all examples/,
    );
  });

  it("frees what it makes", async () => {
    const f = vmap(grad(loss), { inAxes: [null, 0] });
    await expectNoLeak(() => f(w, x).dispose());
    await expectNoLeak(() =>
      tf.tidy(() => vmap((a: tf.Tensor) => tf.tidy(() => tf.neg(tf.exp(a))))(x)).dispose(),
    );
    await expectNoLeak(() => {
      try {
        vmap((a: tf.Tensor) => {
          tf.exp(a);
          throw new Error("half way");
        })(x);
      } catch {
        // The tensors made before are gone as well.
      }
    });
    // A value that was disposed inside frees what it stood for at once.
    const before = tf.memory().numTensors;
    let peak = 0;
    vmap((a: tf.Tensor) => {
      for (let i = 0; i < 50; i++) tf.exp(a).dispose();
      peak = tf.memory().numTensors - before;
      return a;
    })(x).dispose();
    expect(peak).toBeLessThan(10);
  });
});

describe("vmap over and under derivatives", () => {
  it("gives the gradient of each example", () => {
    const each = vmap(grad(loss), { inAxes: [null, 0] })(w, x);
    close(
      each,
      loop((input) => grad(loss)(w, input), x),
    );
    const total = grad((kernel: tf.Tensor) => tf.sum(vmap(loss, { inAxes: [null, 0] })(kernel, x)));
    close(total(w), tf.sum(each, 0));
  });

  it("agrees with a loop for jvp, vjp, hvp, ggnvp and jacobian", () => {
    const v = rows(4, 3, 7);
    const f = (a: tf.Tensor) => tf.sum(tf.sin(tf.matMul(tf.reshape(a, [1, 3]), w))) as tf.Tensor;
    const g = (a: tf.Tensor) =>
      tf.reshape(tf.sin(tf.matMul(tf.reshape(a, [1, 3]), w)), [2]) as tf.Tensor;
    const pairs: ((a: tf.Tensor, b: tf.Tensor) => tf.Tensor)[] = [
      (a, b) => jvp(f, a, b).tangent,
      (a, b) => vjp(g, a).pullback(tf.slice(b, 0, 2)),
      (a, b) => hvp(f, a, b),
      (a, b) => ggnvp(g, gaussian(), a, b),
      (a) => jacobian(g)(a),
      (a) => jacobian(g, { mode: "forward" })(a),
      (a, b) =>
        jvp(
          grad((z: tf.Tensor) => tf.sum(tf.mul(stopGradient(z), z))),
          a,
          b,
        ).tangent,
    ];
    for (const pair of pairs) close(vmap(pair)(x, v), loop(pair, x, v), 1e-4);
  });

  it("differentiates twice through two batches", () => {
    // d/ds of the sum over i of d/dx_ij of sum_k f(x_i, y_k, s).
    const f = (a: tf.Tensor, b: tf.Tensor, s: tf.Tensor) =>
      tf.mul(tf.sum(tf.mul(tf.sin(tf.mul(a, s)), b)), s);
    const y = rows(5, 3, 3);
    const slopes = (s: tf.Tensor): tf.Tensor =>
      vmap(grad((a: tf.Tensor) => tf.sum(vmap((b: tf.Tensor) => f(a, b, s))(y))))(x);
    const looped = (s: tf.Tensor): tf.Tensor =>
      loop((a) => grad((z: tf.Tensor) => tf.sum(loop((b) => f(z, b, s), y)))(a), x);
    const s = tf.scalar(0.7) as tf.Tensor;
    const weigh = (g: (s: tf.Tensor) => tf.Tensor) => (at: tf.Tensor) => tf.sum(tf.square(g(at)));
    close(grad(weigh(slopes))(s), grad(weigh(looped))(s), 1e-4);
    close(hvp(weigh(slopes), s, tf.scalar(1)), hvp(weigh(looped), s, tf.scalar(1)), 1e-4);
  });

  it("uses rules given by hand, inside and outside of the derivative", () => {
    const clip = customVjp({
      forward: (p: { a: tf.Tensor; c: tf.Tensor }) => ({
        value: tf.mul(p.a, p.c) as tf.Tensor,
        residuals: p,
      }),
      // Not the true derivative, so that a rule passed over would show.
      backward: (p, u: tf.Tensor) => ({ a: tf.mul(u, 10), c: tf.sum(tf.mul(u, p.a)) as tf.Tensor }),
    });
    const byJvp = customJvp({
      value: (p: { a: tf.Tensor; c: tf.Tensor }) => tf.mul(p.a, p.c) as tf.Tensor,
      tangent: (p, v) => tf.add(tf.mul(v.a, 10), tf.mul(v.c, p.a)) as tf.Tensor,
    });
    const c = tf.scalar(3) as tf.Tensor;
    for (const custom of [clip, byJvp, remat(byJvp)]) {
      const f = (a: tf.Tensor, s: tf.Tensor) => tf.sum(tf.sin(custom({ a, c: s })));
      const inside = vmap(grad(f), { inAxes: [0, null] })(x, c);
      close(
        inside,
        loop((a) => grad(f)(a, c), x),
      );
      const mapped = (a: tf.Tensor, s: tf.Tensor) => tf.sum(vmap(f, { inAxes: [0, null] })(a, s));
      close(grad(mapped)(x, c), inside);
      const forC = grad((s: tf.Tensor) => mapped(x, s))(c);
      close(forC, tf.sum(loop((a) => grad((s: tf.Tensor) => f(a, s))(c), x)), 1e-4);
      close(jvp((a: tf.Tensor) => mapped(a, c), x, x).tangent, tf.sum(tf.mul(inside, x)), 1e-4);
    }
  });

  it("passes through compiled functions", () => {
    const compiled = jit((a: tf.Tensor) => tf.sum(tf.tanh(a)) as tf.Tensor);
    const inside = vmap((a: tf.Tensor) => compiled(a) as unknown as tf.Tensor);
    close(inside(x), tf.sum(tf.tanh(x), 1));
  });
});

describe("vmap and random keys", () => {
  it("draws for each key what a loop draws, and the same for all with one key", async () => {
    const keys = tf.stack(random.split(random.key(3), 4));
    const draw = (key: tf.Tensor): tf.Tensor => {
      const [a, b] = random.split(key as never);
      const noise = random.normal(random.foldIn(a, 5), [3]);
      const whole = tf.cast(random.randint(b, [3], 0, 9), "float32");
      const order = tf.cast(random.permutation(random.foldIn(b, 2), 3), "float32");
      const hits = tf.cast(random.drawBernoulli(b, 0.5, [3]), "float32");
      return tf.stack([noise, whole, order, hits, random.uniform(b, [3])]);
    };
    const looped = loop(draw, keys);
    close(vmap(draw)(keys), looped, 0);
    const compiled = jit(vmap(draw));
    close(await compiled(keys), looped, 1e-6);
    await compiled.dispose();
    const key = random.key(1);
    const shared = vmap((a: tf.Tensor, k: tf.Tensor) => tf.add(a, random.normal(k as never, [3])), {
      inAxes: [0, null],
    });
    close(shared(x, key), tf.add(x, random.normal(key, [3])));
    const numbers = tf.tensor1d([0, 1, 2], "int32");
    const folded = vmap((k: tf.Tensor, i: tf.Tensor) => random.foldIn(k as never, i), {
      inAxes: [null, 0],
    });
    close(folded(key, numbers), tf.stack([0, 1, 2].map((i) => random.foldIn(key, i))), 0);
  });
});

describe("what vmap refuses", () => {
  const id = (a: tf.Tensor, b?: tf.Tensor) => (b ? tf.add(a, b) : a);

  it("names leaves, axes and sizes", () => {
    expect(message(() => vmap(id, { inAxes: 2 })(x))).toBe(
      'option: vmap: inAxes is 2 for leaf "0" of shape [4,3], expected a number from -2 to 1, or null',
    );
    expect(message(() => vmap(id)(tf.scalar(1)))).toMatch("expected null, since it has no axes");
    expect(message(() => vmap(id)(x, rows(5, 3)))).toBe(
      'shape: vmap: the numbers of examples differ: leaf "0" of shape [4,3] has 4 along axis 0, leaf "1" of ' +
        "shape [5,3] has 5 along axis 0; make them equal, or give what is the same for all examples null in inAxes",
    );
    expect(message(() => vmap(id, { axisSize: 7 })(x))).toMatch(
      'axisSize is 7, leaf "0" of shape [4,3] has 4',
    );
    expect(message(() => vmap(id, { inAxes: null })(x))).toMatch(
      /option: vmap: no argument has an axis/,
    );
    expect(message(() => vmap(id, { outAxes: 2 })(x))).toMatch(/outAxes is 2.*\[4,3\]/);
    expect(message(() => vmap(id, { outAxes: null })(x))).toMatch(
      /differs from example to example/,
    );
    expect(message(() => vmap(id, { inAxes: [0, 0, 0] })(x, x))).toMatch(
      /inAxes is \[0,0,0\], expected 2 entries/,
    );
    expect(
      message(() => vmap((p: { a: tf.Tensor }) => p.a, { inAxes: [{ b: 0 }] })({ a: x })),
    ).toMatch(/at "0".*the keys a/);
    expect(message(() => vmap((a: number) => tf.scalar(a))(3))).toMatch(
      /leaf "0" is a number, which has no axis 0/,
    );
    expect(message(() => vmap((a: tf.Tensor) => [a, "b"] as never)(x))).toMatch(
      /result leaf "1" is a string/,
    );
    expect(message(() => vmap(id, { inAxis: 0 } as never))).toMatch(/inAxes/);
    expect(message(() => vmap(id, { axisSize: 0 }))).toMatch(/axisSize/);
  });

  it("names an op without a rule and the remedy", () => {
    const columns = {
      inputs: ["x"],
      shape: ([a]: readonly { shape: readonly number[]; dtype: "float32" }[]) => [a!],
      value: ([a]: readonly HostArray[]) => [
        hostArray(
          a!.data.map((v) => v ** 3),
          a!.shape,
          a!.dtype,
        ),
      ],
      jvp: "zero",
      vjp: "zero",
    } as const;
    defineKernel({ ...columns, name: "CubeWithoutRule" } as never);
    defineKernel({ ...columns, name: "CubeByLoop", batch: "loop" } as never);
    defineKernel({
      ...columns,
      name: "CubeWrongly",
      batch: ({ inputs: [a] }: { inputs: tf.Tensor[] }) => [tf.sum(a!)],
    } as never);
    const cube = (name: string) =>
      vmap((a: tf.Tensor) => callKernel(name, { x: a })[0] as tf.Tensor);
    expect(message(() => cube("CubeWithoutRule")(x))).toMatch(
      /tracing: vmap: the op "CubeWithoutRule" has no batch rule; .*batch: "loop"/,
    );
    close(cube("CubeByLoop")(x), tf.pow(x, 3));
    const looped = vmap((a: tf.Tensor) => callKernel("CubeWithoutRule", { x: a })[0] as tf.Tensor, {
      withoutRule: "loop",
    });
    close(looped(x), tf.pow(x, 3));
    expect(message(() => vmap(id, { withoutRule: "skip" } as never))).toMatch(/withoutRule/);
    expect(message(() => cube("CubeWrongly")(x))).toMatch(
      /returned \[\] for an output of shape \[3\], expected \[4,3\]/,
    );
  });

  it("refuses values that outlive it", () => {
    let leaked: tf.Tensor | undefined;
    vmap((a: tf.Tensor) => {
      leaked = tf.keep(tf.exp(a));
      return a;
    })(x);
    expect(message(() => vmap((a: tf.Tensor) => tf.add(a, leaked as tf.Tensor))(x))).toMatch(
      /after that function returned/,
    );
  });

  it("takes the type of a traced argument", () => {
    const program = trace(vmap(layer, { inAxes: [null, 0] }), spec([3, 2]), spec([4, 3]));
    expect(program.graph.outputs.map((o) => program.graph.values[o]?.shape)).toEqual([[4, 1, 2]]);
  });
});
