import { describe, expect, it } from "vitest";
import { edgeHasRow, edgeNumbers, edgeWords } from "../../src/explore/edge-view.ts";
import { missingValues } from "../../src/explore/missing-values.ts";
import { returnRates } from "../../src/explore/return-rates.ts";
import {
  type Column,
  explore,
  type NodeTable,
  publishedStatistics,
  type ReturnsData,
  type ReturnsSplit,
} from "../../src/index.ts";

const numbers = (name: string, values: readonly number[], missing?: number): Column => ({
  ...{ kind: "number", name, safety: "safe", values: Float32Array.from(values) },
  ...(missing === undefined ? {} : { missing }),
});
const words = (name: string, levels: readonly string[], codes: readonly number[]): Column => ({
  ...{ kind: "category", name, safety: "safe", levels, codes: Uint8Array.from(codes) },
});
function table(count: number, nodes: readonly number[], columns: readonly Column[]): NodeTable {
  const rowOf = new Int32Array(count).fill(-1);
  for (const [row, node] of nodes.entries()) rowOf[node] = row;
  return { rows: nodes.length, nodeOf: Int32Array.from(nodes), rowOf, columns };
}
const edgesOf = (all: readonly (readonly [number, number, number])[]) => ({
  count: all.length,
  customer: Int32Array.from(all, ([c]) => c),
  variant: Int32Array.from(all, ([, v]) => v),
  label: Uint8Array.from(all, ([, , y]) => y),
});

// Customers 0 to 5, of whom 2 has no row; variants 0 to 4, of which 4 has none.
const ofCustomers = {
  nodes: [5, 0, 1, 3, 4],
  salesPerCustomer: [4, 10, 6, 8, 2],
  returnsPerCustomer: [1, 5, 6, 2, 1],
  customerReturnRate: [0.25, 0.5, 1, 0.25, 0.75],
  isMale: [0, 1, 0, 1, 0],
  // 1900 is not known; 1995 is 26 in 2021, and 1996 is 25.
  yearOfBirth: [1995, 1996, 1900, 1980, 2000],
  country: [1, 2, 1, 2, 0],
};
const ofVariants = {
  nodes: [3, 0, 1, 2],
  salesPerProduct: [5, 7, 9, 2],
  productReturnRate: [0.2, 0.5, 0.25, 0.75],
  productType: [1, 1, 2, 2],
};
const training = [
  [0, 0, 1],
  [0, 1, 0],
  [1, 2, 1],
  [2, 3, 0],
  [3, 4, 1],
  [3, 3, 0],
  [4, 2, 1],
  [5, 0, 0],
  [5, 0, 1],
  [1, 1, 0],
  [4, 3, 0],
  [0, 2, 1],
  [5, 1, 1],
] as const;
const testing = [
  [0, 0, 1],
  [6, 1, 0],
  [6, 5, 0],
  [6, 5, 1],
  [1, 5, 1],
  [2, 4, 0],
  [7, 0, 1],
  [7, 2, 0],
] as const;

const customers = table(8, ofCustomers.nodes, [
  numbers("salesPerCustomer", ofCustomers.salesPerCustomer),
  numbers("returnsPerCustomer", ofCustomers.returnsPerCustomer),
  numbers("customerReturnRate", ofCustomers.customerReturnRate),
  numbers("isMale", ofCustomers.isMale),
  numbers("yearOfBirth", ofCustomers.yearOfBirth, 1900),
  words("shippingCountry", ["", "Country_E", "Country_G"], ofCustomers.country),
]);
const variants = table(6, ofVariants.nodes, [
  numbers("salesPerProduct", ofVariants.salesPerProduct),
  numbers("productReturnRate", ofVariants.productReturnRate),
  words("productType", ["", "productType_K", "other"], ofVariants.productType),
]);
const split: ReturnsSplit = { customers, variants, edges: edgesOf(training) };
const data = {
  nodes: { customer: { count: 8 }, variant: { count: 6 } },
  splits: {
    training: split,
    testing: {
      customers: table(8, [6, 0, 1, 7], []),
      variants: table(6, [5, 0], []),
      edges: edgesOf(testing),
    },
  },
  findings: [],
} as unknown as ReturnsData;

const mean = (values: readonly number[]): number =>
  values.reduce((x, y) => x + y, 0) / values.length;
/** Pearson's correlation, by its definition. */
function pearson(pairs: readonly (readonly [number, number])[]): number {
  const [mx, my] = [mean(pairs.map(([x]) => x)), mean(pairs.map(([, y]) => y))];
  const sum = (of: (x: number, y: number) => number) =>
    pairs.reduce((all, [x, y]) => all + of(x - mx, y - my), 0);
  return sum((x, y) => x * y) / Math.sqrt(sum((x) => x * x) * sum((_, y) => y * y));
}

/** The purchases whose customer and variant have a row, with the places of these. */
const joined = training
  .map(([c, v, y]) => ({ c: ofCustomers.nodes.indexOf(c), v: ofVariants.nodes.indexOf(v), y }))
  .filter(({ c, v }) => c >= 0 && v >= 0);
type Joined = (typeof joined)[number];
const rate = (where: (e: Joined) => boolean): number =>
  mean(joined.filter(where).map(({ y }) => y));
const correlated = (x: (e: Joined) => number): number =>
  pearson(joined.map((e) => [x(e), e.y] as const));

describe("published statistics, by hand", () => {
  const young = ({ c }: Joined) => ofCustomers.yearOfBirth[c]! > 1995;
  const old = ({ c }: Joined) =>
    ofCustomers.yearOfBirth[c]! <= 1995 && ofCustomers.yearOfBirth[c] !== 1900;
  const rows: readonly (readonly [string, number, number, number, boolean])[] = [
    ["return rate of edges", 0.548, rate(() => true), 0.02, false],
    ["returns over sales, customers", 0.528, 15 / 30, 0.02, false],
    ["mean customerReturnRate", 0.541, 0.55, 0.02, false],
    ["mean salesPerCustomer", 11.5, 6, 0.12, true],
    ["mean returnsPerCustomer", 6.07, 3, 0.12, true],
    ["mean productReturnRate", 0.385, 1.7 / 4, 0.02, false],
    [
      "correlation with customerReturnRate",
      0.535,
      correlated(({ c }) => ofCustomers.customerReturnRate[c]!),
      0.03,
      false,
    ],
    [
      "correlation with productReturnRate",
      0.316,
      correlated(({ v }) => Math.fround(ofVariants.productReturnRate[v]!)),
      0.03,
      false,
    ],
    [
      "correlation with returnsPerCustomer",
      0.205,
      correlated(({ c }) => ofCustomers.returnsPerCustomer[c]!),
      0.03,
      false,
    ],
    [
      "correlation with salesPerProduct",
      -0.116,
      correlated(({ v }) => ofVariants.salesPerProduct[v]!),
      0.03,
      false,
    ],
    [
      "correlation with Country_E",
      0.16,
      correlated(({ c }) => Number(ofCustomers.country[c] === 1)),
      0.03,
      false,
    ],
    [
      "correlation with Country_G",
      -0.101,
      correlated(({ c }) => Number(ofCustomers.country[c] === 2)),
      0.03,
      false,
    ],
    [
      "correlation with productType_K",
      -0.128,
      correlated(({ v }) => Number(ofVariants.productType[v] === 1)),
      0.03,
      false,
    ],
    [
      "return rate, women less men",
      0.055,
      rate(({ c }) => ofCustomers.isMale[c] === 0) - rate(({ c }) => ofCustomers.isMale[c] === 1),
      0.02,
      false,
    ],
    ["return rate, from 26 less under 26", 0.035, rate(old) - rate(young), 0.02, false],
    ["edges a customer", 1.69, 13 / 6, 0.12, true],
    ["edges a variant", 3.164, 13 / 5, 0.12, true],
  ];

  it("are seventeen, with their published values and tolerances", () => {
    const all = publishedStatistics(data);
    expect(
      all.map(({ name, published, tolerance, relative }) => [name, published, tolerance, relative]),
    ).toEqual(rows.map(([name, published, , ...rest]) => [name, published, ...rest]));
    for (const [i, [name, , value]] of rows.entries()) {
      expect(all[i]!.value, name).toBeCloseTo(value, 7);
      expect(Number.isFinite(value)).toBe(true);
    }
  });

  it("are none of columns that are not there", () => {
    const bare = { ...split, customers: { ...customers, columns: [] } };
    const without = publishedStatistics({
      ...data,
      splits: { ...data.splits, training: bare },
    });
    const missing = without.filter(({ value }) => Number.isNaN(value)).map(({ name }) => name);
    expect(missing).toEqual(
      rows
        .map(([name]) => name)
        .filter((name) => /customers$|Customer|customer[A-Z]|Country|rate,/.test(name)),
    );
  });
});

describe("a look at a data set, by hand", () => {
  const found = explore(data);

  it("has the size and rate of each split, and its degrees in bins that double", () => {
    const [first, second] = found.shapes;
    expect(first).toMatchObject({
      ...{ split: "training", edges: 13, rate: 7 / 13, customers: 6, variants: 5 },
      ...{ components: 1, largest: 13, repeated: 1 },
      // Of 3, 2, 1, 2, 2 and 3 purchases; of 3, 3, 3, 3 and 1.
      customerDegrees: [
        { from: 1, to: 1, nodes: 1 },
        { from: 2, to: 2, nodes: 3 },
        { from: 3, to: 4, nodes: 2 },
      ],
      variantDegrees: [
        { from: 1, to: 1, nodes: 1 },
        { from: 2, to: 2, nodes: 0 },
        { from: 3, to: 4, nodes: 4 },
      ],
    });
    expect(second).toMatchObject({
      ...{ split: "testing", edges: 8, rate: 0.5, customers: 5, variants: 5 },
      // Customers 0, 7 with variants 0, 2; 6, 1 with 1, 5; and 2 with 4.
      ...{ components: 3, largest: 4, repeated: 1 },
    });
  });

  it("says how many testing purchases have a customer, a variant or neither that was seen", () => {
    expect(found.overlap).toEqual({
      knownCustomers: 3 / 8,
      knownVariants: 5 / 8,
      neither: 2 / 8,
      customerRows: 2 / 4,
      variantRows: 1 / 2,
    });
  });

  it("has correlations, the strongest first, without those that are none", () => {
    const names = found.correlations.map(({ name }) => name);
    expect(new Set(names)).toEqual(
      new Set(
        [...customers.columns, ...variants.columns].flatMap(({ kind, name }) =>
          kind === "number" ? [name] : [],
        ),
      ),
    );
    const sizes = found.correlations.map(({ r }) => Math.abs(r));
    expect(sizes).toEqual([...sizes].sort((x, y) => y - x));
    const flat = numbers("flat", [1, 1, 1, 1, 1]);
    const more = { ...customers, columns: [...customers.columns, flat] };
    const again = explore({
      ...data,
      splits: { ...data.splits, training: { ...split, customers: more } },
    });
    expect(again.correlations).toEqual(found.correlations);
  });

  it("takes 2 to 100 bins", () => {
    for (const bins of [1, 101, 2.5]) expect(() => explore(data, { bins })).toThrow(/bins/);
    for (const bins of [2, 100]) expect(() => explore(data, { bins })).not.toThrow();
  });
});

describe("what is missing, by hand", () => {
  it("is rows of purchases with the rates of both sides, and cells", () => {
    const unknown = { rateWithout: Number.NaN, rateWith: Number.NaN };
    const of = { split: "training" };
    expect(missingValues(split, "training")).toEqual([
      {
        ...{ ...of, what: "edges without a row in customers", count: 1, of: 13 },
        ...{ rateWithout: 0, rateWith: 7 / 12 },
      },
      { ...of, what: "rows of customers without yearOfBirth", count: 1, of: 5, ...unknown },
      { ...of, what: "rows of customers without shippingCountry", count: 1, of: 5, ...unknown },
      {
        ...{ ...of, what: "edges without a row in variants", count: 1, of: 13 },
        ...{ rateWithout: 1, rateWith: 6 / 12 },
      },
    ]);
    const twice = { ...variants, columns: [numbers("x", [Number.NaN, 1, Number.NaN, 2])] };
    expect(missingValues({ ...split, variants: twice }, "testing").at(-1)).toEqual({
      ...{ split: "testing", what: "rows of variants without x", count: 2, of: 4, ...unknown },
    });
  });
});

describe("columns by purchase", () => {
  it("are numbers and words of the row, or nothing without one", () => {
    const born = [...edgeNumbers(split, "customers", "yearOfBirth")];
    expect(born.slice(0, 5)).toEqual([1996, 1996, Number.NaN, Number.NaN, 1980]);
    expect([...edgeNumbers(split, "variants", "salesPerProduct")].slice(0, 5)).toEqual([
      ...[7, 9, 2, 5, Number.NaN],
    ]);
    for (const name of ["shippingCountry", "nothing"]) {
      expect([...edgeNumbers(split, "customers", name)]).toEqual(training.map(() => Number.NaN));
    }
    const { codes, words: levels } = edgeWords(split, "variants", "productType");
    expect([...codes].slice(0, 5)).toEqual([1, 2, 2, 1, 0]);
    expect(levels).toEqual(["", "productType_K", "other"]);
    for (const name of ["salesPerProduct", "nothing"]) {
      expect(edgeWords(split, "variants", name)).toEqual({
        codes: new Int32Array(training.length),
        words: [""],
      });
    }
    expect([...edgeHasRow(split, "customers")]).toEqual(training.map(([c]) => Number(c !== 2)));
    expect([...edgeHasRow(split, "variants")]).toEqual(training.map(([, v]) => Number(v !== 4)));
  });
});

describe("rates by ranges, by hand", () => {
  /** Purchases of ten customers, in order, the last without a row. */
  const ten = (values: readonly number[], bins: number, name = "x") => {
    const one: ReturnsSplit = {
      customers: table(11, [...values.keys()], [numbers(name, values)]),
      variants: table(1, [], []),
      edges: edgesOf([...values, 0].map((_, i) => [i, 0, i % 2] as const)),
    };
    return Object.fromEntries(
      Object.entries(returnRates(one, bins)).map(([key, all]) => [
        key,
        all.map(({ name: range, edges, rate: of }) => [range, edges, of]),
      ]),
    );
  };

  it("have about as many purchases each, and one without edges where all are one number", () => {
    expect(ten([9, 1, 2, 3, 4, 5, 6, 7, 8, 10], 3)).toEqual({
      x: [
        ["below 4", 3, 2 / 3],
        ["4–7", 3, 1 / 3],
        ["7 and more", 4, 0.5],
        ["not known", 1, 0],
      ],
    });
    // The quartiles are 1, 1 and 3: the first is no bound, since nothing lies below it.
    expect(ten([1, 1, 1, 1, 1, 1, 2, 3, 4.56789, 5], 4)["x"]).toEqual([
      ["below 3", 7, 3 / 7],
      ["3 and more", 3, 2 / 3],
      ["not known", 1, 0],
    ]);
    expect(ten([1, 1, 1, 1, 1, 1, 1, 1, 1, 5, 6], 2)["x"]).toEqual([
      ["all", 11, 5 / 11],
      ["not known", 1, 1],
    ]);
  });

  it("are of each number where there are as few as bins", () => {
    expect(ten([2, 1, 2, 1, 1, 1, 2, 2, 1, 1], 2)["x"]).toEqual([
      ["1", 6, 2 / 3],
      ["2", 4, 0.25],
      ["not known", 1, 0],
    ]);
  });

  it("keep a bound that is the second number, and are of what may be read before a purchase alone", () => {
    expect(ten([1, 2, 3, 4], 3)["x"]!.map(([name, edges]) => [name, edges])).toEqual([
      ["below 2", 1],
      ["2–3", 1],
      ["3 and more", 2],
      ["not known", 1],
    ]);
    const leaky = { ...numbers("leaky", [1, 2, 3]), safety: "leaky" } as const;
    const link: Column = {
      kind: "reference",
      name: "to",
      safety: "safe",
      codes: new Int32Array(3),
      to: "variant",
    };
    const one: ReturnsSplit = {
      customers: table(3, [0, 1, 2], [leaky, link, numbers("kept", [1, 1, 1])]),
      variants: table(1, [], []),
      edges: edgesOf([[0, 0, 1]]),
    };
    expect(Object.keys(returnRates(one, 2))).toEqual(["kept"]);
  });

  it("have bounds of four digits", () => {
    expect(ten([1.23456, 2.34567, 345.678, 45678.9], 2)["x"]!.map(([name]) => name)).toEqual([
      "below 345.7",
      "345.7 and more",
      "not known",
    ]);
  });
});
