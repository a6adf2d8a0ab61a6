import { idOfValue, isMissing, numberOfValue, wordOfValue } from "../cell-values.ts";
import { mostWords } from "../csv-words.ts";
import type { BlockColumn, ReadFault, Wanted } from "../table-source.ts";

/** Room for the values of a block. */
export function emptyColumn(type: Wanted["type"], count: number, words: string[]): BlockColumn {
  if (type === "id" || type === "key") return new BigInt64Array(count);
  return type === "text" ? { codes: new Int32Array(count), words } : new Float64Array(count);
}

/** What is wanted of a column, and what is known of its words so far. */
export interface Words {
  readonly type: Wanted["type"];
  readonly list: string[];
  readonly numbers: Map<string, number>;
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
    if (isMissing(value)) {
      fault("E_NULL", i);
      if (column instanceof Float64Array) column[from + i] = Number.NaN;
    } else if (column instanceof BigInt64Array) {
      const id = idOfValue(value, words.type === "key");
      if (id === undefined) fault("E_ID_RANGE", i);
      else column[from + i] = id;
    } else if ("codes" in column) {
      const word = wordOfValue(value);
      const code = word === undefined ? undefined : numberOf(word, words);
      if (code === undefined) fault("E_VALUE", i);
      else column.codes[from + i] = code;
    } else {
      const number = numberOfValue(value, words.type);
      column[from + i] = number;
      if (!Number.isFinite(number)) fault("E_VALUE", i);
    }
  }
  return count;
}

/** The number of a word, given one if it has none yet; nothing for one word too many. */
export function numberOf(
  word: string,
  { list, numbers }: Pick<Words, "list" | "numbers">,
): number | undefined {
  const known = numbers.get(word);
  if (known !== undefined) return known;
  if (list.length >= mostWords) return undefined;
  numbers.set(word, list.length);
  return list.push(word) - 1;
}
