import { readDeclaration } from "../shared/udhr/declaration.ts";
import { fileOf, languages } from "./languages.ts";

/** Symbols of a text: a to z, and a space for everything else. */
export const symbols = 27;

/** One language's text in parts that share no paragraph; each is a row of symbols, 0 for a space. */
export interface LanguageText {
  readonly language: string;
  readonly train: Uint8Array;
  /** For the choice of step sizes. */
  readonly choose: Uint8Array;
  readonly test: Uint8Array;
}

/** Letters that are no base letter with marks. */
const letters: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  þ: "th",
  ł: "l",
  ı: "i",
  ə: "e",
};

/** Text without capitals and marks, as symbols; runs of spaces are one. */
export function encode(text: string): Uint8Array {
  const plain = [...text.toLowerCase()]
    .map((letter) => letters[letter] ?? letter)
    .join("")
    .normalize("NFD")
    .replace(/[\u0300-\u036f'’ʻʼ]/g, "")
    .replace(/[^a-z]+/g, " ")
    .trim();
  return Uint8Array.from(plain, (letter) => (letter === " " ? 0 : letter.charCodeAt(0) - 96));
}

/** The declaration in all languages: of every five paragraphs three are for training, one each for choice and test. */
export function readTexts(): LanguageText[] {
  return languages.map((language) => {
    const paragraphs = readDeclaration(fileOf[language] as string);
    const part = (wanted: readonly number[]): Uint8Array =>
      encode(paragraphs.filter((_, i) => wanted.includes(i % 5)).join(" "));
    return { language, train: part([0, 2, 4]), choose: part([1]), test: part([3]) };
  });
}

/** How often each symbol follows each other one, in each text: `[texts, symbols · symbols]`, as shares of all. */
export function bigramShares(texts: readonly Uint8Array[]): Float32Array {
  const size = symbols * symbols;
  const shares = new Float32Array(texts.length * size);
  for (const [t, text] of texts.entries()) {
    for (let i = 1; i < text.length; i++) {
      const at = t * size + (text[i - 1] as number) * symbols + (text[i] as number);
      shares[at] = (shares[at] as number) + 1 / (text.length - 1);
    }
  }
  return shares;
}
