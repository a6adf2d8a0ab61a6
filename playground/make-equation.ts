// Fits what the page "Fit your equation" begins with, and writes what it shows before anybody types:
// npx tsx --tsconfig tsconfig.docs.json playground/make-equation.ts
import { writeFileSync } from "node:fs";
import { sample } from "./src/equation/models.ts";
import { runEquation } from "./src/equation/run-equation.ts";

await runEquation(
  { text: sample.equation, csv: sample.csv, start: {}, leftOut: [] },
  {
    emit: (result) => {
      const short = (_: string, v: unknown): unknown =>
        typeof v === "number" ? Number(v.toPrecision(6)) : v;
      console.log(result.report);
      writeFileSync(
        new URL("data/equation.json", import.meta.url),
        `${JSON.stringify({ ...result, milliseconds: 0 }, short)}\n`,
      );
    },
    breathe: async () => {},
  },
);
