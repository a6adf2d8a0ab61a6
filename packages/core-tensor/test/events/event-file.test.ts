import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { eventReporter, openEvents } from "../../src/events/index.ts";
import { crc32c } from "../../src/format/crc32.ts";
import { isLegendreError } from "../../src/index.ts";
import type { FitRecord } from "../../src/train/index.ts";

const folder = mkdtempSync(join(tmpdir(), "legendre-events-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/**
 * Serialised by `event_pb2` of tensorboard 2.x with `wall_time=1700000000.5`: the version `brain.Event:2`; step 300 with
 * `train/loss` 0.5; step 2³³ with `a` 1.
 */
const golden = [
  "0900002040fc54d9411a0d627261696e2e4576656e743a32",
  "0900002040fc54d94110ac022a130a110a0a747261696e2f6c6f7373150000003f",
  "0900002040fc54d9411080808080202a0a0a080a0161150000803f",
];

/** The payloads of the records of the only file in a folder, once their lengths and checksums are right. */
function recordsOf(place: string): Buffer[] {
  const [name = "", ...others] = readdirSync(place);
  expect(others).toEqual([]);
  const bytes = readFileSync(join(place, name));
  const found: Buffer[] = [];
  const unmasked = (value: number): number => {
    const turned = (value - 0xa282ead8) >>> 0;
    return ((turned >>> 17) | (turned << 15)) >>> 0;
  };
  for (let at = 0; at < bytes.length; ) {
    const length = Number(bytes.readBigUInt64LE(at));
    expect(unmasked(bytes.readUInt32LE(at + 8))).toBe(crc32c(bytes.subarray(at, at + 8)));
    const payload = bytes.subarray(at + 12, at + 12 + length);
    expect(unmasked(bytes.readUInt32LE(at + 12 + length))).toBe(crc32c(payload));
    found.push(payload);
    at += length + 16;
  }
  return found;
}

describe("event files", () => {
  it("hold the bytes that TensorBoard's own writer makes", async () => {
    const place = join(folder, "golden");
    const events = await openEvents(place, { now: () => 1700000000.5 });
    await events.scalars(300, { "train/loss": 0.5, lost: Number.NaN });
    await events.scalars(2 ** 33, { a: 1 });
    await events.close();
    expect(recordsOf(place).map((payload) => payload.toString("hex"))).toEqual(golden);
  });

  /** Fields of a record by number: bytes, or numbers. */
  function fieldsOf(bytes: Buffer): [number, number | Buffer][] {
    const fields: [number, number | Buffer][] = [];
    let at = 0;
    const varint = (): number => {
      let [value, unit] = [0, 1];
      for (; bytes[at]! >= 128; unit *= 128) value += (bytes[at++]! - 128) * unit;
      return value + bytes[at++]! * unit;
    };
    while (at < bytes.length) {
      const tag = varint();
      const kind = tag % 8;
      const length = kind === 1 ? 8 : kind === 5 ? 4 : kind === 2 ? varint() : 0;
      const value = bytes.subarray(at, at + length);
      at += length;
      const number = {
        0: () => varint(),
        1: () => value.readDoubleLE(),
        5: () => value.readFloatLE(),
      };
      fields.push([(tag - kind) / 8, kind === 2 ? value : number[kind as 0]()]);
    }
    return fields;
  }
  /** The step of a record, and its numbers by name. */
  function scalarsOf(payload: Buffer): [number, Record<string, number>] {
    const [[, time], [step, at], [values, list]] = fieldsOf(payload) as [
      [number, number],
      [number, number],
      [number, Buffer],
    ];
    expect([step, values]).toEqual([2, 5]);
    expect(Math.abs(time - Date.now() / 1000)).toBeLessThan(600);
    const pairs = fieldsOf(list).map(([field, entry]) => {
      const [[name, text], [value, number]] = fieldsOf(entry as Buffer) as [
        [number, Buffer],
        [number, number],
      ];
      expect([field, name, value]).toEqual([1, 1, 2]);
      return [text.toString("utf8"), number];
    });
    return [at, Object.fromEntries(pairs)];
  }

  it("hold numbers and names of any length, at the time of the clock", async () => {
    const place = join(folder, "long");
    const events = await openEvents(place);
    const name = "ü".repeat(100);
    const steps = [0, 1, 127, 128, 16383, 16384, 2 ** 31, Number.MAX_SAFE_INTEGER];
    for (const step of steps) await events.scalars(step, { [name]: -1.5, zero: 0 });
    await events.scalars(3, {});
    await events.scalars(3, { lost: Number.POSITIVE_INFINITY });
    await events.close();
    const [first, ...others] = recordsOf(place);
    const [[field, time] = [], version] = fieldsOf(first as Buffer);
    expect(field).toBe(1);
    expect(Math.abs((time as number) - Date.now() / 1000)).toBeLessThan(600);
    expect(version).toEqual([3, Buffer.from("brain.Event:2")]);
    expect(others.map(scalarsOf)).toEqual(steps.map((step) => [step, { [name]: -1.5, zero: 0 }]));
  });

  it("are one a run, whatever else the folder has", async () => {
    const place = join(folder, "two");
    const now = (): number => 1700000000;
    const [a, b] = [await openEvents(place, { now }), await openEvents(place, { now })];
    await Promise.all([a.close(), b.close()]);
    const stem = `events.out.tfevents.1700000000.${hostname()}.${process.pid}`;
    expect(readdirSync(place).sort()).toEqual([`${stem}.0`, `${stem}.1`]);
    const early = join(folder, "early");
    await (await openEvents(early, { now: () => 12.9 })).close();
    expect(readdirSync(early)[0]).toMatch(/^events\.out\.tfevents\.0000000012\./);
  });

  it("refuse a step that is none, and say where they cannot be", async () => {
    const events = await openEvents(join(folder, "steps"));
    for (const step of [-1, 0.5, 2 ** 53, Number.NaN])
      await expect(events.scalars(step, { a: 1 })).rejects.toThrow(
        `scalars: step must be a whole number of at least 0, got ${step}`,
      );
    await events.close();
    const error = await openEvents("/dev/null/board").catch((cause: unknown) => cause);
    expect(isLegendreError(error, "data")).toBe(true);
  });

  it("take the history of a run", async () => {
    const place = join(folder, "fit");
    const { reporter, close } = eventReporter(place);
    const progress = { step: 1, steps: 2, epoch: 0, epochs: 1 };
    reporter.record?.({ kind: "train", step: 1, epoch: 0, seconds: 1, loss: 0.25 }, progress);
    const evaluation = { kind: "evaluate", step: 2, epoch: 1, seconds: 2, accuracy: 0.5, of: "b" };
    reporter.record?.(evaluation as FitRecord, progress);
    await close();
    expect(recordsOf(place).slice(1).map(scalarsOf)).toEqual([
      [1, { "train/epoch": 0, "train/seconds": 1, "train/loss": 0.25 }],
      [2, { "evaluate/epoch": 1, "evaluate/seconds": 2, "evaluate/accuracy": 0.5 }],
    ]);
    await eventReporter(join(folder, "none")).close();
    const lost = eventReporter("/dev/null/board");
    lost.reporter.record?.(evaluation as FitRecord, progress);
    await expect(lost.close()).rejects.toThrow("could not be written");
  });
});
