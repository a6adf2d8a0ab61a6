import { startEngine } from "../shared/engine.ts";
import { serveJob } from "../shared/job.ts";
import type { FitResult, FitSettings } from "./curves.ts";
import { runFit } from "./run-fit.ts";

let engine: Promise<void> | undefined;

serveJob<FitSettings, FitResult>(async (settings, context) => {
  engine ??= startEngine();
  await engine.catch((error) => {
    // So that the next start tries again.
    engine = undefined;
    throw error;
  });
  await runFit(settings, context);
});
