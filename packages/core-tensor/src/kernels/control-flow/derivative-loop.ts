import { fill, type Tensor } from "../../ops.ts";
import type { NodeValues } from "../kernel.ts";
import type { ValueType } from "../value-type.ts";
import type { ScanAttrs } from "./attrs.ts";

/** How a value comes to a step: carried from the one before, a slice of a stack, or the same at each step. */
export type Role = "carry" | "slices" | "same";

/** The values of one step. */
export type Step = Readonly<Record<Role, readonly Tensor[]>>;

/** Finds a value among those of a step. */
export type Slot = (step: Step) => Tensor;

/** Zeros of a type. */
export function zerosOf({ shape }: ValueType): Tensor {
  return fill([...shape], 0);
}

interface Entry {
  readonly tensor: Tensor;
  readonly type: ValueType;
}

/** The loop of a derivative in the making: values are put into it one by one, and each has a slot from then on. */
export class DerivativeLoop {
  private readonly entries: Readonly<Record<Role, Entry[]>> = { carry: [], slices: [], same: [] };

  /**
   * Adds a value to the loop.
   *
   * @param tensor - the first one that is carried, the whole stack, or what is the same at each step.
   * @param type - the type that a step sees.
   */
  put(role: Role, tensor: Tensor, type: ValueType): Slot {
    const place = this.entries[role].push({ tensor, type }) - 1;
    return (step) => step[role][place] as Tensor;
  }

  /**
   * Runs the loop.
   *
   * @param scan - the loop that it is the derivative of, as long as this one.
   * @param step - returns what is carried on, in the order of the slots, and behind it slices of the stacked results.
   */
  run(
    { bodies, call }: NodeValues,
    scan: ScanAttrs,
    reverse: boolean,
    step: (now: Step) => readonly Tensor[],
  ): Tensor[] {
    const { carry, slices, same } = this.entries;
    const [c, x] = [carry.length, slices.length];
    const all = [...carry, ...slices, ...same];
    const { body, captured } = bodies.trace(
      (given) =>
        step({
          carry: given.slice(0, c),
          slices: given.slice(c, c + x),
          same: given.slice(c + x),
        }),
      all.map(({ type }) => type),
    );
    const attrs = { ...scan, body, carry: c, xs: x, reverse };
    return call("Scan", [...all.map(({ tensor }) => tensor), ...captured], attrs);
  }
}
