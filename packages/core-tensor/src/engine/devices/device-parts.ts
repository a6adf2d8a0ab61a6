import type { DeviceName } from "./names.ts";
import type { OrtTensor } from "./ort.ts";

/** What all devices have. */
export interface DeviceParts {
  readonly name: DeviceName;
  /** Whether `run` writes results into tensors that it is given; else it returns its own. */
  readonly fillsResults: boolean;
  /** Whether results can stay on the device between calls. */
  readonly keepsResults: boolean;
  /** Why it is gone, once it is: a browser tells of that; elsewhere the next run fails. */
  readonly state: { lost: string | undefined };
  /** Runs tasks one after another where onnxruntime cannot do two at a time. */
  readonly exclusive: <T>(task: () => Promise<T>) => Promise<T>;
  /** Copies a tensor that stayed on the device into ordinary memory. */
  readonly download: (tensor: OrtTensor) => Promise<unknown>;
}
