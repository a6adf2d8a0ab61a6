import type { Tensor } from "@tensorflow/tfjs";

/** How large an example is. */
export interface Size {
  /** Rows of the data in all shards. */
  readonly rows: number;
  /** Rows of a batch, of all devices together. */
  readonly batch: number;
}

/** What a run begins with, and the step that it takes again and again. */
export interface Method {
  readonly params: object;
  readonly state: object;
  /** All rows; `batch` of them at a time are the last arguments of `step`. */
  readonly data: { readonly x: Tensor; readonly y: Tensor };
  /** Rows of a batch. */
  readonly batch: number;
  /** A step of training, which can be traced. */
  step(params: object, state: object, x: Tensor, y: Tensor): Stepped;
}

/** What a step returns: params and state of the next step, and the loss before this one. */
export interface Stepped {
  readonly params: object;
  readonly state: object;
  readonly loss: Tensor;
}
