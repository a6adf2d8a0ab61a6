import type { DeviceName } from "./names.ts";
import type { OrtTensor } from "./ort.ts";

/** What all devices have. */
export interface DeviceParts {
  readonly name: DeviceName;
  /** Whether `run` writes results into tensors that it is given; else it returns its own. */
  readonly fillsResults: boolean;
  /** Whether results can stay on the device between calls. */
  readonly keepsResults: boolean;
  /** Why it is gone, once it is; see {@link DeviceParts.lose}. */
  readonly state: { lost: string | undefined };
  /**
   * Notes that it is gone and why; the first reason stays. A browser and XLA's process tell of it, elsewhere a run fails. All else follows
   * from the note: `openDevice` starts another, programs made for it are dropped, and what lay there is an error to read.
   */
  readonly lose: (reason: string) => void;
  /** Runs tasks one after another where onnxruntime cannot do two at a time. */
  readonly exclusive: <T>(task: () => Promise<T>) => Promise<T>;
  /** Copies a tensor that stayed on the device into ordinary memory. */
  readonly download: (tensor: OrtTensor) => Promise<unknown>;
}
