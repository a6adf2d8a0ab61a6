import { LegendreError } from "@legendre/core-tensor";
import type { ReturnsData } from "../data/returns-data.ts";
import type { FittedReturns } from "../models/fitted-returns.ts";
import type { Messages } from "../protocols/task.ts";
import type { ServedModel } from "./served-model.ts";

/** The model of a scorer, and the one for lines with an end that nobody knows. */
export interface ServedModels {
  readonly model: ServedModel;
  readonly coldStart: ServedModel | undefined;
  readonly all: readonly ServedModel[];
  readonly dispose: () => Promise<void>;
}

/** Makes both ready; where one fails, the other is disposed of. */
export async function servedModels(
  where: string,
  given: {
    readonly fitted: FittedReturns;
    readonly coldStart: FittedReturns | undefined;
    readonly data: ReturnsData;
    readonly messages: Messages;
  },
): Promise<ServedModels> {
  const { data, messages } = given;
  const all: ServedModel[] = [];
  const dispose = async (): Promise<void> => {
    for (const each of all) await each.dispose();
  };
  try {
    for (const fitted of [given.fitted, given.coldStart]) {
      if (fitted !== undefined) all.push(await serving(where, fitted, data, messages));
    }
  } catch (error) {
    await dispose();
    throw error;
  }
  return { model: all[0]!, coldStart: all[1], all, dispose };
}

async function serving(
  where: string,
  fitted: FittedReturns,
  data: ReturnsData,
  messages: Messages,
): Promise<ServedModel> {
  if (fitted.serving !== undefined) return fitted.serving(data, messages);
  const message = `"${fitted.name}" has no "serving", so it cannot score single purchases; give a model of onFeatures, graphModel or embeddingHead, or write it`;
  throw new LegendreError("option", where, message, { model: fitted.name });
}
