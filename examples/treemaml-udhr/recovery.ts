import {
  adjustedRandIndex,
  cutK,
  dendrogramPurity,
  learnTree,
  numberStream,
  type TaskTree,
  type TreeMethod,
} from "@legendre/treemaml";
import { gradients, pooledLogits } from "./bigrams.ts";
import { familyCells, familyOf, languages } from "./languages.ts";
import type { LanguageText } from "./texts.ts";

/** Learning the tree of languages from gradients. */
export interface RecoveryRun {
  readonly kind: "recovery";
  readonly method: TreeMethod;
  /** Characters a language. */
  readonly characters: number;
  readonly seed: number;
}

/** How much of the families a tree shows. */
export interface Recovered {
  readonly purity: number;
  /** Of the tree cut into as many cells as there are families. */
  readonly ari: number;
  readonly tree: TaskTree;
}

/** A tree from each language's gradient on a random window of its text, at the pooled model's logits. */
export async function recover(
  { method, characters, seed }: RecoveryRun,
  texts: readonly LanguageText[],
): Promise<Recovered> {
  const draws = numberStream(seed);
  const windows = texts.map(({ train, choose, test }) => {
    const whole = Uint8Array.from([...train, 0, ...choose, 0, ...test]);
    const start = Math.floor(draws.uniform() * (whole.length - characters));
    return whole.subarray(start, start + characters + 1);
  });
  const vectors = await gradients(pooledLogits(texts), windows);
  const { tree, similarities } = learnTree(vectors, languages, { method });
  const [cells = []] = cutK(tree, similarities, languages, [familyCells.length]);
  return {
    purity: dendrogramPurity(tree, familyOf),
    ari: adjustedRandIndex(cells, familyCells),
    tree,
  };
}
