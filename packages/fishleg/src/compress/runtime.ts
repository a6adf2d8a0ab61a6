import { LegendreError } from "@legendre/core-tensor";
import { loadOrt, type Ort, type OrtSession, type OrtTensor } from "@legendre/core-tensor/extend";
import { where } from "./onnx-graph.ts";

/** Numbers of an input or output, as onnxruntime has them. */
export interface Value {
  /** `"float32"`, `"int64"`, … */
  readonly type: string;
  readonly dims: readonly number[];
  readonly data: ArrayLike<number> | BigInt64Array | BigUint64Array;
}

/** Inputs or outputs of a model by name. */
export type Values = Readonly<Record<string, Value>>;

/** A model that runs. */
export interface Session {
  run(inputs: Values): Promise<Values>;
  release(): Promise<void>;
}

/** Where a model is to run, and is timed. */
export interface Runtime {
  /** The runtime, its version and provider, as one text: what measurements are kept by. */
  readonly name: string;
  open(model: Uint8Array): Promise<Session>;
}

/** An onnxruntime package: `onnxruntime-node` or `onnxruntime-web`, imported by the caller. */
export interface OrtPackage {
  readonly InferenceSession: unknown;
  readonly Tensor: unknown;
  readonly env?: { readonly versions?: Readonly<Record<string, string | undefined>> };
}

/**
 * A runtime of an onnxruntime package.
 *
 * @param ort - the package, `onnxruntime-node` or `onnxruntime-web`.
 * @param provider - `"cpu"` in Node, `"wasm"` or `"webgpu"` in a browser.
 * @param threads - of one node; 0 for as many as onnxruntime takes.
 */
export function ortRuntime(ort: OrtPackage, provider: string, threads = 0): Runtime {
  const { InferenceSession, Tensor } = ort as unknown as Ort;
  const versions = Object.values(ort.env?.versions ?? {}).filter(
    (version) => version !== undefined,
  );
  const options = {
    executionProviders: [provider],
    graphOptimizationLevel: "all",
    logSeverityLevel: 4,
    ...(threads > 0 && { intraOpNumThreads: threads }),
  };
  return {
    name: `onnxruntime ${versions.at(-1) ?? ""} ${provider} ${threads > 0 ? `${threads} thread${threads > 1 ? "s" : ""}` : ""}`.trim(),
    open: async (model) => {
      const session = await InferenceSession.create(model, options).catch((cause: Error) => {
        const message = `onnxruntime does not take the model (${cause.message}); check that it runs there by itself`;
        throw new LegendreError("data", where, message, {}, { cause });
      });
      return ofSession(session, Tensor);
    },
  };
}

function ofSession(session: OrtSession, Tensor: Ort["Tensor"]): Session {
  return {
    release: () => session.release(),
    run: async (inputs) => {
      const entries = Object.entries(inputs);
      const feeds = entries.map(([name, { type, data, dims }]) => [
        name,
        new Tensor(type, data, dims),
      ]);
      const results = await session.run(Object.fromEntries(feeds)).catch((cause: Error) => {
        const shapes = entries.map(([name, { type, dims }]) => `"${name}" ${type} [${dims}]`);
        const message = `the model does not run on ${shapes.join(", ")} (${cause.message}); give examples of the shapes and types that it was exported for`;
        throw new LegendreError("shape", where, message, {}, { cause });
      });
      return Object.fromEntries(
        Object.entries(results).map(([name, { type, dims, data }]: [string, OrtTensor]) => [
          name,
          { type, dims, data: data as Value["data"] },
        ]),
      );
    },
  };
}

/** onnxruntime in Node, on the processor; raises code "engine" where it is not installed. */
export async function nodeRuntime(threads = 0): Promise<Runtime> {
  const loaded = await loadOrt();
  if ("ort" in loaded) return ortRuntime(loaded.ort as unknown as OrtPackage, "cpu", threads);
  const message = `onnxruntime-node is needed to run and time models and does not load (${loaded.reason}); npm install onnxruntime-node`;
  throw new LegendreError("engine", where, message);
}
