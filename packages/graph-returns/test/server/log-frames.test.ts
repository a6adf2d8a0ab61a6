import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import { exportLog } from "../../src/serve/index.ts";
import { frameOf, headBytes, readLog } from "../../src/server/log-frames.ts";
import type { LoggedEvent } from "../../src/server/shop-event.ts";

const folder = mkdtempSync(join(tmpdir(), "graph-returns-frames-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let files = 0;
const fresh = (): string => join(folder, `orders-${files++}.log`);
const order = (n: number, customer = "c"): LoggedEvent => ({
  ...{ order: `o${n}`, customer, variant: "v", at: n },
});
const name = "7".repeat(32);
const head = `legendre orders 2 ${name}\n`;

describe("reading a log", () => {
  const sum = (of: string | Buffer) => crc32(of).toString(16).padStart(8, "0");
  const frame = (sequence: number | string, payload: string, length = payload.length) => {
    const line = `#${sequence} ${length} ${sum(payload)}`;
    return `${line} ${sum(name + line)}\n${payload}`;
  };
  const lineOf = (event: LoggedEvent) => `${JSON.stringify(event)}\n`;
  async function read(text: string | Buffer) {
    const path = fresh();
    writeFileSync(path, text);
    const file = await open(path, "r");
    const events: LoggedEvent[] = [];
    try {
      return { ...(await readLog(path, file, (event) => void events.push(event))), events };
    } finally {
      await file.close();
      rmSync(path);
    }
  }

  it("goes by the description of the format", async () => {
    const payloads = [lineOf(order(1)) + lineOf(order(2)), lineOf(order(3))];
    const frames = payloads.map((payload, i) => frame(i + 1, payload));
    expect(frameOf(name, 1, Buffer.from(payloads[0]!)).toString()).toBe(frames[0]);
    const whole = head + frames.join("");
    const all = { log: name, sequence: 2, events: [order(1), order(2), order(3)] };
    expect(await read(whole)).toEqual({ ...all, end: whole.length, size: whole.length });
    // A frame that is not the next is none.
    const ahead = whole + frame(4, "");
    await expect(read(ahead)).rejects.toMatchObject({
      details: { frame: 3, at: whole.length, later: whole.length, events: 3 },
    });
    expect(await read(whole + frame(3, "x", 5))).toMatchObject({ end: whole.length });
    expect(await read(`${whole}x${frame(3, "")}`)).toMatchObject({ ...all, end: whole.length });
    expect(await read(head)).toEqual({
      ...{ log: name, sequence: 0, events: [], end: headBytes, size: headBytes },
    });
  });

  it("says which frame is damaged, where, and which one follows", async () => {
    const [one, two, three] = [1, 2, 3].map((n) => frame(n, lineOf(order(n)))) as [
      ...[string, string, string],
    ];
    const broken = one.replace('"c"', '"d"');
    const found = read(head + broken + two + three);
    const at = headBytes + broken.length;
    await expect(found).rejects.toMatchObject({
      details: { frame: 1, at: headBytes, later: at, events: 0 },
    });
    await expect(read(head + broken + two)).rejects.toThrow(
      `frame 1, at byte ${headBytes}, is damaged, and frame 2 at byte ${at} follows: orders that were called safe are lost`,
    );
    await expect(read(head + one + two.replace('"c"', '"d"') + three)).rejects.toMatchObject({
      details: { frame: 2, at: headBytes + one.length, events: 1 },
    });
  });

  it("finds a later frame wherever its first line lies, also across windows and behind a large one", async () => {
    const last = frame("123456789012345", "", 123_456_789);
    const start = headBytes;
    for (const at of [start, start + 2 ** 20 - 45, start + 2 ** 20 - 44, start + 2 ** 20 - 1]) {
      const text = `${head}${"x".repeat(at - start)}${last}`;
      await expect(read(text)).rejects.toMatchObject({ details: { at: start, later: at } });
    }
    // Of the damaged frame the payload, larger than a window, was read first.
    const large = frame(1, "x".repeat(3 * 2 ** 20)).replace("xx\n", "x");
    const torn = `${head}${large.slice(0, -1)}y${frame(2, "")}`;
    await expect(read(torn)).rejects.toMatchObject({
      details: { frame: 1, at: start, later: start + large.length },
    });
  });

  it("takes what the system gives, piece by piece, and says where a file became shorter", async () => {
    const bytes = Buffer.from(head + frame(1, lineOf(order(1))) + frame(2, lineOf(order(2))));
    const file = (size: number) => ({
      stat: async () => ({ size }),
      read: async (into: Buffer, offset: number, length: number, position: number) => {
        const to = Math.min(position + Math.min(length, 11), bytes.length);
        return { bytesRead: bytes.copy(into, offset, position, Math.max(position, to)) };
      },
    });
    const events: LoggedEvent[] = [];
    const hear = (event: LoggedEvent) => void events.push(event);
    const made = (size: number) => file(size) as unknown as Pick<FileHandle, "read" | "stat">;
    expect(await readLog("made up", made(bytes.length), hear)).toMatchObject({ sequence: 2 });
    expect(events).toEqual([order(1), order(2)]);
    await expect(readLog("made up", made(bytes.length + 1), hear)).rejects.toThrow("shorter");
  });

  it("begins anew behind a first line that was never whole, and only there", async () => {
    const zeros = "\0".repeat(headBytes);
    const begun = [zeros, `\0${head.slice(1)}`, head.slice(0, -1), `${head.slice(0, 18)}zzz`];
    begun.push("", "\0", "l", `${head.slice(0, 9)}${"\0".repeat(30)}`);
    for (const text of begun) {
      expect(await read(text)).toEqual({
        ...{ log: undefined, sequence: 0, events: [], end: 0, size: text.length },
      });
    }
    const others = [`${head.slice(0, 18)}${"z".repeat(33)}`, `${zeros}\0`, "m", "lx", "\0x"];
    for (const text of others) await expect(read(text)).rejects.toThrow(/is no log of orders/);
    await expect(read("0123abcd {}")).rejects.toThrow(/is a log of format 1/);
  });

  it("becomes a table: known orders with the times of order and last outcome, of the log as it was", async () => {
    const path = fresh();
    const outcome = (n: number, returned: boolean, at: number): LoggedEvent => ({
      ...{ order: `o${n}`, returned, at },
    });
    const frames: LoggedEvent[][] = [
      [order(1), order(2, 'a,"b"')],
      [outcome(2, false, 3000), outcome(9, true, 3500)],
      [outcome(2, true, 4000), order(5), outcome(2, true, 5000)],
      [order(6, "x\ny"), outcome(6, false, 6_000_000)],
    ];
    const text = frames.map((events, i) => frame(i + 1, events.map(lineOf).join("")));
    writeFileSync(path, head + text.join(""));
    const out = join(folder, "table.csv");
    expect(await exportLog(path, out)).toEqual({ purchases: 2, open: 2, events: 9 });
    expect(readFileSync(out, "utf8")).toBe(
      [
        "order,line,customer,variant,returned,ordered_at,known_at\n",
        'o2,,"a,""b""",v,1,1970-01-01T00:00:00.002Z,1970-01-01T00:00:04.000Z\n',
        'o6,,"x\ny",v,0,1970-01-01T00:00:00.006Z,1970-01-01T01:40:00.000Z\n',
      ].join(""),
    );
  });
});
