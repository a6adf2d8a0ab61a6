import { addTree, gainShares, type Tree, treeFault } from "../boosting/tree.ts";
import { checkColumns, checkValues, type FeatureMatrix } from "../encodings/feature-matrix.ts";
import { sigmoid } from "./logistic.ts";
import { savedParts } from "./saved-parts.ts";
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

const floatNames = ["threshold", "value", "gain", "cover"] as const;
const whole = ["feature", "missingLeft", "left", "right"] as const;

function savedTrees({ kind, columns, trees, base, summary }: TreesContent): SavedModel {
  const sizes = Int32Array.from(trees, ({ feature }) => feature.length);
  const joined = (name: keyof Tree): number[] => trees.flatMap((tree) => Array.from(tree[name]));
  return {
    kind,
    settings: { columns, base, summary: summary as never },
    arrays: {
      sizes,
      ...Object.fromEntries(floatNames.map((name) => [name, Float32Array.from(joined(name))])),
      ...Object.fromEntries(whole.map((name) => [name, Int32Array.from(joined(name))])),
    },
  };
}

/** Reads what {@link FittedTrees} saved. */
export function loadTrees(saved: SavedModel): FittedTrees {
  const { columns, summary, number, floats, integers, fail } = savedParts(saved);
  const sizes = integers("sizes");
  const nodes = sizes.reduce((sum, size) => sum + size, 0);
  if (sizes.some((size) => size < 1)) throw fail("has a tree without nodes");
  const numbers = Object.fromEntries(floatNames.map((name) => [name, floats(name, nodes)]));
  const links = Object.fromEntries(whole.map((name) => [name, integers(name, nodes)]));
  let start = 0;
  const trees = Array.from(sizes, (size, i): Tree => {
    const from = start;
    start += size;
    const float = (name: (typeof floatNames)[number]) => numbers[name]!.slice(from, from + size);
    const link = (name: (typeof whole)[number]) => links[name]!.slice(from, from + size);
    const tree: Tree = {
      feature: link("feature"),
      threshold: float("threshold"),
      value: float("value"),
      left: link("left"),
      right: link("right"),
      gain: float("gain"),
      cover: float("cover"),
      missingLeft: Uint8Array.from(link("missingLeft")),
    };
    const fault = treeFault(tree, columns.length);
    if (fault !== undefined) throw fail(`has a tree ${i} that ${fault}`);
    return tree;
  });
  const kind = saved.kind as FittedTrees["kind"];
  return fittedTrees({ kind, columns, base: number("base"), summary, trees });
}
