import { LegendreError } from "@legendre/core-tensor";
import { commandSpec, parseCommand } from "@legendre/core-tensor/command";

export const compressSpec = commandSpec({
  name: "fishleg compress",
  says: "makes an ONNX file smaller and faster within a bound on its metric, and certifies it on examples that nothing was chosen on",
  words: [{ name: "MODEL", kind: "file" }],
  flags: {
    data: {
      type: "path",
      value: "PATH",
      help: "examples: .safetensors, .npy, .npz or IDX, a folder of such files, or a module (.mjs) that gives them; needed",
    },
    labels: {
      type: "file",
      value: "FILE",
      help: "their labels, where the data file has none; an IDX or .npy file beside it is found by its name",
    },
    metric: {
      type: "file",
      value: "FILE",
      help: "a module (.mjs) whose default export scores the outputs of one example: (outputs, reference) => number",
    },
    keep: {
      type: "text",
      value: "SHARE",
      help: "share of the metric that must be kept, such as 99% (so it is without any bound)",
    },
    maxLoss: {
      type: "number",
      value: "LOSS",
      range: { min: 0 },
      help: "what the metric may fall by, in its own unit",
    },
    maxMs: {
      type: "number",
      value: "MS",
      range: { exclusiveMin: 0 },
      help: "milliseconds that a call with one example may take",
    },
    maxMb: {
      type: "number",
      value: "MB",
      range: { exclusiveMin: 0 },
      help: "megabytes that the file may have",
    },
    prefer: {
      type: "choice",
      choices: ["both", "time", "bytes"],
      preset: "both",
      help: "which savings count",
    },
    point: {
      type: "number",
      value: "N",
      range: { min: 0, integer: true },
      help: "take this point of the front in place of the one that is chosen",
    },
    threads: {
      type: "number",
      value: "N",
      range: { min: 0, integer: true },
      preset: 0,
      help: "threads of the runtime; 0 for as many as it takes by itself",
    },
    rows: {
      type: "number",
      value: "N",
      range: { min: 20, integer: true },
      preset: 2000,
      help: "at most so many examples of the data",
    },
    seed: {
      type: "number",
      value: "N",
      range: { min: 0, integer: true, max: 2 ** 32 - 1 },
      preset: 0,
      help: "of the split of the examples",
    },
    out: {
      type: "out-folder",
      value: "DIR",
      preset: "compressed",
      help: "folder for the model and its certificate",
    },
    force: {
      type: "switch",
      help: "replace the folder where an earlier run wrote all of it, and nothing was changed since",
    },
  },
});

/**
 * Reads the command line.
 *
 * @throws code "option" or "data", as `parseCommand`, and for flags that do not go together.
 */
export async function parseCompress(args: readonly string[]) {
  const { words, values } = await parseCommand(compressSpec, args);
  const { data, keep, maxLoss } = values;
  if (data === undefined) {
    const why =
      "ranges, losses and the certificate follow from examples; random numbers would not do";
    throw usageError(`--data FILE is needed: ${why}`);
  }
  if (keep !== undefined && maxLoss !== undefined) {
    throw usageError("--keep and --max-loss both bound the metric; leave one out");
  }
  return { ...values, model: words[0] ?? "", data, keep: shareOf(keep) };
}

function shareOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const [, digits = "", percent] = /^(\d+(?:\.\d+)?)(%?)$/.exec(text) ?? [];
  const share = digits === "" ? Number.NaN : Number(digits) / (percent === "%" ? 100 : 1);
  if (share >= 0 && share <= 1) return share;
  throw usageError(`--keep must be a share from 0 to 1 or from 0% to 100%, got "${text}"`);
}

function usageError(message: string): LegendreError {
  return new LegendreError("option", compressSpec.name, message);
}
