import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { checkOutFile, checkOutFolder, writeOutFolder } from "../../src/command/index.ts";
import { besides, checkPlace, holds, isMountPoint, realOf } from "../../src/command/out-path.ts";
import { listName } from "../../src/command/written-files.ts";

const folder = mkdtempSync(join(tmpdir(), "legendre-out-path-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
writeFileSync(join(folder, "file"), "in");
mkdirSync(join(folder, "real", "deep"), { recursive: true });
symlinkSync(join(folder, "real"), join(folder, "link"));

const refusal = async (run: () => Promise<unknown>): Promise<string> => {
  const error = await run().catch((cause: Error) => cause);
  return error instanceof Error ? error.message : "no error";
};

describe("paths of results", () => {
  it.each([
    ["/a", "/a", true],
    ["/a", "/a/b", true],
    ["/a", "/ab", false],
    ["/a/b", "/a", false],
    ["/", "/a", true],
    ["/", "/", true],
  ])("%s holds %s: %s", (around, path, expected) => {
    expect(holds(around, path)).toBe(expected);
  });

  it("are followed through links, as far as they are there", async () => {
    const real = join(folder, "real");
    expect(await realOf(join(folder, "link", "deep"))).toBe(join(real, "deep"));
    expect(await realOf(join(folder, "link", "new", "newer"))).toBe(join(real, "new", "newer"));
    expect(await realOf("/")).toBe("/");
  });

  it("get hidden neighbours of names that differ", () => {
    const [one, other] = [besides("/x/out"), besides("/x/out")];
    expect(one).not.toBe(other);
    expect(dirname(one)).toBe("/x");
    expect(basename(one)).toMatch(/^\.out\.[a-z0-9]{1,8}\.legendre-tmp$/);
  });

  it("are mount points where the system says so", async () => {
    expect(await isMountPoint("/")).toBe(true);
    expect(await isMountPoint(folder)).toBe(false);
    if (!existsSync("/proc/self/mountinfo")) return;
    expect(await isMountPoint("/proc")).toBe(true);
    expect(await isMountPoint("/proc/self")).toBe(false);
  });

  it("of files are refused with the flag they came from, and nothing is left of a trial", async () => {
    const file = join(folder, "file");
    const before = readdirSync(folder);
    const on = (path: string, ...inputs: string[]) =>
      refusal(() => checkOutFile("tool", path, inputs));
    expect(await on("")).toBe('tool: --out "": it has no name; name a file');
    expect(await on(folder)).toBe(
      `tool: --out ${folder}: it is a folder, a file is needed; name a file`,
    );
    expect(await on(file, join(folder, "real"), file)).toBe(
      `tool: --out ${file}: it is read by this command (${file}); name another file`,
    );
    expect(await on(file, join(folder, "other"))).toBe("no error");
    expect(await on(join(folder, "new"), join(folder, "new"))).toContain(
      "it is read by this command",
    );
    expect(await refusal(() => checkOutFile("tool", "", [], "TABLE"))).toBe(
      'tool: TABLE "": it has no name; name a file',
    );
    expect(await on(join(file, "below"))).toMatch(/a file stands where a folder is needed/);
    const place = (path: string, name?: string) =>
      refusal(() => checkPlace("tool", "x", path, name));
    expect(await place(file)).toBe(`tool: --out x: ${file} is no folder`);
    expect(await place(join(file, "a", "b"), "TABLE")).toBe(
      "tool: TABLE x: a file stands where a folder is needed (ENOTDIR)",
    );
    expect(await place(join(folder, "a", "b", "c"))).toBe("no error");
    if (existsSync("/proc/self"))
      expect(await place("/proc/none/at/all")).toMatch(
        /^tool: --out x: nothing can be written in \/proc: .*; choose another place$/,
      );
    expect(readdirSync(folder)).toEqual(before);
  });
});

describe("a list of written files", () => {
  const out = join(folder, "out");
  const list = join(out, listName);
  const check = (command = "tool") => refusal(() => checkOutFolder(command, out, { force: true }));

  it("holds the hash of each file, and nothing else makes a folder ours", async () => {
    await writeOutFolder("tool", out, {}, async (into) => {
      mkdirSync(join(into, "b"));
      writeFileSync(join(into, "b", "c"), "");
      writeFileSync(join(into, "a"), "abc");
    });
    const written = JSON.parse(readFileSync(list, "utf8"));
    expect(written).toEqual({
      format: "legendre.files",
      version: 1,
      command: "tool",
      files: {
        a: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        "b/c": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
      },
    });
    expect(await check()).toBe("no error");
    for (const wrong of [
      { ...written, format: "files" },
      { ...written, version: 2 },
      { ...written, files: null },
      { ...written, files: "a" },
      { ...written, command: "other" },
    ]) {
      writeFileSync(list, JSON.stringify(wrong));
      expect(await check()).toContain("it holds a, which this command did not write");
    }
    writeFileSync(list, "{");
    expect(await check()).toContain("it holds a, which");
    writeFileSync(list, JSON.stringify({ ...written, files: { a: written.files.a } }));
    expect(await check()).toContain("it holds b, which");
    writeFileSync(list, JSON.stringify({ ...written, files: { "b/c": written.files["b/c"] } }));
    expect(await check()).toContain("it holds a, which");
  });

  it("alone is not enough where it is of another command", async () => {
    rmSync(out, { recursive: true });
    mkdirSync(out);
    writeFileSync(list, "{}");
    expect(await check()).toContain(`it holds ${listName}, which this command did not write`);
    rmSync(list);
    expect(await check()).toBe("no error");
    await writeOutFolder("tool", out, {}, async () => undefined);
    expect(await check()).toBe("no error");
    expect(await refusal(() => checkOutFolder("tool", out))).toContain("replace it with --force");
    expect(await refusal(() => checkOutFolder("tool", ""))).toBe(
      'tool: --out "": it has no name; name a folder',
    );
  });
});
