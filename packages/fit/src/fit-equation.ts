import { LegendreError } from "@legendre/core-tensor";
import { type OptionsOf, oneOf, optional, options, value } from "@legendre/core-tensor/options";
import { fitModel, type ModelFit, type RobustLoss } from "@legendre/reversible-gn/least-squares";
import { chosenColumn } from "./chosen-column.ts";
import { type Columns, type Equation, equation, type NumbersByName } from "./equation.ts";
import type { Table } from "./read-csv.ts";
import { likelyStarts } from "./starts.ts";

const numbersByName = () =>
  value<NumbersByName, NumbersByName>({}, [
    "numbers by name, as { a: 1 }",
    (given) =>
      typeof given === "object" &&
      given !== null &&
      Object.values(given).every((number) => Number.isFinite(number)),
  ]);

/** The options of {@link fitEquation}. */
export const fitEquationOptions = options("fitEquation", {
  /** Where params start; for others starts are looked for. */
  start: numbersByName(),
  /** Params that stay at a value. */
  fixed: numbersByName(),
  /** The observed column. Left out, what stands left of `=`, the column `y`, or the last one. */
  y: optional(value<string>()),
  /** The column of standard deviations of the observations. */
  sigma: optional(value<string>()),
  /** What residuals cost; `loss` of `curveFit`. */
  loss: oneOf<RobustLoss, "linear">(["linear", "huber", "soft-l1", "cauchy"], "linear"),
  /** Ends the fit. */
  signal: optional(value<AbortSignal>()),
});

/** Options of {@link fitEquation}. */
export interface FitEquationOptions extends OptionsOf<typeof fitEquationOptions> {}

/** What {@link fitEquation} returns. */
export interface EquationFit {
  readonly equation: Equation;
  /** The observed column. */
  readonly y: string;
  /** The column of standard deviations, if there is one. */
  readonly sigma: string | undefined;
  /** The rows that were fitted: those without an empty cell. */
  readonly data: Columns;
  /** Rows that were left out, since a cell of theirs is empty. */
  readonly leftOut: number;
  /** Where the params started. */
  readonly start: NumbersByName;
  /** Those that were held. */
  readonly fixed: NumbersByName;
  readonly loss: RobustLoss;
  /** Params, errors, report and predictions. */
  readonly fit: ModelFit<string, Columns>;
}

/**
 * Fits an equation to the columns of a table. `x` in the equation is the first column where none is called so.
 *
 * @param text - the equation; see {@link equation}.
 * @param table - of {@link readCsv}. Rows with an empty cell in a column that is used are left out.
 * @param options - see {@link FitEquationOptions}. Where a param has no start, 400 draws on the scale of the data are tried, and the best four are fitted.
 * @returns a promise of an {@link EquationFit}.
 * @throws those of {@link equation}; code "option" for columns and params that are not there, naming the nearest; code "data" where fewer rows than params are left, and where
 *   the equation has no finite value on the data from any start.
 *
 * @example
 * ```ts
 * import { fitEquation, readCsv } from "@legendre/fit";
 *
 * const table = readCsv("x,y\n0,5.1\n1,3.0\n2,1.8\n3,1.1\n4,0.7\n");
 * const { fit } = await fitEquation("a * exp(-x / tau)", table);
 * console.log(fit.params.tau?.toFixed(2), fit.standardErrors.tau?.toFixed(2)); // 1.94 0.03
 * ```
 */
export async function fitEquation(
  text: string,
  table: Table,
  options: FitEquationOptions = {},
): Promise<EquationFit> {
  const where = "fitEquation";
  const { start, fixed, loss, sigma, signal, y: wanted } = fitEquationOptions.resolve(options);
  const isAlias = !table.names.includes("x");
  const read = equation(text, { columns: isAlias ? [...table.names, "x"] : table.names });
  const given = wanted ?? read.y;
  const y = given ?? (table.names.includes("y") ? "y" : (table.names.at(-1) as string));
  const column = (name: string, of: string): Float64Array =>
    chosenColumn(where, table, isAlias && name === "x" ? (table.names[0] as string) : name, of);
  if (read.columns.includes(y)) {
    const message = `the equation reads ${y}, which is the observed column; name another one by y, or write ${table.names.find((name) => name !== y) ?? "x"} in the equation`;
    throw new LegendreError("option", where, message, { option: "y" });
  }
  const all: Record<string, Float64Array> = { [y]: column(y, "y") };
  for (const name of read.columns) all[name] = column(name, "the equation");
  if (sigma !== undefined) all[sigma] = column(sigma, "sigma");
  const rows = Array.from({ length: table.rows }, (_, i) => i).filter((i) =>
    Object.values(all).every((values) => !Number.isNaN(values[i])),
  );
  const data: Columns = Object.fromEntries(
    Object.entries(all).map(([name, values]) => [
      name,
      Float64Array.from(rows, (i) => values[i] as number),
    ]),
  );
  for (const [option, names] of Object.entries({ start, fixed })) {
    const unknown = Object.keys(names).find((name) => !read.params.includes(name));
    if (unknown === undefined) continue;
    const message = `${option} names "${unknown}", which is no param of ${text}; its params are ${read.params.join(", ")}`;
    throw new LegendreError("option", where, message, { option });
  }
  const free = read.params.filter((name) => fixed[name] === undefined);
  if (rows.length < free.length) {
    const message = `${rows.length} rows have all their cells and ${free.length} params are free; give more rows, or fix params`;
    throw new LegendreError("data", where, message);
  }
  const x: Columns = Object.fromEntries(
    read.columns.map((name) => [name, data[name] as Float64Array]),
  );
  const starts = await likelyStarts(read, x, data[y] as Float64Array, { ...start, ...fixed });
  let best: EquationFit | undefined;
  let fault: unknown;
  for (const from of starts) {
    signal?.throwIfAborted();
    try {
      const fit = await fitModel<string, Columns>(
        (p, columns) => read.model(p, columns as never),
        x,
        data[y] as Float64Array,
        {
          params: Object.fromEntries(
            read.params.map((name) => [
              name,
              { start: from[name] as number, fixed: fixed[name] !== undefined },
            ]),
          ),
          loss,
          sigma: sigma === undefined ? 1 : (data[sigma] as Float64Array),
          absoluteSigma: sigma !== undefined,
          signal,
        },
      );
      if (best !== undefined && !(fit.cost < best.fit.cost)) continue;
      const leftOut = table.rows - rows.length;
      best = { equation: read, y, sigma, data, leftOut, start: from, fixed, loss, fit };
    } catch (error) {
      fault = error;
    }
  }
  if (best === undefined) throw fault;
  return best;
}
