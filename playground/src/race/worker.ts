import { startEngine } from "../shared/engine.ts";
import { serveJob } from "../shared/job.ts";
import { type RaceEvent, type RaceSettings, type RaceStart, runRace } from "./run-race.ts";

let engine: Promise<void> | undefined;

serveJob<RaceSettings, RaceEvent | RaceStart>(async (settings, context) => {
  engine ??= startEngine();
  await engine.catch((error) => {
    // So that the next start tries again.
    engine = undefined;
    throw error;
  });
  await runRace(settings, context, { device: "web-wasm" });
});
