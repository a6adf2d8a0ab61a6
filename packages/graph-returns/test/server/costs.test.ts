import { describe, expect, it } from "vitest";
import { madeUpService } from "./made-up-service.ts";

const line = { customer: "c", variant: 5 };
const lines = (count: number) => Array.from({ length: count }, () => line);

const secondsOf = (message: string): number =>
  Number(/^too many requests; come again in (\d+\.\d) s$/.exec(message)?.[1]);

describe("what a request costs", () => {
  /** How many tokens a client lacks for a request of one token, of those that come back in a thousand seconds each. */
  async function lacking(tokens: number, ask: (post: Post) => Promise<number>) {
    const { post, get, metric } = madeUpService({
      limits: { perSecond: 0.001, burst: tokens, lines: 1000 },
    });
    const status = await ask(post);
    const { statusCode } = await get("/health");
    const answer = await post("/score", { lines: lines(1) });
    const refused = await metric("returns_rate_limited_total");
    const seconds = secondsOf(answer.body.message);
    if (answer.status === 429) {
      const after = Number(answer.headers["retry-after"]) - seconds;
      expect(after).toBeGreaterThan(-0.06);
      expect(after).toBeLessThan(1.06);
    }
    return [status, statusCode, answer.status, refused, Math.round(seconds / 1000)];
  }
  type Post = ReturnType<typeof madeUpService>["post"];

  it.each([
    ["/score", { lines: lines(1) }, 1],
    ["/score", { lines: lines(99) }, 1],
    ["/score", { lines: lines(100) }, 2],
    ["/score", { lines: lines(199) }, 2],
    ["/score", { lines: lines(1000) }, 11],
    ["/orders", { orders: lines(300).map((one, id) => ({ id, ...one })) }, 4],
    ["/outcomes", { outcomes: lines(200).map((_, id) => ({ id, returned: true })) }, 3],
    ["/why", line, 20],
    ["/nowhere", {}, 1],
  ])("%s: as many tokens as it has lines, or reasons (%#)", async (url, body, cost) => {
    const status = url === "/nowhere" ? 404 : 200;
    const ask = async (post: Post) => (await post(url, body)).status;
    // All tokens are gone then, and none are owed; with one more, one is left.
    expect(await lacking(cost, ask)).toEqual([status, 200, 429, 1, 1]);
    expect(await lacking(cost + 1, ask)).toEqual([status, 200, 200, 0, Number.NaN]);
  });

  it("is owed where it is more than a client may have at once", async () => {
    const ask = async (post: Post) => (await post("/why", line)).status;
    for (const burst of [1, 2, 19]) {
      expect(await lacking(burst, ask)).toEqual([200, 200, 429, 1, 20 - burst + 1]);
    }
    // With one token gone, a question why has to wait for it: it took another for being asked.
    const twice = async (post: Post) => {
      await post("/score", { lines: lines(1) });
      const { status, body } = await post("/why", line);
      expect(Math.round(secondsOf(body.message) / 1000)).toBe(1);
      return status;
    };
    expect(await lacking(10, twice)).toEqual([429, 200, 200, 1, Number.NaN]);
  });

  it("is nothing where no limit is set", async () => {
    const { post } = madeUpService({ limits: { perSecond: Number.POSITIVE_INFINITY, burst: 1 } });
    for (let i = 0; i < 3; i++) expect((await post("/why", line)).status).toBe(200);
  });

  it("is the client's, by the name that a trusted proxy gives, or else by the address", async () => {
    const { app } = madeUpService({
      limits: { perSecond: 0.001, burst: 1 },
      ...{ trustProxy: "127.0.0.1", clientHeader: "X-Shop" },
    });
    const status = async (headers: Record<string, string>) => {
      const payload = { lines: lines(1) };
      return (await app.inject({ method: "POST", url: "/score", payload, headers })).statusCode;
    };
    const from = (ip: string, shop?: string) =>
      status({ "x-forwarded-for": ip, ...(shop === undefined ? {} : { "x-shop": shop }) });
    expect([await from("10.0.0.1", "a"), await from("10.0.0.2", "a")]).toEqual([200, 429]);
    expect([await from("10.0.0.1"), await from("10.0.0.2", "")]).toEqual([200, 200]);
    expect([await from("10.0.0.1", ""), await from("10.0.0.2")]).toEqual([429, 429]);
    // No proxy: the name is the client's own word.
    expect([await status({ "x-shop": "b" }), await status({ "x-shop": "c" })]).toEqual([200, 429]);
  });
});

describe("names of a service", () => {
  it("are compared without port and case; whoever gives none is no browser", async () => {
    const { app } = madeUpService();
    const ask = async (host: string) => {
      const answer = await app.inject({ method: "GET", url: "/health", headers: { host } });
      return [answer.statusCode, answer.json().message];
    };
    expect((await ask("LocalHost:"))[0]).toBe(200);
    const long = "e".repeat(150);
    const told = (name: string) => `this server is not "${name}"; add the name to "hosts" if it is`;
    expect(await ask("evil:80")).toEqual([421, told("evil:80")]);
    expect(await ask(long)).toEqual([421, told(long.slice(0, 100))]);
  });
});
