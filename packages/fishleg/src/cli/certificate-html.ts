import type { Compressed, Point } from "../compress/compress.ts";
import { mainOutput } from "../compress/meaning.ts";
import { pageOf, tableOf } from "./html.ts";
import { bytesText } from "./text.ts";

const ms = (value: number): string => `${value.toPrecision(3)} ms`;
const figure = (value: number): string => value.toPrecision(4);

/** The rows that terminal and page show of both models. */
export function certificateRows({ certificate }: Compressed): [string, string, string][] {
  const { metric, before, after, bytes, gzipBytes, timings } = certificate;
  return [
    [metric, figure(before), figure(after)],
    ["file", bytesText(bytes.before), bytesText(bytes.after)],
    ["file, gzipped", bytesText(gzipBytes.before), bytesText(gzipBytes.after)],
    ...timings.flatMap(({ batch, before: old, after: now }): [string, string, string][] => [
      [`a call, batch ${batch}, median`, ms(old.median), ms(now.median)],
      [`a call, batch ${batch}, 95 of 100 below`, ms(old.p95), ms(now.p95)],
    ]),
  ];
}

/** The rows of the front. */
export function frontRows({ front, certificate }: Compressed): string[][] {
  const rows = front.map((point, i) => [
    `${i}${point.chosen ? " (taken)" : ""}`,
    String(point.changes),
    figure(point.metric),
    bytesText(point.bytes),
    ms(point.milliseconds),
    ms(point.predictedMilliseconds),
  ]);
  return [["point", "layers changed", certificate.metric, "file", "a call", "foretold"], ...rows];
}

/** What the certificate says, in sentences. */
export function certificateRemarks({ certificate, missed }: Compressed): string[] {
  const { difference, examples, metric, reference, runtime } = certificate;
  const [low, high] = difference.interval;
  return [
    `On ${examples} examples that nothing was chosen on the ${metric} (against ${reference}) changed by ${figure(difference.mean)}, 95 % interval ${figure(low)} to ${figure(high)}. Timed in ${runtime}.`,
    ...(missed.length === 0 ? ["All bounds hold."] : missed.map((what) => `Missed: ${what}.`)),
  ];
}

/** The certificate as one page. */
export function certificateHtml(title: string, result: Compressed): string {
  const layers = result.sites.map(
    ({ name, op, shape, form, bytesBefore, bytes, loss, millisecondsBefore, milliseconds }) => [
      name.length > 28 ? `…${name.slice(-27)}` : name,
      op,
      `${shape.join(" × ")}`,
      form,
      `${bytesText(bytesBefore)} → ${bytesText(bytes)}`,
      loss.toExponential(1),
      millisecondsBefore === 0 ? "" : `${ms(millisecondsBefore)} → ${ms(milliseconds)}`,
    ],
  );
  const worst = result.certificate.worst.map(
    ({ example, before, after, scoreBefore, scoreAfter, distance }, i) => [
      String(i + 1),
      example.label === undefined ? "" : String(example.label).slice(0, 40),
      outputText(before),
      outputText(after),
      `${figure(scoreBefore)} → ${figure(scoreAfter)}`,
      distance.toExponential(1),
    ],
  );
  return pageOf(title, [
    ...certificateRemarks(result).map((line) => ({ text: line })),
    { html: tableOf([["", "before", "after"], ...certificateRows(result)]) },
    { heading: "The front" },
    { html: frontPlot(result.front) },
    { html: tableOf(frontRows(result)) },
    { heading: "What became of each layer" },
    {
      html: tableOf([
        ["weights", "op", "shape", "kept as", "bytes", "distance alone", "time alone"],
        ...layers,
      ]),
    },
    { heading: "Worst cases" },
    { text: "Fresh examples whose score fell most, then those whose outputs moved most." },
    { html: tableOf([["", "label", "before", "after", "score", "distance"], ...worst]) },
  ]);
}

/** The greatest of the outputs with their places. */
function outputText(outputs: Parameters<typeof mainOutput>[0]): string {
  const { data } = mainOutput(outputs);
  const places = Array.from({ length: data.length }, (_, i) => i);
  const best = places.sort((a, b) => Number(data[b]) - Number(data[a])).slice(0, 3);
  return best.map((i) => `${i}: ${Number(data[i]).toPrecision(3)}`).join(", ");
}

const [width, height, left, bottom] = [640, 300, 70, 44];

/** The metric against milliseconds; circles are as large as the file. */
function frontPlot(front: readonly Point[]): string {
  const span = (values: readonly number[]): readonly [number, number] => {
    const [low, high] = [Math.min(...values), Math.max(...values)];
    const pad = (high - low || Math.abs(high) || 1) * 0.12;
    return [low - pad, high + pad];
  };
  const [x0, x1] = span(front.map(({ milliseconds }) => milliseconds));
  const [y0, y1] = span(front.map(({ metric }) => metric));
  const most = Math.max(...front.map(({ bytes }) => bytes));
  const x = (value: number): number => left + ((value - x0) / (x1 - x0)) * (width - left - 20);
  const y = (value: number): number => 10 + (1 - (value - y0) / (y1 - y0)) * (height - bottom - 10);
  const numbered = front.map((point, i) => ({ ...point, i }));
  // The one that is taken last, so that it lies on top.
  const dots = numbered
    .sort((a, b) => Number(a.chosen) - Number(b.chosen))
    .map(({ milliseconds, metric, bytes, chosen, i }) => {
      const [cx, cy] = [x(milliseconds).toFixed(1), y(metric).toFixed(1)];
      const radius = (4 + 10 * Math.sqrt(bytes / most)).toFixed(1);
      return `<circle cx="${cx}" cy="${cy}" r="${radius}" fill="${chosen ? "#009e73" : "#0072b2"}" fill-opacity=".7"/>
<text x="${cx}" y="${(y(metric) + 4).toFixed(1)}" text-anchor="middle" fill="#fff">${i}</text>`;
    });
  const ticks = [0, 0.5, 1].flatMap((share) => {
    const [at, up] = [x0 + share * (x1 - x0), y0 + share * (y1 - y0)];
    return [
      `<text x="${x(at).toFixed(1)}" y="${height - bottom + 18}" text-anchor="${share === 1 ? "end" : "middle"}">${at.toPrecision(3)} ms</text>`,
      `<text x="${left - 8}" y="${(y(up) + 4).toFixed(1)}" text-anchor="end">${up.toPrecision(3)}</text>`,
    ];
  });
  return `<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-size="12" role="img" aria-label="metric against milliseconds of a call">
${[...dots, ...ticks].join("\n")}
<text x="${left}" y="${height - 6}">up: metric; across: a call; the larger the circle, the larger the file; green is taken</text>
</svg>`;
}
