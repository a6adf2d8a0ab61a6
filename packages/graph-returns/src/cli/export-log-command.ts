import { parseArgs } from "node:util";
import { exportLog } from "../server/export-log.ts";
import { needed, type Run } from "./command.ts";

/** `export-log`: the orders of a service's log as a table to learn from. */
export const exportLogTable: Run = async (args, output) => {
  const { positionals } = parseArgs({ args, options: {}, allowPositionals: true });
  const out = needed(positionals.slice(1), "OUT.csv");
  const { purchases, open, events } = await exportLog(needed(positionals, "LOG"), out);
  output.print(`${purchases} purchases: ${out}; ${open} orders are still open`);
  output.print(`serve tables made of it with --events-through ${events}`);
  return 0;
};
