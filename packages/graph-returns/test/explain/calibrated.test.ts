import { beforeAll, describe, expect, it } from "vitest";
import { type CalibrationMethod, calibrateModel } from "../../src/decide/index.ts";
import { explain } from "../../src/explain/index.ts";
import { generateReturns } from "../../src/generator/index.ts";
import { protocolTask, type ReturnsTask } from "../../src/index.ts";
import {
  boosting,
  type FittedReturns,
  logisticRegression,
  onFeatures,
  randomForest,
} from "../../src/models/index.ts";
import { scorer } from "../../src/serve/index.ts";

let task: ReturnsTask;
let models: Record<string, FittedReturns>;
beforeAll(async () => {
  task = protocolTask(await generateReturns({ edges: 1500, seed: 5 }));
  models = {
    logistic: await onFeatures(logisticRegression()).fit(task),
    boosting: await onFeatures(boosting({ trees: 10 })).fit(task),
    forest: await onFeatures(randomForest({ trees: 5, maxDepth: 4 })).fit(task),
  };
});

const logit = (p: number): number => Math.log(p / (1 - p));

describe("explanations of calibrated models", () => {
  it.each(
    ["logistic", "boosting", "forest"].flatMap((name) =>
      (["platt", "temperature", "isotonic", "by country"] as const).map(
        (method) => [name, method] as const,
      ),
    ),
  )("%s, %s: sum to the log odds of the calibrated probability", async (name, method) => {
    const fitted = models[name]!;
    const calibrated = await calibrateModel(fitted, task, {
      ...(method === "by country"
        ? { by: "shippingCountry" }
        : { method: method as CalibrationMethod }),
    });
    const edges = task.test.edges.subarray(0, 15);
    const probabilities = await calibrated.predict(task.data, { ...task.test, edges });
    const found = await explain(calibrated, task.data, task.test, { edges });
    for (const [i, { base, contributions, output, probability, unit }] of found.entries()) {
      expect(probability).toBeCloseTo(probabilities[i]!, 6);
      expect(unit).toBe("logit");
      const sum = contributions.reduce((total, { amount }) => total + amount, base);
      expect(sum).toBeCloseTo(output, 4);
      // Isotonic steps reach 0 and 1, whose log odds are cut at a millionth.
      expect(output).toBeCloseTo(logit(Math.min(1 - 1e-6, Math.max(1e-6, probability))), 3);
    }
    if (method === "by country") return;
    const shop = await scorer(calibrated, task.data, { messages: task.test.messages });
    const { customer, variant } = task.data.splits[task.test.split].edges;
    const id = (kind: "customer" | "variant", node: number): bigint =>
      task.data.nodes[kind]!.ids[node]!;
    const e = edges[0]!;
    const line = { customer: id("customer", customer[e]!), variant: id("variant", variant[e]!) };
    const [explained, why] = [await shop.explain(line), await shop.why(line)];
    expect(explained!.probability).toBe(why.probability);
    const columns = explained!.contributions.reduce(
      (total, c) => total + c.amount,
      explained!.base,
    );
    const log = Math.min(1 - 1e-6, Math.max(1e-6, why.probability));
    expect(columns).toBeCloseTo(logit(log), 3);
    expect(why.base + why.adds.customer + why.adds.variant).toBeCloseTo(logit(log), 4);
    await shop.dispose();
  });
});
