import { linePlot } from "@repo/cli/plot";
import type { BenchRecord } from "./record.ts";

/** One drawn curve of a bench. */
export interface GrowthFigure {
  readonly bench: string;
  readonly row: string | null;
  readonly axis: string;
  /** Name below `docs/figures`. */
  readonly file: string;
  readonly svg: string;
}

const slug = (text: string): string =>
  text
    .toLowerCase()
    .replace(/\(.*\)/, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");

/** The records in lists, by what `key` gives, in the order of their first. */
export function grouped<T>(items: readonly T[], key: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return [...groups.values()];
}

/** Without the build's local part: `"PyTorch 2.15.0"`. */
const shortName = (name: string): string => name.replace(/\+\S+/, "");

/** A figure for each axis along which a bench was measured at more than one size. */
export function growthFigures(records: readonly BenchRecord[]): GrowthFigure[] {
  const points = records.filter(({ growth }) => growth !== null);
  const curves = grouped(points, ({ name, row, growth }) =>
    JSON.stringify([name, row, growth?.axis]),
  );
  return curves.filter((curve) => curve.length > 1).map(figureOf);
}

function figureOf(curve: readonly BenchRecord[]): GrowthFigure {
  const { name, row, unit, growth } = curve[0] as BenchRecord;
  const axis = growth?.axis ?? "";
  const at = (record: BenchRecord): number => record.growth?.value ?? Number.NaN;
  const scale = unit === "bytes" ? 1e-6 : 1;
  const ids = [...new Set(curve.flatMap(({ peers }) => peers.map((peer) => peer.name)))];
  const lines = ids.map((peerName) => ({
    name: shortName(peerName),
    points: curve.flatMap((record) => {
      const peer = record.peers.find((side) => side.name === peerName);
      return peer ? [[at(record), peer.median * scale] as const] : [];
    }),
  }));
  const ours = curve.map((record) => [at(record), record.ours * scale] as const);
  const svg = linePlot({
    series: [{ name: "ours", points: ours }, ...lines],
    x: axis,
    y: unit === "bytes" ? "MB" : "ms a call",
    title: [name, row].filter((part) => part !== null).join(", "),
    logX: true,
    logY: true,
    dots: true,
  });
  const file = `bench-${[name, row ?? "", axis].map(slug).filter(Boolean).join("-")}.svg`;
  return { bench: name, row, axis, file, svg };
}
