import {
  batches,
  bernoulli,
  type GradientTransform,
  grad,
  random,
  treeMap,
} from "@legendre/core-tensor";
import { kernelAxes } from "@legendre/core-tensor/curvature";
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
import { fishleg } from "../src/index.ts";
import * as rivals from "../src/rivals/index.ts";
import * as surgeon from "../src/surgeon/index.ts";

interface Batch {
  readonly x: tf.Tensor;
  readonly y: tf.Tensor;
}
const likelihood = bernoulli();
const batch: Batch = { x, y };

type Make = (outputs: (p: Layers, b: Batch) => tf.Tensor, params: Layers) => unknown;
const limits = { likelihood, lr: 0.1, damping: 0.1, maxDecrease: Infinity, maxCurvature: Infinity };
const learned = { direction: "gradient", every: 1 } as const;

/** Optimisers, none of whose randomness depends on how a kernel lies. */
const optimizers: Readonly<Record<string, Make>> = {
  fishleg: (outputs) =>
    fishleg<Layers, Batch>({ ...limits, outputs, inverse: { start: 1 }, aux: learned }),
  "fishleg from the gradient": (outputs) =>
    fishleg<Layers, Batch>({ ...limits, outputs, aux: learned }),
  "fishleg from K-FAC": (outputs, at) => {
    // Which axis of a kernel is the inputs', the model says.
    const axes = kernelAxes((p: Layers) => outputs(p, batch), at);
    const inverse = { start: "k-fac", axes } as const;
    return fishleg<Layers, Batch>({ ...limits, outputs, inverse, aux: learned });
  },
  kfac: (outputs) => rivals.kfac({ ...limits, outputs, fisher: "exact" }),
  shampoo: () => rivals.shampoo({ lr: 0.1 }),
};

/** The kernels after some steps, as dense ones. */
function trained(make: Make, layout: NetLayout, steps = 3): Layers {
  const outputs = (p: Layers, b: Batch): tf.Tensor => layout.outputs(p, b.x);
  const optimizer = make(outputs, layout.from(kernels)) as GradientTransform<Layers, unknown>;
  const loss = (p: Layers): tf.Scalar => likelihood.nll(outputs(p, batch), y) as tf.Scalar;
  let at = layout.from(kernels);
  let state = optimizer.init(at);
  for (let step = 0; step < steps; step++) {
    const extra = { batch, step, value: loss(at), key: random.key(step) };
    const next = optimizer.update(grad(loss)(at), state, at, extra);
    at = treeMap((w: tf.Tensor, u: tf.Tensor) => tf.add(w, u), at, next.updates) as Layers;
    state = next.state;
  }
  return layout.back(at);
}

const all = { batches: 1, damping: 1e-3 };
/** Pruning methods, with all rows of the data and no draws. */
const methods: Readonly<Record<string, () => surgeon.PruningMethod>> = {
  magnitude: () => surgeon.magnitude(),
  obd: () => surgeon.obd({ examples: 24 }),
  obert: () => surgeon.obert({ block: 4, gradients: 24, damping: 1e-3 }),
  exactFisher: () => surgeon.exactFisher({ examples: 24, damping: 1e-3 }),
  kfacObs: () => surgeon.kfacObs({ ...all, fisher: "exact" }),
  obc: () => surgeon.obc(all),
  mFac: () => surgeon.mFac({ gradients: 24, damping: 1e-3 }),
  sparseGpt: () => surgeon.sparseGpt(all),
  wanda: () => surgeon.wanda({ batches: 1 }),
  fishlegSurgeon: () =>
    surgeon.fishlegSurgeon({ start: "k-fac", damping: 1e-3, pretrain: 0, refine: 0 }),
};

/** What is left of the kernels, as dense ones. */
async function pruned(method: () => surgeon.PruningMethod, layout: NetLayout): Promise<Layers> {
  const found = await surgeon.prune<Layers, Batch>({
    params: layout.from(kernels),
    likelihood,
    method: method(),
    outputs: (p, b) => layout.outputs(p, b.x),
    data: batches({ x: tf.clone(x), y: tf.clone(y) }, { batchSize: 24, shuffle: false }),
    heldOut: batch,
    sparsity: 0.5,
    substeps: 1,
    floor: 0,
    gate: false,
    compile: false,
  });
  return layout.back(found.params);
}

function same(found: Layers, expected: Layers): void {
  for (const layer of ["first", "second"] as const) {
    expectAllClose(found[layer], expected[layer], { tolerance: 2e-3 });
  }
}

it("are tried with every optimiser and every method, or left out with a reason", () => {
  const without = [
    // Parts of those that are tried.
    ...["scaleByDiagonalFisher", "scaleByKfac", "scaleByShampoo"],
    // Draws by the place of a weight: another layout is another draw.
    ...["diagonalNaturalGradient", "randomPruning"],
  ];
  const functions = (entry: object) =>
    Object.entries(entry).flatMap(([name, f]) => (typeof f === "function" ? [name] : []));
  const entry = surgeon as never as Record<string, () => Promise<unknown> | surgeon.PruningMethod>;
  const made = functions(surgeon).filter((name) => {
    try {
      const found = entry[name]!();
      // Functions of other arguments, some of which say so later.
      if (found instanceof Promise) found.catch(() => {});
      return typeof (found as surgeon.PruningMethod).name === "string";
    } catch {
      return false;
    }
  });
  expect(made.length).toBeGreaterThan(5);
  const tried = [...Object.keys(optimizers), ...Object.keys(methods), ...without];
  expect([...functions(rivals), ...made].filter((name) => !tried.includes(name))).toEqual([]);
});

describe.each(Object.keys(layouts))("a network of %s", (name) => {
  const layout = layouts[name]!;
  it.each(Object.keys(optimizers))("takes the dense one's steps by %s", (optimizer) => {
    same(trained(optimizers[optimizer]!, layout), trained(optimizers[optimizer]!, dense));
  });
  it.each(Object.keys(methods))("loses the dense one's weights by %s", async (method) => {
    same(await pruned(methods[method]!, layout), await pruned(methods[method]!, dense));
  });
});
