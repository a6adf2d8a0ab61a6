import { mkdtempSync, rmSync } from "node:fs";
import { networkInterfaces, tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { plantedReturns } from "../../src/generator/index.ts";
import { type ReturnsServerOptions, returnsServer } from "../../src/serve/index.ts";
import { openOrderLog } from "../../src/server/order-log.ts";
import { madeUpModel } from "../serve/made-up-model.ts";

const folder = mkdtempSync(join(tmpdir(), "graph-returns-start-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let logs = 0;
const data = plantedReturns({ model: "who-else", customers: 20, variants: 10 });
const { fitted, calls } = madeUpModel("m", () => 0.5);
const start = (options: Partial<ReturnsServerOptions> = {}) =>
  returnsServer({
    ...{ load: async () => ({ fitted, data }), port: 0, log: join(folder, `${logs++}.log`) },
    ...options,
  });
const hasIPv6 = Object.values(networkInterfaces())
  .flat()
  .some((address) => address?.address === "::1");

describe("a server", () => {
  it.skipIf(!hasIPv6)("has a URL in IPv6, too (needs IPv6)", async () => {
    const server = await start({ host: "::1" });
    expect(server.url).toMatch(/^http:\/\/\[::1\]:\d+$/);
    expect((await fetch(`${server.url}/health`)).status).toBe(200);
    await server.close();
  });

  it("that cannot listen ends as a whole: its log is free, and its model disposed of", async () => {
    const server = await start();
    expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    calls.length = 0;
    const log = join(folder, "second.log");
    const second = start({ port: Number(new URL(server.url).port), log });
    await expect(second).rejects.toMatchObject({ code: "EADDRINUSE" });
    expect(calls).toEqual(["refresh", "dispose"]);
    await (await openOrderLog(log)).close();
    await server.refresh();
    await server.reload();
    await server.close();
    expect(calls.slice(2)).toEqual(["refresh", "refresh", "dispose", "dispose"]);
  });

  it("that is ended when all is loaded does not listen", async () => {
    const stop = new AbortController();
    const log = join(folder, "ended.log");
    // The last that is asked of a start.
    const gone = {
      ...fitted,
      get name() {
        stop.abort(new Error("enough"));
        return "gone";
      },
    };
    const load = async () => ({ fitted: gone, data });
    await expect(start({ log, load, signal: stop.signal })).rejects.toThrow("enough");
    await (await openOrderLog(log)).close();
  });

  it("tells its logger what could not be disposed of", async () => {
    const told: unknown[] = [];
    const warn = (message: string, details: unknown) => void told.push([message, details]);
    const fault = new Error("cannot");
    let fails = true;
    const serving: typeof fitted.serving = async (...given) => {
      const model = await fitted.serving!(...given);
      const dispose = fails ? () => Promise.reject(fault) : model.dispose;
      fails = false;
      return { ...model, dispose };
    };
    const load = async () => ({ fitted: { ...fitted, serving }, data });
    const server = await start({ load, logger: { warn, error: warn } });
    await server.reload();
    await expect.poll(() => told.length).toBe(1);
    expect(told).toEqual([["the old model could not be disposed of", { error: fault }]]);
    await server.close();
  });
});
