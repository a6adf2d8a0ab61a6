import { memory } from "@legendre/core-tensor/ops";
import { expect, it } from "vitest";
import type { Racer } from "../src/race/racers.ts";
import { isShown, type RaceEvent, type RaceStart, runRace } from "../src/race/run-race.ts";
import { count, places } from "../src/race/sizes.ts";

const rates = { gaussNewton: 0.25, fishleg: 0.3, adam: 0.01, inverse: "minNorm" } as const;

async function race(steps: number): Promise<Readonly<Record<Racer, RaceEvent[]>>> {
  const found = { gaussNewton: [], fishleg: [], adam: [] } as Record<Racer, RaceEvent[]>;
  const emit = (event: RaceEvent | RaceStart): void => {
    if (event.kind === "step") found[event.racer].push(event);
  };
  await runRace({ rates, seed: 1, steps }, { emit, breathe: async () => {} });
  return found;
}

it("starts all alike, descends, and frees everything", { timeout: 120_000 }, async () => {
  const before = memory().numTensors;
  const found = await race(12);
  expect(memory().numTensors).toBe(before);
  const { gaussNewton, fishleg, adam } = found;
  expect(new Set([gaussNewton, fishleg, adam].map((events) => events[0]?.loss)).size).toBe(1);
  for (const events of Object.values(found)) {
    expect(events.map(({ step }) => step)).toEqual(Array.from({ length: 13 }, (_, i) => i));
    expect(events.at(-1)?.loss).toBeLessThan(events[0]?.loss as number);
    for (const { step, look } of events) {
      expect(look !== undefined).toBe(isShown(step, 12));
      if (look === undefined) continue;
      expect([look.fit.length, look.kernel.length]).toEqual([places, count ** 2]);
    }
    expect(events[0]?.look?.alignment).toBeCloseTo(1, 5);
  }
  // A step of a quarter in function space leaves 9/16 of the squared error, to first order.
  const late = gaussNewton.slice(9).map(({ loss }, i) => loss / (gaussNewton[8 + i]?.loss ?? 0));
  for (const ratio of late) expect(ratio).toBeCloseTo(9 / 16, 1);
});
