import { expectAllClose } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { expect, it } from "vitest";
import { optimiseProgram, programEquals } from "../../src/graph/index.ts";
import {
  bernoulli,
  type HostArray,
  hostArray,
  type Program,
  random,
  runReference,
  spec,
  trace,
  treeLeaves,
  valueAndGrad,
} from "../../src/index.ts";

const kernels = (program: Program) => optimiseProgram(program).graph.nodes.map((n) => n.kernel);

it("drops dead ops, shares equal ones and folds constants", () => {
  const program = trace(
    (x: tf.Tensor) => {
      tf.exp(x);
      const half = tf.div(tf.scalar(1), tf.sqrt(tf.scalar(4)));
      return tf.add(tf.mul(tf.tanh(x), half), tf.mul(tf.tanh(x), half));
    },
    spec([2]),
  );
  expect(kernels(program)).toEqual(["Tanh", "Multiply", "Add"]);
});

it("collapses chains and reads transposed matrices as they lie", () => {
  const program = trace(
    (a: tf.Tensor2D, b: tf.Tensor2D) => [
      tf.matMul(tf.transpose(a) as tf.Tensor2D, b),
      tf.transpose(tf.transpose(tf.reshape(tf.reshape(a, [6]), [2, 3]))),
      tf.neg(tf.neg(tf.cast(b, "float32"))),
    ],
    spec([2, 3]),
    spec([2, 3]),
  );
  const { graph } = optimiseProgram(program);
  expect(graph.nodes.map((n) => [n.kernel, n.attrs])).toEqual([
    ["BatchMatMul", { transposeA: true, transposeB: false }],
  ]);
  expect(graph.outputs.slice(1)).toEqual(graph.inputs);
});

/** Floating-point operations of the matrix products of a program. */
function productFlops({ graph }: Program): number {
  return graph.nodes
    .filter(({ kernel }) => kernel === "BatchMatMul")
    .reduce((total, { inputs: [a], outputs: [c], attrs }) => {
      const [left, out] = [graph.values[a!]!.shape, graph.values[c!]!.shape];
      const inner = left.at(attrs["transposeA"] === true ? -2 : -1)!;
      return total + 2 * inner * out.reduce((x, y) => x * y, 1);
    }, 0);
}

it("multiplies the gradient of a dense layer by its factors", () => {
  const [b, n, m] = [4, 30, 20];
  const program = trace(
    (x: tf.Tensor2D, layer: { w: tf.Tensor2D; b: tf.Tensor1D }, g: tf.Tensor2D, h: tf.Tensor2D) => {
      const loss = (p: typeof layer) =>
        tf.mean(tf.square(tf.add(tf.matMul(x, p.w), p.b))) as tf.Scalar;
      const { grads } = valueAndGrad(loss)(layer);
      const u = tf.concat([grads.w, tf.reshape(grads.b, [1, m])], 0) as tf.Tensor2D;
      return { product: tf.matMul(tf.matMul(g, u), h), grads };
    },
    spec([b, n]),
    { w: spec([n, m]), b: spec([m]) },
    spec([n + 1, n + 1]),
    spec([m, m]),
  );
  const optimised = optimiseProgram(program);
  // The layer, its gradient, G [H 1]ᵀ, E H and their product: nothing of 31 × 31 × 20.
  expect(productFlops(optimised)).toBe(
    2 * b * (2 * n * m + (n + 1) * (n + 1) + m * m + (n + 1) * m),
  );
  expect(programEquals(optimiseProgram(optimised), optimised)).toBe(true);
  const key = random.key(3);
  const drawn = optimised.graph.inputs.map((id, i) => {
    const { shape } = optimised.graph.values[id]!;
    const values = random.normal(random.foldIn(key, i), shape);
    return hostArray(Float64Array.from(values.dataSync()), shape, "float32");
  });
  const args = [drawn[0], { b: drawn[1], w: drawn[2] }, drawn[3], drawn[4]] as HostArray[];
  const [fast, plain] = [optimised, program].map((p) =>
    treeLeaves<HostArray>(runReference(p, ...args)),
  );
  for (const [i, leaf] of fast!.entries())
    expectAllClose(leaf.data, plain![i]!.data, { tolerance: 1e-12 });
});

it("keeps the order of products where it is the cheaper one, or hardly the dearer", () => {
  const first = (rank: number): string => {
    const { graph } = optimiseProgram(
      trace(
        (g: tf.Tensor2D, a: tf.Tensor2D, b: tf.Tensor2D) => tf.matMul(g, tf.matMul(a, b)),
        spec([8, 8]),
        spec([8, rank]),
        spec([rank, 8]),
      ),
    );
    return `${graph.nodes[0]!.inputs}`;
  };
  expect(first(3)).toBe("0,1");
  expect(first(4)).toBe("1,2");
  expect(first(8)).toBe("1,2");
});

it("scales once", () => {
  const program = trace(
    (x: tf.Tensor, s: tf.Tensor) => tf.mul(tf.mul(s, tf.mul(tf.mul(x, 0.5), s)), 3),
    spec([4]),
    spec([]),
  );
  const { graph } = optimiseProgram(program);
  const passes = graph.nodes.filter(({ outputs: [id] }) => graph.values[id!]?.shape.length === 1);
  expect(passes.map(({ kernel }) => kernel)).toEqual(["Multiply"]);
  const args = [hostArray([1, -2, 3, 0.25], [4], "float32"), hostArray([0.7], [], "float32")];
  expectAllClose(
    (runReference(optimiseProgram(program), ...args) as HostArray).data,
    (runReference(program, ...args) as HostArray).data,
    { tolerance: 1e-15 },
  );
});

it("does not write out broadcasts that the next op does by itself", () => {
  const program = trace(
    (x: tf.Tensor2D, row: tf.Tensor) => [
      tf.add(x, tf.mul(row, tf.fill([4, 3], 1))),
      tf.mul(tf.fill([4, 3], 2), x),
      tf.add(x, tf.fill([4, 3], 0)),
      tf.mul(row, tf.fill([4, 3], 1)),
    ],
    spec([4, 3]),
    spec([3]),
  );
  const { graph } = optimiseProgram(program);
  expect(graph.nodes.map((n) => n.kernel)).toEqual(["Multiply", "Add", "Multiply"]);
  // The first product is the last result; the addition reads the row itself.
  expect(graph.nodes[1]?.inputs).toEqual(graph.inputs);
  expect(graph.outputs[2]).toBe(graph.inputs[0]);
  const x = hostArray(
    Array.from({ length: 12 }, (_, i) => i),
    [4, 3],
  );
  const row = hostArray([1, 2, 3]);
  const [before, after] = [program, optimiseProgram(program)].map((p) =>
    (runReference(p, x, row) as HostArray[]).flatMap((part) => [...part.data]),
  );
  expect(after).toEqual(before);
});

it("keeps signed zeros, NaN, and the types of results", () => {
  const program = trace(
    (x: tf.Tensor) => [
      tf.add(x, tf.tensor1d([0, -0])),
      tf.mul(tf.tensor1d([1, Number.NaN]), x),
      tf.add(tf.scalar(0), tf.cast(x, "int32")),
      tf.sub(x, tf.zeros([3, 2])),
    ],
    spec([2]),
  );
  const [before, after] = [program, optimiseProgram(program)].map(
    (p) => runReference(p, hostArray([-0, 5])) as HostArray[],
  );
  expect(after).toEqual(before);
});

it("computes the same gradient of a network in fewer ops, and nothing more the second time", () => {
  const likelihood = bernoulli();
  const loss = (p: { w: tf.Tensor2D; b: tf.Tensor; v: tf.Tensor2D }, x: tf.Tensor2D) =>
    likelihood.nll(tf.matMul(tf.relu(tf.add(tf.matMul(x, p.w), p.b)), p.v), x);
  const params = { w: spec([3, 5]), b: spec([5]), v: spec([5, 3]) };
  const program = trace((p, x) => valueAndGrad(loss)(p, x), params, spec([7, 3]));
  const better = optimiseProgram(program);
  expect(better.graph.nodes.length).toBeLessThan(program.graph.nodes.length);
  expect(programEquals(optimiseProgram(better), better)).toBe(true);
  const wave = (n: number, shape: number[]) =>
    hostArray(
      Array.from({ length: n }, (_, i) => Math.sin(3 * i + n)),
      shape,
    );
  const args = [
    { w: wave(15, [3, 5]), b: wave(5, [5]), v: wave(15, [5, 3]) },
    wave(21, [7, 3]),
  ] as const;
  const flat = (p: Program) =>
    treeLeaves<HostArray>(runReference(p, ...args)).flatMap((leaf) => [...leaf.data]);
  expectAllClose(flat(better), flat(program), { tolerance: 1e-13 });
});

it("takes the slope of relu from its output", () => {
  const slope = (x: tf.Tensor) =>
    valueAndGrad((y: tf.Tensor) => tf.sum(tf.relu(y)) as tf.Scalar)(x);
  const program = optimiseProgram(trace(slope, spec([4])));
  const [relu, step] = ["Relu", "Step"].map((kernel) =>
    program.graph.nodes.find((node) => node.kernel === kernel),
  );
  expect(step?.inputs).toEqual(relu?.outputs);
  expect(programEquals(optimiseProgram(program), program)).toBe(true);
  const result = runReference(program, hostArray([-1, 0, 2, Number.NaN])) as {
    grads: HostArray;
  };
  expect([...result.grads.data]).toEqual([0, 0, 1, Number.NaN]);
});

it("scales the smaller factor of a product in place of the product", () => {
  const wave = (shape: number[], n: number) =>
    hostArray(
      Array.from({ length: shape.reduce((p, q) => p * q, 1) }, (_, i) => Math.sin(3 * i + n)),
      shape,
    );
  const step = (p: tf.Tensor2D, a: tf.Tensor2D, b: tf.Tensor2D, rate: tf.Scalar) => {
    const product = tf.matMul(a, b, true, false);
    const shared = tf.matMul(b, b, true, false);
    return [
      tf.add(p, tf.mul(tf.neg(rate), product)),
      tf.add(p, tf.mul(tf.matMul(a, b, true, false).mul(2), -0.5)),
      // Read twice, so that moving the factor would compute it twice.
      tf.add(tf.mul(shared, rate), shared),
      // Scaled by a number alone.
      tf.mul(tf.matMul(b, a, true, false), 0.25),
    ];
  };
  const args = [wave([4, 5], 0), wave([3, 4], 1), wave([3, 5], 2), hostArray([0.3], [])] as const;
  const shapes = args.map(({ shape }) => spec(shape as number[]));
  for (const f of [
    (...x: Parameters<typeof step>) => step(...x)[0],
    (...x: Parameters<typeof step>) => step(...x)[2],
    (...x: Parameters<typeof step>) => step(...x)[3],
    step,
  ]) {
    const program = trace(f as never, ...shapes);
    const better = optimiseProgram(program);
    expect(programEquals(optimiseProgram(better), better)).toBe(true);
    const flat = (p: Program) =>
      treeLeaves<HostArray>(runReference(p, ...args)).flatMap((leaf) => [...leaf.data]);
    expectAllClose(flat(better), flat(program), { tolerance: 1e-13 });
  }
  const kernels = (which: number) =>
    optimiseProgram(
      trace(((...x: Parameters<typeof step>) => step(...x)[which]) as never, ...shapes),
    )
      .graph.nodes.map((node) => node.kernel)
      .filter((kernel) => kernel !== "Fill");
  expect(kernels(0)).toEqual(["Neg", "Multiply", "BatchMatMul", "Add"]);
  expect(kernels(2)).toEqual(["BatchMatMul", "Multiply", "Add"]);
  expect(kernels(3)).toEqual(["BatchMatMul", "Multiply"]);
});
