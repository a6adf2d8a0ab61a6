import { expect } from "vitest";
import type { OrtDevice, OrtDeviceName } from "../../src/engine/devices/device.ts";
import { openDevice } from "../../src/engine/devices/open.ts";
import { compileOnDevice } from "../../src/executors/onnx/compiled-on-device.ts";
import { DeviceValue } from "../../src/executors/onnx/device-value.ts";
import { newBuffer } from "../../src/executors/onnx/runtime.ts";
import type { Graph } from "../../src/graph/graph.ts";
import { HostArray } from "../../src/kernels/host-array.ts";
import type { ValueType } from "../../src/kernels/value-type.ts";

/** A device that has to start here. */
export async function deviceFor(name: OrtDeviceName): Promise<OrtDevice> {
  const opened = await openDevice(name);
  if (!("device" in opened)) throw new Error(`${name} does not start: ${opened.reason}`);
  if (opened.device.name === "xla") throw new Error(`${name} is a device of onnxruntime`);
  return opened.device;
}

/** The results of one run, and the kernels that ran on the host between the device's models. */
export interface RanOnDevice {
  readonly outputs: readonly HostArray[];
  readonly onHost: readonly string[];
}

/** Compiles a graph for a device and runs it once. */
export async function runOnDevice(
  device: OrtDevice,
  graph: Graph,
  inputs: readonly HostArray[],
): Promise<RanOnDevice> {
  const compiled = await compileOnDevice(graph, device);
  try {
    const buffers = inputs.map((input) => {
      const buffer = newBuffer(input);
      buffer.set(input.data as never);
      return buffer;
    });
    const results = await compiled.run(buffers);
    const outputs = await Promise.all(
      graph.outputs.map(async (id, index) => {
        const { shape, dtype } = graph.values[id] as ValueType;
        const result = results[index]!;
        const data = result instanceof DeviceValue ? await result.read() : result;
        if (result instanceof DeviceValue) result.release();
        const held = data instanceof Float32Array ? Float64Array.from(data) : data;
        return new HostArray(shape, dtype, held as HostArray["data"]);
      }),
    );
    const onHost = compiled.steps.flatMap(({ kind, nodes }) => (kind === "host" ? [nodes] : []));
    return { outputs, onHost };
  } finally {
    await compiled.release();
  }
}

/** The largest difference of two results, over the greatest magnitude; other dtypes have to be equal. */
export function differenceOf(actual: HostArray, expected: HostArray, label: string): number {
  expect(actual.dtype, label).toBe(expected.dtype);
  if (actual.dtype !== "float32") {
    expect([...actual.data], label).toEqual([...expected.data]);
    return 0;
  }
  const finite = [...expected.data].filter(Number.isFinite);
  const greatest = finite.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
  let worst = 0;
  for (const [i, x] of actual.data.entries()) {
    const ideal = Math.fround(expected.data[i] as number);
    if (Object.is(x, ideal) || x === ideal) continue;
    const relative = Math.abs(x - ideal) / greatest;
    worst = Number.isNaN(relative) ? Number.POSITIVE_INFINITY : Math.max(worst, relative);
  }
  return worst;
}
