import { LegendreError } from "../errors.ts";
import {
  type NpyData,
  type NpyDtype,
  npyBytes,
  npyDtypes,
  npyValues,
  npyWidth,
} from "./npy-dtypes.ts";
import { parseNpyHeader } from "./npy-header.ts";

/** An array of an npy file. */
export interface NpyArray {
  readonly dtype: NpyDtype;
  readonly shape: readonly number[];
  /** Row-major values; their array type goes with `dtype`, see {@link npyDtypes}. */
  readonly data: NpyData;
}

const magic = "\x93NUMPY";
/** Longest header that is read; those of the dtypes known here have some hundred bytes. */
const longestHeader = 65_536;

/**
 * The bytes of an npy file, NumPy's format for one array: version 1.0, little-endian, row-major.
 *
 * @param array - dtype, shape and values.
 * @returns the file, as `numpy.load` reads it.
 * @throws `data` for values that do not fit their shape and dtype.
 * @see NumPy, `numpy.lib.format`.
 *
 * @example
 * ```ts
 * import { decodeNpy, encodeNpy } from "@legendre/core-tensor/io";
 *
 * const bytes = encodeNpy({ dtype: "f4", shape: [2, 1], data: Float32Array.of(1, 2) });
 * console.log(decodeNpy(bytes, "a.npy").shape); // → [ 2, 1 ]
 * ```
 */
export function encodeNpy({ dtype, shape, data }: NpyArray): Uint8Array<ArrayBuffer> {
  const fail = (what: string): LegendreError =>
    new LegendreError("data", "encodeNpy", what, { dtype, shape });
  const Values = Object.hasOwn(npyDtypes, dtype) ? npyDtypes[dtype] : undefined;
  if (Values === undefined) {
    throw fail(`dtype ${dtype} is not known; known are ${Object.keys(npyDtypes).join(", ")}`);
  }
  if (!(data instanceof Values)) throw fail(`values of ${dtype} must be a ${Values.name}`);
  const size = shape.reduce((a, b) => a * b, 1);
  if (!shape.every((n) => Number.isSafeInteger(n) && n >= 0) || size !== data.length) {
    throw fail(`shape [${shape.join(", ")}] does not fit ${data.length} values; correct it`);
  }
  const order = npyWidth(dtype) === 1 ? "|" : "<";
  const lengths = shape.length === 1 ? `${shape[0]},` : shape.join(", ");
  const text = `{'descr': '${order}${dtype}', 'fortran_order': False, 'shape': (${lengths}), }`;
  // Spaces and a line break up to a multiple of 64, so that the values are aligned in a mapped file.
  const start = Math.ceil((10 + text.length + 1) / 64) * 64;
  const values = npyBytes(dtype, data);
  const bytes = new Uint8Array(start + values.length).fill(0x20, 10, start);
  bytes.set(Uint8Array.from(magic, (letter) => letter.charCodeAt(0)));
  bytes[6] = 1;
  new DataView(bytes.buffer).setUint16(8, start - 10, true);
  bytes.set(new TextEncoder().encode(text), 10);
  bytes[start - 1] = 0x0a;
  bytes.set(values, start);
  return bytes;
}

/**
 * The array of an npy file, in row-major order whatever the file's, once its header is known to agree
 * with its length. Both byte orders and the versions 1 to 3 are read; object arrays and records are not.
 *
 * @param bytes - the whole file.
 * @param file - its name, for errors.
 * @returns dtype, shape and values, in memory of their own.
 * @throws `data` with the file, the place in it and the remedy.
 *
 * @example
 * ```ts
 * import { isLegendreError } from "@legendre/core-tensor";
 * import { decodeNpy } from "@legendre/core-tensor/io";
 *
 * try {
 *   decodeNpy(new Uint8Array(3), "weights.npy");
 * } catch (error) {
 *   console.log(isLegendreError(error, "data")); // → true
 * }
 * ```
 */
export function decodeNpy(bytes: Uint8Array, file: string): NpyArray {
  const fail = (place: string, what: string): LegendreError => {
    const remedy = "the file is damaged or of another kind, save it anew with numpy.save";
    return new LegendreError("data", "decodeNpy", `${file}, ${place}: ${what}; ${remedy}`, {
      file,
      place,
    });
  };
  if (bytes.length < 12 || [...magic].some((letter, i) => bytes[i] !== letter.charCodeAt(0))) {
    throw fail("byte 0", "it does not begin like an npy file");
  }
  const version = bytes[6] as number;
  if (version < 1 || version > 3) throw fail("byte 6", `version ${version} is not known`);
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const length = version === 1 ? view.getUint16(8, true) : view.getUint32(8, true);
  const start = (version === 1 ? 10 : 12) + length;
  if (length > longestHeader || start > bytes.length) {
    throw fail(
      "byte 8",
      `the header is said to have ${length} bytes, the file has ${bytes.length}`,
    );
  }
  const header = parseNpyHeader(new TextDecoder().decode(bytes.subarray(start - length, start)));
  if (typeof header === "string") throw fail("header", header);
  const { dtype, shape } = header;
  const wanted = shape.reduce((a, b) => a * b, npyWidth(dtype));
  if (wanted !== bytes.length - start) {
    const size = `${dtype} of shape [${shape.join(", ")}] has ${wanted} bytes`;
    throw fail("header", `${size}, the file has ${bytes.length - start} of values`);
  }
  // Copied by the constructor, since `slice` of a Node Buffer copies nothing.
  const stored = new Uint8Array(bytes.subarray(start));
  if (header.bigEndian) swapBytes(stored, npyWidth(dtype));
  if (dtype === "b1") {
    const odd = stored.findIndex((value) => value > 1);
    if (odd >= 0) throw fail(`byte ${start + odd}`, `a b1 is ${stored[odd]}, allowed are 0 and 1`);
  }
  const data = npyValues(dtype, stored);
  return { dtype, shape, data: header.fortranOrder ? rowMajor(data, shape) : data };
}

function swapBytes(bytes: Uint8Array, width: number): void {
  if (width === 1) return;
  for (let at = 0; at < bytes.length; at += width) bytes.subarray(at, at + width).reverse();
}

/** Values in column-major order put in row-major order. */
function rowMajor(data: NpyData, shape: readonly number[]): NpyData {
  const out = data.slice();
  const index = shape.map(() => 0);
  const strides = shape.map((_, axis) => shape.slice(0, axis).reduce((a, b) => a * b, 1));
  let from = 0;
  for (let to = 0; to < data.length; to++) {
    out[to] = data[from] as never;
    for (let axis = shape.length - 1; axis >= 0; axis--) {
      from += strides[axis]!;
      if (++index[axis]! < shape[axis]!) break;
      from -= index[axis]! * strides[axis]!;
      index[axis] = 0;
    }
  }
  return out;
}
