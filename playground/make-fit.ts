// Fits the points that the second tab of the page "Solve an equation" begins with, and writes what it shows before anybody asks for a fit:
// npx tsx playground/make-fit.ts
import { writeFileSync } from "node:fs";
import { curves, samples, usual } from "./src/fit/curves.ts";
import { runFit } from "./src/fit/run-fit.ts";

const { curve, loss, noise, count, seed } = usual;
const points = samples(curves[curve], { count, noise, seed });
const short = (values: Iterable<number>): number[] =>
  Array.from(values, (value) => Number(value.toPrecision(4)));
await runFit(
  { curve, loss, noise, ...points },
  {
    emit: ({ params, standardErrors, x, value, confidence, prediction, ...rest }) => {
      const bands = [confidence, prediction].map(({ lower, upper }) => ({
        lower: short(lower),
        upper: short(upper),
      }));
      const fit = {
        steps: rest.steps,
        message: rest.message,
        params: short(params),
        standardErrors: short(standardErrors),
        x: short(x),
        value: short(value),
        confidence: bands[0],
        prediction: bands[1],
      };
      console.log(fit.message, fit.params, fit.standardErrors);
      writeFileSync(new URL("data/fit.json", import.meta.url), `${JSON.stringify(fit)}\n`);
    },
    breathe: async () => {},
  },
);
