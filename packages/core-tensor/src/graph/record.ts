import { LegendreError } from "../errors.ts";
import { findKernel, kernelNames } from "../kernels/table.ts";
import type { Attrs } from "../kernels/value-type.ts";
import {
  engine,
  getKernelsForBackend,
  registerBackend,
  registerKernel,
  type Tensor,
} from "../ops.ts";
import {
  backendInUse,
  install,
  installedBackend,
  RecordingBackend,
  useBackend,
} from "./backend.ts";
import { dispatch, type KernelInputs } from "./dispatch.ts";
import type { Level } from "./recorded.ts";

/** The recording backend of this copy of the module; registered with tfjs on first use. */
export function recordingBackend(): RecordingBackend {
  const installed = installedBackend();
  if (installed !== undefined) return installed;
  let name = "legendre";
  for (let copy = 2; engine().findBackend(name) !== null; copy++) name = `legendre-${copy}`;
  const backend = new RecordingBackend(name);
  // Priority 0: tfjs never chooses it by itself.
  registerBackend(name, () => backend, 0);
  install(backend);
  const tfjsKernels = ["cpu", "wasm", "webgl", "tensorflow"].flatMap((other) =>
    getKernelsForBackend(other).map((kernel) => kernel.kernelName),
  );
  for (const kernelName of new Set([...kernelNames(), ...tfjsKernels])) {
    registerRecorded(backend, kernelName);
  }
  return backend;
}

/** Lets tfjs find a kernel on the recording backend, so that `engine().runKernel` reaches us. */
export function registerRecorded(backend: RecordingBackend, kernelName: string): void {
  registerKernel({
    kernelName,
    backendName: backend.name,
    kernelFunc: ({ inputs, attrs }) => {
      const given = inputs as unknown as KernelInputs;
      const outputs = dispatch(kernelName, given, (attrs ?? {}) as unknown as Attrs);
      return findKernel(kernelName)?.outputs === "list" ? outputs : (outputs[0] as Tensor);
    },
  });
}

/** Runs `f` with a new innermost level. */
export function withLevel<T>(level: Level, f: () => T): T {
  const backend = recordingBackend();
  const before = backendInUse();
  const parent = backend.active;
  level.parent = parent;
  level.bottom = parent?.bottom ?? before;
  backend.active = level;
  useBackend({ name: backend.name, instance: backend });
  try {
    return f();
  } finally {
    level.closed = true;
    backend.active = parent;
    useBackend(before);
  }
}

/** The result of a recorded function; raises code "tracing" for a promise. */
export function synchronous<T>(where: string, result: T): T {
  if (!(result instanceof Promise)) return result;
  result.catch(() => {});
  throw new LegendreError(
    "tracing",
    where,
    "the function returned a promise, but a recorded function must be synchronous: fetch data before the call",
  );
}
