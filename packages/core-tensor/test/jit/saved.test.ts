import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expectAllClose } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { afterAll, describe, expect, it } from "vitest";
import { encodeSafetensors } from "../../src/format/safetensors.ts";
import { grad, jit, loadCompiled, random, saveCompiled, spec } from "../../src/index.ts";
import { decodeCompiled, encodeCompiled } from "../../src/jit/index.ts";
import { cholesky } from "../../src/linalg/index.ts";

const folder = mkdtempSync(join(tmpdir(), "legendre-saved-"));
afterAll(() => rmSync(folder, { recursive: true }));

const large = tf.tensor1d(Float32Array.from({ length: 100 }, (_, i) => Math.sin(i)));

/** Models, host ops, a large constant, numbers among the arguments. */
const solve = (p: { w: tf.Tensor }, scale: number | tf.Scalar) => {
  const square = tf.matMul(p.w as tf.Tensor2D, p.w as tf.Tensor2D, false, true);
  const { lower } = cholesky(tf.add(square, tf.eye(2)));
  return tf.add(tf.mul(lower, scale), tf.sum(large));
};
const p = { w: tf.tensor2d([1, 2, 3, 4], [2, 2]) as tf.Tensor };

describe("saved compiled functions", () => {
  it("compute the same in this process and in another", async () => {
    const f = jit(solve);
    const wanted = (await f(p, 3)).dataSync();
    const path = join(folder, "solve.safetensors");
    await saveCompiled(path, f);
    const loaded = await loadCompiled<typeof f>(path, { threads: 1, spin: false });
    expect(loaded.stats()).toMatchObject({ calls: 0, compiles: 0, entries: 1, executor: "onnx" });
    expect((await loaded(p, 3)).dataSync()).toEqual(wanted);
    const script = fileURLToPath(new URL("load-elsewhere.ts", import.meta.url));
    const run = promisify(execFile);
    const { stdout } = await run(process.execPath, ["--import", "tsx", script, path]);
    const there = JSON.parse(stdout.trim().split("\n").at(-1) as string);
    expect(there.values).toEqual([...wanted]);
    expect(there.stats).toMatchObject({ calls: 1, compiles: 0, executor: "onnx" });
  });

  it("keep every program, static and donated arguments, and the structure of results", async () => {
    const f = jit(
      (n: number, x: tf.Tensor, key: random.Key) => ({
        powers: Array.from({ length: n }, (_, i) => tf.pow(x, i + 1)),
        noise: random.normal(key, [2]),
      }),
      { static: [0], donate: [1] },
    );
    await f.compile(1, spec([3]), spec([2], "int32"));
    await f.compile(2, spec([3]), spec([2], "int32"));
    const loaded = await decodeCompiled<typeof f>(await encodeCompiled(f));
    const x = tf.tensor1d([1, 2, 3]) as tf.Tensor;
    const key = random.key(3);
    const { powers, noise } = await loaded(2, x, key);
    expectAllClose(powers[1]!.dataSync(), [1, 4, 9]);
    expect(noise.dataSync()).toEqual(random.normal(key, [2]).dataSync());
    expect(x.isDisposed).toBe(true);
    expect(() => x.dataSync()).toThrow(/donate/);
    expect((await loaded(1, tf.ones([3]), key)).powers).toHaveLength(1);
    // Saved once more, it is the same file.
    expect(await encodeCompiled(loaded)).toEqual(await encodeCompiled(f));
    await loaded.dispose();
    expect((await loaded(1, tf.ones([3]), key)).powers).toHaveLength(1);
  });

  it("are called inside traced and differentiated functions, and looked into", async () => {
    const f = jit((x: tf.Tensor) => tf.sum(tf.square(x)) as tf.Scalar);
    await f.compile(spec([2]));
    const loaded = await decodeCompiled<typeof f>(await encodeCompiled(f));
    const x = tf.tensor1d([1, 2]) as tf.Tensor;
    expectAllClose(grad(loaded.inline)(x).dataSync(), [2, 4]);
    expectAllClose((await jit(grad(loaded.inline))(x)).dataSync(), [2, 4]);
    expect(await loaded.lower(x).text()).toMatch(/Square/);
  });

  it("name the kinds of arguments they have", async () => {
    const f = jit((n: number, x: tf.Tensor) => tf.mul(x, n), { static: [0] });
    await f.compile(2, spec([3]));
    const loaded = await decodeCompiled<typeof f>(await encodeCompiled(f), {}, "f.safetensors");
    await expect(loaded(2, tf.ones([4]))).rejects.toMatchObject({
      code: "shape",
      message: expect.stringMatching(
        /f\.safetensors has no program .* float32\[4\] with static 2; it has float32\[3\] with static 2/,
      ),
    });
    await expect(loaded(5, tf.ones([3]))).rejects.toMatchObject({ code: "shape" });
    expectAllClose((await loaded(2, tf.ones([3]))).dataSync(), [2, 2, 2]);
  });

  it("refuse what is damaged, cut off, foreign or of another version", async () => {
    const f = jit((x: tf.Tensor) => tf.tanh(x));
    await expect(encodeCompiled(f)).rejects.toMatchObject({ code: "option" });
    await expect(encodeCompiled((() => {}) as never)).rejects.toMatchObject({ code: "option" });
    await f.compile(spec([3]));
    const bytes = await encodeCompiled(f);
    const refused = async (content: Uint8Array, why: RegExp): Promise<void> => {
      const path = join(folder, "bad.safetensors");
      writeFileSync(path, content);
      await expect(loadCompiled(path)).rejects.toMatchObject({
        code: "data",
        message: expect.stringMatching(why),
      });
    };
    const change = (edit: (copy: Uint8Array) => void): Uint8Array => {
      const copy = bytes.slice();
      edit(copy);
      return copy;
    };
    await refused(bytes.subarray(0, bytes.length - 10), /bad\.safetensors/);
    await refused(new Uint8Array(0), /bad\.safetensors/);
    for (const at of [bytes.length - 5, Math.floor(bytes.length / 2)]) {
      await refused(
        change((copy) => copy.set([(copy[at] as number) ^ 1], at)),
        /checksum|damaged/,
      );
    }
    await refused(encodeSafetensors(new Map(), { a: "b" }), /not a compiled function/);
    const text = new TextDecoder("latin1").decode(bytes);
    const other = Uint8Array.from(text.replace('\\"version\\":1', '\\"version\\":7'), (c) =>
      c.charCodeAt(0),
    );
    await refused(other, /checksum/);
    await expect(loadCompiled(join(folder, "none"))).rejects.toMatchObject({ code: "data" });
    await expect(decodeCompiled(bytes, { thread: 1 } as never)).rejects.toThrow(/"threads"/);
    await expect(decodeCompiled(bytes, { spin: 1 as never })).rejects.toThrow(/spin must be/);
  });
});
