import { LegendreError } from "../errors.ts";
import { duplicateKey } from "./duplicate-key.ts";
import { isRecord } from "./is-record.ts";
import { type SafetensorsDtype, safetensorsDtypes, storedWidth } from "./safetensors-dtypes.ts";

/** Where one array stands in the values of a file. */
export interface HeaderEntry {
  readonly name: string;
  readonly dtype: SafetensorsDtype;
  readonly shape: readonly number[];
  /** First byte, counted from the end of the header. */
  readonly begin: number;
  /** The byte after the last. */
  readonly end: number;
}

/** A checked header. */
export interface Header {
  /** In the order of their bytes. */
  readonly entries: readonly HeaderEntry[];
  readonly metadata: Readonly<Record<string, string>>;
  /** Where the values begin in the file. */
  readonly start: number;
}

/** Longest header that is read, the limit of the reference implementation. */
const longestHeader = 100_000_000;
/** Most axes of an array: more than any backend can use. */
const greatestRank = 32;

/** The bytes before the header, which tell its length. */
export const headerPrefix = 8;

/** The errors about one file. */
type Fail = (place: string, what: string) => LegendreError;

function faultsOf(where: string, file: string): Fail {
  const remedy = "the file is damaged or no safetensors file, restore it from a copy";
  return (place, what) =>
    new LegendreError("data", where, `${file}, ${place}: ${what}; ${remedy}`, { file, place });
}

/**
 * Where the values begin, from the first 8 bytes.
 *
 * @param size - bytes of the whole file.
 * @throws `data`.
 */
export function valuesStart(
  prefix: Uint8Array,
  size: number,
  file: string,
  where = "decodeSafetensors",
): number {
  const fail = faultsOf(where, file);
  if (prefix.length < headerPrefix) {
    throw fail("byte 0", `the file has ${prefix.length} bytes, a safetensors file at least 8`);
  }
  const length = new DataView(prefix.buffer, prefix.byteOffset).getBigUint64(0, true);
  const held = size - headerPrefix;
  if (length > BigInt(Math.min(longestHeader, held))) {
    const text = prefix.subarray(0, headerPrefix).every((byte) => byte > 8 && byte < 128);
    const problem = text
      ? "it begins like a text, and is no safetensors file"
      : `the header is said to have ${length} bytes, ${held} follow; is it a safetensors file?`;
    throw fail("byte 0", problem);
  }
  return headerPrefix + Number(length);
}

/**
 * Reads and checks the header of a safetensors file.
 *
 * @param bytes - the file, at least up to the values.
 * @param size - bytes of the whole file.
 * @throws `data`.
 */
export function decodeHeader(
  bytes: Uint8Array,
  file: string,
  size: number = bytes.length,
  where = "decodeSafetensors",
): Header {
  const fail = faultsOf(where, file);
  const start = valuesStart(bytes, size, file, where);
  const header = parse(bytes.subarray(headerPrefix, start), fail);
  const { __metadata__: metadata, ...described } = header;
  const entries = Object.entries(described)
    .map(([name, value]) => entryOf(name, value, size - start, fail))
    .sort((a, b) => a.begin - b.begin || a.end - b.end);
  checkCoverage(entries, size - start, fail);
  return { entries, metadata: metadataOf(metadata, fail), start };
}

function parse(bytes: Uint8Array, fail: Fail): Record<string, unknown> {
  let text: string;
  let value: unknown;
  try {
    text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    if (!text.startsWith("{")) throw new SyntaxError("it does not begin with {");
    value = JSON.parse(text);
  } catch (cause) {
    throw fail("header", `it is no JSON object (${(cause as Error).message})`);
  }
  const twice = duplicateKey(text);
  if (twice !== undefined) throw fail("header", `the name ${JSON.stringify(twice)} comes twice`);
  return value as Record<string, unknown>;
}

function entryOf(name: string, value: unknown, available: number, fail: Fail): HeaderEntry {
  const place = `entry ${JSON.stringify(name)}`;
  const fault = checkName(name);
  if (fault !== undefined) throw fail(place, `the name is not allowed: ${fault}`);
  if (!isRecord(value)) throw fail(place, "it is no object");
  const { dtype, shape, data_offsets: offsets } = value;
  if (typeof dtype !== "string" || !Object.hasOwn(safetensorsDtypes, dtype)) {
    const known = Object.keys(safetensorsDtypes).join(", ");
    const found = typeof dtype === "string" ? JSON.stringify(dtype) : "no text";
    throw fail(place, `dtype is ${found}, known are ${known}`);
  }
  if (!isCounts(shape) || shape.length > greatestRank) {
    throw fail(place, "shape is no list of at most 32 whole numbers of at least 0");
  }
  if (!isCounts(offsets) || offsets.length !== 2) {
    throw fail(place, "data_offsets are no two whole numbers of at least 0");
  }
  const [begin = 0, end = 0] = offsets;
  if (begin > end || end > available) {
    throw fail(
      place,
      `data_offsets are ${begin} to ${end}, there are ${available} bytes of values`,
    );
  }
  const kind = dtype as SafetensorsDtype;
  const wanted = shape.reduce((a, b) => a * b, storedWidth(kind));
  if (wanted !== end - begin) {
    const size = `${dtype} of shape [${shape.join(", ")}] has ${wanted} bytes`;
    throw fail(place, `${size}, data_offsets span ${end - begin}`);
  }
  return { name, dtype: kind, shape, begin, end };
}

/** The ranges must follow each other from the first byte to the last. */
function checkCoverage(entries: readonly HeaderEntry[], available: number, fail: Fail): void {
  let covered = 0;
  for (const { name, begin, end } of entries) {
    if (begin !== covered) {
      const what = begin < covered ? "overlaps the values before it" : "leaves a gap before it";
      const range = `its values begin at ${begin}, those before end at ${covered}`;
      throw fail(`entry ${JSON.stringify(name)}`, `it ${what} (${range})`);
    }
    covered = end;
  }
  if (covered !== available) {
    throw fail("header", `it describes ${covered} bytes of values, the file has ${available}`);
  }
}

function metadataOf(value: unknown, fail: Fail): Record<string, string> {
  if (value === undefined) return {};
  if (isRecord(value) && Object.values(value).every((text) => typeof text === "string")) {
    return value as Record<string, string>;
  }
  throw fail("__metadata__", "it is no object of strings");
}

/** What is wrong with the name of an array, or undefined: names may become relative paths. */
export function checkName(name: string): string | undefined {
  if (name === "") return "it is empty";
  if (name === "__metadata__") return "it is reserved";
  if (name.length > 1024) return "it has more than 1024 characters";
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
  if (/[\u0000-\u001f\u007f]/.test(name)) return "it holds a control character";
  if (/\p{Cs}/u.test(name)) return "it is no valid Unicode";
  if (/^[/\\]|^[a-zA-Z]:/.test(name)) return "it is an absolute path";
  return name.split(/[/\\]/).includes("..") ? "it leads out of its folder" : undefined;
}

function isCounts(value: unknown): value is number[] {
  return Array.isArray(value) && value.every((n) => Number.isSafeInteger(n) && n >= 0);
}
