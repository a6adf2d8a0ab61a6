import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { LogFile } from "../../src/server/begin-log.ts";
import { frameOf, headBytes, readFrames } from "../../src/server/log-frames.ts";
import { openOrderLog } from "../../src/server/order-log.ts";
import type { LoggedEvent } from "../../src/server/shop-event.ts";

const folder = mkdtempSync(join(tmpdir(), "graph-returns-faults-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let files = 0;
const fresh = (): string => join(folder, `orders-${files++}.log`);
const order = (n: number, customer = "c"): LoggedEvent => ({
  ...{ order: `o${n}`, customer, variant: "v", at: n },
});
const name = "7".repeat(32);

/** A file that does what the real one does, but for some calls. */
const differing =
  (change: (file: FileHandle, path: string) => Partial<LogFile>) =>
  async (path: string): Promise<LogFile> => {
    const file = await open(path, "a+");
    const real: LogFile = {
      read: file.read.bind(file),
      write: file.write.bind(file),
      datasync: () => file.datasync(),
      truncate: (size) => file.truncate(size),
      stat: file.stat.bind(file),
      close: () => file.close(),
    };
    return { ...real, ...change(file, path) };
  };

/** The events of each frame of a file. */
async function framesOf(path: string): Promise<number[]> {
  const file = await open(path, "r");
  const counts: number[] = [];
  for await (const events of readFrames(path, file)) counts.push(events.length);
  await file.close();
  return counts;
}

describe("writing a log", () => {
  it("goes on where the system writes a part, and ends where it writes nothing", async () => {
    let most = 7;
    const openFile = differing((file) => ({
      write: ((bytes: Buffer, at: number, length: number) =>
        file.write(bytes, at, Math.min(length, most))) as LogFile["write"],
    }));
    const path = fresh();
    const log = await openOrderLog(path, { openFile });
    await log.append([order(1), order(2)]);
    expect(log.bytes()).toBe(statSync(path).size);
    most = 0;
    await expect(log.append([order(3)])).rejects.toThrow("nothing could be written");
    most = 1e9;
    await log.close();
    expect(await framesOf(path)).toEqual([2, 0]);
  });

  it("writes nothing where it only looks: no frame, and no time is said of it", async () => {
    const path = fresh();
    await (await openOrderLog(path)).close();
    expect(statSync(path).size).toBe(headBytes);
    await (await openOrderLog(path)).close();
    expect(statSync(path).size).toBe(headBytes);
  });

  it("cuts a batch that was not brought to disk, and tries as many bytes again, at least 4096", async () => {
    const calls: string[] = [];
    let fails = false;
    const openFile = differing((file) => ({
      write: ((bytes: Buffer, at: number, length: number) => {
        calls.push(`write ${length}`);
        return file.write(bytes, at, length);
      }) as LogFile["write"],
      datasync: async () => {
        if (fails) throw new Error("no disk");
      },
      truncate: async (size) => {
        calls.push(`truncate ${size}`);
        await file.truncate(size);
      },
    }));
    const path = fresh();
    const log = await openOrderLog(path, { openFile });
    await log.append([order(1)]);
    const safe = log.bytes();
    calls.length = 0;
    await log.probe();
    expect(calls).toEqual(["write 4096", `truncate ${safe}`]);
    fails = true;
    const large = order(2, "x".repeat(5000));
    for (const event of [large, order(3)]) {
      calls.length = 0;
      await expect(log.append([event])).rejects.toThrow("no disk");
      const length = frameOf(name, 2, Buffer.from(`${JSON.stringify(event)}\n`)).length;
      expect(calls).toEqual([`write ${length}`, `truncate ${safe}`]);
      expect([log.bytes(), statSync(path).size]).toEqual([safe, safe]);
      await log.check();
      calls.length = 0;
      await expect(log.probe()).rejects.toThrow("no disk");
      expect(calls[0]).toBe(`write ${Math.max(4096, length)}`);
    }
    fails = false;
    await log.append([order(3)]);
    await log.close();
    expect(await framesOf(path)).toEqual([1, 1, 0]);
  });

  it("knows the bytes that it could not cut, and leaves those of others alone", async () => {
    let [fails, cuts] = [false, 0];
    const openFile = differing((file) => ({
      datasync: async () => {
        if (fails) throw new Error("no disk");
      },
      truncate: async (size) => {
        cuts++;
        if (fails) throw new Error("cannot");
        await file.truncate(size);
      },
    }));
    const path = fresh();
    const log = await openOrderLog(path, { openFile });
    await log.append([order(1)]);
    const safe = log.bytes();
    fails = true;
    await expect(log.append([order(2)])).rejects.toThrow("no disk");
    const left = statSync(path).size;
    expect(left).toBeGreaterThan(safe);
    await log.check();
    await expect(log.append([order(3)])).rejects.toThrow("cannot");
    expect(statSync(path).size).toBe(left);
    fails = false;
    cuts = 0;
    // One byte more than this process wrote is somebody else's.
    writeFileSync(path, "x", { flag: "a" });
    await expect(log.append([order(4)])).rejects.toThrow(
      `it has ${left + 1} bytes instead of ${safe}: something else writes it`,
    );
    expect([cuts, statSync(path).size]).toEqual([0, left + 1]);
    writeFileSync(path, readFileSync(path).subarray(0, safe));
    await log.append([order(5)]);
    await log.close();
    expect(await framesOf(path)).toEqual([1, 1, 0]);
  });

  it("leaves what it wrote to who took the lock meanwhile", async () => {
    let takes = false;
    const openFile = differing((_, path) => ({
      datasync: async () => {
        if (takes) rmSync(`${path}.lock`);
      },
    }));
    const path = fresh();
    const log = await openOrderLog(path, { openFile });
    takes = true;
    const before = log.bytes();
    await expect(log.append([order(1)])).rejects.toThrow(/lock was taken/);
    takes = false;
    await expect(log.close()).rejects.toThrow(/lock was taken/);
    expect(log.bytes()).toBe(before);
    expect(await framesOf(path)).toEqual([1]);
  });

  it("closes a frame at 8 MiB", async () => {
    const rest = `${JSON.stringify(order(1, ""))}\n`.length;
    for (const [length, wanted] of [
      [2 ** 23 - 1, [2, 0]],
      [2 ** 23, [1, 1, 0]],
    ] as const) {
      const path = fresh();
      const log = await openOrderLog(path, {
        openFile: differing(() => ({ datasync: async () => undefined })),
      });
      await Promise.all([
        log.append([order(1, "x".repeat(length - rest))]),
        log.append([order(2)]),
      ]);
      await log.close();
      expect(await framesOf(path)).toEqual(wanted);
      rmSync(path);
    }
  });
});
