import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { bundleScript } from "../../../core-tensor/test/bundle-script.ts";
import {
  type GeneratedReturns,
  generateReturns,
  plantedReturns,
} from "../../src/generator/index.ts";
import { protocolTask } from "../../src/index.ts";
import {
  boosting,
  type FittedReturns,
  graphModel,
  onFeatures,
  prior,
} from "../../src/models/index.ts";
import { type ReturnsServer, returnsServer } from "../../src/serve/index.ts";
import { type OrderLogOptions, openOrderLog } from "../../src/server/order-log.ts";
import { openOrders } from "../../src/server/orders.ts";

const onSmallDisk = await bundleScript(new URL("serve-on-a-small-disk.ts", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "graph-returns-server-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let data: GeneratedReturns;
let rated: FittedReturns;
let flat: FittedReturns;
beforeAll(async () => {
  data = await generateReturns({ edges: 400, seed: 5 });
  const task = protocolTask(data);
  rated = await onFeatures(boosting({ trees: 10 }), { encodings: true }).fit(task);
  flat = await onFeatures(prior()).fit(task);
}, 60_000);

let open: ReturnsServer[] = [];
afterEach(async () => {
  await Promise.all(open.map((server) => server.close()));
  open = [];
});

let logs = 0;
const newLog = (): string => join(folder, `orders-${logs++}.log`);

async function start(options: Partial<Parameters<typeof returnsServer>[0]> = {}) {
  const load = async () => ({ fitted: rated, data });
  const server = await returnsServer({ load, log: newLog(), port: 0, ...options });
  open.push(server);
  const post = async (route: string, body: unknown, headers: Record<string, string> = {}) => {
    const text = typeof body === "string" ? body : JSON.stringify(body);
    const answer = await fetch(`${server.url}${route}`, {
      method: "POST",
      body: text,
      headers: { "content-type": "application/json", ...headers },
    });
    return { status: answer.status, headers: answer.headers, body: await answer.json() };
  };
  const get = async (route: string) => {
    const answer = await fetch(`${server.url}${route}`);
    return { status: answer.status, headers: answer.headers, text: await answer.text() };
  };
  return { server, post, get };
}

const line = (e = 0) => ({
  customer: `${data.nodes["customer"]!.ids[data.splits.training.edges.customer[e]!]}`,
  variant: `${data.nodes["variant"]!.ids[data.splits.training.edges.variant[e]!]}`,
});

/** Sends bytes as they are and gives back all that comes until the other side closes. */
async function raw(url: string, write: (socket: Socket) => void): Promise<string> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  let text = "";
  socket.on("data", (piece) => {
    text += piece;
  });
  socket.on("error", () => undefined);
  await once(socket, "connect");
  write(socket);
  await once(socket, "close");
  return text;
}

describe("returnsServer", () => {
  it("scores, says why, takes orders and outcomes, and answers for its health", async () => {
    const { post, get } = await start();
    const first = await post("/score", { lines: [line(), { customer: "nobody", variant: 3 }] });
    expect(first).toMatchObject({
      status: 200,
      body: {
        model: rated.name,
        schemaHash: data.schemaHash,
        scores: [{ by: "model" }, { customer: "nothing" }],
      },
    });
    const why = await post("/why", line());
    expect(why.body.probability).toBe(first.body.scores[0].probability);
    const { raising, lowering, notes } = why.body.reasons;
    expect(raising.length + lowering.length).toBeGreaterThan(0);
    expect([...raising, ...lowering].join()).not.toMatch(/isMale|yearOfBirth/);
    expect(notes.at(-1)).toContain("not causes");
    const made = await post("/orders", {
      orders: [
        { id: 1, ...line() },
        { id: "b", ...line(1) },
      ],
    });
    expect(made.body).toEqual({ accepted: 2, corrected: 0, known: 0, unknown: 0 });
    const again = await post("/orders", { orders: [{ id: "1", ...line() }] });
    expect(again.body).toEqual({ accepted: 0, corrected: 0, known: 1, unknown: 0 });
    const outcomes = [
      { id: 1, returned: true },
      { id: 1, returned: false },
      { id: "nowhere", returned: true },
    ];
    expect((await post("/outcomes", { outcomes })).body).toEqual({
      accepted: 1,
      corrected: 1,
      known: 0,
      unknown: 1,
    });
    const later = await post("/score", { lines: [line()] });
    expect(later.body.scores[0].probability).not.toBe(first.body.scores[0].probability);
    expect(JSON.parse((await get("/health")).text)).toMatchObject({ status: "up", orders: 2 });
    expect((await get("/ready")).status).toBe(200);
    const counted = await get("/metrics");
    expect(counted.headers.get("content-type")).toContain("version=0.0.4");
    expect(counted.text).toContain('returns_requests_total{route="/score",status="200"} 2');
    expect(counted.text).toMatch(/returns_orders 2\n/);
    expect(counted.text).toMatch(/returns_resident_bytes \d{7,}\n/);
  });

  it("refuses what is no valid request, says why, and goes on", async () => {
    const { post, get } = await start({ limits: { body: 10_000, lines: 5 } });
    const bad: [unknown, RegExp][] = [
      ["{", /JSON/],
      ["", /empty|body/i],
      ['{"lines": [{"customer": NaN, "variant": 1}]}', /JSON/],
      ['{"lines": [{"customer": 1e999, "variant": 1}]}', /integer|anyOf|schema/],
      [`{"lines": [{"customer": ${2 ** 60}, "variant": 1}]}`, /<=|anyOf|schema/],
      ['{"__proto__": {"polluted": 1}, "lines": []}', /valid JSON|prototype/],
      [{ lines: [] }, /fewer|1 items/],
      [{ lines: Array.from({ length: 6 }, () => line()) }, /more|5 items/],
      [{ lines: [{ customer: 1 }] }, /variant/],
      [{ lines: [{ customer: null, variant: 1 }] }, /customer/],
      [{ lines: [{ ...line(), extra: 1 }] }, /additional/],
      [{ lines: [{ customer: { $gt: 1 }, variant: [1] }] }, /customer/],
      [{ lines: [{ customer: "x".repeat(200), variant: 1 }] }, /128/],
    ];
    for (const [body, words] of bad) {
      const { status, body: told } = await post("/score", body);
      expect([status, String(JSON.stringify(body)).slice(0, 40)]).toEqual([
        400,
        String(JSON.stringify(body)).slice(0, 40),
      ]);
      expect(told.message).toMatch(words);
    }
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
    expect((await post("/score", { lines: ["x".repeat(20_000)] })).status).toBe(413);
    expect((await post("/score", "a=1", { "content-type": "text/plain" })).status).toBe(415);
    expect((await post("/outcomes", { outcomes: [{ id: 1, returned: "yes" }] })).status).toBe(400);
    expect((await post("/nowhere", {})).status).toBe(404);
    expect((await get("/score")).status).toBe(404);
    expect((await post("/score", { lines: [line()] })).status).toBe(200);
  });

  it("limits how much one client asks", async () => {
    const { post, get } = await start({ limits: { perSecond: 0.5, burst: 3 } });
    const statuses = [];
    for (let i = 0; i < 5; i++) statuses.push(await post("/score", { lines: [line()] }));
    expect(statuses.map(({ status }) => status)).toEqual([200, 200, 200, 429, 429]);
    expect(Number(statuses[3]!.headers.get("retry-after"))).toBeGreaterThan(0);
    expect((await get("/metrics")).text).toContain("returns_rate_limited_total 2");
    expect((await get("/health")).status).toBe(200);
  });

  it("lets slow clients go, and answers others meanwhile", async () => {
    const { server, post } = await start({ limits: { requestMs: 400 } });
    const slow = [
      raw(server.url, (socket) => socket.write("POST /score HTTP/1.1\r\nHost: localhost\r\n")),
      raw(server.url, (socket) => {
        socket.write(
          "POST /score HTTP/1.1\r\nHost: localhost\r\ncontent-type: application/json\r\n",
        );
        socket.write("content-length: 1000\r\n\r\n{");
      }),
    ];
    expect((await post("/score", { lines: [line()] })).status).toBe(200);
    for (const text of await Promise.all(slow)) expect(text).toMatch(/^HTTP\/1.1 408/);
    const rubbish = await raw(server.url, (socket) => socket.write("\u0000\u0001rubbish\r\n\r\n"));
    expect(rubbish).toMatch(/^HTTP\/1.1 400/);
  });

  it("holds 1,000 connections at once and answers each", async () => {
    const { server, get } = await start({ limits: { perSecond: 1e6, burst: 1e6 } });
    const body = JSON.stringify({ lines: [line()] });
    const request = `POST /score HTTP/1.1\r\nHost: localhost\r\ncontent-type: application/json\r\nconnection: close\r\ncontent-length: ${body.length}\r\n\r\n`;
    const { hostname, port } = new URL(server.url);
    const sockets = await Promise.all(
      Array.from({ length: 1000 }, async () => {
        const socket = connect(Number(port), hostname);
        await once(socket, "connect");
        return socket;
      }),
    );
    expect((await get("/health")).status).toBe(200);
    const answers = sockets.map(async (socket) => {
      let text = "";
      socket.on("data", (piece) => {
        text += piece;
      });
      socket.write(request + body);
      await once(socket, "close");
      return text;
    });
    const all = await Promise.all(answers);
    expect(all.filter((text) => text.startsWith("HTTP/1.1 200")).length).toBe(1000);
  }, 60_000);

  it("reloads under load without a dropped request, and the new model knows all orders", async () => {
    let fitted = rated;
    const { server, post } = await start({
      load: async () => ({ fitted, data }),
      limits: { perSecond: 1e6, burst: 1e6 },
      adminToken: "secret",
    });
    expect((await post("/reload", {})).status).toBe(401);
    const seen: { status: number; model: string }[] = [];
    let stop = false;
    let orders = 0;
    const client = async (name: string) => {
      for (let i = 0; !stop; i++) {
        const { status, body } = await post("/score", { lines: [line(i % 50)] });
        seen.push({ status, model: body.model });
        if (i % 5 === 0) {
          const id = `${name} ${i}`;
          const made = await post("/orders", { orders: [{ id, ...line(i % 50) }] });
          if (made.body.accepted === 1) orders++;
        }
      }
    };
    const clients = ["a", "b", "c", "d"].map(client);
    for (const next of [flat, rated, flat]) {
      fitted = next;
      const { status, body } = await post("/reload", {}, { authorization: "Bearer secret" });
      expect([status, body.model]).toEqual([200, next.name]);
      await expect.poll(() => seen.at(-1)?.model, { timeout: 20_000 }).toBe(next.name);
    }
    // What another schema has is refused, and the old model goes on.
    const shop = plantedReturns({ model: "who-else", customers: 20, variants: 10 });
    fitted = await onFeatures(prior()).fit(protocolTask(shop));
    const refused = await post("/reload", {}, { authorization: "Bearer secret" });
    expect(refused).toMatchObject({ status: 503 });
    expect(refused.body.message).toContain("schema");
    stop = true;
    await Promise.all(clients);
    expect(seen.every(({ status }) => status === 200)).toBe(true);
    expect(new Set(seen.map(({ model }) => model))).toEqual(new Set([rated.name, flat.name]));
    const health = await (await fetch(`${server.url}/health`)).json();
    expect(health).toMatchObject({ model: flat.name, orders });
  }, 60_000);

  it("tells a new model of the orders that come while it is loaded", async () => {
    let release = () => {};
    let gate: Promise<void> | undefined;
    const load = async () => {
      await gate;
      return { fitted: rated, data };
    };
    const orders = await openOrders(newLog(), load);
    gate = new Promise((resolve) => {
      release = resolve;
    });
    const one = { order: "1", ...line() };
    await orders.add([one, { order: "1", returned: true }]);
    const reloading = orders.reload();
    await orders.add([
      { order: "2", ...line() },
      { order: "2", returned: true },
    ]);
    const [before] = await orders.now().scored([line()]);
    release();
    await reloading;
    expect((await orders.now().scored([line()]))[0]!.probability).toBe(before!.probability);
    expect(orders.now().scorer.counts().orders).toBe(2);
    await orders.close();
  });

  it("takes nothing on a full disk, loses nothing, scores on, and takes it again later", async () => {
    let full = false;
    const path = newLog();
    const openLog = async (at: string, options: OrderLogOptions) => {
      const log = await openOrderLog(at, options);
      const append: typeof log.append = async (events) => {
        if (full) throw Object.assign(new Error("no space left on device"), { code: "ENOSPC" });
        await log.append(events);
      };
      return { ...log, append, probe: () => append([]) };
    };
    const orders = await openOrders(path, async () => ({ fitted: rated, data }), { open: openLog });
    await orders.add([{ order: "1", ...line() }]);
    full = true;
    await expect(orders.add([{ order: "2", ...line() }])).rejects.toMatchObject({ code: "ENOSPC" });
    expect(await orders.failure()).toContain("no space");
    expect(orders.book.orders()).toBe(1);
    expect(await orders.now().scored([line()])).toHaveLength(1);
    full = false;
    expect(await orders.add([{ order: "2", ...line() }])).toMatchObject({ accepted: 1 });
    expect(await orders.failure()).toBeUndefined();
    await orders.close();
    const held: string[] = [];
    const again = await openOrderLog(path, { hear: ({ order }) => void held.push(order) });
    expect(held).toEqual(["1", "2"]);
    await again.close();
  });

  it("gives reasons in the shop's words, and none where the model does not tell", async () => {
    const words = { product: "article" };
    const told = await start({ load: async () => ({ fitted: rated, data, words, withheld: [] }) });
    const { raising, lowering } = (await told.post("/why", line())).body.reasons;
    expect([...raising, ...lowering].join()).toMatch(/earlier returns by the same article/);
    const { explain: _, ...silent } = await rated.serving!(data, protocolTask(data).test.messages);
    const fitted = { ...rated, serving: async () => silent };
    const { post } = await start({ load: async () => ({ fitted, data }) });
    const { status, body } = await post("/why", line());
    expect([status, body.reasons]).toEqual([200, undefined]);
    expect(body.adds.customer).toBeTypeOf("number");
  });

  it("answers requests while a refresh passes messages anew", async () => {
    const shop = await generateReturns({ edges: 4000, seed: 6 });
    const fitted = await graphModel({ epochs: 1 }).fit(protocolTask(shop));
    const { server, post } = await start({ load: async () => ({ fitted, data: shop }) });
    const lines = [{ customer: "nobody", variant: "nothing" }];
    await post("/score", { lines });
    const events: string[] = [];
    const refreshed = server.refresh().then(() => events.push("refreshed"));
    for (let i = 0; i < 3; i++) {
      expect((await post("/score", { lines })).status).toBe(200);
      events.push("answered");
    }
    await refreshed;
    expect(events).toEqual(["answered", "answered", "answered", "refreshed"]);
  }, 60_000);

  it("says 507 over HTTP when the disk is full, and is not ready until orders are taken again", async () => {
    // A file that may not grow past a limit fails as a disk that is full does.
    const args = [process.execPath, onSmallDisk, newLog()];
    const limited = ["-c", 'ulimit -f 200; exec "$0" "$@"', ...args];
    const child = spawn("bash", limited, { stdio: ["ignore", "pipe", "inherit"] });
    try {
      const [said] = await once(child.stdout!, "data");
      const url = String(said).trim();
      const send = async (route: string, body: unknown) => {
        const answer = await fetch(`${url}${route}`, {
          method: "POST",
          body: JSON.stringify(body),
          headers: { "content-type": "application/json" },
        });
        return { status: answer.status, body: await answer.json() };
      };
      const order = (id: string) => ({ id, customer: "c".repeat(100), variant: "v".repeat(100) });
      let taken = 0;
      let last = await send("/orders", { orders: [order("0")] });
      while (last.status === 200 && taken < 200) {
        taken++;
        last = await send("/orders", { orders: [order(`${taken}`)] });
      }
      expect(last).toMatchObject({ status: 507, body: { error: "disk" } });
      expect(taken).toBeGreaterThan(5);
      expect((await fetch(`${url}/ready`)).status).toBe(503);
      const scored = await send("/score", { lines: [{ customer: "a", variant: "b" }] });
      expect(scored.status).toBe(200);
      const health = await (await fetch(`${url}/health`)).json();
      expect(health.orders).toBe(taken);
      // What was refused is not half there: sent again it is refused again, not known.
      expect((await send("/orders", { orders: [order(`${taken}`)] })).status).toBe(507);
    } finally {
      child.kill("SIGKILL");
      await once(child, "exit");
    }
  }, 120_000);

  it("writes an order that two clients send at once a single time", async () => {
    const orders = await openOrders(newLog(), async () => ({ fitted: rated, data }));
    const event = { order: "same", ...line() };
    const answers = await Promise.all(Array.from({ length: 20 }, () => orders.add([event, event])));
    expect(answers.reduce((sum, { accepted }) => sum + accepted, 0)).toBe(1);
    expect(answers.reduce((sum, { known }) => sum + known, 0)).toBe(39);
    await orders.close();
  });

  it("calibrates and says whether to act, where it is told how", async () => {
    const { post } = await start({
      load: async () => ({
        fitted: flat,
        data,
        calibrate: (p) => p.map((x) => x / 2),
        threshold: 0.25,
      }),
    });
    const { body } = await post("/score", { lines: [line()] });
    const rate = protocolTask(data).box.sizes.train.rate;
    expect(body.scores[0].probability).toBeCloseTo(rate / 2, 6);
    expect(body.scores[0].act).toBe(rate / 2 >= 0.25);
  });

  it("finishes what it was asked before it closes", async () => {
    const { server } = await start();
    const body = JSON.stringify({ orders: [{ id: 1, ...line() }] });
    // "100 Continue" comes once the server has the request: a wait by the clock may be over before that.
    let begun = (_: Socket): void => undefined;
    const socket = new Promise<Socket>((resolve) => {
      begun = resolve;
    });
    const asked = raw(server.url, (own) => {
      own.write(
        `POST /orders HTTP/1.1\r\nHost: localhost\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\nexpect: 100-continue\r\n\r\n`,
      );
      own.once("data", () => begun(own));
    });
    const sender = await socket;
    const closed = server.close();
    sender.write(body);
    await closed;
    open = [];
    expect(await asked).toMatch(/^HTTP\/1\.1 100 .*HTTP\/1\.1 200/s);
    await expect(fetch(`${server.url}/health`)).rejects.toThrow();
  });

  it("refuses options that are none", async () => {
    const load = async () => ({ fitted: rated, data });
    await expect(returnsServer({ load, log: newLog(), prot: 1 } as never)).rejects.toThrow(/port/);
    await expect(returnsServer({ load, log: newLog(), port: -1 })).rejects.toMatchObject({
      code: "option",
    });
    const limits = { body: Number.NaN };
    await expect(returnsServer({ load, log: newLog(), limits })).rejects.toThrow(/limits.body/);
  });
});
