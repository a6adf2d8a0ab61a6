import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { decodeSafetensors, encodeSafetensors } from "@legendre/core-tensor/io";
import {
  decodeSparse,
  encodeSparse,
  type SparseEncoding,
  saveSparse,
} from "@legendre/fishleg/surgeon";
import { expectNoLeak } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const bitsOf = (tensor: tf.Tensor): Uint32Array =>
  new Uint32Array((tensor.dataSync() as Float32Array).slice().buffer);

/** Weights of which a share is 0; some are −0 or NaN. */
const leaves = fc
  .record({
    rows: fc.integer({ min: 1, max: 5 }),
    columns: fc.integer({ min: 1, max: 9 }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    seed: fc.integer({ min: 1, max: 1e6 }),
  })
  .map(({ rows, columns, share, seed }) => {
    let word = seed;
    const next = (): number => {
      word = (Math.imul(word, 1664525) + 1013904223) >>> 0;
      return word / 2 ** 32;
    };
    const values = Float32Array.from({ length: rows * 4 * columns }, () => {
      if (next() < share) return 0;
      const kind = next();
      return kind < 0.05 ? -0 : kind < 0.1 ? Number.NaN : next() - 0.5;
    });
    return { values, shape: [rows * 4, columns] };
  });

/** The largest two of every four along the first axis. */
function halved({
  values,
  shape: [rows = 0, columns = 0],
}: {
  values: Float32Array;
  shape: number[];
}): Float32Array {
  const out = values.slice();
  for (let start = 0; start < rows; start += 4) {
    for (let column = 0; column < columns; column++) {
      for (const i of [1, 2]) out[(start + i) * columns + column] = 0;
    }
  }
  return out;
}

describe("encodeSparse", () => {
  it.each(["auto", "dense", "bitmask", "csr", "2:4"] as const)(
    "gives the same bits back: %s",
    (encoding) => {
      fc.assert(
        fc.property(leaves, (leaf) => {
          tf.tidy(() => {
            const values = encoding === "2:4" ? halved(leaf) : leaf.values;
            const tree = {
              a: { kernel: tf.tensor(values, leaf.shape) },
              ids: tf.tensor1d([3, 4], "int32"),
            };
            const again = decodeSparse(encodeSparse(tree, { encoding }), tree);
            expect(bitsOf(again.a.kernel)).toEqual(bitsOf(tree.a.kernel));
            expect([...again.ids.dataSync()]).toEqual([3, 4]);
          });
        }),
        { numRuns: 40 },
      );
    },
  );

  it("takes the smallest", () => {
    const size = (share: number): { bytes: number; how: string } => {
      const values = Float32Array.from({ length: 64 * 64 }, (_, i) =>
        i % 1000 < share * 1000 ? 1 + i : 0,
      );
      const bytes = encodeSparse({ w: tf.tensor2d(values, [64, 64]) });
      const text = decodeSafetensors(bytes, "x").metadata["legendre.sparse"] as string;
      return { bytes: bytes.length, how: JSON.parse(text).leaves.w.encoding };
    };
    expect(size(1).how).toBe("dense");
    expect(size(0.5).how).toBe("bitmask");
    expect(size(0.01).how).toBe("csr");
    expect(size(0.1).bytes).toBeLessThan(0.2 * 4 * 64 * 64);
  });

  it("packs 2:4 into 17/32 of the room", () => {
    const tree = {
      w: tf.tensor2d(
        halved({ values: new Float32Array(256 * 64).fill(1), shape: [256, 64] }),
        [256, 64],
      ),
    };
    const { arrays } = decodeSafetensors(encodeSparse(tree, { encoding: "2:4" }), "x");
    const bytes = [...arrays.values()].reduce((sum, { data }) => sum + data.byteLength, 0);
    expect(bytes).toBe((4 * 256 * 64 * 17) / 32);
    expect(arrays.get("w.values")?.shape).toEqual([(256 * 64) / 4, 2]);
  });

  it("says what cannot be stored so", () => {
    const tree = { w: tf.ones([4, 2]) };
    expect(() => encodeSparse(tree, { encoding: "2:4" })).toThrow(
      /"w" of shape \[4,2\] has no 2:4 pattern/,
    );
    expect(() => encodeSparse(tree, { encoding: "coo" as SparseEncoding })).toThrow(
      /encoding must be one of/,
    );
    expect(() => encodeSparse({ w: 3 })).toThrow(/w/);
  });

  it.each([
    ["bitmask", "w.bitmask"],
    ["csr", "w.pointers"],
    ["2:4", "w.places"],
  ] as const)("notices a file that does not add up: %s", (encoding, name) => {
    const tree = { w: tf.tensor2d([1, 0, 0, 0, 0, 2, 0, 3], [8, 1]) };
    const { arrays, metadata } = decodeSafetensors(encodeSparse(tree, { encoding }), "x");
    const array = arrays.get(name)!;
    const shorter = { ...array, shape: [array.data.length - 1], data: array.data.slice(1) };
    const bytes = (changed: Map<string, never>) => encodeSafetensors(changed, metadata);
    const damaged = bytes(new Map([...arrays, [name, shorter]]) as never);
    expect(() => decodeSparse(damaged, tree, "net.safetensors")).toThrow(/net.safetensors, "w"/);
    expect(() => decodeSparse(bytes(new Map() as never), tree)).toThrow(/has no array/);
    expect(() => decodeSparse(encodeSparse(tree), { w: tf.ones([4, 2]) })).toThrow(
      /shape \[8,1\], expected \[4,2\]/,
    );
    expect(() => decodeSparse(encodeSparse(tree), { v: tf.ones([8, 1]) })).toThrow(/"v"/);
    const other = encodeSafetensors(arrays, { "legendre.sparse": "{}" });
    expect(() => decodeSparse(other, tree)).toThrow(/no description of version 1/);
    const described = JSON.parse(metadata?.["legendre.sparse"] as string);
    for (const [wrong, told] of [
      ["coo", /its encoding "coo" is not known/],
      [{ toString: 1, valueOf: 1 }, /its encoding is no text/],
    ] as const) {
      described.leaves.w.encoding = wrong;
      const renamed = encodeSafetensors(arrays, { "legendre.sparse": JSON.stringify(described) });
      expect(() => decodeSparse(renamed, tree)).toThrow(told);
    }
  });

  it("leaks nothing", async () => {
    const tree = { w: tf.ones([8, 4]) };
    await expectNoLeak(() => tf.dispose(decodeSparse(encodeSparse(tree), tree)));
  });
});

describe("saveSparse", () => {
  it("writes the same bytes, and nothing where it fails", async () => {
    const folder = await mkdtemp(join(tmpdir(), "legendre-sparse-"));
    try {
      const tree = {
        w: tf.tensor2d([
          [0, 1],
          [0, 0],
        ]),
      };
      const path = join(folder, "net.safetensors");
      await saveSparse(path, tree, { encoding: "csr", metadata: { of: "test" } });
      expect(new Uint8Array(await readFile(path))).toEqual(
        encodeSparse(tree, { encoding: "csr", metadata: { of: "test" } }),
      );
      await expect(saveSparse(join(path, "below"), tree)).rejects.toThrow(/could not be written/);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
