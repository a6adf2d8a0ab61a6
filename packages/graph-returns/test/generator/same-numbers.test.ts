import { createHash } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { GeneratedReturns } from "../../src/generator/index.ts";
import { generateReturns, plantedReturns } from "../../src/generator/index.ts";
import type { ReturnsData, SplitName } from "../../src/index.ts";

// Results name the seed of their shop: whoever makes it anew, with a later version too, has to get the same one. The words below
// change with every number of a shop; where that is meant, say so in the change log and write them anew.

/** A word for some values, the same on every machine: six digits of each number count. */
const word = (values: Iterable<unknown>): string => {
  const texts = Array.from(values, (v) => (typeof v === "number" ? v.toPrecision(6) : String(v)));
  return createHash("sha256").update(texts.join()).digest("hex").slice(0, 8);
};

/** A word for each part of a shop. */
function words({ nodes, splits }: ReturnsData, of: SplitName): Record<string, string> {
  const { customers, variants, edges } = splits[of];
  const out: Record<string, string> = {
    edges: word([...edges.customer, ...edges.variant, ...edges.label]),
    "ids of customers": word(Array.from(customers.nodeOf, (node) => nodes["customer"]!.ids[node])),
    "ids of variants": word(Array.from(variants.nodeOf, (node) => nodes["variant"]!.ids[node])),
  };
  for (const table of [customers, variants]) {
    const reasons: unknown[] = [];
    for (const column of table.columns) {
      const values: unknown[] =
        column.kind === "category"
          ? Array.from(column.codes, (code) => column.levels[code])
          : column.kind === "reference"
            ? Array.from(column.codes, (code) => nodes[column.to]!.ids[code])
            : Array.from(column.values, Number);
      if (column.name.includes("return_code")) reasons.push(...values);
      else out[column.name] = word(values);
    }
    out[`reasons of ${table === customers ? "customers" : "variants"}`] = word(reasons);
  }
  return out;
}

const plantedWords = {
  propensity: "bb0c6553 3ee94d54 bf1ea8c9 819392b6 3ee94d54 bf1ea8c9 1f669cc7 a88afd42",
  "who-else": "1de0f2c5 3ee94d54 ed46752a 68b7d7dc 3ee94d54 ed46752a 0163b880 1dda9971",
  "features-only": "2c2e44c9 3ee94d54 bf1ea8c9 571b7b4b 3ee94d54 bf1ea8c9 941551b6 f2b6ffd7",
};

describe("a seed", () => {
  let data: GeneratedReturns;
  beforeAll(async () => {
    data = await generateReturns({
      edges: 700,
      seed: 9,
      chunk: 500,
      parameters: { interaction: 0.5 },
    });
  });

  it("stands for the same training tables as ever", () => {
    expect(words(data, "training")).toMatchInlineSnapshot(`
      {
        "avgDiscountValue": "a8146767",
        "avgGbpPrice": "545bc64e",
        "brandDesc": "89a8010b",
        "customerReturnRate": "29b7d35d",
        "edges": "ff3dbbf0",
        "ids of customers": "2dc9ac26",
        "ids of variants": "8e47ab2a",
        "isMale": "8570b51f",
        "premier": "2999f1da",
        "productID": "c8e41bea",
        "productReturnRate": "ca8c9127",
        "productType": "d2261c42",
        "reasons of customers": "6b6b7c2e",
        "reasons of variants": "2f904b4e",
        "returnsPerCustomer": "e13b82b3",
        "returnsPerProduct": "35cb6666",
        "salesPerCustomer": "645f3578",
        "salesPerProduct": "a062038e",
        "shippingCountry": "0bfc574c",
        "supplierRef": "f3d3b1d2",
        "yearOfBirth": "c41ee639",
      }
    `);
  });

  it("stands for the same testing tables as ever", () => {
    expect(words(data, "testing")).toMatchInlineSnapshot(`
      {
        "avgDiscountValue": "3ed05e77",
        "avgGbpPrice": "22bd24ea",
        "brandDesc": "5d28f656",
        "customerReturnRate": "6e6db39e",
        "edges": "584f4092",
        "ids of customers": "40ef01d4",
        "ids of variants": "a7b37eaf",
        "isMale": "a6a57a92",
        "premier": "54a432ca",
        "productID": "bbf329e2",
        "productReturnRate": "3ff8dafb",
        "productType": "3914f415",
        "reasons of customers": "e3062c7f",
        "reasons of variants": "defff4ec",
        "returnsPerCustomer": "ffe37ea2",
        "returnsPerProduct": "64410677",
        "salesPerCustomer": "dde92db8",
        "salesPerProduct": "e44586a0",
        "shippingCountry": "9c47d9a2",
        "supplierRef": "eb4f5e5e",
        "yearOfBirth": "55bcf6e3",
      }
    `);
  });

  it("stands for the same probabilities and counts", () => {
    const { probability, counts } = data.truth;
    expect([word(probability.training), word(probability.testing), counts]).toMatchInlineSnapshot(`
      [
        "ecea8c9a",
        "b0960a65",
        {
          "customers": 2611,
          "edges": {
            "testing": 698,
            "training": 714,
          },
          "populationRate": 0.34713746004068585,
          "purchases": 20646,
          "variants": 399,
        },
      ]
    `);
  });

  it.each(["propensity", "who-else", "features-only"] as const)(
    "stands for the same planted %s",
    (model) => {
      const planted = plantedReturns({
        model,
        seed: 3,
        customers: 60,
        variants: 40,
        degree: 4,
        features: 2,
      });
      const { training, testing } = planted.probability;
      const parts = [words(planted, "training"), words(planted, "testing")].map(
        ({ edges, customer0, variant0 }) => [edges, customer0, variant0].join(" "),
      );
      expect([...parts, word(training), word(testing)].join(" ")).toBe(plantedWords[model]);
    },
  );

  it("has 2,000 customers with 15 purchases each of 1,000 variants where planted options are left out", () => {
    const { nodes, splits } = plantedReturns({ model: "who-else" });
    expect([nodes["customer"]!.count, nodes["variant"]!.count]).toEqual([2000, 1000]);
    expect([splits.training.edges.count, splits.testing.edges.count]).toEqual([24_000, 6000]);
    expect(word(splits.training.edges.label)).toMatchInlineSnapshot(`"a92786d1"`);
  });
});
