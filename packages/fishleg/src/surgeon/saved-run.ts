import { savedHealth } from "../aux/health.ts";
import type { CurvatureHealth, PruneStep } from "./report.ts";

/** A step that was read from a checkpoint, its signals under today's names. */
export function savedStep({ health, ...step }: PruneStep): PruneStep {
  if (health === undefined) return step;
  const { start } = health;
  const own: CurvatureHealth = { ...health, ...(start && { start: savedHealth(start) }) };
  return { ...step, health: savedHealth(own) };
}
