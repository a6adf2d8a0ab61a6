import { engine, env, getBackend, getKernelsForBackend, ready, setBackend } from "../ops.ts";

/** The eager engines, best first. */
export const engineNames = ["tfjs-node-gpu", "tfjs-node", "wasm", "cpu"] as const;

/** Where eager tensors are computed: a tfjs backend, under the name of what brings it. */
export type EngineName = (typeof engineNames)[number];

/** Whether an engine can be used in this process, and why not if it cannot. */
export interface EngineState {
  readonly engine: EngineName;
  readonly available: boolean;
  /** One sentence for a person. */
  readonly reason: string;
}

interface Candidate {
  readonly engine: EngineName;
  /** The tfjs backend that it registers. */
  readonly backend: string;
  /** Loads the package that registers the backend. */
  readonly load: () => Promise<void>;
  /** What to know about it once it is there. */
  readonly facts: () => string;
}

const candidates: Readonly<Record<EngineName, Candidate>> = {
  "tfjs-node-gpu": {
    engine: "tfjs-node-gpu",
    backend: "tensorflow",
    load: () => loadNative("@tensorflow/tfjs-node-gpu"),
    facts: () => "TensorFlow's own kernels, on CUDA where a device is found",
  },
  "tfjs-node": {
    engine: "tfjs-node",
    backend: "tensorflow",
    load: () => loadNative("@tensorflow/tfjs-node"),
    facts: () => "TensorFlow's own kernels on the CPU",
  },
  wasm: {
    engine: "wasm",
    backend: "wasm",
    load: async () => {
      await import("@tensorflow/tfjs-backend-wasm");
    },
    facts: () =>
      `WebAssembly, SIMD ${env().getBool("WASM_HAS_SIMD_SUPPORT") ? "on" : "off"}, ` +
      (env().getBool("IS_NODE")
        ? "one thread (tfjs 4.22 switches its threads off in Node)"
        : `threads ${env().getBool("WASM_HAS_MULTITHREAD_SUPPORT") ? "on" : "off"}`),
  },
  cpu: {
    engine: "cpu",
    backend: "cpu",
    load: async () => {},
    facts: () => "plain JavaScript",
  },
};

/** Tries to bring an engine up, without making it the one in use. */
export async function probe(name: EngineName): Promise<EngineState> {
  const candidate = candidates[name];
  try {
    // If nothing has used tfjs yet, it chooses a backend now: it cannot while the one that is loaded here has not started.
    await withoutListeners(() => ready());
    await candidate.load();
    const started = await withoutListeners(() => initialise(candidate.backend));
    if (!started) {
      return { engine: name, available: false, reason: "its backend did not start" };
    }
    if (name === "wasm") fetchInputsFirst();
    return { engine: name, available: true, reason: candidate.facts() };
  } catch (error) {
    return { engine: name, available: false, reason: whyNot(error) };
  }
}

/** Events of the process that Emscripten's code listens to. */
const faults = ["uncaughtException", "unhandledRejection"] as const;

/**
 * Runs `f` and takes away what it listens to of errors that nobody caught. The WebAssembly backend's start code throws such an
 * error once more, from its own file of one line, and Node prints that whole line before the error.
 */
async function withoutListeners<T>(f: () => Promise<T>): Promise<T> {
  const { process } = globalThis as { process?: NodeJS.Process };
  if (typeof process?.listeners !== "function") return f();
  const before = new Map(
    faults.map((name) => [name, new Set<unknown>(listenersOf(process, name))]),
  );
  try {
    return await f();
  } finally {
    for (const name of faults) {
      for (const listener of listenersOf(process, name)) {
        if (!before.get(name)?.has(listener)) process.removeListener(name, listener);
      }
    }
  }
}

function listenersOf(process: NodeJS.Process, name: string): (() => void)[] {
  return process.listeners(name as "exit") as (() => void)[];
}

/** Makes an engine that {@link probe} found available the one tfjs uses. */
export async function activate(name: EngineName): Promise<void> {
  await setBackend(candidates[name].backend);
}

/** The tfjs backend that an engine registers; tfjs-node and tfjs-node-gpu share one. */
export function backendOf(name: EngineName): string {
  return candidates[name].backend;
}

/** Starts a backend and goes back to the one in use. */
async function initialise(backend: string): Promise<boolean> {
  const inUse = getBackend();
  const started = await setBackend(backend).catch(() => false);
  await setBackend(inUse);
  return started;
}

/** A variable specifier, so that bundlers and type checkers do not ask for an optional package. */
async function loadNative(specifier: string): Promise<void> {
  await prepareNode();
  await import(specifier);
}

/**
 * Gives Node ≥ 23 back the two functions that tfjs-node 4.22 calls and Node removed
 * (`util.isNullOrUndefined`, `util.isArray`). Does nothing elsewhere.
 */
async function prepareNode(): Promise<void> {
  const specifier = "node:util";
  const { default: util } = (await import(specifier)) as { default: Record<string, unknown> };
  util["isNullOrUndefined"] ??= (value: unknown): boolean => value === null || value === undefined;
  util["isArray"] ??= Array.isArray;
}

function whyNot(error: unknown): string {
  const message = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
  const missing = /(?:Cannot find (?:package|module)|Could not resolve) ["']([^"']+)["']/.exec(
    message,
  );
  return missing === null ? `it failed to load: ${message}` : `${missing[1]} is not installed`;
}

/** What is needed here of a tfjs backend with a map of its own. */
interface MappedBackend {
  readonly dataIdMap: { get(dataId: object): unknown };
}

/** Kernels that fetch their inputs first already. */
const done = new WeakSet<object>();

/**
 * Makes the kernels of tfjs's WebAssembly backend fetch their inputs from other backends before they
 * run. In 4.22 some take a view of the heap first; an input that lies elsewhere (the result of a compiled
 * function) is copied into the heap only then, and where the heap has to grow for it, the view is dead
 * ("Cannot perform Construct on a detached ArrayBuffer").
 */
function fetchInputsFirst(): void {
  const backend = engine().findBackend("wasm") as unknown as MappedBackend;
  for (const kernel of getKernelsForBackend("wasm")) {
    if (done.has(kernel)) continue;
    done.add(kernel);
    const { kernelFunc } = kernel;
    kernel.kernelFunc = (call) => {
      // Asking for the data of a tensor moves it here.
      for (const input of Object.values(call.inputs)) {
        if (input?.dataId !== undefined) backend.dataIdMap.get(input.dataId);
      }
      return kernelFunc(call);
    };
  }
}
