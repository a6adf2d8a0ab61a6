import { afterEach, describe, expect, it, vi } from "vitest";
import { createSession, type Ort } from "../../src/executors/onnx/runtime.ts";
import { limitedCores, usableCores } from "../../src/usable-cores.ts";

/** A machine of `all` cores, of which this process may use some. */
function machine(usable: number, all: number): void {
  // A module of its own: what a machine has is counted once.
  const os = { availableParallelism: () => usable, cpus: () => Array(all).fill({}) };
  vi.stubGlobal("process", { ...process, getBuiltinModule: () => os });
}

afterEach(() => {
  vi.unstubAllGlobals();
});

/** The options with which a session is made, of a device that takes models as they are. */
async function optionsOf(settings: { threads?: number }): Promise<Record<string, unknown>> {
  const seen: Record<string, unknown>[] = [];
  const create = async (_: Uint8Array, options: Record<string, unknown>) => void seen.push(options);
  const device = {
    name: "cuda",
    provider: "cuda",
    exclusive: (f: () => unknown) => f(),
  } as never;
  const ort = { InferenceSession: { create } } as unknown as Ort;
  await createSession(ort, new Uint8Array(), { ...settings, device });
  return seen[0]!;
}

describe("threads of a session", () => {
  it("are as many as the process may use cores, where these are not all of the machine's", async () => {
    machine(1, 4);
    expect([usableCores(), limitedCores()]).toEqual([1, 1]);
    expect(await optionsOf({})).toMatchObject({ intraOpNumThreads: 1 });
    expect(await optionsOf({ threads: 3 })).toMatchObject({ intraOpNumThreads: 3 });
  });

  it("are onnxruntime's choice where the process has the machine", async () => {
    machine(4, 4);
    expect([usableCores(), limitedCores()]).toEqual([4, undefined]);
    expect(await optionsOf({})).not.toHaveProperty("intraOpNumThreads");
    expect(await optionsOf({ threads: 4 })).toMatchObject({ intraOpNumThreads: 4 });
  });

  it("are onnxruntime's choice where there is no Node to ask", () => {
    vi.stubGlobal("process", undefined);
    expect(limitedCores()).toBeUndefined();
  });
});
