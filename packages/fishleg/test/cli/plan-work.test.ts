import { describe, expect, it } from "vitest";
import { planWork } from "../../src/cli/plan.ts";

type Flags = Parameters<typeof planWork>[0];

describe("the work of a plan", () => {
  const flags = { method: "fishleg", levels: 3, fineTune: 2, batchSize: 64 } as Flags;

  it("is that of updates before each of four removals a level, and of whole batches of fine-tuning", () => {
    // 100 updates at first, and 7 before each of the eleven removals after the first; 2 · 3 passes of 15 batches.
    const updates = 100 + 7 * 11;
    expect(planWork(flags, 1000, { pretrain: 100, refine: 7 })).toEqual({
      gradients: 3 * updates + 6 * 15,
      products: 4 * updates,
    });
  });

  it("is guessed from twenty of the others' gradients, with one batch where there are fewer examples", () => {
    const other = { ...flags, method: "magnitude", levels: 1 } as Flags;
    const none = { pretrain: 5, refine: 5 };
    expect(planWork(other, 63, none)).toEqual({ gradients: 60 + 2, products: 80 });
    expect(planWork({ ...other, fineTune: 0 }, 64, none)).toEqual({ gradients: 60, products: 80 });
  });
});
