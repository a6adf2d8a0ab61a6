import { beforeAll, describe, expect, it } from "vitest";
import { type Catalogue, drawCatalogue, pick } from "../../src/generator/catalogue.ts";
import { generatorDefaults } from "../../src/generator/parameters.ts";
import { purposes } from "../../src/generator/random.ts";

describe("the catalogue of a made-up shop", () => {
  let all: Catalogue;
  beforeAll(() => {
    all = drawCatalogue(5, 3000, generatorDefaults, false);
  });

  it("has five variants a product, and the rest in the last, and a supplier for forty products", () => {
    // 0.43 and 0.14 of 3,000 edges.
    expect(all.size).toBe(1290 + 420);
    expect([all.products, all.suppliers]).toEqual([342, 9]);
    expect([...all.product]).toEqual(Array.from({ length: all.size }, (_, v) => Math.floor(v / 5)));
    const seven = drawCatalogue(5, 13, { ...generatorDefaults, slowVariants: 0 }, false);
    // Ten variants at least.
    expect([seven.size, seven.products, seven.suppliers]).toEqual([10, 2, 1]);
    const odd = drawCatalogue(5, 30, generatorDefaults, false);
    expect([odd.size, odd.products, [...odd.product.slice(-3)]]).toEqual([17, 4, [2, 3, 3]]);
  });

  it("has one type, brand and supplier a product, and prices that are near each other", () => {
    for (let v = 0; v < all.size; v++) {
      const first = 5 * Math.floor(v / 5);
      expect([all.type[v], all.brand[v], all.supplier[v]]).toEqual([
        all.type[first],
        all.brand[first],
        all.supplier[first],
      ]);
      expect(Math.abs(Math.log(all.price[v]! / all.price[first]!))).toBeLessThan(0.25);
    }
    expect(new Set(all.supplier)).toEqual(new Set(Array.from({ length: 9 }, (_, i) => i)));
    expect(new Set(all.product).size).toBe(all.products);
    // Products themselves differ.
    expect(new Set(all.type).size).toBeGreaterThan(5);
    expect(Math.max(...all.price) / Math.min(...all.price)).toBeGreaterThan(5);
  });

  it("has groups by type and by brand that hold each variant once, with rising shares of sales", () => {
    for (const [groups, of] of [
      [all.byType, all.type],
      [all.byBrand, all.brand],
    ] as const) {
      const { order, starts, shares } = groups;
      expect([...order].sort((x, y) => x - y)).toEqual([...Array(all.size).keys()]);
      expect([starts[0], starts.at(-1)]).toEqual([0, all.size]);
      for (let g = 0; g + 1 < starts.length; g++) {
        const inside = [...order.subarray(starts[g], starts[g + 1])];
        expect(inside.every((v) => of[v] === g)).toBe(true);
        expect(inside).toEqual([...inside].sort((x, y) => x - y));
        expect(shares[g]!).toBeGreaterThanOrEqual(shares[g - 1] ?? 0);
      }
      expect(shares.at(-1)).toBe(1);
    }
  });

  it("lies in shared memory where threads are to read it, with the same numbers", () => {
    const shared = drawCatalogue(5, 3000, generatorDefaults, true);
    for (const name of [
      "product",
      "type",
      "brand",
      "supplier",
      "price",
      "discount",
      "logit",
    ] as const) {
      expect(shared[name].buffer).toBeInstanceOf(SharedArrayBuffer);
      expect(all[name].buffer).toBeInstanceOf(ArrayBuffer);
      expect([...shared[name]]).toEqual([...all[name]]);
    }
    expect(all.factors).toHaveLength(0);
    const strong = drawCatalogue(5, 30, { ...generatorDefaults, interaction: 1 }, false);
    expect(strong.factors).toHaveLength(4 * strong.size);
    expect(new Set(strong.factors).size).toBe(4 * strong.size);
  });
});

it("words are picked by their shares, whatever these add up to", () => {
  const words = [0.5, 1, 0.5].map((share) => ({ word: "", share, rate: 0.5 }));
  const places = [0, 0.24, 0.26, 0.74, 0.76, 1];
  expect(places.map((u) => pick(words, u))).toEqual([0, 0, 1, 1, 2, 2]);
});

it("numbers of two purposes are never the same", () => {
  const all = Object.values(purposes);
  expect(new Set(all).size).toBe(all.length);
});
