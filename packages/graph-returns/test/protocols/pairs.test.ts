import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { idHash, idHashes, pairHash, pairSet } from "../../src/protocols/pairs.ts";

/** Folds and splits follow from these numbers, so they may not change between versions: from the formula in Python's integers. */
describe("pairHash", () => {
  it.each([
    [0, 0, 0, 604_912_827],
    [1, 0, 0, 3_964_333_191],
    [0, 1, 0, 2_512_427_871],
    [123_456, 7890, 42, 4_218_873_184],
    [2 ** 31 - 1, 2 ** 31 - 1, 7, 2_075_447_973],
    [-1, -2, -3, 2_596_645_170],
  ])("of %d and %d with salt %d is %d", (customer, variant, salt, hash) => {
    expect(pairHash(customer, variant, salt)).toBe(hash);
  });

  it.each([
    [0n, 1_470_129_541],
    [1n, 1_109_068_099],
    [-1n, 192_197_743],
    [2n ** 40n + 5n, 3_560_654_383],
    [-(2n ** 63n), 1_069_850_862],
  ])("of the halves of id %d is %d, alone and among many", (id, hash) => {
    expect(idHash(id, 9)).toBe(hash);
    expect(idHashes(BigInt64Array.of(7n, id), 9)[1]! >>> 0).toBe(hash);
  });
});

describe("pairSet", () => {
  it("finds the last edge of each pair, and no other pair", () => {
    const nodes = fc.integer({ min: 0, max: 5 });
    fc.assert(
      fc.property(fc.array(fc.tuple(nodes, nodes, fc.boolean()), { maxLength: 40 }), (edges) => {
        const [customer, variant] = [0, 1].map((end) =>
          Int32Array.from(edges, (edge) => edge[end] as number),
        ) as [Int32Array, Int32Array];
        const numbers = Int32Array.from(edges.keys()).filter((e) => edges[e]![2]);
        const set = pairSet({ customer, variant }, numbers);
        const last = new Map([...numbers].map((e) => [`${customer[e]} ${variant[e]}`, e]));
        expect(set.size).toBe(last.size);
        for (let c = 0; c < 6; c++) {
          for (let v = 0; v < 6; v++) {
            expect(set.edge(c, v)).toBe(last.get(`${c} ${v}`) ?? -1);
            expect(set.has(c, v)).toBe(last.has(`${c} ${v}`));
          }
        }
      }),
    );
  });
});
