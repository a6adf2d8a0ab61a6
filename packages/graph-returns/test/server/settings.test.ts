import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { fastify } from "fastify";
import { describe, expect, it } from "vitest";
import type { ReturnsServerOptions } from "../../src/serve/index.ts";
import { application } from "../../src/server/application.ts";
import { serverSettings } from "../../src/server/server-options.ts";

const load = () => Promise.reject(new Error("nobody loads"));
const settings = (options: Partial<ReturnsServerOptions> = {}) =>
  serverSettings({ load, log: "orders.log", ...options });

describe("the settings of a server", () => {
  it("are those of the documentation where nothing is said", () => {
    expect(settings()).toEqual({
      load,
      log: "orders.log",
      host: "127.0.0.1",
      port: 8080,
      title: "Returns",
      limits: {
        body: 1_048_576,
        lines: 10_000,
        perSecond: 200,
        burst: 400,
        connections: 4096,
        requestMs: 10_000,
        newIds: 250_000,
      },
      trustProxy: [],
      hosts: new Set(["localhost", "127.0.0.1", "[::1]", "::1"]),
    });
    expect(settings({ limits: { burst: 7 } }).limits).toMatchObject({ burst: 7, perSecond: 200 });
  });

  it("answer under any name where the server listens to others, unless names are given", () => {
    const own = ["localhost", "127.0.0.1", "[::1]", "::1"];
    for (const host of own) expect([...settings({ host }).hosts!]).toEqual(own);
    expect(settings({ host: "0.0.0.0" }).hosts).toBeUndefined();
    expect([...settings({ host: "0.0.0.0", hosts: ["A.b"] }).hosts!]).toEqual([...own, "a.b"]);
    expect([...settings({ hosts: [] }).hosts!]).toEqual(own);
    expect(settings({ hosts: ["a", "*"] }).hosts).toBeUndefined();
  });

  it("hold numbers to their ranges", () => {
    for (const port of [0, 65_535]) expect(settings({ port }).port).toBe(port);
    for (const port of [-1, 65_536, 80.5]) expect(() => settings({ port })).toThrow(/port/);
    for (const name of ["body", "lines", "burst", "connections", "requestMs"] as const) {
      const given = (value: number) => settings({ limits: { [name]: value } }).limits[name];
      expect([name, given(1)]).toEqual([name, 1]);
      for (const wrong of [0, 1.5, Number.POSITIVE_INFINITY]) {
        expect(() => given(wrong)).toThrow(`limits.${name}`);
      }
    }
    const { perSecond, newIds } = settings({ limits: { perSecond: 1e-3, newIds: 0 } }).limits;
    expect([perSecond, newIds]).toEqual([1e-3, 0]);
    const endless = { perSecond: Number.POSITIVE_INFINITY, newIds: Number.POSITIVE_INFINITY };
    expect(settings({ limits: endless }).limits).toMatchObject(endless);
    expect(() => settings({ limits: { perSecond: 0.9e-3 } })).toThrow(/limits.perSecond/);
    expect(() => settings({ limits: { newIds: -1 } })).toThrow(/limits.newIds/);
  });

  it("take as proxies addresses, networks and the names of some", () => {
    const good = ["loopback", "linklocal", "uniquelocal", "10.0.0.1", "10.0.0.0/0", "10.0.0.0/32"];
    good.push("::1", "fd00::/0", "fd00::/128");
    for (const proxy of good) expect(settings({ trustProxy: proxy }).trustProxy).toEqual([proxy]);
    const { trustProxy, clientHeader } = settings({ trustProxy: good, clientHeader: "X-Shop" });
    expect([trustProxy, clientHeader]).toEqual([good, "x-shop"]);
    const bad = ["", "proxy", "10.0.0.0/33", "fd00::/129", "10.0.0.0/", "10.0.0.0/8/8", "1.2.3/8"];
    bad.push("10.0.0.0/-1", "10.0.0.0/8 ", "/8");
    for (const proxy of bad) {
      expect(() => settings({ trustProxy: ["10.0.0.1", proxy] })).toThrow(
        `trustProxy must be addresses of proxies, such as "10.0.0.0/8", got ["10.0.0.1", ${JSON.stringify(proxy)}]`,
      );
    }
    expect(() => settings({ clientHeader: "x-shop" })).toThrow(/"x-shop" without trustProxy/);
    for (const log of ["", 1]) {
      expect(() => settings({ log: log as string })).toThrow(/log must be the name of a file/);
    }
    expect(() => settings({ load: 1 as never })).toThrow(/load must be a function/);
  });
});

describe("the application of a server", () => {
  it("holds connections to the limits", () => {
    const app = application(fastify, settings({ limits: { requestMs: 700, connections: 9 } }));
    const { server, initialConfig } = app;
    expect(server).toMatchObject({
      keepAliveTimeout: 30_000,
      requestTimeout: 700,
      headersTimeout: 700,
      timeout: 2100,
      maxConnections: 9,
      connectionsCheckingInterval: 700,
    });
    expect(initialConfig.bodyLimit).toBe(2 ** 20);
    const slow = application(fastify, settings());
    expect(slow.server).toMatchObject({ headersTimeout: 10_000, timeout: 30_000 });
    expect(slow.server).toMatchObject({ connectionsCheckingInterval: 1000 });
  });

  it("takes bodies and headers up to their limits, and no type but JSON", async () => {
    const app = application(fastify, settings({ port: 0, limits: { body: 20 } }));
    app.post("/", async ({ body }) => body ?? null);
    const url = await app.listen({ host: "127.0.0.1", port: 0 });
    const send = async (body: string, headers: Record<string, string> = {}) => {
      const all = { "content-type": "application/json", ...headers };
      const answer = await fetch(url, { method: "POST", body, headers: all });
      return [answer.status, answer.headers.get("keep-alive"), await answer.text()];
    };
    const full = `"${"x".repeat(18)}"`;
    expect(await send(full)).toEqual([200, "timeout=30", "x".repeat(18)]);
    expect((await send(`"${"x".repeat(19)}"`))[0]).toBe(413);
    expect((await send("1", { "content-type": "text/plain" }))[0]).toBe(415);
    const statusWith = async (length: number) => (await send("1", { x: "y".repeat(length) }))[0];
    expect([await statusWith(15_000), await statusWith(16_400)]).toEqual([200, 431]);
    await app.close();
  });

  it("answers on its connections while it closes, and lets each go with the answer", async () => {
    const app = application(fastify, settings());
    app.get("/", async () => "done");
    let [come, release] = [(): void => undefined, (): void => undefined];
    const here = new Promise<void>((resolve) => {
      come = resolve;
    });
    app.get("/slow", async () => {
      come();
      await new Promise<void>((resolve) => {
        release = resolve;
      });
      return "slow";
    });
    const arrived = once(app.server, "connection");
    const url = await app.listen({ host: "127.0.0.1", port: 0 });
    const socket = connect(Number(new URL(url).port), "127.0.0.1");
    let text = "";
    socket.on("data", (piece) => {
      text += piece;
    });
    socket.write("GET / HTTP/1.1\r\nhost: x\r\n");
    const [other] = (await arrived) as [Socket];
    await expect.poll(() => other.bytesRead).toBe(25);
    // This one is with its route already.
    const asked = fetch(`${url}/slow`);
    await here;
    const closed = app.close();
    await expect.poll(() => app.server.listening).toBe(false);
    release();
    const answer = await asked;
    expect([answer.headers.get("connection"), await answer.text()]).toEqual(["close", "slow"]);
    socket.write("\r\n");
    await once(socket, "close");
    expect(text).toMatch(/^HTTP\/1.1 200 OK\r\n(.*\r\n)?connection: close\r\n.*done$/is);
    await closed;
  });
});
