import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkPrototypes } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import {
  adam,
  applyUpdates,
  fromLayersModel,
  grad,
  jit,
  ravel,
  treeFlatten,
  treeMap,
  treePaths,
  treeUnflatten,
} from "../../src/index.ts";
import {
  decodeCheckpoint,
  decodeNpz,
  decodeSafetensors,
  encodeCheckpoint,
  encodeNpz,
  encodeSafetensors,
  fileHandler,
} from "../../src/io/index.ts";
import { resolveOptions } from "../../src/options/index.ts";

/** Names that every object has of itself. */
const names = ["__proto__", "constructor", "hasOwnProperty", "prototype", "toString", "valueOf"];

/** An object with these members of its own, as `JSON.parse` makes it. */
const record = <T>(value: (name: string, i: number) => T): Record<string, T> =>
  Object.fromEntries(names.map((name, i) => [name, value(name, i)]));

const folder = mkdtempSync(join(tmpdir(), "legendre-prototypes-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(checkPrototypes);

describe("keys that every object has", () => {
  it("are keys like others in trees", () => {
    const tree = { inner: record((_, i) => i) };
    const { leaves, structure } = treeFlatten<number>(tree);
    expect(leaves).toEqual(names.map((_, i) => i));
    const back = treeUnflatten<typeof tree>(structure, leaves);
    expect(Object.keys(back.inner)).toEqual([...names].sort());
    expect(Object.getPrototypeOf(back.inner)).toBe(Object.prototype);
    const doubled = treeMap((x: number) => 2 * x, tree as never) as typeof tree;
    expect(Object.entries(doubled.inner)).toEqual(names.map((name, i) => [name, 2 * i]));
    expect(treePaths(structure)).toEqual(names.map((name) => `inner.${name}`));
  });

  it("carry gradients, updates and compiled steps", async () => {
    const params = record((_, i) => tf.tensor1d([i, 1]) as tf.Tensor);
    const loss = (p: typeof params): tf.Tensor =>
      names.map((name) => tf.sum(tf.square(p[name] as tf.Tensor))).reduce((a, b) => tf.add(a, b));
    const optimiser = adam({ lr: 0.5 });
    const step = jit((p: typeof params, state: ReturnType<typeof optimiser.init>) => {
      const { updates, state: next } = optimiser.update(grad(loss)(p), state, p);
      return { params: applyUpdates(p, updates), state: next };
    });
    const { params: moved } = await step(params, optimiser.init(params));
    expect(Object.keys(moved)).toEqual([...names].sort());
    expect(moved[names[0] as string]?.dataSync()[1]).toBeCloseTo(0.5, 5);
    const { vector, unravel } = ravel(moved);
    expect(Object.keys(unravel(vector))).toEqual([...names].sort());
  });

  it("name arrays in files", async () => {
    const data = Float32Array.of(1);
    const arrays = new Map(
      names.map((name) => [name, { dtype: "F32", shape: [1], data }] as const),
    );
    const metadata = record((name) => name);
    const read = decodeSafetensors(encodeSafetensors(arrays, metadata), "file");
    expect([...read.arrays.keys()].sort()).toEqual([...names].sort());
    expect(Object.entries(read.metadata)).toEqual(Object.entries(metadata));
    const npz = new Map(names.map((name) => [name, { dtype: "f4", shape: [1], data }] as const));
    expect([...(await decodeNpz(await encodeNpz(npz), "file")).keys()]).toEqual(names);
    const tree = { inner: record((_, i) => i), list: [record((name) => name)] };
    const checkpoint = await decodeCheckpoint(await encodeCheckpoint(tree, tree), "file");
    expect(checkpoint).toEqual({ tree, meta: tree });
    expect(Object.hasOwn((checkpoint.tree as typeof tree).inner, "__proto__")).toBe(true);
  });

  it("are no options", () => {
    const defaults = { lr: 0.1, momentum: undefined as number | undefined };
    for (const name of names) {
      const given = JSON.parse(`{"${name}": {"lr": 5}}`) as typeof defaults;
      expect(() => resolveOptions("sgd", given, defaults)).toThrow(`unknown option "${name}"`);
    }
    expect(() => adam(JSON.parse('{"__proto__": {"lr": 5}}'))).toThrow("unknown option");
    // What is inherited is not given.
    expect(resolveOptions("sgd", Object.create({ lr: 5 }) as typeof defaults, defaults).lr).toBe(
      0.1,
    );
  });

  it("name the layers of a model out of a file", async () => {
    // Names of tensors do not begin with an underscore.
    const allowed = names.filter((name) => !name.startsWith("_"));
    const layers = allowed.map((name) => tf.layers.dense({ name, units: 1, inputShape: [1] }));
    const path = join(folder, "model.json");
    await tf.sequential({ layers }).save(fileHandler(path));
    const { model, params } = fromLayersModel(await tf.loadLayersModel(fileHandler(path)));
    expect(Object.keys(params)).toEqual([...allowed].sort());
    const x = tf.ones([2, 1]);
    expect(model.apply(params, {} as never, x).output.shape).toEqual([2, 1]);
  });
});
