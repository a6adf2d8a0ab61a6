import { describe, expect, it } from "vitest";
import { defaultClaims, documentedValue } from "../defaults/documented.ts";
import { made } from "../defaults/evaluate.ts";

/** Defaults whose doc comment begins with a value. What is declared `undefined` is completed later, and tried by other tests. */
const claims = defaultClaims()
  .map((claim) => ({ ...claim, said: documentedValue(claim.documented) }))
  .filter(({ said, declared }) => said !== made && (declared !== undefined || said === undefined));

/** What "none" stands for. */
const nothing = [undefined, "[]", "{}", "null"];

describe("defaults", () => {
  it("are what their doc comments say, wherever both are values", () => {
    const wrong = claims.flatMap(({ at, option, documented, declared, said }) => {
      const [a, b] = [JSON.stringify(said), JSON.stringify(declared)];
      if (said === undefined ? nothing.includes(b) : a === b) return [];
      return [`${at} ${option}: documented ${documented}, declared ${b}`];
    });
    expect(wrong).toEqual([]);
  });

  it("are compared in all packages, some hundreds of them", () => {
    expect(claims.length).toBeGreaterThan(300);
    const folders = new Set(claims.map(({ at }) => at.split("/")[1]));
    expect(folders.size).toBe(5);
  });

  it.each<[string, unknown]>([
    ["`0.01`", 0.01],
    ["`1e-3`, as in the paper", 1e-3],
    ["500", 500],
    ['`"sgd"`', "sgd"],
    ["`[2, 2]`", [2, 2]],
    ["none", undefined],
    ["`adam({ lr: 1e-3 })`", made],
    ["as given", made],
    ["4 GiB", made],
    ["0 for each", 0],
    ["`2 ** 10`", 1024],
  ])("are read off doc comments: %s", (text, value) => {
    expect(documentedValue(text)).toEqual(value);
  });
});
