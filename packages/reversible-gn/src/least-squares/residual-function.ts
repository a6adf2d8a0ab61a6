import type { Tensor, Tensor1D } from "@legendre/core-tensor/ops";
import type { Digits } from "./host-program.ts";
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
  /** Of all that is computed with it. */
  readonly digits: Digits;
}

/** Makes linearisations at points. */
export interface Linearise {
  readonly at: (x: Float64Array, data: unknown) => Promise<Linearisation>;
  /** Frees what was compiled. */
  readonly dispose: () => Promise<void>;
}
