import { describe, expect, it } from "vitest";
import { generateReturns, plantedReturns } from "../../src/generator/index.ts";
import {
  type Column,
  checkTask,
  type Phase,
  type Pipeline,
  protocolTask,
  type ReturnsData,
  type ReturnsTask,
  randomLabelProbe,
  type SplitName,
} from "../../src/index.ts";
import { boosting, logisticRegression, onFeatures } from "../../src/models/index.ts";
import { plantedOrders } from "../planted-orders.ts";

type Side = "customers" | "variants";

/** The shop with a column that is called safe, of the returns `k` among the `n` purchases of a row over some splits. */
function withColumn(
  data: ReturnsData,
  side: Side,
  over: readonly SplitName[],
  value: (k: number, n: number, row: number) => number,
): ReturnsData {
  const split = (name: SplitName) => {
    const table = data.splits[name][side];
    const [k, n] = [new Float64Array(table.rows), new Float64Array(table.rows)];
    for (const of of over) {
      const { edges } = data.splits[of];
      const ends = side === "customers" ? edges.customer : edges.variant;
      for (const [e, node] of ends.entries()) {
        const row = table.rowOf[node]!;
        if (row < 0) continue;
        n[row]!++;
        k[row]! += edges.label[e]!;
      }
    }
    const column: Column = {
      ...{ kind: "number", name: "score", safety: "safe" },
      values: Float32Array.from(k, (sum, row) => value(sum, n[row]!, row)),
    };
    return { ...data.splits[name], [side]: { ...table, columns: [...table.columns, column] } };
  };
  return { ...data, splits: { training: split("training"), testing: split("testing") } };
}

const rate = (k: number, n: number): number => (n > 0 ? k / n : Number.NaN);
const both = ["training", "testing"] as const;
const learns: (of?: object) => Pipeline = (of) => async (task) =>
  (await onFeatures(boosting({ trees: 30 }), of).fit(task)).predict(task.data, task.test);
const found = (task: ReturnsTask) => checkTask(task).filter(({ kind }) => kind === "column");

describe("columns made of outcomes and called safe", () => {
  const propensity = plantedReturns({ model: "propensity", degree: 5, seed: 2 });

  it("are found by checkTask, whatever they count and however they are changed", async () => {
    const generated = await generateReturns({ edges: 20_000, seed: 1 });
    // Numbers between 0 and 1 that know nothing.
    const noise = (row: number): number => ((row * 7919) % 1009) / 1009;
    for (const [name, data] of [
      ["planted", propensity],
      ["generated", generated],
    ] as const) {
      expect(found(protocolTask(data)), name).toEqual([]);
      for (const side of ["customers", "variants"] as const) {
        const told = (over: readonly SplitName[], value: Parameters<typeof withColumn>[3]) =>
          found(protocolTask(withColumn(data, side, over, value))).map(({ message }) => message);
        for (const value of [
          rate,
          (k: number, n: number) => -3 * rate(k, n) + 1,
          (k: number, n: number) => Math.log1p(k) / (n + 2),
          (k: number, n: number, row: number) => (n > 0 ? k / n : 0.5) + 0.1 * noise(row),
        ]) {
          const words = `${name} ${side} ${value}`;
          expect(told(both, value), words).toEqual([expect.stringContaining(`${side} score`)]);
        }
        expect(told(["training"], rate)).toHaveLength(1);
        expect(told(["testing"], (k, n) => (n > 0 ? k / n : 0.5))).toHaveLength(1);
        expect(told(both, (_, __, row) => noise(row))).toEqual([]);
        expect(told(both, (_, n) => n)).toEqual([]);
      }
    }
  }, 60_000);

  it("are not blamed where purchases of a row avoid each other by themselves", () => {
    // Of two sizes one is kept: that is so whatever the columns say.
    const { edges } = propensity.splits.training;
    const seen = new Map<number, number>();
    const label = edges.label.map((y, e) => {
      const c = edges.customer[e]!;
      const before = seen.get(c);
      seen.set(c, before === undefined ? y : 1 - before);
      return seen.get(c)!;
    });
    const splits = {
      ...propensity.splits,
      training: { ...propensity.splits.training, edges: { ...edges, label } },
    };
    expect(found(protocolTask({ ...propensity, splits }))).toEqual([]);
  });

  it("are found by randomLabelProbe in a pipeline that reads them", async () => {
    for (const side of ["customers", "variants"] as const) {
      const shop = withColumn(propensity, side, both, rate);
      const told = await randomLabelProbe(protocolTask(shop), learns());
      expect([told.leaks, told.made, told.phase]).toEqual([true, [`${side} score`], "test"]);
      const blind = await randomLabelProbe(protocolTask(shop), ({ test }) =>
        Array.from(test.edges, (e) => (e * 37) % 101),
      );
      expect([blind.leaks, blind.made]).toEqual([false, [`${side} score`]]);
    }
    const honest = await randomLabelProbe(protocolTask(propensity), learns());
    expect([honest.leaks, honest.made, honest.unclear]).toEqual([false, [], []]);
  }, 60_000);

  it("cannot be told in a shop of few purchases, and the probe says so", async () => {
    const few = plantedReturns({ model: "propensity", customers: 60, variants: 40, degree: 2 });
    const score: Pipeline = ({ test }) => Array.from(test.edges, (e) => (e * 37) % 101);
    const task = protocolTask(few);
    const probed = await randomLabelProbe(task, score);
    expect(probed.leaks).toBe("cannot tell");
    expect(probed.unclear).toContain("variants variant0");
    // Where no column may be read, none has to be told.
    expect((await randomLabelProbe({ ...task, features: [] }, score)).leaks).toBe(false);
  });
});

describe("what is told by the time and by other lines of an order", () => {
  /** A task of purchases that were parted without regard to orders: odd ones are learned from, even ones judged. */
  const torn = async (): Promise<ReturnsTask> => {
    const task = protocolTask(await plantedOrders({ orders: 1500, customers: 500 }), {
      validationBy: "ids",
    });
    const every = Int32Array.from(task.data.splits.training.edges.label.keys());
    const [odd, even] = [1, 0].map((rest) => every.filter((e) => e % 2 === rest));
    const phase = (of: Phase, edges: Int32Array): Phase => ({
      ...of,
      edges,
      quadrant: new Uint8Array(edges.length),
    });
    const messages = { split: "training", edges: odd!, labels: false } as const;
    return {
      ...task,
      train: { ...phase(task.train, odd!), messages },
      validation: { ...phase(task.validation, even!), messages },
    };
  };

  it("is found by checkTask and by the probe, and passes where orders are whole", async () => {
    const task = await torn();
    const kinds = checkTask(task).map(({ kind }) => kind);
    expect(kinds).toContain("order");
    const encoded: Pipeline = async (of) =>
      (
        await onFeatures(logisticRegression(), { encodings: true }).fit({
          ...of,
          validation: { ...of.validation, edges: new Int32Array(0) },
        })
      ).predict(of.data, of.test);
    const told = await randomLabelProbe(task, encoded);
    expect([told.leaks, told.phase]).toEqual([true, "validation"]);
    expect(told.auc).toBeGreaterThan(0.6);
    const whole = protocolTask(task.data);
    expect(checkTask(whole)).toEqual([]);
    const passed = await randomLabelProbe(whole, encoded);
    expect(Math.abs(passed.z)).toBeLessThan(3);
    // Of 40 products it cannot be seen.
    expect([passed.leaks, passed.unclear]).toEqual(["cannot tell", ["variants size"]]);
  }, 60_000);

  it("is found by checkTask where messages carry outcomes of later", async () => {
    const task = protocolTask(await plantedOrders(), {
      ...{ protocol: "label-aware", outcomeDelay: 20, validation: 0.2 },
    });
    expect(checkTask(task)).toEqual([]);
    const early = { ...task.validation, messages: task.train.messages };
    const [leak] = checkTask({ ...task, validation: early });
    expect(leak?.kind).toBe("future");
    const { time } = task.data.splits.training.edges;
    const begin = Math.min(...Array.from(task.validation.edges, (e) => time![e]!));
    const late = task.train.messages.edges.filter((e) => time![e]! + 20 * 86_400_000 > begin);
    expect([leak?.count, leak?.edges]).toEqual([late.length, [...late.subarray(0, 5)]]);
  });
});
