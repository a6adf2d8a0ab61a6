import type { Tensor } from "../ops.ts";

/**
 * A pytree: a leaf `L`, an empty subtree (`null`, `undefined`), or an array or plain object of trees.
 *
 * Functions over trees take any type, so that interfaces fit (`interface Params { w: Tensor2D }` has
 * no index signature and would not be a `Tree`); this type is for data whose shape is not known.
 *
 * @example
 * ```ts
 * import { type Tree, treeLeaves } from "@legendre/core-tensor";
 *
 * const rates: Tree<number> = { layers: [{ kernel: 0.1, bias: 0.2 }], scale: null };
 * console.log(treeLeaves<number>(rates)); // → [ 0.2, 0.1 ]
 * ```
 */
export type Tree<L> =
  | L
  | null
  | undefined
  | readonly Tree<L>[]
  | { readonly [name: string]: Tree<L> };

/**
 * What a type-level walk takes for a leaf. At run time everything but arrays, plain objects, `null`
 * and `undefined` is one, but types do not show whether an object is plain.
 */
export type LeafType =
  | Tensor
  | ArrayBufferView
  | Date
  | string
  | number
  | boolean
  | bigint
  | symbol
  | ((...args: never[]) => unknown);

/**
 * The type of tree `T` with each leaf replaced by `U`; tuples, records, optional and `readonly`
 * members stay what they are. Instances of a class of your own are leaves too when `L` names it.
 *
 * @example
 * ```ts
 * import type { MapTree } from "@legendre/core-tensor/tree";
 * import type { Tensor1D, Tensor2D } from "@tensorflow/tfjs";
 *
 * type Params = { kernel: Tensor2D; bias: Tensor1D | null };
 * const shapes: MapTree<Params, number[]> = { kernel: [3, 2], bias: null };
 * console.log(shapes.kernel[0]); // → 3
 * ```
 */
export type MapTree<T, U, L = never> = unknown extends T
  ? Tree<U>
  : T extends null | undefined
    ? T
    : T extends LeafType | L
      ? U
      : T extends readonly unknown[]
        ? MapArray<T, U, L>
        : T extends object
          ? { [K in keyof T]: MapTree<T[K], U, L> }
          : U;

/** Plain array types are written out, since TypeScript resolves them late, as `Tree` needs it. */
export type MapArray<T extends readonly unknown[], U, L> = number extends T["length"]
  ? T extends unknown[]
    ? MapTree<T[number], U, L>[]
    : readonly MapTree<T[number], U, L>[]
  : { [K in keyof T]: MapTree<T[K], U, L> };
