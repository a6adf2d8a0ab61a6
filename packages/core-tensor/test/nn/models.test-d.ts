import type { Tensor, Tensor1D, Tensor2D } from "@tensorflow/tfjs";
import { describe, expectTypeOf, it } from "vitest";
import {
  type BatchNormState,
  batchNorm,
  conv,
  type DenseParams,
  dense,
  layerNorm,
  type Model,
  mlp,
  type NoState,
  residual,
  resnet18,
  sequential,
  transformerEncoder,
} from "../../src/nn/index.ts";
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

  it("know the parameters and the state of composed layers", () => {
    const body = sequential([conv({ filters: 2, kernelSize: 3, bias: false }), batchNorm()]);
    const { params, state } = residual(body).init(key(0), [4, 4, 2]);
    expectTypeOf(params.body.layers[0]).toEqualTypeOf<{ readonly kernel: Tensor }>();
    expectTypeOf(state.body.layers[1]).toEqualTypeOf<BatchNormState>();
    expectTypeOf(params.shortcut).toEqualTypeOf<NoState>();
    const bare = layerNorm({ affine: false }).init(key(0), [2]);
    expectTypeOf(bare.params).toEqualTypeOf<NoState>();
  });

  it("name the leaves of nets", () => {
    const { params, state } = resnet18().init(key(0), [32, 32, 3]);
    expectTypeOf(params.stage1.block1.body.conv1.kernel).toEqualTypeOf<Tensor>();
    expectTypeOf(state.stem.norm).toEqualTypeOf<BatchNormState>();
    const encoder = transformerEncoder({ layers: 1, width: 4, heads: 1 });
    expectTypeOf(encoder.init(key(0), [2, 4]).params.norm.scale).toEqualTypeOf<Tensor1D>();
    expectTypeOf(encoder).toExtend<Model>();
    expectTypeOf(resnet18()).toExtend<Model>();
  });
});
