import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import * as tf from "@tensorflow/tfjs";
import { expect, it } from "vitest";
import { openEvents } from "../../src/events/index.ts";
import { decodeSafetensors, encodeSafetensors } from "../../src/format/safetensors.ts";
import type { Program } from "../../src/graph/graph.ts";
import {
  adam,
  applyUpdates,
  type HostArray,
  loadCheckpoint,
  runReference,
  spec,
  trace,
  treeLeaves,
  treeMap,
  treePaths,
  valueAndGrad,
} from "../../src/index.ts";
import { encodeCheckpoint } from "../../src/io/index.ts";
import { treeStructure } from "../../src/tree/index.ts";
import { encodeXla, saveXla, toStableHlo } from "../../src/xla/index.ts";
import { floats } from "../kernels/case.ts";

const fixtures = new URL("../../../../python/legendre-xla/tests/fixtures/", import.meta.url);

type Params = { readonly w: tf.Tensor; readonly b: tf.Tensor }[];

/** The step of Adam on a network of two layers, as the Python package's tests run it. */
function step(): { program: Program; args: unknown[] } {
  const optimizer = adam({ lr: 0.01 });
  const loss = (params: Params, x: tf.Tensor, y: tf.Tensor): tf.Scalar => {
    const [first, second] = params as [Params[0], Params[0]];
    const hidden = tf.tanh(tf.add(tf.matMul(x, first!.w), first!.b));
    return tf.mean(tf.squaredDifference(tf.add(tf.matMul(hidden, second!.w), second!.b), y));
  };
  const f = (params: Params, state: unknown, x: tf.Tensor, y: tf.Tensor) => {
    const { value, grads } = valueAndGrad(loss)(params, x, y);
    const { updates, state: next } = optimizer.update(grads, state, params);
    return { params: applyUpdates(params, updates), state: next, loss: value };
  };
  const params = [
    { w: floats([5, 8], { seed: 1 }), b: floats([8], { seed: 2 }) },
    { w: floats([8, 3], { seed: 3 }), b: floats([3], { seed: 4 }) },
  ];
  const tensors = params.map(({ w, b }) => ({
    w: tf.zeros([...w.shape]),
    b: tf.zeros([...b.shape]),
  }));
  const empty = optimizer.init(tensors);
  const program = trace(
    f,
    params.map(({ w, b }) => ({ w: spec(w.shape), b: spec(b.shape) })),
    empty,
    spec([16, 5]),
    spec([16, 3]),
  );
  return {
    program,
    args: [params, empty, floats([16, 5], { seed: 5 }), floats([16, 3], { seed: 6 })],
  };
}

/** A tree with tensors in place of host arrays. */
function asTensors(tree: unknown): unknown {
  return treeMap(
    (leaf: HostArray | tf.Tensor) =>
      leaf instanceof tf.Tensor
        ? leaf
        : tf.tensor(Float32Array.from(leaf.data), [...leaf.shape], "float32"),
    tree as HostArray,
  );
}

/** Leaves by name, in single precision. */
function named(prefix: string, paths: readonly string[], leaves: readonly HostArray[]) {
  return paths.map((path, i) => {
    const { shape, dtype, data } = leaves[i] as HostArray;
    const isFloat = dtype === "float32";
    const stored = isFloat ? Float32Array.from(data) : data;
    return [`${prefix}${path}`, { shape, dtype: isFloat ? "F32" : "I32", data: stored }] as const;
  });
}

it("writes what the tests of the Python package read, and what the reference makes of it", async () => {
  const { program, args } = step();
  const folder = mkdtempSync(join(tmpdir(), "xla-"));
  try {
    await saveXla(join(folder, "step.legendre"), program, { donate: [0, 1] });
    const bytes = readFileSync(join(folder, "step.legendre"));
    const results = treeLeaves<HostArray>(runReference(program, ...args) as never);
    const given = treeLeaves<HostArray | tf.Tensor>(args as never).map((leaf) =>
      leaf instanceof tf.Tensor
        ? ({ shape: leaf.shape, dtype: leaf.dtype, data: leaf.dataSync() } as unknown as HostArray)
        : leaf,
    );
    const values = encodeSafetensors(
      new Map([
        ...named("arguments.", treePaths(program.input), given),
        ...named("results.", treePaths(program.output), results),
      ] as never),
    );
    const start = await encodeCheckpoint(asTensors({ params: args[0], state: args[1] }));
    if (process.env["FIXTURES"] === "write") {
      writeFileSync(new URL("start.safetensors", fixtures), start);
      writeFileSync(new URL("step.legendre", fixtures), bytes);
      writeFileSync(new URL("step-values.safetensors", fixtures), values);
    }
    expect(bytes.equals(readFileSync(new URL("step.legendre", fixtures)))).toBe(true);
    const held = readFileSync(new URL("step-values.safetensors", fixtures));
    expect(Buffer.from(values).equals(held)).toBe(true);
    expect(Buffer.from(start).equals(readFileSync(new URL("start.safetensors", fixtures)))).toBe(
      true,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it("writes the event file that the Python package is held to", async () => {
  const folder = mkdtempSync(join(tmpdir(), "xla-"));
  try {
    const events = await openEvents(folder, { now: () => 1_000_000_000.5 });
    await events.scalars(1, { "train/loss": 0.5 });
    await events.scalars(300, { "train/loss": 1 / 3, "train/größe": -2e30 });
    await events.close();
    const [name] = readdirSync(folder) as [string];
    const bytes = readFileSync(join(folder, name));
    const fixture = new URL("events.bin", fixtures);
    if (process.env["FIXTURES"] === "write") writeFileSync(fixture, bytes);
    expect(bytes.equals(readFileSync(fixture))).toBe(true);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it("writes checkpoints that the Python package reads, and reads those that it writes", async () => {
  const [start, rewritten] = await Promise.all(
    ["start", "rewritten"].map((name) => {
      const file = fileURLToPath(new URL(`${name}.safetensors`, fixtures));
      return loadCheckpoint(file);
    }),
  );
  expect(rewritten!.meta).toEqual({ step: 3, seed: 1 });
  expect(treeStructure(rewritten!.tree)).toEqual(treeStructure(start!.tree));
  const numbers = (tree: unknown): number[][] =>
    treeLeaves<tf.Tensor>(tree as never).map((leaf) => [...leaf.dataSync()]);
  expect(numbers(rewritten!.tree)).toEqual(numbers(start!.tree));
});

it("holds the module and the structures, and is the same for equal programs", () => {
  const program = (): Program =>
    trace((x: { a: tf.Tensor; b: tf.Tensor[] }) => [tf.add(x.a, x.b[0]!)], {
      a: spec([2]),
      b: [spec([2])],
    });
  const bytes = encodeXla(program());
  expect(Buffer.from(bytes).equals(encodeXla(program()))).toBe(true);
  const { metadata } = decodeSafetensors(bytes, "it");
  const content = JSON.parse(metadata["legendre.xla"] as string) as Record<string, unknown>;
  expect(content).toEqual({
    version: 2,
    input: { array: [{ keys: ["a", "b"], children: ["leaf", { array: ["leaf"] }] }] },
    output: { array: ["leaf"] },
    module: toStableHlo(program()),
    constants: [],
  });
});
