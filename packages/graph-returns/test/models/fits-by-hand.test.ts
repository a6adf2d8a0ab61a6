import { describe, expect, it } from "vitest";
import {
  boosting,
  featureMatrix,
  logisticRegression,
  mlpClassifier,
  prior,
  randomForest,
} from "../../src/models/index.ts";
import { rowRandom } from "../../src/models/row-random.ts";

const column = (values: readonly number[]) => featureMatrix(["a"], Float32Array.from(values));
/** A column that tells nothing: a tree is one leaf. */
const constant = (rows: number) => column(Array(rows).fill(7));
const sigmoid = (margin: number) => 1 / (1 + Math.exp(-margin));
const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;

describe.each(["wasm", "plain"] as const)("boosting by hand, %s", (kernel) => {
  it("follows the gradient of the log loss from the share of returns", async () => {
    // 1 and 2 are kept, 3 and 4 come back in one of two cases: p = 1/4 at first.
    const x = column([1, 1, 2, 2, 3, 3, 4, 4]);
    const y = [0, 0, 0, 0, 1, 0, 0, 1];
    const options = {
      kernel,
      trees: 2,
      maxDepth: 1,
      lambda: 3,
      learningRate: 0.5,
      minChildWeight: 0,
    };
    const model = await boosting(options).fit({ x, y });
    const base = Math.log(1 / 3);
    expect(model.base).toBeCloseTo(base, 12);
    let margins: [number, number] = [base, base];
    for (const tree of model.trees) {
      const [g, h] = [
        margins.map((m, side) => 4 * sigmoid(m) - 2 * side),
        margins.map((m) => 4 * sigmoid(m) * (1 - sigmoid(m))),
      ];
      const values = [0, 1].map((side) => (-0.5 * g[side]!) / (h[side]! + 3));
      expect([...tree.feature]).toEqual([0, -1, -1]);
      expect(tree.threshold[0]).toBe(2.5);
      const sum = [g[0]! + g[1]!, h[0]! + h[1]!] as const;
      const gain = g[0]! ** 2 / (h[0]! + 3) + g[1]! ** 2 / (h[1]! + 3) - sum[0] ** 2 / (sum[1] + 3);
      for (const [i, wanted] of [gain, 0, 0].entries()) expect(tree.gain[i]).toBeCloseTo(wanted, 5);
      for (const [i, wanted] of [sum[1], ...h].entries())
        expect(tree.cover[i]).toBeCloseTo(wanted, 5);
      for (const [i, wanted] of values.entries()) expect(tree.value[i + 1]).toBeCloseTo(wanted, 5);
      margins = [margins[0] + values[0]!, margins[1] + values[1]!];
    }
    const p = await model.predict(column([0, 2.4, 2.5, 99]));
    for (const [i, m] of [margins[0], margins[0], margins[1], margins[1]].entries())
      expect(p[i]).toBeCloseTo(sigmoid(m), 6);
    expect(model.summary).toEqual({ rounds: 2, status: "finished", validationLogLoss: [] });
  });

  it("leaves out the rows that are not drawn, whose margins move with the others", async () => {
    const y = [1, 0, 0, 1, 1, 0, 1, 1, 0, 1];
    const [seed, subsample] = [3, 0.6];
    const model = await boosting({ kernel, trees: 4, subsample, lambda: 1, learningRate: 1 }).fit(
      { x: constant(10), y },
      { seed },
    );
    const { uniform } = rowRandom(seed);
    let margin = Math.log(0.6 / 0.4);
    for (const tree of model.trees) {
      const drawn = y.filter(() => uniform() < subsample);
      const p = sigmoid(margin);
      const g = drawn.reduce((sum, outcome) => sum + p - outcome, 0);
      const value = -g / (drawn.length * p * (1 - p) + 1);
      expect([...tree.feature]).toEqual([-1]);
      expect(tree.value[0]).toBeCloseTo(value, 5);
      margin += value;
    }
    // Nothing is drawn for all rows: other seeds make the same trees.
    const all = [0, 1].map((seed) =>
      boosting({ kernel, trees: 2 }).fit({ x: constant(10), y }, { seed }),
    );
    const [one, other] = await Promise.all(all);
    expect(one!.trees).toEqual(other!.trees);
  });

  it("keeps the first of equally good rounds, and stops after as many as its patience", async () => {
    const [x, y] = [constant(4), [0, 1, 0, 1]];
    for (const [patience, trees, status] of [
      [3, 9, "stopped"],
      [3, 4, "stopped"],
      [3, 3, "finished"],
      [1, 9, "stopped"],
      [undefined, 30, "stopped"],
    ] as const) {
      const model = await boosting({
        ...{ kernel, trees },
        ...(patience === undefined ? {} : { patience }),
      }).fit({ x, y }, { validation: { x, y } });
      const rounds = Math.min(trees, (patience ?? 10) + 1);
      expect(model.summary.validationLogLoss).toHaveLength(rounds);
      for (const loss of model.summary.validationLogLoss) expect(loss).toBeCloseTo(Math.log(2), 12);
      expect([model.summary.rounds, model.trees.length, model.summary.status]).toEqual([
        ...[1, 1, status],
      ]);
    }
    const none = { x: column([]), y: [] };
    const whole = await boosting({ kernel, trees: 13 }).fit({ x, y }, { validation: none });
    expect(whole.summary).toEqual({ rounds: 13, status: "finished", validationLogLoss: [] });
  });
});

describe.each(["wasm", "plain"] as const)("a forest by hand, %s", (kernel) => {
  it("has in each leaf the mean outcome of rows drawn with replacement", async () => {
    const y = [1, 0, 0, 1, 0, 0, 1];
    const model = await randomForest({ kernel, trees: 5 }).fit({ x: constant(7), y }, { seed: 2 });
    const { uniform } = rowRandom(2);
    const means = Array.from({ length: 5 }, () => mean(y.map(() => y[Math.floor(uniform() * 7)]!)));
    expect(model.trees.map(({ value }) => value[0])).toEqual(means.map(Math.fround));
    expect(model.trees.map(({ cover }) => cover[0])).toEqual(Array(5).fill(7));
    expect((await model.predict(constant(1)))[0]).toBeCloseTo(mean(means), 6);
    expect([model.base, model.summary]).toEqual([
      ...[0, { rounds: 5, status: "finished", validationLogLoss: [] }],
    ]);
    // Without a seed it is that of 0.
    const [unset, zero] = [{}, { seed: 0 }].map((context) =>
      randomForest({ kernel, trees: 3 }).fit({ x: constant(7), y }, context),
    );
    expect((await unset!).trees).toEqual((await zero!).trees);
  });

  it("splits where each side keeps enough draws, between the sides' outcomes", async () => {
    const x = column([1, 2, 3, 4, 5, 6, 7, 8]);
    const y = [0, 0, 0, 0, 1, 1, 1, 1];
    const draws = 8;
    for (const minSamplesLeaf of [1, 4, 5]) {
      const { trees } = await randomForest({ kernel, trees: 12, minSamplesLeaf }).fit({ x, y });
      const { uniform } = rowRandom(0);
      for (const { feature, cover, threshold, value } of trees) {
        const drawn = y.map(() => Math.floor(uniform() * draws));
        const low = drawn.filter((row) => row < 4);
        const [few, many] = [low.length, draws - low.length];
        if (few < minSamplesLeaf || many < minSamplesLeaf) {
          if (minSamplesLeaf === 5) expect([...feature]).toEqual([-1]);
          continue;
        }
        expect([...feature]).toEqual([0, -1, -1]);
        expect([...cover]).toEqual([8, few, many]);
        expect([value[1]! + 0, value[2]]).toEqual([0, 1]);
        const high = drawn.filter((row) => row >= 4);
        expect(threshold[0]).toBeGreaterThan(1 + Math.max(...low));
        expect(threshold[0]).toBeLessThanOrEqual(1 + Math.min(...high));
      }
    }
  });
});

describe("logistic regression by hand", () => {
  // The optimum of a column of −1 and 1 with a share s of returns among the latter and 1 − s among the former.
  const x = column([...Array(10).fill(-1), ...Array(10).fill(1)]);
  const y = [...Array(8).fill(0), 1, 1, ...Array(8).fill(1), 0, 0];

  it("is where the gradient of loss and penalty vanishes", async () => {
    for (const c of [0.1, 5, 1e6, undefined]) {
      const { weights, intercept } = await logisticRegression(c === undefined ? {} : { c }).fit({
        x,
        y,
      });
      expect(intercept).toBeCloseTo(0, 5);
      const w = weights[0]!;
      expect((c ?? 5) * 20 * (sigmoid(w) - 0.8) + w).toBeCloseTo(0, c === 1e6 ? 0 : 3);
    }
    const free = await logisticRegression({ c: 1e9 }).fit({ x: constant(4), y: [1, 0, 0, 0] });
    expect([free.weights[0], free.columns]).toEqual([0, ["a"]]);
    expect(free.intercept).toBeCloseTo(Math.log(1 / 3), 4);
  });

  it("begins with Newton's step from even odds", async () => {
    const { weights, summary } = await logisticRegression({ maxSteps: 1, c: 2 }).fit({ x, y });
    // Gradient −6, of 20 · 0.3; hessian 20 / 4, and 1 / c.
    expect(weights[0]).toBeCloseTo(6 / (5 + 0.5), 4);
    expect(summary).toEqual({ rounds: 1, status: "finished", validationLogLoss: [] });
    const second = await logisticRegression({ maxSteps: 2, c: 2 }).fit({ x, y });
    const [w, p] = [6 / 5.5, sigmoid(6 / 5.5)];
    const next = w - (20 * (p - 0.8) + w / 2) / (20 * p * (1 - p) + 0.5);
    expect(second.weights[0]).toBeCloseTo(next, 4);
    expect(second.summary.rounds).toBe(2);
  });

  it("ends where a step gains less than the tolerance", async () => {
    const rounds = async (tolerance: number) =>
      (await logisticRegression({ tolerance }).fit({ x, y })).summary.rounds;
    // The first step gains 0.18 nats a row, the next less than 0.02.
    expect(await rounds(0.5)).toBe(1);
    expect(await rounds(0.05)).toBe(2);
    expect(await rounds(1e-9)).toBeLessThan(8);
  });

  it("stops three steps after the least log loss of validation rows, whose step it keeps", async () => {
    const turned = { x, y: y.map((each) => 1 - each) };
    const first = await logisticRegression({ maxSteps: 1 }).fit({ x, y });
    const separate = { x: column([1, 2, 3, 4, 5, 6]), y: [0, 0, 0, 1, 1, 1] };
    const opposite = { ...separate, y: [1, 1, 1, 0, 0, 0] };
    const model = await logisticRegression({ c: 1e5 }).fit(separate, { validation: opposite });
    expect([model.summary.rounds, model.summary.status]).toEqual([1, "stopped"]);
    const losses = model.summary.validationLogLoss;
    expect(losses).toHaveLength(4);
    for (const [i, loss] of losses.slice(1).entries()) expect(loss).toBeGreaterThan(losses[i]!);
    const one = await logisticRegression({ c: 1e5, maxSteps: 1 }).fit(separate);
    expect(model.weights).toEqual(one.weights);
    // Two steps later is not enough.
    const short = await logisticRegression({ c: 1e5, maxSteps: 3 }).fit(separate, {
      validation: opposite,
    });
    expect([short.summary.rounds, short.summary.status]).toEqual([1, "finished"]);
    const near = await logisticRegression({ maxSteps: 1 }).fit({ x, y }, { validation: turned });
    const w = first.weights[0]!;
    const loss = -(0.8 * Math.log(sigmoid(-w)) + 0.2 * Math.log(sigmoid(w)));
    expect(near.summary.validationLogLoss).toEqual([expect.closeTo(loss, 6)]);
    const good = await logisticRegression().fit({ x, y }, { validation: { x, y } });
    expect(good.summary.status).toBe("finished");
    expect(good.summary.rounds).toBe(good.summary.validationLogLoss.length);
  });
});

describe("a perceptron", () => {
  const x = column(Array.from({ length: 64 }, (_, i) => i));
  const y = Array.from({ length: 64 }, (_, i) => Number(i % 7 < 3 || i > 50));
  const options = { hidden: [4], lr: 0.2, batchSize: 16, compile: false };

  it("keeps the pass of the least validation log loss, and stops when its patience ends", async () => {
    const validation = { x, y: y.map((each, i) => (i % 5 === 0 ? 1 - each : each)) };
    const { summary, predict } = await mlpClassifier({ ...options, epochs: 30, patience: 3 }).fit(
      { x, y },
      { validation },
    );
    const losses = summary.validationLogLoss;
    expect(losses[summary.rounds - 1]).toBe(Math.min(...losses));
    expect([summary.status, losses.length]).toEqual(["stopped", summary.rounds + 3]);
    const p = await predict(x);
    const loss = mean(validation.y.map((each, i) => -Math.log(each === 1 ? p[i]! : 1 - p[i]!)));
    expect(loss).toBeCloseTo(Math.min(...losses), 5);
  });

  it("takes all passes without validation rows, and the share of returns for a start", async () => {
    const { summary } = await mlpClassifier({ ...options, epochs: 2 }).fit({ x, y });
    expect(summary).toEqual({ rounds: 2, status: "finished", validationLogLoss: [] });
    // Steps that are next to nothing.
    const still = { ...options, lr: 1e-12, epochs: 1, weightDecay: 0 };
    const model = await mlpClassifier(still).fit({ x, y });
    const { bias1, kernel0, kernel1 } = model.saved().arrays;
    const rate = mean(y);
    expect(bias1![0]).toBeCloseTo(Math.log(rate / (1 - rate)), 5);
    expect([kernel0!.length, kernel1!.length, bias1!.length]).toEqual([4, 4, 1]);
    const again = await mlpClassifier(still).fit({ x, y }, { seed: 0 });
    const other = await mlpClassifier(still).fit({ x, y }, { seed: 1 });
    expect(again.saved().arrays["kernel0"]).toEqual(kernel0);
    expect(other.saved().arrays["kernel0"]).not.toEqual(kernel0);
  });
});

it("the prior is the share of returns, whatever is missing", async () => {
  const x = column([1, Number.NaN, 3, 4, 5]);
  const model = await prior().fit({ x, y: [1, 0, 0, 1, 0] });
  expect([...(await model.predict(column([9, 9])))]).toEqual([Math.fround(0.4), Math.fround(0.4)]);
  expect(model.summary).toEqual({ rounds: 1, status: "finished", validationLogLoss: [] });
});

it("a perceptron whose loss runs away is no model", async () => {
  const x = column(Array.from({ length: 64 }, (_, i) => i));
  const y = Array.from({ length: 64 }, (_, i) => i % 2);
  const fitted = mlpClassifier({ hidden: [4], lr: 1e6, batchSize: 16, epochs: 30 }).fit({ x, y });
  await expect(fitted).rejects.toThrow(/^mlpClassifier.fit: the loss .*lower the learning rate/);
});
