import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import type { Result, Run } from "../fishleg-prune-resnet18/experiment.ts";
import { Progress } from "../fishleg-prune-resnet18/progress.ts";

const run: Run = {
  method: "OBS",
  dampings: [1e-3, 1e-2],
  data: "cifar10",
  width: 4,
  baseEpochs: 1,
  epochs: 1,
  sparsities: [0.5, 0.8],
  seed: 0,
  smoke: false,
  batchSize: 8,
};
const level = (sparsity: number, loss: number): Result["levels"][number] => {
  const point = { loss, accuracy: 0.5 };
  return { sparsity, before: point, after: point };
};

describe("Progress of a unit", () => {
  const folder = mkdtempSync(join(tmpdir(), "legendre-progress-"));
  const path = join(folder, "unit");
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  beforeEach(() => new Progress(path, run).end());

  it("computes a loss once, in this process and in the next", async () => {
    let computed = 0;
    const compute = async (): Promise<number> => ++computed;
    const reached = new Progress(path, run);
    expect(await reached.loss(1e-3, compute)).toBe(1);
    expect(await reached.loss(1e-2, compute)).toBe(2);
    expect(await reached.loss(1e-3, compute)).toBe(1);
    expect(await new Progress(path, run).loss(1e-2, compute)).toBe(2);
    expect(computed).toBe(2);
  });

  it("keeps nothing of a loss that failed", async () => {
    const failing = new Progress(path, run).loss(1e-3, () => Promise.reject(new Error("ended")));
    await expect(failing).rejects.toThrow("ended");
    expect(await new Progress(path, run).loss(1e-3, async () => 7)).toBe(7);
  });

  it("replaces a level and forgets those after it", () => {
    const reached = new Progress(path, run);
    reached.keep(0, level(0.5, 1));
    reached.keep(1, level(0.8, 2));
    expect(new Progress(path, run).levels).toEqual([level(0.5, 1), level(0.8, 2)]);
    const next = new Progress(path, run);
    next.keep(0, level(0.5, 3));
    expect(new Progress(path, run).levels).toEqual([level(0.5, 3)]);
  });

  it("begins anew with other settings, without the checkpoint of the old ones", async () => {
    const reached = new Progress(path, run);
    await reached.loss(1e-3, async () => 1);
    reached.keep(0, level(0.5, 1));
    writeFileSync(reached.checkpoint.path, "weights");
    const other = new Progress(path, { ...run, dampings: [1e-3] });
    expect(other.levels).toEqual([]);
    expect(existsSync(other.checkpoint.path)).toBe(false);
    expect(await other.loss(1e-3, async () => 2)).toBe(2);
  });

  it("leaves no file behind at the end, and none half-written before", async () => {
    const reached = new Progress(path, run);
    await reached.loss(1e-3, async () => 1);
    expect(existsSync(`${path}.json.new`)).toBe(false);
    expect(JSON.parse(readFileSync(`${path}.json`, "utf8")).losses).toEqual({ "0.001": 1 });
    reached.end();
    expect(existsSync(`${path}.json`)).toBe(false);
    expect(new Progress(path, run).levels).toEqual([]);
  });
});
