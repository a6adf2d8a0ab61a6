import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { makeDevice } from "../../src/engine/devices/device.ts";
import { type DeviceChoice, deviceNames } from "../../src/engine/devices/names.ts";
import { openDevice, replaceDevice } from "../../src/engine/devices/open.ts";
import type { Ort } from "../../src/engine/devices/ort.ts";
import { LegendreError } from "../../src/errors.ts";
import { ProgramCache } from "../../src/jit/cache.ts";
import type { Executable } from "../../src/jit/executable.ts";
import { signatureOf } from "../../src/jit/signature.ts";
import { makeTarget } from "../../src/jit/target.ts";

const cuda = makeDevice("cuda", {} as Ort);
let restore: (() => void)[];
let warnings: string[];
let test = 0;

beforeEach(() => {
  // Each text is warned of once in a process.
  test++;
  restore = deviceNames.map((name) => {
    const rests = { reason: `${name} rests in test ${test}`, remedy: "wake it" };
    return replaceDevice(name, name === "cuda" ? { device: cuda } : rests);
  });
  warnings = [];
  vi.spyOn(console, "warn").mockImplementation((text: string) => void warnings.push(text));
});
afterEach(() => {
  for (const undo of restore) undo();
  vi.restoreAllMocks();
});

const failed = (device: string | undefined, fault = "other", unreadable = false) =>
  new LegendreError("engine", "jit", `trouble ${test}`, { device, fault, unreadable });

describe("the device that a function runs on", () => {
  it("is the first of its list that starts, with a word on each that does not", async () => {
    const target = makeTarget(["xla", "webgpu", "cuda", "cpu"]);
    expect(await target.open()).toBe(cuda);
    expect(warnings).toEqual([
      `jit: "xla" cannot be used (xla rests in test ${test}), so "webgpu" is; wake it`,
      `jit: "webgpu" cannot be used (webgpu rests in test ${test}), so "cuda" is; wake it`,
    ]);
    // Those that do not start are not asked again.
    expect(await target.open()).toBe(cuda);
    expect(warnings).toHaveLength(2);
  });

  it("has to start where it is the last, unless every installation has it", async () => {
    for (const name of ["webgpu", "xla", "web-webgpu"] as const)
      await expect(makeTarget(name).open()).rejects.toMatchObject({
        code: "engine",
        message: `jit: the device "${name}" cannot be used: ${name} rests in test ${test}; wake it`,
        details: { device: name, reason: `${name} rests in test ${test}` },
      });
    expect(warnings).toEqual([]);
    expect(await makeTarget("auto").open()).toBeUndefined();
    expect(await makeTarget("web-wasm").open()).toBeUndefined();
    expect(warnings).toEqual([
      `jit: onnxruntime-node cannot be used (cpu rests in test ${test}), so compiled functions run op by op on tfjs; wake it`,
      `jit: onnxruntime-web cannot be used (web-wasm rests in test ${test}), so compiled functions run op by op on tfjs; wake it`,
    ]);
  });

  const odd = () => new LegendreError("data", "f", "odd");
  it.each<readonly [string, DeviceChoice, () => Error, boolean]>([
    ["an error of another kind", ["cuda", "cpu"], () => new Error("odd"), false],
    ["an error of the data", ["cuda", "cpu"], odd, false],
    ["no device in it", ["cuda", "cpu"], () => failed(undefined), false],
    ["a fault of the first", ["cuda", "cpu"], () => failed("cuda"), true],
    ["a fault of one that is not in the list", ["cuda", "cpu"], () => failed("webgpu"), false],
    ["a fault of the only one", "cuda", () => failed("cuda"), false],
    ["the loss of the only one", "cuda", () => failed("cuda", "lost"), false],
    ["the loss of the first", ["cuda", "cpu"], () => failed("cuda", "lost"), true],
    ["an argument that lay on it", ["cuda", "cpu"], () => failed("cuda", "lost", true), false],
  ])("after %s", async (_, choice, fault, again) => {
    const error = fault();
    const target = makeTarget(choice);
    expect(target.goesOn(error)).toBe(again);
    expect(warnings).toHaveLength(again ? 1 : 0);
    expect(target.serves(cuda)).toBe(!again);
    // The same fault of another call finds that the function has moved on.
    expect(target.goesOn(error)).toBe(again);
    expect(warnings).toHaveLength(again ? 1 : 0);
    // Whatever comes now of the first device and was no call's fault ends the call.
    expect(target.goesOn(failed("cuda", "lost", true))).toBe(false);
  });

  it("is started anew once it is lost, and its programs are of no more use", async () => {
    const known = await openDevice("web-wasm");
    expect(await openDevice("web-wasm")).toBe(known);
    const lost = makeDevice("web-webgpu", {} as Ort);
    restore.push(replaceDevice("web-webgpu", { device: lost }));
    const target = makeTarget("web-webgpu");
    expect([await target.open(), target.serves(lost), target.serves(undefined)]).toEqual([
      lost,
      true,
      true,
    ]);
    lost.lose("the driver was reset");
    lost.lose("told again");
    expect(lost.state.lost).toBe("the driver was reset");
    expect(target.serves(lost)).toBe(false);
    // Started anew, which a process without a page cannot.
    expect(await openDevice("web-webgpu")).toMatchObject({
      reason: "there is no WebGPU here (navigator.gpu)",
    });
  });
});

describe("the programs of a function", () => {
  const signature = (size: number) =>
    signatureOf([[...new Array<number>(size).fill(1)]], []).signature;

  function cacheOf(limit: number) {
    const [made, released]: [number[], number[]] = [[], []];
    const cache = new ProgramCache(limit);
    const get = (size: number) =>
      cache.get(signature(size), async (own) => {
        made.push(size);
        const release = async () => void released.push(size);
        return { signature: own, compiled: { release } } as unknown as Executable;
      });
    return { cache, get, made, released };
  }
  const turn = () => new Promise((resolve) => setTimeout(resolve, 1));

  it("are as many as the limit, and the one that was not used for longest goes", async () => {
    const { cache, get, made, released } = cacheOf(2);
    for (const size of [1, 2, 1, 3]) await get(size);
    await turn();
    expect([cache.size, made, released]).toEqual([2, [1, 2, 3], [2]]);
    const sizes = (await cache.all()).map(({ signature: { types } }) => types.length);
    expect(sizes).toEqual([1, 3]);
    await get(2);
    await turn();
    expect([made, released]).toEqual([
      [1, 2, 3, 2],
      [2, 1],
    ]);
    await cache.clear();
    expect([cache.size, released]).toEqual([0, [2, 1, 3, 2]]);
  });

  it("remember the last one, for arguments of its kind", async () => {
    const { cache, get } = cacheOf(1);
    expect(cache.again([[1]], [])).toBeUndefined();
    const one = await get(1);
    expect(cache.again([[5]], [])).toEqual({ executable: one, leaves: [5] });
    expect(cache.again([[5, 6]], [])).toBeUndefined();
    expect(cache.again([[5]], ["static"])).toBeUndefined();
    const two = await get(2);
    expect(cache.again([[5]], [])).toBeUndefined();
    expect(cache.again([[5, 6]], [])).toEqual({ executable: two, leaves: [5, 6] });
    await cache.clear();
    expect(cache.again([[5, 6]], [])).toBeUndefined();
  });

  it("forget a compile that failed", async () => {
    const cache = new ProgramCache(2);
    const make = vi.fn(async (): Promise<Executable> => {
      throw new Error("not yet");
    });
    for (let i = 0; i < 2; i++) {
      await expect(cache.get(signature(1), make)).rejects.toThrow("not yet");
      await turn();
      expect([cache.size, await cache.all()]).toEqual([0, []]);
    }
    expect(make).toHaveBeenCalledTimes(2);
  });
});
