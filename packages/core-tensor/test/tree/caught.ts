import { isLegendreError, type LegendreError } from "../../src/errors.ts";

/** The LegendreError that `run` throws. */
export function caught(run: () => unknown): LegendreError {
  try {
    run();
  } catch (error) {
    if (isLegendreError(error)) return error;
    throw error;
  }
  throw new Error("nothing was thrown");
}
