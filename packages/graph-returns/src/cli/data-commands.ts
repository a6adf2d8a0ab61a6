import {
  checkOutFile,
  checkOutFolder,
  parseCommand,
  writeAtomically,
  writeOutFolder,
} from "@legendre/core-tensor/command";
import { explore } from "../explore/explore.ts";
import { explorePage } from "../explore/explore-page.ts";
import type { GeneratorCounts } from "../generator/release.ts";
import { writeReturns } from "../generator/write-returns.ts";
import { checkTask } from "../leaks/check-leaks.ts";
import { pause } from "../pause.ts";
import { dataOf, type Run, tablesIn, taskOf, watch } from "./command.ts";
import { protocolNames } from "./common-flags.ts";
import { checkSpec, exploreSpec, generateSpec } from "./specs.ts";

/** `generate`: writes a simulated shop as the six published tables. */
export const generate: Run = async (args, output) => {
  const { words, values } = await parseCommand(generateSpec, args);
  const [folder] = words as [string];
  const { force, ...options } = values;
  await checkOutFolder(generateSpec.name, folder, { force });
  let counts: GeneratorCounts | undefined;
  await writeOutFolder(generateSpec.name, folder, { force }, async (into) => {
    const { signal } = output;
    counts = await writeReturns(into, { ...options, signal, onProgress: watch(output) });
  });
  output.print(
    `${folder}: ${counts!.edges.training} training and ${counts!.edges.testing} testing edges of ${counts!.purchases} purchases`,
  );
  return 0;
};

/** `check`: loads and checks the tables, and says what was found. */
export const check: Run = async (args, output) => {
  const { words, values } = await parseCommand(checkSpec, args);
  const data = await dataOf(words[0], values, output);
  for (const [name, { edges, customers, variants }] of Object.entries(data.splits)) {
    output.print(
      `${name}: ${edges.count} edges, ${customers.rows} customers, ${variants.rows} variants`,
    );
  }
  for (const { code, column, message } of data.findings) {
    output.print(`${code}${column === undefined ? "" : ` ${column}`}: ${message}`);
  }
  for (const protocol of protocolNames) {
    await pause();
    const leaks = checkTask(await taskOf(data, { protocol }, output));
    const kinds = leaks.map(({ kind, count }) => `${count} ${kind}`).join(", ");
    output.print(`protocol ${protocol}: ${kinds === "" ? "no leak found" : `leaks ${kinds}`}`);
  }
  return 0;
};

/** `explore`: writes a page of a first look. */
export const exploreTables: Run = async (args, output) => {
  const { words, values } = await parseCommand(exploreSpec, args);
  const { out } = values;
  await checkOutFile(exploreSpec.name, out, tablesIn(words[0]));
  const data = await dataOf(words[0], values, output);
  const page = explorePage(explore(data), words[0] ?? "Generated returns");
  await writeAtomically(exploreSpec.name, out, page);
  output.print(`written: ${out}`);
  return 0;
};
