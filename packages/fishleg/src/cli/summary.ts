import type { PruneReport } from "../surgeon/report.ts";
import type { Measured } from "./results.ts";
import { bytesText, countText, shareText } from "./text.ts";
import type { PruneFlags } from "./usage.ts";

interface Both {
  readonly dense: Measured;
  readonly pruned: Measured;
}

/** A number of both networks: its name, before and after. */
type Row = readonly [string, string, string];

/** Both networks in numbers for people. */
export function summaryOf({ dense, pruned }: Both): Row[] {
  const row = (name: string, text: (m: Measured) => string): Row => [
    name,
    text(dense),
    text(pruned),
  ];
  const rows = [
    row("weights", ({ weights }) => countText(weights)),
    row("weights other than 0", ({ kept }) => countText(kept)),
    row("bytes", ({ raw }) => bytesText(raw)),
    row("bytes after gzip", ({ gzip }) => bytesText(gzip)),
    row("bytes packed", ({ packed }) => bytesText(packed)),
    row("bytes packed after gzip", ({ packedGzip }) => bytesText(packedGzip)),
    row("multiplications an example", ({ macs }) => countText(macs)),
    row("milliseconds a call, least", ({ latency }) => latency.min.toPrecision(3)),
    row("milliseconds a call, middle", ({ latency }) => latency.median.toPrecision(3)),
    row("held-out loss (nats)", ({ nll }) => nll.toPrecision(4)),
  ];
  if (dense.accuracy === undefined) return rows;
  return [
    ...rows,
    row("held-out accuracy", ({ accuracy }) => shareText(accuracy ?? 0)),
    row("calibration error", ({ ece }) => shareText(ece ?? 0)),
  ];
}

/** What people should know of a run. */
export function remarksOf(
  { structured, multiple }: Pick<PruneFlags, "structured" | "multiple">,
  { dense, pruned }: Both,
  report: PruneReport,
): string[] {
  const parts = report.steps.map((step) => step.predicted);
  const predicted = parts.reduce((sum: number, part) => sum + (part ?? 0), 0);
  const told = parts.every((part) => part !== null)
    ? `; the removals were predicted to cost ${predicted.toPrecision(3)}`
    : "";
  const { start, residual = 0, gain = 0 } = report.steps.at(-1)?.health ?? {};
  const change = `${(100 * Math.abs(gain)).toFixed(0)} % ${gain < 0 ? "higher" : "lower"}`;
  const learned =
    start === undefined
      ? []
      : [
          `Learning took the residual of the curvature from ${start.residual.toFixed(2)} to ${residual.toFixed(2)}, its loss ${change} (last removal).`,
        ];
  const faster = dense.latency.min / pruned.latency.min;
  const speed = structured
    ? faster > 1
      ? `A call is ${faster.toFixed(2)} times as fast (least of 20, taken in turns).`
      : `A call is no faster (${faster.toFixed(2)} times): ${multiple % 16 === 0 ? "the layers are too small for it to show" : "onnxruntime computes up to 16 channels at once, and numbers between multiples cost more than the next one. Try --per macs --multiple 16"}.`
    : `Single zeros make the download smaller, not the call faster (${faster.toFixed(2)} times): onnxruntime and tfjs multiply by zeros as by any number. --structured makes it faster.`;
  return [
    speed,
    `The loss grew by ${(report.final - report.dense).toPrecision(3)} nats on held-out examples${told}.`,
    ...learned,
    ...(report.status === "finished" ? [] : [`The run ended before its goal: ${report.status}.`]),
  ];
}

/** The layers that can be pruned, and what is left of them. */
export function layerTable({ layers }: PruneReport): string[][] {
  const rows = layers
    .filter(({ prunable }) => prunable)
    .map(({ path, shape, kept, weights, sparsity }) => [
      path,
      `[${shape}]`,
      String(weights),
      String(kept),
      shareText(sparsity),
    ]);
  return [["layer", "shape", "weights", "kept", "sparsity"], ...rows];
}
