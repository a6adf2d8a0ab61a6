import { fileURLToPath } from "node:url";
import { exampleFlags } from "../shared/flags.ts";
import { tableShower } from "../shared/readme.ts";
import { deviation, mean } from "../shared/statistics.ts";
import { runUnits } from "../shared/units.ts";
import type { Estimate } from "./estimate.ts";
import { fitted, type Setting, solvedAtGuess } from "./problem.ts";

const { smoke, log, progress, record, ...flags } = exampleFlags("pde-inverse-burgers", {
  draws: { type: "integer", help: "draws of noise to fit", default: 20 },
  finished: { type: "boolean", help: "table of what is finished; fits nothing" },
});
const usual: Setting = {
  hidden: [16, 16, 16],
  points: 1500,
  sensors: 200,
  noise: 1e-3,
  guess: 1.2,
  first: 150,
  steps: 40,
  weight: 1,
};
const setting: Setting = smoke
  ? { ...usual, hidden: [6, 6], points: 100, sensors: 20, first: 40, steps: 3 }
  : usual;
const options = {
  smoke,
  progress,
  finished: flags.finished,
  file: fileURLToPath(new URL("results.jsonl", import.meta.url)),
};

/** The quantile of Student's distribution that 95 % are within on both sides, for 199 degrees of freedom. */
const student = 1.972;
const covers = ({ viscosity, error }: Estimate): boolean =>
  Math.abs(Math.log(viscosity)) <= student * error;
const isNear = ({ viscosity }: Estimate): boolean => Math.abs(viscosity - 1) <= 1e-3;

const [start] = await runUnits(
  [{ name: "the solution at the guess", config: setting }],
  ({ config }) => solvedAtGuess(config),
  options,
);
const units = Array.from({ length: smoke ? 1 : flags.draws }, (_, draw) => ({
  name: `draw ${draw + 1}`,
  config: { ...setting, draw },
}));
const lines =
  start === undefined
    ? []
    : await runUnits(
        units,
        ({ config: { draw, ...own } }) => fitted(own, start.result, draw),
        options,
      );
const rows = (["network", "exact"] as const).map((way) => {
  const own = lines.map(({ result }) => result[way]);
  const found = own.map(({ viscosity }) => viscosity);
  return {
    name: way === "network" ? "network" : "exact solution",
    off: mean(found) - 1,
    spread: deviation(found),
    error: mean(own.map(({ error }) => error)),
    worst: Math.max(...found.map((viscosity) => Math.abs(viscosity - 1))),
    near: own.filter(isNear).length,
    covers: own.filter(covers).length,
  };
});
if (lines.length > 0) {
  const show = tableShower(log, smoke ? null : new URL("README.md", import.meta.url));
  const of = (count: number): string => `${count} of ${lines.length}`;
  show(
    "fits",
    [
      "fit of",
      "mean − 1",
      "spread",
      "standard error",
      "worst",
      "within 0.1 %",
      "95 % intervals that cover",
    ],
    rows.map((r) => [r.name, r.off, r.spread, r.error, r.worst, of(r.near), of(r.covers)]),
  );
}
for (const { result } of lines) record({ ...result });
