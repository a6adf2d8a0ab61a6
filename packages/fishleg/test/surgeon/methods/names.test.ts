import { expect, it } from "vitest";
import * as surgeon from "../../../src/surgeon/index.ts";

/** Methods are what the entry has of functions that need no argument. */
const methods = Object.entries(surgeon).flatMap(([name, make]) =>
  typeof make === "function" && make.length === 0
    ? [[name, make as () => surgeon.PruningMethod] as const]
    : [],
);

it("knows all methods", () => {
  expect(methods.map(([name]) => name).sort()).toEqual([
    ...["exactFisher", "fishlegSurgeon", "kfacObs", "mFac", "magnitude", "obc", "obd", "obert"],
    ...["randomPruning", "sparseGpt", "wanda"],
  ]);
});

it.each(methods)("%s has the name of its function", (name, make) => {
  expect(make().name).toBe(name);
});
