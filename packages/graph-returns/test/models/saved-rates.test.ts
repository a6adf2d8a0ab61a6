import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as tf from "@legendre/core-tensor/ops";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { generateReturns } from "../../src/generator/index.ts";
import { protocolTask } from "../../src/index.ts";
import {
  type FittedReturns,
  loadReturnsModel,
  logisticRegression,
  onFeatures,
  saveReturnsModel,
} from "../../src/models/index.ts";
import type { SavedModel } from "../../src/models/tabular.ts";

const folder = mkdtempSync(join(tmpdir(), "graph-returns-rates-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let fitted: FittedReturns;
let saved: SavedModel;
beforeAll(async () => {
  const task = protocolTask(await generateReturns({ edges: 500, seed: 7 }));
  fitted = await onFeatures(logisticRegression(), { encodings: true }).fit(task);
  saved = fitted.saved();
}, 60_000);

/** What comes of a file with this content. */
async function loadedFrom(content: SavedModel): Promise<unknown> {
  const path = join(folder, "model.safetensors");
  await saveReturnsModel(path, { ...fitted, saved: () => content });
  return loadReturnsModel(path);
}

describe("a file of a model with return rates", () => {
  it("is refused where the rates are by row number, as those of before are", async () => {
    const { sources: _, ...rates } = saved.settings["rates"] as Record<string, never>;
    const before = tf.memory().numTensors;
    await expect(
      loadedFrom({ ...saved, settings: { ...saved.settings, rates } }),
    ).rejects.toMatchObject({
      code: "data",
      details: { reason: "rates" },
      message: expect.stringMatching(/by row number.*fit it anew/),
    });
    expect(tf.memory().numTensors).toBe(before);
  });

  it.each(["ids.0", "sums.1", "counts.0"])(
    "is refused without %s, or with one of another length",
    async (name) => {
      const { [name]: values, ...others } = saved.arrays;
      const short = { ...others, [name]: values!.subarray(2) };
      for (const arrays of [others, short]) {
        await expect(loadedFrom({ ...saved, arrays })).rejects.toMatchObject({
          code: "data",
          details: { reason: "rates" },
        });
      }
    },
  );
});
