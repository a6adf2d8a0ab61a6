import { cp } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { exportGraph, exportTables } from "../export/index.ts";
import { protocolTask } from "../protocols/protocol-task.ts";
import { dataOf, needed, number, protocolOf, type Run } from "./command.ts";

const text = { type: "string" } as const;
const yes = { type: "boolean" } as const;

/** `export`: a graph for PyTorch Geometric, or tables and SQL for DuckDB and Spark. */
export const exportFor: Run = async (args, output) => {
  const options = { for: text, protocol: text, seed: text, partial: yes };
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const folder = needed(positionals, "FOLDER");
  const out = needed(positionals.slice(1), "OUT");
  if (!["pyg", "sql"].includes(values.for ?? "pyg")) {
    output.note(`--for must be pyg or sql, got "${values.for}"`);
    return 2;
  }
  const data = await dataOf(folder, values, output);
  if (values.for === "sql") {
    await exportTables(out, data);
    await cp(join(output.root ?? ".", "sql"), join(out, "sql"), { recursive: true });
    output.print(`${out}: customers, variants and purchases by split, and sql`);
    return 0;
  }
  const seed = number("seed", values.seed) ?? 0;
  const task = protocolTask(data, { protocol: protocolOf(values.protocol), seed });
  await exportGraph(out, task);
  for (const file of ["load_graph.py", "sage.py"]) {
    await cp(join(output.root ?? ".", "python", file), join(out, file));
  }
  const says = "load_graph.py makes a HeteroData of it, sage.py a model whose weights come back";
  output.print(`${out}: protocol ${task.protocol}; ${says}`);
  return 0;
};
