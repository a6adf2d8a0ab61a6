import { describe, expect, it } from "vitest";
import { Units } from "../../src/structure/units.ts";

describe("units of what is removed together", () => {
  it("are one for each position, and those that a position is made of", () => {
    const units = new Units();
    expect([units.axis(3), units.axis(2), units.axis(0)]).toEqual([[0, 1, 2], [3, 4], []]);
    expect(units.madeOf([1])).toBe(1);
    const both = units.madeOf([2, 0]);
    expect(both).toBe(5);
    expect([units.unitsOf([both]), units.unitsOf([both, 1, 0])]).toEqual([
      [0, 2],
      [0, 1, 2],
    ]);
    const more = units.madeOf([both, 4]);
    expect(units.unitsOf([more])).toEqual([0, 2, 4]);
    expect([units.unitsOf([]), units.unitsOf([3, 3])]).toEqual([[], [3]]);
  });

  it("become one where two positions go together, through chains of them", () => {
    const units = new Units();
    const [a, b, c, d, e] = units.axis(5) as [number, number, number, number, number];
    units.unite(a, b);
    units.unite(c, d);
    units.unite(b, d);
    for (const one of [a, b, c]) expect(units.unitsOf([one])).toEqual(units.unitsOf([d]));
    expect(units.unitsOf([a, b, c, d])).toHaveLength(1);
    units.unite(a, a);
    units.unite(a, d);
    expect(units.unitsOf([a, e])).toHaveLength(2);
  });

  it("are taken over by a unit that goes with a set, from either side", () => {
    for (const isFirst of [true, false]) {
      const units = new Units();
      const [a, b, c] = units.axis(3) as [number, number, number];
      const set = units.madeOf([a, b]);
      if (isFirst) units.unite(c, set);
      else units.unite(set, c);
      expect([units.unitsOf([c]), units.unitsOf([a]), units.unitsOf([b])]).toEqual([
        [a, b],
        [a],
        [b],
      ]);
      // The same set again is the same.
      units.unite(c, units.madeOf([b, a]));
      expect(units.unitsOf([c])).toEqual([a, b]);
    }
  });

  it("become one where sets go together, or a set with a part of it", () => {
    const units = new Units();
    const [a, b, c, d, e] = units.axis(5) as [number, number, number, number, number];
    units.unite(units.madeOf([a, b]), units.madeOf([c, d]));
    expect(units.unitsOf([a, b, c, d])).toHaveLength(1);
    expect(units.unitsOf([e])).toEqual([e]);
    for (const isFirst of [true, false]) {
      const own = new Units();
      const [p, q, r] = own.axis(3) as [number, number, number];
      const set = own.madeOf([p, q]);
      if (isFirst) own.unite(p, set);
      else own.unite(set, p);
      expect(own.unitsOf([p, q])).toHaveLength(1);
      expect(own.unitsOf([p, r])).toHaveLength(2);
    }
  });

  it("stay for the first reason that is given, and positions where all they are made of stays", () => {
    const units = new Units();
    const [a, b, c] = units.axis(3) as [number, number, number];
    const set = units.madeOf([a, b]);
    units.freeze(a, "first");
    units.freeze(a, "second");
    expect([units.reasonOf(a), units.reasonOf(b), units.whyFrozen(set)]).toEqual([
      ...["first", undefined, undefined],
    ]);
    units.freeze(set, "third");
    expect([units.reasonOf(a), units.reasonOf(b), units.whyFrozen(set)]).toEqual([
      ...["first", "third", "first"],
    ]);
    expect(units.whyFrozen(c)).toBe(undefined);
  });

  it("keep their reasons when they are united", () => {
    const units = new Units();
    const [a, b, c, d, e] = units.axis(5) as [number, number, number, number, number];
    units.freeze(a, "of a");
    units.unite(a, b);
    expect([units.whyFrozen(a), units.whyFrozen(b)]).toEqual(["of a", "of a"]);
    units.freeze(c, "of c");
    units.unite(c, units.madeOf([d, e]));
    expect([units.whyFrozen(d), units.whyFrozen(e)]).toEqual(["of c", "of c"]);
    const other = new Units();
    const [p, q] = other.axis(2) as [number, number];
    other.freeze(p, "of p");
    other.freeze(q, "of q");
    other.unite(p, q);
    expect(other.whyFrozen(p)).toBe("of q");
  });
});
