import { flagTable } from "@repo/test-kit";
import { expect, it } from "vitest";
import { compressSpec } from "../../src/cli/compress-usage.ts";
import { pruneSpec } from "../../src/cli/usage.ts";

it("the flags of fishleg prune take the documented numbers, and are the documented ones without a word", () => {
  const count = { min: 1, integer: true };
  expect(flagTable({ ...pruneSpec.flags })).toEqual({
    sparsity: { range: { min: 0, exclusiveMax: 1 }, preset: 0.9 },
    per: { preset: "weights" },
    multiple: { range: count },
    method: { preset: "fishleg" },
    levels: { range: count, preset: 1 },
    fineTune: { range: { min: 0, integer: true }, preset: 0 },
    learningRate: { range: { exclusiveMin: 0 }, preset: 1e-3 },
    updates: { range: count },
    batchSize: { range: count, preset: 128 },
    rows: { range: { min: 20, integer: true }, preset: 20_000 },
    seed: { range: { min: 0, max: 4_294_967_295, integer: true }, preset: 0 },
    out: { preset: "pruned" },
  });
});

it("the flags of fishleg compress take the documented numbers, and are the documented ones without a word", () => {
  expect(flagTable({ ...compressSpec.flags })).toEqual({
    maxLoss: { range: { min: 0 } },
    maxMs: { range: { exclusiveMin: 0 } },
    maxMb: { range: { exclusiveMin: 0 } },
    prefer: { preset: "both" },
    point: { range: { min: 0, integer: true } },
    threads: { range: { min: 0, integer: true }, preset: 0 },
    rows: { range: { min: 20, integer: true }, preset: 2000 },
    seed: { range: { min: 0, max: 4_294_967_295, integer: true }, preset: 0 },
    out: { preset: "compressed" },
  });
});
