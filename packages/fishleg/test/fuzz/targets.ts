import { type FuzzTarget, safetensorsJson } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { decodeSparse, encodeSparse } from "../../src/surgeon/export/index.ts";

const like = { kernel: tf.zeros([8, 4]), bias: tf.zeros([4]) };

const kernel = Float32Array.from({ length: 32 }, (_, i) => (i % 3 === 0 ? i : 0));
const pattern = Float32Array.from({ length: 32 }, (_, i) =>
  Math.floor(i / 4) % 4 < 2 ? i + 1 : 0,
);

const sparse: FuzzTarget = {
  name: "sparse safetensors",
  json: safetensorsJson,
  originals: () =>
    tf.tidy(() => [
      encodeSparse(
        { kernel: tf.tensor2d(kernel, [8, 4]), bias: tf.zeros([4]) },
        { encoding: "csr" },
      ),
      encodeSparse(
        { kernel: tf.tensor2d(kernel, [8, 4]), bias: tf.ones([4]) },
        { encoding: "bitmask" },
      ),
      encodeSparse({ kernel: tf.tensor2d(pattern, [8, 4]), bias: tf.zeros([4]) }),
    ]),
  parse: (bytes) => tf.dispose(decodeSparse(bytes, like)),
};

/** Everything here that reads a file of its own format; models and examples are read by core-tensor. */
export const targets: readonly FuzzTarget[] = [sparse];
