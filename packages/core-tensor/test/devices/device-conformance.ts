import { expectAllClose, type Values } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { replaceDevice } from "../../src/engine/devices/open.ts";
import type { OrtTensor } from "../../src/engine/devices/ort.ts";
import { DeviceValue } from "../../src/executors/onnx/device-value.ts";
import { isLegendreError } from "../../src/index.ts";
import { resultOf } from "../../src/jit/buffers.ts";
import type { CompileOption } from "../../src/train/index.ts";
import type { PublicCall, PublicCalls } from "../public-calls.ts";
import { outcome } from "../public-outcome.ts";
import { type FakeDevice, fakeDevice } from "./fake-device.ts";

/**
 * Holds all public functions of a package to results that lie on a device which can only be waited for, as a browser's WebGPU and XLA: what
 * returns a promise waits and finds what it finds elsewhere; what returns at once does so too, or says what to wait for. Neither leaves tensors.
 *
 * @param functions - names of all functions that the package exports.
 * @param calls - calls of them.
 * @param without - functions that get no tensors, or read none, by the reason.
 * @param tolerance - of numbers, relative to `max(1, |expected|)`.
 */
export function deviceConformance(
  functions: readonly string[],
  calls: PublicCalls,
  without: Readonly<Record<string, readonly string[]>>,
  tolerance = 1e-4,
): void {
  describe("on a device that can only be waited for", () => {
    let fake: FakeDevice;
    let restore: () => void;
    beforeEach(async () => {
      fake = await fakeDevice("webgpu");
      restore = replaceDevice("webgpu", { device: fake.device });
    });
    afterEach(() => restore());

    it("every public function is tried, or left out with a reason", () => {
      const tried = Object.keys(calls).map((name) => name.split(",")[0] as string);
      const known = new Set([...tried, ...Object.values(without).flat()]);
      expect(functions.filter((name) => !known.has(name))).toEqual([]);
      expect([...known].filter((name) => !functions.includes(name))).toEqual([]);
    });

    const ways: readonly (readonly [string, CompileOption])[] = [
      ["compiled there", { device: "webgpu" }],
      ["on the eager engine", false],
    ];
    const each = Object.keys(calls).flatMap((name) => ways.map((way) => [name, ...way] as const));

    it.each(each)("%s, %s", async (name, _, compile) => {
      const call = calls[name] as PublicCall;
      const near = await outcome(call, (tensor) => tf.clone(tensor), false);
      if (near.error !== undefined) throw near.error;
      const before = tf.memory().numTensors;
      const there = await outcome(call, (tensor) => far(fake, tensor), compile);
      // What returns at once cannot wait, and says who can.
      const refuses = !there.waits && isLegendreError(there.error, "engine");
      if (there.error !== undefined && !refuses) throw there.error;
      if (refuses) expect(String(there.error)).toContain("await tensor.data()");
      else expectAllClose(there.numbers as Values, near.numbers as Values, { tolerance });
      expect(tf.memory().numTensors, "tensors left").toBe(before);
      // Sessions are released when the calls under way are done.
      await vi.waitFor(() =>
        expect([fake.alive.size, fake.sessions], "left on the device").toEqual([0, 0]),
      );
    });
  });
}

/** A tensor as a compiled call leaves it on the device: single numbers come to memory with the call. */
function far(fake: FakeDevice, leaf: tf.Tensor): tf.Tensor {
  const stays = leaf.size > 1 && (leaf.dtype === "float32" || leaf.dtype === "int32");
  if (!stays) return tf.clone(leaf);
  const data = leaf.dataSync().slice();
  const tensor: OrtTensor = {
    location: "gpu-buffer",
    dims: leaf.shape,
    type: leaf.dtype,
    get data(): never {
      throw new Error("the data is on the device");
    },
    getData: async () => data.slice(),
    dispose: () => void fake.alive.delete(tensor),
  };
  fake.alive.add(tensor);
  // Another device than the one that compiles, so that it comes through memory.
  const value = new DeviceValue({ ...fake.device }, tensor);
  const type = { shape: leaf.shape, dtype: leaf.dtype as "float32" };
  return resultOf(value, type, undefined);
}
