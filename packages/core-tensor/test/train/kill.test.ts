import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "vitest";
import { loadCheckpoint, readMetrics } from "../../src/io/index.ts";
import { hostRandom } from "../../src/random/index.ts";
import { bundleScript } from "../bundle-script.ts";
import { killedRun, numbersOf } from "./killed-run.ts";

const program = await bundleScript(new URL("killed-run.ts", import.meta.url));

/** Steps that the runs in a folder took, those taken again included. */
function stepsTaken(folder: string): number {
  const file = join(folder, "steps");
  return existsSync(file) ? readFileSync(file, "utf8").split("\n").length - 1 : 0;
}

/** Starts the run, kills it after some steps and some milliseconds; resolves to what it printed. */
async function run(folder: string, killAfter?: { steps: number; milliseconds: number }) {
  const child = spawn(process.execPath, [program, folder], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let printed = "";
  child.stdout.on("data", (chunk) => {
    printed += chunk;
  });
  const ended = new Promise<string | null>((resolve) => {
    child.on("close", (code, signal) => resolve(signal ?? String(code)));
  });
  if (killAfter !== undefined) {
    const goal = stepsTaken(folder) + killAfter.steps;
    while (child.exitCode === null && stepsTaken(folder) < goal) await sleep(2);
    await sleep(killAfter.milliseconds);
    child.kill("SIGKILL");
  }
  return { how: await ended, printed };
}

it("goes on to the same bits after a kill at any moment", { timeout: 120_000 }, async () => {
  const folder = await mkdtemp(join(tmpdir(), "killed-"));
  const whole = await mkdtemp(join(tmpdir(), "whole-"));
  try {
    const draw = hostRandom(1);
    let kills = 0;
    for (let i = 0; i < 4; i++) {
      const killAfter = { steps: 1 + draw.below(60), milliseconds: draw.below(8) };
      if ((await run(folder, killAfter)).how === "SIGKILL") kills++;
      // Whatever the moment, the checkpoint on the disk is a whole one.
      if (existsSync(join(folder, "run.safetensors"))) {
        await loadCheckpoint(join(folder, "run.safetensors"));
      }
    }
    expect(kills).toBeGreaterThanOrEqual(3);
    const last = await run(folder);
    expect(last.how).toBe("0");
    const uninterrupted = await killedRun(whole);
    expect(JSON.parse(last.printed)).toEqual(numbersOf(uninterrupted));
    const timeless = async (place: string) =>
      (await readMetrics(join(place, "metrics.jsonl"))).map(({ seconds: _, ...line }) => line);
    expect(await timeless(folder)).toEqual(await timeless(whole));
  } finally {
    await rm(folder, { recursive: true });
    await rm(whole, { recursive: true });
  }
});
