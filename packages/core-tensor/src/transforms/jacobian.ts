import { LegendreError } from "../errors.ts";
import { eye, reshape, Tensor, zeros, zerosLike } from "../ops.ts";
import { type OptionsOf, oneOf, options } from "../options.ts";
import { scoped } from "../scope.ts";
import { treeFlatten, treeUnflatten } from "../tree/index.ts";
import { grad } from "./grad.ts";
import { type LinearMaps, withLinearMaps } from "./linear-maps.ts";
import { vmap } from "./vmap.ts";

/** The options of {@link jacobian}. */
export const jacobianOptions = options("jacobian", {
  /**
   * `"forward"` has a tangent for each input element, `"reverse"` a cotangent for each output element;
   * `"auto"` takes the cheaper.
   */
  mode: oneOf(["auto", "forward", "reverse"], "auto"),
});

/** Options of {@link jacobian}. */
export interface JacobianOptions extends OptionsOf<typeof jacobianOptions> {}

/**
 * The Jacobian of a function with one tensor as its result.
 *
 * @param f - a synchronous function from a tree of float32 tensors to a tensor of any shape `[…out]`.
 * @param options - the mode.
 * @returns a function of `x` that returns a tree like `x` whose leaf of shape `[…in]` is replaced by the
 *   partial derivatives, shape `[…out, …in]`; owned by the caller.
 * @throws code "option" for an unknown mode; "structure" when the result is not one tensor.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { jacobian } from "@legendre/core-tensor";
 *
 * const f = (x: tf.Tensor) => tf.mul(x, tf.sum(x)) as tf.Tensor;
 * console.log(jacobian(f)(tf.tensor1d([1, 2])).arraySync()); // [ [ 4, 1 ], [ 2, 5 ] ]
 * ```
 *
 * @remarks One evaluation of `f`, then one pass for all rows or columns together, which needs the memory of
 * as many: for small problems.
 */
export function jacobian<P>(f: (x: P) => Tensor, options: JacobianOptions = {}): (x: P) => P {
  const { mode } = jacobianOptions.resolve(options);
  const ofMaps = (x: P, maps: LinearMaps<P, Tensor>): P => {
    if (!(maps.value instanceof Tensor)) {
      throw new LegendreError("structure", "jacobian", "the function must return one tensor");
    }
    const inputs = treeFlatten<Tensor>(x);
    const total = inputs.leaves.reduce((sum, leaf) => sum + leaf.size, 0);
    const reverse = mode === "reverse" || (mode === "auto" && maps.value.size <= total);
    const leaves = reverse
      ? rows(maps.value, inputs.leaves, (u) => treeFlatten<Tensor>(maps.pullback(u)).leaves)
      : columns(maps.value, inputs.leaves, (tangents) =>
          maps.pushforward(treeUnflatten<P>(inputs.structure, tangents)),
        );
    return treeUnflatten<P>(inputs.structure, leaves);
  };
  return (x) => scoped(() => withLinearMaps("jacobian", f, x, (maps) => ofMaps(x, maps)));
}

/**
 * The Hessian of a scalar function, for small problems.
 *
 * @param f - a synchronous function from a tree of float32 tensors to a scalar.
 * @returns a function of `x` that returns, for a single tensor of shape `[…in]`, the tensor
 *   `[…in, …in]`; for a tree, the tree of trees of such blocks, `H.a.b = ∂²f / ∂a ∂b`.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { hessian } from "@legendre/core-tensor";
 *
 * const f = (x: tf.Tensor) => tf.prod(x) as tf.Scalar;
 * console.log(hessian(f)(tf.tensor1d([2, 3])).arraySync()); // [ [ 0, 1 ], [ 1, 0 ] ]
 * ```
 *
 * @remarks Forward over reverse, a tangent for each element of `x`; a product with it is far cheaper, see
 * `hvp`.
 */
export function hessian<P>(f: (x: P) => Tensor): (x: P) => P {
  return (x) =>
    scoped(() => {
      const { leaves, structure } = treeFlatten<Tensor>(x);
      const blocks = leaves.map((_, index) =>
        jacobian((at: P) => treeFlatten<Tensor>(grad(f)(at)).leaves[index] as Tensor, {
          mode: "forward",
        })(x),
      );
      return treeUnflatten<P>(structure, blocks);
    });
}

/** All unit cotangents pulled back at once; leaf `k` gets shape `[…out, …in_k]`. */
function rows(
  value: Tensor,
  inputs: readonly Tensor[],
  pull: (cotangent: Tensor) => Tensor[],
): Tensor[] {
  const shapes = inputs.map((leaf) => [...value.shape, ...leaf.shape]);
  if (value.size === 0) return shapes.map((shape) => zeros(shape));
  const pulled = vmap(pull, loops)(units(value));
  return pulled.map((leaf, index) => reshape(leaf, shapes[index]!));
}

/** All unit tangents of a leaf pushed forward at once. */
function columns(
  value: Tensor,
  inputs: readonly Tensor[],
  push: (tangents: Tensor[]) => Tensor,
): Tensor[] {
  const none = inputs.map((leaf) => zerosLike(leaf));
  return inputs.map((leaf, index) => {
    const shape = [...value.shape, ...leaf.shape];
    if (leaf.size === 0) return zeros(shape);
    const along = (unit: Tensor): Tensor => push(none.with(index, unit));
    return reshape(vmap(along, { ...loops, outAxes: -1 })(units(leaf)), shape);
  });
}

/** Kernels of users' own need no batch rule for a Jacobian. */
const loops = { withoutRule: "loop" } as const;

/** The unit tensors of the shape of `like`, one after the other. */
function units(like: Tensor): Tensor {
  return reshape(eye(like.size), [like.size, ...like.shape]);
}
