import { describe, expect, it, onTestFinished, vi } from "vitest";
import { plantedReturns } from "../../src/generator/index.ts";
import type { OrderLog, OrderLogOptions } from "../../src/server/order-log.ts";
import { openOrders } from "../../src/server/orders.ts";
import { madeUpModel } from "../serve/made-up-model.ts";

const data = plantedReturns({ model: "who-else", customers: 20, variants: 10 });
const order = (n: number) => ({ order: `o${n}`, customer: "1", variant: "2" });

/** A log that is nowhere, and fails with what `state` says. */
function madeUpLog() {
  const state = { append: "", check: "", probe: "", calls: [] as string[] };
  const call = async (name: "append" | "check" | "probe") => {
    state.calls.push(name);
    if (state[name] !== "") throw new Error(state[name]);
  };
  const open = async (path: string, { hear }: OrderLogOptions): Promise<OrderLog> => {
    state.calls.push(`open ${path}`);
    hear!({ ...order(0), at: 1 });
    return {
      bytes: () => 77,
      append: () => call("append"),
      check: () => call("check"),
      probe: () => call("probe"),
      close: async () => void state.calls.push("close"),
    };
  };
  return { state, open };
}

describe("orders on a log", () => {
  it("ask the disk once a second whether it takes orders, by what it said last", async () => {
    const { state, open } = madeUpLog();
    const { fitted, told } = madeUpModel("m", () => 0.5);
    const orders = await openOrders("path", async () => ({ fitted, data }), { open });
    expect([orders.bytes(), orders.book.orders(), told.length]).toEqual([77, 1, 1]);
    let now = 5000;
    const clock = vi.spyOn(performance, "now").mockImplementation(() => now);
    onTestFinished(() => clock.mockRestore());
    const asks = async (at: number) => {
      now = at;
      state.calls.length = 0;
      return [await orders.failure(), ...state.calls];
    };
    expect(await asks(5000)).toEqual([undefined, "check"]);
    state.check = "gone";
    expect(await asks(5999)).toEqual([undefined]);
    expect(await asks(6000)).toEqual(["gone", "check"]);
    state.probe = "full";
    expect(await asks(6999)).toEqual(["gone"]);
    expect(await asks(7000)).toEqual(["full", "probe"]);
    state.probe = "";
    expect(await asks(8000)).toEqual([undefined, "probe"]);
    // A write that fails or not is news at once.
    state.append = "no room";
    await expect(orders.add([order(1)])).rejects.toThrow("no room");
    expect(await asks(8001)).toEqual(["no room"]);
    expect([orders.book.orders(), told.length]).toEqual([1, 1]);
    state.append = "";
    const counts = { accepted: 1, corrected: 0, known: 0, unknown: 0 };
    expect(await orders.add([order(1)])).toEqual(counts);
    expect(await asks(8002)).toEqual([undefined]);
    expect(await orders.add([order(1)])).toEqual({ ...counts, accepted: 0, known: 1 });
    expect([orders.book.orders(), told.length, state.calls]).toEqual([2, 2, []]);
    clock.mockRestore();
    await Promise.all([orders.close(), orders.close()]);
    expect(state.calls).toEqual(["close"]);
  });

  it("load nothing where a start was ended before it began, and heed its signal no longer once it has", async () => {
    const { state, open } = madeUpLog();
    const { fitted } = madeUpModel("m", () => 0.5);
    const loads: AbortSignal[] = [];
    const load = async ({ signal }: { signal: AbortSignal }) => {
      loads.push(signal);
      return { fitted, data };
    };
    const gone = AbortSignal.abort(new Error("too late"));
    await expect(openOrders("path", load, { open, signal: gone })).rejects.toThrow("too late");
    expect([loads, state.calls]).toEqual([[], ["open path", "close"]]);
    // Once it has begun, the signal of the start ends nothing.
    const stop = new AbortController();
    const orders = await openOrders("path", load, { open, signal: stop.signal });
    stop.abort(new Error("no more"));
    await orders.reload();
    expect(loads.map(({ aborted }) => aborted)).toEqual([false, false]);
    await orders.close();
    expect(loads.map(({ aborted }) => aborted)).toEqual([true, true]);
    await expect(orders.reload()).rejects.toThrow("the server stops");
  });

  it("tell the scorer that is loaded of each order once, whenever it comes", async () => {
    const { open } = madeUpLog();
    const models = [madeUpModel("first", () => 0.5), madeUpModel("second", () => 0.5)];
    let loaded = 0;
    let release = (): void => undefined;
    const load = async () => {
      const { fitted } = models[loaded]!;
      if (loaded++ === 1) {
        await new Promise<void>((resolve) => {
          release = resolve;
        });
      }
      return { fitted, data };
    };
    const orders = await openOrders("path", load, { open });
    await orders.add([order(1)]);
    const reloading = orders.reload();
    await expect.poll(() => loaded).toBe(2);
    await orders.add([order(2), { order: "o2", returned: true }]);
    release();
    await orders.add([{ order: "o1", returned: false }]);
    await reloading;
    await orders.add([{ order: "o2", returned: false }]);
    await orders.add([{ order: "o0", returned: true }]);
    const outcomes = (m: number) => models[m]!.told.map(({ returned, was }) => [returned, was]);
    const none = [undefined, undefined];
    expect(outcomes(0)).toEqual([none, none, none, [true, undefined], [false, undefined]]);
    // The order of those that came before and during the load is free: each is there once.
    const sorted = (all: unknown[]) => all.map((each) => JSON.stringify(each)).sort();
    expect(sorted(outcomes(1).slice(0, -2))).toEqual(sorted(outcomes(0)));
    expect(outcomes(1).slice(-2)).toEqual([
      [false, true],
      [true, undefined],
    ]);
    expect(models[0]!.calls.filter((call) => call === "dispose")).toEqual(["dispose"]);
    await orders.close();
    expect(models[1]!.calls.at(-1)).toBe("dispose");
  });
});
