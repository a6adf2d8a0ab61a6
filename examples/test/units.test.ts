import { appendFileSync, existsSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { runUnits, type Unit } from "../shared/units.ts";

interface Config {
  readonly method: string;
  readonly seed: number;
}

const units: Unit<Config>[] = [1, 2, 3].map((seed) => ({
  name: `adam seed ${seed}`,
  config: { method: "adam", seed },
}));

describe("runUnits", () => {
  let file: string;
  let ran: number[];
  const run = ({ config }: Unit<Config>) => {
    ran.push(config.seed);
    return { loss: config.seed * 10 };
  };
  const start = (smoke = false) => runUnits(units, run, { file, smoke, progress: () => {} });

  beforeEach(() => {
    file = join(mkdtempSync(join(tmpdir(), "units-")), "results.jsonl");
    ran = [];
  });

  it("runs each unit once and returns old lines as they were", async () => {
    const first = await start();
    expect(ran).toEqual([1, 2, 3]);
    expect(await start()).toEqual(first);
    expect(ran).toEqual([1, 2, 3]);
  });

  it("goes on after a failed unit, keeping the finished ones", async () => {
    const failing = (unit: Unit<Config>) => {
      if (unit.config.seed === 2) throw new Error("killed");
      return run(unit);
    };
    const options = { file, smoke: false, progress: () => {} };
    await expect(runUnits(units, failing, options)).rejects.toThrow("killed");
    await start();
    expect(ran).toEqual([1, 2, 3]);
  });

  it("runs a unit again when its line was cut off or its configuration changed", async () => {
    await start();
    appendFileSync(file, '{"unit":"adam se');
    ran = [];
    const changed = [...units, { name: "sgd", config: { seed: 4, method: "sgd" } }];
    await runUnits(changed, run, { file, smoke: false, progress: () => {} });
    expect(ran).toEqual([4]);
    const seeds = readFileSync(file, "utf8")
      .trim()
      .split("\n")
      .map((l) => JSON.parse(l).config.seed);
    expect(seeds).toEqual([1, 2, 3, 4]);
  });

  it("ignores the order of a configuration's keys", async () => {
    await start();
    ran = [];
    const reordered = units.map(({ name, config: { method, seed } }) => ({
      name,
      config: { seed, method },
    }));
    await runUnits(reordered, run, { file, smoke: false, progress: () => {} });
    expect(ran).toEqual([]);
  });

  it("leaves the file alone in a smoke run, and names a broken line", async () => {
    await start(true);
    expect(existsSync(file)).toBe(false);
    appendFileSync(file, "not json\n");
    await expect(start()).rejects.toThrow("results.jsonl:1: not a JSON line");
  });
});
