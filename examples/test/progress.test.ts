import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import type { Level, Run } from "../fishleg-prune-resnet18/experiment.ts";
import { Progress } from "../fishleg-prune-resnet18/progress.ts";

const run: Run = {
  method: "OBS",
  damping: 1e-3,
  data: "cifar10",
  width: 4,
  baseEpochs: 1,
  sparsities: [0.5, 0.8],
  substeps: 1,
  tuning: [1],
  seed: 0,
  smoke: false,
  batchSize: 8,
};
const level = (sparsity: number, loss: number): Level => {
  const score = { loss, accuracy: 0.5 };
  return { sparsity, scores: [score, score] };
};

describe("Progress of a unit", () => {
  const folder = mkdtempSync(join(tmpdir(), "legendre-progress-"));
  const path = join(folder, "unit");
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  beforeEach(() => new Progress(path, run).end());

  it("replaces a level and forgets those after it", () => {
    const reached = new Progress(path, run);
    reached.keep(0, level(0.5, 1));
    reached.keep(1, level(0.8, 2));
    expect(new Progress(path, run).levels).toEqual([level(0.5, 1), level(0.8, 2)]);
    const next = new Progress(path, run);
    next.keep(0, level(0.5, 3));
    expect(new Progress(path, run).levels).toEqual([level(0.5, 3)]);
  });

  it("starts from scratch with other settings, without the checkpoint of the old ones", () => {
    const reached = new Progress(path, run);
    reached.keep(0, level(0.5, 1));
    writeFileSync(reached.checkpoint.path, "weights");
    const other = new Progress(path, { ...run, damping: 1e-2 });
    expect(other.levels).toEqual([]);
    expect(existsSync(other.checkpoint.path)).toBe(false);
  });

  it("leaves no file behind at the end, and none half-written before", () => {
    const reached = new Progress(path, run);
    reached.keep(0, level(0.5, 1));
    expect(existsSync(`${path}.json.new`)).toBe(false);
    expect(JSON.parse(readFileSync(`${path}.json`, "utf8")).levels).toEqual([level(0.5, 1)]);
    reached.end();
    expect(existsSync(`${path}.json`)).toBe(false);
    expect(new Progress(path, run).levels).toEqual([]);
  });
});
