import { appendFile, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { isLegendreError } from "../../src/errors.ts";
import { openMetrics, readMetrics } from "../../src/io/index.ts";
import { failure } from "./mutations.ts";

let folder = "";
let file = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "metrics-"));
  file = join(folder, "run", "metrics.jsonl");
});
afterEach(() => rm(folder, { recursive: true }));

async function write(steps: readonly number[], resumeAfter?: number): Promise<void> {
  const metrics = await openMetrics(file, { resumeAfter });
  for (const step of steps) await metrics.write({ step, loss: 1 / step });
  await metrics.close();
}

const steps = async () => (await readMetrics(file)).map((record) => record["step"]);

describe("a metrics file", () => {
  it("holds a line a record and is replaced by a new run", async () => {
    await write([1, 2]);
    expect(await readFile(file, "utf8")).toBe('{"step":1,"loss":1}\n{"step":2,"loss":0.5}\n');
    await write([5]);
    expect(await steps()).toEqual([5]);
  });

  it("drops later lines and a torn last line on resume", async () => {
    await write([1, 2, 3, 4]);
    await appendFile(file, '{"step":5,"lo');
    expect(await steps()).toEqual([1, 2, 3, 4]);
    await write([3, 4], 2);
    expect(await steps()).toEqual([1, 2, 3, 4]);
    await appendFile(file, '{"step":5,"lo');
    await write([5, 6], 4);
    expect(await steps()).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it("begins anew when there is nothing to go on with", async () => {
    await write([1], 0);
    expect(await steps()).toEqual([1]);
  });

  it("names the line that is damaged", async () => {
    await write([1]);
    await writeFile(file, '{"step":1}\nnonsense\n{"step":3}\n');
    const error = await failure(() => write([4], 3));
    expect(isLegendreError(error, "data")).toBe(true);
    expect(error.message).toContain("metrics.jsonl:2: not a JSON object");
  });
});
