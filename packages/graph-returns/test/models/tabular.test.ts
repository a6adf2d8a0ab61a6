import { isLegendreError } from "@legendre/core-tensor";
import { expectNoLeak } from "@repo/test-kit";
import { describe, expect, it } from "vitest";
import { auc } from "../../src/index.ts";
import {
  boosting,
  decodeModel,
  encodeModel,
  type FeatureMatrix,
  featureMatrix,
  joinColumns,
  logisticRegression,
  mlpClassifier,
  prior,
  randomForest,
  type TabularData,
  type TabularModel,
  takeRows,
  targetEncoder,
} from "../../src/models/index.ts";
import { rowRandom } from "../../src/models/row-random.ts";

/** Four columns; the log odds are 2 x₀ − x₁ + 3 x₂ x₃. */
function problem(rows: number, seed: number, labels: "learnable" | "random" = "learnable") {
  const { uniform } = rowRandom(seed);
  const values = Float32Array.from({ length: 4 * rows }, () => 2 * uniform() - 1);
  const y = Uint8Array.from({ length: rows }, (_, i) => {
    const [a, b, c, d] = values.subarray(4 * i, 4 * i + 4);
    const z = 2 * a! - b! + 3 * c! * d!;
    return Number(uniform() < (labels === "random" ? 0.5 : 1 / (1 + Math.exp(-z))));
  });
  return { x: featureMatrix(["a", "b", "c", "d"], values), y };
}
const part = ({ x, y }: TabularData & { y: Uint8Array }, from: number, to: number) => {
  const rows = Array.from({ length: to - from }, (_, i) => from + i);
  return { x: takeRows(x, rows), y: y.slice(from, to) };
};

const models: Record<string, TabularModel> = {
  prior: prior(),
  "logistic regression": logisticRegression(),
  "random forest": randomForest({ trees: 30, maxDepth: 8 }),
  boosting: boosting({ trees: 60, maxDepth: 4 }),
  MLP: mlpClassifier({ hidden: [16], epochs: 15, lr: 0.01, batchSize: 128 }),
};

describe.each(Object.entries(models))("%s", (name, model) => {
  const all = problem(3000, 5);
  const train = part(all, 0, 2000);
  const validation = part(all, 2000, 2400);
  const test = part(all, 2400, 3000);

  it("learns, the same with the same seed, and is the same after it was saved", async () => {
    const fitted = await model.fit(train, { validation, seed: 3 });
    const p = await fitted.predict(test.x);
    const again = await (await model.fit(train, { validation, seed: 3 })).predict(test.x);
    expect([...again]).toEqual([...p]);
    const least = { prior: 0.5, "logistic regression": 0.7 }[name] ?? 0.77;
    expect(auc(test.y, p)).toBeGreaterThanOrEqual(least);
    expect(p.every((v) => v >= 0 && v <= 1)).toBe(true);
    const loaded = await decodeModel(await encodeModel(fitted));
    expect(loaded.kind).toBe(fitted.kind);
    expect(loaded.columns).toEqual(fitted.columns);
    expect(loaded.summary.rounds).toBe(fitted.summary.rounds);
    expect([...(await loaded.predict(test.x))]).toEqual([...p]);
  });

  it("refuses a file in which a list is shorter or missing", async () => {
    const fitted = await model.fit(part(all, 0, 300), { validation: part(all, 300, 400), seed: 3 });
    const saved = fitted.saved();
    for (const [array, values] of Object.entries(saved.arrays)) {
      const { [array]: _, ...others } = saved.arrays;
      for (const arrays of [others, { ...others, [array]: values.slice(1) }]) {
        const bytes = await encodeModel({ ...fitted, saved: () => ({ ...saved, arrays }) });
        const error = await decodeModel(bytes).catch((e) => e);
        expect(isLegendreError(error, "data"), array).toBe(true);
        // The other lists of trees are measured by their sizes, and are named then.
        if (array !== "sizes") expect(error.message).toContain(array);
      }
    }
  });

  it("finds nothing where there is nothing to find", async () => {
    const noise = problem(2400, 9, "random");
    const fitted = await model.fit(part(noise, 0, 1500), { validation: part(noise, 1500, 1800) });
    const held = part(noise, 1800, 2400);
    // Three standard errors of the area at 600 rows.
    expect(Math.abs(auc(held.y, await fitted.predict(held.x)) - 0.5)).toBeLessThan(0.072);
  });

  it("fits outcomes that are all equal, and one row", async () => {
    const same = { x: takeRows(train.x, [0, 1, 2, 3]), y: [1, 1, 1, 1] };
    const high = await (await model.fit(same)).predict(train.x);
    expect(Math.min(...high)).toBeGreaterThan(0.5);
    const one = await model.fit({ x: takeRows(train.x, [0]), y: [0] });
    expect((await one.predict(takeRows(train.x, [1])))[0]).toBeLessThan(0.6);
  });

  it("names what is wrong with its data", async () => {
    const failure = async (f: () => Promise<unknown>): Promise<string> => {
      try {
        await f();
      } catch (error) {
        if (isLegendreError(error)) return `${error.code}: ${error.message}`;
        throw error;
      }
      return "no error";
    };
    const { x } = train;
    expect(await failure(() => model.fit({ x, y: [1, 0] }))).toMatch(/^shape: .*2000 rows/);
    const two = { x: takeRows(x, [0, 1]), y: [0, 2] };
    expect(await failure(() => model.fit(two))).toMatch(/^data: .*outcome of row 1 is 2/);
    const none = { x: takeRows(x, []), y: [] };
    expect(await failure(() => model.fit(none))).toMatch(/^data: .*no rows/);
    const values = x.values.slice();
    values[4 * 7 + 2] = Number.NaN;
    const holes = featureMatrix(x.names, values);
    const got = await failure(() => model.fit({ x: holes, y: train.y }));
    if (model.missing === "refuse") expect(got).toMatch(/^non-finite: .*"c" is NaN in row 7/);
    else expect(got).toBe("no error");
    values[4 * 7 + 2] = Number.POSITIVE_INFINITY;
    expect(await failure(() => model.fit({ x: holes, y: train.y }))).toMatch(/^non-finite/);
    const fitted = await model.fit(part(all, 0, 200));
    const renamed: FeatureMatrix = { ...x, names: ["a", "b", "z", "d"] };
    expect(await failure(() => fitted.predict(renamed))).toMatch(
      /^data: .*column 2 is "z" and the model was fitted with "c"/,
    );
    const stop = AbortSignal.abort(new Error("enough"));
    if (name !== "prior") {
      await expect(model.fit(train, { signal: stop })).rejects.toThrow(/enough|aborted/);
    }
  });

  it("lets others have their turn while it fits, so that it can be stopped", async () => {
    if (name === "prior") return;
    const stop = new AbortController();
    // A timer only comes when the fit pauses.
    setTimeout(() => stop.abort(new Error("enough")), 60);
    const [many, long] = [problem(60_000, 9), { trees: 5000, maxDepth: 8 }];
    const slow: Record<string, TabularModel> = {
      "random forest": randomForest(long),
      boosting: boosting(long),
      MLP: mlpClassifier({ hidden: [16], epochs: 500, batchSize: 128 }),
    };
    // Newton's method has ended by then, on whatever machine.
    if (slow[name] === undefined) return;
    await expect(slow[name].fit(many, { signal: stop.signal })).rejects.toThrow(/enough|aborted/);
  }, 120_000);

  it("leaves no tensor behind", async () => {
    const small = part(all, 0, 100);
    await expectNoLeak(async () => {
      const fitted = await model.fit(small, { validation: part(all, 100, 150) });
      await fitted.predict(small.x);
      await decodeModel(await encodeModel(fitted));
    });
  }, 120_000);
});

describe("logistic regression", () => {
  it("is at the optimum of its penalised loss", async () => {
    const { x, y } = problem(400, 2);
    const c = 0.05;
    const { weights, predict } = await logisticRegression({ c }).fit({ x, y });
    const p = await predict(x);
    const width = 4;
    const mean = [0, 1, 2, 3].map((j) => {
      let sum = 0;
      for (let i = 0; i < x.rows; i++) sum += x.values[i * width + j]!;
      return sum / x.rows;
    });
    for (let j = 0; j < width; j++) {
      let [gradient, square] = [0, 0];
      for (let i = 0; i < x.rows; i++) {
        const v = x.values[i * width + j]! - mean[j]!;
        gradient += (p[i]! - y[i]!) * v;
        square += v * v;
      }
      const deviation = Math.sqrt(square / x.rows);
      // The gradient of C Σ ℓ + |w|²/2 is zero.
      expect(Math.abs((c * gradient) / deviation + weights[j]!)).toBeLessThan(1e-4);
    }
  });

  it("survives columns that are equal, constant, or separate the outcomes", async () => {
    const x = featureMatrix(
      ["a", "same", "constant"],
      Float32Array.from({ length: 60 }, (_, i) => (i % 3 === 2 ? 7 : Math.floor(i / 3))),
    );
    const y = Array.from({ length: 20 }, (_, i) => Number(i >= 10));
    const model = await logisticRegression().fit({ x, y });
    expect(auc(y, await model.predict(x))).toBe(1);
    expect(model.weights[0]).toBeCloseTo(model.weights[1]!, 4);
    expect(model.weights[2]).toBe(0);
  });
});

describe("validation rows", () => {
  it("end boosting where their log loss is least", async () => {
    const noise = problem(1200, 4);
    const [train, validation] = [part(noise, 0, 600), part(noise, 600, 1200)];
    const { summary, trees } = await boosting({ learningRate: 0.5, patience: 5 }).fit(train, {
      validation,
    });
    const losses = summary.validationLogLoss;
    expect(summary.status).toBe("stopped");
    expect(losses.length).toBe(summary.rounds + 5);
    expect(losses[summary.rounds - 1]).toBe(Math.min(...losses));
    expect(trees.length).toBe(summary.rounds);
  });
});

describe("boosting on part of rows and columns", () => {
  it("learns too, and says what it splits by", async () => {
    const all = problem(3000, 5);
    const model = await boosting({ trees: 80, subsample: 0.5, columnSample: 0.5 }).fit(
      part(all, 0, 2400),
    );
    const test = part(all, 2400, 3000);
    expect(auc(test.y, await model.predict(test.x))).toBeGreaterThan(0.75);
    const shares = Object.values(model.importance());
    expect(shares.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
    expect(model.importance()["a"]).toBeGreaterThan(model.importance()["b"]!);
  });
});

describe("target encodings", () => {
  /** Customers who return with a probability of their own. */
  function shop(rows: number, seed: number, labels: "own rate" | "random") {
    const { uniform } = rowRandom(seed);
    const rates = Array.from({ length: 300 }, () => (uniform() < 0.5 ? 0.15 : 0.85));
    const customer = Int32Array.from({ length: rows }, () => Math.floor(uniform() * 300));
    const y = Uint8Array.from(customer, (c) =>
      Number(uniform() < (labels === "random" ? 0.5 : rates[c]!)),
    );
    return { customer, y };
  }
  const areas = async (labels: "own rate" | "random", model: TabularModel) => {
    const { customer, y } = shop(6000, 3, labels);
    const [seen, later] = [customer.slice(0, 3000), customer.slice(3000)];
    const { outOfFold, encode } = targetEncoder({ customer: seen }, y.slice(0, 3000));
    const fitted = await model.fit({ x: outOfFold, y: y.slice(0, 3000) });
    return {
      train: auc(y.slice(0, 3000), await fitted.predict(outOfFold)),
      test: auc(y.slice(3000), await fitted.predict(encode({ customer: later }))),
    };
  };

  it("tell a model the customers' rates", async () => {
    const { train, test } = await areas("own rate", logisticRegression());
    expect(test).toBeGreaterThan(0.8);
    expect(Math.abs(train - test)).toBeLessThan(0.05);
  });

  it("leak nothing of random labels", async () => {
    for (const model of [logisticRegression(), boosting({ trees: 30, maxDepth: 3 })]) {
      const { test } = await areas("random", model);
      // Three standard errors at 3000 rows.
      expect(Math.abs(test - 0.5)).toBeLessThan(0.032);
    }
  });

  it("keep a group of rows in one part, and give unknown keys the overall rate", () => {
    const customer = Int32Array.of(0, 0, 1, 1, -1, 2);
    const groups = Int32Array.of(0, 0, 1, 1, 2, 3);
    const y = [1, 1, 0, 0, 1, 0];
    const { outOfFold, encode } = targetEncoder({ customer }, y, { groups, smoothing: 2 });
    // Both purchases of customer 0 are in one part, so that neither tells of the other.
    expect([...outOfFold.values.slice(0, 4)]).toEqual([0.5, 0, 0.5, 0]);
    const { values } = encode({ customer: Int32Array.of(0, -1, 99) });
    expect([...values]).toEqual([0.75, Math.fround(Math.log(3)), 0.5, 0, 0.5, 0]);
  });

  it("stand beside other columns", () => {
    const { x } = problem(3, 1);
    const { outOfFold } = targetEncoder({ customer: Int32Array.of(0, 1, 2) }, [1, 0, 1]);
    const joined = joinColumns(x, outOfFold);
    expect(joined.names).toEqual(["a", "b", "c", "d", "customer rate", "customer count"]);
    expect(joined.values[6 + 4]).toBe(outOfFold.values[2]);
  });
});
