import type { PruneLevel, PruneStep } from "../surgeon/report.ts";

/** Where text goes; Node's `process.stderr` is one. */
export interface Stream {
  write(text: string): unknown;
  /** Whether a line can be rewritten. */
  readonly isTTY?: boolean | undefined;
}

const width = 24;

/** A bar of the removals: one line rewritten on a terminal, a line each elsewhere. */
export function progressBar(
  stream: Stream,
  total: number,
): { readonly entry: (entry: PruneStep | PruneLevel) => void; readonly end: () => void } {
  let done = 0;
  const show = (text: string): void => {
    const full = Math.round((width * done) / total);
    const line = `[${"#".repeat(full)}${".".repeat(width - full)}] ${done}/${total} ${text}`;
    stream.write(stream.isTTY === true ? `\r\u001b[2K${line}` : `${line}\n`);
  };
  if (stream.isTTY === true) show("learning the curvature");
  return {
    entry: (entry) => {
      if (!("substep" in entry)) {
        show(`level ${entry.level + 1} ended, loss ${entry.tuned.toPrecision(4)}`);
        return;
      }
      done++;
      show(`sparsity ${(100 * entry.sparsity).toFixed(1)} %, loss ${entry.after.toPrecision(4)}`);
    },
    end: () => void (stream.isTTY === true && stream.write("\n")),
  };
}
