import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, it } from "vitest";
import { openDevice } from "../../src/engine/devices/open.ts";
import { directReader } from "../../src/executors/onnx/private/binding.ts";

const place = "packages/core-tensor/src/executors/onnx/private/README.md";

it("leans on a version of onnxruntime-node that was checked", () => {
  const readme = readFileSync(
    new URL("../../src/executors/onnx/private/README.md", import.meta.url),
    "utf8",
  );
  const checked = /^Checked with onnxruntime-node (\d+\.\d+)\.$/m.exec(readme)?.[1];
  const { version } = createRequire(import.meta.url)("onnxruntime-node/package.json") as {
    version: string;
  };
  const message = `onnxruntime-node is ${version}, and what leans on its insides was checked with ${checked}: do what ${place} says, then write the version there`;
  expect(version.split(".").slice(0, 2).join("."), message).toBe(checked);
});

it("reads a tensor at once by onnxruntime-node's binding", async () => {
  const opened = await openDevice("cpu");
  if ("reason" in opened || opened.device.name === "xla") throw new Error("no onnxruntime-node");
  const { device } = opened;
  const read = await directReader(device);
  const tensor = new device.ort.Tensor("float32", Float32Array.of(1, 2), [2]);
  expect(read?.(tensor), `see ${place}`).toEqual(Float32Array.of(1, 2));
  expect(await directReader({ ...device, isNative: false })).toBeUndefined();
});
