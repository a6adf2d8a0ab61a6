import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chanceLevel, dendrogramPurity } from "@legendre/treemaml";
import { describe, expect, it } from "vitest";
import { familyOf, languages } from "../treemaml-udhr/languages.ts";
import { recover } from "../treemaml-udhr/recovery.ts";
import { encode, readTexts } from "../treemaml-udhr/texts.ts";

const there = existsSync(fileURLToPath(new URL("../../data/udhr", import.meta.url)));

describe("the languages of the declaration", () => {
  it("texts lose capitals, marks and all but letters", () => {
    expect([...encode("Ähm, ça!")]).toEqual([1, 8, 13, 0, 3, 1]);
  });
  it("are 48 in eight families, which random trees hardly show", () => {
    expect(languages.length).toBe(48);
    expect(new Set(Object.values(familyOf)).size).toBe(8);
    const chance = chanceLevel((tree) => dendrogramPurity(tree, familyOf), languages);
    expect(chance.mean).toBeLessThan(0.25);
  });
  it.skipIf(!there)("have their families in the tree of gradients (needs data/udhr)", async () => {
    const texts = readTexts();
    for (const seed of [1, 2, 3]) {
      const run = { kind: "recovery", method: "hac", characters: 1000, seed } as const;
      expect((await recover(run, texts)).purity).toBeGreaterThanOrEqual(0.85);
    }
  });
});
