import { type Device, makeDevice, type OrtDevice, type OrtDeviceName } from "./device.ts";
import { identityModel } from "./identity-model.ts";
import { type DeviceName, inBrowser } from "./names.ts";
import type { Ort } from "./ort.ts";

/** A device that has started, or why it does not. */
export type Opened =
  | { readonly device: Device }
  | {
      /** One sentence for a person. */
      readonly reason: string;
      /** What to do about it. */
      readonly remedy: string;
    };

/** What came of starting a device. */
interface Start {
  readonly answer: Promise<Opened>;
  /** The device, once it has started. */
  device?: Device;
}

/** The devices asked for so far in this process. */
const starts = new Map<DeviceName, Start>();

/** Starts a device, once in a process, and once more when it was lost. */
export function openDevice(name: DeviceName): Promise<Opened> {
  const known = starts.get(name);
  if (known !== undefined && known.device?.state.lost === undefined) return known.answer;
  return note(name, start(name)).answer;
}

function note(name: DeviceName, answer: Promise<Opened>): Start {
  const noted: Start = { answer };
  starts.set(name, noted);
  void answer.then((opened) => {
    if ("device" in opened) noted.device = opened.device;
  });
  return noted;
}

/** Lets go of the answer that a device does not start; the next call tries again. */
export function forgetDevice(name: DeviceName): void {
  starts.delete(name);
}

/** Puts a device in the place of the one of that name, and returns how to undo it; for tests of faults. */
export function replaceDevice(name: DeviceName, device: Opened): () => void {
  const before = starts.get(name);
  note(name, Promise.resolve(device));
  return () => {
    if (before === undefined) starts.delete(name);
    else starts.set(name, before);
  };
}

/** What to do where a device does not start; scripts are left out where they only fetch what GPUs need. */
export const deviceRemedies: Readonly<Record<DeviceName, string>> = {
  cpu: "npm install --ignore-scripts onnxruntime-node@1.30.0",
  webgpu:
    'install a Vulkan driver (Metal and Direct3D 12 come with the system), name its file in VK_ICD_FILENAMES, or use a list such as ["webgpu", "cpu"]',
  cuda: 'run the install script of onnxruntime-node 1.30.0 (npm rebuild onnxruntime-node) beside CUDA 12 and cuDNN 9, or use a list such as ["cuda", "cpu"]',
  "web-wasm": "npm install onnxruntime-web@1.30.0",
  "web-webgpu":
    'npm install onnxruntime-web@1.30.0 and use a browser with WebGPU, or a list such as ["web-webgpu", "web-wasm"]',
  xla: 'install Python 3.10 or newer with "pip install legendre-xla", name it in LEGENDRE_PYTHON, or use a list such as ["xla", "cpu"]',
};

async function start(name: DeviceName): Promise<Opened> {
  const remedy = deviceRemedies[name];
  try {
    const fault = await unsuitable(name);
    if (fault !== undefined) return { reason: fault, remedy };
    if (name.startsWith("web-") && !(await compilesWebAssembly())) return policyForbids;
    if (name === "xla") {
      const { startXla } = await import("./xla/start.ts");
      return { device: await startXla() };
    }
    const device = name.startsWith("web-") ? await webDevice(name) : await nodeDevice(name);
    // A model of one node: no adapter, or a library that is missing, shows here and not in a program.
    const { ort, provider, exclusive } = device;
    await exclusive(async () => {
      const session = await ort.InferenceSession.create(identityModel(1), {
        executionProviders: [provider],
        logSeverityLevel: 4,
      });
      await session.run({ x: new ort.Tensor("float32", new Float32Array(1), [1]) });
      // A GPU is let go of with its last session, and what lies there with it.
      if (!device.keepsResults) await session.release();
    });
    void watch(device);
    return { device };
  } catch (error) {
    // Another Python may be named by the next call.
    if (name === "xla") forgetDevice(name);
    return { reason: firstLine(error), remedy };
  }
}

/** onnxruntime-web with the GPU device that it made for its first session. */
interface WebOrt {
  readonly env?: {
    readonly webgpu?: { readonly device?: GpuDevice | Promise<GpuDevice> };
  };
}

/** A GPU device of a browser. */
interface GpuDevice {
  readonly lost?: Promise<{ readonly message: string; readonly reason?: string }>;
}

/** Notes in `device` when the browser takes its GPU away; onnxruntime itself says nothing then. */
async function watch(device: OrtDevice): Promise<void> {
  if (device.name !== "web-webgpu") return;
  const gpu = await (device.ort as WebOrt).env?.webgpu?.device;
  const lost = await gpu?.lost;
  if (lost !== undefined) {
    device.lose(lost.message || lost.reason || "the browser gives no reason");
  }
}

/** Why a device cannot start here, where that is known before anything is loaded. */
async function unsuitable(name: DeviceName): Promise<string | undefined> {
  if (name === "cuda" && inBrowser()) return "a browser has no CUDA";
  if (name === "xla" && inBrowser()) return "a browser cannot start Python";
  if (name !== "web-webgpu") return undefined;
  const gpu = (globalThis as { navigator?: { gpu?: { requestAdapter(): Promise<unknown> } } })
    .navigator?.gpu;
  if (gpu === undefined) return "there is no WebGPU here (navigator.gpu)";
  return (await gpu.requestAdapter()) ? undefined : "WebGPU found no adapter";
}

const policyForbids = {
  reason: "this page may not compile WebAssembly",
  remedy: "allow 'wasm-unsafe-eval' in script-src of its content security policy",
} as const;

/** Whether a module with nothing in it compiles; onnxruntime-web says at length that it does not, and no installation helps. */
async function compilesWebAssembly(): Promise<boolean> {
  try {
    await WebAssembly.compile(new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]));
    return true;
  } catch {
    return false;
  }
}

async function nodeDevice(name: OrtDeviceName): Promise<OrtDevice> {
  // A variable, so that bundlers do not ask for an optional package of Node's.
  const specifier = "onnxruntime-node";
  const ort = moduleOf((await import(specifier)) as Ort & { default?: Ort });
  // Else each error is printed too, whatever level a session has.
  if (name !== "cpu") quieten(ort);
  return makeDevice(name, ort, true);
}

/** onnxruntime's own log, for which it reads this once, before the first session. */
function quieten(ort: Ort): void {
  const { env } = ort as Ort & { readonly env?: { logLevel?: string } };
  if (env !== undefined) env.logLevel = "fatal";
}

async function webDevice(name: OrtDeviceName): Promise<OrtDevice> {
  // Written out, so that bundlers pack what a page may use, with its WebAssembly; not what only Node does. With a
  // handler: bundlers then take a page without onnxruntime-web, too, and the import fails where it is tried.
  const inNode = "onnxruntime-web";
  const module: unknown = !inBrowser()
    ? await import(inNode)
    : name === "web-webgpu"
      ? await import("onnxruntime-web/webgpu").catch(again)
      : await import("onnxruntime-web/wasm").catch(again);
  const ort = moduleOf(module as Ort & { default?: Ort });
  quieten(ort);
  return makeDevice(name, ort);
}

function again(cause: unknown): never {
  throw cause;
}

/** The named exports of a CommonJS module are not always found. */
function moduleOf(module: Ort & { default?: Ort }): Ort {
  return module.InferenceSession === undefined ? (module.default as Ort) : module;
}

function firstLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const adapter = /Failed to get a WebGPU adapter: (.*)/.exec(message);
  if (adapter !== null) return `WebGPU found no adapter (${adapter[1]})`;
  if (/device was lost/i.test(message)) {
    return "its GPU was lost, and onnxruntime finds it again only in a new page or process";
  }
  return message.split("\n")[0] ?? "";
}
