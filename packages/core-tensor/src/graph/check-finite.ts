import { inputsByName } from "../kernels/call-kernel.ts";
import type { Kernel } from "../kernels/kernel.ts";
import type { Attrs } from "../kernels/value-type.ts";
import type { Tensor } from "../ops.ts";
import { flag, type OptionsOf, options } from "../options.ts";
import { scoped } from "../scope.ts";
import { assertedFinite } from "./assert-finite.ts";
import { callKernel } from "./dispatch.ts";
import { below } from "./level.ts";
import { synchronous, withLevel } from "./record.ts";
import type { BackendInUse, Level } from "./recorded.ts";
import { userLine } from "./user-line.ts";

/** The options of {@link checkFinite}. */
export const checkFiniteOptions = options("checkFinite", {
  /** Whether an infinity is a fault too; without it NaN alone is, for functions that mask with −∞. */
  infinities: flag(true),
});

/** Options of {@link checkFinite}. */
export interface CheckFiniteOptions extends OptionsOf<typeof checkFiniteOptions> {}

/**
 * The same function, which ends with an error where one of its ops returns a NaN or an infinity: the error names the op, the line of code that called it, the
 * number and its place. Ops of loops, branches, `vmap` and derivatives inside it are looked at too, and compiled programs as they run; for the ops of a derivative
 * take it inside, `checkFinite(grad(loss))`.
 *
 * @param f - a synchronous function of trees of tensors, written with ops.
 * @param options - see {@link CheckFiniteOptions}.
 * @returns a function of the same arguments and results. Constants (`tf.fill`) may be infinite; what they are put into may not.
 * @throws code "option"; from the function "non-finite" when the values are known, which in a program is when it runs, and "tracing" for an `f` that returns a promise.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { jit } from "@legendre/core-tensor";
 * import { checkFinite } from "@legendre/core-tensor/graph";
 *
 * const entropy = (p: tf.Tensor) => tf.neg(tf.sum(tf.mul(p, tf.log(p))));
 * const checked = jit(checkFinite(entropy));
 * const message = await checked(tf.tensor1d([1, 0])).catch((error: Error) => error.message);
 * console.log(/the result of "Log" at .* is -Infinity at \[1\] of \[2\]/.test(`${message}`)); // → true
 * await checked.dispose();
 * ```
 *
 * @remarks For looking for a fault: each op's numbers are read on the host, and a compiled program is cut at each op. `assertFinite` looks at one value.
 */
export function checkFinite<A extends readonly unknown[], R>(
  f: (...args: A) => R,
  options: CheckFiniteOptions = {},
): (...args: A) => R {
  const { infinities } = checkFiniteOptions.resolve(options);
  return (...args) =>
    scoped(() =>
      withLevel(new CheckingLevel(infinities), () => synchronous("checkFinite", f(...args))),
    );
}

/** The level of a function whose ops are looked at: each runs one level below, and its results are asserted to be finite there. */
class CheckingLevel implements Level {
  readonly takesAll = true;
  parent: Level | undefined = undefined;
  bottom: BackendInUse | undefined = undefined;
  closed = false;
  private readonly infinities: boolean;
  /** Assertions are ops, too, and not looked at. */
  private asserts = false;

  constructor(infinities: boolean) {
    this.infinities = infinities;
  }

  process(kernel: Kernel, inputs: readonly Tensor[], attrs: Attrs): Tensor[] {
    const named = kernel.inputs === "list" ? inputs : inputsByName(kernel.inputs, inputs);
    return below(this, () => this.checked(kernel, callKernel(kernel.name, named, attrs)));
  }

  checked(kernel: Kernel, outputs: readonly Tensor[]): Tensor[] {
    if (this.asserts || kernel.inputs.length === 0) return [...outputs];
    const line = userLine();
    const label = `the result of "${kernel.name}"${line === undefined ? "" : ` at ${line}`}`;
    this.asserts = true;
    try {
      return outputs.map((x) => {
        if (x.dtype !== "float32") return x;
        const seen = assertedFinite(x, label, this.infinities);
        x.dispose();
        return seen;
      });
    } finally {
      this.asserts = false;
    }
  }
}
