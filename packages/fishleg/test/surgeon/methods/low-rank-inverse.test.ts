import { expectAllClose } from "@repo/test-kit";
import { describe, expect, it } from "vitest";
import { lowRankInverse } from "../../../src/surgeon/methods/low-rank-inverse.ts";

const damping = 0.3;

/** Gradients of a few examples at so many weights, every seventh of which is pruned. */
function problem(rows: number, weights: number) {
  const kept = Uint8Array.from({ length: weights }, (_, i) => (i % 7 === 3 ? 0 : 1));
  const g = Float64Array.from({ length: rows * weights }, (_, k) =>
    kept[k % weights] === 1 ? Math.sin(1.7 * k + 0.2) : 0,
  );
  const own = Uint32Array.from(kept.keys()).filter((i) => kept[i] === 1);
  const some = Float64Array.from({ length: rows * own.length }, (_, at) => {
    const weight = own[Math.floor(at / rows)] as number;
    return g[(at % rows) * weights + weight] as number;
  });
  const inverse = lowRankInverse("mFac", some, rows, own, weights, damping);
  return { g, kept, inverse };
}

describe.each([
  [1, 1],
  [3, 40],
  // Beyond what is multiplied at a time.
  [5, 2051],
  [40, 2400],
  [257, 80],
])("the inverse of %i gradients at %i weights", (rows, weights) => {
  const { g, kept, inverse } = problem(rows, weights);

  it("undoes m⁻¹ Gᵀ G + γ I where weights are kept, and is 0 elsewhere", async () => {
    const v = Float64Array.from({ length: weights }, (_, i) => Math.cos(i));
    const x = await inverse.apply(v);
    const along = Array.from({ length: rows }, (_, r) =>
      x.reduce((sum, value, i) => sum + value * (g[r * weights + i] as number), 0),
    );
    const back = x.map(
      (value, i) =>
        damping * value +
        along.reduce((sum, a, r) => sum + a * (g[r * weights + i] as number), 0) / rows,
    );
    expectAllClose([...back], [...v.map((value, i) => value * (kept[i] as number))], {
      tolerance: 1e-10,
    });
  });

  it("has blocks and a diagonal of its entries, in any order of the positions", () => {
    const positions = [weights - 1, 3, 0, Math.floor(weights / 2), 10, 17].filter(
      (at, i, all) => at < weights && all.indexOf(at) === i,
    );
    const entries = positions.flatMap((i) => positions.map((j) => inverse.entry(i, j)));
    expectAllClose([...(inverse.block?.(positions) ?? [])], entries, { tolerance: 1e-12 });
    expectAllClose(
      positions.map((i) => inverse.diagonal[i] as number),
      positions.map((i) => inverse.entry(i, i)),
      { tolerance: 1e-12 },
    );
    for (const pruned of positions.filter((i) => kept[i] === 0)) {
      expect(inverse.entry(pruned, pruned)).toBe(0);
    }
  });
});
