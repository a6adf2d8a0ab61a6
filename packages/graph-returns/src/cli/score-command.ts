import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { loadReturnsModel } from "../models/index.ts";
import { protocolTask } from "../protocols/protocol-task.ts";
import { reportModel, savePredictions } from "../report/index.ts";
import { scorer } from "../serve/scorer.ts";
import { dataOf, needed, number, protocolOf, type Run } from "./command.ts";
import { readLines } from "./lines-file.ts";

const text = { type: "string" } as const;
const yes = { type: "boolean" } as const;

/** `score`: probabilities of order lines in a CSV file, or of a task's purchases for a report. */
export const scoreLines: Run = async (args, output) => {
  const options = { lines: text, out: text, protocol: text, seed: text, partial: yes };
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const path = needed(positionals, "MODEL");
  const fitted = await loadReturnsModel(path);
  const data = await dataOf(needed(positionals.slice(1), "FOLDER"), values, output);
  if (values.lines === undefined) {
    const seed = number("seed", values.seed) ?? 0;
    const task = protocolTask(data, { protocol: protocolOf(values.protocol), seed });
    const out = values.out ?? path.replace(/(\.safetensors)?$/, ".predictions.safetensors");
    await savePredictions(out, task, await reportModel(fitted, task, { seed }));
    output.print(
      `${task.test.edges.length} test and ${task.validation.edges.length} validation purchases: ${out}`,
    );
    return 0;
  }
  const lines = await readLines(values.lines);
  const shop = await scorer(fitted, data);
  const rows = ["customer,variant,probability,customer_known,variant_known"];
  for (let from = 0; from < lines.length; from += 10_000) {
    const part = lines.slice(from, from + 10_000);
    for (const [i, scored] of (await shop.score(part)).entries()) {
      const { customer, variant } = part[i]!;
      const cells = [quoted(customer), quoted(variant), scored.probability.toFixed(6)];
      rows.push([...cells, scored.customer, scored.variant].join(","));
    }
  }
  await shop.dispose();
  if (values.out === undefined) for (const row of rows) output.print(row);
  else {
    await writeFile(values.out, `${rows.join("\n")}\n`);
    output.print(`${lines.length} lines: ${values.out}`);
  }
  return 0;
};

const quoted = (cell: string): string =>
  /[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
