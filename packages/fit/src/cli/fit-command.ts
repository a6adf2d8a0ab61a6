import { readFile } from "node:fs/promises";
import { LegendreError, useEngine } from "@legendre/core-tensor";
import { type CommandOutput, parseCommand } from "@legendre/core-tensor/command";
import { curveOf } from "../curve-of.ts";
import type { NumbersByName } from "../equation.ts";
import { type FitEquationOptions, fitEquation } from "../fit-equation.ts";
import { readCsv } from "../read-csv.ts";
import { fitCode, fitJson, fitPlot, fitSvg } from "../texts.ts";
import { fitSpec } from "./usage.ts";

/** `legendre-fit FILE EQUATION`: prints the fit; 1 where it did not converge. */
export async function fitCommand(args: string[], { print, note, signal }: CommandOutput) {
  const { words, values } = await parseCommand(fitSpec, args);
  const [file = "", text = ""] = words;
  const options: FitEquationOptions = {
    start: numbers("start", values.start),
    fixed: numbers("fix", values.fix),
    y: values.y,
    sigma: values.sigma,
    loss: values.loss,
    signal,
  };
  await useEngine();
  const table = readCsv(await readFile(file, "utf8"));
  // Errors are one line in a terminal; the caret needs its own.
  const fitted = await fitEquation(text, table, options).catch((error: unknown) => {
    const [first, ...place] = error instanceof LegendreError ? error.message.split("\n") : [];
    if (place.length === 0) throw error;
    note(`${fitSpec.name}: ${first?.replace(/^equation: /, "")}`);
    for (const line of place) note(line);
    return undefined;
  });
  if (fitted === undefined) return 2;
  const { fit, leftOut } = fitted;
  if (leftOut > 0) note(`${leftOut} rows have an empty cell and are left out`);
  if (values.print === "code") print(fitCode(fitted).trimEnd());
  else if (values.print === "json") print(fitJson(fitted));
  else if (values.print === "markdown") print(fit.report().markdown());
  else if (values.print === "svg") print(fitSvg(fitted, await curveOf(fitted)).trimEnd());
  else print(`${fitPlot(fitted, await curveOf(fitted))}\n\n${fit.report()}`);
  return fit.converged ? 0 : 1;
}

/** `a=1,b=2` as numbers by name. */
function numbers(flag: string, text: string | undefined): NumbersByName {
  const entries = (text ?? "").split(",").filter(Boolean);
  return Object.fromEntries(
    entries.map((entry) => {
      const [name = "", value = "", ...more] = entry.split("=").map((part) => part.trim());
      if (name !== "" && value !== "" && more.length === 0 && Number.isFinite(Number(value))) {
        return [name, Number(value)];
      }
      const message = `--${flag} reads "${entry}", expected a name and a number, as a=1; parts are put apart by commas`;
      throw new LegendreError("option", fitSpec.name, message);
    }),
  );
}
