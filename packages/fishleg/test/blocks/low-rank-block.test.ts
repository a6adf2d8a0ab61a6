import { gaussian, jit, random } from "@legendre/core-tensor";
import { inv } from "@legendre/core-tensor/linalg";
import { disposeReplaced } from "@legendre/core-tensor/tree";
import { expectAllClose } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import {
  type BlockKind,
  describeBlocks,
  explainBlocks,
  inverseFisher,
  type LearnedInverse,
} from "../../src/index.ts";

const n = 12;
const damping = 0.1;
const rows = random.normal(random.key(4), [60, n]);
// Two directions that reach all weights have most of the curvature.
const common = random.normal(random.key(5), [60, 2]);
const along = random.normal(random.key(6), [2, n]);
const x = tf.add(
  tf.mul(0.3, rows),
  tf.matMul(common as tf.Tensor2D, along as tf.Tensor2D),
) as tf.Tensor2D;
const params = { w: tf.zeros([n]) };
const fisher = tf.div(tf.matMul(x, x, true), 60);
const exact = inv(tf.add(fisher, tf.mul(damping, tf.eye(n))));

/** `Q` after so many updates, from the best multiple of the identity. */
async function learned(kind: BlockKind, updates: number): Promise<tf.Tensor2D> {
  const Q = inverseFisher<typeof params, tf.Tensor2D>({
    params,
    outputs: (p, b) => tf.matMul(b, tf.reshape(p.w, [n, 1]) as tf.Tensor2D),
    likelihood: gaussian(),
    damping,
    choose: () => kind,
    aux: { samples: 4, lr: 0.2 },
  });
  let state = Q.init(params, { batch: x, key: random.key(0) });
  const update = jit((at: LearnedInverse, batch: tf.Tensor2D, key: never) =>
    Q.update(at, params, { batch, key }),
  );
  for (let i = 1; i <= updates; i++) {
    const next = await update(state, x, random.key(i) as never);
    disposeReplaced(state, next);
    state = next;
  }
  await update.dispose();
  return Q.subBlock(
    state,
    Array.from({ length: n }, (_, position) => ({ path: "w", position })),
  );
}

/** The length of the difference to the inverse, relative to the inverse. */
function error(found: tf.Tensor): number {
  const length = (a: tf.Tensor): number => Math.sqrt(tf.sum(tf.square(a)).dataSync()[0] as number);
  return length(tf.sub(found, exact)) / length(exact);
}

describe("the low-rank block", () => {
  it("learns the directions of large curvature, which a diagonal cannot have", async () => {
    const diagonal = error(await learned("diagonal", 300));
    const lowRank = error(await learned("low-rank", 300));
    expect(diagonal).toBeGreaterThan(0.3);
    expect(lowRank).toBeLessThan(0.3 * diagonal);
  });

  it("takes memory of the order of eight vectors, and is named", async () => {
    const large = { w: tf.zeros([1000]), b: tf.zeros([3]) };
    const choose = (path: string): BlockKind | undefined => (path === "w" ? "low-rank" : undefined);
    const [small, row] = describeBlocks(large, { choose });
    expect([small?.block, row?.block, row?.shape]).toEqual(["diagonal", "low-rank", [1, 1000]]);
    expect([row?.parameters, row?.bytes]).toEqual([17_000, 4 * 4 * 17_000]);
    expect(row?.flops).toBe(67_000);
    const text = await explainBlocks(large, { choose, flopsPerSecond: 1e9 });
    expect(text).toMatch(/w +low-rank +\[1, 1000\]/);
  });

  it("is the identity's multiple at a start by the trace, whatever its cosines", async () => {
    const start = await learned("low-rank", 0);
    const first = tf.slice(start, [0, 0], [1, 1]);
    expectAllClose(start, tf.mul(tf.eye(n), first), { tolerance: 1e-6 });
  });
});
