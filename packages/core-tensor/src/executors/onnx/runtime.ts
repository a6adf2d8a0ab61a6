import { LegendreError } from "../../errors.ts";
import type { DType, ValueType } from "../../kernels/value-type.ts";

/** The part of an onnxruntime tensor that is used here. */
export interface OrtTensor {
  readonly data: unknown;
  readonly dims: readonly number[];
}

/** The part of an onnxruntime session that is used here. */
export interface OrtSession {
  run(
    feeds: Readonly<Record<string, OrtTensor>>,
    fetches: Readonly<Record<string, OrtTensor | null>>,
  ): Promise<Readonly<Record<string, OrtTensor>>>;
  release(): Promise<void>;
}

/** The part of the onnxruntime packages that is used here; `-node` and `-web` share it. */
export interface Ort {
  readonly InferenceSession: {
    create(model: Uint8Array, options: Readonly<Record<string, unknown>>): Promise<OrtSession>;
  };
  readonly Tensor: new (type: string, data: unknown, dims: readonly number[]) => OrtTensor;
}

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
  /** Threads of one op; onnxruntime's choice if left out. */
  readonly threads?: number | undefined;
}

/** A session for a model; raises code "engine" when onnxruntime refuses it. */
export async function createSession(
  ort: Ort,
  bytes: Uint8Array,
  { threads }: SessionOptions,
): Promise<OrtSession> {
  try {
    // Loaded here: it brings the ONNX schema along, which `loadOrt` does without.
    const { inPlaceSession } = await import("./in-place.ts");
    return await inPlaceSession(ort, bytes, {
      executionProviders: ["cpu"],
      graphOptimizationLevel: "all",
      // With a pattern onnxruntime takes all of a run in one block, beside what the first run left: half as
      // much memory again, and no faster.
      enableMemPattern: false,
      // Nothing but what ends the process: errors are raised, and a library prints nothing.
      logSeverityLevel: 4,
      ...(threads === undefined ? {} : { intraOpNumThreads: threads }),
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new LegendreError(
      "engine",
      "jit",
      `onnxruntime refused a compiled model: ${reason}; run the program with runTfjs, or report it with the output of printProgram`,
      {},
      { cause: error },
    );
  }
}

/** Fresh storage for a value; raises code "engine" where there is no memory for it. */
export function newBuffer({ dtype, shape }: ValueType): Buffer {
  const size = shape.reduce((product, length) => product * length, 1);
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
