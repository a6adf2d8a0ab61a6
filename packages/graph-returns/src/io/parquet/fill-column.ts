import { wordIdOf } from "../../ids/word-id.ts";
import { mostWords, timeOf } from "../csv-cells.ts";
import type { BlockColumn, ReadFault, Wanted } from "../table-source.ts";

/** Room for the values of a block. */
export function emptyColumn(type: Wanted["type"], count: number, words: string[]): BlockColumn {
  if (type === "id" || type === "key") return new BigInt64Array(count);
  return type === "text" ? { codes: new Int32Array(count), words } : new Float64Array(count);
}

/** What is known of a column's words so far, and whether words are ids. */
export interface Words {
  readonly list: string[];
  readonly numbers: Map<string, number>;
  readonly keys: boolean;
}

/** Puts decoded values into a column; returns how many there were room for. */
export function fill(
  column: BlockColumn,
  values: ArrayLike<unknown>,
  from: number,
  wanted: number,
  start: number,
  words: Words,
  faults: ReadFault[],
): number {
  const target = "codes" in column ? column.codes : column;
  const count = Math.min(values.length, target.length - from);
  const fault = (code: ReadFault["code"], i: number) => {
    // Missing values are all kept: some columns may have them.
    if (code === "E_NULL" || faults.length < 64) {
      faults.push({
        code,
        wanted,
        row: start + from + i + 1,
        text: String(values[i]).slice(0, 40),
      });
    }
  };
  for (let i = 0; i < count; i++) {
    const value = values[i];
    if (value === null || value === undefined) {
      fault("E_NULL", i);
    } else if (column instanceof BigInt64Array) {
      if (typeof value === "bigint") column[from + i] = value;
      else if (typeof value === "number" && Number.isInteger(value))
        column[from + i] = BigInt(value);
      else if (typeof value === "string" && words.keys) column[from + i] = wordIdOf(value);
      else fault("E_ID_RANGE", i);
    } else if ("codes" in column) {
      const code = typeof value === "string" ? numberOf(value, words) : undefined;
      if (code === undefined) fault("E_VALUE", i);
      else column.codes[from + i] = code;
    } else {
      const number = typeof value === "string" ? timeOf(value) : Number(value);
      column[from + i] = number;
      if (Number.isNaN(number)) fault("E_NULL", i);
      else if (!Number.isFinite(number)) fault("E_VALUE", i);
    }
  }
  return count;
}

function numberOf(
  word: string,
  { list, numbers }: { list: string[]; numbers: Map<string, number> },
): number | undefined {
  const known = numbers.get(word);
  if (known !== undefined) return known;
  if (list.length >= mostWords) return undefined;
  numbers.set(word, list.length);
  return list.push(word) - 1;
}
