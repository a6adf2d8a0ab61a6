import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { treeDispose } from "@legendre/core-tensor";
import { numberStream } from "@legendre/treemaml";
import { nliLabels } from "../shared/language/index.ts";
import { specialTokens, writeEncoder, writeTokenizer } from "../shared/last-layer/hub-folder.ts";
import { randomBert, smallBert } from "../shared/last-layer/random-bert.ts";

const words = Array.from(
  { length: 20 },
  (_, i) => `${"bdfgk"[i % 5]}${"aeio"[i % 4]}${"mnrs"[i % 4]}`,
);
function table(seed: number): string {
  const draws = numberStream(seed);
  const sentence = (): string =>
    Array.from({ length: 4 }, () => words[Math.floor(draws.uniform() * words.length)]).join(" ");
  const rows = ["en", "de", "fr", "tr"].flatMap((language) =>
    ["fiction", "travel"].flatMap((genre) =>
      Array.from({ length: 12 }, (_, i) =>
        [language, nliLabels[i % 3], sentence(), sentence(), genre].join("\t"),
      ),
    ),
  );
  return `language\tgold_label\tsentence1\tsentence2\tgenre\n${rows.join("\n")}\n`;
}

/** Writes a randomly drawn model and tables of invented sentences, in the layout of the real files. */
export function writeInvented(folder: string): { model: string; train: string; test: string } {
  mkdirSync(folder, { recursive: true });
  const vocabulary = [...specialTokens, ...words];
  const sizes = { width: 16, hidden: 32, layers: 2, heads: 4, places: 32 };
  const config = smallBert({ ...sizes, vocabulary: vocabulary.length });
  const params = randomBert(config, 1);
  writeEncoder(folder, config, params);
  treeDispose(params);
  writeTokenizer(folder, vocabulary);
  const put = (name: string, content: string): string => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  return {
    model: folder,
    train: put("xnli.dev.tsv", table(1)),
    test: put("xnli.test.tsv", table(2)),
  };
}
