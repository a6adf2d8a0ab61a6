import { add, cast, mul, type Tensor } from "../ops.ts";
import { drawBernoulli, foldIn, type Key, normal } from "../random/index.ts";
import { scoped } from "../scope.ts";
import { treeFlatten, treeUnflatten } from "../tree/index.ts";

/** How random directions are drawn: entries ±1 with equal chance, or standard normal. */
export type ProbeDistribution = "rademacher" | "normal";

/** Random direction number `index` of a key: a tree like `like`, with `E z zᵀ = I`. */
export function drawProbe<T>(key: Key, index: number, like: T, distribution: ProbeDistribution): T {
  const { leaves, structure } = treeFlatten<Tensor>(like);
  return scoped(() => {
    const own = foldIn(key, index);
    const drawn = leaves.map((leaf, place) => {
      const leafKey = foldIn(own, place);
      if (distribution === "normal") return normal(leafKey, leaf.shape);
      return add(mul(cast(drawBernoulli(leafKey, 0.5, leaf.shape), "float32"), 2), -1);
    });
    return treeUnflatten<T>(structure, drawn);
  });
}

/** The mean of numbers and its standard error; NaN for the error of a single number. */
export function meanAndError(values: readonly number[]): { mean: number; error: number } {
  const n = values.length;
  const mean = values.reduce((a, b) => a + b, 0) / n;
  const squares = values.reduce((a, b) => a + (b - mean) ** 2, 0);
  return { mean, error: n > 1 ? Math.sqrt(squares / (n - 1) / n) : Number.NaN };
}
