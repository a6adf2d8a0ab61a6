import { identityOf, type OrtDevice } from "../../../engine/devices/device.ts";
import type { OrtTensor } from "../../../engine/devices/ort.ts";

/** Copies a tensor that stayed on a device into ordinary memory at once. */
export type ReadNow = (tensor: OrtTensor) => unknown;

/** A session as onnxruntime-node's binding offers it: `run` returns its results, not a promise. */
interface DirectSession {
  loadModel(buffer: ArrayBufferLike, offset: number, length: number, options: object): void;
  run(feeds: object, fetches: object, options: object): Record<string, { readonly data: unknown }>;
}

/** onnxruntime-node's own binding. */
interface DirectBinding {
  readonly InferenceSession: new () => DirectSession;
}

const known = new WeakMap<OrtDevice, Promise<ReadNow | undefined>>();

/**
 * How the numbers of a device are read without waiting; undefined where it can only be waited for. onnxruntime-node's sessions
 * return promises, but its binding, which they call, does not: a model that returns its input, run by the binding, copies a
 * tensor at once. Looked for once a device.
 */
export function directReader(device: OrtDevice): Promise<ReadNow | undefined> {
  const found = known.get(device) ?? readerOf(device);
  known.set(device, found);
  return found;
}

async function readerOf({ isNative, provider }: OrtDevice): Promise<ReadNow | undefined> {
  if (!isNative) return undefined;
  const binding = await nativeBinding();
  if (binding === undefined) return undefined;
  const options = { executionProviders: [provider], logSeverityLevel: 4 };
  const sessions = new Map<string, DirectSession>();
  return (tensor) => {
    let session = sessions.get(tensor.type);
    if (session === undefined) {
      session = new binding.InferenceSession();
      const model = identityOf(tensor.type);
      session.loadModel(model.buffer, model.byteOffset, model.byteLength, options);
      sessions.set(tensor.type, session);
    }
    return session.run({ x: tensor }, { y: null }, {})["y"]?.data;
  };
}

async function nativeBinding(): Promise<DirectBinding | undefined> {
  // A variable, so that bundlers do not ask for an optional package of Node's.
  const inside = "onnxruntime-node/dist/binding.js";
  try {
    const module: { binding?: DirectBinding; default?: { binding?: DirectBinding } } = await import(
      inside
    );
    return module.binding ?? module.default?.binding;
  } catch {
    return undefined;
  }
}
