import type { DeviceParts } from "./device-parts.ts";
import { identityModel } from "./identity-model.ts";
import type { DeviceName } from "./names.ts";
import type { Ort, OrtSession, OrtTensor } from "./ort.ts";
import type { XlaDevice } from "./xla/xla-device.ts";

/** A device that has started. */
export type Device = OrtDevice | XlaDevice;

/** The names of onnxruntime's devices. */
export type OrtDeviceName = Exclude<DeviceName, "xla">;

/** A device of onnxruntime. */
export interface OrtDevice extends DeviceParts {
  readonly name: OrtDeviceName;
  readonly ort: Ort;
  /** The name of its provider in onnxruntime. */
  readonly provider: "cpu" | "webgpu" | "cuda" | "wasm";
  /** Whether `ort` is onnxruntime-node as it was loaded, so that what its binding makes and reads is the same memory. */
  readonly isNative: boolean;
}

const providers = {
  cpu: "cpu",
  webgpu: "webgpu",
  cuda: "cuda",
  "web-wasm": "wasm",
  "web-webgpu": "webgpu",
} as const satisfies Record<OrtDeviceName, string>;

/** Element types that can stay on a device; see {@link identityModel}. */
const elementTypes: Readonly<Record<string, number>> = { float32: 1, int32: 6 };

/** The model that returns its one input, of an element type that can stay on a device. */
export function identityOf(type: string): Uint8Array {
  return identityModel(elementTypes[type] as number);
}

/**
 * A device of a loaded onnxruntime.
 *
 * @param isNative - whether that is onnxruntime-node itself.
 */
export function makeDevice(name: OrtDeviceName, ort: Ort, isNative = false): OrtDevice {
  const provider = providers[name];
  const web = name.startsWith("web-");
  const sessions = new Map<string, Promise<OrtSession>>();
  const exclusive = web ? chain() : <T>(task: () => Promise<T>): Promise<T> => task();

  const options = { executionProviders: [provider], logSeverityLevel: 4 };
  const state: OrtDevice["state"] = { lost: undefined };

  /** onnxruntime-node has no download, but a model whose result is in ordinary memory does it. */
  const downloadByModel = async (tensor: OrtTensor): Promise<unknown> => {
    const known = sessions.get(tensor.type);
    const session = known ?? ort.InferenceSession.create(identityOf(tensor.type), options);
    sessions.set(tensor.type, session);
    const { y } = await (await session).run({ x: tensor });
    return y?.data;
  };

  return {
    name,
    ort,
    provider,
    isNative,
    fillsResults: !web && provider !== "webgpu",
    keepsResults: provider === "webgpu",
    state,
    lose(reason) {
      state.lost ??= reason;
    },
    exclusive,
    download: web ? (tensor) => tensor.getData() : downloadByModel,
  };
}

/** True when a value of this type can stay on a device. */
export function canStay({ dtype, shape }: { dtype: string; shape: readonly number[] }): boolean {
  return elementTypes[dtype] !== undefined && !shape.includes(0);
}

/** Runs tasks one after another, in the order in which they come; one that fails stops none after it. */
function chain(): <T>(task: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const result = last.then(task, task);
    last = result.catch(() => {});
    return result;
  };
}
