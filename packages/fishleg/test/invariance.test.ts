import { bernoulli, type GradientTransform, grad, random } from "@legendre/core-tensor";
import { decodeCheckpoint, encodeCheckpoint } from "@legendre/core-tensor/io";
import { expectAllClose } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { fishleg } from "../src/index.ts";
import * as rivals from "../src/rivals/index.ts";

/** A net without biases, 4-3-2. */
interface Net {
  readonly first: { readonly kernel: tf.Tensor2D };
  readonly second: { readonly kernel: tf.Tensor2D };
}
interface Batch {
  readonly x: tf.Tensor2D;
  readonly y: tf.Tensor2D;
}

const { kfac, shampoo } = rivals;

const keys = random.split(random.key(3), 4) as tf.Tensor1D[];
const net: Net = {
  first: { kernel: random.normal(keys[0]!, [4, 3]) as tf.Tensor2D },
  second: { kernel: random.normal(keys[1]!, [3, 2]) as tf.Tensor2D },
};
const x = random.normal(keys[2]!, [16, 4]) as tf.Tensor2D;
const y = tf.cast(tf.greater(random.normal(keys[3]!, [16, 2]), 0), "float32") as tf.Tensor2D;
const outputs = ({ first, second }: Net, b: Batch): tf.Tensor =>
  tf.matMul(tf.tanh(tf.matMul(b.x, first.kernel)) as tf.Tensor2D, second.kernel);

const model = { outputs, likelihood: bernoulli(), maxDecrease: Infinity, maxCurvature: Infinity };
const learned = { direction: "gradient", every: 1 } as const;
type Make = () => GradientTransform<Net, unknown>;

/** Optimisers, none of whose randomness depends on the order of anything. */
const optimizers: Record<string, Make> = {
  kfac: () => kfac({ ...model, lr: 0.1, damping: 0.1, fisher: "exact" }) as never,
  shampoo: () => shampoo({ lr: 0.1 }) as never,
  fishleg: () =>
    fishleg<Net, Batch>({ ...model, lr: 0.1, damping: 0.1, inverse: { start: 1 }, aux: learned }),
  "fishleg from the gradient": () =>
    fishleg<Net, Batch>({ ...model, lr: 0.1, damping: 0.1, aux: learned }),
};

/** The net in other coordinates, and a batch of it. */
interface Change {
  readonly net: (net: Net) => Net;
  readonly batch: (batch: Batch) => Batch;
}

const rows = (order: number[]) => (t: tf.Tensor2D) => tf.gather(t, tf.tensor1d(order, "int32"));
const columns = (order: number[]) => (t: tf.Tensor2D) =>
  tf.gather(t, tf.tensor1d(order, "int32"), 1);
const [inputs, hidden, classes] = [
  [2, 0, 3, 1],
  [1, 2, 0],
  [1, 0],
];
const examples = Array.from({ length: 16 }, (_, i) => (5 * i + 3) % 16);
const each =
  (first: (t: tf.Tensor2D) => tf.Tensor2D, second: (t: tf.Tensor2D) => tf.Tensor2D) =>
  (at: Net): Net => ({
    first: { kernel: first(at.first.kernel) },
    second: { kernel: second(at.second.kernel) },
  });
const same = <T>(value: T): T => value;

const permutations: Record<string, Change> = {
  examples: {
    net: same,
    batch: (b) => ({ x: rows(examples)(b.x), y: rows(examples)(b.y) }),
  },
  inputs: { net: each(rows(inputs), same), batch: (b) => ({ ...b, x: columns(inputs)(b.x) }) },
  "hidden units": { net: each(columns(hidden), rows(hidden)), batch: same },
  classes: {
    net: each(same, columns(classes)),
    batch: (b) => ({ ...b, y: columns(classes)(b.y) }),
  },
};

/** The params after some steps, by a state that is saved and read on the way. */
async function trained(make: Make, start: Net, batch: Batch, steps = 4): Promise<Net> {
  const optimizer = make();
  let at = start;
  let state = optimizer.init(at);
  for (let step = 0; step < steps; step++) {
    const loss = (p: Net): tf.Tensor => bernoulli().nll(outputs(p, batch), batch.y);
    const extra = { batch, step, value: loss(at) as tf.Scalar, key: random.key(step) };
    const next = optimizer.update(grad(loss)(at), state, at, extra);
    at = each(
      (w) => tf.add(w, next.updates.first.kernel),
      (w) => tf.add(w, next.updates.second.kernel),
    )(at);
    state = (await decodeCheckpoint<unknown>(await encodeCheckpoint(next.state), "state")).tree;
  }
  return at;
}

it("are tried with every rival, or with a reason why not", () => {
  const without = [
    // Parts of those above.
    ...["scaleByDiagonalFisher", "scaleByKfac", "scaleByShampoo"],
    // Its probes are drawn by place: another order is another draw.
    "diagonalNaturalGradient",
  ];
  const exported = Object.entries(rivals).flatMap(([name, f]) =>
    typeof f === "function" ? [name] : [],
  );
  expect(exported.sort()).toEqual(
    [...without, ...Object.keys(optimizers).filter((name) => !name.startsWith("fishleg"))].sort(),
  );
});

describe.each(Object.keys(optimizers))("%s", (name) => {
  const make = optimizers[name]!;
  it.each(Object.keys(permutations))(
    "takes the same steps with other orders of %s",
    async (what) => {
      const change = permutations[what]!;
      const expected = change.net(await trained(make, net, { x, y }));
      const found = await trained(make, change.net(net), change.batch({ x, y }));
      for (const layer of ["first", "second"] as const) {
        expectAllClose(found[layer].kernel, expected[layer].kernel, { tolerance: 1e-3 });
      }
    },
  );
});

/**
 * Inputs in other units, weights the other way: steps of the outputs stay where the curvature knows the units. K-FAC does as its damping goes
 * to 0. Shampoo's fourth roots are no inverse of a curvature, and FishLeg's Q gets to the inverse by additive steps on its factors, from a
 * multiple of the identity that fits one unit alone: neither is independent of units.
 */
describe("units", () => {
  const scaled = (c: number): Change => ({
    net: each((w) => tf.mul(w, 1 / c) as tf.Tensor2D, same),
    batch: (b) => ({ ...b, x: tf.mul(b.x, c) as tf.Tensor2D }),
  });
  // More rows than weights of a layer, and few enough steps for float32.
  const exact: Make = () => kfac({ ...model, lr: 0.1, damping: 1e-11, fisher: "exact" }) as never;

  it.each([1e-3, 1e3])("of inputs times %f give the same step of K-FAC", async (c) => {
    const change = scaled(c);
    const expected = change.net(await trained(exact, net, { x, y }, 1));
    const found = await trained(exact, change.net(net), change.batch({ x, y }), 1);
    for (const layer of ["first", "second"] as const) {
      const [a, b] = [found, expected].map((at) => at[layer].kernel.dataSync() as Float32Array);
      const largest = Math.max(...b!.map(Math.abs));
      a!.forEach((value, i) => {
        expect(Math.abs(value - (b![i] as number)) / largest).toBeLessThan(1e-2);
      });
    }
  });
});
