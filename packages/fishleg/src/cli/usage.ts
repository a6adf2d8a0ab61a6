import { LegendreError } from "@legendre/core-tensor";
import { commandSpec, type FlagValues, parseCommand } from "@legendre/core-tensor/command";
import { scopes } from "../surgeon/scope.ts";
import { methodNames } from "./methods.ts";

export const likelihoodNames = ["categorical", "bernoulli", "gaussian"] as const;
export type LikelihoodName = (typeof likelihoodNames)[number];

/** What the command line says. */
export interface PruneFlags
  extends Omit<FlagValues<typeof pruneSpec.flags>, "data" | "multiple" | "nOfM"> {
  readonly model: string;
  readonly data: string;
  readonly multiple: number;
  readonly nOfM: readonly [number, number] | undefined;
}

const whole = (least: number) => ({ min: least, integer: true });

export const pruneSpec = commandSpec({
  name: "fishleg prune",
  says: "prunes a TensorFlow.js layers model (model.json) or an ONNX file, writes what is left and a report",
  words: [{ name: "MODEL", kind: "file" }],
  flags: {
    data: {
      type: "file",
      value: "FILE",
      help: "examples: .safetensors, .npy, .npz or IDX (images); needed",
    },
    labels: {
      type: "file",
      value: "FILE",
      help: "their labels, where the data file has none; an IDX or .npy file beside it is found by its name",
    },
    sparsity: {
      type: "number",
      value: "SHARE",
      range: { min: 0, exclusiveMax: 1 },
      preset: 0.9,
      help: "share of the weights that goes, from 0 to below 1",
    },
    structured: {
      type: "switch",
      help: "remove neurons and channels, so that the model becomes smaller and faster",
    },
    per: {
      type: "choice",
      choices: ["weights", "macs"],
      preset: "weights",
      help: "rank neurons and channels by loss per cost: weights, or macs (multiplications, for speed)",
    },
    multiple: {
      type: "number",
      value: "N",
      range: whole(1),
      help: "layers keep a multiple of N neurons or channels, as engines like (4, 8, 16)",
    },
    nOfM: {
      type: "text",
      value: "N:M",
      help: "keep N of every M weights, such as 2:4; sets the sparsity",
    },
    method: {
      type: "choice",
      choices: methodNames,
      preset: "fishleg",
      help: "how weights are judged",
    },
    scope: {
      type: "choice",
      choices: scopes,
      help: "which weights are ranked together: all (global), a layer's, an output's, or a layer's by the Erdős–Rényi kernel (erk); the method's own where it is left out",
    },
    likelihood: {
      type: "choice",
      choices: likelihoodNames,
      help: "what the outputs are, where the model does not say",
    },
    levels: {
      type: "number",
      value: "N",
      range: whole(1),
      preset: 1,
      help: "steps of growing sparsity, each fine-tuned",
    },
    fineTune: {
      type: "number",
      value: "EPOCHS",
      range: whole(0),
      preset: 0,
      help: "passes over the data after each level",
    },
    learningRate: {
      type: "number",
      value: "LR",
      range: { exclusiveMin: 0 },
      preset: 0.001,
      help: "of the fine-tuning, Adam",
    },
    updates: {
      type: "number",
      value: "N",
      range: whole(1),
      help: "updates that learn the curvature before the first removal (default 60 before each, or 500 where layers have no K-FAC factors)",
    },
    batchSize: {
      type: "number",
      value: "N",
      range: whole(1),
      preset: 128,
      help: "examples at a time",
    },
    rows: {
      type: "number",
      value: "N",
      range: whole(20),
      preset: 20_000,
      help: "at most so many examples of the data",
    },
    seed: {
      type: "number",
      value: "N",
      range: { ...whole(0), max: 2 ** 32 - 1 },
      preset: 0,
      help: "of all randomness",
    },
    out: {
      type: "out-folder",
      value: "DIR",
      preset: "pruned",
      help: "folder for the pruned model and the report",
    },
    force: {
      type: "switch",
      help: "replace the folder where an earlier run wrote all of it, and nothing was changed since",
    },
    dryRun: { type: "switch", help: "print the plan, memory and time, and write nothing" },
  },
});

/**
 * Reads the command line.
 *
 * @throws code "option" or "data", as `parseCommand`, and for flags that do not go together.
 */
export async function parsePrune(args: readonly string[]): Promise<PruneFlags> {
  const { words, values } = await parseCommand(pruneSpec, args);
  const [model = ""] = words;
  const { data, multiple, structured } = values;
  if (data === undefined) {
    throw usageError(
      "--data FILE is needed: the curvature is learned on examples the model was trained on",
    );
  }
  const nOfM = patternOf(values.nOfM);
  if (nOfM !== undefined && structured) {
    throw usageError("--structured and --n-of-m exclude each other; leave one out");
  }
  if (nOfM !== undefined && values.scope === "erk") {
    const why = "it makes layers sparser than the pattern allows";
    throw usageError(`--scope erk and --n-of-m exclude each other: ${why}`);
  }
  if (structured && ![undefined, "global"].includes(values.scope)) {
    const why = "neurons and channels have weights in several layers";
    throw usageError(`--scope ${values.scope} and --structured exclude each other: ${why}`);
  }
  for (const [name, given] of [
    ["per", values.per !== "weights"],
    ["multiple", multiple !== undefined],
  ] as const) {
    if (!given || structured) continue;
    throw usageError(`--${name} is about neurons and channels; add --structured, or leave it out`);
  }
  const sparsity = nOfM === undefined ? values.sparsity : 1 - nOfM[0] / nOfM[1];
  return { ...values, model, data, nOfM, multiple: multiple ?? 1, sparsity };
}

function usageError(message: string): LegendreError {
  return new LegendreError("option", pruneSpec.name, message);
}

function patternOf(text: string | undefined): readonly [number, number] | undefined {
  if (text === undefined) return undefined;
  const [, n = 0, m = 0] = (/^(\d+):(\d+)$/.exec(text) ?? []).map(Number);
  if (n >= 1 && n < m) return [n, m];
  throw usageError(`--n-of-m must be N:M with 1 ≤ N < M, such as 2:4, got "${text}"`);
}
