import { spawn } from "node:child_process";
import {
  appendFileSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { open } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { orderBook } from "../../src/server/order-book.ts";
import { type LogFile, openOrderLog, type ShopEvent } from "../../src/server/order-log.ts";

const folder = mkdtempSync(join(tmpdir(), "graph-returns-log-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let files = 0;
const fresh = (): string => join(folder, `orders-${files++}.log`);

const order = (n: number): ShopEvent => ({ order: `o${n}`, customer: `c${n}`, variant: `${n}` });
const outcome = (n: number): ShopEvent => ({ order: `o${n}`, returned: n % 2 === 0 });

describe("the log of orders", () => {
  it("gives back what was appended, in order", async () => {
    const path = fresh();
    const log = await openOrderLog(path);
    await Promise.all([log.append([order(1), order(2)]), log.append([outcome(1)])]);
    await log.append([]);
    expect(log.bytes()).toBe(statSync(path).size);
    await log.close();
    const again = await openOrderLog(path);
    expect(again.events).toEqual([order(1), order(2), outcome(1)]);
    expect(again.dropped).toBe(0);
    await again.close();
  });

  it("drops a last line that was torn anywhere, and goes on behind the one before", async () => {
    const path = fresh();
    const log = await openOrderLog(path);
    await log.append([order(1), { order: "ü", customer: "名", variant: '"\n' }]);
    await log.close();
    const whole = readFileSync(path);
    const first = whole.indexOf(10) + 1;
    const cuts = [first, first + 1, first + 9, whole.length - 5, whole.length - 1];
    for (const cut of cuts) {
      writeFileSync(path, whole.subarray(0, cut));
      const torn = await openOrderLog(path);
      expect(torn.events).toEqual([order(1)]);
      expect(torn.dropped).toBe(cut - first);
      await torn.append([order(3)]);
      await torn.close();
      const mended = await openOrderLog(path);
      expect(mended.events).toEqual([order(1), order(3)]);
      await mended.close();
    }
  });

  it("refuses a damaged line with others behind it, and names it", async () => {
    const path = fresh();
    const log = await openOrderLog(path);
    await log.append([order(1), order(2), order(3)]);
    await log.close();
    const bytes = readFileSync(path);
    bytes[bytes.indexOf("c2")]! ^= 1;
    writeFileSync(path, bytes);
    await expect(openOrderLog(path)).rejects.toThrow(/:2: the line is damaged/);
  });

  it("is for one process, and free again when its owner was killed", async () => {
    const path = fresh();
    writeFileSync(`${path}.lock`, "1");
    await expect(openOrderLog(path)).rejects.toThrow(/process 1/);
    writeFileSync(`${path}.lock`, "999999999");
    const log = await openOrderLog(path);
    await log.close();
  });

  /** A file on a disk of `room` bytes: writes stop in the middle. */
  const small = (disk: { room: number; truncates: boolean }) => async (path: string) => {
    const file = await open(path, "r+");
    const write = async (bytes: Buffer, at: number, length: number, position: number) => {
      const fits = Math.max(0, Math.min(length, disk.room - position));
      if (fits > 0) await file.write(bytes, at, fits, position);
      if (fits < length) throw Object.assign(new Error("no space left"), { code: "ENOSPC" });
      return { bytesWritten: length, buffer: bytes };
    };
    const truncate = async (size: number) => {
      if (!disk.truncates) throw new Error("cannot");
      await file.truncate(size);
    };
    const rest = { datasync: () => file.datasync(), close: () => file.close() };
    return { write, truncate, ...rest } as unknown as LogFile;
  };

  it.each([true, false])(
    "loses nothing on a full disk, and goes on when there is room (truncates: %s)",
    async (truncates) => {
      const path = fresh();
      writeFileSync(path, "");
      const disk = { room: 100, truncates };
      const log = await openOrderLog(path, small(disk));
      await log.append([order(1)]);
      const safe = log.bytes();
      for (let i = 0; i < 3; i++) {
        await expect(log.append([order(2), order(3)])).rejects.toThrow(/no space|cannot/);
        expect(log.bytes()).toBe(safe);
      }
      Object.assign(disk, { room: 10_000, truncates: true });
      await log.append([order(4)]);
      await log.close();
      const again = await openOrderLog(path);
      expect(again.events).toEqual([order(1), order(4)]);
      await again.close();
    },
  );

  it("holds whole events whatever is cut off or added behind", async () => {
    const path = fresh();
    const log = await openOrderLog(path);
    const events = Array.from({ length: 6 }, (_, n) => order(n));
    await log.append(events);
    await log.close();
    const whole = readFileSync(path);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(whole.length),
        fc.uint8Array({ maxLength: 12 }),
        async (cut, rubbish) => {
          writeFileSync(path, whole.subarray(0, cut));
          const noise = Buffer.from(rubbish.filter((byte) => byte !== 10));
          appendFileSync(path, noise);
          const opened = await openOrderLog(path);
          expect(events.slice(0, opened.events.length)).toEqual(opened.events);
          // Every line that ends before the cut is there.
          const ended = whole.subarray(0, cut).filter((byte) => byte === 10).length;
          expect(opened.events.length).toBeGreaterThanOrEqual(ended);
          await opened.close();
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe("the book of orders", () => {
  it("takes each event once, and tells a new model all since an order", () => {
    const book = orderBook();
    expect(book.add(outcome(1))).toBeUndefined();
    expect(book.add(order(1))).toMatchObject({ variant: 1n });
    expect(book.add(order(1))).toBeUndefined();
    book.add(order(2));
    expect(book.add(outcome(2))).toMatchObject({ returned: true });
    expect(book.add(outcome(2))).toBeUndefined();
    book.add(order(3));
    expect([book.orders(), book.outcomes()]).toEqual([3, 1]);
    expect([book.has("o3"), book.has("o4"), book.isKnown("o2"), book.isKnown("o3")]).toEqual([
      ...[true, false, true, false],
    ]);
    expect([...book.since()].map(({ returned }) => returned)).toEqual([
      undefined,
      undefined,
      true,
      undefined,
    ]);
    expect([...book.since("o2")].map(({ variant }) => variant)).toEqual([3n]);
  });
});

describe("a process that is killed", () => {
  it("has on disk whatever it said was there, each time it comes back", async () => {
    const path = fresh();
    const script = fileURLToPath(new URL("append-forever.ts", import.meta.url));
    const root = fileURLToPath(new URL("../../../..", import.meta.url));
    // Names resolve to sources, as in the tests.
    const args = ["--import", "tsx", script, path];
    const env = { ...process.env, TSX_TSCONFIG_PATH: join(root, "tsconfig.docs.json") };
    let before = 0;
    for (const wanted of [40, 90]) {
      const child = spawn(process.execPath, args, { cwd: root, env });
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
      const log = await openOrderLog(path);
      const held = new Set(log.events.map(({ order: name }) => name));
      expect(said.filter((n) => !held.has(`o${n}`))).toEqual([]);
      before = log.events.length;
      await log.close();
    }
  }, 60_000);
});
