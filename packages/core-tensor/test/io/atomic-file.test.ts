import { spawnSync } from "node:child_process";
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { checkOutFile } from "../../src/command/index.ts";
import { isLegendreError } from "../../src/errors.ts";
import { writeAtomically } from "../../src/io/atomic-file.ts";

const root = mkdtempSync(join(tmpdir(), "legendre-atomic-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));
let folder = "";
let number = 0;
beforeEach(() => {
  folder = join(root, String(number++));
  mkdirSync(folder);
});

/**
 * A null device that wrong code cannot take from the machine: one of our own where we may make devices, else that of the
 * machine if its folder is closed to us.
 */
const device = ((): string | undefined => {
  const own = join(root, "null");
  if (spawnSync("mknod", [own, "c", "1", "3"]).status === 0) return own;
  try {
    accessSync("/dev", constants.W_OK);
    return undefined;
  } catch {
    return existsSync("/dev/null") ? "/dev/null" : undefined;
  }
})();

describe("a file that is written whole", () => {
  it("keeps links and the mode of what it replaces, and touches nothing beside it", async () => {
    const real = join(folder, "real");
    writeFileSync(real, "old");
    chmodSync(real, 0o600);
    const link = join(folder, "link");
    symlinkSync("real", link);
    writeFileSync(join(folder, "real.tmp"), "of somebody else");
    await checkOutFile("tool", link, []);
    await writeAtomically("tool", link, "new");
    expect([readFileSync(real, "utf8"), readlinkSync(link)]).toEqual(["new", "real"]);
    expect(statSync(real).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(["link", "real", "real.tmp"]);
    expect(readFileSync(join(folder, "real.tmp"), "utf8")).toBe("of somebody else");
  });

  it.skipIf(device === undefined)(
    "leaves devices what they are (needs a null device)",
    async () => {
      const link = join(folder, "null");
      symlinkSync(device as string, link);
      for (const path of [device as string, link]) {
        await checkOutFile("tool", path, []);
        await writeAtomically("tool", path, "gone");
      }
      expect(statSync(device as string).isCharacterDevice()).toBe(true);
      expect(readlinkSync(link)).toBe(device);
    },
  );

  it("refuses folders, links to nothing and what is read, and makes nothing", async () => {
    mkdirSync(join(folder, "a"));
    symlinkSync("nowhere", join(folder, "dangling"));
    writeFileSync(join(folder, "input"), "in");
    symlinkSync("input", join(folder, "alias"));
    const before = readdirSync(folder);
    for (const name of ["a", "dangling", "input/below"]) {
      const path = join(folder, name);
      // One after the other: a promise that fails while nobody waits for it ends the process.
      for (const attempt of [
        () => checkOutFile("tool", path, []),
        () => writeAtomically("tool", path, "x"),
      ]) {
        const error = await attempt().catch((cause: unknown) => cause);
        expect(isLegendreError(error), name).toBe(true);
      }
    }
    const reads = checkOutFile("tool", join(folder, "alias"), [join(folder, "input")]);
    await expect(reads).rejects.toThrow(/it is read by this command/);
    await checkOutFile("tool", join(folder, "x", "y", "z"), []);
    expect(readdirSync(folder)).toEqual(before);
    expect(readFileSync(join(folder, "input"), "utf8")).toBe("in");
  });
});
