import { mkdtempSync, renameSync, rmSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { plantedReturns } from "../../src/generator/index.ts";
import { protocolTask, type ReturnsData } from "../../src/index.ts";
import { type FittedReturns, logisticRegression, onFeatures } from "../../src/models/index.ts";
import {
  type LoadedShop,
  type ReturnsServer,
  type ReturnsServerOptions,
  returnsServer,
} from "../../src/serve/index.ts";

const folder = mkdtempSync(join(tmpdir(), "graph-returns-guards-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let data: ReturnsData;
let fitted: FittedReturns;
beforeAll(async () => {
  data = plantedReturns({ model: "who-else", customers: 20, variants: 10 });
  fitted = await onFeatures(logisticRegression(), { encodings: true }).fit(protocolTask(data));
}, 60_000);

let open: ReturnsServer[] = [];
afterEach(async () => {
  await Promise.allSettled(open.map((server) => server.close()));
  open = [];
});
let logs = 0;

interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

async function start(options: Partial<ReturnsServerOptions> = {}) {
  const log = join(folder, `orders-${logs++}.log`);
  const load = async (): Promise<LoadedShop> => ({ fitted, data });
  const server = await returnsServer({ load, log, port: 0, ...options });
  open.push(server);
  /** `fetch` lets nobody write the header Host. */
  const send = (
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const bytes =
        body === undefined || Buffer.isBuffer(body) ? body : Buffer.from(JSON.stringify(body));
      const method = bytes === undefined ? "GET" : "POST";
      const all = { ...(bytes && { "content-type": "application/json" }), ...headers };
      const sent = request(`${server.url}${path}`, { method, headers: all }, async (answer) => {
        let text = "";
        for await (const piece of answer) text += piece;
        resolve({ status: answer.statusCode!, body: JSON.parse(text) });
      });
      sent.on("error", reject);
      sent.end(bytes);
    });
  return { server, send, log };
}
const line = { customer: "1", variant: "2" };

describe("a service that anybody may reach", () => {
  it("answers under names of its own, so that no page makes a browser ask it under another", async () => {
    const { send } = await start({ hosts: ["shop.example"] });
    const statusOf = async (host: string) => (await send("/health", undefined, { host })).status;
    const own = ["localhost", "LOCALHOST:80", "127.0.0.1:1", "[::1]:8080", "shop.example:443"];
    for (const host of own) expect([host, await statusOf(host)]).toEqual([host, 200]);
    const others = [
      "evil.example",
      "localhost.evil.example",
      "127.0.0.1.evil.example",
      "evil.example:80",
    ];
    for (const host of others) expect([host, await statusOf(host)]).toEqual([host, 421]);
    const { send: open } = await start({ hosts: ["*"] });
    expect((await open("/health", undefined, { host: "evil.example" })).status).toBe(200);
  });

  it("refuses bytes that are no UTF-8 and halves of signs, which would all be one id", async () => {
    const { send } = await start();
    const order = (id: Buffer) =>
      Buffer.concat([
        Buffer.from('{"orders":[{"id":"'),
        id,
        Buffer.from('","customer":"a","variant":"b"}]}'),
      ]);
    const bad = [[0xff], [0xc0, 0xaf], [0xe2, 0x82], [0xed, 0xa0, 0x80], [0xf5, 0x80, 0x80, 0x80]];
    for (const bytes of bad) {
      const { status, body } = await send("/orders", order(Buffer.from(bytes)));
      expect([status, body["message"]]).toEqual([400, expect.stringContaining("UTF-8")]);
    }
    for (const id of ["\\ud800", "x\\udfff", "\\udc00\\ud800"]) {
      expect((await send("/orders", order(Buffer.from(id)))).status).toBe(400);
      const scored = Buffer.from(`{"lines":[{"customer":"${id}","variant":"b"}]}`);
      expect((await send("/score", scored)).status).toBe(400);
    }
    expect((await send("/orders", order(Buffer.from("\\ud83d\\ude00")))).body["accepted"]).toBe(1);
    expect((await send("/orders", order(Buffer.from("😀")))).body["known"]).toBe(1);
    expect((await send("/health")).body["orders"]).toBe(1);
  });

  it("counts the clients behind a proxy it trusts, and believes nobody else", async () => {
    const limits = { perSecond: 0.001, burst: 2 };
    const ask = (send: Awaited<ReturnType<typeof start>>["send"]) => {
      const one = async (headers: Record<string, string>) =>
        (await send("/score", { lines: [line] }, headers)).status;
      return one;
    };
    const trusting = ask((await start({ limits, trustProxy: "127.0.0.1" })).send);
    const statuses = [];
    for (const ip of ["10.0.0.1", "10.0.0.1", "10.0.0.1", "10.0.0.2"]) {
      statuses.push(await trusting({ "x-forwarded-for": ip }));
    }
    expect(statuses).toEqual([200, 200, 429, 200]);
    const keyed = ask(
      (await start({ limits, trustProxy: ["loopback"], clientHeader: "X-Shop" })).send,
    );
    const byKey = [];
    for (const [shop, ip] of [..."aaab"].map((name, i) => [name, `10.0.0.${i}`])) {
      byKey.push(await keyed({ "x-forwarded-for": ip!, "x-shop": shop! }));
    }
    expect(byKey).toEqual([200, 200, 429, 200]);
    // Who comes without a proxy is its address, whatever it calls itself.
    expect(await keyed({ "x-shop": "c" })).toBe(200);
    expect(await keyed({ "x-shop": "d" })).toBe(200);
    expect(await keyed({ "x-shop": "e" })).toBe(429);
    const plain = ask((await start({ limits })).send);
    for (const status of [200, 200, 429]) {
      expect(await plain({ "x-forwarded-for": `10.0.0.${status}` })).toBe(status);
    }
  });

  it("keeps its token to itself, and says under which id it logged what failed", async () => {
    const told: [string, unknown][] = [];
    const logger = {
      warn: (message: string, details: unknown) => void told.push([message, details]),
      error: (message: string, details: unknown) => void told.push([message, details]),
    };
    let shop: Partial<LoadedShop> = {};
    const load = async () => ({ fitted, data, ...shop });
    const { server, send } = await start({ load, adminToken: "secret", logger });
    for (const given of ["secret", "Bearer secreT", "Bearer secret ", "Bearer secrets", ""]) {
      const headers = { authorization: given };
      // A server's parser takes blanks at the end away.
      const wanted = given === "Bearer secret " ? 200 : 401;
      expect([given, (await send("/reload", {}, headers)).status]).toEqual([given, wanted]);
    }
    expect((await send("/reload", {})).status).toBe(401);
    shop = {
      calibrate: () => {
        throw new Error("a secret");
      },
    };
    await server.reload();
    const { status, body } = await send("/score", { lines: [line] });
    expect(status).toBe(500);
    expect(JSON.stringify(body)).not.toContain("a secret");
    const [message, details] = told.at(-1)!;
    expect(message).toContain("failed");
    expect(details).toMatchObject({ request: body["request"], route: "/score" });
    expect((details as { error: Error }).error.message).toBe("a secret");
  });

  it("notices that its log is gone, says so, and goes on when it is back", async () => {
    const { send, log } = await start();
    const order = (id: string) => ({ orders: [{ id, ...line }] });
    expect((await send("/orders", order("1"))).status).toBe(200);
    renameSync(log, `${log}.aside`);
    expect(await send("/orders", order("2"))).toMatchObject({
      status: 503,
      body: { error: "log" },
    });
    const ready = await send("/ready");
    expect([ready.status, ready.body["message"]]).toEqual([
      503,
      expect.stringContaining("deleted"),
    ]);
    expect((await send("/score", { lines: [line] })).status).toBe(200);
    renameSync(`${log}.aside`, log);
    await expect.poll(async () => (await send("/ready")).status, { timeout: 10_000 }).toBe(200);
    expect((await send("/orders", order("2"))).body["accepted"]).toBe(1);
  });

  it("does not say that it ended well when its log was deleted", async () => {
    const { server, send, log } = await start();
    await send("/orders", { orders: [{ id: "1", ...line }] });
    rmSync(log);
    await expect(server.close()).rejects.toThrow(/deleted or moved/);
  });

  it("answers a reload that takes longer than a connection may be silent", async () => {
    let wait = 0;
    const load = async () => {
      await new Promise((resolve) => setTimeout(resolve, wait));
      return { fitted, data };
    };
    const { send } = await start({ load, adminToken: "t", limits: { requestMs: 100 } });
    wait = 900;
    expect((await send("/reload", {}, { authorization: "Bearer t" })).status).toBe(200);
  });

  it("refuses options that would open it to everybody or to nobody", async () => {
    const bad: [Partial<ReturnsServerOptions>, RegExp][] = [
      [{ trustProxy: true as never }, /trustProxy must be addresses/],
      [{ trustProxy: "10.0.0.0/33" }, /trustProxy/],
      [{ trustProxy: ["proxy.example"] }, /trustProxy/],
      [{ clientHeader: "x-shop" }, /clientHeader is "x-shop" without trustProxy/],
      [{ limits: { newIds: -1 } }, /newIds/],
      [{ limits: { lines: Number.POSITIVE_INFINITY } }, /lines/],
      [{ log: "" }, /log must be the name of a file/],
    ];
    for (const [options, why] of bad) {
      await expect(start(options)).rejects.toMatchObject({ message: expect.stringMatching(why) });
    }
  });
});
