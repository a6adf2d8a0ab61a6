import { describe, expect, it } from "vitest";
import { fromTables } from "../../src/index.ts";
import { idHash } from "../../src/protocols/pairs.ts";
import { type SplitRule, testing } from "../../src/shop/testing-rule.ts";

const customers = BigInt64Array.from({ length: 400 }, (_, i) => BigInt(i));
// Out of order, two of them equal.
const times = Float64Array.of(50, 10, 40, 20, 30, 40, 60, 70, 80, 90);
/** Which purchases are tested on. */
const tested = (rule: SplitRule | undefined, of: Float64Array | undefined) => {
  const is = testing("here", rule, customers, of);
  return [...(of ?? customers).keys()].filter(is);
};

describe("the rule of the testing split", () => {
  it("is a share of the customers, by a hash of their ids", () => {
    const share = (part: number) =>
      [...customers.keys()].filter((i) => idHash(customers[i]!, 0) / 4_294_967_296 < part);
    expect(tested({ customers: 0.5 }, times)).toEqual(share(0.5).filter((i) => i < 10));
    expect(tested({ customers: 0.5 }, undefined)).toEqual(share(0.5));
    expect(tested({ customers: 0 }, undefined)).toEqual([]);
    expect(tested({ customers: 1 }, undefined).length).toBe(400);
    // Three tenths where nothing is said and there are no times.
    expect(tested(undefined, undefined)).toEqual(share(0.3));
    expect(share(0.4).length).toBeGreaterThan(share(0.3).length);
  });

  it("is the last share by time, purchases of one time together", () => {
    expect(tested({ last: 0.3 }, times)).toEqual([7, 8, 9]);
    expect(tested(undefined, times)).toEqual([7, 8, 9]);
    // The fourth of ten and the fifth are both of 40.
    expect(tested({ last: 0.6 }, times)).toEqual([0, 2, 5, 6, 7, 8, 9]);
    expect(tested({ last: 0.5 }, times)).toEqual([0, 6, 7, 8, 9]);
    expect(tested({ last: 0.1 }, times)).toEqual([9]);
    expect(tested({ last: 0 }, times)).toEqual([]);
    expect(tested({ last: 1 }, times).length).toBe(10);
  });

  it("is from a time on, that time with it", () => {
    expect(tested({ from: 70 }, times)).toEqual([7, 8, 9]);
    expect(tested({ from: new Date(81) }, times)).toEqual([9]);
    expect(tested({ from: "1970-01-01T00:00:00.080Z" }, times)).toEqual([8, 9]);
  });

  it("refuses shares and times that cannot be", () => {
    for (const part of [-0.1, 1.1]) {
      expect(() => tested({ customers: part }, times)).toThrow(/split.customers/);
      expect(() => tested({ last: part }, times)).toThrow(/split.last/);
    }
    expect(() => tested({ from: "soon" }, times)).toThrow('split.from is "soon"');
    expect(() => tested({ last: 0.3 }, undefined)).toThrow(/needs the column of times/);
  });
});

describe("rows that are wrong", () => {
  const rows = [...Array(8).keys()];
  const made = (
    change: Partial<Record<"id" | "who" | "back", readonly number[]>>,
    more: Parameters<typeof fromTables>[2] = {},
  ) =>
    fromTables(
      {
        customers: { id: [...(change.id ?? rows)] },
        products: { sku: rows },
        purchases: {
          ...{ who: [...(change.who ?? rows)], what: rows },
          back: [...(change.back ?? rows.map((i) => i % 2))],
        },
      },
      {
        customers: { id: "id", columns: {} },
        products: { id: "sku", columns: {} },
        purchases: { customer: "who", product: "what", returned: "back" },
      },
      more,
    ).then(
      () => "it was read",
      (error: { details?: { reason: string; rows: number[] }; message: string }) =>
        error.details === undefined ? error.message : [error.details.reason, error.details.rows],
    );
  const last = (value: number) => [...rows.slice(0, -1), value];

  it("are named from 1 on: all of them, the first five of more", async () => {
    const seven = rows.map((i) => (i === 3 ? 0 : 7));
    expect(await made({ back: seven })).toEqual(["E_LABEL_DOMAIN", [1, 2, 3, 5, 6]]);
    const one = [...rows.map(() => 0).slice(0, -1), 2];
    expect(await made({ back: one })).toEqual(["E_LABEL_DOMAIN", [8]]);
    expect(await made({ who: rows.map((i) => i + 100) })).toEqual([
      ...["E_UNKNOWN_NODE", [1, 2, 3, 4, 5]],
    ]);
    expect(await made({ who: last(8) })).toEqual(["E_UNKNOWN_NODE", [8]]);
    expect(await made({ id: rows.map(() => 3), who: rows.map(() => 3) })).toEqual([
      ...["E_DUP_NODE_ID", [2, 3, 4, 5, 6]],
    ]);
    expect(await made({ id: last(0), who: rows.map(() => 1) })).toEqual(["E_DUP_NODE_ID", [8]]);
    expect(await made({ who: last(8) }, { unknownNodes: "keep" })).toBe("it was read");
  });
});
