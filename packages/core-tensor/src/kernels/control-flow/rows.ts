import type { Lookup } from "../graph-run.ts";
import type { Kernel } from "../kernel.ts";
import { condRow } from "./cond.ts";
import { customDerivativeRow } from "./custom-derivative.ts";
import { scanRow } from "./scan.ts";
import { whileRow } from "./while.ts";

/**
 * The rows of loops, branches and functions with a derivative of their own. A function of the table's look-up, since
 * their graphs hold ops of the whole table.
 */
export function controlFlow(lookup: Lookup): readonly Kernel[] {
  return [condRow(lookup), customDerivativeRow(lookup), scanRow(lookup), whileRow(lookup)];
}
