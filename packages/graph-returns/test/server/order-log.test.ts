import { spawn } from "node:child_process";
import {
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
import { afterAll, describe, expect, it, onTestFinished, vi } from "vitest";
import { bundleScript } from "../../../core-tensor/test/bundle-script.ts";
import { exportLog } from "../../src/serve/index.ts";
import { openOrderLog, readOrderLog } from "../../src/server/order-log.ts";
import type { LoggedEvent } from "../../src/server/shop-event.ts";
import { sqlite } from "../../src/server/sqlite.ts";
import { isWalDamaged } from "../../src/server/wal.ts";

const appendForever = await bundleScript(new URL("append-forever.ts", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "graph-returns-log-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let files = 0;
const fresh = (): string => join(folder, `orders-${files++}.log`);
const database = await sqlite("test");

const order = (n: number, customer = `c${n}`): LoggedEvent => ({
  ...{ order: `o${n}`, customer, variant: `${n}`, at: 1000 + n },
});
const outcome = (n: number, returned: boolean, at: number): LoggedEvent => ({
  ...{ order: `o${n}`, returned, at },
});

/** Opens a log, and gives back what it held. */
async function opened(path: string) {
  const events: LoggedEvent[] = [];
  const log = await openOrderLog(path, { hear: (event) => void events.push(event) });
  return { log, events };
}
/** What a log holds: opened and closed again. */
async function held(path: string): Promise<LoggedEvent[]> {
  const { log, events } = await opened(path);
  await log.close();
  return events;
}
/** What a log holds, without its lock. */
async function read(path: string): Promise<LoggedEvent[]> {
  const events: LoggedEvent[] = [];
  for await (const event of readOrderLog(path)) events.push(event);
  return events;
}

/** A log of three safe appends as it lies on disk when its process is killed, and where the third begins in `-wal`. */
async function killed(): Promise<{ main: Buffer; wal: Buffer; third: number }> {
  const path = fresh();
  const { log } = await opened(path);
  const wal = () => readFileSync(`${path}-wal`);
  await log.append([order(1)]);
  await log.append([order(2), outcome(1, true, 5)]);
  const before = wal();
  await log.append([order(3)]);
  const left = { main: readFileSync(path), wal: wal() };
  await log.close();
  let differs = 0;
  while (before[differs] === left.wal[differs]) differs++;
  const frame = 24 + before.readUInt32BE(8);
  const third = 32 + Math.floor((differs - 32) / frame) * frame;
  // Behind it lies what is left of an earlier use of the file.
  return { main: left.main, wal: left.wal.subarray(0, third + frame), third };
}
const safe = [order(1), order(2), outcome(1, true, 5)];

/** A log laid out as a killed process left it. */
function laid(main: Buffer, wal?: Buffer): string {
  const path = fresh();
  writeFileSync(path, main);
  if (wal !== undefined) writeFileSync(`${path}-wal`, wal);
  return path;
}
/** What opens a log, and what only reads it. */
const ways = [openOrderLog, read];

/** Has a word in each `fdatasync` until the test ends; says how often it was called. */
async function onDatasync(change: () => Promise<void>): Promise<() => number> {
  const some = await open(folder, "r");
  const prototype: FileHandle = Object.getPrototypeOf(some);
  await some.close();
  const real = prototype.datasync;
  const spy = vi.spyOn(prototype, "datasync").mockImplementation(async function (this: FileHandle) {
    await change();
    await real.call(this);
  });
  onTestFinished(() => spy.mockRestore());
  return () => spy.mock.calls.length;
}

describe("the log of orders", () => {
  it("gives back what was appended, in order, with its time", async () => {
    const path = fresh();
    const { log } = await opened(path);
    const odd: LoggedEvent = { order: "ü", line: "名", customer: '"\n#', variant: "\0", at: 5 };
    await Promise.all([log.append([order(1), odd]), log.append([outcome(1, true, 7)])]);
    await log.append([]);
    expect(log.bytes()).toBe(statSync(path).size + statSync(`${path}-wal`).size);
    const all = [order(1), odd, outcome(1, true, 7)];
    expect(await read(path)).toEqual(all);
    await log.close();
    expect([await held(path), await read(path)]).toEqual([all, all]);
  });

  it("answers when the events are on disk and not before, and takes what comes meanwhile together", async () => {
    const path = fresh();
    const { log } = await opened(path);
    let release = (): void => undefined;
    const calls = await onDatasync(
      () =>
        new Promise((resolve) => {
          release = resolve;
        }),
    );
    const answered: number[] = [];
    const append = (n: number) => log.append([order(n)]).then(() => void answered.push(n));
    const first = append(1);
    await expect.poll(calls).toBe(1);
    const rest = Promise.all([2, 3, 4].map(append));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect([answered, calls()]).toEqual([[], 1]);
    release();
    await first;
    await expect.poll(calls).toBe(2);
    release();
    await rest;
    expect([answered, calls()]).toEqual([[1, 2, 3, 4], 2]);
    await log.close();
  });

  it("holds none of a list that did not come to disk, says so until it does, and goes on", async () => {
    const path = fresh();
    const { log } = await opened(path);
    await log.append([order(1)]);
    let fails = true;
    await onDatasync(async () => {
      if (fails) throw Object.assign(new Error("i/o error"), { code: "EIO" });
    });
    for (const call of [log.append([order(2), order(3)]), log.probe(), log.append([order(2)])]) {
      await expect(call).rejects.toMatchObject({ code: "data", details: { reason: "disk", path } });
    }
    await log.check();
    fails = false;
    await log.probe();
    expect(await read(path)).toEqual([order(1)]);
    await log.append([order(4)]);
    fails = true;
    await expect(log.append([order(5)])).rejects.toThrow("i/o error");
    fails = false;
    await log.close();
    expect(await held(path)).toEqual([order(1), order(4)]);
  });

  it("tries as much as the last write that failed", async () => {
    const path = fresh();
    const { log } = await opened(path);
    const grown = async () => {
      const before = statSync(`${path}-wal`).size;
      await log.probe();
      return statSync(`${path}-wal`).size - before;
    };
    expect(await grown()).toBeLessThan(2 ** 16);
    let fails = true;
    await onDatasync(async () => {
      if (fails) throw new Error("no disk");
    });
    await expect(log.append([order(1, "x".repeat(2 ** 20))])).rejects.toThrow("no disk");
    fails = false;
    expect(await grown()).toBeGreaterThan(2 ** 20);
    await log.close();
    expect(await held(path)).toEqual([]);
  });

  it("takes orders over from -wal now and then, and loses none of them", async () => {
    const path = fresh();
    const { log } = await opened(path);
    const before = statSync(path).size;
    const all: LoggedEvent[] = [];
    for (let n = 0; n < 12; n++) {
      const list = Array.from({ length: 100 }, (_, i) => order(100 * n + i, "c".repeat(8000)));
      all.push(...list);
      await log.append(list);
    }
    await log.probe();
    expect(statSync(path).size).toBeGreaterThan(before + 2 ** 22);
    expect(statSync(`${path}-wal`).size).toBeLessThan(2 ** 23);
    const copy = laid(readFileSync(path), readFileSync(`${path}-wal`));
    await log.close();
    expect(await held(copy)).toEqual(all);
    expect(await held(path)).toEqual(all);
  });

  it("keeps what was safe and leaves out the last list, wherever it is torn", async () => {
    const { main, wal, third } = await killed();
    const harms: ((copy: Buffer, at: number) => Buffer)[] = [
      (copy, at) => copy.subarray(0, at),
      // Pages of an unfinished write land in any order: what is not there reads as zeros.
      (copy, at) => copy.fill(0, at),
      (copy, at) => copy.fill(0, third, at + 1),
      (copy, at) => {
        copy[at]! ^= 0x41;
        return copy;
      },
    ];
    for (let at = third; at < wal.length; at += at < third + 24 ? 1 : 401) {
      for (const [h, harm] of harms.entries()) {
        const torn = harm(Buffer.from(wal), at);
        if (torn.equals(wal)) continue;
        const events = await held(laid(main, torn));
        expect([at, h, events]).toEqual([at, h, safe]);
      }
    }
    expect(await held(laid(main, wal))).toEqual([...safe, order(3)]);
  }, 120_000);

  it("refuses damage in front of a list that was begun later, at every byte, and leaves the files as they are", async () => {
    const { main, wal, third } = await killed();
    for (let at = 0; at < third; at++) {
      const copy = Buffer.from(wal);
      copy[at]! ^= 0x20;
      expect([at, isWalDamaged(copy)]).toEqual([at, true]);
      if (at % 1009 !== 0) continue;
      const path = laid(main, copy);
      for (const way of ways) {
        await expect(way(path)).rejects.toMatchObject({
          code: "data",
          message: expect.stringContaining(`is damaged (in ${path}-wal)`),
        });
      }
      expect([readFileSync(path), readFileSync(`${path}-wal`)]).toEqual([main, copy]);
    }
    expect(isWalDamaged(wal)).toBe(false);
    for (const nothing of [Buffer.alloc(0), Buffer.alloc(31, 1), Buffer.alloc(5000)]) {
      expect(isWalDamaged(nothing)).toBe(false);
    }
  }, 60_000);

  it("refuses damage behind an orderly end, or has lost nothing by it, at every byte", async () => {
    const path = fresh();
    const { log } = await opened(path);
    const all = Array.from({ length: 40 }, (_, n) => order(n, "customer".repeat(20)));
    await log.append(all);
    await log.close();
    const bytes = readFileSync(path);
    let refused = 0;
    for (let at = 0; at < bytes.length; at += 31) {
      const copy = Buffer.from(bytes);
      copy[at]! ^= 0x20;
      const events = await read(laid(copy)).catch((error) => {
        refused++;
        expect(error).toMatchObject({ code: "data" });
      });
      if (events !== undefined) expect([at, events]).toEqual([at, all]);
    }
    expect(refused).toBeGreaterThan(100);
    const copy = Buffer.from(bytes);
    copy[copy.lastIndexOf('"o7"') + 2]! ^= 1;
    writeFileSync(path, copy);
    await expect(openOrderLog(path)).rejects.toThrow(`${path} is damaged (event 8): orders that`);
    expect(readFileSync(path).equals(copy)).toBe(true);
  }, 120_000);

  it("names an event that is missing, though the database is whole", async () => {
    const path = fresh();
    const { log } = await opened(path);
    await log.append([order(1), order(2), order(3)]);
    await log.close();
    const other = database(path);
    other.exec("DELETE FROM events WHERE number = 2");
    other.close();
    for (const way of ways) {
      await expect(way(path)).rejects.toThrow("is damaged (event 2)");
    }
  });

  it("says that the file is missing in which the last orders were, until somebody decides", async () => {
    const { main, wal } = await killed();
    const path = laid(main);
    // Each way, and again: what the first attempt leaves behind does not stand for the file that is missing.
    for (const way of [...ways, ...ways]) {
      await expect(way(path)).rejects.toThrow(`${path}-wal with the last orders is not there`);
    }
    expect(readFileSync(path).equals(main)).toBe(true);
    // Whoever reads what a killed process left may take it over, and then nothing is missing.
    const whole = laid(main, wal);
    expect(await read(whole)).toEqual([...safe, order(3)]);
    expect(await held(whole)).toEqual([...safe, order(3)]);
    expect(await held(laid(main, Buffer.from("lost\n")))).toEqual([]);
    const moved = laid(Buffer.alloc(0), wal);
    await expect(openOrderLog(moved)).rejects.toThrow(
      `${moved}-wal holds orders of a log that was here`,
    );
    expect(readFileSync(`${moved}-wal`).equals(wal)).toBe(true);
  });

  it("refuses files that are no log, and says what to do with one of another version", async () => {
    const others: [string | Buffer, RegExp][] = [
      ["some notes of mine\n", /is no log of orders; give another file/],
      ["x", /is no log of orders/],
      ['6d3b0f5a {"order":"1","customer":"2","variant":"3"}\n', /an earlier form, which was text/],
      [`legendre orders 2 ${"7".repeat(32)}\n`, /an earlier form.*begin a new log/],
    ];
    for (const [content, why] of others) {
      const path = fresh();
      writeFileSync(path, content);
      for (const way of ways) {
        await expect(way(path)).rejects.toMatchObject({
          code: "data",
          message: expect.stringMatching(why),
        });
      }
      expect(readFileSync(path).equals(Buffer.from(content))).toBe(true);
      expect([existsSync(`${path}-lock`), existsSync(`${path}-wal`)]).toEqual([false, false]);
    }
    const path = fresh();
    const other = database(path);
    other.exec("CREATE TABLE mine (x INTEGER)");
    other.close();
    await expect(openOrderLog(path)).rejects.toThrow(/is no log of orders/);
    const later = fresh();
    await held(later);
    const changed = database(later);
    changed.exec("PRAGMA user_version = 4");
    changed.close();
    for (const way of ways) {
      await expect(way(later)).rejects.toThrow(
        "is a log of format 4, and this version of the package",
      );
    }
  });

  it("says what is wrong with a path that cannot be a log, and begins none where it only reads", async () => {
    const none = fresh();
    const nowhere = join(folder, "no such folder", "orders.log");
    for (const reading of [openOrderLog(nowhere), openOrderLog(folder), read(none), read(folder)]) {
      await expect(reading).rejects.toMatchObject({ code: "data" });
    }
    expect([existsSync(none), existsSync(`${folder}-lock`)]).toEqual([false, false]);
    writeFileSync(none, "");
    await expect(read(none)).rejects.toThrow(/is no log of orders/);
    expect(await held(none)).toEqual([]);
  });

  it("takes no orders once a file of it is gone or another, and goes on when it is back", async () => {
    const path = fresh();
    const { log } = await opened(path);
    await log.append([order(1)]);
    for (const file of [path, `${path}-wal`]) {
      const aside = `${file}.aside`;
      const harms: [RegExp, () => void][] = [
        [/was deleted or moved away/, () => undefined],
        [/another file was put in place of/, () => copyFileSync(aside, file)],
      ];
      for (const [why, harm] of harms) {
        renameSync(file, aside);
        harm();
        await expect(log.append([order(2)])).rejects.toThrow(why);
        await expect(log.check()).rejects.toMatchObject({ details: { reason: "log" } });
        renameSync(aside, file);
        await log.check();
      }
    }
    await log.append([order(3)]);
    renameSync(path, `${path}.aside`);
    await expect(log.close()).rejects.toThrow(/deleted or moved/);
    expect(statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0).toBe(0);
    renameSync(`${path}.aside`, path);
    expect(await held(path)).toEqual([order(1), order(3)]);
  });

  it("becomes a table: known orders with the times of order and last outcome", async () => {
    const path = fresh();
    const { log } = await opened(path);
    const events = [
      ...[order(1), order(2, 'a,"b"'), outcome(2, false, 3000), outcome(9, true, 3500)],
      ...[outcome(2, true, 4000), order(5), outcome(2, true, 5000), order(6, "x\ny")],
      outcome(6, false, 6_000_000),
    ];
    await log.append(events);
    const out = join(folder, "table.csv");
    expect(await exportLog(path, out)).toEqual({ purchases: 2, open: 2, events: 9 });
    expect(readFileSync(out, "utf8")).toBe(
      [
        "order,line,customer,variant,returned,ordered_at,known_at\n",
        'o2,,"a,""b""",2,1,1970-01-01T00:00:01.002Z,1970-01-01T00:00:04.000Z\n',
        'o6,,"x\ny",6,0,1970-01-01T00:00:01.006Z,1970-01-01T01:40:00.000Z\n',
      ].join(""),
    );
    await log.close();
  });
});

describe("a process that is killed", () => {
  it("has on disk whatever it said was there, each time it comes back", async () => {
    const path = fresh();
    let before = 0;
    for (const wanted of [1, 40, 90, 700, 1500]) {
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
      const events = await held(path);
      const names = new Set(events.map(({ order: name }) => name));
      expect(said.filter((n) => !names.has(`o${n}`))).toEqual([]);
      before = events.length;
    }
  }, 120_000);
});
