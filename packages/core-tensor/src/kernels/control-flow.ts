import { customDerivativeBatch } from "./batch/custom-derivative.ts";
import { condBatch, scanBatch, whileBatch } from "./batch/loops.ts";
import type { Lookup } from "./body.ts";
import { condRow } from "./cond.ts";
import { customDerivativeRow } from "./custom-derivative.ts";
import type { Kernel } from "./kernel.ts";
import { scanRow } from "./scan.ts";
import { whileRow } from "./while.ts";

/**
 * The rows of loops, branches and functions with a derivative of their own. A function of the table's look-up, since their graphs hold ops of the
 * whole table.
 */
export function controlFlow(lookup: Lookup): readonly Kernel[] {
  return [
    { ...condRow(lookup), batch: condBatch(lookup) },
    { ...customDerivativeRow(lookup), batch: customDerivativeBatch(lookup) },
    { ...scanRow(lookup), batch: scanBatch },
    { ...whileRow(lookup), batch: whileBatch(lookup) },
  ];
}
