import { readdir, readFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { LegendreError } from "@legendre/core-tensor";
import { readIdx } from "@legendre/core-tensor/datasets";
import { decodeNpy, decodeNpz, decodeSafetensors, type NpyArray } from "@legendre/core-tensor/io";
import { sizeOf } from "../blocks/product.ts";
import type { OpenModel } from "./read-model.ts";

/** Numbers of a file. */
export interface FileArray {
  readonly name: string;
  readonly shape: readonly number[];
  readonly data: ArrayLike<number>;
  /** Whether it holds bytes, which are scaled to 0 … 1. */
  readonly bytes: boolean;
  readonly whole: boolean;
}

/** Examples and labels in the layout of the model. */
export interface Examples {
  readonly rows: number;
  readonly x: Float32Array;
  /** Of one example, in the model's layout. */
  readonly inputShape: readonly number[];
  readonly labels: Int32Array | Float32Array | undefined;
  /** Shape of one label: `[]` for class numbers. */
  readonly labelShape: readonly number[];
  /** What was done to the file's numbers, for the plan. */
  readonly notes: readonly string[];
}

const where = "fishleg prune";

/** Reads examples, finds their labels, and brings them into the layout of the model. */
export async function readExamples(
  file: string,
  labelsFile: string | undefined,
  { inputShape, inputType }: Pick<OpenModel, "inputShape" | "inputType">,
  most: number,
): Promise<Examples> {
  const arrays = await readArrays(file);
  const notes: string[] = [];
  const fits = arrays.map((array) => ({
    array,
    order: layoutOf(array.shape.slice(1), inputShape),
  }));
  const found =
    fits.find(
      ({ order, array }) => order !== undefined && /^(x|images?|inputs?)$/i.test(array.name),
    ) ?? fits.find(({ order }) => order !== undefined);
  if (found?.order === undefined) {
    const shapes = arrays.map(({ name, shape }) => `"${name}" [${shape}]`).join(", ");
    const wanted = inputShape.map((length) => length ?? "any");
    const message = `${file} holds ${shapes}; the model takes examples of shape [${wanted}], so an array of shape [n, ${wanted.join(", ")}] is needed`;
    throw new LegendreError("shape", where, message, { file, inputShape });
  }
  const { array, order } = found;
  const all = array.shape[0] as number;
  const rows = Math.min(all, most);
  if (rows < 20) {
    const message = `${file} has ${all} examples, at least 20 are needed; take some hundreds that the model was trained on`;
    throw new LegendreError("data", where, message, { file, rows: all });
  }
  // Whole numbers that a model reads as such (indices, tokens) are no shades of grey.
  const scaled = array.bytes && inputType === "float32";
  const x = arranged(file, { ...array, bytes: scaled }, rows, order);
  if (inputType === "int32" && !array.whole) {
    const message = `${file} holds numbers that may have fractions, and the model takes int32 inputs; save them as whole numbers`;
    throw new LegendreError("data", where, message, { file });
  }
  if (order.text !== "") notes.push(order.text);
  if (scaled) notes.push("bytes scaled to 0 … 1");
  if (rows < all) notes.push(`the first ${rows} of ${all} examples`);
  const others = arrays.filter((each) => each !== array);
  const given =
    labelsFile === undefined ? await labelsBeside(file, others) : await readArrays(labelsFile);
  const label = given.find(({ shape }) => shape[0] === all);
  if (labelsFile !== undefined && label === undefined) {
    const shapes = given.map(({ shape }) => `[${shape}]`).join(", ");
    const message = `${labelsFile} holds ${shapes}, and there are ${all} examples; give one label an example`;
    throw new LegendreError("shape", where, message, { file: labelsFile, rows: all });
  }
  const { to } = order;
  if (label === undefined)
    return { rows, x, inputShape: to, labels: undefined, labelShape: [], notes };
  const labelShape = label.shape.slice(1).filter((n) => n !== 1);
  const size = sizeOf(labelShape);
  const classes = label.whole && size === 1;
  const values = Array.from({ length: rows * size }, (_, i) => label.data[i] as number);
  notes.push(`labels from "${label.name}"${classes ? ", class numbers" : ""}`);
  const labels = classes ? Int32Array.from(values) : Float32Array.from(values);
  return {
    rows,
    x,
    inputShape: to,
    labels,
    labelShape: classes ? [] : label.shape.slice(1),
    notes,
  };
}

/** The arrays of a file of any kind that is known. */
export async function readArrays(file: string): Promise<FileArray[]> {
  const bytes = await readFile(file).catch((cause: NodeJS.ErrnoException) => {
    const reason = cause.code === "ENOENT" ? "there is no such file" : cause.message;
    throw new LegendreError(
      "data",
      where,
      `${file} could not be read (${reason}); check the path`,
      { file },
      { cause },
    );
  });
  if (file.endsWith(".safetensors")) {
    const { arrays } = decodeSafetensors(bytes, file);
    return [...arrays].map(([name, { dtype, shape, data }]) => ({
      name,
      shape,
      data: numbersOf(data),
      bytes: dtype === "U8",
      whole: /^[IUB]/.test(dtype) && dtype !== "BF16",
    }));
  }
  if (file.endsWith(".npz")) {
    return [...(await decodeNpz(bytes, file))].map(([name, array]) => fromNpy(name, array));
  }
  if (file.endsWith(".npy")) return [fromNpy(basename(file, ".npy"), decodeNpy(bytes, file))];
  if (bytes[0] === 0 && bytes[1] === 0) {
    const { shape, data } = readIdx(bytes, file);
    return [{ name: basename(file), shape, data, bytes: true, whole: true }];
  }
  const message = `${file} is no .safetensors, .npy, .npz or unpacked IDX file; save the examples as one of these (numpy.save writes .npy)`;
  throw new LegendreError("data", where, message, { file });
}

function fromNpy(name: string, { dtype, shape, data }: NpyArray): FileArray {
  const whole = /[iub]\d*$/.test(dtype);
  return { name, shape, data: numbersOf(data), bytes: data instanceof Uint8Array, whole };
}

function numbersOf(data: ArrayLike<number> | ArrayLike<bigint>): ArrayLike<number> {
  return typeof data[0] === "bigint"
    ? Float64Array.from(data as ArrayLike<bigint>, Number)
    : (data as ArrayLike<number>);
}

/** Labels in the same file, or in one beside it whose name says so. */
async function labelsBeside(file: string, others: readonly FileArray[]): Promise<FileArray[]> {
  const named = others.filter(({ name }) => /^(y|labels?|targets?)$/i.test(name));
  if (named.length > 0 || others.length > 0) return named.length > 0 ? named : [...others];
  const own = basename(file);
  const names = [
    own.replace("images-idx3", "labels-idx1"),
    own.replace(/^x([._-]|$)/, "y$1"),
    own.replace(/([._-])x([._-])/, "$1y$2"),
    own.replace("images", "labels"),
  ].filter((name) => name !== own);
  const there = await readdir(dirname(file));
  const found = names.find((name) => there.includes(name));
  return found === undefined ? [] : readArrays(join(dirname(file), found));
}

interface Layout {
  /** For each axis of an example in the file its place in the model's layout. */
  readonly perm: readonly number[];
  /** The file's shape of one example, with the axes of length 1 that were added. */
  readonly from: readonly number[];
  /** The model's shape of one example; sizes that it leaves open are those of the file. */
  readonly to: readonly number[];
  readonly text: string;
}

/** How the file's layout becomes the model's: as it is, flattened, with a channel axis, or channels first and last. */
function layoutOf(from: readonly number[], wanted: readonly (number | null)[]): Layout | undefined {
  const open = wanted.includes(null);
  // Sizes that are open are filled in only where the file has the axes of the model.
  const agrees =
    from.length === wanted.length && wanted.every((n, i) => n === null || n === from[i]);
  if (open && !agrees) return undefined;
  const to = open ? from : (wanted as readonly number[]);
  const same = (a: readonly number[], b: readonly number[]): boolean => `${a}` === `${b}`;
  const identity = (shape: readonly number[], text: string): Layout => ({
    perm: shape.map((_, i) => i),
    from: shape,
    to,
    text,
  });
  if (same(from, to)) return identity(from, "");
  const solid = (shape: readonly number[]): number[] => shape.filter((n) => n !== 1);
  if (same(solid(from), solid(to))) return identity(to, "axes of length 1 added or taken away");
  if (from.length === 3 && to.length === 3) {
    const [a, b, c] = from as [number, number, number];
    if (same([c, a, b], to)) return { perm: [2, 0, 1], from, to, text: "channels moved first" };
    if (same([b, c, a], to)) return { perm: [1, 2, 0], from, to, text: "channels moved last" };
  }
  return to.length === 1 && sizeOf(from) === to[0] ? identity(to, "flattened") : undefined;
}

/** The examples as float32, in the model's layout. */
function arranged(
  file: string,
  { data, bytes }: FileArray,
  rows: number,
  { perm, from, to }: Layout,
): Float32Array {
  const size = sizeOf(to);
  const strides = from.map((_, i) => sizeOf(from.slice(i + 1)));
  let places = [0];
  for (const axis of perm) {
    const step = strides[axis] as number;
    const length = from[axis] as number;
    places = places.flatMap((at) => Array.from({ length }, (_, i) => at + i * step));
  }
  const x = new Float32Array(rows * size);
  const scale = bytes ? 1 / 255 : 1;
  for (let row = 0; row < rows; row++) {
    for (let i = 0; i < size; i++) {
      const value = (data[row * size + (places[i] as number)] as number) * scale;
      if (!Number.isFinite(value)) {
        const message = `${file}: example ${row} holds ${value}; leave it out, or fill what is missing`;
        throw new LegendreError("non-finite", where, message, { file, row });
      }
      x[row * size + i] = value;
    }
  }
  return x;
}
