import { checkOutFile, parseCommand, writeAtomically } from "@legendre/core-tensor/command";
import type { ReturnsData } from "../data/returns-data.ts";
import { type FittedReturns, loadReturnsModel } from "../models/index.ts";
import { pause } from "../pause.ts";
import { reportModel, savePredictions } from "../report/index.ts";
import { scorer } from "../serve/scorer.ts";
import { type CliOutput, dataOf, type Run, tablesIn, taskOf } from "./command.ts";
import { csvCell } from "./csv-cell.ts";
import { readLines } from "./lines-file.ts";
import { scoreSpec } from "./specs.ts";

/** `score`: probabilities of order lines in a CSV file, or of a task's purchases for a report. */
export const scoreLines: Run = async (args, output) => {
  const { words, values } = await parseCommand(scoreSpec, args);
  const [path, folder] = words as [string, string];
  const { lines } = values;
  const beside = path.replace(/(\.safetensors)?$/, ".predictions.safetensors");
  const out = values.out ?? (lines === undefined ? beside : undefined);
  if (out !== undefined) {
    const inputs = [path, ...tablesIn(folder), ...(lines === undefined ? [] : [lines])];
    await checkOutFile(scoreSpec.name, out, inputs);
  }
  const fitted = await loadReturnsModel(path);
  const orders = lines === undefined ? undefined : await readLines(lines);
  const data = await dataOf(folder, values, output);
  if (orders === undefined) {
    const { protocol, seed = 0 } = values;
    const task = await taskOf(data, { protocol, seed }, output);
    await savePredictions(out!, task, await reportModel(fitted, task, { seed }));
    output.print(
      `${task.test.edges.length} test and ${task.validation.edges.length} validation purchases: ${out}`,
    );
    return 0;
  }
  const rows = await scoredRows(fitted, data, orders, values, output);
  if (out === undefined) for (const row of rows) output.print(row);
  else {
    await writeAtomically(scoreSpec.name, out, `${rows.join("\n")}\n`);
    output.print(`${orders.length} lines: ${out}`);
  }
  return 0;
};

/** The rows of the CSV, the head first. */
async function scoredRows(
  fitted: FittedReturns,
  data: ReturnsData,
  lines: readonly { readonly customer: string; readonly variant: string }[],
  { raw }: { readonly raw: boolean },
  { note }: CliOutput,
): Promise<string[]> {
  const rows = ["customer,variant,probability,customer_known,variant_known"];
  const shop = await scorer(fitted, data);
  let changed = 0;
  const id = (text: string): string => {
    const cell = csvCell(text, raw);
    if (cell.changed) changed++;
    return cell.text;
  };
  try {
    for (let from = 0; from < lines.length; from += 10_000) {
      await pause();
      const part = lines.slice(from, from + 10_000);
      for (const [i, scored] of (await shop.score(part)).entries()) {
        const { customer, variant } = part[i]!;
        const cells = [id(customer), id(variant), scored.probability.toFixed(6)];
        rows.push([...cells, scored.customer, scored.variant].join(","));
      }
    }
  } finally {
    await shop.dispose();
  }
  if (changed > 0) {
    note(
      `${changed} ids begin as a formula does, or hold control characters: they are written with ' in front or escaped; --raw writes them as they are`,
    );
  }
  return rows;
}
