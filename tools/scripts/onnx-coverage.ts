// Runs ONNX's own tests of single nodes through `fromOnnx` and writes docs/onnx-coverage.md: for each op how many are read and give
// the expected numbers, and why the others do not. LEGENDRE_PYTHON names a Python with the onnx package.
// npx tsx tools/scripts/onnx-coverage.ts [FOLDER of make-backend-cases.py] [--only WORD] [--write]
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { fromOnnx, type OnnxTensors, type OnnxTree } from "@legendre/onnx";
import * as tf from "@tensorflow/tfjs";
import { fromBinary } from "../../packages/core-tensor/src/executors/onnx/proto/codec.ts";
import {
  decodeOnnxModel,
  TensorProtoSchema,
} from "../../packages/core-tensor/src/executors/onnx/proto/onnx.ts";
import type { StoredTensor } from "../../packages/onnx/src/file.ts";
import { tensorOf } from "../../packages/onnx/src/tensor-data.ts";
import { exitOnError } from "../cli/src/fail.ts";
import { root, run } from "./workspace.ts";

exitOnError();

const { values, positionals } = parseArgs({
  options: { only: { type: "string" }, write: { type: "boolean" } },
  allowPositionals: true,
});

/** What became of a test: undefined where all numbers are right, else why not. */
type Outcome = string | undefined;

const [given] = positionals;
const folder = given ?? mkdtempSync(join(tmpdir(), "legendre-onnx-"));
if (given === undefined) {
  const python = process.env["LEGENDRE_PYTHON"] ?? "python3";
  const maker = join(root, "packages/onnx/test/fixtures/make-backend-cases.py");
  const { ok, output } = run(python, [maker, folder]);
  if (!ok) throw new Error(`the tests cannot be made: ${output}`);
}

async function stored(path: string): Promise<StoredTensor> {
  const proto = fromBinary(TensorProtoSchema, readFileSync(path));
  return await tensorOf(path, "a value", proto, () => {
    throw new Error("kept elsewhere");
  });
}

async function listed(test: string, kind: "input" | "output"): Promise<StoredTensor[]> {
  const found: StoredTensor[] = [];
  for (let i = 0; existsSync(join(folder, test, `${kind}_${i}.pb`)); i++) {
    found.push(await stored(join(folder, test, `${kind}_${i}.pb`)));
  }
  return found;
}

/** As close as ONNX's own runner asks. */
function close(actual: number, expected: number): boolean {
  if (Number.isNaN(expected)) return Number.isNaN(actual);
  if (actual === expected) return true;
  return Math.abs(actual - expected) <= 1e-6 + 1e-3 * Math.abs(expected);
}

async function outcomeOf(test: string): Promise<Outcome> {
  try {
    const bytes = readFileSync(join(folder, test, "model.onnx"));
    const { model, params, state } = await fromOnnx<OnnxTree, OnnxTree, OnnxTensors, OnnxTensors>(
      bytes,
    );
    const inputs = (await listed(test, "input")).map(({ shape, dtype, data }) =>
      tf.tensor(data, [...shape], dtype),
    );
    const training = /train|dropout/.test(test) && !/default|_ratio$/.test(test);
    const { output } = model.apply(params, state, inputs.length === 1 ? inputs[0]! : inputs, {
      training,
    });
    const outputs = Array.isArray(output) ? (output as tf.Tensor[]) : [output as tf.Tensor];
    for (const [i, expected] of (await listed(test, "output")).entries()) {
      const actual = outputs[i] as tf.Tensor;
      if (`${actual.shape}` !== `${expected.shape}`)
        return `shape [${actual.shape}] in place of [${expected.shape}]`;
      const numbers = actual.dataSync();
      for (const [at, value] of expected.data.entries()) {
        if (!close(numbers[at] as number, value))
          return `${numbers[at]} in place of ${value} at ${at} of output ${i}`;
      }
    }
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

/** Why a test does not pass, in the words of the table. */
function reasonOf(message: string): string {
  const shown = message.replace(/^[^:]*: /, "").replace(/node "[^"]*" \(\w+\):? ?/g, "");
  const kinds: readonly (readonly [RegExp, string])[] = [
    [/elements of type STRING/, "texts"],
    [/elements of type (\w+)/, "elements of type $1"],
    [/is a (sequenceType|optionalType)/, "sequences and optional values"],
    [/not known here/, "the op is not known"],
    [/in place of/, "other numbers"],
    [/uses opset/, "opset below 7"],
  ];
  for (const [pattern, words] of kinds) {
    const found = pattern.exec(message);
    if (found !== null) return words.replace("$1", found[1] ?? "");
  }
  return shown.split(/[;,]/)[0]!.replace(/\s+/g, " ").slice(0, 90);
}

const tests = readdirSync(folder).filter((name) => name.includes(values.only ?? ""));
const rows = new Map<string, { passed: number; reasons: Map<string, number>; all: number }>();
let passed = 0;
for (const test of tests) {
  const { graph } = decodeOnnxModel(readFileSync(join(folder, test, "model.onnx")));
  const first = graph?.node[0];
  // The form of an op that is written with others counts for all of these.
  const op = test.includes("expanded")
    ? "(ops written with others)"
    : `${first?.domain === "" ? "" : `${first?.domain}:`}${first?.opType}`;
  const row = rows.get(op) ?? { passed: 0, reasons: new Map<string, number>(), all: 0 };
  rows.set(op, row);
  const outcome = await outcomeOf(test);
  row.all += 1;
  if (outcome === undefined) {
    row.passed += 1;
    passed += 1;
  } else {
    const reason = reasonOf(outcome);
    row.reasons.set(reason, (row.reasons.get(reason) ?? 0) + 1);
    if (!values.write) console.log(`${test}: ${outcome.slice(0, 200)}`);
  }
  tf.disposeVariables();
}
const summary = `${passed} of ${tests.length} tests of ${rows.size} ops`;
console.log(summary);
if (values.write) {
  const lines = [...rows]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([op, { passed: right, all, reasons }]) => {
      const why = [...reasons].map(([reason, count]) => `${reason} (${count})`).join("; ");
      return `| ${op} | ${right} of ${all} | ${why.replaceAll("|", "\\|")} |`;
    });
  const whole = [...rows.values()].filter((row) => row.passed === row.all).length;
  const text = [
    "# What `fromOnnx` reads, counted",
    "",
    "Written by `npx tsx tools/scripts/onnx-coverage.ts --write`: the tests of single nodes that come with the onnx package, run eagerly",
    "with all inputs given as data and held to the expected numbers within ONNX's own tolerance (1e-3 relative).",
    "",
    `**${summary} pass; of ${whole} ops all do.**`,
    "",
    "| op | right | why not |",
    "| --- | --- | --- |",
    ...lines,
    "",
  ].join("\n");
  writeFileSync(join(root, "docs/onnx-coverage.md"), text);
}
if (given === undefined) rmSync(folder, { recursive: true, force: true });
