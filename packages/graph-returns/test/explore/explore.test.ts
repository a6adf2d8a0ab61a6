import { beforeAll, describe, expect, it } from "vitest";
import { componentsOf } from "../../src/explore/components.ts";
import { edgeNumbers } from "../../src/explore/edge-view.ts";
import { rateOf } from "../../src/explore/return-rates.ts";
import { type GeneratedReturns, generateReturns } from "../../src/generator/index.ts";
import { type Exploration, explore, explorePage } from "../../src/index.ts";

describe("explore", () => {
  let data: GeneratedReturns;
  let found: Exploration;
  beforeAll(async () => {
    data = await generateReturns({ edges: 2500, seed: 6 });
    found = explore(data);
  });

  it("counts each training edge once in every table of rates", () => {
    const { count, label } = data.splits.training.edges;
    const returned = label.reduce((sum, y) => sum + y, 0);
    expect(Object.keys(found.rates)).toEqual(
      expect.arrayContaining(["shippingCountry", "productType", "brandDesc", "age", "avgGbpPrice"]),
    );
    for (const rows of Object.values(found.rates)) {
      expect(rows.reduce((sum, { edges }) => sum + edges, 0)).toBe(count);
      expect(rows.reduce((sum, { edges, rate }) => sum + edges * rate, 0)).toBeCloseTo(returned, 6);
    }
  });

  it("has ages in ranges that say their first and last year", () => {
    const { training } = data.splits;
    const { label } = training.edges;
    const ranges = [
      ["15–25", 15, 25],
      ["26–35", 26, 35],
      ["36–45", 36, 45],
      ["46–55", 46, 55],
      ["56–65", 56, 65],
      ["66 and more", 66, 200],
    ] as const;
    const years = edgeNumbers(training, "customers", "yearOfBirth");
    const wanted = ranges.map(([name, from, to]) => {
      const inside = [...years.keys()].filter((e) => {
        const age = 2021 - years[e]!;
        return age >= from && age <= to;
      });
      const returned = inside.filter((e) => label[e] === 1).length;
      return [name, inside.length, returned / inside.length];
    });
    // An age that is the first of its range and one that is the last.
    expect([...years].some((year) => year === 2021 - 26)).toBe(true);
    expect([...years].some((year) => year === 2021 - 25)).toBe(true);
    const known = found.rates["age"]!.filter(({ name }) => name !== "not known");
    expect(known.map(({ name, edges, rate }) => [name, edges, rate])).toEqual(wanted);
  });

  it("has other numbers in ranges of about equally many, which touch", () => {
    const rows = found.rates["avgGbpPrice"]!.filter(({ name }) => name !== "not known");
    const bounds = rows.map(({ name }) => name.replace(/^below |( and more)$/g, "").split("–"));
    expect(rows[0]!.name).toMatch(/^below /);
    expect(rows.at(-1)!.name).toMatch(/ and more$/);
    expect(rows.length).toBeGreaterThan(3);
    for (const [i, bound] of bounds.slice(1, -1).entries()) {
      expect(bound).toEqual([bounds[i]!.at(-1), bounds[i + 2]![0]]);
    }
    const most = Math.max(...rows.map(({ edges }) => edges));
    expect(Math.min(...rows.map(({ edges }) => edges))).toBeGreaterThan(most / 3);
  });

  it("cuts numbers into six where nothing else is said", () => {
    expect(explore(data, { bins: 6 }).rates).toEqual(found.rates);
    expect(explore(data, { bins: 7 }).rates["avgGbpPrice"]).not.toEqual(found.rates["avgGbpPrice"]);
  });

  it("has each node with edges in one bin of degrees", () => {
    for (const { split, customerDegrees, variantDegrees, customers, variants } of found.shapes) {
      const { edges } = data.splits[split];
      expect(customers).toBe(new Set(edges.customer).size);
      expect(variants).toBe(new Set(edges.variant).size);
      const nodes = (bins: typeof customerDegrees) => bins.reduce((sum, bin) => sum + bin.nodes, 0);
      expect([nodes(customerDegrees), nodes(variantDegrees)]).toEqual([customers, variants]);
      expect(customerDegrees.slice(0, 4).map(({ from, to }) => [from, to])).toEqual(
        [
          [1, 1],
          [2, 2],
          [3, 4],
          [5, 8],
        ].slice(0, customerDegrees.length),
      );
    }
  });

  it("finds components and repeated pairs", () => {
    const edges = {
      count: 5,
      customer: Int32Array.of(0, 0, 1, 2, 2),
      variant: Int32Array.of(0, 1, 1, 3, 3),
      label: new Uint8Array(5),
    };
    expect(componentsOf(edges, [4, 5])).toEqual({ count: 2, largest: 3 });
    const nothing = { count: 0, customer: new Int32Array(0), variant: new Int32Array(0) };
    expect(componentsOf({ ...nothing, label: new Uint8Array(0) }, [2, 1])).toEqual({
      ...{ count: 0, largest: 0 },
    });
  });

  it("gives Wilson's interval", () => {
    // 10 of 40, from the closed form.
    const { rate, low, high } = rateOf("", 10, 40);
    expect([rate, low, high].map((x) => x.toFixed(4))).toEqual(["0.2500", "0.1419", "0.4019"]);
    expect(rateOf("", 0, 5).low).toBeCloseTo(0, 12);
  });

  it("says what is missing, with the rates of both sides", () => {
    const rows = found.missing.find(({ what }) => what === "edges without a row in variants")!;
    expect(rows.of).toBe(data.splits.training.edges.count);
    expect(rows.count / rows.of).toBeGreaterThan(0.2);
    const born = found.missing.find(
      ({ what }) => what === "rows of customers without yearOfBirth",
    )!;
    expect(born.count).toBeGreaterThan(0);
  });

  it("makes one page without anything from outside, with words escaped", () => {
    const page = explorePage(found, "<b>&");
    expect(page).toContain("&#60;b&#62;&#38;");
    expect(page).not.toMatch(/https?:|<script|NaN|undefined/);
    expect(page.match(/<section>/g)!.length).toBe(8);
  });
});
