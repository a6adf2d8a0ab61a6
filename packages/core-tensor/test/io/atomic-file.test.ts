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
import { finishFile, startFile, writeAtomically } from "../../src/io/atomic-file.ts";

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

  it("takes content in pieces, of which the next is asked for once one is written", async () => {
    const path = join(folder, "pieces");
    const sizes: number[] = [];
    async function* pieces() {
      for (const piece of ["first ", Buffer.from("second "), "third"]) {
        const [temporary] = readdirSync(folder);
        sizes.push(statSync(join(folder, temporary as string)).size);
        yield piece;
      }
    }
    await writeAtomically("tool", path, pieces());
    expect(readFileSync(path, "utf8")).toBe("first second third");
    expect(sizes).toEqual([0, 6, 13]);
    expect(readdirSync(folder)).toEqual(["pieces"]);
  });

  it("leaves the old file and nothing else where content breaks off", async () => {
    const path = join(folder, "old");
    writeFileSync(path, "old");
    async function* broken() {
      yield "half";
      throw new Error("the source went away");
    }
    const error = await writeAtomically("tool", path, broken()).catch((cause: unknown) => cause);
    expect(isLegendreError(error, "data")).toBe(true);
    expect((error as Error).message).toMatch(/old could not be written: .*the source went away/);
    expect(readFileSync(path, "utf8")).toBe("old");
    expect(readdirSync(folder)).toEqual(["old"]);
  });

  it("is flushed to the disk before it takes its place, and not where it is given up", async () => {
    for (const keep of [true, false]) {
      const path = join(folder, `kept-${keep}`);
      const started = await startFile("tool", path);
      await started.handle.writeFile("new");
      const seen: boolean[] = [];
      const sync = started.handle.sync.bind(started.handle);
      started.handle.sync = () => {
        seen.push(existsSync(path));
        return sync();
      };
      await finishFile("tool", path, started, keep);
      expect(seen).toEqual(keep ? [false] : []);
      expect(existsSync(path)).toBe(keep);
    }
  });

  it("takes the temporary file away where the name was taken meanwhile", async () => {
    const path = join(folder, "taken");
    const started = await startFile("tool", path);
    await started.handle.writeFile("new");
    mkdirSync(join(path, "inside"), { recursive: true });
    expect(readdirSync(folder)).toHaveLength(2);
    await expect(finishFile("tool", path, started, true)).rejects.toThrow(/could not be written/);
    expect(readdirSync(folder)).toEqual(["taken"]);
    expect(readdirSync(path)).toEqual(["inside"]);
  });
});
