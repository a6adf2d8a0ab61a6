import { LegendreError } from "@legendre/core-tensor";

/** The error of a model that throws on the held-out batch. */
export function outputsFailed(error: unknown): LegendreError {
  const what = `outputs failed on the held-out batch: ${(error as Error).message}`;
  return new LegendreError("shape", "prune", what, {}, { cause: error });
}
