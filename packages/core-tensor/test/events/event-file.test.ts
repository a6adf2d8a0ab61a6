import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { eventReporter, openEvents } from "../../src/events/index.ts";
import { crc32c } from "../../src/format/crc32.ts";
import { isLegendreError } from "../../src/index.ts";

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

  it("are one a run, whatever else the folder has", async () => {
    const place = join(folder, "two");
    const now = (): number => 1700000000;
    const [a, b] = [await openEvents(place, { now }), await openEvents(place, { now })];
    await Promise.all([a.close(), b.close()]);
    expect(readdirSync(place)).toHaveLength(2);
  });

  it("refuse a step that is none, and say where they cannot be", async () => {
    const events = await openEvents(join(folder, "steps"));
    await expect(events.scalars(-1, { a: 1 })).rejects.toThrow("step must be a whole number");
    await events.close();
    const error = await openEvents("/dev/null/board").catch((cause: unknown) => cause);
    expect(isLegendreError(error, "data")).toBe(true);
  });

  it("take the history of a run", async () => {
    const place = join(folder, "fit");
    const { reporter, close } = eventReporter(place);
    const progress = { step: 1, steps: 2, epoch: 0, epochs: 1 };
    reporter.record?.({ kind: "train", step: 1, epoch: 0, seconds: 1, loss: 0.25 }, progress);
    reporter.record?.({ kind: "evaluate", step: 2, epoch: 1, seconds: 2, accuracy: 0.5 }, progress);
    await close();
    const text = recordsOf(place).map((payload) => payload.toString("latin1"));
    expect(text).toHaveLength(3);
    expect(text[1]).toContain("train/loss");
    expect(text[2]).toContain("evaluate/accuracy");
    await eventReporter(join(folder, "none")).close();
  });
});
