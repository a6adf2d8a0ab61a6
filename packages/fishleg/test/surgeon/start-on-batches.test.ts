import {
  type BatchSource,
  gaussian,
  type Likelihood,
  random,
  treeLeaves,
  treePaths,
} from "@legendre/core-tensor";
import { compiler } from "@legendre/core-tensor/train";
import { treeStructure } from "@legendre/core-tensor/tree";
import { expectAllClose, expectNoLeak } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { inverseFisher, type LearnedInverse } from "../../src/index.ts";
import { type FishlegSurgeonOptions, fishlegSurgeon } from "../../src/surgeon/index.ts";
import type { PruningProblem } from "../../src/surgeon/methods/method.ts";
import { weightsOf } from "../../src/surgeon/weights.ts";
import { uniforms } from "../helpers.ts";

/** Images `[n, 4, 4, 2]` and three words a row, `[n, 3]`. */
type Batch = Record<"image" | "words", tf.Tensor>;

const values = (seed: number, shape: number[]): tf.Tensor =>
  tf.mul(0.7, tf.tensor(uniforms(seed, tf.util.sizeFromShape(shape)), shape));

/** One layer of each kind: a convolution, a table, a norm, the projections of an attention, a dense one. */
const params = {
  attention: { k: values(1, [4, 4]), q: values(2, [4, 4]), v: values(3, [4, 4]) },
  conv: { bias: values(4, [3]), kernel: values(5, [2, 2, 2, 3]) },
  head: { bias: values(6, [2]), kernel: values(7, [39, 2]) },
  norm: { bias: values(8, [4]), scale: tf.add(1, values(9, [4])) },
  table: values(10, [5, 4]),
};
type Net = typeof params;

const product = (x: tf.Tensor, w: tf.Tensor): tf.Tensor =>
  tf.reshape(tf.matMul(tf.reshape(x, [-1, 4]) as tf.Tensor2D, w as tf.Tensor2D), [-1, 3, 4]);

function outputs({ attention, conv, head, norm, table }: Net, { image, words }: Batch): tf.Tensor {
  const seen = tf.conv2d(image as tf.Tensor4D, conv.kernel as tf.Tensor4D, 1, "valid");
  const read = tf.gather(table, tf.cast(words, "int32"));
  const x = tf.add(tf.mul(read, norm.scale), norm.bias);
  const [q, k, v] = [attention.q, attention.k, attention.v].map((w) => product(x, w));
  const weights = tf.softmax(tf.matMul(q!, k!, false, true));
  const parts = [tf.reshape(tf.tanh(tf.add(seen, conv.bias)), [-1, 27])];
  parts.push(tf.reshape(tf.matMul(weights, v!), [-1, 12]));
  return tf.add(
    tf.matMul(tf.concat(parts, 1) as tf.Tensor2D, head.kernel as tf.Tensor2D),
    head.bias,
  );
}

/** Targets follow from a row alone, so that they are the same whatever rows stand beside it. */
const likelihood: Likelihood = {
  ...gaussian(),
  sample: (_, predicted) => tf.add(predicted, tf.sin(tf.mul(predicted, 40))),
};
const images = values(11, [16, 4, 4, 2]);
const rowsFrom = (from: number, count: number): Batch => ({
  image: tf.slice(images, [from, 0, 0, 0], [count, 4, 4, 2]),
  words: tf.tensor2d(
    Array.from({ length: 3 * count }, (_, i) => (7 * (3 * from + i)) % 5),
    [count, 3],
    "int32",
  ),
});
const joined: readonly Batch[] = [rowsFrom(0, 16)];
/** The same rows in batches of three sizes. */
const apart: readonly Batch[] = [rowsFrom(0, 5), rowsFrom(5, 3), rowsFrom(8, 8)];
const key = random.key(3);
const weights = weightsOf(params);

interface At {
  readonly data?: (index: number) => Batch;
  readonly outputs?: typeof outputs;
  readonly likelihood?: Likelihood;
  readonly compile?: boolean;
}

/** The surgeon's inverse at its start on some batches, which are handed out anew each time. */
async function started<R>(
  given: readonly Batch[],
  options: FishlegSurgeonOptions,
  use: (state: LearnedInverse) => R,
  at: At = {},
): Promise<R> {
  const source: BatchSource<Batch> = {
    perEpoch: given.length,
    at: ({ batch }) => {
      const { image, words } = given[batch] as Batch;
      return at.data?.(batch) ?? { image: tf.clone(image), words: tf.clone(words) };
    },
  };
  const eager = <A extends readonly unknown[], T>(f: (...args: A) => T) =>
    Object.assign(async (...args: A) => tf.tidy(() => f(...args) as never) as T, {
      dispose: async () => {},
    });
  const problem: PruningProblem<Net, Batch, undefined> = {
    weights,
    outputs: at.outputs ?? outputs,
    likelihood: at.likelihood ?? likelihood,
    targets: ({ words }) => words,
    loss: () => tf.scalar(0),
    data: source,
    compile: at.compile === true ? compiler("test", true) : eager,
    prunable: weights.paths.map(() => true),
  };
  // A run remembers its `Q` where the next removal takes it over.
  const kept = { assimilation: "frozen", pretrain: 0 } as const;
  const all = { damping: 0.1, ...kept, startBatches: given.length, ...options };
  const run = fishlegSurgeon(all).bind(problem);
  const mask = weights.tree(new Float32Array(weights.total).fill(1));
  try {
    await run.assess({ params, mask, state: undefined, index: 0, key });
    return use(run.memory() as LearnedInverse);
  } finally {
    tf.dispose(mask as never);
    await run.dispose();
  }
}

type Read = Record<string, number[]>;
/** The diagonal of `Q`, and `Q v`, by leaf. */
const read =
  (options: Pick<FishlegSurgeonOptions, "start" | "choose">) =>
  (state: LearnedInverse): Read =>
    tf.tidy(() => {
      const start = options.start as "k-fac";
      const Q = inverseFisher<Net, Batch>({ params, outputs, likelihood, ...options, start });
      const found = [Q.diag(state), Q.apply(state, params)];
      const paths = treePaths(treeStructure(params));
      const leaves = found.map((tree) => treeLeaves<tf.Tensor>(tree));
      return Object.fromEntries(
        paths.map((path, i) => [path, leaves.flatMap((of) => [...of[i]!.dataSync()])]),
      );
    });

const starts: Record<string, Pick<FishlegSurgeonOptions, "start" | "choose">> = {
  "k-fac": { start: "k-fac" },
  "k-fac, spectra": {
    start: "k-fac",
    choose: (_, __, usual) => (usual === "dense" || usual === "conv" ? "spectrum" : undefined),
  },
  ekfac: { start: "ekfac" },
};
/** Leaves of layers without two factors. */
const others = ["norm.bias", "norm.scale", "table"];
const without = (all: Read): Read =>
  Object.fromEntries(Object.entries(all).filter(([path]) => !others.includes(path)));

describe("a start on several batches", () => {
  it.each(Object.keys(starts))(
    "is that of one batch with the rows of all, in any order, for dense layers, convolutions and attention: %s",
    async (name) => {
      const options = starts[name]!;
      const of = (given: readonly Batch[]) => started(given, options, read(options));
      const [one, several, turned] = [
        await of(joined),
        await of(apart),
        await of(apart.toReversed()),
      ];
      expectAllClose(without(several) as never, without(one) as never, { tolerance: 2e-5 });
      expectAllClose(turned as never, several as never, { tolerance: 2e-5 });
      const first = await of(apart.slice(0, 1));
      const differs = (path: string) =>
        Math.max(...one[path]!.map((x, i) => Math.abs(x - first[path]![i]!)));
      for (const path of Object.keys(one)) expect(differs(path), path).toBeGreaterThan(1e-3);
    },
  );

  it("has the mean trace, by rows, for tables and norms, which have no factors", async () => {
    const options = { start: "k-fac" } as const;
    const several = await started(apart, options, read(options));
    const alone = [];
    for (const batch of apart) alone.push(await started([batch], options, read(options)));
    for (const path of others) {
      const mean = alone.reduce((sum, one, i) => {
        const share = apart[i]!.image.shape[0]! / 16;
        return sum + share * (1 / one[path]![0]! - 0.1);
      }, 0);
      expectAllClose([several[path]![0]!], [1 / (mean + 0.1)], { tolerance: 1e-5 });
    }
  });

  it("is damped by the mean of the batches' traces, by rows", async () => {
    // Each row reaches one input, so that the Fisher matrix is diagonal and any signs give its trace: twice the mean square of the inputs.
    const one = ({ head }: Net, { image, words }: Batch): tf.Tensor => {
      const size = tf.slice(image, [0, 0, 0, 0], [-1, 1, 1, 1]);
      const word = tf.slice(words, [0, 0], [-1, 1]);
      const picked = tf.oneHot(tf.cast(tf.reshape(word, [-1]), "int32"), 39);
      const x = tf.mul(picked, tf.reshape(size, [-1, 1])) as tf.Tensor2D;
      return tf.matMul(x, head.kernel as tf.Tensor2D);
    };
    const options = { start: "1/damping", damping: { relative: 0.1 }, probes: 1 } as const;
    const gamma = ({ inverse }: LearnedInverse): number => inverse.damping.dataSync()[0]!;
    const found = await started(apart, options, gamma, { outputs: one });
    const inputs = tf.slice(joined[0]!.image, [0, 0, 0, 0], [-1, 1, 1, 1]);
    const trace = 2 * tf.mean(tf.square(inputs)).dataSync()[0]!;
    expectAllClose([found], [(0.1 * trace) / weights.total], { tolerance: 1e-5 });
  });

  it("is the same compiled, with second moments in the common eigenbasis", async () => {
    const options = { start: "ekfac" } as const;
    const [eager, compiled] = [
      await started(apart, options, read(options)),
      await started(apart, options, read(options), { compile: true }),
    ];
    expectAllClose(compiled as never, eager as never, { tolerance: 1e-4 });
  });

  it("counts its batches, so that a basis that turns gives each the same weight", async () => {
    const seen = ({ inverse }: LearnedInverse): number =>
      inverse.blocks["head"]!["seen"]!.dataSync()[0]!;
    expect(await started(apart, { start: "ekfac" }, seen)).toBe(3);
    expect(await started(joined, { start: "ekfac" }, seen)).toBe(1);
  });

  it("has one batch in memory at a time, with no more beside it the more there are", async () => {
    const wide = (index: number): Batch => {
      const [image, words] = [tf.fill([64, 4, 4, 2], 0.1 + index), tf.zeros([64, 3])];
      live.push(image);
      return { image, words };
    };
    let live: tf.Tensor[] = [];
    let peak = 0;
    const watched: Likelihood = {
      ...likelihood,
      // All that the model made of the batch is there when targets are drawn.
      sample: (k, predicted) => {
        peak = Math.max(peak, tf.memory().numBytes);
        return likelihood.sample(k, predicted);
      },
    };
    const peakOf = async (start: "k-fac" | "ekfac", count: number): Promise<number> => {
      [live, peak] = [[], 0];
      const data = (index: number): Batch => {
        expect(live.every((tensor) => tensor.isDisposed)).toBe(true);
        return wide(index);
      };
      const before = tf.memory().numBytes;
      const given = Array.from({ length: count }, () => apart[0]!);
      await started(given, { start }, () => {}, { data, likelihood: watched });
      // To see the model, the start (twice, for moments), and the health of it.
      expect(live.length).toBe(1 + count * (start === "ekfac" && count > 1 ? 2 : 1) + 1);
      return peak - before;
    };
    for (const start of ["k-fac", "ekfac"] as const) {
      const [one, two, six] = [
        await peakOf(start, 1),
        await peakOf(start, 2),
        await peakOf(start, 6),
      ];
      // The means of the batches before, which are small beside a batch.
      expect(two / one).toBeLessThan(1.3);
      expect(six).toBe(two);
    }
  });

  it.each(["k-fac", "ekfac"] as const)(
    "leaves no tensor, nor where a batch fails: %s",
    async (start) => {
      await expectNoLeak(() => started(apart, { start }, () => {}), 1);
      // The first read is a look at the model. A start at EKFAC reads all batches twice.
      for (const last of start === "ekfac" ? [3, 6] : [3]) {
        for (const from of ["data", "outputs"] as const) {
          await expectNoLeak(async () => {
            let reads = 0;
            const data = (index: number): Batch => {
              if (reads++ === last && from === "data") throw new Error("no more");
              return rowsFrom(4 * index, 4);
            };
            const failing: typeof outputs = (p, batch) => {
              if (reads > last) throw new Error("no more");
              return outputs(p, batch);
            };
            const at = from === "data" ? { data } : { data, outputs: failing };
            await expect(started(apart, { start }, () => {}, at)).rejects.toThrow("no more");
          }, 1);
        }
      }
    },
  );

  it("refuses batches that are not finite, and says which", async () => {
    for (const [count, words] of [
      [1, "batch 0 of data"],
      [3, "batches 0 to 2 of data"],
    ] as const) {
      const given = apart.slice(0, count);
      const data = (index: number): Batch => {
        const batch = rowsFrom(0, 4);
        if (index < count - 1) return batch;
        batch.image.dispose();
        return { ...batch, image: tf.fill([4, 4, 4, 2], Number.NaN) };
      };
      await expectNoLeak(async () => {
        const run = started(given, { start: "k-fac" }, () => {}, { data });
        await expect(run).rejects.toThrow(words);
        await expect(run).rejects.toMatchObject({ code: "numerical" });
      }, 1);
    }
  });
});
