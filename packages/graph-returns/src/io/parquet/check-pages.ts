import { checkDeltas, checkFrontCoded, checkPrefixedRuns, checkRuns } from "./page-values.ts";
import { type Cursor, readStruct, type ThriftStruct, type ThriftValue } from "./thrift.ts";

/** What a file's footer says of a column of a row group. */
export interface ChunkFacts {
  readonly rows: number;
  /** Whether values may be missing, which gives pages a level for each. */
  readonly optional: boolean;
  /** The physical type, such as `INT64`. */
  readonly type: string;
  /** Whether pages are packed, and their values can be checked only once they are unpacked. */
  readonly compressed: boolean;
}

/** Checks a page that has been unpacked. */
export type PageCheck = (page: Uint8Array) => void;

/** Largest page: a thousand times the size that writers aim at. */
const mostBytes = 2 ** 29;
/** A byte unpacks to so many at most; zstd's runs come near it. */
const mostRatio = 2 ** 16;

/**
 * Walks the pages of a column chunk before hyparquet decodes it, and refuses what it would loop or allocate on without bounds:
 * sizes that are missing, negative or outside the chunk, more values than the row group has rows, runs longer than what is left.
 * What hyparquet refuses by itself, it is left to refuse.
 *
 * @returns checks of what is still packed, in the order in which it will be unpacked.
 * @throws Error or RangeError with page and byte.
 */
export function checkPages(bytes: Uint8Array, facts: ChunkFacts): PageCheck[] {
  const cursor: Cursor = { bytes, at: 0 };
  const later: PageCheck[] = [];
  // As far as hyparquet would read.
  for (let [rows, page] = [0, 0]; rows < facts.rows && cursor.at < bytes.length - 1; page++) {
    const start = cursor.at;
    try {
      const header = headerOf(readStruct(cursor), bytes.length - cursor.at);
      const body = bytes.subarray(cursor.at, cursor.at + header.size);
      cursor.at += header.size;
      if (header.kind === "data") {
        if (header.values > facts.rows) {
          throw new RangeError(`it has ${header.values} values of ${facts.rows} rows`);
        }
        rows += header.values;
      }
      const packed = checkBody(header, body, facts);
      if (packed !== undefined) later.push(named(packed, page, start));
    } catch (cause) {
      throw described(cause, page, start);
    }
  }
  return later;
}

const named =
  (check: PageCheck, page: number, start: number): PageCheck =>
  (unpacked) => {
    try {
      check(unpacked);
    } catch (cause) {
      throw described(cause, page, start);
    }
  };

const described = (cause: unknown, page: number, start: number): Error =>
  new Error(`page ${page} at byte ${start} of its column: ${(cause as Error).message}`, { cause });

/** What a page's header says. */
interface Header {
  readonly kind: "data" | "dictionary";
  /** Bytes in the file. */
  readonly size: number;
  readonly values: number;
  readonly encoding: number;
  /** Of the second version of data pages: the levels lie before what is packed. */
  readonly second?: { readonly nulls: number; readonly levels: number; readonly packed: boolean };
}

function headerOf(struct: ThriftStruct, left: number): Header {
  const unpacked = whole(struct, 2, "size once unpacked", mostBytes);
  const size = whole(struct, 3, "size", left);
  if (unpacked > mostRatio * (size + 16)) {
    throw new RangeError(`${size} bytes that unpack to ${unpacked}`);
  }
  const type = struct.get(1);
  if (type === 2) {
    const inner = structOf(struct.get(7));
    // A flag takes an eighth of a byte.
    const values = whole(inner, 1, "number of values", 8 * unpacked);
    return { kind: "dictionary", size, values, encoding: 0 };
  }
  if (type === 0) {
    const inner = structOf(struct.get(5));
    const values = whole(inner, 1, "number of values");
    return { kind: "data", size, values, encoding: whole(inner, 2, "encoding") };
  }
  if (type !== 3) throw new Error(`it is of unknown type ${String(type)}`);
  const inner = structOf(struct.get(8));
  const values = whole(inner, 1, "number of values");
  const nulls = whole(inner, 2, "number of missing values", values);
  const rows = whole(inner, 3, "number of rows");
  if (rows !== values) throw new Error(`it has ${values} values in ${rows} rows`);
  const levels = whole(inner, 5, "size of levels", Math.min(size, unpacked));
  if (whole(inner, 6, "size of repetition levels") !== 0) {
    throw new Error("it has lists, and a column has one value a row");
  }
  const packed = inner.get(7) !== false;
  const encoding = whole(inner, 4, "encoding");
  return { kind: "data", size, values, encoding, second: { nulls, levels, packed } };
}

function structOf(value: ThriftValue | undefined): ThriftStruct {
  if (value instanceof Map) return value;
  throw new Error("its header is not whole");
}

/** A field that is a number from 0 to `most`. */
function whole(struct: ThriftStruct, field: number, name: string, most = 2 ** 31): number {
  const value = struct.get(field);
  if (typeof value === "number" && value >= 0 && value <= most) return value;
  throw new RangeError(`its ${name} is ${String(value)}, expected 0 to ${most}`);
}

/** Checks what lies open of a page; what is packed is checked later. */
function checkBody(header: Header, body: Uint8Array, facts: ChunkFacts): PageCheck | undefined {
  const { kind, values, encoding, second } = header;
  if (kind === "dictionary") return facts.compressed ? () => undefined : undefined;
  if (second === undefined) {
    const check = (page: Uint8Array): void => {
      const cursor = { bytes: page, at: 0 };
      const present = facts.optional ? checkPrefixedRuns(cursor, values) : values;
      checkValues(cursor, encoding, present, facts.type, false);
    };
    if (facts.compressed) return check;
    return void check(body);
  }
  const { nulls, levels, packed } = second;
  if (facts.optional) checkRuns({ bytes: body.subarray(0, levels), at: 0 }, 1, values);
  else if (nulls > 0 || levels > 0) throw new Error("it has missing values, and its column none");
  const check = (page: Uint8Array): void =>
    checkValues({ bytes: page, at: 0 }, encoding, values - nulls, facts.type, true);
  if (packed && facts.compressed) return check;
  return void check(body.subarray(levels));
}

/** Parquet's numbers of encodings; those that are not here take bytes in proportion to their values. */
const encodings = { dictionaries: [2, 8], runs: 3, deltas: 5, lengths: 6, frontCoded: 7 } as const;

function checkValues(
  cursor: Cursor,
  encoding: number,
  count: number,
  type: string,
  second: boolean,
): void {
  const runs = encoding === encodings.runs;
  if (runs || (encodings.dictionaries as readonly number[]).includes(encoding)) {
    // hyparquet's own choice: in the first version the type decides, in the second the encoding.
    if (second ? runs : type === "BOOLEAN") checkPrefixedRuns(cursor, count);
    else checkPlaces(cursor, count, second);
  } else if (encoding === encodings.deltas || encoding === encodings.lengths) {
    checkDeltas(cursor, count);
  } else if (encoding === encodings.frontCoded) checkFrontCoded(cursor, count);
}

/** Places in a dictionary, behind the bits that each takes. */
function checkPlaces(cursor: Cursor, count: number, second: boolean): void {
  const width = cursor.bytes[cursor.at++] ?? 0;
  // Places without bits are all 0; in the first version nothing is read for them.
  if (width > 0 || second) checkRuns(cursor, width, count);
}
