import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { afterAll, describe, expect, it } from "vitest";
import { addTemporary, dropTemporary, removeTemporaries } from "../../src/io/temporaries.ts";

const root = mkdtempSync(join(tmpdir(), "legendre-temporaries-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Adds files to a folder from another thread, until it is gone or the time is over. */
const adding = `
  const { writeFileSync } = require("node:fs");
  const { parentPort, workerData } = require("node:worker_threads");
  const { folder, milliseconds } = workerData;
  for (let n = 0, end = Infinity; performance.now() < end; n++) {
    try {
      writeFileSync(folder + "/" + n, "");
    } catch {
      break;
    }
    if (n === 20) {
      parentPort.postMessage("begun");
      end = performance.now() + milliseconds;
    }
  }`;

describe("temporary paths", () => {
  it("are removed although files come in meanwhile, each time", async () => {
    for (let time = 0; time < 20; time++) {
      const folder = join(root, String(time));
      mkdirSync(folder);
      addTemporary(folder);
      const data = { folder, milliseconds: 200 };
      const worker = new Worker(adding, { eval: true, workerData: data });
      await new Promise((resolve) => worker.once("message", resolve));
      expect(removeTemporaries()).toEqual([]);
      expect(existsSync(folder)).toBe(false);
      dropTemporary(folder);
      await worker.terminate();
    }
  });

  it("are named where they can't be removed", () => {
    const path = join(root, "file");
    writeFileSync(path, "");
    addTemporary(join(path, "inside"));
    const kept = ["/proc/self/status"].filter((one) => existsSync(one));
    for (const one of kept) addTemporary(one);
    expect(removeTemporaries()).toEqual(kept);
    for (const one of [join(path, "inside"), ...kept]) dropTemporary(one);
    expect(existsSync(path)).toBe(true);
  });
});
