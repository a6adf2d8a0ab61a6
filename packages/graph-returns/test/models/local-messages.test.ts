import { toDense } from "@legendre/core-tensor/sparse";
import { tidy } from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { enlarge, padded } from "../../src/models/input-sizes.ts";
import { tensorsOf } from "../../src/models/local-messages.ts";

describe("inputs that are filled up", () => {
  const messages = {
    name: "purchase",
    from: "customer",
    to: "variant",
    rows: Int32Array.of(0, 1, 1),
    columns: Int32Array.of(2, 0, 1),
    degrees: undefined,
  };
  // A node of each kind fills up: the third variant and the fourth customer.
  const sizes = { variant: 3, customer: 4 };

  it("have their further messages between the last nodes, and no other node hears of them", () => {
    tidy(() => {
      const { matrix } = tensorsOf(messages, sizes, 5);
      expect(toDense(matrix).arraySync()).toEqual([
        [0, 0, 1, 0],
        [1, 1, 0, 0],
        [0, 0, 0, 2],
      ]);
    });
    tidy(() => {
      const { matrix } = tensorsOf(messages, sizes);
      expect((toDense(matrix).arraySync() as number[][])[2]).toEqual([0, 0, 0, 0]);
    });
  });

  it("have degrees of zero for the nodes that fill up", () => {
    tidy(() => {
      const degrees = { to: Float32Array.of(3, 4), from: Float32Array.of(5, 6, 7) };
      const { degrees: made } = tensorsOf({ ...messages, degrees }, sizes);
      expect(made?.to.arraySync()).toEqual([3, 4, 0]);
      expect(made?.from.arraySync()).toEqual([5, 6, 7, 0]);
    });
  });

  it("grow where a node that fills up would have no room, by an eighth and eight", () => {
    const counts = { customer: 8, variant: 8 };
    for (const [part, other] of [
      ["nodes", "entries"],
      ["entries", "nodes"],
    ] as const) {
      const kept = { nodes: {}, entries: {}, purchases: 0 };
      const needed = { nodes: {}, entries: {}, purchases: 0, [part]: counts };
      const sizes = { ...kept, [part]: { customer: 9, variant: 8, brand: 7 } };
      expect(enlarge(sizes, needed)).toBe(sizes);
      expect(sizes[part]).toEqual({ customer: 9, variant: 17, brand: 7 });
      expect(sizes[other]).toEqual({});
      expect(enlarge(kept, { ...needed, [part]: { customer: 0 } })[part]).toEqual({ customer: 8 });
    }
  });

  it("keep the largest number of purchases so far, where sizes are kept at all", () => {
    const kept = { nodes: {}, entries: {}, purchases: 5 };
    const purchases = (count: number, sizes?: typeof kept): number =>
      enlarge(sizes, { nodes: {}, entries: {}, purchases: count }).purchases;
    expect([purchases(3), purchases(3, kept), purchases(7, kept), purchases(6, kept)]).toEqual([
      ...[3, 5, 7, 7],
    ]);
  });

  it("are the same arrays where nothing has to be filled", () => {
    const values = Float32Array.of(1, 2);
    expect(padded(values, 2)).toBe(values);
    expect(padded(values, 4)).toEqual(Float32Array.of(1, 2, 0, 0));
  });
});
