import type { FitRecord, Reporter } from "../train/reporter.ts";
import { type EventWriter, openEvents } from "./event-file.ts";

/**
 * Reports a run to TensorBoard: each entry of the history becomes numbers at its step, `train/loss` and
 * `evaluate/…`. Node only.
 *
 * @param folder - for the event file; `tensorboard --logdir` of the folder above shows its runs beside each other.
 * @returns the reporter, and `close`, which resolves when all is written; wait for it after the run.
 *
 * @example
 * ```ts
 * import { eventReporter } from "@legendre/core-tensor/events";
 *
 * const { reporter, close } = eventReporter("out/board/adam");
 * const progress = { step: 10, steps: 10, epoch: 1, epochs: 1 };
 * reporter.record?.({ kind: "evaluate", step: 10, epoch: 1, seconds: 2, accuracy: 0.9 }, progress);
 * await close();
 * console.log("written"); // → written
 * ```
 *
 * @throws `data` from `close` when something could not be written.
 */
export function eventReporter(folder: string): { reporter: Reporter; close: () => Promise<void> } {
  let writer: Promise<EventWriter> | undefined;
  let written: Promise<void> = Promise.resolve();
  return {
    reporter: {
      record: (record) => {
        writer ??= openEvents(folder);
        const ready = writer;
        // One after the other; a fault is told by `close`.
        written = written.then(async () => (await ready).scalars(record.step, curvesOf(record)));
        written.catch(() => undefined);
      },
    },
    close: async () => {
      try {
        await written;
      } finally {
        await (await writer)?.close();
      }
    },
  };
}

function curvesOf({ kind, step: _step, ...numbers }: FitRecord): Record<string, number> {
  const curves = Object.entries(numbers).filter(([, value]) => typeof value === "number");
  return Object.fromEntries(curves.map(([name, value]) => [`${kind}/${name}`, value as number]));
}
