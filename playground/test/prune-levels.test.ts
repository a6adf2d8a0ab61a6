import { readFileSync } from "node:fs";
import { treeDispose } from "@legendre/core-tensor";
import { memory } from "@legendre/core-tensor/ops";
import { expect, it } from "vitest";
import { classify } from "../src/prune/classify.ts";
import { readDigits } from "../src/prune/digits.ts";
import {
  type Level,
  type PruneEvent,
  type PruneSettings,
  pruneLevels,
} from "../src/prune/prune-levels.ts";
import { keptShares, side } from "../src/prune/sizes.ts";

const bytes = readFileSync(new URL("../data/digits.safetensors", import.meta.url));

async function levelsOf(settings: PruneSettings): Promise<readonly Level[]> {
  const digits = readDigits(bytes);
  const events: PruneEvent[] = [];
  const emit = (event: PruneEvent): number => events.push(event);
  await pruneLevels(digits, settings, { emit, breathe: async () => {} });
  treeDispose(digits.params);
  // Told of at every tenth batch, progress ends at its end.
  const last = events.filter((event) => event.kind === "learning").at(-1);
  if (last) expect(Math.floor((last.of - 1) / 10) * 10).toBe(last.done);
  expect(last === undefined).toBe(settings.way === "magnitude");
  return events.filter((event) => event.kind === "level");
}

it("holds more of the accuracy by the learned inverse than by magnitude", {
  timeout: 120_000,
}, async () => {
  const { params, parts } = readDigits(bytes);
  treeDispose(params);
  const { test } = parts;
  const ours = await levelsOf({ way: "fishleg", pretrain: 60, refine: 5 });
  const small = await levelsOf({ way: "magnitude", pretrain: 60, refine: 5 });
  for (const levels of [ours, small]) {
    expect(levels.map(({ kept }) => Number(kept.toFixed(3)))).toEqual(keptShares);
    for (const level of levels) {
      const { layers, kernels, found } = level;
      // The page tells drawings by itself, and as the network does.
      for (let i = 0; i < 50; i++) {
        const image = test.images.subarray(i * side * side, (i + 1) * side * side);
        const chances = classify(
          level,
          Float32Array.from(image, (grey) => grey / 255),
        );
        expect(chances.indexOf(Math.max(...chances))).toBe(found[i]);
        expect(chances.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
      }
      const alive = kernels.map((kernel) => kernel.filter((w) => !Number.isNaN(w)).length);
      expect(alive).toEqual(layers.map(({ left }) => left));
    }
    // Packed files shrink from one level to the next.
    const sizes = levels.map((level) => level.bytes);
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
  }
  const at = (levels: readonly Level[], kept: number): number =>
    levels[keptShares.indexOf(kept)]?.accuracy ?? Number.NaN;
  expect(at(ours, 1)).toBe(at(small, 1));
  expect(at(ours, 1)).toBeGreaterThan(0.95);
  expect(at(ours, 0.2)).toBeGreaterThan(at(small, 0.2) + 0.05);
});

it("ends when it is stopped and leaves nothing behind", async () => {
  const digits = readDigits(bytes);
  const before = memory().numTensors;
  let breaths = 0;
  const run = pruneLevels(
    digits,
    { way: "fishleg", pretrain: 60, refine: 5 },
    {
      emit: () => {},
      breathe: async () => {
        if (++breaths === 4) throw new Error("stopped");
      },
    },
  );
  await expect(run).rejects.toThrow("stopped");
  expect(memory().numTensors).toBe(before);
});
