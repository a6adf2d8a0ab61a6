import { describe, expect, it } from "vitest";
import { assembleReturns } from "../../src/data/assemble.ts";
import type { NumberColumn } from "../../src/data/columns.ts";
import { withDonors } from "../../src/data/missing-customers.ts";
import { idHash } from "../../src/protocols/pairs.ts";

const ids = (from: number, to: number) =>
  BigInt64Array.from({ length: to - from }, (_, i) => BigInt(from + i) * 1_000_003n);
const number = (values: number[]): NumberColumn => ({
  ...{ kind: "number", name: "n", safety: "safe", values: Int32Array.from(values) },
});
/** A shop in which customers from `rows` on buy and have no row; in the other split all have one. */
function shop(rows: number, customers: number) {
  const label = new Uint8Array(customers);
  const variants = { ids: ids(0, 1), columns: [] };
  const variant = new BigInt64Array(customers);
  const values = Array.from({ length: rows }, (_, i) => 10 * i);
  const codes = Uint8Array.from({ length: rows }, (_, i) => i % 2);
  const word = { kind: "category", name: "w", safety: "safe", levels: ["a", "b"], codes } as const;
  const table = { ids: ids(0, rows), columns: [number(values), word] };
  const events = { customer: ids(0, customers), variant, label };
  const own = {
    customer: ids(0, rows),
    variant: new BigInt64Array(rows),
    label: new Uint8Array(rows),
  };
  return assembleReturns(
    {
      training: { customers: table, variants, events },
      testing: { customers: table, variants, events: own },
    },
    [],
  );
}

describe("customers without a row", () => {
  it("get the whole row of a customer whom a hash of both ids and the seed draws", () => {
    const [rows, count, seed] = [7, 60, 12];
    const data = shop(rows, count);
    const filled = withDonors(data, seed);
    // By hand: rows in the order of their hashes, and a place in it for each who has none.
    const of = (node: number) => data.nodes["customer"]!.ids[node]!;
    const signed = (node: number, salt: number) => idHash(of(node), salt) | 0;
    const order = [...Array(rows).keys()].sort(
      (a, b) => signed(a, 0x165667b1) - signed(b, 0x165667b1),
    );
    const donors = Array.from({ length: count - rows }, (_, i) => {
      const drawn = idHash(of(rows + i), seed ^ 0x6c8e9cf5) / 2 ** 32;
      return order[Math.floor(drawn * rows)]!;
    });
    expect(new Set(donors).size).toBe(rows);
    const all = [...Array(rows).keys(), ...donors];
    const { customers } = filled.splits.training;
    const nodes = Int32Array.from({ length: count }, (_, i) => i);
    expect(customers).toEqual({
      ...{ rows: count, nodeOf: nodes, rowOf: nodes },
      columns: [
        number(all.map((row) => 10 * row)),
        {
          ...data.splits.training.customers.columns[1],
          codes: Uint8Array.from(all, (row) => 1 + (row % 2)),
        },
      ],
    });
    expect(data.splits.training.customers.rows).toBe(rows);
    expect(filled.splits.testing).toBe(data.splits.testing);
    expect(withDonors(data, 13).splits.training.customers).not.toEqual(customers);
  });

  it("have none where nobody has one, or without a purchase", () => {
    const empty = shop(0, 3);
    expect(withDonors(empty, 1).splits.training).toBe(empty.splits.training);
    const whole = shop(4, 4);
    expect(withDonors(whole, 1).splits.training).toBe(whole.splits.training);
    const { training, testing } = shop(4, 6).splits;
    const quiet = { ...shop(4, 6), splits: { training: testing, testing: training } };
    expect(withDonors(quiet, 1).splits.training).toBe(testing);
    expect(withDonors(quiet, 1).splits.testing.customers.rows).toBe(6);
  });
});
