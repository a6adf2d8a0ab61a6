import { type Device, makeDevice, type OrtDeviceName } from "../../src/engine/devices/device.ts";
import type { Ort, OrtSession, OrtTensor } from "../../src/engine/devices/ort.ts";
import { loadOrt } from "../../src/executors/onnx/runtime.ts";

/** A device whose work is done by the processor, and which fails when told to. */
export interface FakeDevice {
  readonly device: Device;
  /** What the next run throws; it stays so until changed. */
  fault: Error | undefined;
  /** Tensors on the device that nobody has disposed of. */
  readonly alive: Set<OrtTensor>;
  /** How many sessions are open. */
  sessions: number;
  /** Called before a session is made; may throw. */
  beforeCreate: (() => void) | undefined;
  /** Called before each run; may throw. */
  beforeRun: (() => void) | undefined;
  /** Runs so far. */
  runs: number;
}

/** A tensor that says it lies on the device. */
class RemoteTensor implements OrtTensor {
  readonly location = "gpu-buffer";
  readonly inner: OrtTensor;
  private readonly onDispose: () => void;

  constructor(inner: OrtTensor, onDispose: () => void) {
    this.inner = inner;
    this.onDispose = onDispose;
  }

  get data(): never {
    throw new Error("the data is on the device");
  }

  get dims(): readonly number[] {
    return this.inner.dims;
  }

  get type(): string {
    return this.inner.type;
  }

  getData(): Promise<unknown> {
    return Promise.resolve((this.inner.data as Float32Array).slice());
  }

  dispose(): void {
    this.onDispose();
  }
}

/** Makes a fake of a device that keeps its results. */
export async function fakeDevice(name: OrtDeviceName): Promise<FakeDevice> {
  const loaded = await loadOrt();
  if ("reason" in loaded) throw new Error(loaded.reason);
  const { ort } = loaded;
  const local = (tensor: OrtTensor): OrtTensor =>
    tensor instanceof RemoteTensor ? tensor.inner : tensor;

  const create = async (
    model: Uint8Array,
    options: Readonly<Record<string, unknown>>,
  ): Promise<OrtSession> => {
    if (fake.fault !== undefined) throw fake.fault;
    fake.beforeCreate?.();
    fake.sessions++;
    const session = await ort.InferenceSession.create(model, { executionProviders: ["cpu"] });
    const staying = Object.keys((options["preferredOutputLocation"] as object | undefined) ?? {});
    return {
      async run(feeds) {
        fake.runs++;
        fake.beforeRun?.();
        if (fake.fault !== undefined) throw fake.fault;
        const inner = Object.entries(feeds).map(([key, tensor]) => [key, local(tensor)] as const);
        const results = { ...(await session.run(Object.fromEntries(inner))) };
        for (const key of staying) {
          const tensor = new RemoteTensor(results[key] as OrtTensor, () => {
            if (!fake.alive.delete(tensor)) throw new Error(`"${key}" is disposed of twice`);
          });
          fake.alive.add(tensor);
          results[key] = tensor;
        }
        return results;
      },
      release: () => {
        fake.sessions--;
        return session.release();
      },
    };
  };
  const pretended: Ort = { InferenceSession: { create }, Tensor: ort.Tensor };
  const device: Device = {
    ...makeDevice(name, pretended),
    download: async (tensor) => {
      if (fake.fault !== undefined) throw fake.fault;
      return tensor.getData();
    },
  };
  const fake: FakeDevice = {
    device,
    fault: undefined,
    alive: new Set(),
    sessions: 0,
    beforeCreate: undefined,
    beforeRun: undefined,
    runs: 0,
  };
  return fake;
}
