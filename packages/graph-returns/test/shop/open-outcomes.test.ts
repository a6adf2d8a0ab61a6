import { isLegendreError } from "@legendre/core-tensor";
import { describe, expect, it } from "vitest";
import { explore, fromTables, type ProtocolName, protocolTask } from "../../src/index.ts";
import { day, plantedOrders } from "../planted-orders.ts";

const names = ["checkout", "paper", "customer-grouped", "label-aware", "cold-start"] as const;

/** Purchases of one customer, of which the testing ones begin on the 10th. */
const shopOf = (
  purchases: Readonly<Record<string, readonly (string | number | null)[]>>,
  more: Readonly<Record<string, string>> = {},
) =>
  fromTables(
    {
      customers: { id: ["ann", "bob"] },
      products: { sku: [7, 8] },
      purchases: {
        who: purchases["back"]!.map((_, e) => ["ann", "bob"][e % 2]!),
        what: purchases["back"]!.map((_, e) => 7 + (e % 2)),
        ...purchases,
      },
    },
    {
      customers: { id: "id", columns: {} },
      products: { id: "sku", columns: {} },
      purchases: { customer: "who", product: "what", returned: "back", time: "day", ...more },
    },
    { split: { from: "2024-01-10" } },
  );
const days = (list: readonly (number | null)[]) =>
  list.map((d) => (d === null ? null : Date.UTC(2024, 0, d)));

describe("outcomes that are not known yet", () => {
  it("count as made, and are neither learned from nor judged, under each protocol", async () => {
    const openFrom = 260;
    for (const columns of [["order", "time"], ["order"]] as const) {
      const split = columns.includes("time" as never) ? { from: 190 * day } : { customers: 0.3 };
      const shop = await plantedOrders({ openFrom, with: columns, split });
      const closed = await plantedOrders({ with: columns, split });
      const [finding] = shop.findings.filter(({ code }) => code === "W_OPEN_OUTCOMES");
      const { training, testing } = shop.splits;
      const open = [training, testing].map(({ edges }) => edges.open!.reduce((a, b) => a + b, 0));
      expect(finding?.details).toMatchObject({ open: open[0]! + open[1]! });
      expect(open[1]).toBeGreaterThan(50);
      for (const protocol of names) {
        const task = protocolTask(shop, { protocol: protocol as ProtocolName });
        for (const { split: of, edges } of [task.train, task.validation, task.test]) {
          const { open: isOpen } = shop.splits[of].edges;
          expect([...edges].filter((e) => isOpen![e] === 1)).toEqual([]);
        }
        const counted = (task.box.open?.training ?? 0) + (task.box.open?.testing ?? 0);
        expect(counted).toBe(protocol === "customer-grouped" ? open[0] : open[0]! + open[1]!);
        const words = expect.stringContaining("neither learned from nor judged");
        if (counted > 0) expect([protocol, task.box.warning]).toEqual([protocol, words]);
        const heard = task.test.messages;
        const { open: isOpen } = shop.splits[heard.split].edges;
        const openHeard = [...heard.edges].filter((e) => isOpen![e] === 1).length;
        if (protocol === "label-aware") expect(openHeard).toBe(0);
        else if (columns.length === 1 && protocol === "checkout") expect(openHeard).toBe(open[0]);
      }
      const known = closed.splits.testing.edges.label.filter(
        (_, e) => testing.edges.open![e] === 0,
      );
      const rate = known.reduce((a, b) => a + b, 0) / known.length;
      expect(explore(shop).shapes[1]!.rate).toBeCloseTo(rate, 12);
    }
    expect((await plantedOrders()).splits.training.edges.open).toBe(undefined);
  });

  it("are told by the days of return, or else assumed by the delay, at the cut and at the end", async () => {
    const back = [1, 1, 0, 1, 1, 0, 1, 0, 1, 0];
    const made = [1, 2, 3, 8, 9, 9, 10, 11, 19, 20];
    // The second came back after the first judged purchase; of the fourth it is not said when.
    const on = [3, 12, null, null, 9.5, null, 12, null, 19.5, null];
    const phasesOf = async (given: boolean, options: object) => {
      const shop = await shopOf(
        { back, day: days(made), on: days(on) },
        given ? { returnedAt: "on" } : {},
      );
      const { train, test, box } = protocolTask(shop, { validation: 0, ...options });
      return [[...train.edges], [...test.edges], box.open];
    };
    const all = [0, 1, 2, 3, 4, 5];
    expect(await phasesOf(false, {})).toEqual([all, [0, 1, 2, 3], undefined]);
    expect(await phasesOf(true, {})).toEqual([
      [0, 2, 3, 4, 5],
      [0, 1, 2, 3],
      { training: 1, testing: 0 },
    ]);
    expect(await phasesOf(false, { outcomeDelay: 2 })).toEqual([
      [0, 1, 2, 3],
      [0, 1],
      { training: 2, testing: 2 },
    ]);
    expect(await phasesOf(true, { outcomeDelay: 2 })).toEqual([
      [0, 2, 3],
      [0, 1],
      { training: 3, testing: 2 },
    ]);
    for (const asOf of ["2024-01-22", Date.UTC(2024, 0, 22), new Date(Date.UTC(2024, 0, 22))]) {
      expect((await phasesOf(false, { outcomeDelay: 2, asOf }))[1]).toEqual([0, 1, 2, 3]);
    }
    expect((await phasesOf(false, { outcomeDelay: 2, asOf: "2024-01-21" }))[1]).toEqual([0, 1, 2]);
    // A return that came after the tables were made is not known to them.
    expect((await phasesOf(true, { asOf: Date.UTC(2024, 0, 11, 12) }))[1]).toEqual([1]);
    const shop = await shopOf({ back, day: days(made) });
    expect(() => protocolTask(shop, { asOf: "soon" })).toThrow(/asOf is "soon", expected a date/);
    const paper = () => protocolTask(shop, { asOf: 0, protocol: "paper" });
    expect(paper).toThrow(/asOf is given where purchases are not parted by time/);
    const timeless = await plantedOrders({ with: ["order"] });
    expect(() => protocolTask(timeless, { asOf: 0 })).toThrow(/asOf is .* have no times/);
  });

  it("are refused where the days of return contradict", async () => {
    const fault = async (purchases: Parameters<typeof shopOf>[0], more: object = {}) => {
      const made = shopOf({ day: days([1, 2, 11]), ...purchases }, { returnedAt: "on", ...more });
      const error = await made.catch((thrown) => thrown);
      expect(isLegendreError(error)).toBe(true);
      return error as Error & { details: { rows: number[]; column: string } };
    };
    const early = await fault({ back: [0, 1, 1], on: days([null, 1, 12]) });
    expect(early.message).toContain("came back before it was made");
    expect(early.details).toMatchObject({ rows: [2], column: "on" });
    const open = await fault({ back: [0, null, 1], on: days([null, 3, 12]) });
    expect(open.message).toContain("day of return");
    expect(open.details.rows).toEqual([2]);
    const timeless = await fault({ back: [0, 1, 1], on: days([null, 3, 12]) }, { time: undefined });
    expect(timeless.message).toContain("schema.purchases.time");
    const label = await fault({ back: [0, 2, 1], on: days([null, 3, 12]) });
    expect(label.message).toContain("or no value where it is not known yet");
  });

  it("keep lines of an order at the time of the first, on one side of the cut", async () => {
    const shop = await shopOf(
      {
        back: [0, 1, 0, 1],
        day: days([9, 11, 10, 12]),
        order: ["A", "A", "B", "B"],
      },
      { order: "order" },
    );
    const { training, testing } = shop.splits;
    expect([...training.edges.time!]).toEqual(days([9, 9]));
    expect([...testing.edges.time!]).toEqual(days([10, 10]));
    expect(new Set(training.edges.order).size).toBe(1);
    expect([...testing.edges.label]).toEqual([0, 1]);
  });
});
