import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { plantedReturns } from "../../src/generator/index.ts";
import { protocolTask, type ReturnsData } from "../../src/index.ts";
import {
  type FittedReturns,
  graphModel,
  logisticRegression,
  onFeatures,
} from "../../src/models/index.ts";
import { dataHash } from "../../src/report/index.ts";
import { exportLog, type LoadedShop } from "../../src/serve/index.ts";
import { type OrderLogOptions, openOrderLog } from "../../src/server/order-log.ts";
import { type Orders, type OrdersOptions, openOrders } from "../../src/server/orders.ts";

const folder = mkdtempSync(join(tmpdir(), "graph-returns-orders-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let files = 0;
const fresh = (): string => join(folder, `orders-${files++}.log`);

let data: ReturnsData;
/** Models that hear of outcomes: by rates, and by labelled messages. */
let models: FittedReturns[];
beforeAll(async () => {
  data = plantedReturns({ model: "propensity", customers: 40, variants: 20, degree: 4 });
  const labelled = protocolTask(data, { protocol: "label-aware" });
  models = [
    await onFeatures(logisticRegression(), { encodings: true }).fit(protocolTask(data)),
    await graphModel({ epochs: 1, encoder: { hidden: [6] } }).fit(labelled),
  ];
}, 60_000);

let open: Orders[] = [];
afterEach(async () => {
  await Promise.allSettled(open.map((orders) => orders.close()));
  open = [];
});

/** Orders of a log, with a shop that the test may change. */
async function started(path: string, shop: Partial<LoadedShop> = {}, options: OrdersOptions = {}) {
  const orders = await openOrders(
    path,
    async () => ({ fitted: models[0]!, data, ...shop }),
    options,
  );
  open.push(orders);
  return orders;
}
const line = (n: number) => ({
  customer: `${data.nodes["customer"]!.ids[n % 40]}`,
  variant: `${data.nodes["variant"]!.ids[(3 * n) % 20]}`,
});
const order = (n: number) => ({ order: `o${n}`, ...line(n) });
const outcome = (n: number, returned: boolean) => ({ order: `o${n}`, returned });
const probabilities = async (orders: Orders): Promise<number[]> => {
  const lines = [0, 1, 2, 3].map(line);
  return (await orders.now().scored(lines)).map(({ probability }) => probability);
};
const near = (values: readonly number[]) => values.map((value) => expect.closeTo(value, 5));

describe("orders and outcomes", () => {
  it("takes a correction: the last outcome holds, is answered as such, and leads to the same scores", async () => {
    for (const fitted of models) {
      const [path, straight] = [fresh(), fresh()];
      const corrected = await started(path, { fitted });
      await corrected.add([order(0), order(1), outcome(0, false), outcome(1, true)]);
      const before = await probabilities(corrected);
      const answer = await corrected.add([outcome(0, true), outcome(1, true), outcome(7, true)]);
      expect(answer).toEqual({ accepted: 0, corrected: 1, known: 1, unknown: 1 });
      const after = await probabilities(corrected);
      expect(after).not.toEqual(before);
      const once = await started(straight, { fitted });
      await once.add([order(0), order(1), outcome(0, true), outcome(1, true)]);
      expect(after).toEqual(near(await probabilities(once)));
      await corrected.refresh();
      await once.refresh();
      expect(await probabilities(corrected)).toEqual(near(await probabilities(once)));
      // And after a start from the log, and a reload.
      await corrected.close();
      const again = await started(path, { fitted });
      expect(await probabilities(again)).toEqual(near(await probabilities(once)));
      await again.reload();
      expect(await probabilities(again)).toEqual(near(await probabilities(once)));
    }
  });

  it("sorts a list by itself: what it makes it may judge, and judge again", async () => {
    const orders = await started(fresh());
    const list = [order(1), order(1), outcome(1, true), outcome(1, true), outcome(1, false)];
    expect(await orders.add(list)).toEqual({ accepted: 2, corrected: 1, known: 2, unknown: 0 });
    expect(orders.book.outcome({ order: "o1" })).toBe(false);
  });

  it("takes each line of an order, and its outcome, and both again from the log", async () => {
    const path = fresh();
    const lines = [1, 2, 3].map((n) => ({ ...order(n), order: "7", line: `${n}` }));
    const told = [lines[0]!, lines[1]!, { order: "7", line: "2", returned: true }, lines[2]!];
    const before = await started(path);
    expect(await before.add(told)).toEqual({ accepted: 4, corrected: 0, known: 0, unknown: 0 });
    // The same once more is no mistake.
    expect(await before.add(told)).toEqual({ accepted: 0, corrected: 0, known: 4, unknown: 0 });
    const scores = await probabilities(before);
    await before.close();
    const after = await started(path);
    expect([after.book.orders(), after.book.outcomes()]).toEqual([3, 1]);
    const outcomes = lines.map((one) => after.book.outcome(one));
    expect([outcomes, await probabilities(after)]).toEqual([
      [undefined, true, undefined],
      near(scores),
    ]);
    expect(after.now().scorer.counts().orders).toBe(3);
    const out = join(folder, "lines.csv");
    expect(await exportLog(path, out)).toEqual({ purchases: 1, open: 2, events: 4 });
    expect(readFileSync(out, "utf8").split("\n")[1]).toMatch(/^7,2,/);
    // Tables up to that order hold the outcome, and not what is open.
    const through = await started(fresh());
    await through.add(told);
    expect([...through.book.since(through.book.eventOf("7"))]).toHaveLength(2);
  });

  it.each([
    ["another customer", { customer: "other" }, /order "7", line "1" came with customer "other"/],
    ["another variant", { variant: "5.5" }, /came with variant "5.5" and is there/],
    ["an outcome without a line", undefined, /order "7" does not say of which line/],
  ])(
    "refuses %s of a line that is there, with the list that has it, now and in one list",
    async (_, change, says) => {
      const orders = await started(fresh());
      const first = { ...order(1), order: "7", line: "1" };
      const second =
        change === undefined ? { order: "7", returned: true } : { ...first, ...change };
      const refusal = {
        code: "data",
        details: { reason: "conflict", order: "7" },
        message: expect.stringMatching(says),
      };
      await expect(orders.add([order(2), first, second])).rejects.toMatchObject(refusal);
      expect([orders.book.orders(), orders.book.events()]).toEqual([0, 0]);
      await orders.add([first]);
      await expect(orders.add([order(2), second])).rejects.toMatchObject(refusal);
      // Nor while the first is on its way to disk.
      const [on, beside] = [
        { ...first, line: "2" },
        { ...second, ...(change && { line: "2" }) },
      ];
      const both = await Promise.allSettled([orders.add([on]), orders.add([order(2), beside])]);
      expect(both.map(({ status }) => status)).toEqual(["fulfilled", "rejected"]);
      expect(orders.book.events()).toBe(2);
      // One without lines is held to what it was, too.
      await orders.add([order(3)]);
      if (change !== undefined) {
        await expect(orders.add([{ ...order(3), ...change }])).rejects.toMatchObject({
          code: "data",
        });
      }
      expect(await orders.add([{ order: "unheard", returned: true }])).toMatchObject({
        unknown: 1,
      });
    },
  );

  it("keeps no event of the log in memory once its book has heard it", async () => {
    const path = fresh();
    const before = await started(path);
    for (const n of [0, 10, 20]) {
      await before.add([...Array(10).keys()].flatMap((i) => [order(n + i), outcome(n + i, true)]));
    }
    await before.close();
    setFlagsFromString("--expose-gc");
    const collect = runInNewContext("gc") as () => void;
    const events: WeakRef<object>[] = [];
    const openLog = (at: string, options: OrderLogOptions) =>
      openOrderLog(at, {
        ...options,
        hear(event) {
          events.push(new WeakRef(event));
          options.hear!(event);
        },
      });
    const again = await started(path, {}, { open: openLog });
    // What a weak reference was made of is kept to the end of that turn of the event loop.
    await new Promise((resolve) => setImmediate(resolve));
    collect();
    const kept = events.filter((event) => event.deref() !== undefined);
    expect([events.length, kept.length]).toEqual([60, 0]);
    expect(again.book.orders()).toBe(30);
  });

  it("waits for what another request has on its way, and takes its failure as if it had not been sent", async () => {
    let fail: (() => void) | undefined;
    const openLog = async (path: string, options: OrderLogOptions) => {
      const log = await openOrderLog(path, options);
      let first = true;
      const append: typeof log.append = async (events) => {
        if (!first) return log.append(events);
        first = false;
        await new Promise<void>((_, reject) => {
          fail = () => reject(Object.assign(new Error("full"), { code: "ENOSPC" }));
        });
      };
      return { ...log, append };
    };
    const orders = await started(fresh(), {}, { open: openLog });
    const lost = orders.add([order(1)]);
    const judged = orders.add([outcome(1, true)]);
    const sentAgain = orders.add([order(1)]);
    fail!();
    await expect(lost).rejects.toThrow("full");
    expect(await judged).toMatchObject({ accepted: 0, unknown: 1 });
    expect(await sentAgain).toMatchObject({ accepted: 1, known: 0 });
    expect([orders.book.orders(), orders.book.outcomes()]).toEqual([1, 0]);
  });

  it("numbers events as the log does when requests come together", async () => {
    const path = fresh();
    const orders = await started(path);
    const sent = Array.from({ length: 30 }, (_, n) =>
      orders.add([order(n), outcome(n, n % 2 === 0)]),
    );
    await Promise.all(sent);
    const numbers = Array.from({ length: 30 }, (_, n) => orders.book.eventOf(`o${n}`));
    await orders.close();
    const held: string[] = [];
    const log = await openOrderLog(path, { hear: ({ order: name }) => void held.push(name) });
    await log.close();
    expect(numbers).toEqual(Array.from({ length: 30 }, (_, n) => held.indexOf(`o${n}`) + 1));
  });

  it("remembers so many new customers and variants, and keeps further orders all the same", async () => {
    const path = fresh();
    const orders = await started(path, {}, { newIds: 6 });
    const invented = (n: number) => ({ order: `i${n}`, customer: `c${n}`, variant: `v${n}` });
    for (let n = 0; n < 10; n++) await orders.add([invented(n), outcome(n, true)]);
    await orders.add([order(1)]);
    const counts = () => orders.now().scorer.counts();
    expect(counts()).toMatchObject({ customers: 43, variants: 23, orders: 4, passedOver: 7 });
    expect(orders.book.orders()).toBe(11);
    await orders.reload();
    expect(counts()).toMatchObject({ customers: 43, variants: 23, orders: 4, passedOver: 7 });
  });
});

describe("tables made of the log", () => {
  it("are told what they lack, and nothing of it twice", async () => {
    const path = fresh();
    const told = await started(path);
    await told.add([order(0), order(1), outcome(1, true), order(2)]);
    await told.add([outcome(0, true), outcome(2, false), outcome(1, false)]);
    const counts = async (shop: Partial<LoadedShop>) => {
      await told.close();
      open = [];
      const orders = await openOrders(path, async () => ({ fitted: models[0]!, data, ...shop }));
      const result = [orders.now().scorer.counts().orders, await probabilities(orders)] as const;
      await orders.close();
      return result;
    };
    expect((await counts({}))[0]).toBe(3);
    // When order 2 was written, only order 1 had its outcome: it is in the tables, and was corrected since.
    expect((await counts({ ordersThrough: "o2" }))[0]).toBe(2);
    expect((await counts({ eventsThrough: 4 }))[1]).toEqual(
      (await counts({ ordersThrough: "o2" }))[1],
    );
    expect((await counts({ eventsThrough: 7 }))[0]).toBe(0);
  });

  it("refuses a mark that the log does not have, at the start and at a reload", async () => {
    const path = fresh();
    const marks: [Partial<LoadedShop>, RegExp][] = [
      [{ ordersThrough: "typo" }, /"typo", an order that the log does not hold/],
      [{ eventsThrough: 2 }, /the log holds 1 events/],
      [{ eventsThrough: -1 }, /-1/],
      [{ eventsThrough: 1, ordersThrough: "o1" }, /one of them/],
    ];
    let shop: Partial<LoadedShop> = {};
    const orders = await openOrders(path, async () => ({ fitted: models[0]!, data, ...shop }));
    open.push(orders);
    await orders.add([order(1)]);
    const before = await probabilities(orders);
    for (const [mark, why] of marks) {
      shop = mark;
      await expect(orders.reload()).rejects.toThrow(why);
      expect(await probabilities(orders)).toEqual(before);
    }
    await orders.close();
    for (const [mark, why] of marks) {
      await expect(started(path, mark)).rejects.toThrow(why);
    }
    await (await openOrderLog(path)).close();
  });

  it("have the very ids of the log, formulas of a spreadsheet too", async () => {
    const path = fresh();
    const orders = await started(path);
    const ids = { order: "=1+1", customer: "@SUM(A1)", variant: "+49-7" };
    await orders.add([ids, { order: "=1+1", returned: false }]);
    const out = join(folder, "formulas.csv");
    await exportLog(path, out);
    expect(readFileSync(out, "utf8").split("\n")[1]).toMatch(/^=1\+1,,@SUM\(A1\),\+49-7,0,/);
  });

  it("come from the log while it is in use, with what is needed to serve them", async () => {
    const path = fresh();
    const orders = await started(path);
    await orders.add([{ order: 'a "b", c', customer: "x", variant: "7" }, order(1), order(2)]);
    await orders.add([{ order: 'a "b", c', returned: true }, outcome(2, true)]);
    await orders.add([outcome(2, false)]);
    const out = join(folder, "purchases.csv");
    expect(await exportLog(path, out)).toEqual({ purchases: 2, open: 1, events: 6 });
    const [head, first, second, end] = readFileSync(out, "utf8").split("\n");
    expect(head).toBe("order,line,customer,variant,returned,ordered_at,known_at");
    const time = String.raw`\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z`;
    expect(first).toMatch(new RegExp(`^"a ""b"", c",,x,7,1,${time},${time}$`));
    expect(second).toMatch(/^o2,,-?\d+,-?\d+,0,/);
    expect(end).toBe("");
    await expect(exportLog(join(folder, "none"), out)).rejects.toMatchObject({ code: "data" });
    // A link stays one, and nothing is left beside where a place takes no file.
    const link = join(folder, "link.csv");
    symlinkSync(out, link);
    await exportLog(path, link);
    expect([
      lstatSync(link).isSymbolicLink(),
      readFileSync(out, "utf8").split("\n").length,
    ]).toEqual([true, 4]);
    const taken = join(folder, "taken");
    mkdirSync(taken);
    await expect(exportLog(path, taken)).rejects.toMatchObject({ code: "data" });
    expect(readdirSync(folder).filter((name) => /\.(part|legendre-tmp)$/.test(name))).toEqual([]);
    expect(readFileSync(out, "utf8").split("\n")[0]).toBe(head);
  });
});

describe("what a server scores with", () => {
  it("is one set: a request is calibrated and judged by what scored it, whatever is loaded meanwhile", async () => {
    let shop: Partial<LoadedShop> = { calibrate: (p) => p.map(() => 0.25), threshold: 0.5 };
    const orders = await openOrders(fresh(), async () => ({ fitted: models[0]!, data, ...shop }));
    open.push(orders);
    const many = Array.from({ length: 2000 }, (_, n) => line(n));
    const scoring = orders.now().scored(many);
    shop = { calibrate: (p) => p.map(() => 0.75), threshold: 0.5 };
    await orders.reload();
    const seen = new Set((await scoring).map(({ probability, act }) => `${probability} ${act}`));
    expect([...seen]).toEqual(["0.25 false"]);
    expect(await orders.now().scored([line(1)])).toMatchObject([{ probability: 0.75, act: true }]);
  });

  it("explains the probability that is answered: base and parts sum to its log odds", async () => {
    const calibrate = (p: Float32Array) => p.map((x) => 0.1 + 0.5 * x * x);
    for (const fitted of models) {
      const orders = await started(fresh(), { fitted, calibrate, threshold: 0.2 });
      const [score] = await orders.now().scored([line(1)]);
      const { probability, base, adds, act } = await orders.now().why(line(1));
      expect(probability).toBeCloseTo(score!.probability, 6);
      expect(act).toBe(score!.act);
      const odds = Math.exp(base + adds.customer + adds.variant);
      expect(odds / (1 + odds)).toBeCloseTo(probability, 5);
    }
  });

  it("is refused where its tables are not those it was made for", async () => {
    const other = plantedReturns({ model: "propensity", customers: 40, variants: 20, seed: 8 });
    let shop: Partial<LoadedShop> = { dataHash: await dataHash(data) };
    const orders = await openOrders(fresh(), async () => ({ fitted: models[0]!, data, ...shop }));
    open.push(orders);
    shop = { ...shop, data: other };
    await expect(orders.reload()).rejects.toMatchObject({ details: { reason: "set" } });
  });

  it("ends a load and a start at once when it is told to stop", async () => {
    const stop = new AbortController();
    const path = fresh();
    const never = () => new Promise<never>(() => undefined);
    const starting = openOrders(path, never, { signal: stop.signal });
    setTimeout(() => stop.abort(new Error("stopped")), 50);
    await expect(starting).rejects.toThrow("stopped");
    let wait = false;
    const orders = await openOrders(path, async () =>
      wait ? never() : { fitted: models[0]!, data },
    );
    wait = true;
    const reloading = orders.reload();
    reloading.catch(() => undefined);
    await orders.close();
    await expect(reloading).rejects.toThrow("stops");
  });

  it("may fail to be disposed of without an end of the process, which is told", async () => {
    const told: unknown[] = [];
    const serving: FittedReturns["serving"] = async (...given) => ({
      ...(await models[0]!.serving!(...given)),
      dispose: async () => Promise.reject(new Error("cannot")),
    });
    const fitted = { ...models[0]!, serving };
    const warn = (message: string, error: unknown) => void told.push([message, error]);
    const orders = await openOrders(fresh(), async () => ({ fitted, data }), { warn });
    await orders.reload();
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(told).toEqual([[expect.stringContaining("disposed"), new Error("cannot")]]);
    await expect(orders.close()).rejects.toThrow("cannot");
  });
});
