import { bernoulli, type GradientTransform, grad, treeMap } from "@legendre/core-tensor";
import { expectAllClose } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import {
  dense,
  kernels,
  type Layers,
  layouts,
  type NetLayout,
  x,
  y,
} from "../../core-tensor/test/conformance/layouts.ts";
import * as main from "../src/index.ts";
import * as fits from "../src/least-squares/index.ts";

interface Batch {
  readonly x: tf.Tensor;
  readonly y: tf.Tensor;
}
const batch: Batch = { x, y };
const parts = { targets: (b: Batch) => b.y, likelihood: bernoulli() };

/** Methods for any network, as steps from the kernels in a layout. */
const methods: Readonly<Record<string, (layout: NetLayout) => Layers | Promise<Layers>>> = {
  hessianFree: (layout) =>
    trained(
      layout,
      main.hessianFree({ ...parts, outputs: (p: Layers, b: Batch) => layout.outputs(p, b.x) }),
    ),
  levenbergMarquardt: (layout) =>
    trained(
      layout,
      main.levenbergMarquardt({
        ...parts,
        outputs: (p: Layers, b: Batch) => layout.outputs(p, b.x),
      }),
    ),
  gaussNewton: (layout) =>
    trained(
      layout,
      fits.gaussNewton({
        residuals: (p: Layers, b: Batch) => residuals(layout, p, b),
        perRow: false,
      }),
    ),
  leastSquares: async (layout) => {
    const options = { data: batch, maxSteps: 3 };
    const found = await fits.leastSquares(
      ((p: Layers, b: Batch) => residuals(layout, p, b)) as never,
      layout.from(kernels) as never,
      options as never,
    );
    return treeMap(
      (leaf: { data: Float64Array; shape: number[] }) =>
        tf.tensor(Float32Array.from(leaf.data), leaf.shape),
      found.params,
    ) as never;
  },
};

function residuals(layout: NetLayout, p: Layers, b: Batch): tf.Tensor {
  return tf.sub(layout.outputs(p, b.x), b.y);
}

function trained(layout: NetLayout, made: unknown): Layers {
  const optimizer = made as GradientTransform<Layers, unknown>;
  const loss = (p: Layers): tf.Scalar => parts.likelihood.nll(layout.outputs(p, x), y) as tf.Scalar;
  let at = layout.from(kernels);
  let state = optimizer.init(at);
  for (let step = 0; step < 3; step++) {
    const next = optimizer.update(grad(loss)(at), state, at, { batch, step, value: loss(at) });
    at = treeMap((w: tf.Tensor, u: tf.Tensor) => tf.add(w, u), at, next.updates) as Layers;
    state = next.state;
  }
  return at;
}

it("are tried with every optimiser, or left out with a reason", () => {
  const without = [
    // Its networks have one layout, that of revMlp and revConv.
    "scaleByGaussNewton",
    // Goes from one of two optimisers to the other.
    "switchOptimizer",
    // Fits a curve of few numbers by leastSquares.
    "curveFit",
  ];
  const options = { ...parts, outputs: () => x, residuals: () => x, perRow: false };
  const isTransform = (f: unknown): boolean => {
    for (const names of [
      ["outputs", "targets", "likelihood"],
      ["residuals", "perRow"],
    ]) {
      try {
        const given = Object.fromEntries(names.map((name) => [name, options[name as never]]));
        const made = (f as (given: object) => { update?: unknown })(given);
        // Functions of other arguments, some of which say so later.
        if (made instanceof Promise) made.catch(() => {});
        if (typeof made?.update === "function") return true;
      } catch {
        // Takes other options.
      }
    }
    return false;
  };
  const found = Object.entries({ ...main, ...fits }).flatMap(([name, f]) =>
    isTransform(f) ? [name] : [],
  );
  expect(found.length).toBeGreaterThan(2);
  const tried = [...Object.keys(methods), ...without];
  expect(found.filter((name) => !tried.includes(name))).toEqual([]);
});

describe.each(Object.keys(layouts))("a network of %s", (name) => {
  const layout = layouts[name]!;
  it.each(Object.keys(methods))("takes the dense one's steps by %s", async (method) => {
    const found = layout.back(await methods[method]!(layout));
    const expected = await methods[method]!(dense);
    for (const layer of ["first", "second"] as const) {
      expectAllClose(found[layer], expected[layer], { tolerance: 2e-3 });
    }
  });
});
