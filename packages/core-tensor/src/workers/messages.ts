import type { ErrorCode } from "../errors.ts";
import type { Buffer } from "../executors/onnx/runtime.ts";

/** What a worker is asked for. */
export type WorkerRequest =
  | {
      readonly kind: "load";
      readonly id: number;
      /** The number that the program goes by from now on. */
      readonly program: number;
      /** A saved compiled function with this one program. */
      readonly bytes: Uint8Array;
    }
  | {
      readonly kind: "run";
      readonly id: number;
      readonly program: number;
      /** The leaves of the arguments, in shared memory. */
      readonly inputs: readonly Buffer[];
      /** Where the leaves of the result go, in shared memory. */
      readonly outputs: readonly Buffer[];
    }
  | {
      /** The program is not needed any more. */
      readonly kind: "drop";
      readonly id: number;
      readonly program: number;
    };

/** What it answers. */
export interface WorkerAnswer {
  readonly id: number;
  /** Undefined when all went well. */
  readonly fault?: { readonly code: ErrorCode; readonly message: string };
}
