import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { removeTemporaries } from "../../src/command/remove-temporaries.ts";
import { addTemporary, dropTemporary } from "../../src/io/temporaries.ts";

const root = mkdtempSync(join(tmpdir(), "legendre-temporaries-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Adds files to a folder from another process, until it is gone or the time is over. */
const adding = `
  const { writeFileSync } = require("node:fs");
  const [folder] = process.argv.slice(1);
  for (let n = 0, end = Infinity; performance.now() < end; n++) {
    try {
      writeFileSync(folder + "/" + n, "");
    } catch {
      break;
    }
    if (n === 20) {
      process.stdout.write("begun");
      end = performance.now() + 200;
    }
  }`;

describe("temporary paths", () => {
  it("are removed although files come in meanwhile, each time", async () => {
    for (let time = 0; time < 20; time++) {
      const folder = join(root, String(time));
      mkdirSync(folder);
      addTemporary(folder);
      const adder = spawn(process.execPath, ["-e", adding, folder]);
      await once(adder.stdout, "data");
      expect(removeTemporaries()).toEqual([]);
      expect(existsSync(folder)).toBe(false);
      dropTemporary(folder);
      if (adder.exitCode === null) await once(adder, "exit");
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
