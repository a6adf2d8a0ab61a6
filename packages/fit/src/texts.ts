import { LegendreError } from "@legendre/core-tensor";
import type { FittedCurve } from "./curve-of.ts";
import type { EquationFit } from "./fit-equation.ts";

/** Ends of numbers that are finite. */
function ends(...lists: readonly ArrayLike<number>[]): readonly [number, number] {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const list of lists) {
    for (let i = 0; i < list.length; i++) {
      const value = list[i] as number;
      if (!Number.isFinite(value)) continue;
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  }
  return low < high ? [low, high] : [low - 1, high + 1];
}

const short = (value: number): string => String(Number(value.toPrecision(4)));

/** Names and values for scripts: params with errors and ends, measures and notes. NaN and infinities are null. */
export function fitJson({ equation, y, fit, leftOut, start, fixed, loss }: EquationFit): string {
  const { residuals, toString: _text, markdown: _markdown, ...report } = fit.report();
  const { runs, normality, durbinWatson } = residuals;
  const tests = { runs, normality, durbinWatson };
  return JSON.stringify(
    { equation: equation.text, y, ...report, tests, leftOut, start, fixed, loss },
    undefined,
    2,
  );
}

/** Points and curve in letters: `o` a point, `·` the curve. `columns` and `rows` are those of the terminal. */
export function fitPlot(
  { data, y, equation }: EquationFit,
  curve: FittedCurve,
  columns = 72,
  rows = 18,
): string {
  const points = [data[curve.along], data[y]] as [Float64Array, Float64Array];
  const [left, right] = ends(curve.x);
  const [low, high] = ends(points[1], curve.value);
  const grid = Array.from({ length: rows }, () => Array<string>(columns).fill(" "));
  const mark = (x: number, value: number, sign: string): void => {
    if (!Number.isFinite(value)) return;
    const row = Math.round(((high - value) / (high - low)) * (rows - 1));
    const column = Math.round(((x - left) / (right - left)) * (columns - 1));
    (grid[row] as string[])[column] = sign;
  };
  for (const [i, x] of curve.x.entries()) mark(x, curve.value[i] as number, "·");
  for (const [i, x] of points[0].entries()) mark(x, points[1][i] as number, "o");
  const margin = Math.max(short(low).length, short(high).length);
  const lines = grid.map((cells, row) => {
    const text = row === 0 ? short(high) : row === rows - 1 ? short(low) : "";
    return `${text.padStart(margin)} │${cells.join("")}`.trimEnd();
  });
  const [first, last] = [short(left), short(right)];
  return [
    `${y} over ${curve.along}: o points, · ${equation.text}`,
    ...lines,
    `${" ".repeat(margin)} └${"─".repeat(columns)}`,
    `${" ".repeat(margin + 2)}${first}${last.padStart(columns - first.length)}`,
  ].join("\n");
}

/** Points, curve and bands as an SVG file. */
export function fitSvg({ data, y, equation }: EquationFit, curve: FittedCurve): string {
  const [width, height, edge] = [640, 400, 48];
  const points = [data[curve.along], data[y]] as [Float64Array, Float64Array];
  const [left, right] = ends(curve.x);
  const [low, high] = ends(points[1], curve.value);
  const room = (high - low) / 12;
  const across = (x: number): number => edge + ((x - left) / (right - left)) * (width - 1.5 * edge);
  const up = (value: number): number => {
    const share = (value - low + room) / (high - low + 2 * room);
    return height - edge - Math.min(1, Math.max(0, share)) * (height - 1.5 * edge);
  };
  const place = (x: number, value: number): string =>
    `${across(x).toFixed(1)},${up(value).toFixed(1)}`;
  const line = (values: ArrayLike<number>): string[] =>
    [...curve.x].flatMap((x, i) =>
      Number.isFinite(values[i]) ? [place(x, values[i] as number)] : [],
    );
  const band = ({ lower, upper }: FittedCurve["confidence"], opacity: number): string =>
    `<polygon fill="#0072b2" fill-opacity="${opacity}" points="${[...line(lower), ...line(upper).reverse()].join(" ")}"/>`;
  const text = (x: number, top: number, anchor: string, words: string): string =>
    `<text x="${x}" y="${top}" text-anchor="${anchor}">${escaped(words)}</text>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12" role="img" aria-label="${escaped(equation.text)}">`,
    `<rect width="${width}" height="${height}" fill="white"/>`,
    band(curve.prediction, 0.12),
    band(curve.confidence, 0.3),
    `<polyline fill="none" stroke="#0072b2" stroke-width="2" points="${line(curve.value).join(" ")}"/>`,
    ...[...points[0]].map((x, i) => {
      const [cx, cy] = place(x, points[1][i] as number).split(",");
      return `<circle cx="${cx}" cy="${cy}" r="3" fill="#333"/>`;
    }),
    text(edge, height - edge + 18, "start", short(left)),
    text(width - edge / 2, height - edge + 18, "end", short(right)),
    text(width / 2, height - 10, "middle", curve.along),
    text(edge - 6, up(low) + 4, "end", short(low)),
    text(edge - 6, up(high) + 4, "end", short(high)),
    text(edge - 6, height / 2, "end", y),
    text(width / 2, 16, "middle", equation.text),
    "</svg>",
    "",
  ].join("\n");
}

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/**
 * A TypeScript program that makes the same fit with `fitModel`, its data among the lines.
 *
 * @throws code "data" for more than 10,000 rows, which are no program.
 */
export function fitCode(fitted: EquationFit): string {
  const { equation, y, sigma, data, start, fixed, loss } = fitted;
  const rows = (data[y] as Float64Array).length;
  if (rows > 10_000) {
    const message = `${rows} rows do not belong into a program; read them from their file`;
    throw new LegendreError("data", "fitCode", message, { rows });
  }
  const list = (name: string): string => `[${(data[name] as Float64Array).join(", ")}]`;
  const types = equation.columns.map((name) => `${name}: tf.Tensor`).join("; ");
  const params = equation.params.map((name) => {
    const from = start[name] as number;
    return fixed[name] === undefined
      ? `    ${name}: ${from},`
      : `    ${name}: { start: ${from}, fixed: true },`;
  });
  return [
    'import { fitModel } from "@legendre/reversible-gn/least-squares";',
    'import * as tf from "@tensorflow/tfjs";',
    "",
    `// ${y} = ${equation.text.replace(/^[^=]*=/, "").trim()}`,
    `const x = { ${equation.columns.map((name) => `${name}: ${list(name)}`).join(", ")} };`,
    `const y = ${list(y)};`,
    "const fit = await fitModel(",
    `  (p, x: { ${types} }) => ${equation.code},`,
    "  x,",
    "  y,",
    "  {",
    "    params: {",
    ...params.map((line) => `  ${line}`),
    "    },",
    `    loss: "${loss}",`,
    ...(sigma === undefined ? [] : [`    sigma: ${list(sigma)},`, "    absoluteSigma: true,"]),
    "  },",
    ");",
    "console.log(String(fit.report()));",
    "",
  ].join("\n");
}
