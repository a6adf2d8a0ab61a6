import { type CellReader, growing, inside } from "./cell-reader.ts";

/** Words beyond which a column is no category but free text. */
export const mostWords = 65_536;

/** Words by number; a hash of the bytes finds one seen before without decoding it. */
export function wordReader(): CellReader {
  const words: string[] = [];
  const spelled: Uint8Array[] = [];
  const byHash = new Map<number, number[]>();
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const codes = growing((length) => new Int32Array(length));
  let code = 0;
  const known = (bytes: Uint8Array, from: number, to: number, hash: number): number => {
    for (const candidate of byHash.get(hash) ?? []) {
      const letters = spelled[candidate]!;
      if (letters.length !== to - from) continue;
      let i = 0;
      while (i < letters.length && letters[i] === bytes[from + i]) i++;
      if (i === letters.length) return candidate;
    }
    return -1;
  };
  return {
    read: (bytes, from, to) => {
      const [first, end] = inside(bytes, from, to);
      if (first === end) return "E_NULL";
      let hash = 0x811c9dc5;
      for (let i = first; i < end; i++) hash = Math.imul(hash ^ bytes[i]!, 0x01000193);
      code = known(bytes, first, end, hash);
      if (code >= 0) return undefined;
      code = 0;
      if (words.length >= mostWords) return "E_VALUE";
      const letters = bytes.slice(first, end);
      let word: string;
      try {
        word = decoder.decode(letters).replaceAll('""', '"');
      } catch {
        return "E_FORMAT";
      }
      code = words.push(word) - 1;
      spelled.push(letters);
      byHash.set(hash, [...(byHash.get(hash) ?? []), code]);
      return undefined;
    },
    endRow: () => {
      codes.add(code);
      code = 0;
    },
    take: () => ({ codes: codes.take(), words }),
  };
}
