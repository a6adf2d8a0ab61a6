import { savedHealth } from "../aux/health.ts";
import type { Fingerprint } from "./fingerprint.ts";
import type { CurvatureHealth, PruneStep } from "./report.ts";

/*
 * Checkpoints from before the first release have other words for some methods, options and signals. A run goes on
 * from them: what was read comes in, and the same in today's words goes out.
 */

/** Methods that had another name than the function that makes them. */
const earlierNames: Readonly<Record<string, string>> = {
  fishleg: "fishlegSurgeon",
  "exact fisher": "exactFisher",
  "k-fac obs": "kfacObs",
  "m-fac": "mFac",
  sparsegpt: "sparseGpt",
  random: "randomPruning",
};

/** A step that was read from a checkpoint, its signals under today's names. */
export function savedStep({ health, ...step }: PruneStep): PruneStep {
  if (health === undefined) return step;
  const { start } = health;
  const own: CurvatureHealth = { ...health, ...(start && { start: savedHealth(start) }) };
  return { ...step, health: savedHealth(own) };
}

/** A fingerprint that was read from a checkpoint, its method in today's words. */
export function savedFingerprint(saved: Fingerprint): Fingerprint {
  if (saved["method"] === undefined) return saved;
  const method = JSON.parse(saved["method"], (_, value: unknown) =>
    typeof value === "object" && value !== null && "gone" in value ? renamed(value) : value,
  ) as { name: string };
  method.name = earlierNames[method.name] ?? method.name;
  return { ...saved, method: JSON.stringify(method) };
}

/** `gone: "held"` was what `pruned: "fixed"` is; all else stays, in its order. */
function renamed(settings: object): object {
  return Object.fromEntries(
    Object.entries(settings).map(([name, value]) =>
      name === "gone" ? ["pruned", value === "held" ? "fixed" : value] : [name, value],
    ),
  );
}
