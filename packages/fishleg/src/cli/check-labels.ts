import { LegendreError, spec, trace } from "@legendre/core-tensor";
import type { Tensor } from "@legendre/core-tensor/ops";
import { sizeOf } from "../blocks/product.ts";
import type { OutputKind } from "./output-kind.ts";
import type { Examples } from "./read-data.ts";
import type { ReadModel, WeightTree } from "./read-model.ts";
import { pruneSpec } from "./usage.ts";

/** Throws code "data" for labels that are none of this likelihood, before anything is computed with them. */
export function checkLabels(
  { model, params, state, inputShape, fixedBatch = 1 }: ReadModel,
  { name }: OutputKind,
  { labels, labelShape }: Examples,
): void {
  if (labels === undefined) return;
  const f = (p: WeightTree, s: WeightTree, x: Tensor): Tensor => model.apply(p, s, x).output;
  const { graph } = trace(f, params, state, spec([fixedBatch, ...inputShape]));
  const width = graph.values[graph.outputs[0] as number]?.shape.at(-1) ?? 1;
  const size = sizeOf(labelShape);
  const classes = name === "categorical" && labels instanceof Int32Array;
  for (const [i, label] of labels.entries()) {
    const wrong = faultOf(label, name, classes ? width : undefined);
    if (wrong === undefined) continue;
    const example = Math.floor(i / size);
    const message = `the label of example ${example} is ${label}, ${wrong}; mend the labels, leave out --labels, or set --likelihood`;
    throw new LegendreError("data", pruneSpec.name, message, { example, label, likelihood: name });
  }
}

/** Why a number is no label; undefined where it is one. `classes` are given for numbers of classes. */
function faultOf(
  label: number,
  likelihood: OutputKind["name"],
  classes: number | undefined,
): string | undefined {
  if (!Number.isFinite(label)) return "which is no number";
  if (classes !== undefined) {
    const fits = Number.isInteger(label) && label >= 0 && label < classes;
    return fits ? undefined : `and the model has ${classes} classes, numbered from 0`;
  }
  if (likelihood === "gaussian" || (label >= 0 && label <= 1)) return undefined;
  return "and a probability is from 0 to 1";
}
