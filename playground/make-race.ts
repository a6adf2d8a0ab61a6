// Runs the race in Chromium with the settings that its page begins with, and writes the times and losses that the page shows before
// anybody starts it:
// npx tsx playground/make-race.ts [query]
import { writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import type { Racer } from "./src/race/racers.ts";
import type { RaceEvent } from "./src/race/run-race.ts";
import { openPlayground } from "./test/open-page.ts";

const query = process.argv[2] ?? "";
const open = await openPlayground();
const page = await open.browser.newPage();
// What workers say is kept as the page hears it.
await page.addInitScript(`
  globalThis.said = [];
  const Own = Worker;
  globalThis.Worker = function (address, options) {
    const worker = new Own(address, options);
    worker.addEventListener("message", ({ data }) => said.push(data));
    return worker;
  };
`);
await page.goto(open.address("race", query));
await page.getByRole("button", { name: "Race" }).click();
const done = page.locator("p[role=status]").filter({ hasText: /^(Done|This did not work)/ });
await done.waitFor({ timeout: 900_000 });
console.log(await done.textContent());
const steps = (await page.evaluate(
  `said.flatMap(({ event }) => event?.kind === "step" ? [{ ...event, look: event.look?.alignment }] : [])`,
)) as (Omit<RaceEvent, "look"> & { look?: number })[];
await open.close();

const found: Partial<Record<Racer, [number, number][]>> = {};
for (const { racer, milliseconds, loss } of steps) {
  found[racer] ??= [];
  found[racer].push([Number(milliseconds.toFixed(1)), Number(loss.toPrecision(3))]);
}
for (const [racer, track] of Object.entries(found)) {
  const first = (least: number): string => {
    const step = track.findIndex(([, loss]) => loss < least);
    return step < 0 ? "never" : `step ${step}, ${track[step]?.[0]} ms`;
  };
  const kernel = steps.findLast((step) => step.racer === racer && step.look !== undefined)?.look;
  console.log(`${racer}: ends at ${track.at(-1)}; below 1e-2 ${first(1e-2)}; 1e-3 ${first(1e-3)}`);
  console.log(`  likeness of its kernel ${kernel?.toFixed(2)}`);
}
console.log(`load ${loadavg()[0]?.toFixed(1)} on ${cpus().length} cores`);
if (query === "") {
  writeFileSync(new URL("data/race.json", import.meta.url), `${JSON.stringify(found)}\n`);
}
