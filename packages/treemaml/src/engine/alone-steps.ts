import { grad } from "@legendre/core-tensor";
import { expandDims, squeeze, type Tensor, zerosLike } from "@legendre/core-tensor/ops";
import { clipCells, type InnerStep, moved } from "../inner/inner-rule.ts";
import { preconditioned } from "../inner/precondition.ts";
import { type Problem, ruleCount } from "./level-update.ts";
import { joined, meanLoss, partsOf } from "./task-loss.ts";

/** One task that steps by itself. */
export interface AloneNumbers<P, B> {
  readonly params: P;
  readonly batch: B;
  readonly mask: Tensor | null;
  /** See `Numbers.sizes`. */
  readonly sizes: readonly (readonly Tensor[])[];
}

/** Params of one task after steps `first` to the last rule's; traceable. */
export function aloneSteps<P, B>(
  {
    loss,
    split,
    clip,
    rules,
    precondition,
  }: Pick<Problem<P, B>, "loss" | "split" | "clip" | "rules" | "precondition">,
  { params, batch, mask, sizes }: AloneNumbers<P, B>,
  first: number,
): P {
  const parts = partsOf(split, params);
  const { frozen } = parts;
  let at = parts.adapted;
  let memory: Tensor[][] = [];
  for (let k = first; k < rules.length; k++) {
    const rule = rules[k] as InnerStep;
    const count = Math.min(ruleCount(rules, k), k - first);
    if (count === 0)
      memory = Array.from({ length: rule.memory }, () => at.map((leaf) => zerosLike(leaf)));
    const slope = grad((own: Tensor[]) =>
      meanLoss(loss, joined<P>(split, { adapted: own, frozen }), batch, mask),
    )(at);
    const row = (leaf: Tensor): Tensor => expandDims(leaf, 0);
    const clipped =
      clip === undefined
        ? slope
        : clipCells(slope.map(row), clip).map((leaf) => squeeze(leaf, [0]));
    const g =
      precondition === undefined
        ? clipped
        : preconditioned(split, precondition, { params: at, g: clipped, frozen });
    const step = rule.apply(g, memory, count);
    memory = step.memory;
    at = moved(at, step.direction, sizes[Math.min(k, sizes.length - 1)] as readonly Tensor[]);
  }
  return joined<P>(split, { adapted: at, frozen });
}
