import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { idIndex } from "../../src/ids/id-index.ts";

describe("idIndex", () => {
  it("numbers ids as a Map does, in the order they come", () => {
    const id = fc.oneof(fc.bigInt(-(2n ** 63n), 2n ** 63n - 1n), fc.bigInt(-3n, 3n));
    fc.assert(
      fc.property(fc.array(id, { maxLength: 300 }), fc.array(id), (ids, others) => {
        const index = idIndex(1);
        const map = new Map<bigint, number>();
        for (const one of ids) if (!map.has(one)) map.set(one, map.size);
        expect([...index.addAll(BigInt64Array.from(ids))]).toEqual(ids.map((x) => map.get(x)));
        expect([...index.ids()]).toEqual([...map.keys()]);
        expect([...index.findAll(BigInt64Array.from(others))]).toEqual(
          others.map((x) => map.get(x) ?? -1),
        );
        expect(index.count).toBe(map.size);
      }),
    );
  });

  it("keeps ids apart that are one double", () => {
    const index = idIndex();
    expect([2n ** 53n, 2n ** 53n + 1n].map((x) => index.add(x))).toEqual([0, 1]);
    expect([index.find(2n ** 53n + 1n), index.find(-1n)]).toEqual([1, -1]);
  });
});
