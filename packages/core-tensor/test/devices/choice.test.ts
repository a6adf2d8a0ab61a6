import { afterEach, expect, it, vi } from "vitest";
import own from "../../package.json" with { type: "json" };
import { chosenDevices } from "../../src/engine/devices/names.ts";
import { deviceRemedies } from "../../src/engine/devices/open.ts";
import { jit } from "../../src/jit/index.ts";
import { neg } from "../../src/ops.ts";

afterEach(() => vi.unstubAllGlobals());

it("names devices as they are in Node, and onnxruntime-web's in a browser", () => {
  expect(chosenDevices("jit", "auto")).toEqual(["cpu"]);
  expect(chosenDevices("jit", ["webgpu", "cpu"])).toEqual(["webgpu", "cpu"]);
  vi.stubGlobal("process", undefined);
  expect(chosenDevices("jit", "auto")).toEqual(["web-wasm"]);
  expect(chosenDevices("jit", ["webgpu", "web-webgpu", "cpu"])).toEqual(["web-webgpu", "web-wasm"]);
});

it("refuses unknown devices and empty lists when the function is made", () => {
  expect(() => jit(neg, { device: "webgup" as "webgpu" })).toThrow(/"webgpu"/);
  expect(() => jit(neg, { device: ["cpu", "gpu" as "cpu"] })).toThrow(/device must be one of/);
  expect(() => jit(neg, { device: [] })).toThrow(/expected one of cpu, webgpu/);
  expect(() => jit(neg, { device: ["auto" as "cpu"] })).toThrow(/device must be one of/);
});

it("names the versions of onnxruntime that are asked for", () => {
  const wanted = { ...own.peerDependencies, ...own.optionalDependencies };
  const named = Object.values(deviceRemedies).flatMap((remedy) => [
    ...remedy.matchAll(/(onnxruntime-\w+)[@ ](\d[\d.]*)/g),
  ]);
  expect(named).toHaveLength(4);
  for (const [, name, version] of named)
    expect([name, wanted[name as keyof typeof wanted]]).toEqual([name, version]);
});
