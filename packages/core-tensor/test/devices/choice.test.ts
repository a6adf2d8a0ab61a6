import { afterEach, expect, it, vi } from "vitest";
import { chosenDevices } from "../../src/engine/devices/names.ts";
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
