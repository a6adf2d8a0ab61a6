import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { protocolTask, type ReturnsData, type ReturnsTask } from "../../src/index.ts";
import type { TabularModel } from "../../src/models/index.ts";
import {
  type FeatureMatrix,
  loadReturnsModel,
  logisticRegression,
  onFeatures,
  saveReturnsModel,
  targetEncoder,
} from "../../src/models/index.ts";
import { knownAt } from "../../src/protocols/outcome-times.ts";
import { inIdOrder } from "../../src/protocols/pairs.ts";
import { day, plantedOrders } from "../planted-orders.ts";

/** What a model of rows is given to learn from and to stop by. */
async function rowsOf(
  task: ReturnsTask,
): Promise<{ train: FeatureMatrix; held: FeatureMatrix | undefined }> {
  let given: Awaited<ReturnType<typeof rowsOf>> | undefined;
  const inner = logisticRegression();
  const spy: TabularModel = {
    ...inner,
    fit: (data, context) => {
      given = { train: data.x, held: context?.validation?.x };
      return inner.fit(data, context);
    },
  };
  await onFeatures(spy, { encodings: true }).fit(task);
  return given!;
}

const rowOf = ({ names, values }: FeatureMatrix, row: number): number[] => [
  ...values.subarray(row * names.length, (row + 1) * names.length),
];

describe("rates in time", () => {
  it("of a row are those of outcomes known before it, by hand", () => {
    const customer = Int32Array.of(0, 0, 0, 0, 1, 0);
    const y = [1, 0, 1, 1, 1, 0];
    const made = Float64Array.of(1, 2, 5, 5, 6, 9);
    const known = made.map((at) => at + 2);
    // The first came back at 4, after it counted as kept at 3.
    const turned = Float64Array.of(4, 0, 0, 20, 0, 0);
    const rates = (when: Parameters<typeof targetEncoder>[2]) => {
      const { outOfFold } = targetEncoder({ customer }, y, { smoothing: 3, ...when });
      return Array.from({ length: 6 }, (_, i) => rowOf(outOfFold, i));
    };
    const expected = (parts: readonly (readonly [sum: number, count: number])[]) =>
      parts.map(([sum, count]) => [
        Math.fround((sum + 3 * (4 / 6)) / (count + 3)),
        Math.fround(Math.log1p(count)),
      ]);
    const kept = [
      [0, 0],
      [0, 0],
    ] as const;
    expect(rates({ when: { made, known, turned } })).toEqual(
      expected([...kept, [1, 2], [1, 2], [0, 0], [2, 4]]),
    );
    expect(rates({ when: { made, known } })).toEqual(
      expected([...kept, [1, 2], [1, 2], [0, 0], [3, 4]]),
    );
    // Known at once: rows of one moment do not know of each other.
    expect(rates({ when: { made, known: made } })).toEqual(
      expected([
        [0, 0],
        [1, 1],
        [1, 2],
        [1, 2],
        [0, 0],
        [3, 4],
      ]),
    );
    const early = Float64Array.of(4.5, 2, 5, 5, 6, 9);
    expect(rates({ when: { made, known: made, turned: early } })[1]).toEqual(expected([[0, 1]])[0]);
    const short = () => rates({ when: { made, known: made.subarray(1) } });
    expect(short).toThrow(/"when.known" has 5 numbers for 6 outcomes/);
  });

  it.each([["order", "time"], ["order", "time", "returnedAt"], ["time"]] as const)(
    "do not change when outcomes change that became known later: %s %s %s",
    async (...given) => {
      const data = await plantedOrders({ with: given });
      const outcomeDelay = 6;
      const taskOf = (of: ReturnsData) => protocolTask(of, { outcomeDelay, validation: 0.2 });
      const task = taskOf(data);
      const { edges } = data.splits.training;
      const before = await rowsOf(task);
      const begin = Math.min(...Array.from(task.validation.edges, (e) => edges.time![e]!));
      const order = inIdOrder(data, task.train).edges;
      for (const share of [0.2, 0.5, 0.8, 1]) {
        const sorted = Array.from(task.train.edges, (e) => edges.time![e]!).sort((a, b) => a - b);
        const moment = share === 1 ? begin : sorted[Math.floor(share * sorted.length)]!;
        const isOpen = (e: number): boolean =>
          edges.time![e]! >= moment || knownAt(edges, e, outcomeDelay) > moment;
        // As many returns as before, so that the overall rate, one number for all rows, stays.
        const open = [...task.train.edges].filter(isOpen);
        const label = edges.label.slice();
        for (const [i, e] of open.entries()) label[e] = edges.label[open[(i + 1) % open.length]!]!;
        expect(label).not.toEqual(edges.label);
        const returnedAt = edges.returnedAt?.slice();
        for (const e of open) if (returnedAt) returnedAt[e] = edges.time![e]! + 3 * day;
        const changed = {
          ...data,
          splits: {
            ...data.splits,
            training: {
              ...data.splits.training,
              edges: { ...edges, label, ...(returnedAt && { returnedAt }) },
            },
          },
        };
        const anew = taskOf(changed);
        expect(anew.train.edges).toEqual(task.train.edges);
        const after = await rowsOf(anew);
        const again = inIdOrder(changed, anew.train).edges;
        let looked = 0;
        const placeAgain = new Map(Array.from(again, (e, i) => [e, i]));
        for (const [i, e] of order.entries()) {
          if (edges.time![e]! > moment) continue;
          looked++;
          expect(rowOf(after.train, placeAgain.get(e)!)).toEqual(rowOf(before.train, i));
        }
        expect(looked).toBeGreaterThan(0.15 * order.length);
        if (share === 1) expect(after.held).toEqual(before.held);
        else expect(after.train.values).not.toEqual(before.train.values);
      }
    },
  );

  it("of training rows leave out their order, and of later rows hold what validation brought", async () => {
    const data = await plantedOrders();
    const task = protocolTask(data, { validation: 0.2 });
    const { edges } = data.splits.training;
    const { train, held } = await rowsOf(task);
    /** What a row says of its customer, and what it should: of outcomes before a moment, drawn to the rate of some purchases. */
    const said = (x: FeatureMatrix, row: number) => {
      const values = rowOf(x, row);
      const [rate, count] = ["rate", "count"].map(
        (of) => values[x.names.indexOf(`customer ${of}`)]!,
      );
      return [rate!.toFixed(5), Math.expm1(count!).toFixed(3)];
    };
    const overall = (of: Int32Array) => of.reduce((k, e) => k + edges.label[e]!, 0) / of.length;
    const whole = overall(task.train.edges);
    const of = (customer: number, before: number, rate = whole) => {
      const known = [...edges.customer.keys()].filter(
        (e) => edges.customer[e] === customer && edges.time![e]! < before,
      );
      const returned = known.reduce((k, e) => k + edges.label[e]!, 0);
      return [((returned + 5 * rate) / (known.length + 5)).toFixed(5), known.length.toFixed(3)];
    };
    const order = inIdOrder(data, task.train).edges;
    for (const [i, e] of order.entries()) {
      expect(said(train, i)).toEqual(of(edges.customer[e]!, edges.time![e]!));
    }
    const begin = Math.min(...Array.from(task.validation.edges, (e) => edges.time![e]!));
    for (const [i, e] of task.validation.edges.entries()) {
      expect(said(held!, i)).toEqual(of(edges.customer[e]!, begin));
    }
    const fitted = await onFeatures(logisticRegression(), { encodings: true }).fit(task);
    const path = join(await mkdtemp(join(tmpdir(), "rates-in-time-")), "model.safetensors");
    await saveReturnsModel(path, fitted);
    const loaded = await loadReturnsModel(path);
    for (const model of [fitted, loaded]) {
      const rows = (
        model as typeof fitted & {
          rows: (d: ReturnsData, p: ReturnsTask["test"]) => Promise<FeatureMatrix>;
        }
      ).rows;
      expect(await rows(data, task.validation)).toEqual(held);
      const test = await rows(data, task.test);
      const every = overall(Int32Array.from(edges.label.keys()));
      for (const [i, e] of task.test.edges.entries()) {
        const customer = data.splits.testing.edges.customer[e]!;
        expect(said(test, i)).toEqual(of(customer, Number.POSITIVE_INFINITY, every));
      }
    }
    expect(await loaded.predict(data, task.validation)).toEqual(
      await fitted.predict(data, task.validation),
    );
  });
});
