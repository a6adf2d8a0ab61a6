import { LegendreError } from "../errors.ts";
import { checkName } from "./safetensors-header.ts";
import { listZip, type ZipEntry, zipSizes } from "./zip-directory.ts";

/** The most that deflate can save: 1032 bytes from one. */
const greatestRatio = 1032;

/** One file of a zip archive, not yet unpacked. */
export interface ZipMember {
  readonly name: string;
  /** Bytes once unpacked, as the archive says. */
  readonly size: number;
  /** Unpacks it and checks size and CRC. */
  readonly unpack: () => Uint8Array;
}

/**
 * The files of a zip archive, once the directory is known not to lie: sizes fit in the archive, no two
 * files share bytes, names are unique and safe as relative paths. Stored and deflated files, no
 * encryption, none of the extensions for more than 4 GB. Node only.
 *
 * @throws `data`; from `unpack` too.
 */
export async function readZip(
  where: string,
  bytes: Uint8Array,
  file: string,
): Promise<readonly ZipMember[]> {
  const zlib = await import("node:zlib");
  const fail = (what: string): LegendreError =>
    new LegendreError(
      "data",
      where,
      `${file}: ${what}; the file is damaged or no zip archive, restore it from a copy`,
      { file },
    );
  const entries = listZip(bytes, fail);
  checkNames(entries, fail);
  const starts = dataStarts(bytes, entries, fail);
  return entries.map((entry, i): ZipMember => {
    const start = starts[i] as number;
    const packed = bytes.subarray(start, start + entry.packedSize);
    const unpack = (): Uint8Array => {
      const content = entry.deflated ? inflate(entry, packed) : packed;
      if (content.length !== entry.size) {
        throw fail(`"${entry.name}" has ${content.length} bytes, not the ${entry.size} promised`);
      }
      if (zlib.crc32(content) !== entry.crc) throw fail(`"${entry.name}" does not have its CRC`);
      return content;
    };
    return { name: entry.name, size: entry.size, unpack };
  });

  function inflate(entry: ZipEntry, packed: Uint8Array): Uint8Array {
    try {
      return zlib.inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.size) });
    } catch (cause) {
      throw fail(`"${entry.name}" cannot be unpacked (${(cause as Error).message})`);
    }
  }
}

function checkNames(entries: readonly ZipEntry[], fail: (what: string) => LegendreError): void {
  const seen = new Set<string>();
  for (const { name, size, packedSize, deflated } of entries) {
    const shown = JSON.stringify(name);
    const fault = checkName(name);
    if (fault !== undefined) throw fail(`the name ${shown} is not allowed: ${fault}`);
    if (seen.has(name)) throw fail(`the name ${shown} comes twice`);
    seen.add(name);
    const possible = deflated ? packedSize * greatestRatio : packedSize;
    if (size > possible) {
      throw fail(`${shown} promises ${size} bytes, its ${packedSize} can make ${possible} at most`);
    }
  }
}

/** Where the bytes of each file begin, by the headers that stand before them. */
function dataStarts(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  fail: (what: string) => LegendreError,
): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const starts = entries.map(({ name, at, packedSize }) => {
    const inside = at + zipSizes.local <= bytes.length && view.getUint32(at, true) === 0x04034b50;
    if (!inside) throw fail(`"${name}" is said to begin at byte ${at}, where no file begins`);
    const before = view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
    const start = at + zipSizes.local + before;
    if (start + packedSize > bytes.length) throw fail(`"${name}" ends after the archive`);
    return start;
  });
  const order = entries.map((_, i) => i).sort((i, j) => entries[i]!.at - entries[j]!.at);
  for (let k = 1; k < order.length; k++) {
    const [i, j] = [order[k - 1] as number, order[k] as number];
    if (starts[i]! + entries[i]!.packedSize > entries[j]!.at) {
      throw fail(`"${entries[i]!.name}" and "${entries[j]!.name}" share bytes`);
    }
  }
  return starts;
}
