import { LegendreError } from "@legendre/core-tensor";
import { addN, fill, type Tensor } from "@legendre/core-tensor/ops";
import type { Settings } from "./settings.ts";

type AnySettings = Pick<Settings<never, never>, "innerLr" | "learnInnerLr">;

/** The step sizes before training, as they are kept: sets of one tensor or of one a leaf. */
export function startSizes(
  where: string,
  { innerLr, learnInnerLr }: AnySettings,
  adapted: readonly Tensor[],
  steps: number,
): Tensor[][] {
  if (innerLr.length !== 1 && innerLr.length !== steps) {
    const message = `innerLr has ${innerLr.length} values and there are ${steps} steps; give one, or one for each step`;
    throw new LegendreError("option", where, message, { option: "innerLr", steps });
  }
  if (learnInnerLr === "element") {
    if (innerLr.length !== 1) {
      const message = `learnInnerLr "element" has one size an element for all steps; give one innerLr, got ${innerLr.length}`;
      throw new LegendreError("option", where, message, { option: "innerLr" });
    }
    return [adapted.map((leaf) => fill(leaf.shape, innerLr[0] as number) as Tensor)];
  }
  return Array.from({ length: Math.max(steps, 1) }, (_, k) => {
    const value = (innerLr[k] ?? innerLr[0]) as number;
    const one = (): Tensor => fill([], value) as Tensor;
    return learnInnerLr === "tensor" ? adapted.map(one) : [one()];
  });
}

/** One tensor a leaf for each set. */
export function spreadSizes(kept: readonly (readonly Tensor[])[], leaves: number): Tensor[][] {
  return kept.map((set) =>
    Array.from({ length: leaves }, (_, i) => (set.length === 1 ? set[0] : set[i]) as Tensor),
  );
}

/** The transpose of {@link spreadSizes}. */
export function gatherSizes(
  kept: readonly (readonly Tensor[])[],
  spread: readonly (readonly Tensor[])[],
): Tensor[][] {
  return kept.map((set, k) => {
    const all = [...(spread[k] as readonly Tensor[])];
    return set.length === all.length ? all : [addN(all)];
  });
}
