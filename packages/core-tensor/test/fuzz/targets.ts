import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type FuzzTarget, safetensorsJson, sealSha256, wholeJson } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { decodeImage } from "../../src/data/index.ts";
import { readIdx } from "../../src/datasets/index.ts";
import { decodeProgram, encodeProgram } from "../../src/graph/index.ts";
import {
  grad,
  jit,
  type Program,
  random,
  scan,
  spec,
  trace,
  treeDispose,
} from "../../src/index.ts";
import {
  decodeCheckpoint,
  decodeNpy,
  decodeNpz,
  decodeSafetensors,
  encodeCheckpoint,
  encodeNpy,
  encodeNpz,
  encodeSafetensors,
  fileHandler,
  readMetrics,
} from "../../src/io/index.ts";
import { encodeCompiled } from "../../src/jit/index.ts";
import { decodeContent } from "../../src/jit/saved-content.ts";
import { fromBase64, jpegs, pngs } from "../data/image-fixtures.ts";

const text = (content: string): Uint8Array => new TextEncoder().encode(content);

const safetensors: FuzzTarget = {
  name: "safetensors",
  json: safetensorsJson,
  originals: () => [
    encodeSafetensors(new Map()),
    encodeSafetensors(
      new Map([
        ["layers.0.kernel", { dtype: "F32", shape: [2, 3], data: new Float32Array(6) }],
        ["half", { dtype: "F16", shape: [3], data: Float32Array.of(1, 2, 3) }],
        ["wide", { dtype: "I64", shape: [2], data: BigInt64Array.of(1n, -1n) }],
        ["mask", { dtype: "BOOL", shape: [1, 1, 5], data: Uint8Array.of(1, 0, 1, 0, 1) }],
      ] as const),
      { format: "pt", note: '{"a":[1,2]}' },
    ),
  ],
  parse: (bytes) => decodeSafetensors(bytes, "fuzz"),
};

const npyArrays = [
  { dtype: "f4", shape: [2, 3], data: Float32Array.of(1, 2, 3, 4, 5, 6) },
  { dtype: "i8", shape: [2], data: BigInt64Array.of(1n, 2n) },
  { dtype: "u1", shape: [], data: Uint8Array.of(7) },
] as const;

const npy: FuzzTarget = {
  name: "npy",
  originals: () => npyArrays.map((array) => encodeNpy(array)),
  parse: (bytes) => decodeNpy(bytes, "fuzz"),
};

const npz: FuzzTarget = {
  name: "npz (zip)",
  originals: () => {
    const arrays = new Map(npyArrays.map((array, i) => [`array${i}`, array]));
    return Promise.all([encodeNpz(arrays), encodeNpz(arrays, { compress: true })]);
  },
  parse: (bytes) => decodeNpz(bytes, "fuzz"),
};

const idx: FuzzTarget = {
  name: "IDX",
  originals: () => [
    Uint8Array.of(0, 0, 8, 1, 0, 0, 0, 3, 7, 2, 1),
    Uint8Array.of(0, 0, 8, 3, 0, 0, 0, 1, 0, 0, 0, 2, 0, 0, 0, 2, 1, 2, 3, 4),
  ],
  parse: (bytes) => readIdx(bytes, "fuzz"),
};

const png: FuzzTarget = {
  name: "PNG",
  originals: () => pngs.map(([, base64]) => fromBase64(base64)),
  parse: (bytes) => decodeImage(bytes),
};

const jpeg: FuzzTarget = {
  name: "JPEG",
  originals: () => jpegs.map(([, base64]) => fromBase64(base64)),
  parse: (bytes) => decodeImage(bytes),
};

const checkpoint: FuzzTarget = {
  name: "checkpoint",
  json: safetensorsJson,
  seal: sealSha256,
  originals: () => {
    const first = { w: tf.ones([2, 2]), list: [tf.scalar(1), 2, "three", true, null] };
    const second = [{ n: Number.NaN, k: tf.tensor1d([1, 2], "int32") }];
    const [a, b] = [
      encodeCheckpoint(first, { step: 3 }),
      encodeCheckpoint(second, [1, { a: "b" }]),
    ];
    return Promise.all([a, b]);
  },
  parse: async (bytes) => treeDispose((await decodeCheckpoint(bytes, "fuzz")).tree),
};

/** A product, a draw, a loop and a gradient, so that attributes of many kinds are in the file. */
function program(): Program {
  const loss = (w: tf.Tensor, x: tf.Tensor): tf.Tensor => {
    const [sum] = scan((c: tf.Tensor, row: tf.Tensor) => [tf.add(c, row), c], tf.zeros([2]), x);
    const noise = random.normal(random.key(1), [2]);
    const product = tf.matMul(x as tf.Tensor2D, w as tf.Tensor2D);
    return tf.sum(tf.mul(tf.tanh(product), tf.add(sum, noise)));
  };
  return trace((w: tf.Tensor, x: tf.Tensor) => grad(loss)(w, x), spec([2, 2]), spec([3, 2]));
}

const savedProgram: FuzzTarget = {
  name: "program",
  json: safetensorsJson,
  codes: ["data", "tracing"],
  originals: () => [encodeProgram(program())],
  parse: (bytes) => decodeProgram(bytes, "fuzz"),
};

const compiled: FuzzTarget = {
  name: "compiled function",
  json: safetensorsJson,
  seal: sealSha256,
  codes: ["data", "tracing"],
  originals: async () => {
    const f = jit((x: tf.Tensor) => tf.sum(tf.square(x)));
    const x = tf.ones([3]);
    tf.dispose(await f(x));
    const bytes = await encodeCompiled(f);
    await f.dispose();
    x.dispose();
    return [bytes];
  },
  // The models inside are for onnxruntime, whose parser is its own affair.
  parse: (bytes) => decodeContent(bytes, "fuzz"),
};

/** A folder in which mutated files are written, gone when the process ends. */
const folder = mkdtempSync(join(tmpdir(), "legendre-fuzz-"));
process.once("exit", () => rmSync(folder, { recursive: true, force: true }));

const modelJson: FuzzTarget = {
  name: "tfjs model.json",
  json: wholeJson,
  originals: async () => {
    const path = join(folder, "original/model.json");
    const model = tf.sequential({ layers: [tf.layers.dense({ units: 2, inputShape: [3] })] });
    await model.save(fileHandler(path));
    model.dispose();
    const { readFileSync, readdirSync } = await import("node:fs");
    mkdirSync(join(folder, "mutated"), { recursive: true });
    for (const name of readdirSync(join(folder, "original"))) {
      writeFileSync(join(folder, "mutated", name), readFileSync(join(folder, "original", name)));
    }
    return [readFileSync(path)];
  },
  parse: async (bytes) => {
    const path = join(folder, "mutated/model.json");
    writeFileSync(path, bytes);
    await fileHandler(path).load?.();
  },
};

const metrics: FuzzTarget = {
  name: "metrics (JSON Lines)",
  originals: () => [text('{"step":1,"loss":0.5}\n{"step":2,"loss":null}\n')],
  parse: async (bytes) => {
    const path = join(folder, "metrics.jsonl");
    writeFileSync(path, bytes);
    await readMetrics(path);
  },
};

/** Everything here that reads a file. */
export const targets: readonly FuzzTarget[] = [
  ...[safetensors, npy, npz, idx, png, jpeg, checkpoint, savedProgram, compiled],
  ...[modelJson, metrics],
];
