import { LegendreError, treeFlatten, treePaths, treeUnflatten } from "@legendre/core-tensor";
import {
  createSafetensors,
  decodeSafetensors,
  encodeSafetensors,
  type SafetensorsArray,
  type SafetensorsData,
  type SafetensorsDtype,
} from "@legendre/core-tensor/io";
import { untilReady } from "@legendre/core-tensor/jit";
import { type Tensor, tensor } from "@legendre/core-tensor/ops";
import { type OptionsOf, oneOf, options, value } from "@legendre/core-tensor/options";
import { checkTensorTree } from "@legendre/core-tensor/tree";
import { checkLike, treeShape } from "../../check-like.ts";
import type { SparseCodec } from "./codec.ts";
import { codecs, packLeaf, type SparseEncoding } from "./pack-leaf.ts";

type Metadata = Readonly<Record<string, string>>;

/** The options of {@link encodeSparse}. */
export const encodeSparseOptions = options("encodeSparse", {
  /**
   * How leaves are stored; a leaf that cannot be stored so (2:4 with three weights in four) raises an error.
   * `"auto"` takes what is smallest for each leaf.
   */
  encoding: oneOf(["auto", "dense", "bitmask", "csr", "2:4"], "auto"),
  /** Free text that goes into the file. */
  metadata: value<Metadata, Metadata>({}),
});

/** Options of {@link encodeSparse}. */
export interface SparseOptions extends OptionsOf<typeof encodeSparseOptions> {}

/** The entry of the metadata that says how leaves are stored. */
const entry = "legendre.sparse";

/** What that entry holds, as JSON. */
interface Described {
  readonly version: 1;
  readonly leaves: Readonly<
    Record<string, { readonly encoding: SparseEncoding; readonly shape: readonly number[] }>
  >;
}

/**
 * A tree of weights as a safetensors file in which zeros take no room. Reads the tensors.
 *
 * @param tree - tensors; those of float32 are packed, others stored as they are.
 * @param options - see {@link SparseOptions}.
 * @returns the bytes; {@link decodeSparse} gives the same bits back, −0 and NaN too.
 * @throws code "structure" for anything but a tree of tensors, "option".
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { decodeSparse, encodeSparse } from "@legendre/fishleg/surgeon";
 *
 * const params = { kernel: tf.tensor2d([[0, 0, 1.5, 0]]) };
 * const again = decodeSparse(encodeSparse(params), params);
 * console.log([...again.kernel.dataSync()]); // → [ 0, 0, 1.5, 0 ]
 * ```
 *
 * @remarks The format, for other readers: the metadata entry `legendre.sparse` is JSON
 * `{ "version": 1, "leaves": { "<name>": { "encoding", "shape" } } }`. `dense`: an array `<name>`.
 * `bitmask`: `<name>.bitmask`, U8, one bit a weight in row-major order, lowest bit first, and `<name>.values`.
 * `csr`: the leaf as a matrix of its last axis; `<name>.pointers` U32, `<name>.columns` U8 (up to 256 columns) or
 * U32, `<name>.values`. `2:4`: groups of four along the last axis but one; `<name>.values` `[groups, 2]` and
 * `<name>.places`, 4 bits a group: two places of 2 bits, the first group in the low half of a byte.
 */
export function encodeSparse(tree: unknown, options?: SparseOptions): Uint8Array<ArrayBuffer> {
  const { arrays, metadata } = packTree("encodeSparse", tree, options);
  return encodeSafetensors(arrays, metadata);
}

/**
 * {@link encodeSparse} into a file, which appears whole or not at all. Node only.
 *
 * @throws as {@link encodeSparse}; code "data" when it cannot be written.
 */
export async function saveSparse(
  path: string,
  tree: unknown,
  options?: SparseOptions,
): Promise<void> {
  const { arrays, metadata } = packTree("saveSparse", await untilReady(tree), options);
  const file = await createSafetensors(path, arrays, metadata);
  try {
    for (const [name, { data }] of arrays) await file.write(name, data);
  } catch (error) {
    await file.discard();
    throw error;
  }
  await file.close();
}

function packTree(
  where: string,
  tree: unknown,
  options: SparseOptions | undefined,
): { readonly arrays: Map<string, SafetensorsArray>; readonly metadata: Record<string, string> } {
  const { encoding, metadata } = encodeSparseOptions.resolve(options, where);
  checkLike(where, "tree", tree, "itself", treeShape(tree));
  const { leaves, structure } = treeFlatten<Tensor>(tree);
  const arrays = new Map<string, SafetensorsArray>();
  const described = new Map<string, Described["leaves"][string]>();
  for (const [i, path] of treePaths(structure).entries()) {
    const name = path === "" ? "weights" : path;
    const leaf = leaves[i] as Tensor;
    const packed = packLeaf(where, name, leaf, encoding);
    described.set(name, { encoding: packed.encoding, shape: leaf.shape });
    for (const [ending, array] of Object.entries(packed.arrays)) {
      arrays.set(ending === "" ? name : `${name}.${ending}`, array);
    }
  }
  // Entries become members even where the name is `__proto__`.
  const entries = Object.fromEntries(described);
  const text = JSON.stringify({ version: 1, leaves: entries } satisfies Described);
  return { arrays, metadata: { ...metadata, [entry]: text } };
}

/**
 * The weights of a file of {@link encodeSparse}, as a tree of tensors, dense again.
 *
 * @param bytes - the whole file; a safetensors file without that metadata is read as dense arrays.
 * @param like - a tree of tensors of the same structure and shapes; left alive.
 * @param file - what errors call it.
 * @returns the tree, owned by the caller.
 * @throws code "data" for a file that is damaged or of other weights.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { decodeSparse, encodeSparse } from "@legendre/fishleg/surgeon";
 *
 * const params = [tf.tensor2d([[1], [0], [0], [2]])];
 * const bytes = encodeSparse(params, { encoding: "2:4" });
 * console.log([...(decodeSparse(bytes, params)[0] as tf.Tensor).dataSync()]); // → [ 1, 0, 0, 2 ]
 * ```
 */
export function decodeSparse<P>(bytes: Uint8Array, like: P, file = "sparse.safetensors"): P {
  checkTensorTree("decodeSparse", "like", like);
  const { arrays, metadata } = decodeSafetensors(bytes, file);
  const described = descriptionOf(metadata[entry], file);
  const { leaves, structure } = treeFlatten<Tensor>(like);
  const found = treePaths(structure).map((path, i) => {
    const name = path === "" ? "weights" : path;
    const leaf = leaves[i] as Tensor;
    const fail = (what: string): LegendreError =>
      new LegendreError(
        "data",
        "decodeSparse",
        `${file}, "${name}": ${what}; restore the file from a copy`,
        {
          file,
          path: name,
        },
      );
    const read = (ending: string, dtype: SafetensorsDtype): SafetensorsData => {
      const full = ending === "" ? name : `${name}.${ending}`;
      const array = arrays.get(full);
      if (array?.dtype === dtype) return array.data;
      throw fail(
        array === undefined
          ? `it has no array "${full}"`
          : `"${full}" is ${array.dtype}, not ${dtype}`,
      );
    };
    const known =
      described !== undefined && Object.hasOwn(described.leaves, name)
        ? described.leaves[name]
        : undefined;
    const { encoding = "dense", shape = arrays.get(name)?.shape } = known ?? {};
    const fits =
      Array.isArray(shape) &&
      shape.length === leaf.shape.length &&
      leaf.shape.every((length, axis) => length === shape[axis]);
    if (!fits) {
      // What stands in a damaged file may be nested without end.
      const found = Array.isArray(shape) && shape.every(Number.isFinite) ? `[${shape}]` : "unknown";
      throw fail(`it has shape ${found}, expected [${leaf.shape}]`);
    }
    const dense = leaf.dtype === "float32" ? "F32" : leaf.dtype === "bool" ? "BOOL" : "I32";
    const data =
      encoding === "dense"
        ? read("", dense)
        : codecOf(encoding, fail).unpack(read, leaf.shape, fail);
    return { data: data as Float32Array, shape: leaf.shape, dtype: leaf.dtype };
  });
  // Tensors only once the whole file is known to be sound.
  return treeUnflatten<P>(
    structure,
    found.map(({ data, shape, dtype }) => tensor(data, [...shape], dtype as "float32")),
  );
}

function codecOf(encoding: unknown, fail: (what: string) => LegendreError): SparseCodec {
  // What stands in a damaged file may be an object that cannot even be printed.
  if (typeof encoding !== "string") throw fail("its encoding is no text");
  if (Object.hasOwn(codecs, encoding)) return codecs[encoding as keyof typeof codecs];
  throw fail(`its encoding "${encoding}" is not known`);
}

function descriptionOf(text: string | undefined, file: string): Described | undefined {
  if (text === undefined) return undefined;
  try {
    const found = JSON.parse(text) as Described;
    if (found.version === 1 && typeof found.leaves === "object" && found.leaves !== null)
      return found;
  } catch {
    // Told below.
  }
  const message = `${file}: the metadata "${entry}" is no description of version 1; the file is damaged or of a newer version`;
  throw new LegendreError("data", "decodeSparse", message, { file });
}
