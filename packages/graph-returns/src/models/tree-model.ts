import { addTree, gainShares, type Tree } from "../boosting/tree.ts";
import { checkColumns, checkValues, type FeatureMatrix } from "../encodings/feature-matrix.ts";
import { sigmoid } from "./logistic.ts";
import type { FitSummary, FittedTabular, SavedModel } from "./tabular.ts";

/** A sum or a mean of trees that has learned. */
export interface FittedTrees extends FittedTabular {
  readonly kind: "boosting" | "random-forest";
  readonly trees: readonly Tree[];
  /** The margin before the first tree; of boosting. */
  readonly base: number;
  /** Each column's share of what all splits gained, by name. */
  readonly importance: () => Readonly<Record<string, number>>;
}

/** What {@link fittedTrees} is made of. */
export interface TreesContent {
  readonly kind: FittedTrees["kind"];
  readonly columns: readonly string[];
  readonly trees: readonly Tree[];
  readonly base: number;
  readonly summary: FitSummary;
}

/** The model of these trees: the logistic function of their sum, or for a forest their mean. */
export function fittedTrees(content: TreesContent): FittedTrees {
  const { kind, columns, trees, base } = content;
  return {
    ...content,
    importance() {
      const shares = gainShares(trees, columns.length);
      return Object.fromEntries(columns.map((name, f) => [name, shares[f]!]));
    },
    async predict(x: FeatureMatrix) {
      checkColumns(`${kind}.predict`, x, columns);
      checkValues(`${kind}.predict`, x, "learn");
      const sums = new Float64Array(x.rows);
      for (const tree of trees) addTree(tree, x, sums);
      if (kind === "boosting") return Float32Array.from(sums, (sum) => sigmoid(base + sum));
      return Float32Array.from(sums, (sum) => sum / trees.length);
    },
    saved: () => savedTrees(content),
  };
}

const floats = ["threshold", "value", "gain", "cover"] as const;
const whole = ["feature", "missingLeft", "left", "right"] as const;

function savedTrees({ kind, columns, trees, base, summary }: TreesContent): SavedModel {
  const sizes = Int32Array.from(trees, ({ feature }) => feature.length);
  const joined = (name: keyof Tree): number[] => trees.flatMap((tree) => Array.from(tree[name]));
  return {
    kind,
    settings: { columns, base, summary: summary as never },
    arrays: {
      sizes,
      ...Object.fromEntries(floats.map((name) => [name, Float32Array.from(joined(name))])),
      ...Object.fromEntries(whole.map((name) => [name, Int32Array.from(joined(name))])),
    },
  };
}

/** Reads what {@link FittedTrees} saved. */
export function loadTrees({ kind, settings, arrays }: SavedModel): FittedTrees {
  let start = 0;
  const trees = Array.from(arrays["sizes"]!, (size): Tree => {
    const from = start;
    start += size;
    const to = start;
    const part = (name: string) => arrays[name]!.slice(from, to);
    return {
      feature: part("feature") as Int32Array,
      threshold: part("threshold") as Float32Array,
      missingLeft: Uint8Array.from(part("missingLeft")),
      left: part("left") as Int32Array,
      right: part("right") as Int32Array,
      value: part("value") as Float32Array,
      gain: part("gain") as Float32Array,
      cover: part("cover") as Float32Array,
    };
  });
  const { columns, base, summary } = settings as never as TreesContent;
  return fittedTrees({ kind: kind as never, columns, base, summary, trees });
}
