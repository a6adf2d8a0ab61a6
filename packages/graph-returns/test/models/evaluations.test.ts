import { describe, expect, it } from "vitest";
import { fitSchema } from "../../src/data/schema-hash.ts";
import { purchaseFeatures, sideEncoders } from "../../src/encodings/purchase-features.ts";
import { type Column, protocolTask, type ReturnsTask } from "../../src/index.ts";
import { binaryMetrics } from "../../src/metrics/index.ts";
import { loadOnFeatures, prefixed, under } from "../../src/models/fitted-on-rows.ts";
import { checkSchema, type FittedOnRows } from "../../src/models/fitted-returns.ts";
import {
  evaluate,
  featureMatrix,
  graphModel,
  graphProblem,
  logisticRegression,
  onFeatures,
  prior,
  type TabularData,
  type TabularModel,
  trainModel,
} from "../../src/models/index.ts";
import { checkFit, type FitContext } from "../../src/models/tabular.ts";
import { inIdOrder } from "../../src/protocols/pairs.ts";
import { type Purchase, phaseOf, saying, smallShop, tableOf } from "../small-shop.ts";

const columns: readonly Column[] = [
  {
    ...{ kind: "number", name: "age", safety: "safe" },
    values: Float32Array.of(20, 30, Number.NaN, 50),
  },
  { ...{ kind: "number", name: "rate", safety: "leaky" }, values: Float32Array.of(0, 1, 0, 1) },
];
const training = Array.from(
  { length: 40 },
  (_, e): Purchase => [(e * 3) % 7, (e * 5) % 4, Number(e % 3 === 0)],
);
const testing = Array.from({ length: 12 }, (_, e): Purchase => [e % 9, e % 6, Number(e % 4 < 2)]);
const shop = smallShop(tableOf(9, [0, 1, 2, 3], columns), tableOf(6, [], []), {
  training,
  testing,
});
const task = protocolTask(shop, { validation: 0.3 });
const stated = (e: number) => ((e * 7) % 10) / 10;
const fitted = saying((_, { edges }) => Array.from(edges, stated));

describe("evaluations", () => {
  it("are over all purchases of the test, and by who is known", async () => {
    const made = await evaluate(fitted, task);
    const labels = testing.map(([, , y]) => y);
    const p = testing.map((_, e) => Math.fround(stated(e)));
    const { quadrants, ...whole } = made;
    expect(whole).toEqual(binaryMetrics(labels, p));
    const names = ["known customer, known variant", "new customer, known variant"];
    names.push("known customer, new variant", "new customer, new variant");
    expect(Object.keys(quadrants)).toEqual(names.filter((_, q) => task.test.quadrant.includes(q)));
    for (const [q, name] of names.entries()) {
      const own = (_: number, i: number) => task.test.quadrant[i] === q;
      const count = task.test.quadrant.filter((each) => each === q).length;
      const wanted = binaryMetrics(labels.filter(own), p.filter(own));
      expect(quadrants[name]).toEqual(count === 0 ? undefined : wanted);
    }
    const few = await evaluate(fitted, task, phaseOf([2, 4], []));
    expect([few.count, few.rate]).toEqual([2, 0.5]);
    expect(Object.keys(few.quadrants)).toEqual(names.slice(0, 2));
  });

  it("come with the fit, of validation where there is one", async () => {
    const seen: object[] = [];
    const model = {
      name: "given",
      fit: async (_: ReturnsTask, context: object = {}) => {
        seen.push(context);
        return fitted;
      },
    };
    const { signal } = new AbortController();
    const made = await trainModel(model, task, { seed: 4, signal });
    expect([made.model, made.box, made.summary, made.fitted]).toEqual([
      ...["given", task.box, fitted.summary, fitted],
    ]);
    expect(made.test).toEqual(await evaluate(fitted, task));
    expect(made.validation).toEqual(await evaluate(fitted, task, task.validation));
    const none = { ...task, validation: { ...task.validation, edges: new Int32Array(0) } };
    expect("validation" in (await trainModel(model, none))).toBe(false);
    expect(seen).toEqual([
      { seed: 4, signal },
      { seed: 0, signal: undefined },
    ]);
  });
});

describe("a model on features", () => {
  /** A prior that keeps what it was given. */
  const seen: [TabularData, FitContext][] = [];
  const spy = (missing: TabularModel["missing"]): TabularModel => ({
    ...{ name: "spy", missing },
    fit: async (data, context = {}) => {
      seen.push([data, context]);
      return prior().fit(data);
    },
  });

  it("is given the training rows in an order of their ids, and those of validation", async () => {
    for (const [missing, form] of [
      ["learn", "nan"],
      ["refuse", "indicator"],
    ] as const) {
      seen.length = 0;
      const made = (await onFeatures(spy(missing)).fit(task, { seed: 3 })) as FittedOnRows;
      const encoders = sideEncoders(task, form);
      const [[data, { validation, seed }]] = seen as [[TabularData, FitContext]];
      const ordered = inIdOrder(shop, task.train);
      expect(data.x).toEqual(purchaseFeatures(shop, ordered, encoders));
      expect([...Array.from(data.y)]).toEqual(Array.from(ordered.edges, (e) => training[e]![2]));
      expect(validation!.x).toEqual(purchaseFeatures(shop, task.validation, encoders));
      expect(Array.from(validation!.y)).toEqual(
        Array.from(task.validation.edges, (e) => training[e]![2]),
      );
      expect([seed, made.summary.seed, made.name]).toEqual([3, 3, "spy"]);
      expect(await made.rows(shop, task.test)).toEqual(purchaseFeatures(shop, task.test, encoders));
      expect(data.x.names.includes("customers age missing")).toBe(form === "indicator");
    }
    const none = { ...task, validation: { ...task.validation, edges: new Int32Array(0) } };
    seen.length = 0;
    const encoded = await onFeatures(spy("learn"), { encodings: true }).fit(none);
    expect([seen[0]![1].validation, encoded.summary.seed]).toEqual([undefined, 0]);
    expect(encoded.name).toBe("spy + target encodings");
    expect(seen[0]![0].x.names.slice(-4)).toEqual([
      ...["customer rate", "customer count", "variant rate", "variant count"],
    ]);
  });

  it("is read as it was saved, with its seed or without", async () => {
    const model = await onFeatures(logisticRegression(), { encodings: true }).fit(task, {
      seed: 8,
    });
    const saved = model.saved();
    const inner = (model as FittedOnRows).tabular;
    const read = (settings: object) =>
      loadOnFeatures(
        { ...saved, settings: { ...saved.settings, ...settings } } as never,
        () => inner,
      );
    expect(read({}).saved()).toEqual(saved);
    expect(read({ seed: undefined }).summary.seed).toBe(8);
    expect(await read({}).predict(shop, task.test)).toEqual(await model.predict(shop, task.test));
    for (const seed of [1.5, "8", null]) expect(() => read({ seed })).toThrow(TypeError);
    const arrays = { a: Float32Array.of(1), "x.a": Float32Array.of(2), "x.": Float32Array.of(3) };
    expect(under("x.", arrays)).toEqual({ a: arrays["x.a"], "": arrays["x."] });
    expect(prefixed("x.", { a: arrays.a })).toEqual({ "x.a": arrays.a });
  });
});

describe("what a fit refuses", () => {
  const x = featureMatrix(["a"], Float32Array.of(1, 2));
  const good = { x, y: [0, 1] };

  it("are rows and outcomes that do not fit, of validation too", () => {
    expect(checkFit("test", good, {}, "refuse")).toBeUndefined();
    expect(checkFit("test", good, { validation: good }, "refuse")).toBe(good);
    const empty = { x: featureMatrix(["a"], new Float32Array(0)), y: [] };
    expect(checkFit("test", good, { validation: empty }, "refuse")).toBeUndefined();
    expect(() => checkFit("test", empty, {}, "refuse")).toThrow(/there are no rows to fit/);
    for (const [bad, message] of [
      [{ x, y: [1] }, "got 2 rows of features and 1 outcomes"],
      [{ x, y: [0, 0.5] }, "the outcome of row 1 is 0.5"],
      [{ x, y: [Number.NaN, 0] }, "the outcome of row 0 is NaN"],
      [{ x: featureMatrix(["a"], Float32Array.of(1, Number.NaN)), y: [0, 1] }, "in row 1"],
    ] as const) {
      expect(() => checkFit("test", bad, {}, "refuse")).toThrow(message);
      expect(() => checkFit("test", good, { validation: bad }, "refuse")).toThrow(message);
    }
    const hole = { x: featureMatrix(["a"], Float32Array.of(1, Number.NaN)), y: [0, 1] };
    expect(checkFit("test", hole, { validation: hole }, "learn")).toBe(hole);
  });

  it("are tables of another schema, with what to do about it", () => {
    const paper = fitSchema({ data: shop, features: ["safe", "leaky"] });
    expect(paper).toMatch(/^small\+[0-9a-f]{16}$/);
    expect(() => checkSchema(shop, "small")).not.toThrow();
    expect(() => checkSchema(shop, paper)).not.toThrow();
    expect(() => checkSchema(shop, "large")).toThrow(
      /schema small, the model was fitted on large: columns, their kinds or their safety changed/,
    );
    expect(() => checkSchema(shop, "small+0")).toThrow(/load the tables with \{ reasons: true \}/);
    expect(() => checkSchema(shop, "large+0")).toThrow(/columns, their kinds or their safety/);
  });

  it("are designs of graph models out of range, each by its name", () => {
    const message = (options: object) => {
      try {
        graphModel(options);
      } catch (error) {
        return (error as Error).message;
      }
      return "none";
    };
    for (const [wrong, right, name] of [
      [{ vectors: { brand: 1 } }, { vectors: { customer: 1, variant: 3 } }, "vectors"],
      [{ vectors: { customer: 0 } }, { vectors: { customer: 1 } }, "vectors.customer"],
      [{ vectors: { variant: 1.5 } }, {}, "vectors.variant"],
      [{ encoder: { hidden: [] } }, { encoder: { hidden: [1] } }, "hidden.length"],
      [{ fanout: [5] }, { fanout: [5, 1] }, "fanout.length"],
      [{ fanout: [5, 5, 5] }, { encoder: { hidden: [4] }, fanout: [5] }, "fanout.length"],
      [{ fanout: [5, 0.5] }, { fanout: [5, Number.POSITIVE_INFINITY] }, "fanout[1]"],
      [{ training: "half" }, { training: "sampled" }, "training"],
    ] as const) {
      expect(message(wrong)).toContain(`graphModel: ${name} must be`);
      expect(message(right)).toBe("none");
    }
    expect(() => graphProblem(task, { encoder: { hidden: [] } })).toThrow(/hidden.length must be/);
    expect(graphModel({ encoder: { convolution: "gcn" } }).name).toBe("GNN gcn");
    expect(graphModel().name).toBe("GNN sage-mean");
  });
});
