import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type JsonValue, loadCheckpoint, saveCheckpoint } from "@legendre/core-tensor";
import { expectAllClose } from "@repo/test-kit";
import { afterAll, describe, expect, it } from "vitest";
import { fishlegSurgeon, type PruneOptions, prune } from "../../src/surgeon/index.ts";
import type { Rows } from "./quadratic.ts";
import { type Net, smallNet } from "./small-net.ts";

const folder = mkdtempSync(join(tmpdir(), "saved-run-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** A tree with the keys and texts of before the first release. */
function earlier(value: unknown): unknown {
  if (typeof value === "string") {
    return value
      .replace('"name":"fishlegSurgeon"', '"name":"fishleg"')
      .replace('"pruned":"fixed"', '"gone":"held"');
  }
  if (Array.isArray(value)) return value.map(earlier);
  if (typeof value !== "object" || value === null || "dtype" in value) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name === "residual" && "excess" in value ? "rel" : name,
      earlier(inner),
    ]),
  );
}

/** Two removals by the surgeon with what its health says. */
function options(extra: Partial<PruneOptions<Net, Rows>>): PruneOptions<Net, Rows> {
  const method = fishlegSurgeon({ start: "trace", pruned: "fixed", pretrain: 6, refine: 3 });
  return { ...smallNet(), sparsity: 0.5, substeps: 2, method, ...extra };
}

describe("a checkpoint from before the first release", () => {
  it("goes on to the same result", async () => {
    const all = await prune(options({}));
    const path = join(folder, "run.safetensors");
    const abort = new AbortController();
    const stopped = { checkpoint: { path }, signal: abort.signal, onProgress: () => abort.abort() };
    const part = await prune(options(stopped));
    expect(part.report.steps).toHaveLength(1);
    const { tree, meta } = await loadCheckpoint(path);
    expect(JSON.stringify(meta)).toContain("fixed");
    await saveCheckpoint(path, earlier(tree), earlier(meta) as JsonValue);
    expect(JSON.stringify((await loadCheckpoint(path)).meta)).not.toMatch(/fixed|fishlegSurgeon/);
    const other = fishlegSurgeon({ start: "trace", pruned: "masked", pretrain: 6, refine: 3 });
    const refused = prune(options({ checkpoint: { path }, resume: true, method: other }));
    await expect(refused).rejects.toThrow("was written with other options (method");
    const rest = await prune(options({ checkpoint: { path }, resume: true }));
    expect(rest.report).toEqual(all.report);
    expect(rest.report.steps[0]?.health?.start?.residual).toBeGreaterThan(0);
    expectAllClose(rest.params as never, all.params as never, { tolerance: 0 });
  });
});
