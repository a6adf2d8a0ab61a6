import { wordId } from "../ids/word-id.ts";
import { type CellReader, growing, inside } from "./cell-reader.ts";
import { numberOfText, timeOf } from "./cell-values.ts";
import { wordReader } from "./csv-words.ts";
import type { Wanted } from "./table-source.ts";

const [minus, plus, zero, nine, dot, quote] = [45, 43, 48, 57, 46, 34];

/** A reader for cells of a type. */
export function cellReader(type: Wanted["type"]): CellReader {
  if (type === "id") return idReader();
  if (type === "key") return keyReader();
  if (type === "time") return timeReader();
  return type === "text" ? wordReader() : numberReader();
}

/** Whole numbers of 64 bits, exactly: 19 digits do not fit a double, so two parts are put together. */
function idReader(): CellReader {
  // Low and high words in turn.
  const words = growing((length) => new Int32Array(length));
  let low = 0;
  let high = 0;
  return {
    read: (bytes, from, to) => {
      const [first, end] = inside(bytes, from, to);
      if (first === end) return "E_NULL";
      const negative = bytes[first] === minus;
      const start = negative || bytes[first] === plus ? first + 1 : first;
      if (end === start || end - start > 19) return "E_ID_RANGE";
      // Up to nine digits and up to ten behind them, both exact as doubles.
      const cut = Math.max(start, end - 10);
      let head = 0;
      let tail = 0;
      for (let i = start; i < end; i++) {
        const byte = bytes[i]!;
        if (byte < zero || byte > nine) return "E_ID_RANGE";
        if (i < cut) head = head * 10 + (byte - zero);
        else tail = tail * 10 + (byte - zero);
      }
      // head · 10¹⁰ + tail in two words: 10¹⁰ = 2 · 2³² + 1410065408.
      const product = head * 1_410_065_408;
      const lowSum = (product % 2 ** 32) + (tail % 2 ** 32);
      let highWord =
        2 * head +
        Math.floor(product / 2 ** 32) +
        Math.floor(tail / 2 ** 32) +
        Math.floor(lowSum / 2 ** 32);
      let lowWord = lowSum % 2 ** 32;
      if (highWord > 2 ** 31 || (highWord === 2 ** 31 && (lowWord > 0 || !negative))) {
        return "E_ID_RANGE";
      }
      if (negative) {
        lowWord = (2 ** 32 - lowWord) % 2 ** 32;
        highWord = 2 ** 32 - highWord - (lowWord === 0 ? 0 : 1);
      }
      low = lowWord | 0;
      high = highWord | 0;
      return undefined;
    },
    endRow: () => {
      words.add(low);
      words.add(high);
      low = high = 0;
    },
    take: () => new BigInt64Array(words.take().buffer as ArrayBuffer),
  };
}

/** Ids that are words: whole numbers as they are, everything else hashed. */
function keyReader(): CellReader {
  const values = growing((length) => new BigInt64Array(length));
  let value = 0n;
  return {
    read: (bytes, from, to) => {
      const [first, end] = inside(bytes, from, to);
      if (first === end) return "E_NULL";
      const isQuoted = first > from && bytes.subarray(from, first).includes(quote);
      value = isQuoted ? unquotedId(bytes, first, end) : wordId(bytes, first, end);
      return undefined;
    },
    endRow: () => {
      values.add(value);
      value = 0n;
    },
    take: values.take,
  };
}

/** The id of a word between its quotes: a quote in it is written twice. */
function unquotedId(bytes: Uint8Array, from: number, to: number): bigint {
  // The search ends at the closing quote at the latest.
  const at = bytes.indexOf(quote, from);
  if (at < 0 || at >= to) return wordId(bytes, from, to);
  const text = Buffer.from(bytes.subarray(from, to)).toString("latin1").replaceAll('""', '"');
  return wordId(Buffer.from(text, "latin1"), 0, text.length);
}

/** Milliseconds since 1970: numbers as they are, dates in ISO 8601, without a zone in UTC. */
function timeReader(): CellReader {
  const times = growing((length) => new Float64Array(length));
  let value = 0;
  return {
    read: (bytes, from, to) => {
      const [first, end] = inside(bytes, from, to);
      if (first === end) return "E_NULL";
      const text = Buffer.from(bytes.subarray(first, end)).toString("latin1");
      value = timeOf(text);
      return Number.isFinite(value) ? undefined : "E_VALUE";
    },
    endRow: () => {
      times.add(value);
      value = 0;
    },
    take: times.take,
  };
}

const powers = Float64Array.from({ length: 23 }, (_, k) => 10 ** k);

/** Doubles: short decimals directly, everything else by `Number`. */
function numberReader(): CellReader {
  const values = growing((length) => new Float64Array(length));
  let value = 0;
  return {
    read: (bytes, from, to) => {
      const [first, end] = inside(bytes, from, to);
      if (first === end) return "E_NULL";
      const negative = bytes[first] === minus;
      let digits = 0;
      let decimals = -1;
      let mantissa = 0;
      let plain = end - first <= 17;
      for (let i = negative ? first + 1 : first; plain && i < end; i++) {
        const byte = bytes[i]!;
        if (byte === dot && decimals < 0) decimals = 0;
        else if (byte >= zero && byte <= nine) {
          mantissa = mantissa * 10 + (byte - zero);
          digits++;
          if (decimals >= 0) decimals++;
        } else plain = false;
      }
      // Both a mantissa of 15 digits and a power of ten up to 22 are exact, so one division rounds once.
      if (plain && digits > 0 && digits <= 15) {
        const size = decimals > 0 ? mantissa / powers[decimals]! : mantissa;
        value = negative ? -size : size;
        return undefined;
      }
      const text = Buffer.from(bytes.subarray(first, end)).toString("latin1");
      if (/^(nan|null|none|na|n\/a)$/i.test(text)) return "E_NULL";
      value = numberOfText(text);
      return Number.isFinite(value) ? undefined : "E_VALUE";
    },
    endRow: () => {
      values.add(value);
      value = 0;
    },
    take: values.take,
  };
}
