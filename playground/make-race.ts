// Runs the race in Chromium with the settings that its page begins with, and writes the times and losses that the page shows before
// anybody starts it. With queries of the page's address it runs those instead, writes nothing, and ends with their medians:
// npx tsx playground/make-race.ts [query…]
import { writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import type { Racer } from "./src/race/racers.ts";
import type { RaceEvent } from "./src/race/run-race.ts";
import { type OpenPlayground, openPlayground } from "./test/open-page.ts";

/** Milliseconds and loss of each step. */
type Track = [milliseconds: number, loss: number][];
/** Losses whose times are told. */
const levels = [1e-2, 1e-3] as const;

async function race(open: OpenPlayground, query: string): Promise<Partial<Record<Racer, Track>>> {
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
  console.log(`${query} ${await done.textContent()}`);
  const steps = (await page.evaluate(
    `said.flatMap(({ event }) => event?.kind === "step" ? [{ ...event, look: event.look?.alignment }] : [])`,
  )) as (Omit<RaceEvent, "look"> & { look?: number })[];
  await page.close();
  const found: Partial<Record<Racer, Track>> = {};
  for (const { racer, milliseconds, loss } of steps) {
    found[racer] ??= [];
    found[racer].push([Number(milliseconds.toFixed(1)), Number(loss.toPrecision(3))]);
  }
  for (const [racer, track] of Object.entries(found)) {
    const times = levels.map((level) => {
      const step = firstBelow(track, level);
      return `${level} ${step < 0 ? "never" : `step ${step}, ${track[step]?.[0]} ms`}`;
    });
    const kernel = steps.findLast((step) => step.racer === racer && step.look !== undefined)?.look;
    console.log(`  ${racer}: ends at ${track.at(-1)}; below ${times.join("; ")}`);
    console.log(`    likeness of its kernel ${kernel?.toFixed(2)}`);
  }
  return found;
}

const firstBelow = (track: Track, level: number): number =>
  track.findIndex(([, loss]) => loss < level);

/** The middle one, the upper of two; where most races never came so far it is Infinity. */
const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const queries = process.argv.slice(2);
const open = await openPlayground();
const races: Partial<Record<Racer, Track>>[] = [];
for (const query of queries.length === 0 ? [""] : queries)
  races.push(await race(open, query === "" ? "" : `?${query.replace(/^\?/, "")}`));
await open.close();
const [first = {}] = races;
if (queries.length > 1) {
  for (const racer of Object.keys(first) as Racer[]) {
    const tracks = races.map((each) => each[racer] ?? []);
    const times = levels.map((level) => {
      const of = tracks.map((track) => {
        const step = firstBelow(track, level);
        return [step, track[step]?.[0] ?? Number.POSITIVE_INFINITY] as const;
      });
      const step = median(of.map(([at]) => (at < 0 ? Number.POSITIVE_INFINITY : at)));
      const told = `after ${step} steps, ${median(of.map(([, ms]) => ms))} ms`;
      return `${level} ${step === Number.POSITIVE_INFINITY ? "never" : told}`;
    });
    const last = median(tracks.map((track) => track.at(-1)?.[1] ?? Number.NaN));
    console.log(`median of ${tracks.length}, ${racer}: below ${times.join("; ")}; ends at ${last}`);
  }
}
console.log(`load ${loadavg()[0]?.toFixed(1)} on ${cpus().length} cores`);
if (queries.length === 0) {
  writeFileSync(new URL("data/race.json", import.meta.url), `${JSON.stringify(first)}\n`);
}
