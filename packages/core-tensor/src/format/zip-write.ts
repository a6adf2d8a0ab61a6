import { LegendreError } from "../errors.ts";
import { checkName } from "./safetensors-header.ts";
import { zipSizes } from "./zip-directory.ts";

/** Midnight of 1 January 1980, the first day that zip knows: the same content gives the same bytes. */
const date = 0x0021;
/** Names are UTF-8. */
const flags = 0x0800;
/** What a reader must know: deflate. */
const version = 20;

/**
 * The bytes of a zip archive. Node only.
 *
 * @param compress - deflate the files; otherwise they are stored.
 * @throws `data` for a name that is not allowed, and for more than 4 GB.
 */
export async function writeZip(
  where: string,
  files: Iterable<readonly [string, Uint8Array]>,
  compress: boolean,
): Promise<Uint8Array<ArrayBuffer>> {
  const zlib = await import("node:zlib");
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const [name, content] of files) {
    const fault = checkName(name);
    if (fault !== undefined) {
      const what = `the name ${JSON.stringify(name)} is not allowed: ${fault}; rename the array`;
      throw new LegendreError("data", where, what, { name });
    }
    const packed = compress ? zlib.deflateRawSync(content) : content;
    const encoded = new TextEncoder().encode(name);
    const facts = { at, encoded, packed, size: content.length, crc: zlib.crc32(content), compress };
    const local = header(facts, zipSizes.local);
    directory.push(header(facts, zipSizes.central));
    parts.push(local, packed);
    at += local.length + packed.length;
    if (Math.max(at, content.length) >= 2 ** 32 - 1) {
      const what = `at "${name}" the archive passes 4 GB, which zip cannot hold; use safetensors`;
      throw new LegendreError("data", where, what, { name });
    }
  }
  const end = new Uint8Array(zipSizes.end);
  const view = new DataView(end.buffer);
  view.setUint32(0, 0x06054b50, true);
  for (const place of [8, 10]) view.setUint16(place, directory.length, true);
  const directorySize = directory.reduce((sum, entry) => sum + entry.length, 0);
  view.setUint32(12, directorySize, true);
  view.setUint32(16, at, true);
  const bytes = new Uint8Array(at + directorySize + end.length);
  let to = 0;
  for (const part of [...parts, ...directory, end]) {
    bytes.set(part, to);
    to += part.length;
  }
  return bytes;
}

interface Facts {
  readonly at: number;
  readonly encoded: Uint8Array;
  readonly packed: Uint8Array;
  readonly size: number;
  readonly crc: number;
  readonly compress: boolean;
}

/** The header before a file, or its entry in the directory: the same facts, four bytes apart. */
function header(facts: Facts, length: 30 | 46): Uint8Array {
  const bytes = new Uint8Array(length + facts.encoded.length);
  const view = new DataView(bytes.buffer);
  const central = length === zipSizes.central;
  view.setUint32(0, central ? 0x02014b50 : 0x04034b50, true);
  if (central) view.setUint16(4, version, true);
  const from = central ? 6 : 4;
  view.setUint16(from, version, true);
  view.setUint16(from + 2, flags, true);
  view.setUint16(from + 4, facts.compress ? 8 : 0, true);
  view.setUint16(from + 8, date, true);
  view.setUint32(from + 10, facts.crc, true);
  view.setUint32(from + 14, facts.packed.length, true);
  view.setUint32(from + 18, facts.size, true);
  view.setUint16(from + 22, facts.encoded.length, true);
  if (central) view.setUint32(42, facts.at, true);
  bytes.set(facts.encoded, length);
  return bytes;
}
