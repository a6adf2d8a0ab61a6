import {
  bytesOf,
  numbersOf,
  type XlaDevice,
  XlaTensor,
} from "../../engine/devices/xla/xla-device.ts";
import { isLegendreError, LegendreError } from "../../errors.ts";
import type { Graph } from "../../graph/graph.ts";
import { sizeOf } from "../../kernels/host-array.ts";
import type { ValueType } from "../../kernels/value-type.ts";
import { callsUnderWay } from "../calls.ts";
import type { DeviceGraph, Held } from "../onnx/compiled-on-device.ts";
import { DeviceValue } from "../onnx/device-value.ts";
import { explain } from "../onnx/explain.ts";
import type { Buffer } from "../onnx/runtime.ts";
import type { HloFunction } from "./function-writer.ts";
import type { LiftedConstant } from "./lifted-constants.ts";
import { fewNumbers } from "./lower.ts";
import { graphModule } from "./to-stablehlo.ts";

/** Options of {@link compileOnXla}. */
export interface XlaGraphOptions {
  /** Results with more than one element stay on the device; else all come to memory with the call. */
  readonly keepsResults: boolean;
}

/**
 * Compiles a graph as one module of XLA.
 *
 * @throws code "engine" for an op without a StableHLO form, and when XLA refuses the module.
 */
export async function compileOnXla(
  graph: Graph,
  device: XlaDevice,
  { keepsResults }: XlaGraphOptions,
): Promise<DeviceGraph> {
  const { process } = device;
  const { text, constants: lifted } = moduleOf(graph, device);
  const program = process.number();
  const constants: XlaTensor[] = [];
  try {
    for (const constant of lifted) constants.push(await put(device, constant));
    await process.ask({ op: "compile", program }, [new TextEncoder().encode(text)]);
  } catch (error) {
    for (const constant of constants) constant.dispose();
    explain(error, device);
  }
  const types = graph.outputs.map((id) => graph.values[id] as ValueType);
  const calls = callsUnderWay();
  return {
    steps: [{ kind: "model", nodes: `${graph.outputs.length} outputs` }],
    run: (inputs, signal) => calls.track(runOnce(inputs, signal)),
    async release() {
      if (!(await calls.end())) return;
      process.forget("programs", program);
      for (const constant of constants) constant.dispose();
    },
  };

  async function runOnce(inputs: readonly Held[], signal?: AbortSignal): Promise<Held[]> {
    calls.check();
    const parts: Buffer[] = [];
    const args: number[] = [];
    for (const input of inputs) {
      const tensor = tensorOn(device, input);
      args.push(tensor?.number ?? 0);
      if (tensor !== undefined) continue;
      parts.push(input instanceof DeviceValue ? await input.read() : input);
    }
    for (const { number } of constants) args.push(number);
    signal?.throwIfAborted();
    const keep = types.map(({ shape }) =>
      keepsResults && sizeOf(shape) > 1 ? process.number() : 0,
    );
    const { body } = await process
      .run({ program, args, keep }, parts)
      .catch((error: unknown) => explain(error, device));
    let at = 0;
    return types.map(({ dtype, shape }, index) => {
      const number = keep[index] as number;
      if (number > 0) {
        return new DeviceValue(device, new XlaTensor(process, number, dtype, shape));
      }
      const from = at;
      at += sizeOf(shape) * bytesOf(dtype);
      return numbersOf(dtype, body.subarray(from, at));
    });
  }
}

/** The tensor of a value that lies on this very device. */
function tensorOn(device: XlaDevice, value: Held): XlaTensor | undefined {
  if (!(value instanceof DeviceValue) || value.device !== device) return undefined;
  return value.tensor instanceof XlaTensor ? value.tensor : undefined;
}

async function put(
  { process }: XlaDevice,
  { type: { dtype, shape }, data }: LiftedConstant,
): Promise<XlaTensor> {
  const value = process.number();
  await process.ask({ op: "put", value, dtype, shape }, [data]);
  return new XlaTensor(process, value, dtype, shape);
}

/** The module, with large constants as further arguments; an op without a form is a fault of this device, so that the next of a list is taken. */
function moduleOf(graph: Graph, device: XlaDevice): HloFunction {
  try {
    return graphModule(graph, { precision: "highest", longestText: fewNumbers });
  } catch (error) {
    if (!isLegendreError(error, "tracing")) throw error;
    const details = { device: device.name, fault: "other" };
    throw new LegendreError("engine", "jit", error.message, details, { cause: error });
  }
}
