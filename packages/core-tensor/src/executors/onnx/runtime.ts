import type { OrtDevice } from "../../engine/devices/device.ts";
import type { Ort, OrtSession, OrtTensor } from "../../engine/devices/ort.ts";
import { LegendreError } from "../../errors.ts";
import { sizeOf } from "../../kernels/host-array.ts";
import type { DType, ValueType } from "../../kernels/value-type.ts";
import { limitedCores } from "../../usable-cores.ts";
import { explain, faultOf } from "./explain.ts";
import { narrowingFusions } from "./private/fusions.ts";

export type { Ort, OrtSession, OrtTensor };

/** Values in ordinary memory, in the element type that onnxruntime and tfjs share. */
export type Buffer = Float32Array | Int32Array | Uint32Array | Uint8Array | Float64Array;

/** Loads onnxruntime; `undefined` where it is not installed or does not start. */
export async function loadOrt(): Promise<{ ort: Ort } | { reason: string }> {
  const specifier = "onnxruntime-node";
  try {
    const module = (await import(specifier)) as Ort & { default?: Ort };
    return { ort: module.InferenceSession === undefined ? (module.default as Ort) : module };
  } catch (error) {
    const first = error instanceof Error ? error.message.split("\n")[0] : String(error);
    return { reason: first ?? "" };
  }
}

/** Options of a session. */
export interface SessionOptions {
  /** Threads of one op; if left out one for each core, as onnxruntime counts them, or as many as the process may use of them. */
  readonly threads?: number | undefined;
  /** The device it runs on; the processor if left out. */
  readonly device?: OrtDevice | undefined;
  /** Its threads look for more work for a while after a call. @defaultValue `true` */
  readonly spin?: boolean | undefined;
  /** The model computes in float64. @defaultValue `false` */
  readonly doubles?: boolean | undefined;
}

/** What of a model goes where on a device. */
export interface Placement {
  /** Nodes that run on the processor all the same. */
  readonly processorNodes?: readonly string[];
  /** True keeps the whole model on the processor. */
  readonly hasEmpty?: boolean;
  /** Results that stay on the device, by name. */
  readonly staying?: readonly string[];
}

/** A session for a model; raises code "engine" when onnxruntime refuses it. */
export async function createSession(
  ort: Ort,
  bytes: Uint8Array,
  { threads = limitedCores(), device, spin = true, doubles = false }: SessionOptions,
  placement: Placement = {},
): Promise<OrtSession> {
  const { staying = [] } = placement;
  const options = {
    executionProviders: device === undefined ? ["cpu"] : providersOf(device, placement),
    graphOptimizationLevel: "all",
    // With a pattern onnxruntime takes all of a run in one block, beside what the first run left: half as
    // much memory again, and no faster.
    enableMemPattern: false,
    // Nothing but what ends the process: errors are raised, and a library prints nothing.
    logSeverityLevel: 4,
    ...(threads === undefined ? {} : { intraOpNumThreads: threads }),
    extra: {
      // Each session has threads of its own, which look for work for a while after a call: good where the next call is
      // of the same session, and a core less for whatever else comes next.
      ...(spin ? {} : { session: { force_spinning_stop: "1" } }),
      ...(doubles ? { optimization: { disable_specified_optimizers: narrowingFusions } } : {}),
    },
    ...(staying.length === 0
      ? {}
      : { preferredOutputLocation: Object.fromEntries(staying.map((n) => [n, "gpu-buffer"])) }),
  };
  try {
    if (device !== undefined) {
      return await device.exclusive(() => ort.InferenceSession.create(bytes, options));
    }
    // Loaded here: it brings the ONNX schema along, which `loadOrt` does without.
    const { inPlaceSession } = await import("./private/in-place.ts");
    return await inPlaceSession(ort, bytes, options);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    if (device !== undefined && faultOf(reason) === "lost") explain(error, device);
    const on = device === undefined ? "" : ` on "${device.name}"`;
    throw new LegendreError(
      "engine",
      "jit",
      `onnxruntime refused a compiled model${on}: ${reason}; run the program with runTfjs, or report it with the output of printProgram`,
      device === undefined ? {} : { device: device.name },
      { cause: error },
    );
  }
}

/** Nodes that a provider does not take go to the processor by themselves. */
function providersOf({ provider, name }: OrtDevice, placement: Placement): unknown[] {
  // A product over an axis of no elements ends the process on WebGPU (onnxruntime 1.30).
  if (placement.hasEmpty === true) return [name.startsWith("web-") ? "wasm" : "cpu"];
  const { processorNodes = [] } = placement;
  if (provider !== "webgpu" || processorNodes.length === 0) return [provider];
  return [{ name: provider, forceCpuNodeNames: processorNodes }];
}

/** Fresh storage for a value; raises code "engine" where there is no memory for it. */
export function newBuffer({ dtype, shape }: ValueType): Buffer {
  const size = sizeOf(shape);
  try {
    return new arrays[dtype](size);
  } catch (cause) {
    const bytes = size * arrays[dtype].BYTES_PER_ELEMENT;
    const message = `there is no memory for a value ${dtype} [${shape}], ${(bytes / 2 ** 30).toFixed(1)} GiB; use smaller batches, or sum before the shapes grow`;
    throw new LegendreError("engine", "jit", message, { shape, dtype, bytes }, { cause });
  }
}

const arrays = {
  float32: Float32Array,
  float64: Float64Array,
  int32: Int32Array,
  uint32: Uint32Array,
  bool: Uint8Array,
} as const satisfies Record<DType, unknown>;
