import { type NpyDtype, npyDtypes } from "./npy-dtypes.ts";

/** What the header of an npy file says. */
export interface NpyHeader {
  readonly dtype: NpyDtype;
  readonly bigEndian: boolean;
  readonly fortranOrder: boolean;
  readonly shape: readonly number[];
}

/** Most axes of an array: NumPy's own limit was 32 until version 2. */
const greatestRank = 32;

/** A string, a word, a whole number, or one of the signs of a dictionary. */
const token = /\s*(?:'([^'\\]*)'|"([^"\\]*)"|([A-Za-z]+)|(\d+)L?|([{}(),:]))/y;

/** One piece of the header's text. */
type Token =
  | { readonly kind: "string" | "word" | "sign"; readonly text: string }
  | { readonly kind: "number"; readonly text: string; readonly value: number };

/**
 * Reads the header's text, a Python dictionary of exactly the keys `descr`, `fortran_order` and
 * `shape`. Nothing is evaluated: only strings, words, whole numbers and their signs are known.
 *
 * @param text - the header without its length.
 * @returns the header, or what is wrong with it.
 */
export function parseNpyHeader(text: string): NpyHeader | string {
  const tokens: Token[] = [];
  const strange = tokenise(text, tokens);
  if (strange !== undefined) return strange;
  let at = 0;
  const sign = (text: string): boolean => tokens[at]?.kind === "sign" && tokens[at]?.text === text;
  const skip = (text: string): boolean => sign(text) && at++ >= 0;
  const found = new Map<string, unknown>();
  if (!skip("{")) return "it does not begin with {";
  while (!skip("}")) {
    const key = tokens[at++];
    if (key?.kind !== "string" || !skip(":")) return "it is no dictionary with text as keys";
    if (found.has(key.text)) return `the key ${JSON.stringify(key.text)} comes twice`;
    const value = skip("(") ? readTuple() : tokens[at++];
    if (value === undefined) return `the value of ${JSON.stringify(key.text)} is not valid`;
    found.set(key.text, value);
    if (!skip(",") && !sign("}")) return "its members are not parted by commas";
  }
  return at === tokens.length ? checked(found) : "text follows the dictionary";

  function readTuple(): number[] | undefined {
    const lengths: number[] = [];
    while (!skip(")")) {
      const next = tokens[at++];
      if (next?.kind !== "number") return undefined;
      lengths.push(next.value);
      // (3) is a number in Python; a tuple of one needs its comma.
      if (skip(",")) continue;
      if (!sign(")") || lengths.length === 1) return undefined;
    }
    return lengths;
  }
}

/** Appends the tokens of a text; tells what is wrong with it, if something is. */
function tokenise(text: string, tokens: Token[]): string | undefined {
  const end = text.trimEnd().length;
  for (token.lastIndex = 0; token.lastIndex < end; ) {
    const from = token.lastIndex;
    const match = token.exec(text);
    if (match === null) return `it holds what no header does, at character ${from}`;
    const [, single, double, word, digits, sign] = match;
    const quoted = single ?? double;
    if (quoted !== undefined) tokens.push({ kind: "string", text: quoted });
    else if (word !== undefined) tokens.push({ kind: "word", text: word });
    else if (digits !== undefined) {
      tokens.push({ kind: "number", text: digits, value: Number(digits) });
    } else tokens.push({ kind: "sign", text: sign as string });
  }
  return undefined;
}

function checked(found: ReadonlyMap<string, unknown>): NpyHeader | string {
  const odd = [...found.keys()].find((key) => !["descr", "fortran_order", "shape"].includes(key));
  if (odd !== undefined) return `the key ${JSON.stringify(odd)} is not known`;
  const text = (key: string, kind: string): string | undefined => {
    const value = found.get(key) as Token | undefined;
    return value !== undefined && "kind" in value && value.kind === kind ? value.text : undefined;
  };
  const descr = text("descr", "string");
  if (descr === undefined) return "descr is no text; records cannot be read";
  const [, order, name] = /^([<>|=]?)([a-zA-Z]\d+)$/.exec(descr) ?? [];
  if (name === undefined || !Object.hasOwn(npyDtypes, name)) {
    const known = Object.keys(npyDtypes).join(", ");
    return `its dtype is ${JSON.stringify(descr)}, known are ${known}`;
  }
  const fortran = text("fortran_order", "word");
  if (fortran !== "True" && fortran !== "False") return "fortran_order is neither True nor False";
  const shape = found.get("shape");
  if (!Array.isArray(shape) || shape.length > greatestRank || !shape.every(Number.isSafeInteger)) {
    return "shape is no tuple of at most 32 whole numbers";
  }
  const dtype = name as NpyDtype;
  return { dtype, bigEndian: order === ">", fortranOrder: fortran === "True", shape };
}
