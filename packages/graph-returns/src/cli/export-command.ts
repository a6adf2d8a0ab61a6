import { cp } from "node:fs/promises";
import { join } from "node:path";
import { checkOutFolder, parseCommand, writeOutFolder } from "@legendre/core-tensor/command";
import { exportGraph, exportTables } from "../export/index.ts";
import { dataOf, type Run, taskOf } from "./command.ts";
import { exportSpec } from "./specs.ts";

const where = exportSpec.name;

/** `export`: a graph for PyTorch Geometric, or tables and SQL for DuckDB and Spark. */
export const exportFor: Run = async (args, output) => {
  const { words, values } = await parseCommand(exportSpec, args);
  const [folder, out] = words as [string, string];
  const options = { force: values.force, inputs: [folder] };
  await checkOutFolder(where, out, options);
  const root = output.root ?? ".";
  const data = await dataOf(folder, values, output);
  if (values.for === "sql") {
    await writeOutFolder(where, out, options, async (into) => {
      await exportTables(into, data);
      await cp(join(root, "sql"), join(into, "sql"), { recursive: true });
    });
    output.print(`${out}: customers, variants and purchases by split, and sql`);
    return 0;
  }
  const { protocol, seed = 0 } = values;
  const task = await taskOf(data, { protocol, seed }, output);
  await writeOutFolder(where, out, options, async (into) => {
    await exportGraph(into, task);
    for (const file of ["load_graph.py", "sage.py"]) {
      await cp(join(root, "python", file), join(into, file));
    }
  });
  const says = "load_graph.py makes a HeteroData of it, sage.py a model whose weights come back";
  output.print(`${out}: protocol ${task.protocol}; ${says}`);
  return 0;
};
