import { categorical, type Likelihood, random } from "@legendre/core-tensor";
import { perExampleGradients } from "@legendre/core-tensor/curvature";
import { dense, embedding, transformerEncoder } from "@legendre/core-tensor/nn";
import { expectAllClose } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { describeBlocks, explainBlocks, inverseFisher } from "../../src/index.ts";

const keys = random.split(random.key(3), 4) as tf.Tensor1D[];
const [n, t, width] = [6, 3, 4];
const table = embedding({ size: 9, units: width });
const encoder = transformerEncoder({ layers: 1, width, heads: 2 });
const head = dense({ units: 3 });
const words = table.init(keys[0]!, [t]);
const blocks = encoder.init(keys[1]!, [t, width]);
const last = head.init(keys[2]!, [width]);
const params = { words: words.params, encoder: blocks.params, head: last.params };
type Params = typeof params;
const outputs = (p: Params, tokens: tf.Tensor): tf.Tensor => {
  const x = table.apply(p.words, words.state, tokens).output;
  const y = encoder.apply(p.encoder, blocks.state, x).output;
  return head.apply(p.head, last.state, tf.mean(y, 1)).output;
};
const tokens = tf.tensor2d([0, 1, 2, 3, 4, 5, 6, 7, 8, 1, 3, 5, 0, 8, 4, 2, 2, 7], [n, t], "int32");
const targets = tf.tensor1d([0, 1, 2, 2, 1, 0], "int32");
const likelihood: Likelihood = { ...categorical(), sample: () => tf.clone(targets) };
const choose = (): "spectrum" => "spectrum";
const attend = "encoder.block1.attention.body.attend";

describe("spectrum, chosen everywhere", () => {
  it("is the block of projections of attention too, and others keep their own by name", async () => {
    const kinds = Object.fromEntries(
      describeBlocks(params, { choose }).map(({ path, block }) => [path, block]),
    );
    for (const part of ["query", "key", "value", "output"]) {
      expect(kinds[`${attend}.${part}`]).toBe("spectrum");
    }
    expect([kinds["words.table"], kinds["encoder.norm"], kinds["head"]]).toEqual([
      ...["embedding", "norm", "spectrum"],
    ]);
    const text = await explainBlocks(params, { choose, flopsPerSecond: 1e9 });
    expect(text).toMatch(/words\.table +embedding/);
    const others = {
      deep: { depthwise_kernel: tf.zeros([3, 3, 4, 2]) },
      large: { kernel: tf.zeros([3, 3, 128, 2]), bias: tf.zeros([2]) },
      long: { kernel: tf.zeros([2, 9000]) },
      tall: { kernel: tf.zeros([9000, 2]) },
      vector: { one: tf.zeros([3]) },
    };
    const rows = describeBlocks(others, { choose });
    expect(rows.map(({ path, block }) => [path, block])).toEqual([
      ["deep.depthwise_kernel", "depthwise"],
      ["large", "spectrum"],
      ["long.kernel", "readout"],
      ["tall.kernel", "embedding"],
      ["vector.one", "diagonal"],
    ]);
  });

  it("starts at second moments of gradients of examples for projections of attention", () => {
    const damping = 0.01;
    const options = { params, outputs, likelihood, damping, start: "ekfac", choose } as const;
    const Q = inverseFisher<Params, tf.Tensor>(options);
    const { inverse } = Q.init(params, { batch: tokens, key: random.key(1) });
    const loss = (p: Params, one: { x: tf.Tensor; y: tf.Tensor }): tf.Tensor =>
      likelihood.nll(outputs(p, one.x), one.y);
    const grads = perExampleGradients(loss, params, { x: tokens, y: targets } as never) as Params;
    const own = (
      grads.encoder as never as Record<
        "block1",
        { attention: { body: { attend: Record<string, Record<"kernel" | "bias", tf.Tensor>> } } }
      >
    ).block1.attention.body.attend;
    for (const part of ["query", "key", "value", "output"]) {
      const { U, V, a } = inverse.blocks[`${attend}.${part}`] as Record<"U" | "V" | "a", tf.Tensor>;
      const { kernel, bias } = own[part]!;
      const each = tf.concat([kernel, tf.reshape(bias, [n, 1, width])], 1) as tf.Tensor3D;
      const basis = (x: tf.Tensor): tf.Tensor3D =>
        tf.tile(tf.expandDims(x, 0), [n, 1, 1]) as tf.Tensor3D;
      const turned = tf.matMul(tf.matMul(basis(U), each, true), basis(V));
      const expected = tf.add(tf.mean(tf.square(turned), 0), damping);
      expectAllClose(tf.exp(tf.mul(-2, a)), expected, { tolerance: 1e-4, label: part });
    }
  });
});
