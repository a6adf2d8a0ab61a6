import { lstat, open, readdir, stat } from "node:fs/promises";
import { LegendreError } from "../errors.ts";
import { systemCode, systemReason } from "../io/system-reason.ts";
import { checkNumber, checkOneOf, nearestName } from "../options.ts";
import {
  type CommandSpec,
  type FlagSpec,
  type Flags,
  type FlagValues,
  flagsOf,
  type ParsedCommand,
  type PathKind,
} from "./command-spec.ts";

/**
 * Reads the words behind a command's name: `--name value`, `--name=value`, switches, and paths; `--` ends the flags.
 * What is to be read is looked at, so that nothing is computed in vain for a path that is wrong.
 *
 * @param spec - words and flags of the command.
 * @param args - what was typed.
 * @returns words and values.
 * @throws code "option" for a flag that is not known (with the nearest), that lacks its value or is given twice, for a
 *   value out of range, a word that is missing or one too many; code "data" for files and folders that are not there or of
 *   the other kind. Each message is one line.
 *
 * @example
 * ```ts
 * import { commandSpec, parseCommand } from "@legendre/core-tensor/command";
 *
 * const spec = commandSpec({
 *   name: "tool count",
 *   says: "counts",
 *   words: [],
 *   flags: { from: { type: "number", value: "N", range: { min: 0 }, preset: 1, help: "first number" } },
 * });
 * console.log((await parseCommand(spec, ["--from", "3"])).values.from); // → 3
 * ```
 */
export async function parseCommand<F extends Flags>(
  spec: CommandSpec<F>,
  args: readonly string[],
): Promise<ParsedCommand<F>> {
  const { words, given } = split(spec, args);
  checkCount(spec, words);
  const values: Record<string, unknown> = {};
  for (const [name, { key, flag }] of flagsOf(spec)) {
    values[key] = flagValue(spec, name, flag, given.get(name));
  }
  for (const [i, word] of words.entries()) {
    const described = spec.words[i] ?? spec.words.at(-1);
    if (described !== undefined) await checkInput(spec.name, described.name, word, described.kind);
  }
  for (const [name, { flag }] of flagsOf(spec)) {
    const path = given.get(name);
    if (typeof path !== "string" || !isInput(flag.type)) continue;
    await checkInput(spec.name, `--${name}`, path, flag.type);
  }
  return { words, values: values as FlagValues<F> };
}

function usageError(spec: CommandSpec, message: string): LegendreError {
  return new LegendreError("option", spec.name, `${message} (${spec.name} --help says more)`);
}

/** Words and flags as they were typed. */
function split(spec: CommandSpec, args: readonly string[]) {
  const flags = flagsOf(spec);
  const words: string[] = [];
  const given = new Map<string, string | true>();
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] as string;
    if (arg === "--") {
      words.push(...args.slice(i + 1));
      break;
    }
    if (!arg.startsWith("-") || arg === "-") {
      words.push(arg);
      continue;
    }
    const [, dashes = "", name = "", own] = /^(--?)([^=]*)(?:=([\s\S]*))?$/.exec(arg) ?? [];
    const flag = flags.get(name)?.flag;
    if (flag === undefined || dashes !== "--") {
      const near = nearestName(name, [...flags.keys(), "help"]);
      throw usageError(spec, `${dashes}${name} is not a flag; did you mean --${near}?`);
    }
    if (given.has(name)) throw usageError(spec, `--${name} is given twice; leave one out`);
    if (flag.type === "switch") {
      if (own !== undefined) throw usageError(spec, `--${name} takes no value, got "${own}"`);
      given.set(name, true);
      continue;
    }
    const next = args[i + 1];
    const value = own ?? (next?.startsWith("--") === true ? undefined : next);
    if (own === undefined && value !== undefined) i++;
    if (value === undefined || value === "") {
      throw usageError(spec, `--${name} needs a value: --${name} ${placeholder(flag)}`);
    }
    given.set(name, value);
  }
  return { words, given };
}

/** What stands for a flag's value in the help. */
export function placeholder(flag: FlagSpec): string {
  if (flag.type === "switch") return "";
  return flag.type === "choice" ? flag.choices.join("|") : flag.value;
}

function checkCount(spec: CommandSpec, words: readonly string[]): void {
  for (const [i, { name, optional }] of spec.words.entries()) {
    const word = words[i];
    if (word === "") throw usageError(spec, `${name} is empty`);
    if (word === undefined && optional !== true) throw usageError(spec, `${name} is missing`);
  }
  const extra = words[spec.words.length];
  if (extra === undefined || spec.words.at(-1)?.many === true) return;
  throw usageError(spec, `"${extra}" is one word too many; flags begin with --`);
}

function flagValue(
  spec: CommandSpec,
  name: string,
  flag: FlagSpec,
  given: string | true | undefined,
): unknown {
  if (flag.type === "switch") return given === true;
  if (typeof given !== "string") return flag.preset;
  if (flag.type === "choice") return checkOneOf(spec.name, `--${name}`, given, flag.choices);
  if (flag.type !== "number") return given;
  const plain = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(given);
  const number = plain && Number.isFinite(Number(given)) ? Number(given) : given;
  return checkNumber(spec.name, `--${name}`, number, flag.range);
}

const isInput = (type: string): type is PathKind => ["file", "folder", "path"].includes(type);

/** Throws code "data" unless a path that is to be read is there, of the right kind, and may be read. */
async function checkInput(
  where: string,
  name: string,
  path: string,
  kind: PathKind,
): Promise<void> {
  if (kind === "out-file" || kind === "out-folder") return;
  const fail = (why: string, cause?: unknown): LegendreError =>
    new LegendreError("data", where, `${name} ${path}: ${why}`, { path, name }, { cause });
  let isFolder: boolean;
  try {
    isFolder = (await stat(path)).isDirectory();
  } catch (cause) {
    if (systemCode(cause) !== "ENOENT") throw fail(`${systemReason(cause)}; check the path`, cause);
    const link = await lstat(path).catch(() => undefined);
    if (link !== undefined) throw fail("it is a link to something that is not there", cause);
    const what = kind === "path" ? "file or folder" : kind;
    throw fail(`there is no such ${what}; check the path`, cause);
  }
  if (isFolder && kind === "file") throw fail("it is a folder; give the path of a file");
  if (!isFolder && kind === "folder") throw fail("it is a file; give the path of its folder");
  try {
    if (isFolder) await readdir(path);
    else await (await open(path, "r")).close();
  } catch (cause) {
    throw fail(`it cannot be read: ${systemReason(cause)}`, cause);
  }
}
