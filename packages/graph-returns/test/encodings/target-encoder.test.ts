import { describe, expect, it } from "vitest";
import {
  keyOf,
  keySources,
  keysOf,
  nodeRates,
  ratesByNode,
} from "../../src/encodings/node-rates.ts";
import { partsOf } from "../../src/encodings/target-encoder.ts";
import type { Column, ReturnsData } from "../../src/index.ts";
import { targetEncoder } from "../../src/models/index.ts";
import { rowRandom } from "../../src/models/row-random.ts";
import { pairHash } from "../../src/protocols/pairs.ts";
import { smallShop, tableOf } from "../small-shop.ts";

const single = (values: readonly number[]) => values.map(Math.fround);
const keys = {
  customer: Int32Array.of(0, 1, 0, 2, 0, -1, 1, 2),
  product: Int32Array.of(3, 3, -1, 0, 0, 3, 3, 3),
};
const y = [1, 0, 1, 1, 0, 1, 1, 0];

/** Two columns for each kind of key of each row, out of the rows that count. */
function byHand(smoothing: number, counts: (row: number, other: number) => boolean): number[] {
  const rate = 5 / 8;
  return y.flatMap((_, row) =>
    (["customer", "product"] as const).flatMap((kind) => {
      const key = keys[kind][row]!;
      const same = y.filter((_, i) => key >= 0 && keys[kind][i] === key && counts(row, i));
      const sum = same.reduce((a, b) => a + b, 0);
      return single([
        (sum + smoothing * rate) / (same.length + smoothing),
        Math.log1p(same.length),
      ]);
    }),
  );
}

describe("rates of keys", () => {
  it("are those of the other parts, beside outcomes at the overall rate", () => {
    for (const [options, folds, smoothing, seed] of [
      [{}, 5, 5, 0],
      [{ folds: 2, smoothing: 0.5, seed: 4 }, 2, 0.5, 4],
      [{ folds: 3, smoothing: 8, seed: 1 }, 3, 8, 1],
    ] as const) {
      const { outOfFold } = targetEncoder(keys, y, options);
      const { uniform } = rowRandom(seed);
      const parts = y.map(() => Math.floor(uniform() * folds));
      expect(outOfFold.names).toEqual([
        ...["customer rate", "customer count", "product rate", "product count"],
      ]);
      expect(outOfFold.rows).toBe(8);
      const wanted = byHand(smoothing, (row, other) => parts[row] !== parts[other]);
      expect([...outOfFold.values]).toEqual(wanted);
    }
  });

  it("have a part for each group, whatever the order of rows", () => {
    const groups = Int32Array.of(7, -1, 7, 2 ** 31 - 1, 0, 3, 4, 5);
    const parts = partsOf(8, 3, 9, groups);
    expect([...parts]).toEqual(Array.from(groups, (g) => pairHash(g, 9, 0) % 3));
    const { outOfFold } = targetEncoder(keys, y, { groups, folds: 3, smoothing: 2, seed: 9 });
    const wanted = byHand(2, (row, other) => parts[row] !== parts[other]);
    expect([...outOfFold.values]).toEqual(wanted);
    const { uniform } = rowRandom(9);
    const draws = Array.from({ length: 40 }, () => Math.floor(uniform() * 3));
    expect([...partsOf(40, 3, 9)]).toEqual(draws);
    expect(new Set(draws)).toEqual(new Set([0, 1, 2]));
  });

  it("are those of all for other rows, and the overall one for keys that were not there", () => {
    const { encode, saved } = targetEncoder(keys, y, { smoothing: 2 });
    expect([...encode(keys).values]).toEqual(byHand(2, () => true));
    const other = encode({ customer: Int32Array.of(3, -1, 2), product: Int32Array.of(1, 4, 3) });
    const whole = [5 / 8, 0];
    expect([...other.values]).toEqual(
      single([
        ...[...whole, ...whole, ...whole, ...whole],
        ...[(1 + 1.25) / 4, Math.log(3), (3 + 1.25) / 7, Math.log(6)],
      ]),
    );
    expect(saved()).toEqual({
      ...{ rate: 5 / 8, smoothing: 2, names: ["customer", "product"] },
      sums: [Float32Array.of(2, 1, 1), Float32Array.of(1, 0, 0, 3)],
      counts: [Int32Array.of(3, 2, 2), Int32Array.of(2, 0, 0, 5)],
    });
    expect(() => encode({ customer: Int32Array.of(0) })).toThrow(/keys lack "product"/);
  });

  it("are even odds of no rows, and refuse lists of other lengths", () => {
    const none = { customer: new Int32Array(0) };
    const { outOfFold, encode, saved } = targetEncoder(none, []);
    expect([outOfFold.rows, saved().rate]).toEqual([0, 0.5]);
    expect([...encode({ customer: Int32Array.of(4) }).values]).toEqual([0.5, 0]);
    expect(targetEncoder({}, [1, 0]).encode({}).rows).toBe(0);
    expect(() => targetEncoder(keys, [1, 0])).toThrow(/"customer" has 8 numbers for 2 outcomes/);
    const groups = Int32Array.of(1);
    expect(() => targetEncoder(keys, y, { groups })).toThrow(/"groups" has 1 numbers for 8/);
  });
});

describe("rates by the nodes that tables name", () => {
  const reference = (name: string, to: string, codes: readonly number[], safety = "safe") =>
    ({ kind: "reference", name, to, safety, codes: Int32Array.from(codes) }) as Column;
  const shop = smallShop(
    tableOf(3, [2, 0], [reference("shop", "place", [1, 0])]),
    tableOf(
      4,
      [1, 3, 0],
      [
        reference("productID", "product", [5, -1, 2]),
        reference("home", "place", [0, 1, 1]),
        reference("secret", "spy", [0, 0, 0], "leaky"),
      ],
    ),
    {
      training: [],
      testing: [
        [2, 3, 1],
        [1, 0, 0],
        [0, 2, 1],
        [2, 1, 1],
      ],
    },
  );
  const data: ReturnsData = {
    ...shop,
    nodes: {
      ...shop.nodes,
      product: { count: 6, ids: BigInt64Array.of(0n, 1n, 2n, 3n, 4n, 5n) },
      place: { count: 2, ids: BigInt64Array.of(70n, 80n) },
    },
  };
  const sources = keySources(data.splits.testing, ["safe"]);

  it("are by both ends and what their columns name, told apart where a kind is named twice", () => {
    expect(sources).toEqual([
      { name: "customer", kind: "customer", side: "customers", column: null },
      { name: "variant", kind: "variant", side: "variants", column: null },
      { name: "place (customer shop)", kind: "place", side: "customers", column: "shop" },
      { name: "product", kind: "product", side: "variants", column: "productID" },
      { name: "place (variant home)", kind: "place", side: "variants", column: "home" },
    ]);
    expect(keysOf(data, "testing", Int32Array.of(3, 0, 1, 2), sources)).toEqual({
      customer: Int32Array.of(2, 2, 1, 0),
      variant: Int32Array.of(1, 3, 0, 2),
      "place (customer shop)": Int32Array.of(1, 1, -1, 0),
      product: Int32Array.of(5, -1, 2, -1),
      "place (variant home)": Int32Array.of(0, 1, 1, -1),
    });
    const of = keyOf(data.splits.testing, sources[3]!);
    expect([of(0, 1), of(0, 99)]).toEqual([5, -1]);
    const gone = { ...sources[3]!, column: "gone" };
    expect(() => keyOf(data.splits.testing, gone)).toThrow(/variants have no column "gone"/);
  });

  it("belong to ids, so that other tables find them under other numbers", () => {
    const two = [sources[0]!, sources[3]!];
    const rates = nodeRates(data, two, {
      ...{ rate: 0.25, smoothing: 3, names: ["customer", "product"] },
      sums: [Float32Array.of(1, 0, 2), Float32Array.of(0, 0, 0, 0, 0, 4)],
      counts: [Int32Array.of(2, 0, 3), Int32Array.of(0, 1, 0, 0, 0, 5)],
    });
    expect(rates).toEqual({
      ...{ rate: 0.25, smoothing: 3, names: ["customer", "product"], sources: two },
      ids: [BigInt64Array.of(100n, 102n), BigInt64Array.of(1n, 5n)],
      sums: [Float32Array.of(1, 2), Float32Array.of(0, 4)],
      counts: [Int32Array.of(2, 3), Int32Array.of(1, 5)],
    });
    const customer = { count: 3, ids: BigInt64Array.of(102n, 999n, 100n) };
    const found = ratesByNode(rates)({ ...data, nodes: { customer } });
    expect(found).toEqual({
      ...{ rate: 0.25, smoothing: 3, names: ["customer", "product"] },
      sums: [Float32Array.of(2, 0, 1), new Float32Array(0)],
      counts: [Int32Array.of(3, 0, 2), new Int32Array(0)],
    });
  });
});
