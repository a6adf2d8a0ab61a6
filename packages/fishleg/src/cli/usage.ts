import { parseArgs } from "node:util";
import { nearestName } from "@legendre/core-tensor";

/** A mistake on the command line: shown without a stack. */
export class UsageError extends Error {}

/** What the command line says. */
export interface PruneFlags {
  readonly model: string;
  readonly data: string;
  readonly labels: string | undefined;
  readonly sparsity: number;
  readonly structured: boolean;
  readonly per: "weights" | "macs";
  readonly multiple: number;
  readonly nOfM: readonly [number, number] | undefined;
  readonly method: MethodName;
  readonly likelihood: LikelihoodName | undefined;
  readonly levels: number;
  readonly fineTune: number;
  readonly learningRate: number;
  readonly updates: number | undefined;
  readonly batchSize: number;
  readonly rows: number;
  readonly seed: number;
  readonly out: string;
  readonly force: boolean;
  readonly dryRun: boolean;
}

export const methodNames = ["fishleg", "obd", "obert", "magnitude"] as const;
export type MethodName = (typeof methodNames)[number];
export const likelihoodNames = ["categorical", "bernoulli", "gaussian"] as const;
export type LikelihoodName = (typeof likelihoodNames)[number];

interface Flag {
  readonly value?: string;
  readonly help: string;
  readonly preset?: string;
}

const flags: Readonly<Record<string, Flag>> = {
  data: { value: "FILE", help: "examples: .safetensors, .npy, .npz or IDX (images)" },
  labels: {
    value: "FILE",
    help: "their labels, where the data file has none; an IDX or .npy file beside it is found by its name",
  },
  sparsity: {
    value: "SHARE",
    help: "share of the weights that goes, from 0 to below 1",
    preset: "0.9",
  },
  structured: { help: "remove neurons and channels, so that the model becomes smaller and faster" },
  per: {
    value: "COST",
    help: "rank neurons and channels by loss per cost: weights, or macs (multiplications, for speed)",
    preset: "weights",
  },
  multiple: {
    value: "N",
    help: "layers keep a multiple of N neurons or channels, as engines like (4, 8, 16)",
    preset: "1",
  },
  "n-of-m": { value: "N:M", help: "keep N of every M weights, such as 2:4; sets the sparsity" },
  method: {
    value: "NAME",
    help: `how weights are judged: ${methodNames.join(", ")}`,
    preset: "fishleg",
  },
  likelihood: {
    value: "NAME",
    help: `what the outputs are, where the model does not say: ${likelihoodNames.join(", ")}`,
  },
  levels: { value: "N", help: "steps of growing sparsity, each fine-tuned", preset: "1" },
  "fine-tune": { value: "EPOCHS", help: "passes over the data after each level", preset: "0" },
  "learning-rate": { value: "LR", help: "of the fine-tuning, Adam", preset: "0.001" },
  updates: {
    value: "N",
    help: "updates that learn the curvature before the first removal (default 60 before each, or 500 where layers have no K-FAC factors)",
  },
  "batch-size": { value: "N", help: "examples at a time", preset: "128" },
  rows: { value: "N", help: "at most so many examples of the data", preset: "20000" },
  seed: { value: "N", help: "of all randomness", preset: "0" },
  out: { value: "DIR", help: "folder for the pruned model and the report", preset: "pruned" },
  force: { help: "replace the folder if it is there" },
  "dry-run": { help: "print the plan, memory and time, and write nothing" },
  help: { help: "print this" },
};

/** The text of `--help`. */
export function helpText(): string {
  const lines = Object.entries(flags).map(([name, { value, help, preset }]) => {
    const left = `  --${name}${value === undefined ? "" : ` ${value}`}`;
    return `${left.padEnd(24)} ${help}${preset === undefined ? "" : ` (default ${preset})`}`;
  });
  return [
    "usage: fishleg prune MODEL --data FILE [flags]",
    "",
    "Prunes a TensorFlow.js layers model (model.json) or an ONNX file, writes what is left and a report.",
    "",
    ...lines,
  ].join("\n");
}

/**
 * Reads the command line.
 *
 * @throws UsageError that says what to type instead; its message is the help for `--help`.
 */
export function parsePrune(args: readonly string[]): PruneFlags {
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      Object.entries(flags).map(([name, { value }]) => [
        name,
        { type: value === undefined ? ("boolean" as const) : ("string" as const) },
      ]),
    ),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const given = new Map<string, string | true>();
  const words: string[] = [];
  for (const token of tokens) {
    if (token.kind === "positional") words.push(token.value);
    if (token.kind !== "option") continue;
    const flag = Object.hasOwn(flags, token.name) ? flags[token.name] : undefined;
    if (flag === undefined) {
      const near = nearestName(token.name, Object.keys(flags));
      throw new UsageError(
        `${token.rawName} is not a flag; did you mean --${near}? (--help lists them)`,
      );
    }
    if (flag.value !== undefined && token.value === undefined) {
      throw new UsageError(`--${token.name} needs a value: --${token.name} ${flag.value}`);
    }
    given.set(token.name, token.value ?? true);
  }
  const text = (name: string): string | undefined => {
    const value = given.get(name) ?? flags[name]?.preset;
    return typeof value === "string" ? value : undefined;
  };
  const number = (name: string, what: string, fits: (n: number) => boolean): number => {
    const value = Number(text(name));
    if (text(name)?.trim() !== "" && Number.isFinite(value) && fits(value)) return value;
    throw new UsageError(`--${name} must be ${what}, got "${text(name)}"`);
  };
  const whole = (name: string, least: number): number =>
    number(name, `a whole number of at least ${least}`, (n) => Number.isInteger(n) && n >= least);
  const oneOf = <T extends string>(name: string, allowed: readonly T[]): T | undefined => {
    const value = text(name);
    if (value === undefined || allowed.includes(value as T)) return value as T | undefined;
    const near = nearestName(value, allowed);
    throw new UsageError(
      `--${name} must be one of ${allowed.join(", ")}, got "${value}"; did you mean ${near}?`,
    );
  };
  if (given.has("help")) throw new UsageError(helpText());
  const [command, model, ...more] = words;
  if (command !== "prune") {
    const near = command === undefined ? "" : `"${command}" is no command; `;
    throw new UsageError(`${near}type: fishleg prune MODEL --data FILE (--help lists the flags)`);
  }
  if (model === undefined)
    throw new UsageError("which model? type: fishleg prune MODEL --data FILE");
  if (more.length > 0)
    throw new UsageError(`"${more[0]}" is one word too many; flags begin with --`);
  const data = text("data");
  if (data === undefined) {
    throw new UsageError(
      "--data FILE is needed: the curvature is learned on examples the model was trained on",
    );
  }
  const pattern = nOfM(text("n-of-m"));
  if (pattern !== undefined && given.has("structured")) {
    throw new UsageError("--structured and --n-of-m exclude each other; leave one out");
  }
  for (const name of ["per", "multiple"]) {
    if (!given.has(name) || given.has("structured")) continue;
    throw new UsageError(
      `--${name} is about neurons and channels; add --structured, or leave it out`,
    );
  }
  const sparsity = number(
    "sparsity",
    "at least 0 and below 1, such as 0.9",
    (n) => n >= 0 && n < 1,
  );
  return {
    ...{ model, data, labels: text("labels"), out: text("out") as string },
    sparsity: pattern === undefined ? sparsity : 1 - pattern[0] / pattern[1],
    structured: given.has("structured"),
    per: oneOf("per", ["weights", "macs"] as const) ?? "weights",
    multiple: whole("multiple", 1),
    nOfM: pattern,
    method: oneOf("method", methodNames) as MethodName,
    likelihood: oneOf("likelihood", likelihoodNames),
    levels: whole("levels", 1),
    fineTune: whole("fine-tune", 0),
    learningRate: number("learning-rate", "above 0", (n) => n > 0),
    updates: text("updates") === undefined ? undefined : whole("updates", 1),
    batchSize: whole("batch-size", 1),
    rows: whole("rows", 20),
    seed: whole("seed", 0),
    force: given.has("force"),
    dryRun: given.has("dry-run"),
  };
}

function nOfM(text: string | undefined): readonly [number, number] | undefined {
  if (text === undefined) return undefined;
  const [n, m] = text.split(":").map(Number);
  if (
    Number.isInteger(n) &&
    Number.isInteger(m) &&
    (n as number) >= 1 &&
    (n as number) < (m as number)
  ) {
    return [n as number, m as number];
  }
  throw new UsageError(`--n-of-m must be N:M with 1 ≤ N < M, such as 2:4, got "${text}"`);
}
