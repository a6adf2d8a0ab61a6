import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { LegendreError } from "@legendre/core-tensor";
import {
  TensorProto_DataType as DataType,
  sizeOf,
  type ValueInfoProto,
} from "@legendre/core-tensor/extend";
import type { Example } from "../compress/examples.ts";
import type { OnnxGraph } from "../compress/onnx-graph.ts";
import type { Value } from "../compress/runtime.ts";
import { readExamples } from "./read-data.ts";

const where = "fishleg compress";

/** Examples of a file for the one input of a model, or whatever a module gives. */
export async function readCompressData(
  file: string,
  labels: string | undefined,
  { graph }: OnnxGraph,
  rows: number,
): Promise<{ readonly examples: Example[]; readonly notes: readonly string[] }> {
  if (/\.[cm]?js$/.test(file)) {
    const examples = (await fromModule(file)).slice(0, rows);
    return { examples, notes: [`${examples.length} examples of ${file}`] };
  }
  const constants = new Set(graph.initializer.map(({ name }) => name));
  const inputs = graph.input.filter(({ name }) => !constants.has(name));
  const [input] = inputs;
  if (input === undefined || inputs.length > 1) {
    const names = inputs.map(({ name }) => `"${name}"`).join(", ");
    const message = `the model takes ${inputs.length} inputs (${names}); give them by a module: --data examples.mjs with export default [{ inputs: { NAME: { type, dims, data } }, label }, …]`;
    throw new LegendreError("data", where, message);
  }
  const { type, shape } = portOf(input);
  const whole = type !== "float32";
  const read = await readExamples(
    file,
    labels,
    { inputShape: shape.slice(1), inputType: whole ? "int32" : "float32" },
    rows,
  );
  const { x, inputShape, labels: truth, labelShape, notes } = read;
  const size = sizeOf(inputShape);
  const labelSize = sizeOf(labelShape);
  const examples = Array.from({ length: read.rows }, (_, i) => {
    const data = typed(type, x.subarray(i * size, (i + 1) * size));
    const value: Value = { type, dims: [1, ...inputShape], data };
    const inputsOf = { [input.name]: value };
    if (truth === undefined) return { inputs: inputsOf };
    const label =
      labelShape.length === 0 ? truth[i] : truth.slice(i * labelSize, (i + 1) * labelSize);
    return { inputs: inputsOf, label };
  });
  return { examples, notes };
}

/** The types that examples of a file become. */
const numbers: Readonly<Record<string, string>> = {
  FLOAT: "float32",
  INT32: "int32",
  INT64: "int64",
  UINT8: "uint8",
};

/** The type and the sizes of an input, null for those that may vary. */
function portOf({ name, type }: ValueInfoProto): {
  readonly type: string;
  readonly shape: (number | null)[];
} {
  const tensor = type?.value.case === "tensorType" ? type.value.value : undefined;
  const element: string = DataType[tensor?.elemType ?? 0] ?? "UNDEFINED";
  const known = numbers[element];
  if (tensor?.shape === undefined || known === undefined || tensor.shape.dim.length === 0) {
    const message = `the input "${name}" is ${element} ${tensor?.shape === undefined ? "of no known shape" : ""}; the command line gives float32, int32, int64 and uint8 with an axis of examples: use a module (.mjs)`;
    throw new LegendreError("data", where, message, { input: name });
  }
  const shape = tensor.shape.dim.map(({ value }) => {
    const length = value.case === "dimValue" ? Number(value.value) : 0;
    return length > 0 ? length : null;
  });
  return { type: known, shape };
}

function typed(type: string, values: Float32Array): Value["data"] {
  if (type === "int32") return Int32Array.from(values);
  if (type === "uint8") return Uint8Array.from(values);
  return type === "int64" ? BigInt64Array.from(values, (value) => BigInt(value)) : values;
}

/** What the default export of a module gives: a list of examples, something that runs over them, or a function that returns either. */
async function fromModule(file: string): Promise<Example[]> {
  const given = await defaultOf(file);
  const made = typeof given === "function" ? await given() : given;
  const examples: Example[] = [];
  const isList =
    typeof made === "object" &&
    made !== null &&
    (Symbol.iterator in made || Symbol.asyncIterator in made);
  if (!isList) throw notExamples(file, typeof made);
  for await (const example of made as AsyncIterable<Example>) {
    const values = Object.values((example as Partial<Example>)?.inputs ?? {});
    const right =
      values.length > 0 &&
      values.every(
        (value) => Array.isArray(value?.dims) && value.data?.length === sizeOf(value.dims),
      );
    if (!right) throw notExamples(file, `example ${examples.length} that is none`);
    examples.push(example);
  }
  return examples;
}

/** The default export of a module of the user's. */
export async function defaultOf(file: string): Promise<unknown> {
  const module = (await import(pathToFileURL(resolve(file)).href).catch((cause: Error) => {
    const message = `${file} does not load (${cause.message}); it must be a module of JavaScript with a default export`;
    throw new LegendreError("data", where, message, { file }, { cause });
  })) as { readonly default?: unknown };
  return module.default;
}

function notExamples(file: string, got: string): LegendreError {
  const message = `the default export of ${file} must give examples { inputs: { NAME: { type, dims, data } }, label }, with as many numbers in data as dims say, got ${got}`;
  return new LegendreError("data", where, message, { file });
}
