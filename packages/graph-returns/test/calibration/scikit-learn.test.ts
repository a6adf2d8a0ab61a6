import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { brierDecomposition } from "../../src/calibration/brier-decomposition.ts";
import { fitCalibrator } from "../../src/calibration/fit-calibrator.ts";

interface Case {
  readonly y: number[];
  readonly p: number[];
  readonly grid: number[];
  readonly isotonic: number[];
  readonly platt: readonly [number, number];
  readonly temperature: number;
  readonly brier: number;
}

const { calibration } = JSON.parse(
  readFileSync(new URL("../fixtures/decisions.json", import.meta.url), "utf8"),
) as { calibration: Case[] };

describe.each(calibration)(
  "as scikit-learn, case %#",
  ({ y, p, grid, isotonic, platt, temperature, brier }) => {
    it("isotonic", () => {
      const made = fitCalibrator(y, p, { method: "isotonic" }).apply(grid);
      for (const [i, value] of isotonic.entries()) expect(made[i]).toBeCloseTo(value, 6);
    });

    it("Platt, with smoothed targets", () => {
      const { a, b } = fitCalibrator(y, p).saved().numbers as { a: number; b: number };
      expect(a).toBeCloseTo(platt[0], 4);
      expect(b).toBeCloseTo(platt[1], 4);
    });

    it("temperature", () => {
      const { numbers } = fitCalibrator(y, p, { method: "temperature" }).saved();
      expect(numbers["temperature"]).toBeCloseTo(temperature, 4);
    });

    it("Brier score", () => {
      expect(brierDecomposition(y, p).brier).toBeCloseTo(brier, 10);
    });
  },
);
