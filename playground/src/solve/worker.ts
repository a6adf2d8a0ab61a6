import { startEngine } from "../shared/engine.ts";
import { serveJob } from "../shared/job.ts";
import { runSolve } from "./run-solve.ts";
import type { SolveMark, SolveReference, SolveSettings } from "./sizes.ts";

let engine: Promise<void> | undefined;

serveJob<SolveSettings, SolveMark | SolveReference>(async (settings, context) => {
  engine ??= startEngine();
  await engine.catch((error) => {
    // So that the next start tries again.
    engine = undefined;
    throw error;
  });
  await runSolve(settings, context);
});
