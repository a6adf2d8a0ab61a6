import { parseArgs } from "node:util";
// By path, since the runners use it before anything is built.
import { nearestName } from "../../../packages/core-tensor/src/options.ts";
import { UsageError } from "./fail.ts";

/** One flag of a command line. */
export type FlagSpec =
  | { readonly type: "boolean"; readonly help: string }
  | {
      readonly type: "string";
      readonly help: string;
      readonly default?: string;
      readonly choices?: readonly string[];
    }
  | { readonly type: "number" | "integer"; readonly help: string; readonly default?: number };

/** Flags by name, without the dashes. */
export type FlagSpecs = Readonly<Record<string, FlagSpec>>;

type Given<F extends FlagSpec> = F extends { type: "boolean" }
  ? boolean
  : F extends { choices: readonly (infer C)[] }
    ? C
    : F extends { type: "string" }
      ? string
      : number;

type ValueOf<F extends FlagSpec> = F extends { type: "boolean" } | { default: string | number }
  ? Given<F>
  : Given<F> | undefined;

/** What {@link parseFlags} returns: a value a flag; undefined where there is neither value nor default. */
export type FlagValues<S extends FlagSpecs> = { readonly [N in keyof S]: ValueOf<S[N]> };

function helpText(specs: FlagSpecs): string {
  const lines = Object.entries(specs).map(([name, spec]) => {
    const value = spec.type === "boolean" ? "" : ` ${spec.type.toUpperCase()}`;
    const preset =
      spec.type !== "boolean" && spec.default !== undefined ? ` (default ${spec.default})` : "";
    const choices =
      spec.type === "string" && spec.choices ? `; one of ${spec.choices.join(", ")}` : "";
    return `  ${`--${name}${value}`.padEnd(20)} ${spec.help}${choices}${preset}`;
  });
  return `flags:\n${lines.join("\n")}`;
}

function convert(name: string, spec: FlagSpec, text: string | boolean): unknown {
  if (spec.type === "boolean") return true;
  if (typeof text !== "string") throw new UsageError(`--${name} needs a value`);
  if (spec.type === "string") {
    if (spec.choices && !spec.choices.includes(text)) {
      const near = nearestName(text, spec.choices);
      throw new UsageError(
        `--${name}: got "${text}", expected one of ${spec.choices.join(", ")}; did you mean "${near}"?`,
      );
    }
    return text;
  }
  const value = Number(text);
  const valid = spec.type === "integer" ? Number.isSafeInteger(value) : Number.isFinite(value);
  if (text.trim() === "" || !valid)
    throw new UsageError(
      `--${name}: got "${text}", expected ${spec.type === "integer" ? "an integer" : "a number"}`,
    );
  return value;
}

/**
 * Reads `--name value`, `--name=value` and `--switch`; `--help` prints the flags and exits.
 *
 * @throws UsageError for an unknown flag (naming the nearest), a missing or ill-formed value, or a
 * word that is not a flag.
 */
export function parseFlags<const S extends FlagSpecs>(
  specs: S,
  args: readonly string[] = process.argv.slice(2),
): FlagValues<S> {
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      Object.entries(specs).map(([name, { type }]) => [
        name,
        { type: type === "boolean" ? ("boolean" as const) : ("string" as const) },
      ]),
    ),
    strict: false,
    tokens: true,
  });
  const values: Record<string, unknown> = Object.fromEntries(
    Object.entries(specs).map(([name, spec]) => [
      name,
      spec.type === "boolean" ? false : spec.default,
    ]),
  );
  for (const token of tokens) {
    if (token.kind === "option-terminator") continue;
    if (token.kind === "positional") {
      throw new UsageError(`"${token.value}" is not a flag; ${helpText(specs)}`);
    }
    const { name } = token;
    if (name === "help") {
      process.stderr.write(`${helpText(specs)}\n`);
      process.exit(0);
    }
    const spec = specs[name];
    if (spec === undefined) {
      const near = nearestName(name, Object.keys(specs));
      throw new UsageError(
        `--${name} is not a flag here; did you mean --${near}? (--help lists them)`,
      );
    }
    values[name] = convert(name, spec, token.value ?? true);
  }
  return values as FlagValues<S>;
}
