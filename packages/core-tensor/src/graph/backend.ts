import { LegendreError } from "../errors.ts";
import {
  type BackendValues,
  type DataType,
  engine,
  getBackend,
  KernelBackend,
  type Tensor,
} from "../ops.ts";
import type { BackendInUse, Level, Recorded } from "./recorded.ts";
import { userLine } from "./user-line.ts";

/**
 * The tfjs backend on which functions are recorded. Its tensors hold no numbers of their own: each
 * stands for a value of some {@link Level} (a trace, a derivative), or for a literal.
 */
export class RecordingBackend extends KernelBackend {
  /** The name under which this instance is registered with tfjs. */
  readonly name: string;
  /** The innermost level that records now. */
  active: Level | undefined = undefined;
  private readonly recorded = new Map<object, Recorded>();

  constructor(name: string) {
    super();
    this.name = name;
  }

  /** A tensor that stands for a recorded value; tfjs's current scope owns it. */
  wrap(
    shape: readonly number[],
    dtype: string,
    entry: Omit<Recorded, "references" | "exposed">,
  ): Tensor {
    const dataId = {};
    this.recorded.set(dataId, { ...entry, references: 1, exposed: false });
    return engine().makeTensorFromDataId(dataId, [...shape], dtype as DataType, this);
  }

  /** What stands behind a tensor, or undefined when it lives on another backend. */
  find(tensor: Tensor): Recorded | undefined {
    return this.recorded.get(tensor.dataId);
  }

  override write(values: BackendValues, _shape: number[], _dtype: DataType): object {
    const dataId = {};
    const literal = { level: undefined, id: -1, base: undefined, values, madeBy: "literal" };
    this.recorded.set(dataId, { ...literal, onDispose: undefined, references: 1, exposed: true });
    return dataId;
  }

  override move(
    dataId: object,
    values: BackendValues,
    _shape: number[],
    _dtype: DataType,
    references: number,
  ): void {
    const literal = { level: undefined, id: -1, base: undefined, values, madeBy: "literal" };
    this.recorded.set(dataId, { ...literal, onDispose: undefined, references, exposed: true });
  }

  override readSync(dataId: object): BackendValues {
    const entry = this.recorded.get(dataId);
    if (entry?.values !== undefined && entry.level?.closed !== true) {
      entry.exposed = true;
      return entry.values;
    }
    if (entry?.remote !== undefined) return entry.remote.readNow() as never;
    const unreadable = entry?.level?.unreadable;
    if (unreadable === undefined && entry?.base !== undefined && !entry.base.isDisposed) {
      return entry.base.dataSync() as BackendValues;
    }
    const op = entry?.madeBy ?? "an op";
    const line = userLine();
    throw new LegendreError(
      "tracing",
      "trace",
      `the value of a tensor made by "${op}" was read${line === undefined ? "" : ` at ${line}`}, but ` +
        `${unreadable ?? "while a function is traced its tensors have a shape and no values"}; return the ` +
        "tensor and read it outside, or choose between tensors with tf.where",
      { kernel: op, line },
    );
  }

  override async read(dataId: object): Promise<BackendValues> {
    const remote = this.recorded.get(dataId)?.remote;
    return remote === undefined ? this.readSync(dataId) : (remote.read() as Promise<never>);
  }

  override disposeData(dataId: object, force = false): boolean {
    const entry = this.recorded.get(dataId);
    if (entry === undefined) return true;
    entry.references--;
    if (entry.references > 0 && !force) return false;
    this.recorded.delete(dataId);
    entry.onDispose?.(entry.exposed);
    return true;
  }

  override incRef(dataId: object): void {
    const entry = this.recorded.get(dataId);
    if (entry !== undefined) entry.references++;
  }

  override refCount(dataId: object): number {
    return this.recorded.get(dataId)?.references ?? 0;
  }

  /**
   * Always 0: tfjs uses the number only in its own tests' leak check, which takes the values that a
   * kernel makes on the levels below for a leak.
   */
  override numDataIds(): number {
    return 0;
  }

  override memory(): { unreliable: boolean } {
    return { unreliable: false };
  }

  override timerAvailable(): boolean {
    return false;
  }

  override floatPrecision(): 32 {
    return 32;
  }

  override epsilon(): number {
    return 1e-7;
  }

  override dispose(): void {
    this.recorded.clear();
  }
}

let installed: RecordingBackend | undefined;

/** The recording backend, if anything has been recorded yet. */
export function installedBackend(): RecordingBackend | undefined {
  return installed;
}

/** Makes `backend` the one that this copy of the module records on. */
export function install(backend: RecordingBackend): void {
  installed = backend;
}

/** The two engine members behind tfjs's backend switch. */
interface EngineInternals {
  backendName: string;
  backendInstance: unknown;
}

/** Notes the backend tfjs uses now, initialising tfjs's choice if there was none. */
export function backendInUse(): BackendInUse {
  const instance = engine().backend;
  return { name: getBackend(), instance };
}

/**
 * Makes tfjs run ops on another, already initialised backend. `tf.setBackend` would also set up all
 * kernels of the backend again (about 150 calls for wasm), which is too slow for a switch per op.
 */
export function useBackend(backend: BackendInUse): void {
  const internals = engine() as unknown as EngineInternals;
  internals.backendName = backend.name;
  internals.backendInstance = backend.instance;
}
