import { isLegendreError, LegendreError } from "@legendre/core-tensor";
import { checkOutFile, parseCommand, writeAtomically } from "@legendre/core-tensor/command";
import type { ReturnsData } from "../data/returns-data.ts";
import { loadReturnsModel } from "../models/index.ts";
import { pause } from "../pause.ts";
import type { ReturnsTask } from "../protocols/task.ts";
import {
  dataHash,
  loadPredictions,
  type PredictionsTask,
  type ReportModel,
  reportModel,
  reportPage,
  returnsReport,
} from "../report/index.ts";
import { dataOf, type Run, tablesIn, taskOf } from "./command.ts";
import { reportSpec } from "./specs.ts";

/** `report`: one page of models, or of what models said before. */
export const writeReport: Run = async (args, output) => {
  const { words, values } = await parseCommand(reportSpec, args);
  const [folder, ...files] = words as [string, ...string[]];
  const { out, minimum, title = folder } = values;
  const costs = costsOf(values.costs);
  await checkOutFile(reportSpec.name, out, [...files, ...tablesIn(folder)]);
  const read = [];
  for (const file of files) read.push(await predictionsOr(file));
  const data = await dataOf(folder, values, output);
  const saved = read.find((each) => each !== undefined)?.task;
  const task = await taskOf(
    data,
    {
      protocol: values.protocol ?? saved?.protocol,
      seed: values.seed ?? saved?.seed ?? 0,
      suspicious: saved?.suspicious,
    },
    output,
  );
  for (const [i, each] of read.entries()) await checkSame(files[i]!, each?.task, task, data);
  const models: ReportModel[] = [];
  for (const [i, each] of read.entries()) {
    await pause();
    models.push(each?.model ?? (await reportModel(await loadReturnsModel(files[i]!), task)));
  }
  await pause();
  const report = await returnsReport(task, models, {
    title,
    signal: output.signal,
    ...(costs === undefined ? {} : { costs }),
    ...(minimum === undefined ? {} : { minimum }),
  });
  await writeAtomically(reportSpec.name, out, reportPage(report));
  for (const { status, title: check, found } of report.checks) {
    if (status === "fail" || status === "warn") output.print(`${status}: ${check}: ${found}`);
  }
  output.print(`written: ${out}`);
  return 0;
};

/** The predictions of a file, or nothing where it holds a model. */
async function predictionsOr(file: string) {
  try {
    return await loadPredictions(file);
  } catch (error) {
    if (isLegendreError(error) && error.where === "loadPredictions") return undefined;
    throw error;
  }
}

async function checkSame(
  file: string,
  saved: PredictionsTask | undefined,
  task: ReturnsTask,
  data: ReturnsData,
): Promise<void> {
  if (saved === undefined) return;
  const { protocol, seed } = saved;
  const given = `${task.protocol} with seed ${task.box.seed}`;
  const wanted = `${protocol} with seed ${seed}`;
  if (given !== wanted) {
    const message = `${file} holds predictions of ${wanted}, and the report is of ${given}; make one report a protocol`;
    throw new LegendreError("data", reportSpec.name, message, { file, protocol, seed });
  }
  const hash = await dataHash(data);
  if (hash === saved.dataHash) return;
  const message = `${file} holds predictions of other data (${saved.dataHash.slice(0, 12)}…) than the folder (${hash.slice(0, 12)}…); score the model on this folder`;
  throw new LegendreError("data", reportSpec.name, message, {
    file,
    expected: saved.dataHash,
    got: hash,
  });
}

/** `R,e,c,f` as in the formula of `costThreshold`; the last two may be left out. */
function costsOf(given: string | undefined) {
  if (given === undefined) return undefined;
  const parts = given.split(",").map(Number);
  const [returnCost, effect, actionCost = 0, friction = 0] = parts;
  if (
    returnCost === undefined ||
    effect === undefined ||
    parts.length > 4 ||
    parts.some(Number.isNaN)
  ) {
    const message = `--costs must be two to four numbers: cost of a return, share prevented, cost of acting, friction; got "${given}"`;
    throw new LegendreError("option", reportSpec.name, message);
  }
  return { returnCost, effect, actionCost, friction };
}
