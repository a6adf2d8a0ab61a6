import { controlFlowForms } from "./control-flow/stablehlo.ts";
import { convForms } from "./conv/stablehlo.ts";
import { elementwiseForms } from "./elementwise/stablehlo.ts";
import { factoriseForms } from "./factorise/stablehlo-table.ts";
import { gatherForms } from "./gather/stablehlo.ts";
import { imageForms } from "./images/stablehlo.ts";
import type { Kernel } from "./kernel.ts";
import { matmulForms } from "./matmul/stablehlo.ts";
import { poolForms } from "./pool/stablehlo.ts";
import { randomForms } from "./random/stablehlo.ts";
import { distributionForms } from "./random/stablehlo-distributions.ts";
import { reduceForms } from "./reduce/stablehlo.ts";
import { shapeForms } from "./shape/stablehlo.ts";
import { sparseForms } from "./sparse/stablehlo.ts";
import { hloOp } from "./stablehlo-forms.ts";
import type { HloForms, HloLowering } from "./stablehlo-writer.ts";

/**
 * The StableHLO forms of built-in ops, by family, but for those that are a word in their row. They stand beside the table and not
 * in it, since rows are in every bundle and few programs go to XLA: only what writes StableHLO may import this file.
 */
const families: readonly HloForms[] = [
  controlFlowForms,
  convForms,
  distributionForms,
  elementwiseForms,
  factoriseForms,
  gatherForms,
  imageForms,
  matmulForms,
  poolForms,
  randomForms,
  reduceForms,
  shapeForms,
  sparseForms,
];

/** All forms by the name of their op. */
export const hloForms: ReadonlyMap<string, HloLowering> = new Map(
  families.flatMap((forms) => Object.entries(forms)),
);

/** The StableHLO form of an op; undefined where it has none. */
export function hloFormOf({
  name,
  stablehlo = hloForms.get(name),
}: Kernel): HloLowering | undefined {
  return typeof stablehlo === "string" ? hloOp(stablehlo) : stablehlo;
}
