import { spawn } from "node:child_process";
import {
  appendFileSync,
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { longTests } from "@repo/test-kit";
import fc from "fast-check";
import { afterAll, describe, expect, it, onTestFinished, vi } from "vitest";
import { bundleScript } from "../../../core-tensor/test/bundle-script.ts";
import type { LogFile } from "../../src/server/begin-log.ts";
import { headBytes, readLog } from "../../src/server/log-frames.ts";
import { type OrderLogOptions, openOrderLog } from "../../src/server/order-log.ts";
import type { LoggedEvent } from "../../src/server/shop-event.ts";
import { madeUpLog } from "./made-up-log.ts";

const appendForever = await bundleScript(new URL("append-forever.ts", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "graph-returns-log-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let files = 0;
const fresh = (): string => join(folder, `orders-${files++}.log`);

const order = (n: number): LoggedEvent => ({
  order: `o${n}`,
  customer: `c${n}`,
  variant: `${n}`,
  at: 1000 + n,
});
const outcome = (n: number): LoggedEvent => ({
  order: `o${n}`,
  returned: n % 2 === 0,
  at: 2000 + n,
});

/** Opens a log, and gives back what it held. */
async function opened(path: string, options: OrderLogOptions = {}) {
  const events: LoggedEvent[] = [];
  const log = await openOrderLog(path, { ...options, hear: (event) => void events.push(event) });
  return { log, events };
}

/** What a log holds: opened and closed again. */
async function held(path: string): Promise<{ events: LoggedEvent[]; findings: readonly string[] }> {
  const { log, events } = await opened(path);
  await log.close();
  return { events, findings: log.findings };
}

/** What lies in a file, without a lock. */
async function read(path: string) {
  const file = await open(path, "r");
  const events: LoggedEvent[] = [];
  try {
    return { ...(await readLog(path, file, (event) => void events.push(event))), events };
  } finally {
    await file.close();
  }
}

/** Notes which files are written and brought to disk until the test ends, and says so by their inodes' names. */
async function diskCalls(): Promise<(names: ReadonlyMap<number, string>) => string[]> {
  const some = await open(folder, "r");
  const prototype: FileHandle = Object.getPrototypeOf(some);
  await some.close();
  const calls: [string, number][] = [];
  for (const name of ["write", "sync", "datasync"] as const) {
    const real = prototype[name] as (...args: unknown[]) => Promise<never>;
    const spy = vi.spyOn(prototype, name).mockImplementation(async function (
      this: FileHandle,
      ...args: unknown[]
    ) {
      calls.push([name, (await this.stat()).ino]);
      return real.apply(this, args);
    });
    onTestFinished(() => spy.mockRestore());
  }
  return (names) =>
    calls.flatMap(([name, ino]) => (names.has(ino) ? [`${name} ${names.get(ino)}`] : []));
}

/** A log of two safe frames and a third, as it lies on disk when the process is killed: bytes, and where the third begins. */
async function killed(last: readonly LoggedEvent[]): Promise<{ bytes: Buffer; third: number }> {
  const path = fresh();
  const { log } = await opened(path);
  await log.append([order(1)]);
  await log.append([order(2), outcome(1)]);
  const third = log.bytes();
  await log.append(last);
  const bytes = readFileSync(path);
  await log.close();
  return { bytes, third };
}

describe("the log of orders", () => {
  it("gives back what was appended, in order, with its time", async () => {
    const path = fresh();
    const { log } = await opened(path);
    await Promise.all([log.append([order(1), order(2)]), log.append([outcome(1)])]);
    await log.append([]);
    expect(log.bytes()).toBe(statSync(path).size);
    await log.close();
    expect(await held(path)).toEqual({ events: [order(1), order(2), outcome(1)], findings: [] });
  });

  it("keeps what was safe and cuts off the last frame with a word, wherever it is torn", async () => {
    const odd: LoggedEvent = { order: "ü", customer: "名", variant: '"\n#', at: 5 };
    const { bytes, third } = await killed([order(3), odd, order(4)]);
    const safe = [order(1), order(2), outcome(1)];
    const path = fresh();
    const harms: ((copy: Buffer, at: number) => Buffer)[] = [
      (copy, at) => copy.subarray(0, at),
      // Pages of an unfinished write land in any order: what is not there reads as zeros.
      (copy, at) => copy.fill(0, at),
      (copy, at) => copy.fill(0, third, at + 1),
      (copy, at) => copy.fill(0, at, Math.min(at + 16, copy.length)),
      (copy, at) => {
        copy[at]! ^= 0x41;
        return copy;
      },
    ];
    for (let at = third; at < bytes.length; at++) {
      for (const [h, harm] of harms.entries()) {
        writeFileSync(path, harm(Buffer.from(bytes), at));
        const { events, end } = await read(path);
        expect([at, h, end, events]).toEqual([at, h, third, safe]);
        if ((at - third) % 32 !== 1) continue;
        const { log } = await opened(path);
        expect(log.findings).toEqual([expect.stringContaining(`from byte ${third}`)]);
        await log.append([order(9)]);
        await log.close();
        expect(await held(path)).toEqual({ events: [...safe, order(9)], findings: [] });
      }
    }
  }, 120_000);

  it("refuses damage in front of a frame that was begun later, at every byte, and leaves the file as it is", async () => {
    const { bytes, third } = await killed([order(3)]);
    const path = fresh();
    // The later frame may itself be torn: its first line is proof enough.
    const line = bytes.indexOf(10, third) + 1;
    for (let at = headBytes; at < third; at++) {
      for (const end of [bytes.length, line]) {
        const copy = Buffer.from(bytes.subarray(0, end));
        copy[at]! ^= 0x20;
        writeFileSync(path, copy);
        const reading = at % 32 === 0 ? openOrderLog(path) : read(path);
        const message = expect.stringContaining("damaged");
        await expect(reading).rejects.toMatchObject({ code: "data", message });
        expect(readFileSync(path).equals(copy)).toBe(true);
      }
    }
    expect(existsSync(`${path}.lock`)).toBe(false);
  }, 60_000);

  it("knows after an orderly end that its last frame was safe", async () => {
    const path = fresh();
    const { log } = await opened(path);
    await log.append([order(1)]);
    await log.close();
    const bytes = readFileSync(path);
    bytes[bytes.indexOf('"c1"') + 1]! ^= 1;
    writeFileSync(path, bytes);
    await expect(openOrderLog(path)).rejects.toThrow(/damaged/);
  });

  it("is begun anew where its first line was torn, and refuses files that are no log", async () => {
    const { bytes } = await killed([]);
    for (let cut = 0; cut < headBytes; cut++) {
      const path = fresh();
      writeFileSync(path, bytes.subarray(0, cut));
      const { log } = await opened(path);
      await log.append([order(1)]);
      await log.close();
      expect((await held(path)).events).toEqual([order(1)]);
    }
    const others: [string | Buffer, RegExp][] = [
      ["some notes of mine\n", /is no log of orders/],
      ['6d3b0f5a {"order":"1","customer":"2","variant":"3"}\n', /format 1/],
      [Buffer.concat([Buffer.alloc(headBytes), bytes.subarray(headBytes)]), /is no log/],
    ];
    for (const [content, why] of others) {
      const path = fresh();
      writeFileSync(path, content);
      await expect(openOrderLog(path)).rejects.toThrow(why);
      expect(readFileSync(path).equals(Buffer.from(content))).toBe(true);
      expect(existsSync(`${path}.lock`)).toBe(false);
    }
  });

  it("has its name safe before its first line, and its first line before any order", async () => {
    const path = fresh();
    const calls = await diskCalls();
    const { log } = await opened(path);
    const names = new Map([
      [statSync(folder).ino, "folder"],
      [statSync(path).ino, "log"],
    ]);
    // Windows has no folders that can be opened, and keeps names by itself.
    const named = process.platform === "win32" ? [] : ["sync folder"];
    const begun = [...named, "write log", "datasync log"];
    expect(calls(names)).toEqual(begun);
    await log.append([order(1)]);
    expect(calls(names)).toEqual([...begun, "write log", "datasync log"]);
    await log.close();
  });

  it("says what is wrong with a path that cannot be a log", async () => {
    const nowhere = join(folder, "no such folder", "orders.log");
    for (const path of [nowhere, folder]) {
      await expect(openOrderLog(path)).rejects.toMatchObject({ code: "data" });
    }
  });

  it("reads logs larger than its window, and frames larger than that", async () => {
    const path = fresh();
    const { log } = await opened(path);
    const many = (from: number) =>
      Array.from({ length: 12_000 }, (_, n) => ({ ...order(from + n), customer: "c".repeat(100) }));
    await log.append(many(0));
    await Promise.all([log.append(many(20_000)), log.append([order(1)])]);
    await log.close();
    const { events } = await held(path);
    expect(events.length).toBe(24_001);
    expect(events.at(-1)).toEqual(order(1));
    expect(events[12_000]!.order).toBe("o20000");
  });

  /** Reads a made-up log with frames of 2 MiB; gives back its size. */
  async function readWhole(frames: number): Promise<number> {
    const bytes = 2 ** 21;
    const large = { ...order(1), customer: "c".repeat(bytes) };
    const { file, size, largest } = madeUpLog(frames, Buffer.from(`${JSON.stringify(large)}\n`));
    let heard = 0;
    const found = await readLog("made up", file, (event) => {
      if ("customer" in event && event.customer.length === bytes) heard++;
    });
    expect([found.sequence, found.events, heard]).toEqual([frames, frames, frames]);
    expect([found.size, found.end]).toEqual([size, size]);
    expect(largest()).toBeLessThan(2 * bytes);
    return size;
  }

  it("is read to its end with memory for one frame", async () => {
    expect(await readWhole(8)).toBeGreaterThan(2 ** 24);
  });

  it.skipIf(!longTests)(
    "is read beyond 2 GiB, too (needs LONG_TESTS=1)",
    async () => {
      expect(await readWhole(1024)).toBeGreaterThan(2 ** 31);
    },
    120_000,
  );

  /** A file on a disk of `room` bytes: writes stop in the middle. */
  const small =
    (disk: { room: number; truncates: boolean }) =>
    async (path: string): Promise<LogFile> => {
      const file = await open(path, "a+");
      const write = async (bytes: Buffer, at: number, length: number) => {
        const { size } = await file.stat();
        const fits = Math.max(0, Math.min(length, disk.room - size));
        if (fits > 0) await file.write(bytes, at, fits);
        if (fits < length) throw Object.assign(new Error("no space left"), { code: "ENOSPC" });
        return { bytesWritten: length, buffer: bytes };
      };
      const truncate = async (size: number) => {
        if (!disk.truncates) throw new Error("cannot");
        await file.truncate(size);
      };
      return {
        read: file.read.bind(file),
        write: write as LogFile["write"],
        datasync: () => file.datasync(),
        truncate,
        stat: file.stat.bind(file),
        close: () => file.close(),
      };
    };

  it.each([true, false])(
    "loses nothing on a full disk, and goes on when there is room (truncates: %s)",
    async (truncates) => {
      const path = fresh();
      const disk = { room: 10_000, truncates: true };
      const { log } = await opened(path, { openFile: small(disk) });
      await log.append([order(1)]);
      const safe = log.bytes();
      Object.assign(disk, { room: safe + 90, truncates });
      const large = Array.from({ length: 9 }, (_, n) => order(10 + n));
      for (const events of [large, [order(2), order(3)], large]) {
        await expect(log.append(events)).rejects.toThrow(/no space|cannot/);
        expect(log.bytes()).toBe(safe);
        await expect(log.probe()).rejects.toThrow(/no space|cannot/);
        // What was half written is gone where it can be: the file is as long as it should be.
        if (truncates) await log.check();
      }
      Object.assign(disk, { room: 100_000, truncates: true });
      await log.probe();
      await log.append([order(4)]);
      await log.close();
      expect((await held(path)).events).toEqual([order(1), order(4)]);
    },
  );

  it("takes no orders once its file is gone or another, and goes on when it is back", async () => {
    const path = fresh();
    const { log } = await opened(path);
    await log.append([order(1)]);
    const aside = `${path}.aside`;
    const harms: [RegExp, () => void, () => void][] = [
      [/deleted or moved/, () => renameSync(path, aside), () => renameSync(aside, path)],
      [
        /another file/,
        () => {
          renameSync(path, aside);
          copyFileSync(aside, path);
        },
        () => renameSync(aside, path),
      ],
      [
        /something else writes it/,
        () => appendFileSync(path, "x"),
        () => writeFileSync(path, readFileSync(path).subarray(0, -1)),
      ],
    ];
    for (const [why, harm, mend] of harms) {
      harm();
      await expect(log.append([order(2)])).rejects.toThrow(why);
      await expect(log.check()).rejects.toMatchObject({ details: { reason: "log" } });
      mend();
      await log.check();
    }
    await log.append([order(3)]);
    rmSync(path);
    await expect(log.close()).rejects.toThrow(/deleted or moved/);
    expect(existsSync(`${path}.lock`)).toBe(false);
  });

  it("is not overwritten by another writer that its lock could not see", async () => {
    const path = fresh();
    const [one, two] = [await opened(path), await opened(path, { openFile: unlocked })];
    async function unlocked(at: string): Promise<LogFile> {
      rmSync(`${at}.lock`);
      return open(at, "a+");
    }
    await two.log.append([order(2)]);
    await expect(one.log.append([order(1)])).rejects.toThrow(/lock was taken/);
    await expect(one.log.close()).rejects.toThrow(/lock was taken/);
    await two.log.append([order(3)]);
    await two.log.close();
    expect((await held(path)).events).toEqual([order(2), order(3)]);
  });

  it("holds whole frames whatever is cut off or added behind", async () => {
    const path = fresh();
    const { log } = await opened(path);
    const events = Array.from({ length: 6 }, (_, n) => order(n));
    const ends: number[] = [];
    for (const event of events) {
      await log.append([event]);
      ends.push(log.bytes());
    }
    const whole = readFileSync(path);
    await log.close();
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: headBytes, max: whole.length }),
        fc.uint8Array({ maxLength: 12 }),
        async (cut, rubbish) => {
          writeFileSync(path, Buffer.concat([whole.subarray(0, cut), rubbish]));
          const found = (await held(path)).events;
          const wanted = ends.filter((end) => end <= cut).length;
          expect(found).toEqual(events.slice(0, wanted));
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe("a process that is killed", () => {
  it("has on disk whatever it said was there, each time it comes back", async () => {
    const path = fresh();
    let before = 0;
    for (const wanted of [40, 90]) {
      const child = spawn(process.execPath, [appendForever, path]);
      const said: number[] = [];
      let rest = "";
      child.stdout.setEncoding("utf8");
      await new Promise<void>((resolve, reject) => {
        child.on("error", reject);
        child.on("exit", () => resolve());
        child.stdout.on("data", (piece: string) => {
          const lines = (rest + piece).split("\n");
          rest = lines.pop()!;
          for (const text of lines) {
            if (text.startsWith("start")) expect(text).toBe(`start ${before}`);
            else said.push(Number(text));
          }
          if (said.length >= wanted) child.kill("SIGKILL");
        });
      });
      expect(said.length).toBeGreaterThanOrEqual(wanted);
      const { events } = await held(path);
      const names = new Set(events.map(({ order: name }) => name));
      expect(said.filter((n) => !names.has(`o${n}`))).toEqual([]);
      before = events.length;
    }
  }, 120_000);
});
