import { describe, expect, it } from "vitest";
import * as nn from "../../src/nn/index.ts";
import { layers, notLayers } from "../catalogue/layers.ts";
import { losses } from "../catalogue/losses.ts";
import { modelConformance } from "./conformance.ts";

for (const { forms } of Object.values(layers)) {
  for (const [name, [make, on]] of Object.entries(forms)) {
    modelConformance(name, make as () => nn.Model<never, never>, on);
  }
}

describe("the catalogue", () => {
  it("has each function that the package exports", () => {
    const known = [...Object.keys(layers), ...Object.keys(losses), ...notLayers];
    const exported = Object.entries(nn).flatMap(([name, f]) =>
      typeof f === "function" ? [name] : [],
    );
    expect(known.sort()).toEqual(exported.sort());
  });
});
