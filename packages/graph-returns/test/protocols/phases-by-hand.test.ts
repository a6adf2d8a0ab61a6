import { describe, expect, it } from "vitest";
import { type ProtocolName, protocolTask, type ReturnsData } from "../../src/index.ts";
import { heldOut } from "../../src/protocols/held-out.ts";
import {
  edgeHash,
  idHash,
  inIdOrder,
  marks,
  pairHash,
  pairSet,
  placesOf,
} from "../../src/protocols/pairs.ts";
import { withoutMissing } from "../../src/protocols/phases.ts";
import { messagesOfOthers, supervisionFolds } from "../../src/protocols/supervision-folds.ts";
import { type Purchase, phaseOf, smallShop, tableOf } from "../small-shop.ts";

// 30 customers, of whom every third has no row, with up to six purchases each; some pairs come twice.
const training = Array.from({ length: 90 }, (_, e): Purchase => {
  const customer = (e * 7) % 30;
  return [customer, e >= 60 ? (e * 7) % 9 : (e * 5) % 9, Number(e % 4 === 0)];
});
const testing = Array.from({ length: 20 }, (_, e): Purchase => [28 + (e % 4), e % 10, e % 2]);
const rows = [...Array(32).keys()].filter((c) => c % 3 !== 0);
const shop = smallShop(tableOf(32, rows, []), tableOf(10, [], []), { training, testing });
const every = Int32Array.from(training.keys());

/** The hash of a pair by the ids of its ends. */
const hashOf = ([c, v]: Purchase, salt: number) =>
  pairHash(idHash(BigInt(100 + c), 0) | 0, idHash(BigInt(200 + v), 0) | 0, salt);
const share = (hash: number) => hash / 2 ** 32;

describe("phases by hand", () => {
  it("of paper have the shares of pairs below the share of validation, and hear of all", () => {
    for (const [options, seed, below] of [
      [{}, 0, 0.1],
      [{ validation: 0.4, seed: 3 }, 3, 0.4],
    ] as const) {
      const { train, validation, test } = protocolTask(shop, { protocol: "paper", ...options });
      const held = training.map((pair) => share(hashOf(pair, seed)) < below);
      expect([...validation.edges]).toEqual([...every].filter((e) => held[e]));
      expect([...train.edges]).toEqual([...every].filter((e) => !held[e]));
      expect([...test.edges]).toEqual([...testing.keys()]);
      const own = { split: "training", edges: every, labels: false };
      expect([train.messages, validation.messages]).toEqual([own, own]);
      expect(test.messages).toEqual({ split: "testing", edges: test.edges, labels: false });
      expect([train, validation, test].map(({ removeSupervised }) => removeSupervised)).toEqual([
        ...[false, false, false],
      ]);
    }
  });

  it("of customer-grouped judge twenty of a hundred customers, of a random split two of ten pairs", () => {
    const grouped = protocolTask(shop, { protocol: "customer-grouped" });
    const isJudged = ([c]: Purchase) => idHash(BigInt(100 + c), 0) % 100 < 20;
    expect([...grouped.test.edges]).toEqual([...every].filter((e) => isJudged(training[e]!)));
    expect([...grouped.test.messages.edges]).toEqual(
      [...every].filter((e) => !isJudged(training[e]!)),
    );
    for (const seed of [0, 5]) {
      const random = protocolTask(shop, { split: "random", seed });
      const isDrawn = (e: number) => hashOf(training[e]!, seed ^ 0x3c6ef372) % 10 < 2;
      expect([...random.test.edges]).toEqual([...every].filter(isDrawn));
      expect([...random.test.messages.edges]).toEqual([...every].filter((e) => !isDrawn(e)));
    }
  });

  it("say who is new to the messages, and which purchases are learned from without themselves", () => {
    const { train, validation, test } = protocolTask(shop, { protocol: "cold-start" });
    const quadrants = testing.map(([c, v]) => Number(c > 29) + 2 * Number(v > 8));
    expect([...test.quadrant]).toEqual(quadrants);
    expect(new Set(quadrants).size).toBe(4);
    const known = (kind: 0 | 1) => new Set(Array.from(train.edges, (e) => training[e]![kind]));
    const [customers, variants] = [known(0), known(1)];
    expect([...validation.quadrant]).toEqual(
      Array.from(
        validation.edges,
        (e) => Number(!customers.has(training[e]![0])) + 2 * Number(!variants.has(training[e]![1])),
      ),
    );
    expect(train.removeSupervised).toBe(true);
    expect([validation.removeSupervised, test.removeSupervised]).toEqual([false, false]);
    expect(train.messages).toEqual({ split: "training", edges: train.edges, labels: false });
    expect(validation.messages).toEqual(train.messages);
    expect(test.messages).toEqual({ split: "training", edges: every, labels: false });
  });

  it("leave out purchases of customers without a row, with their quadrants", () => {
    const task = protocolTask(shop);
    const { train, test } = withoutMissing(shop, task);
    expect([...train.edges]).toEqual(
      [...task.train.edges].filter((e) => training[e]![0] % 3 !== 0),
    );
    const kept = [...testing.keys()].filter((e) => testing[e]![0] % 3 !== 0);
    expect([...test.edges]).toEqual(kept);
    expect([...test.quadrant]).toEqual(kept.map((e) => task.test.quadrant[e]));
    expect(test.messages).toBe(task.test.messages);
  });

  it("hold out customers, and pairs of others who stay with another pair", () => {
    for (const options of [
      { share: 0.1, cold: 0.5, seed: 0 },
      { share: 0.3, cold: 0.25, seed: 7 },
      { share: 0.2, cold: 0, seed: 1 },
      { share: 0.9, cold: 0.1, seed: 2 },
      { share: 0, cold: 0.5, seed: 0 },
    ]) {
      const pool = every.filter((e) => e % 8 !== 3);
      const buyer = (e: number) => training[e]![0];
      const isCold = (c: number) =>
        share(idHash(BigInt(100 + c), options.seed ^ 0x5bd1e995)) < options.share * options.cold;
      const hash = (e: number) => hashOf(training[e]!, options.seed ^ 0x27d4eb2f);
      const hasSeveral = (c: number) =>
        new Set([...pool].filter((e) => buyer(e) === c).map(hash)).size > 1;
      const free = [...pool].filter((e) => !isCold(buyer(e)) && hasSeveral(buyer(e))).length;
      const wanted = options.share * (1 - options.cold) * pool.length;
      const least = Math.min(0.5, wanted / Math.max(1, free));
      const isAsked = (e: number) => share(hash(e)) < least;
      const stays = (c: number) => [...pool].some((e) => buyer(e) === c && !isAsked(e));
      const held = [...pool].map((e) => {
        const c = buyer(e);
        return Number(isCold(c) || (hasSeveral(c) && stays(c) && isAsked(e)));
      });
      expect([...heldOut(shop, pool, options)]).toEqual(held);
      expect(held.includes(1)).toBe(options.share > 0);
    }
    expect(heldOut(shop, new Int32Array(0), { share: 0.1, cold: 0, seed: 0 })).toHaveLength(0);
  });
});

describe("the box", () => {
  const box = (protocol: ProtocolName, options: object = {}) =>
    protocolTask(shop, { protocol, ...options }).box;

  it("says what was allowed to be known", () => {
    for (const protocol of ["checkout", "label-aware", "cold-start", "customer-grouped"] as const) {
      expect(box(protocol).features).toBe("columns known at checkout");
      expect(box(protocol, { suspicious: true }).features).toMatch(/and averages of price/);
      expect(box(protocol).graph).toMatch(/^messages along training edges alone/);
      expect(box(protocol).warning).toBeUndefined();
    }
    expect(box("paper").graph).toBe("messages along all edges of the split that is judged");
    expect(box("label-aware").graph).toMatch(/messages carry training labels/);
    expect(box("checkout").graph).not.toMatch(/labels/);
    expect(box("checkout").split).toMatch(/^the testing tables; validation inside/);
    expect(box("checkout", { split: "random" }).split).toMatch(/^inside .* 2 of 10 pairs/);
    expect(box("cold-start").split).toMatch(/whether customer and variant are known$/);
    expect(box("customer-grouped").split).toMatch(/80 of 100 train, 20 test$/);
    expect(box("checkout", { missingCustomer: "drop" }).split).toMatch(/without purchases whose/);
    expect(box("checkout", { missingCustomer: "donor" }).split).toMatch(/have that of another$/);
    expect(box("checkout").split).not.toMatch(/customers? (without|whose)|days/);
    expect("outcomeDelay" in box("checkout")).toBe(false);
  });

  it("has the size of each phase and its share of returns", () => {
    const { train, validation, test, ...task } = protocolTask(shop, { seed: 3, validation: 0.3 });
    for (const { name, edges, split } of [train, validation, test]) {
      const labels = Array.from(edges, (e) => (split === "training" ? training : testing)[e]![2]);
      const returned = labels.filter((label) => label === 1).length;
      expect(task.box.sizes[name]).toEqual({ edges: edges.length, rate: returned / edges.length });
    }
    expect([task.box.seed, task.box.protocol, task.protocol]).toEqual([3, "checkout", "checkout"]);
    const read = (options: object) => protocolTask(shop, options).features;
    expect(read({ suspicious: true })).toEqual(["safe", "suspicious"]);
    expect(read({ protocol: "paper" })).toEqual(["safe", "suspicious", "leaky"]);
  });
});

describe("lists of purchases", () => {
  it("have places and marks", () => {
    expect([...placesOf(5, Int32Array.of(3, 0))]).toEqual([1, -1, -1, 0, -1]);
    expect([...marks(4, [3, 0, 3])]).toEqual([1, 0, 0, 1]);
  });

  it("stand in an order of their pairs' hashes, then by time, then kept before returned", () => {
    const purchases: readonly Purchase[] = [
      [0, 0, 1],
      [1, 1, 0],
      [0, 0, 0],
      [2, 2, 1],
      [0, 0, 0],
    ];
    const of = (time?: Float64Array): ReturnsData => {
      const small = smallShop(shop.splits.training.customers, shop.splits.training.variants, {
        training: [],
        testing: purchases,
      });
      const { testing } = small.splits;
      const edges = { ...testing.edges, ...(time === undefined ? {} : { time }) };
      return { ...small, splits: { ...small.splits, testing: { ...testing, edges } } };
    };
    const phase = phaseOf([4, 3, 2, 1, 0], [0]);
    const hash = (e: number) => hashOf(purchases[e]!, 0x1b873593);
    const ordered = (data: ReturnsData) => inIdOrder(data, phase);
    const groups = [...new Set([0, 1, 3].map(hash))].sort((a, b) => a - b);
    const flat = (same: readonly number[]) =>
      groups.flatMap((each) => (each === hash(0) ? same : [1, 3].filter((e) => hash(e) === each)));
    // Equal ones stay as they were.
    expect([...ordered(of()).edges]).toEqual(flat([4, 2, 0]));
    expect([...ordered(of(Float64Array.of(5, 0, 7, 0, 6))).edges]).toEqual(flat([0, 4, 2]));
    expect([...ordered(of(Float64Array.of(5, 0, 5, 0, 6))).edges]).toEqual(flat([2, 0, 4]));
    const { edges, quadrant } = ordered(of());
    expect([...quadrant]).toEqual(Array.from(edges, (e) => phase.quadrant[phase.edges.indexOf(e)]));
  });

  it("find a pair in tables that are full to the half", () => {
    const edges = {
      customer: Int32Array.from({ length: 64 }, (_, e) => e >> 3),
      variant: Int32Array.from({ length: 64 }, (_, e) => e & 7),
    };
    for (const count of [0, 1, 3, 31, 64]) {
      const set = pairSet(
        edges,
        Int32Array.from({ length: count }, (_, e) => e),
      );
      expect(set.size).toBe(count);
      for (let e = 0; e < 64; e++) {
        expect(set.edge(e >> 3, e & 7)).toBe(e < count ? e : -1);
        expect(set.has(e >> 3, e & 7)).toBe(e < count);
      }
    }
  });
});

describe("folds by hand", () => {
  const phase = { ...phaseOf([0, 3, 4, 60, 61, 64], [0, 1, 2, 3, 60]), split: "training" as const };

  it("follow from the hash of a pair and the seed; five unless another number is given", () => {
    for (const [options, folds, seed] of [
      [{}, 5, 0],
      [{ folds: 2, seed: 2 ** 32 - 1 }, 2, 2 ** 32 - 1],
      [{ folds: 1 }, 1, 0],
    ] as const) {
      const hash = edgeHash(shop, "training", seed);
      for (const e of phase.edges) expect(hash(e)).toBe(hashOf(training[e]!, seed));
      const found = supervisionFolds(shop, phase, options);
      expect(found.map(({ supervised }) => [...supervised])).toEqual(
        Array.from({ length: folds }, (_, fold) =>
          [...phase.edges].filter((e) => hash(e) % folds === fold),
        ),
      );
    }
  });

  it("lose the messages of their pairs, or of all their customers", () => {
    const taken = { ...phase, removeSupervised: true };
    const pair = (e: number) => training[e]!.slice(0, 2).join();
    for (const { supervised, messages } of supervisionFolds(shop, taken, { folds: 2 })) {
      const barred = Array.from(supervised, pair);
      const left = [...phase.messages.edges].filter((e) => !barred.includes(pair(e)));
      expect(messages).toEqual({ ...phase.messages, edges: Int32Array.from(left) });
      const buyers = Array.from(supervised, (e) => training[e]![0]);
      const others = left.filter((e) => !buyers.includes(training[e]![0]));
      expect([...messagesOfOthers(shop, "training", { supervised, messages }).edges]).toEqual(
        others,
      );
    }
    expect(supervisionFolds(shop, phase)[0]!.messages).toBe(phase.messages);
  });
});
