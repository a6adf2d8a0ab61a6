import { adam, chain, type GradientTransform } from "@legendre/core-tensor";
import type { Tensor } from "@legendre/core-tensor/ops";
import { clipByGlobalNorm } from "@legendre/core-tensor/optim";
import { describe, expectTypeOf, it } from "vitest";
import type { OuterOptimizer, Trainable } from "../../src/index.ts";

interface Net {
  readonly w: Tensor;
}

describe("the outer optimiser", () => {
  it("serves params of every type, or params and step sizes", () => {
    expectTypeOf(adam({ lr: 1e-3 })).toExtend<OuterOptimizer<Net>>();
    expectTypeOf(chain(clipByGlobalNorm(1), adam({ lr: 1e-3 }))).toExtend<OuterOptimizer<Net>>();
    expectTypeOf<GradientTransform<Trainable<Net>, { count: Tensor }>>().toExtend<
      OuterOptimizer<Net>
    >();
  });

  it("is no number, nothing without update, and no optimiser of other params", () => {
    expectTypeOf<number>().not.toExtend<OuterOptimizer<Net>>();
    expectTypeOf<Pick<ReturnType<typeof adam>, "init">>().not.toExtend<OuterOptimizer<Net>>();
    expectTypeOf<GradientTransform<Net>>().not.toExtend<OuterOptimizer<Net>>();
  });
});
