import { methodColour, wordColour } from "@repo/cli/method-colours";
import { svgText } from "@repo/cli/svg-text";
import { grouped } from "./figures.ts";
import type { BenchRecord } from "./record.ts";

/** Libraries of others, by the beginning of a peer's name; what else a bench compares with is ours. */
const libraries = ["PyTorch", "JAX", "NumPy", "XGBoost", "scikit-learn", "tfjs-node"];
/** Those that the table of methods has no colour for. */
const colours: Readonly<Record<string, string>> = {
  XGBoost: "#56b4e9",
  "scikit-learn": "#767676",
  "tfjs-node": "#d55e00",
};
const colourOf = (library: string): string =>
  methodColour(library) ?? colours[library] ?? "#000000";

/** A ratio of one row to one peer. */
interface Dot {
  readonly library: string;
  readonly ratio: number;
  readonly words: string;
}

function dotsOf(record: BenchRecord): Dot[] {
  return record.peers.flatMap((peer) => {
    const library = libraries.find((name) =>
      peer.name.replace(/^torch\b/, "PyTorch").startsWith(name),
    );
    if (library === undefined) return [];
    const ratio = peer.scaledRatio ?? peer.ratio;
    const words = `${record.title ?? record.name}, ${peer.name}: ${ratio.toFixed(2)}`;
    return [{ library, ratio, words }];
  });
}

const [width, rowHeight, top, left, right] = [720, 26, 62, 150, 30];

/**
 * All rows of all benches that have a peer of another library in one chart: a bench a line, a dot a row and peer, over ours ÷ peer (the scaled ratio where
 * there is one).
 */
export function summaryFigure(records: readonly BenchRecord[]): string {
  const benches = grouped(
    records.filter(({ growth }) => growth === null),
    ({ name }) => name,
  )
    .map((own) => ({ name: own[0]?.name ?? "", dots: own.flatMap(dotsOf) }))
    .filter(({ dots }) => dots.length > 0);
  const ratios = benches.flatMap(({ dots }) => dots.map(({ ratio }) => ratio));
  const ticks = [0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10];
  const from = ticks.findLast((tick) => tick <= Math.min(...ratios)) ?? 0.01;
  const to = ticks.find((tick) => tick >= Math.max(...ratios)) ?? 20;
  const across = (ratio: number): number =>
    left + (Math.log(ratio / from) / Math.log(to / from)) * (width - left - right);
  const bottom = top + rowHeight * benches.length;
  const shown = libraries.filter((name) =>
    benches.some(({ dots }) => dots.some(({ library }) => library === name)),
  );
  const parts = [
    ...ticks
      .filter((tick) => tick >= from && tick <= to)
      .flatMap((tick) => [
        svgText.line(
          across(tick),
          top,
          across(tick),
          bottom,
          tick === 1 ? 'stroke="#000000" stroke-width="1.5"' : 'stroke="#dddddd"',
        ),
        svgText.words(across(tick), bottom + 20, `${tick}`, 'text-anchor="middle"'),
      ]),
    svgText.words((left + across(1)) / 2, bottom + 44, "ours is faster", 'text-anchor="middle"'),
    svgText.words(
      (across(1) + width - right) / 2,
      bottom + 44,
      "the peer is faster",
      'text-anchor="middle"',
    ),
    ...benches.flatMap(({ name, dots }, i) => {
      const y = top + rowHeight * (i + 0.5);
      return [
        svgText.words(left - 12, y + 5, name, 'text-anchor="end"'),
        ...dots.map(({ library, ratio, words }) =>
          svgText.dot(across(ratio), y, 5, colourOf(library), words),
        ),
      ];
    }),
    // Names in the colour of their dots, one beside the other.
    ...shown.map((name, i) =>
      svgText.words(left + 112 * i, 50, `● ${name}`, `fill="${wordColour(colourOf(name))}"`),
    ),
  ];
  return svgText.figure(width, bottom + 60, "Ours ÷ peer: times, and bytes for memory", parts);
}
