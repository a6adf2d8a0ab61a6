import { canStay, type OrtDevice } from "../../engine/devices/device.ts";
import { LegendreError } from "../../errors.ts";
import { type Graph, typeIn } from "../../kernels/graph.ts";
import { sizeOf } from "../../kernels/host-array.ts";
import type { ValueType } from "../../kernels/value-type.ts";
import { hasDoubles, inputsOf, lastSteps } from "./compiled.ts";
import { webgpuForms } from "./device-forms.ts";
import { deviceStep } from "./device-step.ts";
import { DeviceValue } from "./device-value.ts";
import { hostStep } from "./host-step.ts";
import { outputName } from "./lower.ts";
import { type PlanOptions, planGraph } from "./partition.ts";
import {
  type Buffer,
  createSession,
  newBuffer,
  type OrtTensor,
  type SessionOptions,
} from "./runtime.ts";
import type { Step, Storage } from "./step.ts";

/** A value outside a compiled graph: in ordinary memory, or on a device. */
export type Held = Buffer | DeviceValue;

/** A graph ready to run on a device that returns tensors of its own. */
export interface DeviceGraph {
  /** Runs it on the leaves of the arguments; the results belong to the caller, but for buffers of the values `lent`. */
  run(inputs: readonly Held[], signal?: AbortSignal, lent?: ReadonlySet<number>): Promise<Held[]>;
  /** Sessions and host ops, in the order they run. */
  readonly steps: readonly { readonly kind: "model" | "host"; readonly nodes: string }[];
  release(): Promise<void>;
}

/** Memory that nobody hands out again: what a device returns is new each time. */
const unpooled: Storage = { take: newBuffer, give: () => {} };

/** The values of one run, and who owns those that lie on the device. */
interface Run {
  readonly values: (OrtTensor | undefined)[];
  /** Arguments on the device, by id. */
  readonly held: Map<number, DeviceValue>;
}

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
  const results = new Set(graph.outputs);
  const typeOf = (id: number): ValueType => graph.values[id] as ValueType;
  const tensorOf = (id: number, buffer: Buffer): OrtTensor =>
    new device.ort.Tensor(typeOf(id).dtype, buffer, typeOf(id).shape);
  const readOnHost = new Set(
    steps.flatMap((step) => (step.kind === "host" ? step.node.inputs : [])),
  );
  const hostReads = (id: number): boolean => readOnHost.has(id);
  /** A number is read more often than it is passed on: a loss, a count. */
  const stays = (id: number): boolean =>
    onGpu &&
    canStay(typeOf(id)) &&
    !hostReads(id) &&
    !(results.has(id) && sizeOf(typeOf(id).shape) === 1);

  const fed = new Set([...graph.outputs, ...steps.flatMap(inputsOf)]);
  const fixed = graph.constants.flatMap(({ id, data }) => {
    if (!fed.has(id)) return [];
    const buffer = newBuffer(typeIn(graph, id));
    buffer.set(data);
    return [[id, tensorOf(id, buffer)] as const];
  });
  const built: Step[] = [];
  try {
    for (const step of steps) {
      if (step.kind === "host") {
        built.push(hostStep(graph, step.node, tensorOf, unpooled));
        continue;
      }
      const { segment } = step;
      const staying = segment.hasEmpty ? [] : segment.outputs.filter(stays).map(outputName);
      const { threads, spin } = options;
      const session = await createSession(
        device.ort,
        segment.bytes,
        { threads, spin, device, doubles: hasDoubles(graph) },
        { ...segment, staying },
      );
      built.push(deviceStep(device, session, segment));
    }
  } catch (error) {
    // Sessions hold memory of the device.
    for (const step of built) await step.release();
    throw error;
  }
  const last = lastSteps(graph, steps);
  const running = new Set<Promise<Held[]>>();
  let released = false;
  return {
    steps: steps.map((step) => ({
      kind: step.kind,
      nodes: step.kind === "host" ? step.node.kernel : `${step.segment.outputs.length} outputs`,
    })),
    run: (inputs, signal) => {
      const call = runOnce(inputs, signal);
      running.add(call);
      const done = (): void => void running.delete(call);
      call.then(done, done);
      return call;
    },
    async release() {
      if (released) return;
      released = true;
      await Promise.allSettled(running);
      for (const step of built) await step.release();
    },
  };

  async function runOnce(inputs: readonly Held[], signal?: AbortSignal): Promise<Held[]> {
    if (released) {
      const message = "the program was released before this call; make it again, or call later";
      throw new LegendreError("disposed", "jit", message);
    }
    const run = await begin(inputs);
    try {
      for (const [index, step] of built.entries()) {
        signal?.throwIfAborted();
        await step.run(run.values);
        for (const id of last[index] ?? []) {
          free(run.values[id]);
          run.values[id] = undefined;
        }
      }
      return finish(run);
    } catch (error) {
      for (const [id, tensor] of run.values.entries()) if (!run.held.has(id)) free(tensor);
      throw error;
    }
  }

  async function begin(inputs: readonly Held[]): Promise<Run> {
    const values: (OrtTensor | undefined)[] = [];
    const held = new Map<number, DeviceValue>();
    for (const [id, tensor] of fixed) values[id] = tensor;
    for (const [index, id] of graph.inputs.entries()) {
      const input = inputs[index] as Held;
      if (!(input instanceof DeviceValue)) {
        values[id] = tensorOf(id, input);
      } else if (input.device === device && !hostReads(id)) {
        values[id] = input.tensor;
        held.set(id, input);
      } else {
        values[id] = tensorOf(id, await input.read());
      }
    }
    return { values, held };
  }

  /** Results, each of its own: what is also an argument, a constant or another result is shared or copied. */
  function finish({ values, held }: Run): Held[] {
    const taken = new Set<number>([...graph.inputs, ...graph.constants.map(({ id }) => id)]);
    return graph.outputs.map((id) => {
      const tensor = values[id] as OrtTensor;
      const known = held.get(id);
      if (known !== undefined) return known.retain();
      if (isRemote(tensor)) {
        const value = new DeviceValue(device, tensor);
        held.set(id, value);
        return value;
      }
      const data = tensor.data as Buffer;
      if (taken.has(id)) return data.slice();
      taken.add(id);
      return data;
    });
  }
}

const isRemote = (tensor: OrtTensor): boolean => tensor.location === "gpu-buffer";

/** Gives the device's memory back; ordinary memory is left to the garbage collector. */
function free(tensor: OrtTensor | undefined): void {
  if (tensor !== undefined && isRemote(tensor)) tensor.dispose();
}
