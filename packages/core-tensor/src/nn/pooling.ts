import { sizeOf } from "../kernels/host-array.ts";
import {
  avgPool,
  maxPool as maxPool2d,
  mean,
  type Rank,
  reshape,
  type Tensor,
  type Tensor2D,
  type Tensor4D,
} from "../ops.ts";
import { numbers, type OptionsOf, optional, options } from "../options.ts";
import { scoped } from "../scope.ts";
import type { Activation } from "./activations.ts";
import { withoutHeight } from "./conv.ts";
import { checkFeatures } from "./layer-checks.ts";
import { asPlane, padding, resolveWindow } from "./window-options.ts";

/** The options of {@link maxPool} and {@link averagePool}. */
export const poolOptions = options("maxPool", {
  /** Size of the window; a list of one size for inputs of one spatial axis. */
  size: numbers({ integer: true, min: 1 }, 2),
  /** From one window to the next. @defaultValue `size` */
  strides: optional(numbers({ integer: true, min: 1 })),
  /** See {@link Padding}; what is padded is left out of the result. */
  padding: padding("valid"),
});

/** Options of {@link maxPool} and {@link averagePool}. */
export interface PoolOptions extends OptionsOf<typeof poolOptions> {}

/**
 * The largest value in each window, channel by channel, as a function for {@link sequential}.
 *
 * @returns a function from `[n, height, width, channels]` to `[n, height', width', channels]`.
 * @throws code "option" for options out of range; the function code "shape" for other inputs.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { maxPool } from "@legendre/core-tensor";
 *
 * const x = tf.tensor4d([1, 2, 3, 4], [1, 2, 2, 1]);
 * console.log(maxPool()(x).dataSync()[0]); // 4
 * ```
 */
export function maxPool(options?: PoolOptions): Activation {
  return pool("maxPool", options, (x, { size, strides, pad }) => maxPool2d(x, size, strides, pad));
}

/**
 * The mean of each window, channel by channel, as a function for {@link sequential}.
 *
 * @returns a function from `[n, height, width, channels]` to `[n, height', width', channels]`.
 * @throws code "option" for options out of range; the function code "shape" for other inputs.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { averagePool } from "@legendre/core-tensor/nn";
 *
 * const x = tf.tensor3d([1, 2, 3, 4, 5, 6], [1, 6, 1]);
 * console.log([...averagePool({ size: [3] })(x).dataSync()]); // [ 2, 5 ]
 * ```
 */
export function averagePool(options?: PoolOptions): Activation {
  return pool("averagePool", options, (x, { size, strides, pad }) =>
    avgPool(x, size, strides, pad),
  );
}

/**
 * The mean over all spatial axes, `[n, …, channels]` to `[n, channels]`, as a function for
 * {@link sequential}.
 *
 * @throws code "shape" for an x of rank below 3.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { globalAveragePool } from "@legendre/core-tensor/nn";
 *
 * console.log([...globalAveragePool(tf.tensor3d([[[1, 10], [3, 30]]])).dataSync()]); // [ 2, 20 ]
 * ```
 */
export function globalAveragePool(x: Tensor): Tensor2D {
  checkFeatures("globalAveragePool", x, Math.max(3, x.rank), null);
  const axes = Array.from({ length: x.rank - 2 }, (_, i) => i + 1);
  return mean(x, axes) as Tensor2D;
}

/**
 * All axes behind the batch as one, `[n, …]` to `[n, features]`, as a function for {@link sequential}.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { flatten } from "@legendre/core-tensor";
 *
 * console.log(flatten(tf.zeros([5, 4, 4, 2])).shape); // [ 5, 32 ]
 * ```
 */
export function flatten(x: Tensor): Tensor2D {
  const size = sizeOf(x.shape.slice(1));
  return reshape(x, [x.shape[0] ?? 1, size]) as Tensor2D;
}

function pool(
  where: string,
  options: PoolOptions | undefined,
  run: (x: Tensor4D, window: ReturnType<typeof resolveWindow>) => Tensor,
): Activation {
  const given = poolOptions.resolve(options, where);
  const { strides = given.size } = given;
  const window = resolveWindow(where, "size", { ...given, strides });
  return (x) => {
    checkFeatures(where, x, window.rank + 2, null);
    return scoped(() => {
      const y = run(reshape<Rank.R4>(x, asPlane(x.shape, window.rank)), window);
      return window.rank === 1 ? reshape(y, withoutHeight(y.shape)) : y;
    });
  };
}
