// Runs the race with the settings that its page begins with, and writes the losses that the page shows before anybody starts it:
// npx tsx playground/make-race.ts
import { writeFileSync } from "node:fs";
import type { Racer } from "./src/race/racers.ts";
import { runRace } from "./src/race/run-race.ts";
import { steps, usualPowers } from "./src/race/sizes.ts";

const losses: Partial<Record<Racer, number[]>> = {};
const rates = {
  gaussNewton: 10 ** usualPowers.gaussNewton,
  fishleg: 10 ** usualPowers.fishleg,
  adam: 10 ** usualPowers.adam,
  inverse: "minNorm" as const,
};
await runRace(
  { rates, seed: 0, steps },
  {
    emit: (event) => {
      if (event.kind !== "step") return;
      const own = losses[event.racer] ?? [];
      losses[event.racer] = own;
      own.push(Number(event.loss.toPrecision(3)));
      if (event.step === steps) console.log(event.racer, event.loss, event.look?.alignment);
    },
    breathe: async () => {},
  },
);
writeFileSync(new URL("data/race.json", import.meta.url), `${JSON.stringify(losses)}\n`);
