import { checkOutFile, parseCommand } from "@legendre/core-tensor/command";
import { exportLog } from "../server/export-log.ts";
import type { Run } from "./command.ts";
import { exportLogSpec } from "./specs.ts";

/** `export-log`: the orders of a service's log as a table to learn from. */
export const exportLogTable: Run = async (args, output) => {
  const { words } = await parseCommand(exportLogSpec, args);
  const [log, out] = words as [string, string];
  await checkOutFile(exportLogSpec.name, out, [log], "OUT.csv");
  const { purchases, open, events } = await exportLog(log, out);
  output.print(`${purchases} purchases: ${out}; ${open} orders are still open`);
  output.print(`serve tables made of it with --events-through ${events}`);
  return 0;
};
