import { describe, expectTypeOf, it } from "vitest";
import type { Scalar, Tensor, Tensor1D, Tensor2D } from "../../src/ops.ts";
import {
  type MapTree,
  ravel,
  type Tree,
  treeAdd,
  treeDot,
  treeFlatten,
  treeLeaves,
  treeMap,
  treeUnflatten,
  treeZip,
} from "../../src/tree/index.ts";

interface Params {
  readonly kernel: Tensor2D;
  bias?: Tensor1D;
  readonly stats: readonly [Tensor1D, { mean: Scalar }];
  scale: null;
  layers: Tensor[];
}

class Stored {
  readonly bytes = [1];
}

declare const params: Params;

describe("MapTree", () => {
  it("keeps records, tuples, arrays, optional and readonly members", () => {
    expectTypeOf<MapTree<Params, number>>().toEqualTypeOf<{
      readonly kernel: number;
      bias?: number;
      readonly stats: readonly [number, { mean: number }];
      scale: null;
      layers: number[];
    }>();
  });

  it("keeps unions with nothing, and leaves alone", () => {
    expectTypeOf<MapTree<Tensor | null, string>>().toEqualTypeOf<string | null>();
    expectTypeOf<MapTree<Tensor1D, string>>().toEqualTypeOf<string>();
    expectTypeOf<MapTree<Float32Array, 1>>().toEqualTypeOf<1>();
    expectTypeOf<MapTree<[() => void, Date], 1>>().toEqualTypeOf<[1, 1]>();
  });

  it("takes a class for a leaf when told", () => {
    expectTypeOf<MapTree<{ a: Stored }, number, Stored>>().toEqualTypeOf<{ a: number }>();
  });

  it("maps trees of unknown shape", () => {
    expectTypeOf<MapTree<unknown, number>>().toEqualTypeOf<Tree<number>>();
    expectTypeOf<MapTree<Tree<Tensor>, number>>().toExtend<Tree<number>>();
  });
});

describe("functions over trees", () => {
  it("take interfaces and infer their leaves from the callback", () => {
    expectTypeOf(treeMap((leaf) => leaf.size, params).stats).toEqualTypeOf<
      readonly [number, { mean: number }]
    >();
    expectTypeOf(treeMap((a: number) => `${a}`, { w: [1] })).toEqualTypeOf<{ w: string[] }>();
    expectTypeOf(treeMap((a, b) => a.rank + b.rank, params, params).kernel).toBeNumber();
    const zipped = treeZip("f", { params, grads: params }, (leaf) => leaf.grads.rank);
    expectTypeOf(zipped.layers).toEqualTypeOf<number[]>();
  });

  it("keep the type of the tree", () => {
    expectTypeOf(treeAdd(params, params)).toEqualTypeOf<Params>();
    expectTypeOf(treeDot(params, params)).toEqualTypeOf<Scalar>();
    expectTypeOf(ravel(params).unravel).returns.toEqualTypeOf<Params>();
    expectTypeOf(treeLeaves(params)).toEqualTypeOf<Tensor[]>();
    const { structure, leaves } = treeFlatten<number>([1]);
    expectTypeOf(treeUnflatten<number[]>(structure, leaves)).toEqualTypeOf<number[]>();
  });

  it("accept trees written as such", () => {
    expectTypeOf<{ a: Tensor1D[]; b: null }>().toExtend<Tree<Tensor>>();
    expectTypeOf<readonly [Tensor1D, { c: Scalar }]>().toExtend<Tree<Tensor>>();
  });
});
