import { describe, expect, it } from "vitest";
import { tellingColumns } from "../../src/shop/telling-columns.ts";

/** What is found of 40 purchases by 40 customers, of whom each has a row with one number or word. */
function found(
  column: { readonly values?: readonly number[]; readonly codes?: readonly number[] },
  label: (i: number) => boolean,
  { safety = "safe", missing = 0 } = {},
) {
  const all = Array.from({ length: 40 }, (_, i) => i);
  const kind =
    column.values === undefined
      ? { kind: "category", codes: Int32Array.from(column.codes!), levels: [] }
      : { kind: "number", values: Float64Array.from(column.values) };
  const edges = {
    label: Uint8Array.from(all, (i) => Number(label(i))),
    customer: Int32Array.from(all),
    variant: new Int32Array(40),
  };
  const customers = {
    columns: [{ ...kind, name: "x", safety }],
    rowOf: Int32Array.from(all, (i) => (i < missing ? -1 : i)),
  };
  const variants = { columns: [], rowOf: Int32Array.of(0) };
  return tellingColumns({ splits: { training: { edges, customers, variants } } } as never);
}

const halves = Array.from({ length: 40 }, (_, i) => Number(i >= 20));
/** 1 in so many of the 20 in each half. */
const returned = (low: number, high: number) => (i: number) => i % 20 < (i < 20 ? low : high);

/** Less what the groups tell by chance: 1 / (2 · 40) nats for each beyond the first. */
const share = (whole: number, left: number, groups: number): number =>
  (whole - left - (groups - 1) / 80) / whole;

describe("tellingColumns", () => {
  it("names a column that tells all of the label, with the share that is not chance", () => {
    const [finding, ...rest] = found({ values: halves }, (i) => i >= 20);
    expect(rest).toEqual([]);
    expect(finding).toMatchObject({
      code: "W_TELLING_COLUMN",
      column: "x",
      details: { side: "customers" },
      message: expect.stringContaining("tells 98 % of what is open"),
    });
    expect(finding?.details?.["share"]).toBeCloseTo(share(Math.LN2, 0, 2), 12);
  });

  it("points out a fifth of the entropy, and less not", () => {
    // Entropies of 0.25 and 0.2: 0.5623 and 0.5004 nats, so that 0.171 and 0.260 of ln 2 are told.
    expect(found({ values: halves }, returned(5, 15))).toEqual([]);
    const [finding] = found({ values: halves }, returned(4, 16));
    expect(finding?.details?.["share"]).toBeCloseTo(share(Math.LN2, 0.5004024235381879, 2), 12);
    expect(finding?.message).toContain("26 %");
  });

  it("cuts numbers into twenty parts of equal mass, and has one more for those that are missing", () => {
    const values = halves.map((_, i) => i);
    const share20 = found({ values }, (i) => i >= 20)[0]?.details?.["share"];
    expect(share20).toBeCloseTo(share(Math.LN2, 0, 20), 12);
    // The first twenty have no row, the others one number.
    const one = halves.map(() => 7);
    const shareMissing = found({ values: one }, (i) => i >= 20, { missing: 20 })[0]?.details;
    expect(shareMissing?.["share"]).toBeCloseTo(share(Math.LN2, 0, 2), 12);
  });

  it("takes words of fewer than five rows as one word", () => {
    const often = halves.map((_, i) => 1 + Math.floor(i / 5));
    const told = found({ codes: often }, (i) => Math.floor(i / 5) % 2 === 0)[0]?.details;
    expect(told?.["share"]).toBeCloseTo(share(Math.LN2, 0, 8), 12);
    const seldom = halves.map((_, i) => 1 + Math.floor(i / 4));
    expect(found({ codes: seldom }, (i) => Math.floor(i / 4) % 2 === 0)).toEqual([]);
  });

  it("says nothing of other columns, nor where all labels are the same", () => {
    expect(found({ values: halves }, (i) => i >= 20, { safety: "leaky" })).toEqual([]);
    expect(found({ values: halves }, () => true)).toEqual([]);
    expect(found({ values: halves }, () => false)).toEqual([]);
  });
});
