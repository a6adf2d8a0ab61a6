import type { FileHandle } from "node:fs/promises";
import { LegendreError } from "../errors.ts";
import { crc32c } from "../format/crc32.ts";
import { joinBytes } from "../format/join-bytes.ts";
import { notWritten } from "../io/atomic-file.ts";
import { type OptionsOf, optional, options, value } from "../options.ts";

/** Writes numbers that TensorBoard draws. */
export interface EventWriter {
  /**
   * Adds numbers of a step, one curve a name; `train/loss` is drawn in the group `train`. Numbers that are not finite
   * are left out.
   */
  scalars(step: number, numbers: Readonly<Record<string, number>>): Promise<void>;
  /** Closes the file. */
  close(): Promise<void>;
}

/** The options of {@link openEvents}. */
export const openEventsOptions = options("openEvents", {
  /** The time in seconds since 1970, which TensorBoard shows. @defaultValue the clock */
  now: optional(value<() => number>()),
});

/** Options of {@link openEvents}. */
export interface OpenEventsOptions extends OptionsOf<typeof openEventsOptions> {}

/**
 * Opens a new event file in a folder, for `tensorboard --logdir`. Node only.
 *
 * @param folder - made if need be; TensorBoard shows each folder as a run.
 * @returns the writer; numbers are in the file when the promise of `scalars` resolves.
 * @throws `data` when the file cannot be written, here and from `scalars`.
 *
 * @example
 * ```ts
 * import { readdirSync } from "node:fs";
 * import { openEvents } from "@legendre/core-tensor/events";
 *
 * const events = await openEvents("out/board/sgd");
 * for (const step of [1, 2, 3]) await events.scalars(step, { "train/loss": 1 / step });
 * await events.close();
 * console.log(readdirSync("out/board/sgd").some((name) => name.startsWith("events.out.tfevents"))); // → true
 * ```
 *
 * @remarks Numbers are written as float32, which is what TensorBoard keeps. A run that goes on writes a file of its
 * own; TensorBoard joins the files of a folder.
 * @see TensorFlow, `event.proto`, `summary.proto` and the record format of `TFRecord`.
 */
export async function openEvents(
  folder: string,
  options: OpenEventsOptions = {},
): Promise<EventWriter> {
  const { now = () => Date.now() / 1000 } = openEventsOptions.resolve(options);
  const { mkdir, open } = await import("node:fs/promises");
  const { join } = await import("node:path");
  const { hostname } = await import("node:os");
  const stamp = String(Math.floor(now())).padStart(10, "0");
  const stem = join(folder, `events.out.tfevents.${stamp}.${hostname()}.${process.pid}`);
  const failed = (cause: unknown): never => {
    throw notWritten("openEvents", stem, cause);
  };
  await mkdir(folder, { recursive: true }).catch(failed);
  /** A file that was not there: two of one process and second get two names. */
  const openNew = (number: number): Promise<FileHandle> =>
    open(`${stem}.${number}`, "wx").catch((cause: NodeJS.ErrnoException) =>
      cause.code === "EEXIST" ? openNew(number + 1) : failed(cause),
    );
  const handle = await openNew(0);
  const append = (event: Uint8Array): Promise<void> =>
    handle.appendFile(record(event)).catch(failed);
  await append(joinBytes([time(now()), bytesField(3, utf8("brain.Event:2"))]));
  return {
    scalars: async (step, numbers) => {
      if (!Number.isSafeInteger(step) || step < 0) {
        const what = `step must be a whole number of at least 0, got ${step}`;
        throw new LegendreError("option", "scalars", what, { step });
      }
      const values = Object.entries(numbers)
        .filter(([, value]) => Number.isFinite(value))
        .map(([name, value]) =>
          bytesField(1, joinBytes([bytesField(1, utf8(name)), float(2, value)])),
        );
      if (values.length === 0) return;
      await append(
        joinBytes([time(now()), varintField(2, step), bytesField(5, joinBytes(values))]),
      );
    },
    close: () => handle.close(),
  };
}

/** A record: its length, the checksum of the length, the bytes, their checksum. */
function record(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(bytes.length + 16);
  const view = new DataView(out.buffer);
  view.setBigUint64(0, BigInt(bytes.length), true);
  view.setUint32(8, maskedCrc32c(out.subarray(0, 8)), true);
  out.set(bytes, 12);
  view.setUint32(12 + bytes.length, maskedCrc32c(bytes), true);
  return out;
}

// Four kinds of protobuf fields: doubles, floats, varints, and bytes with their length.

function time(seconds: number): Uint8Array {
  const out = new Uint8Array(9);
  out[0] = (1 << 3) | 1;
  new DataView(out.buffer).setFloat64(1, seconds, true);
  return out;
}

function float(field: number, value: number): Uint8Array {
  const out = new Uint8Array(5);
  out[0] = (field << 3) | 5;
  new DataView(out.buffer).setFloat32(1, value, true);
  return out;
}

function varintField(field: number, value: number): Uint8Array {
  return Uint8Array.from([field << 3, ...varint(value)]);
}

function bytesField(field: number, bytes: Uint8Array): Uint8Array {
  return joinBytes([Uint8Array.from([(field << 3) | 2, ...varint(bytes.length)]), bytes]);
}

/** Seven bits a byte, the lowest first. */
function varint(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  for (; rest >= 128; rest = Math.floor(rest / 128)) bytes.push((rest % 128) | 128);
  return [...bytes, rest];
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The form in which records carry it: turned by 15 bits, and a constant added, since a CRC of a CRC is weak. */
function maskedCrc32c(bytes: Uint8Array): number {
  const crc = crc32c(bytes);
  return (((crc >>> 15) | (crc << 17)) + 0xa282ead8) >>> 0;
}
