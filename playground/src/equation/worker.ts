import { startEngine } from "../shared/engine.ts";
import { serveJob } from "../shared/job.ts";
import type { EquationResult, EquationSettings } from "./messages.ts";
import { runEquation } from "./run-equation.ts";

let engine: Promise<void> | undefined;

serveJob<EquationSettings, EquationResult>(async (settings, context) => {
  engine ??= startEngine();
  await engine.catch((error) => {
    // So that the next start tries again.
    engine = undefined;
    throw error;
  });
  await runEquation(settings, context);
});
