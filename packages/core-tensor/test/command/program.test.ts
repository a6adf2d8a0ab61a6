import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { helpText } from "../../src/command/help-text.ts";
import {
  type CommandOutput,
  type CommandProgram,
  type CommandSpec,
  commandSpec,
  errorLine,
  parseCommand,
  runCommands,
} from "../../src/command/index.ts";
import { LegendreError } from "../../src/errors.ts";
import { addTemporary, dropTemporary } from "../../src/io/temporaries.ts";

const folder = mkdtempSync(join(tmpdir(), "legendre-program-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = join(folder, "a");
writeFileSync(file, "");

const spec = commandSpec({
  name: "tool make",
  says: "makes things",
  words: [
    { name: "IN", kind: "file" },
    { name: "MORE", kind: "file", optional: true, many: true },
  ],
  flags: {
    learningRate: { type: "number", value: "R", range: { min: 0 }, preset: 0, help: "how fast" },
    from: { type: "out-file", value: "FILE", help: "written" },
    aNameThatIsLongerThanTheColumn: { type: "switch", help: "long" },
    form: { type: "choice", choices: ["a", "bc"], preset: "a", help: "which" },
  },
});
const bare: CommandSpec = { name: "tool rest", says: "rests", words: [], flags: {} };

describe("the help of a command", () => {
  it("lists flags with their defaults in columns of 28 letters at most", () => {
    expect(helpText(spec)).toBe(
      [
        "usage: tool make IN [MORE…] [flags]",
        "",
        "Makes things.",
        "",
        "  --learning-rate R             how fast (default 0)",
        "  --from FILE                   written",
        "  --a-name-that-is-longer-than-the-column  long",
        "  --form a|bc                   which (default a)",
        "  --help                        print this",
      ].join("\n"),
    );
    expect(helpText(bare)).toBe("usage: tool rest\n\nRests.\n\n  --help  print this");
  });
});

describe("words and values", () => {
  const parsed = (...args: string[]) => parseCommand(spec, args);
  const refusal = async (...args: string[]): Promise<string> => {
    const error = await parsed(...args).catch((cause: Error) => cause);
    return (error as Error).message;
  };

  it.each([
    ["3", 3],
    ["+3", 3],
    [".5", 0.5],
    ["2.", 2],
    ["1E2", 100],
    ["25e-1", 2.5],
    ["0", 0],
  ])("take the number %s", async (text, value) => {
    expect((await parsed(file, "--learning-rate", text)).values.learningRate).toBe(value);
  });

  it.each(["", ".", "1e", "1 2", "Infinity", "NaN", "1,5"])(
    "refuse %j as a number",
    async (text) => {
      expect(await refusal(file, `--learning-rate=${text}`)).toContain(
        text === "" ? "--learning-rate needs a value: --learning-rate R" : `got "${text}"`,
      );
    },
  );

  it("may be as many as the last word says, and are looked at one by one", async () => {
    expect((await parsed(file, file, file, "--", file)).words).toEqual(Array(4).fill(file));
    expect(await refusal(file, file, join(folder, "no"))).toContain(
      `MORE ${join(folder, "no")}: there is no such file`,
    );
    expect(await refusal(file, "")).toContain("MORE is empty");
    expect(await refusal()).toBe("tool make: IN is missing (tool make --help says more)");
    expect(await refusal("-")).toContain("IN -: there is no such file");
    expect(await refusal("--", "--form")).toContain("IN --form: there is no such file");
  });

  it("are those of the last flag, of files that need not be there, and of presets", async () => {
    const { values } = await parsed("--from", join(folder, "new"), file, "--form=bc");
    expect(values).toEqual({
      learningRate: 0,
      from: join(folder, "new"),
      aNameThatIsLongerThanTheColumn: false,
      form: "bc",
    });
    expect(await refusal(file, "--from", "--form", "a")).toContain(
      "--from needs a value: --from FILE",
    );
    expect(await refusal(file, "--form")).toContain("--form needs a value: --form a|bc");
    expect((await parsed(file, "--from=--x")).values.from).toBe("--x");
    expect((await parsed(file, "--from=a=b")).values.from).toBe("a=b");
    expect(await refusal(file, "--hepl")).toContain("--hepl is not a flag; did you mean --help?");
  });
});

/** A program whose commands say what they were given. */
function program(make: (output: CommandOutput) => Promise<number>, endsItself?: true) {
  const calls: string[] = [];
  const described: CommandProgram = {
    name: "tool",
    says: "is a tool",
    version: async () => "1.2.3",
    prepare: async () => void calls.push("prepare"),
    commands: {
      make: {
        spec: spec,
        load: async () => (rest, output) => {
          calls.push(`make ${rest.join()}`);
          return make(output);
        },
        ...(endsItself && { endsItself }),
      },
      rest: { spec: bare, load: async () => async () => 0 },
    },
  };
  const run = async (args: readonly string[], signal?: AbortSignal) => {
    const [printed, notes]: [string[], string[]] = [[], []];
    const print = (line: string) => void printed.push(line);
    const note = (line: string) => void notes.push(line);
    const status = await runCommands(described, args, { print, note, ...(signal && { signal }) });
    return { status, printed, notes };
  };
  return { calls, run };
}

describe("a program", () => {
  it("says what it can do, in every way it is asked", async () => {
    const { calls, run } = program(async () => 7);
    const overview = [
      "tool: is a tool",
      "",
      "  tool make IN [MORE…] [flags]  makes things",
      "  tool rest                     rests",
      "",
      "tool COMMAND --help lists the flags; tool --version",
    ];
    for (const args of [["help"], ["--help"], ["-h"], []]) {
      const status = args.length === 0 ? 2 : 0;
      expect(await run(args)).toEqual({ status, printed: overview, notes: [] });
    }
    for (const version of ["--version", "-v", "-V"])
      expect(await run([version])).toEqual({ status: 0, printed: ["1.2.3"], notes: [] });
    for (const help of ["-h", "--help"])
      expect(await run(["rest", "x", help])).toEqual({
        status: 0,
        printed: [helpText(bare)],
        notes: [],
      });
    expect(await run(["mkae\n"])).toEqual({
      status: 2,
      printed: [],
      notes: ['tool: there is no command "mkae "; the nearest is "make" (tool --help lists all)'],
    });
    expect((await run(["toString"])).status).toBe(2);
    expect(calls).toEqual([]);
  });

  it("prepares, and then runs a command with what follows its name", async () => {
    const { calls, run } = program(async () => 7);
    const { signal } = new AbortController();
    expect(await run(["make", "a", "b"], signal)).toEqual({ status: 7, printed: [], notes: [] });
    expect(await run(["make"])).toMatchObject({ status: 7 });
    expect(calls).toEqual(["prepare", "make a,b", "prepare", "make "]);
  });

  it("says where a fault is when it is asked to", async () => {
    const fault = new TypeError("odd");
    const { run } = program(() => Promise.reject(fault));
    const line = errorLine("tool make", fault).line;
    expect(await run(["make"])).toEqual({ status: 1, printed: [], notes: [line] });
    const before = process.env["LEGENDRE_STACK"];
    process.env["LEGENDRE_STACK"] = "1";
    try {
      expect((await run(["make"])).notes).toEqual([line, fault.stack]);
    } finally {
      if (before === undefined) delete process.env["LEGENDRE_STACK"];
      else process.env["LEGENDRE_STACK"] = before;
    }
  });

  it("that is interrupted names what it leaves, whether it was told before or in the middle", async () => {
    const stop = new AbortController();
    stop.abort(new Error("interrupted"));
    const never = program(() => new Promise(() => undefined));
    const left = join(folder, "left");
    mkdirSync(left);
    addTemporary(left);
    expect(await never.run(["make"], stop.signal)).toEqual({
      status: 130,
      printed: [],
      notes: ["tool make: interrupted; nothing was left half-written"],
    });
    dropTemporary(left);
    const kept = "/proc/self/status";
    addTemporary(kept);
    const { notes } = await never.run(["make"], stop.signal);
    dropTemporary(kept);
    expect(notes).toEqual([`tool make: interrupted; remove ${kept}`]);
  });

  it("waits for a command that ends itself, and says how it ended", async () => {
    const stop = new AbortController();
    const told = program(async ({ signal }) => {
      stop.abort(new Error("told"));
      if (signal?.aborted === true) throw signal.reason;
      return 0;
    }, true);
    expect(await told.run(["make"], stop.signal)).toMatchObject({ status: 130 });
    const done = program(async () => 5, true);
    expect(await done.run(["make"], stop.signal)).toEqual({ status: 5, printed: [], notes: [] });
    const failed = program(() => Promise.reject(new LegendreError("data", "x", "no room")), true);
    expect(await failed.run(["make"], stop.signal)).toEqual({
      status: 1,
      printed: [],
      notes: ["x: no room"],
    });
  });
});

describe("an error as a line", () => {
  const system = (code: string, more: object = {}) =>
    errorLine("tool", Object.assign(new Error("why\u007f"), { code, ...more }));
  it("names what it is about: where it goes, where it is, or whom it asks", () => {
    const [dest, path, address] = ["/d", "/p", "::1"];
    const full = "no space is left on the disk (ENOSPC)";
    expect(system("ENOSPC", { dest, path, address }).line).toBe(`tool: /d: ${full}`);
    expect(system("ENOSPC", { path, address }).line).toBe(`tool: /p: ${full}`);
    expect(system("ENOSPC", { address }).line).toBe(`tool: ::1: ${full}`);
    expect(system("ENOSPC")).toEqual({ line: `tool: ${full}`, status: 1 });
    expect(system("EODD")).toEqual({ line: "tool: why\\x7f", status: 1 });
    expect(system("ERR_PARSE_ARGS_UNKNOWN_OPTION")).toEqual({ line: "tool: why\\x7f", status: 2 });
    expect(system("odd").line).toMatch(/^tool: Error: why\\x7f; this is a fault of the program/);
    expect(errorLine("tool", " text ").line).toMatch(/^tool: {2}text ; this is a fault/);
    const option = new LegendreError("option", "f", " \n a \r\n\t b \u009f ");
    expect(errorLine("tool", option)).toEqual({ line: "f: a b \\x9f", status: 2 });
  });
});
