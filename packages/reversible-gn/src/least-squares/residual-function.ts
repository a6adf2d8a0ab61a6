import type { Tensor, Tensor1D } from "@legendre/core-tensor/ops";
import type { Linearisation } from "./jacobian.ts";
import type { ParamSpace } from "./param-space.ts";

/** A residual function as its linearisations take it. */
export interface ResidualFunction {
  /** Residuals of one row of the data, where residuals are of rows; of all data otherwise. */
  readonly own: (params: unknown, of: unknown) => Tensor1D;
  /** All residuals. */
  readonly all: (params: unknown, of: unknown) => Tensor;
  readonly space: ParamSpace<unknown>;
  readonly rows: number | undefined;
  /** Residuals, `m`; in one row `each`. */
  readonly count: number;
  readonly each: number;
  /** Numbers that an evaluation computes. */
  readonly numbers: number;
  /** Bytes. */
  readonly memoryLimit: number;
}

/** Makes linearisations at points. */
export interface Linearise {
  readonly at: (x: Float64Array, data: unknown) => Promise<Linearisation>;
  /** Frees what was compiled. */
  readonly dispose: () => Promise<void>;
}

/** These programs take turns with each other and with loops on plain arrays, which threads that wait for more work would slow down. */
export const double = { precision: "float64", spin: false } as const;
