import type { Tensor, Tensor1D, Tensor2D } from "@tensorflow/tfjs";
import { describe, expectTypeOf, it } from "vitest";
import { type DenseParams, dense, type Model, mlp, sequential } from "../../src/nn/index.ts";
import { key } from "../../src/random/index.ts";

describe("types of models", () => {
  it("follow the bias option", () => {
    const { params } = dense({ units: 2 }).init(key(0), [3]);
    expectTypeOf(params).toEqualTypeOf<{ readonly kernel: Tensor2D; readonly bias: Tensor1D }>();
    const bare = dense({ units: 2, bias: false }).init(key(0), [3]);
    expectTypeOf(bare.params).toEqualTypeOf<{ readonly kernel: Tensor2D }>();
  });

  it("keep the places of sequential layers", () => {
    const model = sequential([(x: Tensor) => x, dense({ units: 2 }), "tanh"]);
    const { params } = model.init(key(0), [3]);
    expectTypeOf(params.layers[1]).toEqualTypeOf<DenseParams>();
    expectTypeOf(params.layers.length).toEqualTypeOf<3>();
  });

  it("are models of unknown parameters too", () => {
    expectTypeOf(mlp({ hidden: [], output: 1 })).toExtend<Model>();
    expectTypeOf(sequential([dense({ units: 1 })])).toExtend<Model>();
  });
});
