import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type FlagSpec, type PathKind, runCommands } from "@legendre/core-tensor/command";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pruneCommand } from "../../src/cli/prune-command.ts";
import { pruneSpec } from "../../src/cli/usage.ts";

const folder = mkdtempSync(join(tmpdir(), "fishleg-wrong-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string): string => join(folder, name);

async function run(...args: string[]) {
  const [out, notes]: [string[], string[]] = [[], []];
  const stream = { write: (text: string) => out.push(text) };
  const load = async () => async (words: string[]) => {
    await pruneCommand(words, { out: stream, err: stream });
    return 0;
  };
  const program = {
    name: "fishleg",
    says: "prunes",
    version: async () => "1",
    commands: { prune: { spec: pruneSpec, load } },
  };
  const print = (line: string) => out.push(line);
  const code = await runCommands(program, args, { print, note: (line) => notes.push(line) });
  return { code, out, notes };
}

beforeAll(() => {
  mkdirSync(at("net"));
  // Never read: what is wrong is found before.
  writeFileSync(at("net/model.json"), "{}");
  writeFileSync(at("x.npy"), "");
  writeFileSync(at("file"), "of the user");
  mkdirSync(at("full"));
  writeFileSync(at("full/notes.txt"), "of the user");
  symlinkSync(at("nowhere"), at("dangling"));
});

const right = (): string[] => [at("net/model.json"), "--data", at("x.npy"), "--out", at("new")];

function wrongPaths(kind: PathKind): string[] {
  const nowhere = ["dangling", "file/below"].map(at);
  if (kind === "file") return [...nowhere, at("none"), at("full")];
  const places = existsSync("/proc/self") ? ["/proc/new"] : [];
  // A file, a folder of somebody else, that of the model, the working folder and those around it.
  return [
    ...nowhere,
    ...places,
    at("file"),
    at("full"),
    at("net"),
    ".",
    "..",
    "/",
    dirname(folder),
  ];
}

function wrongValues(name: string, flag: FlagSpec): string[][] {
  const typed = `--${name}`;
  if (flag.type === "switch") return [[`${typed}=yes`], [typed, typed]];
  const each = (values: readonly string[]) => values.map((value) => [typed, value]);
  const lacking = [[typed], [`${typed}=`]];
  if (flag.type === "choice") return [...lacking, ...each(["nonsense"])];
  if (flag.type === "text") return [...lacking, ...each(["4:2", "0:4", "2", "a:b", "1:2:3"])];
  if (flag.type !== "number") return [...lacking, ...each(wrongPaths(flag.type))];
  const { min, exclusiveMin, max, exclusiveMax, integer } = flag.range;
  const numbers = [
    min === undefined ? [] : [min - 1],
    exclusiveMin === undefined ? [] : [exclusiveMin, exclusiveMin - 1],
    max === undefined ? [] : [2 * max + 1],
    exclusiveMax === undefined ? [] : [exclusiveMax],
    integer === true ? [(min ?? 0) + 0.5] : [],
  ].flat();
  return [...lacking, ...each(["many", "NaN", "1e999", ...numbers.map(String)])];
}

const typed = (key: string): string =>
  key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

describe("fishleg prune", () => {
  it("answers what is wrong with one line, status 1 or 2, and writes nothing", async () => {
    const words = ["", ...wrongPaths("file")].map((model) => [model, ...right().slice(1)]);
    const flags = Object.entries<FlagSpec>({ ...pruneSpec.flags }).flatMap(([key, flag]) => {
      const name = typed(key);
      const rest = right().filter(
        (word, i, all) => word !== `--${name}` && all[i - 1] !== `--${name}`,
      );
      return wrongValues(name, flag).map((more) => [...rest, ...more]);
    });
    const forced = wrongPaths("out-folder").map((path) => [
      ...right().slice(0, 3),
      "--out",
      path,
      "--force",
    ]);
    const others = [
      [],
      right().slice(0, 1),
      [...right(), "more"],
      [...right(), "--sparcity", "0.5"],
      [...right(), "--multiple", "4"],
      [...right(), "--per", "macs"],
      [...right(), "--structured", "--n-of-m", "2:4"],
      [at("file"), ...right().slice(1)],
    ];
    const snapshot = () =>
      readdirSync(folder, { recursive: true, encoding: "utf8" }).map(
        (name) => `${name} ${lstatSync(at(name)).size}`,
      );
    const [before, here] = [snapshot(), readdirSync(".")];
    for (const args of [...words, ...flags, ...forced, ...others]) {
      const { code, out, notes } = await run("prune", ...args);
      const told = args.join(" ");
      expect(notes.length, told).toBe(1);
      expect([1, 2], told).toContain(code);
      expect(out, told).toEqual([]);
      expect(notes[0], told).toMatch(/^fishleg prune: /);
      expect(notes[0], told).not.toMatch(/\n|fault of the program|\bat .*\.ts:/);
    }
    expect(snapshot()).toEqual(before);
    expect(readdirSync(".")).toEqual(here);
  });

  it.each([
    [["prune"], /MODEL is missing/],
    [["prun", "m"], /no command "prun"; the nearest is "prune"/],
    [["prune", "--sparcity", "1"], /did you mean --sparsity/],
    [["prune", "--method", "fishlag"], /the nearest is "fishleg"/],
    [["prune", "--sparsity", "1"], /--sparsity must be a finite number at least 0 and below 1/],
    [["prune", "--multiple", "4"], /add --structured/],
    [["prune", "--n-of-m", "4:2"], /N:M with 1 ≤ N < M/],
    [["prune", "--method", "sparsgpt"], /the nearest is "sparsegpt"/],
    [["prune", "--scope", "outputs"], /the nearest is "output"/],
    [["prune", "--scope", "layer", "--structured"], /--scope layer and --structured exclude/],
    [["prune", "--scope", "erk", "--n-of-m", "2:4"], /--scope erk and --n-of-m exclude/],
  ])("answers %j", async (args, message) => {
    const [command = "", ...more] = args;
    const words = args.length === 1 ? [] : [at("net/model.json"), "--data", at("x.npy")];
    expect((await run(command, ...words, ...more)).notes.join()).toMatch(message);
  });

  it("names every flag in its help", async () => {
    const { code, out } = await run("prune", "--help");
    expect([code, out[0]]).toEqual([
      0,
      expect.stringContaining("usage: fishleg prune MODEL [flags]"),
    ]);
    for (const key of Object.keys(pruneSpec.flags)) expect(out[0]).toContain(`--${typed(key)}`);
  });
});
