import { expectNoLeak } from "@repo/test-kit";
import { beforeAll, describe, expect, it } from "vitest";
import { calibrateModel } from "../../src/decide/index.ts";
import { sourceOf } from "../../src/explain/by-column.ts";
import {
  type Explanation,
  explain,
  messageEffects,
  otherVariants,
  sentences,
} from "../../src/explain/index.ts";
import {
  type GeneratedReturns,
  generateReturns,
  plantedReturns,
} from "../../src/generator/index.ts";
import { protocolTask, type ReturnsTask } from "../../src/index.ts";
import {
  boosting,
  embeddingHead,
  type FittedReturns,
  graphModel,
  logisticRegression,
  mlpClassifier,
  onFeatures,
  prior,
  type ReturnsModel,
  randomForest,
} from "../../src/models/index.ts";

const logit = (p: number): number => Math.log(p / (1 - p));
const sumOf = ({ base, contributions }: Explanation): number =>
  contributions.reduce((sum, { amount }) => sum + amount, base);

let data: GeneratedReturns;
let task: ReturnsTask;
beforeAll(async () => {
  data = await generateReturns({ edges: 600, seed: 1 });
  task = protocolTask(data, { protocol: "label-aware" });
});
const some = (count = 4): Int32Array => task.test.edges.slice(0, count);

/** Base and contributions add up to what the model predicts. */
async function expectComplete(
  fitted: FittedReturns,
  edges = some(),
  { data, test }: ReturnsTask = task,
): Promise<Explanation[]> {
  const made = await explain(fitted, data, test, { edges });
  const part = { ...test, edges, quadrant: test.quadrant.slice(0, edges.length) };
  const probabilities = await fitted.predict(data, part);
  expect(made.map(({ edge }) => edge)).toEqual([...edges]);
  for (const [i, explanation] of made.entries()) {
    const { unit, output, residual, status } = explanation;
    const said = unit === "logit" ? logit(probabilities[i]!) : probabilities[i]!;
    expect(Math.abs(output - said)).toBeLessThan(1e-3);
    expect(Math.abs(sumOf(explanation) - said)).toBeLessThan(1e-3);
    expect(Math.abs(residual)).toBeLessThan(1e-3);
    expect(status).not.toBe("max-points");
    expect(explanation.probability).toBe(probabilities[i]);
  }
  return made;
}

describe("explain adds up to the prediction", () => {
  it.each([
    ["prior", () => onFeatures(prior()), "none"],
    ["logistic regression", () => onFeatures(logisticRegression(), { encodings: true }), "linear"],
    ["boosting", () => onFeatures(boosting({ trees: 30 }), { encodings: true }), "tree-shap"],
    ["forest", () => onFeatures(randomForest({ trees: 10 })), "tree-shap"],
    ["MLP", () => onFeatures(mlpClassifier({ epochs: 3 })), "integrated-gradients"],
    [
      "GNN",
      () => graphModel({ epochs: 1, folds: 1, virtual: ["brand", "country"] }),
      "integrated-gradients",
    ],
    [
      "head",
      () => embeddingHead(graphModel({ epochs: 1, folds: 1 }), boosting({ trees: 10 })),
      "tree-shap",
    ],
  ] as [string, () => ReturnsModel, string][])("%s", async (_, plan, method) => {
    const made = await expectComplete(await plan().fit(task));
    expect(made[0]!.method).toBe(method);
    // Networks of ReLUs too: no integral is taken by points.
    expect(made.map(({ status }) => status)).toEqual(made.map(() => "exact"));
    for (const { contributions } of made) {
      const names = contributions.map(({ about, column }) => `${about} ${column}`);
      expect(new Set(names).size).toBe(names.length);
      for (let i = 1; i < contributions.length; i++) {
        expect(Math.abs(contributions[i]!.amount)).toBeLessThanOrEqual(
          Math.abs(contributions[i - 1]!.amount),
        );
      }
    }
  });

  it("MLP of tanh", async () => {
    const plan = onFeatures(mlpClassifier({ epochs: 1, hidden: [8], activation: "tanh" }));
    const made = await expectComplete(await plan.fit(task));
    expect(made[0]!.status).toBe("converged");
  });

  it.each(["sage-sum", "sage-max", "gcn", "gat", "rgcn"] as const)(
    "GNN %s",
    async (convolution) => {
      const small = plantedReturns({ model: "who-else", customers: 60, variants: 30, degree: 4 });
      const own = protocolTask(small, { protocol: "label-aware" });
      const hidden = convolution === "gat" ? [8, 8] : [8, 6];
      const fitted = await graphModel({
        epochs: 2,
        folds: 1,
        encoder: { convolution, hidden },
      }).fit(own);
      await expectComplete(fitted, own.test.edges.slice(0, 3), own);
    },
  );

  it("frees what it makes", async () => {
    const small = plantedReturns({ model: "who-else", customers: 40, variants: 20, degree: 3 });
    const { test, ...own } = protocolTask(small);
    const edges = test.edges.slice(0, 1);
    for (const plan of [
      graphModel({ epochs: 1, folds: 1 }),
      onFeatures(mlpClassifier({ epochs: 1 })),
    ]) {
      const fitted = await plan.fit({ ...own, test });
      await expectNoLeak(() => explain(fitted, small, test, { edges }), 3);
    }
  });
});

describe("what is explained", () => {
  it("is the model inside a calibrator, with amounts stretched to the calibrated probability", async () => {
    const fitted = await onFeatures(logisticRegression()).fit(task);
    const calibrated = await calibrateModel(fitted, task, { populationRate: 0.2 });
    const [own] = await explain(fitted, data, task.test, { edges: some(1) });
    const [inside] = await explain(calibrated, data, task.test, { edges: some(1) });
    const named = (each: typeof own) =>
      each!.contributions.map(({ amount: _, ...others }) => others);
    expect(named(inside)).toEqual(named(own));
    expect(inside!.probability).toBeLessThan(own!.probability);
    const sum = inside!.contributions.reduce((total, { amount }) => total + amount, inside!.base);
    expect(sum).toBeCloseTo(Math.log(inside!.probability / (1 - inside!.probability)), 4);
  });

  it("says what the table says, and what was filled in", async () => {
    const fitted = await onFeatures(logisticRegression()).fit(task);
    const made = await explain(fitted, data, task.test, { edges: some(400) });
    const { customers, edges } = data.splits.testing;
    const country = customers.columns.find(({ name }) => name === "shippingCountry")!;
    let missing = 0;
    for (const { edge, contributions } of made) {
      const row = customers.rowOf[edges.customer[edge]!]!;
      const found = contributions.find(({ column }) => column === "shippingCountry")!;
      if (row < 0) {
        missing++;
        expect([found.value, found.imputed]).toEqual([undefined, true]);
      } else if (country.kind === "category") {
        expect(found.value).toBe(country.levels[country.codes[row]!]);
      }
    }
    expect(missing).toBeGreaterThan(0);
    expect(made[0]!.contributions.filter(({ column }) => column === "productType")).toHaveLength(1);
  });

  it("puts inputs with their columns", () => {
    expect(sourceOf("customers shippingCountry=Country_A")).toEqual({
      about: "customer",
      column: "shippingCountry",
    });
    expect(sourceOf("variants brandDesc=a=b missing")).toEqual({
      about: "variant",
      column: "brandDesc",
    });
    expect(sourceOf("customers yearOfBirth missing")).toEqual({
      about: "customer",
      column: "yearOfBirth",
    });
    expect(sourceOf("product rate")).toEqual({ about: "rates", column: "product" });
    expect(sourceOf("messages other purchases of the customer").about).toBe("messages");
    expect(sourceOf("embedding 3")).toEqual({ about: "embedding", column: "graph" });
  });

  it("refuses purchases of other phases, and models that say nothing", async () => {
    const fitted = await onFeatures(prior()).fit(task);
    await expect(explain(fitted, data, task.test, { edges: [-5] })).rejects.toThrow(
      /purchase -5 is none of the/,
    );
    const mute = {
      name: "mute",
      summary: fitted.summary,
      predict: fitted.predict,
      saved: fitted.saved,
    };
    await expect(explain(mute, data, task.test, { edges: some(1) })).rejects.toThrow(
      /says nothing of how it predicts/,
    );
    expect(await explain(fitted, data, task.test, { edges: [] })).toEqual([]);
  });

  it("finds the column that decides, and the messages where they do", async () => {
    const plain = plantedReturns({
      model: "features-only",
      customers: 300,
      variants: 150,
      seed: 1,
    });
    const own = protocolTask(plain);
    const lr = await onFeatures(logisticRegression()).fit(own);
    const made = await explain(lr, plain, own.test, { edges: own.test.edges.slice(0, 50) });
    const size = (column: string): number =>
      made.reduce(
        (sum, { contributions }) =>
          sum + Math.abs(contributions.find((c) => c.column === column)!.amount),
        0,
      );
    expect(size("customer0")).toBeGreaterThan(4 * size("customer1"));
    expect(size("variant0")).toBeGreaterThan(4 * size("variant2"));
    const hidden = plantedReturns({ model: "who-else", customers: 200, variants: 100, seed: 1 });
    const graph = protocolTask(hidden);
    const gnn = await graphModel({ epochs: 30, folds: 2 }).fit(graph);
    const told = await explain(gnn, hidden, graph.test, { edges: graph.test.edges.slice(0, 30) });
    const heard = told.reduce((sum, { contributions }) => {
      const messages = contributions.filter(
        ({ about, column }) => about === "messages" && /customer/.test(column),
      );
      return sum + Math.abs(messages[0]!.amount);
    }, 0);
    const seen = told.reduce((sum, { contributions }) => {
      const customer = contributions.filter(({ about }) => about === "customer");
      return sum + Math.abs(customer[0]!.amount);
    }, 0);
    expect(heard).toBeGreaterThan(2 * seen);
  }, 60_000);
});

describe("messageEffects", () => {
  it("is the same on the part of the graph that counts as on all of it", async () => {
    const shop = plantedReturns({
      model: "who-else",
      customers: 120,
      variants: 90,
      degree: 3,
      seed: 4,
    });
    const own = protocolTask(shop, { protocol: "label-aware" });
    for (const convolution of ["sage-mean", "gcn"] as const) {
      const fitted = await graphModel({ epochs: 2, folds: 1, encoder: { convolution } }).fit(own);
      // Without the network to look into, predictions go over the whole graph.
      const { name, summary, predict, saved } = fitted;
      for (const [phase, i] of [
        [own.test, 5],
        [own.validation, 0],
      ] as const) {
        const edge = phase.edges[i]!;
        const near = await messageEffects(fitted, shop, phase, edge, { limit: 2 });
        const far = await messageEffects({ name, summary, predict, saved }, shop, phase, edge, {
          limit: 2,
        });
        expect(near.map(({ message }) => message).sort()).toEqual(
          far.map(({ message }) => message).sort(),
        );
        for (const { message, effect } of near) {
          expect(effect).toBeCloseTo(far.find((each) => each.message === message)!.effect, 4);
        }
      }
    }
  });

  it("is the prediction with and without, of either end", async () => {
    const shop = plantedReturns({
      model: "who-else",
      customers: 80,
      variants: 40,
      degree: 5,
      seed: 2,
    });
    const own = protocolTask(shop, { protocol: "label-aware" });
    const fitted = await graphModel({ epochs: 4, folds: 1 }).fit(own);
    const edge = own.test.edges[3]!;
    const effects = await messageEffects(fitted, shop, own.test, edge, { limit: 4 });
    expect(effects).toHaveLength(4);
    const { customer, variant } = shop.splits.training.edges;
    const asked = shop.splits.testing.edges;
    for (const { message, end } of effects) {
      const [c, v] = [
        customer[message] === asked.customer[edge],
        variant[message] === asked.variant[edge],
      ];
      expect(end).toBe(c && v ? "both" : c ? "customer" : "variant");
    }
    const [first] = effects;
    const part = {
      ...own.test,
      edges: Int32Array.of(edge),
      quadrant: own.test.quadrant.slice(3, 4),
    };
    const [whole] = await fitted.predict(shop, part);
    const less = {
      ...part.messages,
      edges: part.messages.edges.filter((e) => e !== first!.message),
    };
    const [without] = await fitted.predict(shop, { ...part, messages: less });
    expect(first!.effect).toBeCloseTo(logit(whole!) - logit(without!), 4);
    expect(Math.abs(first!.effect)).toBeGreaterThan(0);
    const deaf = await onFeatures(logisticRegression()).fit(own);
    for (const { effect } of await messageEffects(deaf, shop, own.test, edge, { limit: 2 }))
      expect(effect).toBe(0);
  });

  it("asks the messages at both ends, and never the purchase itself", async () => {
    const own = protocolTask(data, { protocol: "label-aware" });
    const deaf = await onFeatures(prior()).fit(own);
    for (const split of ["training", "testing"] as const) {
      const { customer, variant } = data.splits[split].edges;
      const all = Int32Array.from(customer, (_, e) => e);
      const phase = { ...own.test, messages: { ...own.test.messages, split, edges: all } };
      const asked = data.splits[own.test.split].edges;
      let found = 0;
      for (const edge of own.test.edges.slice(0, 10)) {
        const effects = await messageEffects(deaf, data, phase, edge, { limit: 10_000 });
        // The same number in another split is another purchase.
        const near = [...all].filter(
          (e) =>
            !(split === own.test.split && e === edge) &&
            (customer[e] === asked.customer[edge] || variant[e] === asked.variant[edge]),
        );
        found += near.length;
        expect(effects.map(({ message }) => message).sort((a, b) => a - b)).toEqual(near);
      }
      expect(found).toBeGreaterThan(0);
    }
  });
});

describe("otherVariants", () => {
  it("are those that share a column, scored as orders of this customer", async () => {
    const fitted = await onFeatures(logisticRegression()).fit(task);
    const { variants, edges } = data.splits.testing;
    const product = variants.columns.find(({ name }) => name === "productID") as {
      codes: Int32Array;
    };
    const withSiblings = task.test.edges.find((e) => {
      const row = variants.rowOf[edges.variant[e]!]!;
      return (
        row >= 0 &&
        product.codes[row]! >= 0 &&
        product.codes.filter((c) => c === product.codes[row]).length > 2
      );
    })!;
    const row = variants.rowOf[edges.variant[withSiblings]!]!;
    const found = await otherVariants(fitted, data, task.test, withSiblings);
    expect(found).toHaveLength(product.codes.filter((c) => c === product.codes[row]).length - 1);
    for (const { variant } of found)
      expect(product.codes[variants.rowOf[variant]!]).toBe(product.codes[row]);
    // The same order, asked by an edge that is there.
    const target = found[0]!.variant;
    const split = {
      ...edges,
      variant: edges.variant.map((v, e) => (e === withSiblings ? target : v)),
    };
    const changed = {
      ...data,
      splits: { ...data.splits, testing: { ...data.splits.testing, edges: split } },
    };
    const part = { ...task.test, edges: Int32Array.of(withSiblings), quadrant: Uint8Array.of(0) };
    const [p] = await fitted.predict(changed, part);
    expect(found[0]!.probability).toBeCloseTo(p!, 6);
    const [bought] = await fitted.predict(data, part);
    expect(found[0]!.difference).toBeCloseTo(p! - bought!, 6);
    const brands = await otherVariants(fitted, data, task.test, withSiblings, {
      sharing: "productType",
      differing: "brandDesc",
      limit: 10,
    });
    expect(brands).toHaveLength(10);
    for (const { changes } of brands) {
      expect(changes.some(({ column }) => column === "brandDesc")).toBe(true);
      expect(changes.some(({ column }) => column === "productType")).toBe(false);
      expect(changes.some(({ column }) => /returns|Rate|sales/.test(column))).toBe(false);
    }
    for (let i = 1; i < 10; i++)
      expect(brands[i]!.probability).toBeGreaterThanOrEqual(brands[i - 1]!.probability);
    const rowless = task.test.edges.find((e) => variants.rowOf[edges.variant[e]!]! < 0)!;
    expect(await otherVariants(fitted, data, task.test, rowless)).toEqual([]);
    await expect(
      otherVariants(fitted, data, task.test, withSiblings, { sharing: "size" }),
    ).rejects.toThrow(/no column "size"/);
  });
});

describe("sentences", () => {
  const base = { imputed: false, value: "x" as string | number | undefined };
  const explanation: Explanation = {
    edge: 1,
    probability: 0.617,
    unit: "logit",
    base: 0,
    output: 1,
    residual: 0,
    method: "linear",
    status: "exact",
    contributions: [
      { ...base, about: "variant", column: "brandDesc", value: "Brand_K", amount: 0.9 },
      { ...base, about: "customer", column: "isMale", value: 1, amount: -0.8 },
      {
        ...base,
        about: "customer",
        column: "yearOfBirth",
        value: undefined,
        imputed: true,
        amount: 0.7,
      },
      {
        ...base,
        about: "messages",
        column: "other purchases of the customer",
        value: undefined,
        amount: -0.5,
      },
      { ...base, about: "variant", column: "avgGbpPrice", value: 12.34567891, amount: 0.3 },
      { ...base, about: "rates", column: "product", value: undefined, amount: 0.2 },
      { ...base, about: "variant", column: "productType", value: "Jeans", amount: 0.01 },
    ],
  };

  it("say the reasons that may be said", () => {
    const { headline, raising, lowering, notes } = sentences(explanation, {
      words: { avgGbpPrice: "price" },
    });
    expect(headline).toBe("The model expects a return with probability 62 %.");
    expect(raising).toEqual([
      "brandDesc of the variant: Brand_K",
      "price of the variant: 12.3457",
      "earlier returns by the same product",
    ]);
    expect(lowering).toEqual(["other purchases of the customer"]);
    expect(notes.join(" ")).toMatch(/not known of this purchase/);
    expect(notes.join(" ")).toMatch(/not given as reasons/);
    expect(notes.at(-1)).toMatch(/not causes/);
    expect(JSON.stringify(sentences(explanation))).not.toMatch(/isMale|yearOfBirth|because|Jeans/);
  });

  it.each(["constructor", "toString", "__proto__"])(
    "call a column by its own name where no words are given for it: %s",
    (column) => {
      const contributions = [{ ...base, about: "variant", column, amount: 1 } as const];
      for (const options of [{}, { words: { avgGbpPrice: "price" } }]) {
        const { raising } = sentences({ ...explanation, contributions }, options);
        expect(raising).toEqual([`${column} of the variant: x`]);
      }
      const words = Object.fromEntries([[column, "cut"]]);
      const { raising } = sentences({ ...explanation, contributions }, { words });
      expect(raising).toEqual(["cut of the variant: x"]);
    },
  );

  it("say nothing of a model that knows the labels, and little where there is little", () => {
    const { raising, notes } = sentences(explanation, { warning: "Label-derived features." });
    expect([raising.length, notes[0]]).toEqual([
      0,
      "No reasons are given: Label-derived features.",
    ]);
    const flat = sentences({ ...explanation, contributions: [] });
    expect(flat.notes[0]).toMatch(/No single reason/);
    expect(sentences({ ...explanation, contributions: [], method: "none" }).notes[0]).toMatch(
      /the same of every purchase/,
    );
    expect(sentences(explanation, { withheld: [], reasons: 1 }).lowering).toEqual([
      "isMale of the customer: 1",
    ]);
    expect(() => sentences(explanation, { reason: 2 } as never)).toThrow(
      /nearest known name is "reasons"/,
    );
  });
});
