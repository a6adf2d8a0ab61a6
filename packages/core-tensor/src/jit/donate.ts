import { LegendreError } from "../errors.ts";
import type { Tensor } from "../ops.ts";

/** What a donated tensor was given to, for errors. */
const donors = new WeakMap<Tensor, string>();

/** The function that a tensor was donated to, in words; undefined for every other tensor. */
export function donorOf(tensor: Tensor): string | undefined {
  return donors.get(tensor);
}

/**
 * Disposes a tensor that its owner gave away. Whoever uses it afterwards learns why it is gone: tfjs itself
 * would say that the tensor is disposed, or fail to read a property of undefined.
 */
export function takeDonated(tensor: Tensor, name: string, position: number): void {
  if (tensor.isDisposed) return;
  const donor = `${name} by donate: [${position}]`;
  donors.set(tensor, donor);
  tensor.dispose();
  const { shape } = tensor;
  const refuse = (): never => {
    const message = `a tensor of shape [${shape}] was donated to ${donor} and is gone; use the result of that call, clone the tensor before, or leave ${position} out of donate`;
    throw new LegendreError("disposed", "jit", message, { shape, position });
  };
  // Reading goes through throwIfDisposed, every op through dataId.
  Object.defineProperty(tensor, "throwIfDisposed", { value: refuse });
  Object.defineProperty(tensor, "dataId", { get: refuse });
}
