import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadMnist } from "../../src/datasets/index.ts";
import { chromiumPath, type OpenPage, openPage } from "./chromium.ts";
import type { TestPage } from "./page/main.ts";
import { type Digits, type Trained, trainMlp } from "./train-mlp.ts";

declare const page: TestPage;

let open: OpenPage;
let digits: Digits;
let inNode: Trained;
/** Whether the page has WebGPU: a browser may have no adapter for it. */
let hasAdapter: boolean;

describe.skipIf(chromiumPath === undefined)("in a page of Chromium (needs chromium)", () => {
  beforeAll(async () => {
    open = await openPage();
    hasAdapter = await open.page.evaluate(() => page.hasAdapter());
    const { train } = await loadMnist();
    digits = { images: train.images.slice(0, 384 * 784), labels: train.labels.slice(0, 384) };
    inNode = await trainMlp(digits, "cpu");
  }, 120_000);

  afterAll(() => open.close());

  const inPage = (device: "web-wasm" | "web-webgpu"): Promise<Trained> => {
    const plain = { images: [...digits.images], labels: [...digits.labels] };
    return open.page.evaluate(([given, on]) => page.train(given, on), [plain, device] as const);
  };

  const relative = (found: Trained): number => {
    const errors = (name: keyof Trained): number[] =>
      found[name].map((value, i) => Math.abs(value / (inNode[name][i] as number) - 1));
    expect(found.norms).toHaveLength(2);
    return Math.max(...errors("losses"), ...errors("norms"));
  };

  it("packs no module of Node and warns of nothing", async () => {
    expect(open.complaints).toEqual([]);
    expect(await open.page.evaluate(() => page.isolated())).toBe(true);
    expect(open.files.filter((name) => name.endsWith(".wasm")).length).toBeGreaterThan(0);
    expect(await open.page.evaluate(() => page.engine())).toMatch(/cpu: in use/);
  });

  it("says which devices a page has", async () => {
    const states = await open.page.evaluate(() => page.devices());
    const available = states.filter((state) => state.available).map(({ device }) => device);
    expect(available).toEqual(hasAdapter ? ["web-wasm", "web-webgpu"] : ["web-wasm"]);
    expect(states.find(({ device }) => device === "cuda")?.reason).toMatch(/a browser has no CUDA/);
  });

  it("says what a policy lacks that forbids WebAssembly", async () => {
    const strict = await open.strictPage("script-src 'self'");
    const states = await strict.evaluate(() => page.devices());
    for (const name of ["web-wasm", "web-webgpu"]) {
      const { available, reason } = states.find(({ device }) => device === name) ?? {};
      expect(available).toBe(false);
      if (name === "web-wasm" || hasAdapter)
        expect(reason).toBe(
          "this page may not compile WebAssembly; allow 'wasm-unsafe-eval' in script-src of its content security policy",
        );
    }
    await strict.close();
  });

  it("trains a network in WebAssembly with the losses of Node", { timeout: 120_000 }, async () => {
    const found = await inPage("web-wasm");
    const { losses } = found;
    expect(losses).toHaveLength(12);
    expect(losses.at(-1)).toBeLessThan(0.9 * (losses[0] as number));
    expect(relative(found)).toBeLessThan(1e-5);
  });

  it("trains it on WebGPU with the losses of Node (needs webgpu)", { timeout: 240_000 }, async ({
    skip,
  }) => {
    skip(!hasAdapter);
    expect(relative(await inPage("web-webgpu"))).toBeLessThan(1e-5);
  });

  it("tells of a device that is lost, and goes on without it (needs webgpu)", {
    timeout: 60_000,
  }, async ({ skip }) => {
    skip(!hasAdapter);
    const { alone, listed, device } = await open.page.evaluate(() => page.lose());
    expect(alone).toMatch(/"web-webgpu" was lost: Device was destroyed/);
    expect(listed).toEqual([2, 4, 6]);
    expect(device).toBe("web-wasm");
  });
});
