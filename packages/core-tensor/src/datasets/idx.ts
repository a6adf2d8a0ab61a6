import { LegendreError } from "../errors.ts";
import { sizeOf } from "../kernels/host-array.ts";

/** An array of an IDX file. */
export interface IdxArray {
  /** Lengths of the axes, the first counts the items. */
  readonly shape: readonly number[];
  /** The bytes of the items, row-major: a view of the file's bytes. */
  readonly data: Uint8Array;
}

/** The axes a file of the MNIST family can have. */
const greatestRank = 4;

/**
 * Reads an IDX file of unsigned bytes, the format of MNIST and of the sets made in its image: two
 * zero bytes, the type `0x08`, the number of axes, their lengths as big-endian 32-bit numbers, the items.
 *
 * @param bytes - the whole file.
 * @param file - its name, for errors.
 * @returns the shape and a view of the bytes; nothing is copied.
 * @throws `data` for a file that is no such file, is cut off or has bytes left over.
 * @see LeCun, Cortes and Burges, "The MNIST database of handwritten digits", section on file formats.
 *
 * @example
 * ```ts
 * import { readIdx } from "@legendre/core-tensor/datasets";
 *
 * const file = Uint8Array.of(0, 0, 8, 1, 0, 0, 0, 3, 7, 2, 1);
 * console.log([...readIdx(file, "labels").data]); // → [ 7, 2, 1 ]
 * ```
 */
export function readIdx(bytes: Uint8Array, file: string): IdxArray {
  const fail = (offset: number, what: string): LegendreError =>
    new LegendreError(
      "data",
      "readIdx",
      `${file}, byte ${offset}: ${what}; the file is damaged or another one, fetch it again`,
      { file, offset },
    );
  if (bytes.length < 4)
    throw fail(0, `the file has ${bytes.length} bytes, an IDX header at least 4`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const magic = view.getUint16(0);
  if (magic !== 0) throw fail(0, `expected two zero bytes, got ${hex(magic, 4)}`);
  const type = view.getUint8(2);
  if (type !== 0x08) throw fail(2, `expected the type 0x08 (unsigned bytes), got ${hex(type, 2)}`);
  const rank = view.getUint8(3);
  if (rank < 1 || rank > greatestRank) {
    throw fail(3, `expected 1 to ${greatestRank} axes, got ${rank}`);
  }
  const start = 4 + 4 * rank;
  if (bytes.length < start) throw fail(4, `the file ends inside its header of ${start} bytes`);
  const shape = Array.from({ length: rank }, (_, axis) => view.getUint32(4 + 4 * axis));
  const size = sizeOf(shape);
  if (bytes.length - start !== size) {
    const held = bytes.length - start;
    throw fail(4, `the header promises ${shape.join(" × ")} = ${size} bytes, the file has ${held}`);
  }
  return { shape, data: bytes.subarray(start) };
}

function hex(value: number, digits: number): string {
  return `0x${value.toString(16).padStart(digits, "0")}`;
}
