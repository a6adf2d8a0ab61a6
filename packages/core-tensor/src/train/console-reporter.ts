import { atLeast, type OptionsOf, optional, options, value } from "../options.ts";
import type { FitRecord, Progress, Reporter } from "./reporter.ts";

/** Where {@link consoleReporter} writes; Node's `process.stderr` is one. */
export interface TextStream {
  write(text: string): unknown;
  /** Whether lines can be rewritten. */
  readonly isTTY?: boolean | undefined;
  /** Width in characters. */
  readonly columns?: number | undefined;
}

/** The options of {@link consoleReporter}. */
export const consoleReporterOptions = options("consoleReporter", {
  /** Begins each line. */
  label: value<string, "">(""),
  /** Where to write. @defaultValue `process.stderr` */
  stream: optional(value<TextStream>()),
  /** Seconds between lines where lines cannot be rewritten. */
  every: atLeast(0, 5),
  /** The time in milliseconds, for tests. @defaultValue `performance.now` */
  now: optional(value<() => number>()),
});

/** Options of {@link consoleReporter}. */
export interface ConsoleReporterOptions extends OptionsOf<typeof consoleReporterOptions> {}

/** Milliseconds between two states of a line that is rewritten. */
const refresh = 100;
const barWidth = 20;

/**
 * Reports a run to people: on a terminal one line with a bar that is rewritten, elsewhere (a log file,
 * a pipe) a plain line every few seconds; each evaluation gets a line of its own.
 *
 * @returns a reporter for one run at a time.
 * @throws `option`.
 *
 * @example
 * ```ts
 * import { consoleReporter } from "@legendre/core-tensor";
 *
 * const lines: string[] = [];
 * const reporter = consoleReporter({ label: "sgd", stream: { write: (text) => lines.push(text) } });
 * reporter.start?.({ step: 0, steps: 100, epoch: 0, epochs: 2 });
 * reporter.end?.("finished", { step: 100, steps: 100, epoch: 2, epochs: 2, loss: 0.25 });
 * console.log(lines.at(-1)?.split(", ")[0]); // → sgd: finished after 100 of 100 steps
 * ```
 */
export function consoleReporter(options?: ConsoleReporterOptions): Reporter {
  const given = consoleReporterOptions.resolve(options);
  const { label, every, now = () => performance.now() } = given;
  const stream: TextStream | undefined = given.stream ?? globalThis.process?.stderr;
  const isTTY = stream?.isTTY === true;
  const interval = isTTY ? refresh : every * 1000;
  const prefix = label === "" ? "" : `${label}: `;
  let began = { time: 0, step: 0 };
  let last = 0;

  const fit = (text: string): string => text.slice(0, (stream?.columns ?? 120) - 1);
  // Back to the start of the line, and clear it.
  const rewrite = (text: string): void => void stream?.write(`\r\u001b[2K${fit(text)}`);
  const line = (text: string): void => {
    if (isTTY) rewrite("");
    stream?.write(`${text}\n`);
  };
  const rate = (step: number): number => {
    const seconds = (now() - began.time) / 1000;
    return seconds > 0 ? (step - began.step) / seconds : 0;
  };
  return {
    start: (progress) => {
      last = now();
      began = { time: last, step: progress.step };
    },
    step: (progress) => {
      const time = now();
      if (time - last < interval) return;
      last = time;
      const text = prefix + progressText(progress, rate(progress.step), isTTY);
      if (isTTY) rewrite(text);
      else line(text);
    },
    record: (record, { epochs }) => {
      if (record.kind === "evaluate") line(`${prefix}${evaluationText(record, epochs)}`);
    },
    end: (status, { step, steps, loss }, message) => {
      const how = status ?? "stopped by an error";
      const seconds = ((now() - began.time) / 1000).toFixed(1);
      const parts = [`${prefix}${how} after ${step} of ${steps} steps`, `${seconds} s`];
      if (loss !== undefined) parts.push(`loss ${short(loss)}`);
      line(parts.join(", "));
      if (message !== undefined) line(prefix + message);
    },
  };
}

function progressText(progress: Progress, rate: number, bar: boolean): string {
  const { step, steps, epoch, epochs, loss } = progress;
  const full = Math.round((barWidth * step) / steps);
  const drawn = `[${"#".repeat(full)}${".".repeat(barWidth - full)}] `;
  const parts = [
    `${bar ? drawn : ""}step ${step}/${steps}`,
    `epoch ${Math.min(epoch + 1, epochs)}/${epochs}`,
  ];
  if (loss !== undefined) parts.push(`loss ${short(loss)}`);
  if (rate > 0) {
    parts.push(`${short(rate)} steps/s`, `ETA ${duration((steps - step) / rate)}`);
  }
  return parts.join("  ");
}

function evaluationText(record: FitRecord, epochs: number): string {
  const { kind: _kind, step: _step, epoch, seconds, ...metrics } = record;
  const parts = Object.entries(metrics).map(
    ([name, value]) => `${name} ${typeof value === "number" ? short(value) : value}`,
  );
  return `epoch ${epoch}/${epochs}: ${[...parts, `${seconds.toFixed(1)} s`].join(", ")}`;
}

function short(value: number): string {
  return Number(value.toPrecision(4)).toString();
}

function duration(seconds: number): string {
  const whole = Math.ceil(seconds);
  if (whole < 60) return `${whole} s`;
  const minutes = Math.floor(whole / 60);
  const padded = (n: number): string => String(n).padStart(2, "0");
  if (minutes < 60) return `${minutes}:${padded(whole % 60)} min`;
  return `${Math.floor(minutes / 60)}:${padded(minutes % 60)} h`;
}
