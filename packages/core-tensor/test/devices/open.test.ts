import * as node from "onnxruntime-node";
import * as web from "onnxruntime-web";
import { afterEach, describe, expect, it, vi } from "vitest";
import { deviceNames } from "../../src/engine/devices/names.ts";
import {
  deviceRemedies,
  forgetDevice,
  openDevice,
  replaceDevice,
} from "../../src/engine/devices/open.ts";

const [nodeEnv, webEnv] = [node.env as { logLevel?: string }, web.env as { logLevel?: string }];
const levels = [nodeEnv.logLevel, webEnv.logLevel] as const;

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  for (const name of ["cuda", "web-wasm", "web-webgpu"] as const) forgetDevice(name);
  Object.assign(nodeEnv, { logLevel: levels[0] });
  Object.assign(webEnv, { logLevel: levels[1] });
});

/** Sessions of a package that compute nothing, and what was asked of them. */
function pretend(sessions: typeof node.InferenceSession | typeof web.InferenceSession) {
  const asked = { options: [] as unknown[], runs: 0, releases: 0 };
  const create = async (_: unknown, options: unknown) => {
    asked.options.push(options);
    return {
      run: async () => {
        asked.runs++;
        return {};
      },
      release: async () => void asked.releases++,
    };
  };
  vi.spyOn(sessions, "create").mockImplementation(create as never);
  return asked;
}

/** What stands in for the GPU of a page. */
const page = (adapter: unknown) =>
  vi.stubGlobal("navigator", { gpu: { requestAdapter: async () => adapter } });

describe("a device", () => {
  it("is tried with a model of one node, once in a process", async () => {
    const before = await openDevice("cpu");
    expect(before).toMatchObject({ device: { name: "cpu", provider: "cpu", isNative: true } });
    const restore = replaceDevice("cpu", before);
    forgetDevice("cpu");
    const asked = pretend(node.InferenceSession);
    nodeEnv.logLevel = "warning";
    const first = openDevice("cpu");
    expect(openDevice("cpu")).toBe(first);
    await first;
    expect(asked.options).toEqual([{ executionProviders: ["cpu"], logSeverityLevel: 4 }]);
    expect([asked.runs, asked.releases]).toEqual([1, 1]);
    // Errors of the processor are raised and not printed in any case.
    expect(nodeEnv.logLevel).toBe("warning");
    forgetDevice("cpu");
    expect(openDevice("cpu")).not.toBe(first);
    restore();
    expect(await openDevice("cpu")).toBe(before);
  });

  it("that is a GPU of Node keeps quiet", async () => {
    forgetDevice("cuda");
    const asked = pretend(node.InferenceSession);
    nodeEnv.logLevel = "warning";
    expect(await openDevice("cuda")).toMatchObject({ device: { name: "cuda", isNative: true } });
    expect(nodeEnv.logLevel).toBe("fatal");
    expect(asked.options).toEqual([{ executionProviders: ["cuda"], logSeverityLevel: 4 }]);
  });

  it("of onnxruntime-web runs in Node, and keeps quiet", async () => {
    webEnv.logLevel = "warning";
    const opened = await openDevice("web-wasm");
    expect(opened).toMatchObject({
      device: { name: "web-wasm", provider: "wasm", isNative: false, fillsResults: false },
    });
    expect(webEnv.logLevel).toBe("fatal");
  });

  it("can be put in the place of another, and taken out again", async () => {
    const [one, other] = ["one", "other"].map((reason) => ({ reason, remedy: "" }));
    const first = replaceDevice("cuda", one!);
    const second = replaceDevice("cuda", other!);
    expect(await openDevice("cuda")).toBe(other);
    second();
    expect(await openDevice("cuda")).toBe(one);
    first();
    const asked = pretend(node.InferenceSession);
    await openDevice("cuda");
    expect(asked.runs).toBe(1);
  });
});

describe("a device that does not start", () => {
  it.each([
    [new Error("Failed to get a WebGPU adapter: none\nat it"), "WebGPU found no adapter (none)"],
    [
      new Error("WebGPU device was Lost"),
      "its GPU was lost, and onnxruntime finds it again only in a new page or process",
    ],
    [new Error("no library\nand much else"), "no library"],
    ["a text", "a text"],
  ])("says why: %s", async (error, reason) => {
    vi.spyOn(web.InferenceSession, "create").mockRejectedValue(error);
    expect(await openDevice("web-wasm")).toEqual({ reason, remedy: deviceRemedies["web-wasm"] });
  });

  it("may not compile WebAssembly, which is asked only of onnxruntime-web", async () => {
    vi.spyOn(WebAssembly, "compile").mockRejectedValue(new Error("unsafe-eval"));
    const forbidden = {
      reason: "this page may not compile WebAssembly",
      remedy: "allow 'wasm-unsafe-eval' in script-src of its content security policy",
    };
    expect(await openDevice("web-wasm")).toEqual(forbidden);
    page({});
    expect(await openDevice("web-webgpu")).toEqual(forbidden);
    pretend(node.InferenceSession);
    expect(await openDevice("cuda")).toHaveProperty("device");
  });

  it.each([
    ["cuda", "a browser has no CUDA"],
    ["xla", "a browser cannot start Python"],
  ] as const)("is %s in a browser", async (name, reason) => {
    const restore = replaceDevice(name, { reason: "", remedy: "" });
    forgetDevice(name);
    vi.stubGlobal("process", undefined);
    const opened = await openDevice(name);
    vi.unstubAllGlobals();
    restore();
    forgetDevice(name);
    expect(opened).toEqual({ reason, remedy: deviceRemedies[name] });
  });

  it("has a remedy, whatever its name", () => {
    expect(Object.keys(deviceRemedies)).toEqual([...deviceNames]);
  });
});

describe("the GPU of a page", () => {
  /** Opens it on a GPU that tells of its loss. */
  async function opened(lost: Promise<unknown> | undefined) {
    page({});
    const asked = pretend(web.InferenceSession);
    const { webgpu } = web.env;
    const own = Object.getOwnPropertyDescriptor(webgpu, "device");
    Object.defineProperty(webgpu, "device", { value: { lost }, configurable: true });
    const first = await openDevice("web-webgpu");
    if (own === undefined) Reflect.deleteProperty(webgpu, "device");
    else Object.defineProperty(webgpu, "device", own);
    if (!("device" in first)) throw new Error(first.reason);
    return { first, device: first.device, asked };
  }
  /** All that waits for a promise has run. */
  const turn = () => new Promise((resolve) => setTimeout(resolve, 0));

  it.each([
    [{ message: "the driver was reset", reason: "unknown" }, "the driver was reset"],
    [{ message: "", reason: "destroyed" }, "destroyed"],
    [{ message: "" }, "the browser gives no reason"],
  ])("is forgotten when the browser takes it away: %o", async (told, noted) => {
    let lose: (why: unknown) => void = () => {};
    const { first, device, asked } = await opened(
      new Promise((resolve) => {
        lose = resolve;
      }),
    );
    // The session that tried it stays: a GPU is let go of with its last one.
    expect([asked.runs, asked.releases]).toEqual([1, 0]);
    await turn();
    expect(device.state.lost).toBeUndefined();
    expect(await openDevice("web-webgpu")).toBe(first);
    lose(told);
    await turn();
    expect(device.state.lost).toBe(noted);
    expect(await openDevice("web-webgpu")).not.toBe(first);
  });

  it("stays where the browser says nothing", async () => {
    const { first, device } = await opened(undefined);
    await turn();
    expect(device.state.lost).toBeUndefined();
    expect(await openDevice("web-webgpu")).toBe(first);
  });
});
