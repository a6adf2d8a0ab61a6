import { expectNoLeak } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { type BatchesOptions, batches, rows } from "../../src/data/index.ts";
import { isLegendreError } from "../../src/errors.ts";
import { hostArray } from "../../src/kernels/host-array.ts";
import { foldIn, key, permutation } from "../../src/random/index.ts";

const ten = { x: Float32Array.from({ length: 10 }, (_, i) => i) };

function passes(options: BatchesOptions): number[][] {
  return Array.from(batches(ten, options), ({ x }) => Array.from(x.dataSync()));
}

function caught(run: () => unknown): Error {
  try {
    run();
  } catch (error) {
    return error as Error;
  }
  throw new Error("nothing was thrown");
}

describe("batches", () => {
  it("go through the rows in order without a seed", () => {
    expect(passes({ batchSize: 4 })).toEqual([
      [0, 1, 2, 3],
      [4, 5, 6, 7],
      [8, 9],
    ]);
    expect(passes({ batchSize: 4, dropLast: true })).toEqual([
      [0, 1, 2, 3],
      [4, 5, 6, 7],
    ]);
    expect(passes({ batchSize: 5, epochs: 2 })).toHaveLength(4);
  });

  it("are a new permutation each pass with one, the documented one", () => {
    const got = passes({ batchSize: 4, seed: 9, epochs: 2 });
    for (const epoch of [0, 1]) {
      const order = got.slice(3 * epoch, 3 * epoch + 3).flat();
      const expected = permutation(foldIn(key(9), epoch), 10).dataSync();
      expect(order).toEqual(Array.from(expected));
    }
    expect(passes({ batchSize: 4, key: key(9), epochs: 2 })).toEqual(got);
    expect(passes({ batchSize: 4, seed: 9, shuffle: false })).toEqual(passes({ batchSize: 4 }));
  });

  it("can be taken up at any position", () => {
    const source = batches(ten, { batchSize: 3, seed: 1, epochs: 3 });
    const whole = Array.from(source, ({ x }) => Array.from(x.dataSync()));
    const iterator = source.from();
    for (let i = 0; i < whole.length; i++) {
      const position = JSON.parse(JSON.stringify(iterator.position));
      expect(position).toEqual({ epoch: Math.floor(i / 4), batch: i % 4 });
      const rest = Array.from(source.from(position), ({ x }) => Array.from(x.dataSync()));
      expect(rest).toEqual(whole.slice(i));
      expect(Array.from(source.at(position).x.dataSync())).toEqual(whole[i]);
      iterator.next();
    }
    expect(iterator.next().done).toBe(true);
  });

  it("take typed arrays, rows, host arrays and tensors", () => {
    const data = {
      bytes: Uint8Array.of(1, 2, 255),
      scaled: rows(Uint8Array.of(0, 51, 102, 153, 204, 255), [2], { scale: 1 / 255 }),
      doubles: Float64Array.of(0.1, 0.2, 0.3),
      host: hostArray([1, 2, 3, 4, 5, 6], [3, 2, 1]),
      tensor: tf.tensor2d([[1], [2], [3]], [3, 1], "int32"),
      flags: tf.tensor1d([true, false, true], "bool"),
    };
    const { value } = batches(data, { batchSize: 2 }).from({ epoch: 0, batch: 0 }).next();
    const types = Object.fromEntries(
      Object.entries(value as Record<string, tf.Tensor>).map(([name, t]) => [
        name,
        `${t.dtype} ${t.shape}`,
      ]),
    );
    expect(types).toEqual({
      bytes: "int32 2",
      scaled: "float32 2,2",
      doubles: "float32 2",
      host: "float32 2,2,1",
      tensor: "int32 2,1",
      flags: "bool 2",
    });
    expect(Array.from(value.scaled.dataSync() as Float32Array)).toEqual(
      [0, 0.2, 0.4, 0.6].map(Math.fround),
    );
    expect(Array.from(value.flags.dataSync())).toEqual([1, 0]);
  });

  it("leave no tensors", async () => {
    const source = batches(ten, { batchSize: 4, seed: 2 });
    await expectNoLeak(() => {
      for (const { x } of source) x.dispose();
      batches(ten, { batchSize: 4, seed: 2 });
    });
  });

  it.each([
    [() => batches({}, { batchSize: 1 }), "shape", /no columns/],
    [() => batches({ x: new Float32Array() }, { batchSize: 1 }), "shape", /data.x has no rows/],
    [
      () => batches({ ...ten, y: new Uint8Array(30) }, { batchSize: 1 }),
      "shape",
      /data.y has 30 rows, data.x has 10; use rows/,
    ],
    [() => batches({ x: [1, 2] as never }, { batchSize: 1 }), "shape", /data.x must be a typed/],
    [() => batches({ x: { data: ten.x, shape: [3] } }, { batchSize: 1 }), "shape", /shape \[3\]/],
    [() => rows(ten.x, [3]), "shape", /10 values, which is no multiple of the 3/],
    [() => batches(ten, { batchSize: 0 }), "option", /batchSize must be a whole number at least 1/],
    [() => batches(ten, { batchSize: 20, dropLast: true }), "option", /dropLast leaves none/],
    [() => batches(ten, { batchSize: 2, shuffle: true }), "option", /needs a seed or a key/],
    [() => batches(ten, { batchSize: 2, seed: 1, key: key(1) }), "option", /not both/],
    [() => batches(ten, { batchsize: 2 } as never), "option", /nearest known name is "batchSize"/],
    [() => batches(ten, { batchSize: 2 }).at({ epoch: 0, batch: 5 }), "option", /position.batch/],
    [
      () => passesOf({ x: rows(Float32Array.of(1, 2, 3, Infinity), [2]) }),
      "non-finite",
      /data.x holds Infinity in row 1, at index 1 of it/,
    ],
  ] as const)("name what is wrong: %s", (run, code, message) => {
    const error = caught(run);
    expect(isLegendreError(error, code)).toBe(true);
    expect(error.message).toMatch(message);
  });
});

function passesOf(data: Parameters<typeof batches>[0]): void {
  for (const batch of batches(data, { batchSize: 2 })) tf.dispose(batch);
}
