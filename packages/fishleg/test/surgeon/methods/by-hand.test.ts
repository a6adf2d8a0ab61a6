import { gaussian } from "@legendre/core-tensor";
import { expectAllClose } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { exactFisher, mFac, obd, obert } from "../../../src/surgeon/index.ts";
import { denseInverse } from "../../../src/surgeon/methods/exact-fisher.ts";
import { invertBlocks, woodburyMemory } from "../../../src/surgeon/methods/obert.ts";
import { weightsOf } from "../../../src/surgeon/weights.ts";
import {
  entriesOf,
  examplesOf,
  layerProblem,
  looking,
  meanSquare,
  slopes,
  theta,
} from "./layer.ts";

const close = { tolerance: 1e-5 };
const all = theta.map(() => 1);
/** The gradients of the examples of some batches. */
const gradients = (...numbers: readonly number[]): number[][] =>
  examplesOf(...numbers).map(({ x, error }) => slopes(x, error));

describe("obd", () => {
  const wanted = (factor: number, ...numbers: readonly number[]): number[] => {
    const rows = examplesOf(...numbers).map(({ x }) => slopes(x, [1, 1]));
    return theta.map((w, i) => {
      const mean = rows.reduce((sum, row) => sum + row[i]! ** 2, 0) / rows.length;
      return (factor * mean * w * w) / 2;
    });
  };

  it.each([1, 2, 32])(
    "scores by the exact diagonal of the next examples, %i at a time",
    async (chunk) => {
      const { scores, memory, restore, look } = looking(obd({ exact: true, examples: 4, chunk }));
      expect(memory()).toEqual({ next: 0 });
      expectAllClose(await scores(), wanted(1, 0, 1), close);
      expect(memory()).toEqual({ next: 2 });
      // On where it was, into the next pass.
      expectAllClose(await scores(), wanted(1, 2, 3), close);
      restore({ next: 1 });
      expectAllClose(await scores(), wanted(1, 1, 2), close);
      expect(await look()).toMatchObject({ kind: "scores", loss: true });
    },
  );

  it("draws targets by another key for each part of the examples", async () => {
    const keys: string[] = [];
    const likelihood: ReturnType<typeof gaussian> = {
      ...gaussian(),
      sample: (key, outputs) => {
        keys.push(key.dataSync().join());
        return tf.add(outputs, 3);
      },
    };
    // All are 3 off.
    const { scores } = looking(obd({ examples: 4, chunk: 1 }), layerProblem({ likelihood }));
    expectAllClose(await scores(), wanted(9, 0, 1), close);
    expect(new Set(keys).size).toBe(4);
  });
});

describe("exactFisher", () => {
  it("inverts the mean over the next examples, of the kept weights", async () => {
    const method = exactFisher({ examples: 4, chunk: 1, damping: 0.5 });
    const { curvature, memory } = looking(method, layerProblem(), [3]);
    for (const numbers of [
      [0, 1],
      [2, 3],
    ]) {
      // Two outputs that share nothing.
      const rows = examplesOf(...numbers).flatMap(({ x }) => [
        slopes(x, [1, 0]),
        slopes(x, [0, 1]),
      ]);
      const fisher = meanSquare(rows).map((value) => 2 * value);
      const kept = all.map((one, i) => (i === 3 ? 0 : one));
      expectAllClose(
        entriesOf(await curvature(), 8),
        entriesOf(denseInverse(fisher, kept, 0.5), 8),
        close,
      );
    }
    expect(memory()).toEqual({ next: 4 });
  });

  it.each([true, false])(
    "knows what layers have to do with each other unless told otherwise: %s",
    async (layerBlocks) => {
      type Two = Record<"a" | "b", { kernel: tf.Tensor; bias?: tf.Tensor }>;
      const params: Two = {
        a: { bias: tf.zeros([1]), kernel: tf.zeros([3, 1]) },
        b: { kernel: tf.zeros([3, 1]) },
      };
      const weights = weightsOf(params);
      // The second layer sees the squares of the inputs.
      const outputs = ({ a, b }: Two, { x }: { x: tf.Tensor }): tf.Tensor =>
        tf.add(
          tf.add(tf.matMul(x as tf.Tensor2D, a.kernel as tf.Tensor2D), a.bias!),
          tf.matMul(tf.square(x as tf.Tensor2D), b.kernel as tf.Tensor2D),
        );
      const options = { examples: 6, damping: 0.25, layerBlocks };
      const run = exactFisher(options).bind({ ...layerProblem(), weights, outputs } as never);
      const mask = weights.tree(new Float32Array(7).fill(1));
      const found = await run.assess({ params, mask } as never);
      const rows = examplesOf(0, 1, 2).map(({ x }) => [1, ...x, ...x.map((v) => v * v)]);
      const fisher = meanSquare(rows).map((value, at) => {
        const apart = Math.floor(at / 7) < 4 !== at % 7 < 4;
        return layerBlocks && apart ? 0 : value;
      });
      if (found.kind !== "curvature") throw new Error("no curvature");
      const inverse = denseInverse(fisher, new Array(7).fill(1), 0.25);
      expectAllClose(entriesOf(found.inverse, 7), entriesOf(inverse, 7), close);
    },
  );
});

describe("mFac", () => {
  it("inverts the mean over gradients of the next examples, of the kept weights", async () => {
    const method = mFac({ gradients: 4, chunk: 1, damping: 0.5 });
    const { curvature, memory } = looking(method, layerProblem(), [0, 4]);
    const kept = all.map((one, i) => ([0, 4].includes(i) ? 0 : one));
    // Where a weight is pruned the outputs are others.
    const errorsOf = (...numbers: readonly number[]) =>
      examplesOf(...numbers).map(({ x, error: [e, f] }) =>
        slopes(x, [e! - theta[0]! - theta[4]! * x[1]!, f!]),
      );
    for (const numbers of [
      [0, 1],
      [2, 3],
    ]) {
      const inverse = denseInverse(meanSquare(errorsOf(...numbers)), kept, 0.5);
      expectAllClose(entriesOf(await curvature(), 8), entriesOf(inverse, 8), close);
    }
    expect(memory()).toEqual({ next: 4 });
  });

  it("of a tree of one leaf is of that", async () => {
    const params = tf.tensor1d([2, -1, 1]);
    const weights = weightsOf<tf.Tensor>(params);
    const rows = [
      [1, 2, 0],
      [0, 1, 1],
    ];
    const problem = {
      ...layerProblem(),
      weights,
      outputs: (w: tf.Tensor, { x }: { x: tf.Tensor }) =>
        tf.matMul(x as tf.Tensor2D, tf.reshape(w, [3, 1])),
      data: { perEpoch: 1, at: () => ({ x: tf.tensor2d(rows), y: tf.zeros([2, 1]) }) },
    };
    const run = mFac({ gradients: 2, damping: 0.5 }).bind(problem as never);
    const found = await run.assess({ params, mask: tf.ones([3]) } as never);
    if (found.kind !== "curvature") throw new Error("no curvature");
    // The outputs are 0 and 0.
    expectAllClose(entriesOf(found.inverse, 3), [2, 0, 0, 0, 2, 0, 0, 0, 2], close);
  });
});

describe("obert", () => {
  it("inverts blocks of neighbours into an output, over the gradients of the next examples", async () => {
    const method = obert({ block: 4, gradients: 4, chunk: 1, damping: 0.5 });
    const { curvature, memory } = looking(method);
    // Output by output; the bias has none, and the last block two weights.
    const blocks = [
      [2, 4, 6, 3],
      [5, 7],
    ];
    for (const numbers of [
      [0, 1],
      [2, 3],
    ]) {
      const found = await curvature();
      const entries = new Array<number>(64).fill(0);
      for (const own of blocks) {
        const rows = gradients(...numbers).map((row) => own.map((at) => row[at]!));
        const inverse = denseInverse(
          meanSquare(rows),
          own.map(() => 1),
          0.5,
        );
        own.forEach((i, a) => {
          own.forEach((j, b) => {
            entries[i * 8 + j] = inverse.entry(a, b);
          });
        });
      }
      expectAllClose(entriesOf(found, 8), entries, close);
      expectAllClose(
        [...Array(8).keys()].map((i) => found.diagonal[i]!),
        [...Array(8).keys()].map((i) => entries[i * 9]!),
        close,
      );
      const v = Float64Array.from([5, 6, 1, 0, -2, 3, 0.5, -1]);
      const image = [...Array(8).keys()].map((i) =>
        v.reduce((sum, value, j) => sum + entries[i * 8 + j]! * value, 0),
      );
      expectAllClose([...(await found.apply(v))], image, close);
    }
    expect(memory()).toEqual({ next: 4 });
  });

  it("knows nothing of a pruned weight but the damping", async () => {
    const { curvature } = looking(
      obert({ block: 3, gradients: 2, damping: 0.25 }),
      layerProblem(),
      [4],
    );
    const { entry } = await curvature();
    expect([entry(4, 4), entry(2, 4), entry(4, 6)]).toEqual([4, 0, 0]);
    expect(Math.abs(entry(2, 6))).toBeGreaterThan(0.01);
  });

  it("adds at least what float32 does not resolve, a share of the mean diagonal of what is there", () => {
    // Sums of two rows: (4, 4; 4, 4) of two weights, filled up with a third, and a block without gradients.
    const sums = [8, 8, 0, 8, 8, 0, 0, 0, 0, ...new Array(9).fill(0)];
    const single = Float32Array.from(sums);
    invertBlocks(single, 3, 2, 1e-9);
    const added = 2 ** -20 * 4;
    const determinant = (4 + added) ** 2 - 16;
    const [own, other] = [(4 + added) / determinant, -4 / determinant];
    expectAllClose([...single.subarray(0, 9)], [own, other, 0, other, own, 0, 0, 0, 1 / added], {
      tolerance: 1e-6,
    });
    expectAllClose([...single.subarray(9)], [1e9, 0, 0, 0, 1e9, 0, 0, 0, 1e9], { tolerance: 1e-6 });
    // A damping that is larger stays as it is, and sums in float64 are as they are.
    const large = Float32Array.from(sums);
    invertBlocks(large, 3, 2, 0.5);
    expectAllClose(
      [...large.subarray(0, 9)],
      [18 / 17, -16 / 17, 0, -16 / 17, 18 / 17, 0, 0, 0, 2],
      { tolerance: 1e-6 },
    );
    const double = Float64Array.from(sums);
    invertBlocks(double, 3, 2, 1e-9);
    expect(double[8]! / 1e9).toBeCloseTo(1, 9);
  });

  it.each([
    ["rounding left no positive definite matrix", [8, 8.00001], []],
    ["a pivot is below what its weight's sums resolve", [800, 800], [0.002, 0.002, 0.002]],
  ])("adds ten times more where %s", (_, [own, other] = [], others) => {
    const size = 2 + others.length;
    const sums = new Float32Array(size * size);
    for (const [i, value] of [own!, own!, ...others].entries()) sums[i * (size + 1)] = value;
    sums[1] = other!;
    sums[size] = other!;
    const mean = others.reduce((sum, value) => sum + value, 2 * own!) / 2 / size;
    const least = 10 * 2 ** -20 * mean;
    const [a, b] = [sums[0]! / 2 + least, sums[1]! / 2];
    const inverse = sums.slice();
    invertBlocks(inverse, size, 2, 1e-9);
    const determinant = (a - b) * (a + b);
    expectAllClose([inverse[0]!, inverse[1]!], [a / determinant, -b / determinant], {
      tolerance: 1e-5,
    });
  });

  it("refuses gradients that are not finite", () => {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY]) {
      const sums = Float32Array.of(value, 0, 0, 1);
      expect(() => invertBlocks(sums, 2, 1, 1e-3)).toThrow(/obert: gradients of examples are not/);
    }
  });

  it("takes four bytes a number: gradients and a copy of them, blocks twice", () => {
    expect(woodburyMemory(10, 7, 3)).toBe(4 * 10 * (6 + 14));
  });
});
