import { chain } from "./chain.ts";
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
}

/** A session as onnxruntime-node's binding offers it: `run` returns its results, not a promise. */
interface DirectSession {
  loadModel(buffer: ArrayBufferLike, offset: number, length: number, options: object): void;
  run(feeds: object, fetches: object, options: object): Record<string, { readonly data: unknown }>;
}

/** onnxruntime-node's own binding. */
export interface DirectBinding {
  readonly InferenceSession: new () => DirectSession;
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

/** A device of a loaded onnxruntime. */
export function makeDevice(name: OrtDeviceName, ort: Ort, binding?: DirectBinding): OrtDevice {
  const provider = providers[name];
  const web = name.startsWith("web-");
  const sessions = new Map<string, Promise<OrtSession>>();
  const direct = new Map<string, DirectSession>();
  const exclusive = web ? chain() : <T>(task: () => Promise<T>): Promise<T> => task();

  const options = { executionProviders: [provider], logSeverityLevel: 4 };
  const modelFor = (type: string): Uint8Array => identityModel(elementTypes[type] as number);

  /** onnxruntime-node has no download, but a model whose result is in ordinary memory does it. */
  const downloadByModel = async (tensor: OrtTensor): Promise<unknown> => {
    const known = sessions.get(tensor.type);
    const session = known ?? ort.InferenceSession.create(modelFor(tensor.type), options);
    sessions.set(tensor.type, session);
    const { y } = await (await session).run({ x: tensor });
    return y?.data;
  };

  const downloadNow = (tensor: OrtTensor): unknown => {
    let session = direct.get(tensor.type);
    if (session === undefined) {
      session = new (binding as DirectBinding).InferenceSession();
      const model = modelFor(tensor.type);
      session.loadModel(model.buffer, model.byteOffset, model.byteLength, options);
      direct.set(tensor.type, session);
    }
    return session.run({ x: tensor }, { y: null }, {})["y"]?.data;
  };

  return {
    name,
    ort,
    provider,
    fillsResults: !web && provider !== "webgpu",
    keepsResults: provider === "webgpu",
    state: { lost: undefined },
    exclusive,
    download: web ? (tensor) => tensor.getData() : downloadByModel,
    downloadNow: web || binding === undefined ? undefined : downloadNow,
  };
}

/** True when a value of this type can stay on a device. */
export function canStay({ dtype, shape }: { dtype: string; shape: readonly number[] }): boolean {
  return elementTypes[dtype] !== undefined && !shape.includes(0);
}
