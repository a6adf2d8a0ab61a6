import { canStay, type OrtDevice } from "../../engine/devices/device.ts";
import { type Graph, typeIn } from "../../kernels/graph.ts";
import { sizeOf } from "../../kernels/host-array.ts";
import { hasDoubles } from "./compiled.ts";
import { webgpuForms } from "./device-forms.ts";
import { DeviceValue } from "./device-value.ts";
import { explain } from "./explain.ts";
import { inputName, type LoweredSegment, outputName } from "./lower.ts";
import { type PlanOptions, planGraph } from "./partition.ts";
import { directReader } from "./private/binding.ts";
import {
  type Buffer,
  createSession,
  newBuffer,
  type OrtSession,
  type OrtTensor,
  type SessionOptions,
} from "./runtime.ts";
import type { Step, Storage } from "./step.ts";
import { type StepGraph, stepGraph, type Values } from "./step-graph.ts";

/** A value outside a compiled graph: in ordinary memory, or on a device. */
export type Held = Buffer | DeviceValue;

/** A graph ready to run on a device that returns tensors of its own. */
export type DeviceGraph = StepGraph<Held>;

/** Memory that nobody hands out again: what a device returns is new each time. */
const unpooled: Storage = { take: newBuffer, give: () => {} };

/**
 * Compiles a graph for a device. Values between two models and results with more than one element stay
 * on the device; what the host reads comes to ordinary memory with the call that makes it.
 */
export async function compileOnDevice(
  graph: Graph,
  device: OrtDevice,
  options: Omit<SessionOptions, "device"> & PlanOptions = {},
): Promise<DeviceGraph> {
  const onGpu = device.keepsResults;
  // Constants in the model go to the device once, when the session is made.
  const written = onGpu ? { inlineLimit: Number.POSITIVE_INFINITY, forms: webgpuForms } : {};
  const { steps } = planGraph(graph, { ...options, ...written });
  const tensorOf = (id: number, buffer: Buffer): OrtTensor => {
    const { dtype, shape } = typeIn(graph, id);
    return new device.ort.Tensor(dtype, buffer, shape);
  };
  const readOnHost = new Set(
    steps.flatMap((step) => (step.kind === "host" ? step.node.inputs : [])),
  );
  const results = new Set(graph.outputs);
  /** A number is read more often than it is passed on: a loss, a count. */
  const stays = (id: number): boolean =>
    onGpu &&
    canStay(typeIn(graph, id)) &&
    !readOnHost.has(id) &&
    !(results.has(id) && sizeOf(typeIn(graph, id).shape) === 1);
  const { threads, spin } = options;
  const doubles = hasDoubles(graph);
  const direct = onGpu ? await directReader(device) : undefined;
  const remote = (tensor: OrtTensor): DeviceValue => new DeviceValue(device, tensor, direct);
  return stepGraph<Held>(graph, steps, {
    tensorOf,
    storage: unpooled,
    async model(segment) {
      const staying = segment.hasEmpty ? [] : segment.outputs.filter(stays).map(outputName);
      const session = await createSession(
        device.ort,
        segment.bytes,
        { threads, spin, device, doubles },
        { ...segment, staying },
      );
      return deviceStep(device, session, segment);
    },
    async take(values, inputs) {
      /** Arguments that lie on the device, and results of the run. */
      const held = new Map<number, DeviceValue>();
      for (const [index, id] of graph.inputs.entries()) {
        const input = inputs[index] as Held;
        if (!(input instanceof DeviceValue)) {
          values[id] = tensorOf(id, input);
        } else if (input.device === device && !readOnHost.has(id)) {
          values[id] = input.tensor;
          held.set(id, input);
        } else {
          values[id] = tensorOf(id, await input.read());
        }
      }
      return {
        free(id) {
          const tensor = values[id];
          // Ordinary memory is left to the garbage collector.
          if (tensor !== undefined && isRemote(tensor)) tensor.dispose();
          values[id] = undefined;
        },
        keeps: (id) => held.has(id),
        results: () => ownResults(graph, values, held, remote),
      };
    },
  });
}

/** Runs one model on a device that returns tensors of its own; those that stay there are not read. */
function deviceStep(
  device: OrtDevice,
  session: OrtSession,
  { inputs, outputs }: Pick<LoweredSegment, "inputs" | "outputs">,
): Step {
  return {
    async run(values) {
      const { lost } = device.state;
      if (lost !== undefined) explain(new Error(`device was lost: ${lost}`), device);
      const feeds: Record<string, OrtTensor> = {};
      for (const id of inputs) feeds[inputName(id)] = values[id] as OrtTensor;
      const results = await device
        .exclusive(() => session.run(feeds))
        .catch((error: unknown) => explain(error, device));
      for (const id of outputs) values[id] = results[outputName(id)];
    },
    release: () => device.exclusive(() => session.release()),
  };
}

/** Results, each of its own: what is also an argument, a constant or another result is shared or copied. */
function ownResults(
  graph: Graph,
  values: Values,
  held: Map<number, DeviceValue>,
  remote: (tensor: OrtTensor) => DeviceValue,
): Held[] {
  const taken = new Set<number>([...graph.inputs, ...graph.constants.map(({ id }) => id)]);
  return graph.outputs.map((id) => {
    const tensor = values[id] as OrtTensor;
    const known = held.get(id);
    if (known !== undefined) return known.retain();
    if (isRemote(tensor)) {
      const value = remote(tensor);
      held.set(id, value);
      return value;
    }
    const data = tensor.data as Buffer;
    if (taken.has(id)) return data.slice();
    taken.add(id);
    return data;
  });
}

const isRemote = (tensor: OrtTensor): boolean => tensor.location === "gpu-buffer";
