import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { calibrateModel, reliability } from "../../src/decide/index.ts";
import { outcomesOf } from "../../src/encodings/purchase-features.ts";
import { generateReturns } from "../../src/generator/index.ts";
import { protocolTask } from "../../src/index.ts";
import {
  boosting,
  loadReturnsModel,
  onFeatures,
  prior,
  saveReturnsModel,
} from "../../src/models/index.ts";

const folder = mkdtempSync(join(tmpdir(), "calibrated-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("calibrateModel", () => {
  it("calibrates on validation alone, by segments too, and is saved like any model", async () => {
    const data = await generateReturns({ edges: 6000, seed: 2 });
    const task = protocolTask(data, { validation: 0.3 });
    // Too many deep trees, not stopped: over-confident.
    const task0 = { ...task, validation: { ...task.validation, edges: new Int32Array(0) } };
    const fitted = await onFeatures(boosting({ trees: 80, maxDepth: 8, learningRate: 0.3 })).fit(
      task0,
    );
    const labels = outcomesOf(data, task.test);
    const before = reliability(labels, await fitted.predict(data, task.test));
    const model = await calibrateModel(fitted, task, { by: "shippingCountry" });
    const made = await model.predict(data, task.test);
    const after = reliability(labels, made);
    expect(before.ece).toBeGreaterThan(0.1);
    expect(after.ece).toBeLessThan(before.ece / 2);
    // Test purchases decide nothing: others among them leave the calibrator as it is.
    const fewer = { ...task, test: { ...task.test, edges: task.test.edges.slice(0, 10) } };
    const same = await calibrateModel(fitted, fewer, { by: "shippingCountry" });
    expect(same.calibrator.saved()).toEqual(model.calibrator.saved());
    await saveReturnsModel(join(folder, "m.safetensors"), model);
    const again = await loadReturnsModel(join(folder, "m.safetensors"));
    expect(await again.predict(data, task.test)).toEqual(made);
    expect(again.name).toBe(model.name);
    const shifted = await calibrateModel(fitted, task, { populationRate: 0.3 });
    const mean = (list: Float32Array): number => list.reduce((a, b) => a + b, 0) / list.length;
    expect(mean(await shifted.predict(data, task.test))).toBeLessThan(mean(made) - 0.1);
    await expect(calibrateModel(fitted, task0)).rejects.toThrow(/no validation purchases/);
  });

  it("refuses segments that the purchases do not have, under names that any object has too", async () => {
    const task = protocolTask(await generateReturns({ edges: 300, seed: 2 }));
    const fitted = await onFeatures(prior()).fit(task);
    for (const by of ["country", "constructor", "__proto__"]) {
      const told = { code: "option", message: expect.stringContaining(`no segments by "${by}"`) };
      await expect(calibrateModel(fitted, task, { by })).rejects.toMatchObject(told);
    }
  });
});
