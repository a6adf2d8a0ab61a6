import { spawnSync } from "node:child_process";
import { lookup } from "node:dns/promises";
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, expectTypeOf, it } from "vitest";
import { commandSpec, errorLine, parseCommand, runCommands } from "../../src/command/index.ts";
import { LegendreError } from "../../src/errors.ts";

const folder = mkdtempSync(join(tmpdir(), "legendre-parse-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = join(folder, "a.csv");
writeFileSync(file, "x");
symlinkSync(join(folder, "nothing"), join(folder, "dangling"));

const spec = commandSpec({
  name: "tool make",
  says: "makes things",
  words: [
    { name: "FOLDER", kind: "folder" },
    { name: "FILE", kind: "file", optional: true },
  ],
  flags: {
    count: {
      type: "number",
      value: "N",
      range: { min: 1, max: 9, integer: true },
      help: "how many",
    },
    share: { type: "number", value: "P", range: { min: -1 }, preset: 0.5, help: "how much" },
    form: { type: "choice", choices: ["round", "square"], preset: "round", help: "which" },
    from: { type: "file", value: "FILE", help: "read" },
    title: { type: "text", value: "TEXT", help: "shown" },
    quick: { type: "switch", help: "hurry" },
  },
});

describe("a command line", () => {
  it("has values of the types that its flags say", async () => {
    const { values } = await parseCommand(spec, [folder]);
    expectTypeOf(values).toEqualTypeOf<{
      readonly count: number | undefined;
      readonly share: number;
      readonly form: "round" | "square";
      readonly from: string | undefined;
      readonly title: string | undefined;
      readonly quick: boolean;
    }>();
    const words = { name: "tool make", says: "makes things", words: [] };
    const form = { type: "choice", choices: ["round", "square"], help: "which" } as const;
    // @ts-expect-error the preset is no choice
    commandSpec({ ...words, flags: { form: { ...form, preset: "oval" } } });
    // @ts-expect-error there is no such flag
    values.size;
  });

  it("is words, flags and presets", async () => {
    const args = [folder, "--count", "3", "--share=-0.25", "--quick", "--title", "-x", file];
    const { words, values } = await parseCommand(spec, args);
    expect(words).toEqual([folder, file]);
    expect(values).toEqual({
      count: 3,
      share: -0.25,
      form: "round",
      from: undefined,
      title: "-x",
      quick: true,
    });
    expect((await parseCommand(spec, ["--share", "-1e-1", "--", folder])).values.share).toBe(-0.1);
  });

  it.each<[string[], RegExp]>([
    [[], /FOLDER is missing/],
    [[""], /FOLDER is empty/],
    [[folder, file, "more"], /"more" is one word too many/],
    [[folder, "--cuont", "3"], /--cuont is not a flag; did you mean --count\?/],
    [[folder, "-q"], /-q is not a flag/],
    [[folder, "--constructor", "3"], /--constructor is not a flag/],
    [[folder, "--count"], /--count needs a value: --count N/],
    [[folder, "--count", "--quick"], /--count needs a value/],
    [[folder, "--count="], /--count needs a value/],
    [[folder, "--count", "0"], /--count must be a whole number at least 1 and at most 9, got 0/],
    [[folder, "--count", "2.5"], /--count must be a whole number/],
    [[folder, "--count", "many"], /--count must be a whole number.*got "many"/],
    [[folder, "--count", "0x3"], /got "0x3"/],
    [[folder, "--count", "1e999"], /got "1e999"/],
    [[folder, "--share", "-2"], /--share must be a finite number at least -1, got -2/],
    [[folder, "--form", "squaer"], /"squaer"; the nearest is "square"/],
    [[folder, "--quick=yes"], /--quick takes no value/],
    [[folder, "--quick", "--quick"], /--quick is given twice/],
    [[join(folder, "none")], /FOLDER .*none: there is no such folder/],
    [[join(folder, "dangling")], /a link to something that is not there/],
    [[file], /it is a file; give the path of its folder/],
    [[join(file, "below")], /a file stands where a folder is needed \(ENOTDIR\)/],
    [[folder, folder], /FILE .*: it is a folder; give the path of a file/],
    [[folder, "--from", join(folder, "none")], /--from .*none: there is no such file/],
    [[folder, "--from", "x".repeat(300)], /the name is too long/],
  ])("refuses what is wrong in one line (%#)", async (args, message) => {
    const error = await parseCommand(spec, args).catch((cause: unknown) => cause);
    const { line, status } = errorLine("tool", error);
    expect(line).toMatch(message);
    expect(line).not.toMatch(/\n|at .*\.ts|fault of the program/);
    expect(status).toBe((error as LegendreError).code === "data" ? 1 : 2);
  });
});

describe("errors as lines", () => {
  it("have one line, and nothing that a terminal obeys", () => {
    const nasty = new LegendreError("data", "tool", "\u001b[31mred\u0007\nand more\u009b2J");
    expect(errorLine("tool", nasty)).toEqual({
      line: "tool: \\x1b[31mred\\x07 and more\\x9b2J",
      status: 1,
    });
  });

  it("give the reason of the system, and of faults where to look", () => {
    const system = Object.assign(new Error("ENOSPC: write"), { code: "ENOSPC", path: "/x" });
    expect(errorLine("tool", system).line).toBe("tool: /x: no space is left on the disk (ENOSPC)");
    for (const [code, words] of [
      ["ERR_FS_FILE_TOO_LARGE", "files above 2 GiB cannot be read at once"],
      ["ERR_STRING_TOO_LONG", "files above 512 MiB of text cannot be read at once"],
    ] as const) {
      const large = Object.assign(new RangeError("too large"), { code, path: "/x" });
      const line = `tool: /x: ${words} (${code})`;
      expect(errorLine("tool", large)).toEqual({ line, status: 1 });
    }
    const fault = errorLine("tool", new TypeError("x is not a function"));
    expect(fault.line).toMatch(/TypeError: x is not a function; .*LEGENDRE_STACK=1/);
  });
});

it("names a host that there is not", async () => {
  const error = await lookup("300.1.1.1").catch((cause: unknown) => cause);
  const { line, status } = errorLine("tool", error);
  expect(line).toMatch(/^tool: (300\.1\.1\.1: )?the name of the host is not known \(E/);
  expect(status).toBe(1);
});

describe("a program", () => {
  const run = async (...args: string[]) => {
    const lines: { out: string[]; notes: string[] } = { out: [], notes: [] };
    const stop = new AbortController();
    const make = async (rest: string[]): Promise<number> => {
      if (rest[0] === "stop") {
        stop.abort(new Error("interrupted"));
        await new Promise(() => undefined);
      }
      throw new Error("x");
    };
    const program = {
      name: "tool",
      says: "makes",
      version: async () => "1.2.3",
      commands: { make: { spec, load: async () => make } },
    };
    const print = (line: string) => void lines.out.push(line);
    const note = (line: string) => void lines.notes.push(line);
    const status = await runCommands(program, args, { print, note, signal: stop.signal });
    return { status, out: lines.out.join("\n"), notes: lines.notes };
  };

  it("answers --help, --version and names it does not know", async () => {
    expect(await run("--help")).toMatchObject({
      status: 0,
      out: expect.stringContaining("tool make"),
    });
    expect((await run()).status).toBe(2);
    expect(await run("--version")).toEqual({ status: 0, out: "1.2.3", notes: [] });
    const { status, out } = await run("make", "--help");
    expect(status).toBe(0);
    for (const name of Object.keys(spec.flags)) expect(out).toContain(`--${name}`);
    expect(out).toContain("usage: tool make FOLDER [FILE] [flags]");
    expect((await run("mkae")).notes).toEqual([expect.stringContaining('the nearest is "make"')]);
  });

  it.each([
    [
      "throw",
      /^thrower: TypeError: later \\x1b\[31m; this is a fault of the program; LEGENDRE_STACK=1 prints where\n$/,
    ],
    ["reject", /^thrower: Error: nobody waited; this is a fault of the program.*\n$/],
    ["system", /^thrower: \/x: no space is left on the disk \(ENOSPC\)\n$/],
  ])(
    "as a process says in one line what nobody caught: %s",
    (how, words) => {
      const script = fileURLToPath(new URL("throw-later.ts", import.meta.url));
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        ["--import", "tsx", script, how],
        { encoding: "utf8" },
      );
      expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
      expect(stderr).toMatch(words);
    },
    60_000,
  );

  it("ends when it is told to, whatever its command does", async () => {
    expect(await run("make", "stop")).toEqual({
      status: 130,
      out: "",
      notes: ["tool make: interrupted; nothing was left half-written"],
    });
    expect((await run("make", "fail")).status).toBe(1);
  });
});
