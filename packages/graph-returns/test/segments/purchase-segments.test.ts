import { describe, expect, it } from "vitest";
import {
  type Column,
  type Phase,
  purchaseSegments,
  type ReturnsData,
  type SplitName,
} from "../../src/index.ts";

const numbers = (name: string, values: readonly number[], more: Partial<Column> = {}): Column =>
  ({ kind: "number", name, safety: "safe", values: Float32Array.from(values), ...more }) as Column;
const words = (name: string, levels: readonly string[], codes: readonly number[]): Column => ({
  ...{ kind: "category", name, safety: "safe", levels, codes: Uint8Array.from(codes) },
});

/** Nine customers, of whom the last has no row; customer c has row c. */
const customers = (columns: readonly Column[]) => ({
  ...{ rows: 8, nodeOf: Int32Array.from([...Array(8).keys()]), columns },
  rowOf: Int32Array.from([0, 1, 2, 3, 4, 5, 6, 7, -1]),
});
const nobody = { rows: 0, nodeOf: new Int32Array(0), rowOf: Int32Array.of(-1, -1), columns: [] };

/** Segments of one purchase of each customer, in order; messages are training purchases of these customers. */
function segmentsOf(columns: readonly Column[], year?: number, bought: readonly number[] = []) {
  const edges = (customer: readonly number[]) => ({
    ...{ count: customer.length, customer: Int32Array.from(customer) },
    ...{ variant: new Int32Array(customer.length), label: new Uint8Array(customer.length) },
  });
  const of = (who: readonly number[]) => ({
    ...{ customers: customers(columns), variants: nobody, edges: edges(who) },
  });
  // The first purchase of the split is not of the phase.
  const splits = { training: of(bought), testing: of([8, 0, 1, 2, 3, 4, 5, 6, 7, 8]) };
  const data = {
    ...{ nodes: { customer: { count: 9 }, variant: { count: 2 } }, splits },
    ...(year === undefined ? {} : { facts: { year } }),
  } as unknown as ReturnsData;
  const all = Int32Array.from(bought.keys());
  const phase = {
    ...{
      name: "test",
      split: "testing" as SplitName,
      edges: Int32Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9),
    },
    ...{ messages: { split: "training" as SplitName, edges: all, labels: false } },
    ...{ removeSupervised: false, quadrant: Uint8Array.of(0, 1, 2, 3, 0, 1, 2, 3, 0) },
  } satisfies Phase;
  const found = purchaseSegments(data, phase);
  return Object.fromEntries(
    Object.values(found).map(({ name, labels, codes, column }) => [
      name,
      [column, labels, [...codes]],
    ]),
  );
}

describe("segments of purchases, by hand", () => {
  it("of words: the word of the row, and those without one or without a row together", () => {
    const { land, known } = segmentsOf([words("land", ["", "SE", "DE"], [1, 2, 0, 1, 1, 2, 2, 0])]);
    expect(land).toEqual(["land", ["not known", "SE", "DE"], [1, 2, 0, 1, 1, 2, 2, 0, 0]]);
    expect(known?.[2]).toEqual([0, 1, 2, 3, 0, 1, 2, 3, 0]);
  });

  it("of numbers: yes or no where they are 0 and 1, else between their quartiles", () => {
    const made = segmentsOf([
      numbers("is", [0, 1, 1, 0, 9, 1, 0, 0], { missing: 9 }),
      numbers("price", [5, 1, 3, 2, 4, 8, 7, 6]),
      numbers("ties", [2, 1, 1, 1, 1, 2, 3, 3.25]),
      numbers("one", [4, 4, 4, 4, 4, 4, 4, 4]),
      numbers("none", [9, 9, 9, 9, 9, 9, 9, 9], { missing: 9 }),
      numbers("leaky", [1, 2, 3, 4, 5, 6, 7, 8], { safety: "leaky" }),
      { kind: "reference", name: "to", safety: "safe", codes: new Int32Array(8), to: "brand" },
    ]);
    expect(Object.keys(made)).toEqual([
      ...["is", "price, quarters", "ties, quarters"],
      ...["known", "purchases of the customer", "purchases of the variant"],
    ]);
    expect(made["is"]).toEqual(["is", ["no", "yes", "not known"], [0, 1, 1, 0, 2, 1, 0, 0, 2]]);
    // Of 1 to 8 the third, fifth and seventh.
    expect(made["price, quarters"]).toEqual([
      "price",
      ["under 3", "3 to under 5", "5 to under 7", "7 and over", "not known"],
      [2, 0, 1, 0, 1, 3, 3, 2, 4],
    ]);
    // The quartiles are 1, 2 and 3; nothing lies under 1.
    expect(made["ties, quarters"]).toEqual([
      "ties",
      ["under 2", "2 to under 3", "3 and over", "not known"],
      [1, 0, 0, 0, 0, 1, 2, 2, 3],
    ]);
    const digits = segmentsOf([numbers("x", [1.23456, 1.23456, 1.23456, 1.23456, 98765, 98765])]);
    expect(digits["x, quarters"]?.[1]).toEqual(["under 98770", "98770 and over", "not known"]);
  });

  it("of ages: from the first year of each band, where a year is known", () => {
    const born = numbers("yearOfBirth", [1995, 1994, 1985, 1984, 1954, 1955, 0, 1974], {
      missing: 0,
    });
    const { age } = segmentsOf([born], 2020);
    expect(age).toEqual([
      "yearOfBirth",
      ["under 26", "26 to 35", "36 to 45", "46 to 55", "56 to 65", "66 and over", "not known"],
      // Of 25, 26, 35, 36, 66, 65, an unknown age, 46 and a customer without a row.
      [0, 1, 1, 2, 5, 4, 6, 3, 6],
    ]);
    const without = segmentsOf([born]);
    expect(Object.keys(without)).not.toContain("age");
    expect(Object.keys(without)).toContain("yearOfBirth, quarters");
  });

  it("of degrees: 0, 1, 2 to 3, 4 to 9, 10 and more purchases that carry messages", () => {
    const times = [0, 1, 2, 3, 4, 9, 10, 0, 1];
    const bought = times.flatMap((n, customer) => Array.from({ length: n }, () => customer));
    const made = segmentsOf([], undefined, bought);
    const labels = ["0", "1", "2 to 3", "4 to 9", "10 and more"];
    expect(made["purchases of the customer"]).toEqual([
      ...[undefined, labels, [0, 1, 2, 2, 3, 3, 4, 0, 1]],
    ]);
    // All are of variant 0, which was bought 30 times.
    expect(made["purchases of the variant"]?.[2]).toEqual(times.map(() => 4));
  });
});
