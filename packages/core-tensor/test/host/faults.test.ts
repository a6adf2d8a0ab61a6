import os from "node:os";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

/** A sum over the rows of a matrix of one row, large enough for several threads. */
const entries = 300_000;
const pointers = Int32Array.of(
  0,
  ...Array.from({ length: 100 }, (_, i) => (i + 1) * (entries / 100)),
);
const columns = Int32Array.from({ length: entries }, (_, k) => k % 7);

type Modules = Awaited<ReturnType<typeof load>>;

/** Fresh copies of the modules, so that each test has an instance of its own. */
async function load() {
  vi.resetModules();
  const frame = await import("../../src/host/frame.ts");
  const { task } = await import("../../src/host/tasks.ts");
  const workers = await import("../../src/host/workers.ts");
  return { ...frame, ...workers, task };
}

function product({ onHost, task }: Modules, before: (words: Int32Array) => void = () => {}) {
  const x = Float32Array.from({ length: 7 }, (_, i) => i + 1);
  return onHost((frame) => {
    const at = [pointers, columns, x].map(frame.put) as [number, number, number];
    const out = new Float32Array(100);
    const to = frame.room(out.byteLength);
    before(new Int32Array(frame.instance.memory.buffer));
    const chunks = frame.chunksFor(entries);
    frame.run(task.csrProduct, [100, at[0], at[1], 0, 0, at[2], to, 1, 1, 0], chunks);
    frame.get(to, out);
    return { out: [...out], chunks, memory: frame.instance.memory };
  });
}

/** The numbers of the result. */
const expected = Array.from({ length: 100 }, (_, i) => {
  let sum = 0;
  for (let k = pointers[i]!; k < pointers[i + 1]!; k++) sum += columns[k]! + 1;
  return sum;
});

describe("the host module", () => {
  let warnings: string[];
  beforeEach(() => {
    warnings = [];
    // Workers start on a machine of one core, too.
    vi.spyOn(os, "availableParallelism").mockReturnValue(2);
    vi.spyOn(console, "warn").mockImplementation((text: string) => void warnings.push(text));
  });
  afterEach(() => {
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  });

  it("shares its work with threads that start meanwhile", async () => {
    const modules = await load();
    const first = product(modules);
    expect(first?.out).toEqual(expected);
    await vi.waitUntil(() => modules.readyWorkers(first!.memory) > 0, { timeout: 20_000 });
    const second = product(modules);
    expect(second?.chunks).toBeGreaterThan(1);
    expect(second?.out).toEqual(expected);
    expect(warnings).toEqual([]);
  });

  it("goes on alone, with one warning, when a worker no longer answers", async () => {
    const modules = await load();
    const first = product(modules);
    await vi.waitUntil(() => modules.readyWorkers(first!.memory) > 0, { timeout: 20_000 });
    // The word ACTIVE of assembly/control.ts: a worker that took part and never came back.
    const second = product(modules, (words) => Atomics.add(words, 7, 1));
    expect(second?.out).toEqual(expected);
    expect(second?.chunks).toBe(1);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toMatch(/no longer answers/);
    expect(product(modules)?.out).toEqual(expected);
    expect(warnings).toHaveLength(1);
  }, 60_000);

  it("waits for a worker that is slow, and starts new ones where one was lost", async () => {
    const { Patience } = await import("../../src/host/patience.ts");
    let time = 0;
    const patience = new Patience(1000, () => time);
    const waits = (step: number, looks: number, done: (look: number) => number): boolean =>
      Array.from({ length: looks }, (_, look) => {
        time += step;
        return patience.goesOn(done(look));
      }).every(Boolean);
    // Ten seconds for one chunk, where the main thread needed one for its own part; a minute with progress.
    expect(waits(10, 1000, () => 1)).toBe(true);
    expect(waits(10, 6000, (look) => 2 + Math.floor(look / 500))).toBe(true);
    // A machine that slept for an hour.
    expect(waits(3_600_000, 1, () => 13)).toBe(true);
    expect(waits(10, 3000, () => 14)).toBe(false);
    const modules = await load();
    const first = product(modules);
    await vi.waitUntil(() => modules.readyWorkers(first!.memory) > 0, { timeout: 20_000 });
    product(modules, (words) => {
      // Not in the memory of the workers that are started then.
      if (words.buffer === first?.memory.buffer) Atomics.add(words, 7, 1);
    });
    const third = product(modules);
    await vi.waitUntil(() => modules.readyWorkers(third!.memory) > 0, { timeout: 20_000 });
    expect(product(modules)?.chunks).toBeGreaterThan(1);
  }, 60_000);

  it("works without shared memory", async () => {
    vi.stubGlobal("SharedArrayBuffer", undefined);
    const modules = await load();
    expect(product(modules)?.out).toEqual(expected);
    expect(product(modules)?.chunks).toBe(1);
    expect(warnings).toEqual([]);
  });

  it("is undefined, with one warning, where there is no WebAssembly", async () => {
    vi.stubGlobal("WebAssembly", undefined);
    const modules = await load();
    expect(product(modules)).toBeUndefined();
    expect(product(modules)).toBeUndefined();
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toMatch(/plain TypeScript/);
  });

  it("leaves backward elimination to TypeScript where there is no WebAssembly", async () => {
    const n = 100;
    // Independent variables, each of which costs x² / (2 C_qq).
    const c = Float64Array.from({ length: n * n }, (_, k) => (k % (n + 1) === 0 ? 2 : 0));
    const x = Float64Array.from({ length: n }, (_, i) => (7 * i) % n);
    for (const missing of [false, true]) {
      if (missing) vi.stubGlobal("WebAssembly", undefined);
      vi.resetModules();
      const { eliminationCosts64 } = await import("../../src/linalg/elimination-costs64.ts");
      const { hostArray } = await import("../../src/kernels/host-array.ts");
      const costs = eliminationCosts64(hostArray(c, [n, n]), hostArray(x));
      expect([...costs.data]).toEqual([...x.map((value) => value ** 2 / 4)]);
      expect(warnings).toHaveLength(Number(missing));
    }
  });

  it("is undefined, with one warning, for what the memory cannot hold", async () => {
    const { onHost } = await load();
    expect(onHost((frame) => frame.room(2 ** 33))).toBeUndefined();
    expect(onHost((frame) => frame.room(2 ** 33))).toBeUndefined();
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toMatch(/cannot grow/);
    expect(onHost((frame) => frame.room(8) > 0)).toBe(true);
  });
});
