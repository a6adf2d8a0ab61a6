import { readFileSync } from "node:fs";
import { batches, categorical } from "@legendre/core-tensor";
import { longTests } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { exactFisher, magnitude, obd, type PruneOptions, prune } from "../../src/surgeon/index.ts";
import type { Rows } from "./quadratic.ts";
import type { Net } from "./small-net.ts";

const read = (name: string) =>
  JSON.parse(readFileSync(new URL(`fixtures/${name}`, import.meta.url), "utf8"));
const digits = read("digits.json");
const [golden] = read("digits_prune_nets.json").nets;
const small = read("digits_small.json");

const pixels = new Uint8Array(Buffer.from(digits.pixels_base64, "base64"));
const labels = Int32Array.from(digits.labels, Number);
const part = (from: number, to: number): Rows => ({
  x: tf.tensor2d(
    Float32Array.from(pixels.subarray(64 * from, 64 * to), (v) => v / 16),
    [to - from, 64],
  ),
  y: tf.tensor1d(labels.slice(from, to), "int32"),
});
const [train, test] = [part(0, 1437), part(1437, 1797)];

interface Stored {
  readonly dims: readonly number[];
  readonly theta_f32_base64: string;
}

/** `(out, in + 1)` with the bias as last column, to kernels and biases. */
function netOf({ dims, theta_f32_base64 }: Stored): Net {
  const bytes = Buffer.from(theta_f32_base64, "base64");
  const theta = new Float32Array(
    bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length),
  );
  let at = 0;
  const layers = dims.slice(1).map((m, l) => {
    const n = (dims[l] as number) + 1;
    const all = tf.transpose(tf.tensor2d(theta.slice(at, at + m * n), [m, n]));
    at += m * n;
    return {
      kernel: tf.slice(all, [0, 0], [n - 1, m]),
      bias: tf.reshape(tf.slice(all, [n - 1, 0], [1, m]), [m]),
    };
  });
  return { layers };
}

const outputs = ({ layers }: Net, { x }: Rows): tf.Tensor =>
  layers.reduce((h, { kernel, bias }, i) => {
    const s = tf.add(tf.matMul(h as tf.Tensor2D, kernel as tf.Tensor2D), bias);
    return i + 1 < layers.length ? tf.relu(s) : s;
  }, x);

type Reference = Readonly<Record<string, readonly [accuracy: number, loss: number]>>;

/** Prunes a net to the sparsities named and compares training loss and test accuracy. */
async function compare(
  net: Net,
  [train, test]: readonly [Rows, Rows],
  expected: Reference,
  sparsities: readonly string[],
  options: Pick<PruneOptions<Net, Rows>, "method"> & Partial<PruneOptions<Net, Rows>>,
): Promise<void> {
  const accuracy = (p: Net): number =>
    tf.tidy(
      () =>
        tf
          .mean(tf.cast(tf.equal(tf.argMax(outputs(p, test), 1), test.y), "float32"))
          .dataSync()[0] as number,
    );
  for (const sparsity of sparsities) {
    const [rate, loss] = expected[sparsity] as readonly [number, number];
    const result = await prune<Net, Rows>({
      params: net,
      outputs,
      likelihood: categorical(),
      heldOut: train,
      levels: 1,
      substeps: 1,
      floor: 0,
      gate: false,
      compensation: "none",
      compile: true,
      data: batches({ x: train.x, y: train.y }, { batchSize: 1437 }),
      sparsity: Number(sparsity),
      ...options,
    });
    expect(Math.abs(result.report.final / loss - 1)).toBeLessThan(1e-3);
    // Weights of nearly one score may be ranked otherwise, which moves one or two images.
    expect(Math.abs(accuracy(result.params) - rate)).toBeLessThan(2.5 / 360);
    tf.dispose([result.params, result.mask] as never);
  }
}

const solver = { solverSteps: 2000, solverTolerance: 1e-6 };

describe("the net on digits (golden)", { timeout: 300_000 }, () => {
  const net = netOf(golden);
  const parts = [train, test] as const;
  const reference = golden.reference_testacc_trainloss as Readonly<Record<string, Reference>>;

  it("is pruned by magnitude to the same losses and accuracies", async () => {
    const expected = reference["magnitude"] as Reference;
    await compare(net, parts, expected, Object.keys(expected), { method: magnitude() });
  });

  it("is pruned by the exact diagonal to the same losses and accuracies", async () => {
    const method = obd({ examples: 1437, chunk: 479, exact: true });
    const expected = reference["exact_diag_fisher_OBD"] as Reference;
    await compare(net, parts, expected, ["0.5", "0.8"], { method });
  });

  // A minute of two cores.
  it.skipIf(!longTests)(
    "is pruned by the exact inverse of all 6,570 weights, with joint compensation, to the same loss (needs LONG_TESTS=1)",
    { timeout: 900_000 },
    async () => {
      const method = exactFisher({ examples: 1437, chunk: 479, maxWeights: 6570, damping: 1e-3 });
      const expected = reference["exact_obs_joint_damping_1e-3"] as Reference;
      await compare(net, parts, expected, ["0.8"], { method, compensation: "joint", ...solver });
    },
  );
});

describe("a net of 442 params on digits of 4 × 4 pixels (golden)", () => {
  const net = netOf(small);
  const pooled = ({ x, y }: Rows): Rows => ({
    x: tf.reshape(tf.mean(tf.reshape(x, [-1, 4, 2, 4, 2]), [2, 4]), [-1, 16]),
    y,
  });
  const parts = [pooled(train), pooled(test)] as const;
  const method = exactFisher({ examples: 1437, chunk: 479, damping: 1e-3 });

  it.each(["joint", "none"] as const)(
    "is pruned by the exact inverse to the same losses and accuracies, compensation %s",
    async (compensation) => {
      const expected = small[compensation] as Reference;
      await compare(net, parts, expected, Object.keys(expected), {
        method,
        compensation,
        ...solver,
      });
    },
  );
});
