import { readdir } from "node:fs/promises";
import { join, resolve } from "node:path";
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
import { type FileArray, readArrays, readExamples } from "./read-data.ts";

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
  const ports = inputs.map(portOf);
  const files = await filesOf(file);
  const named = await namedExamples(files, labels, ports);
  if (named !== undefined) {
    const notes = files.length > 1 ? [`${files.length} files`] : [];
    return { examples: named.slice(0, rows), notes };
  }
  const [input] = ports;
  if (input === undefined || ports.length > 1 || files.length > 1) {
    const names = ports.map(
      ({ name, shape }) => `"${name}" [${shape.map((size) => size ?? "any")}]`,
    );
    const message = `${file} does not hold arrays for the inputs ${names.join(", ")}; save them by these names (.npz or .safetensors), or give a module: --data examples.mjs with export default [{ inputs: { NAME: { type, dims, data } }, label }, …]`;
    throw new LegendreError("shape", where, message, { file });
  }
  const { type, shape } = input;
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

/** An input of the model. */
interface Port {
  readonly name: string;
  readonly type: string;
  /** Null for sizes that may vary. */
  readonly shape: readonly (number | null)[];
}

/** The file, or those of a folder in the order of their names. */
async function filesOf(path: string): Promise<string[]> {
  const entries = await readdir(path, { withFileTypes: true }).catch(() => undefined);
  if (entries === undefined) return [path];
  const names = entries
    .filter((entry) => entry.isFile() && arrayFile.test(entry.name))
    .map(({ name }) => name);
  if (names.length > 0) return names.sort().map((name) => join(path, name));
  const message = `the folder ${path} holds no .npy, .npz or .safetensors file; save the examples as these, one or many in a file`;
  throw new LegendreError("data", where, message, { folder: path });
}

const arrayFile = /\.(npy|npz|safetensors)$/;

/**
 * Examples of files that have an array for each input: by its name, or the only one where the model has one input. An array has an axis of examples, or is one
 * example; undefined where a file is laid out otherwise.
 */
async function namedExamples(
  files: readonly string[],
  labels: string | undefined,
  ports: readonly Port[],
): Promise<Example[] | undefined> {
  const examples: Example[] = [];
  for (const file of files) {
    const arrays = await readArrays(file);
    const truth = arrays.find(({ name }) => /^(y|labels?|targets?)$/i.test(name));
    const others = arrays.filter((array) => array !== truth);
    const found = ports.map((port) => {
      const array =
        others.find(({ name }) => name === port.name) ??
        (ports.length + others.length === 2 ? others[0] : undefined);
      return array && stackOf(array, port);
    });
    const count = found[0]?.count ?? 0;
    if (found.some((stack) => stack === undefined || stack.count !== count)) return undefined;
    // A file alone may have its labels beside it, its channels elsewhere, and bytes to scale.
    if (files.length === 1 && ports.length === 1 && (truth === undefined || found[0]?.bytes))
      return undefined;
    if (labels !== undefined && files.length > 1) {
      const message = `--labels ${labels} goes with one file of examples; in a folder each file has its own ("y" or "labels" beside the inputs)`;
      throw new LegendreError("option", where, message);
    }
    for (let i = 0; i < count; i++) {
      const inputs = Object.fromEntries(
        found.map((stack, k) => [(ports[k] as Port).name, (stack as Stack).at(i)]),
      );
      examples.push(truth === undefined ? { inputs } : { inputs, label: labelAt(truth, i, count) });
    }
  }
  return examples;
}

/** Examples of one input. */
interface Stack {
  readonly count: number;
  readonly bytes: boolean;
  readonly at: (i: number) => Value;
}

function stackOf(
  { shape: dims, data, bytes }: FileArray,
  { type, shape }: Port,
): Stack | undefined {
  const fits = (sizes: readonly number[]): boolean =>
    sizes.length === shape.length - 1 && sizes.every((size, i) => (shape[i + 1] ?? size) === size);
  const [count, each] = fits(dims.slice(1)) ? [dims[0] as number, dims.slice(1)] : [1, dims];
  if (!fits(each)) return undefined;
  const size = sizeOf(each);
  const at = (i: number): Value => ({
    type,
    dims: [1, ...each],
    data: typed(
      type,
      Float32Array.from({ length: size }, (_, k) => data[i * size + k] as number),
    ),
  });
  return { count, bytes: bytes && type === "float32", at };
}

/** The label of one of `count` examples: a number, or numbers. */
function labelAt({ data, shape }: FileArray, i: number, count: number): unknown {
  const size = count === 1 && shape[0] !== 1 ? sizeOf(shape) : sizeOf(shape) / count;
  if (size === 1) return Number(data[i]);
  return Array.from({ length: size }, (_, k) => Number(data[i * size + k]));
}

/** The types that examples of a file become. */
const numbers: Readonly<Record<string, string>> = {
  FLOAT: "float32",
  INT32: "int32",
  INT64: "int64",
  UINT8: "uint8",
};

/** The type and the sizes of an input, null for those that may vary. */
function portOf({ name, type }: ValueInfoProto): Port {
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
  return { name, type: known, shape };
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
