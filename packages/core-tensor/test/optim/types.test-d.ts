import type { Scalar, Tensor1D, Tensor2D } from "@tensorflow/tfjs";
import { describe, expectTypeOf, it } from "vitest";
import { type BatchOf, batches } from "../../src/data/index.ts";
import {
  adam,
  applyUpdates,
  chain,
  type GradientTransform,
  lookahead,
  masked,
  multiSteps,
  type ScheduleState,
  scale,
  scaleByAdam,
  scaleBySchedule,
  sgd,
  type UpdateExtra,
} from "../../src/optim/index.ts";
import { type FitOptions, fit } from "../../src/train/index.ts";

interface Params {
  kernel: Tensor2D;
  bias: Tensor1D | null;
}
declare const params: Params;
declare const special: GradientTransform<Params, { readonly n: Scalar }>;

describe("transforms", () => {
  it("keep the type of the params", () => {
    const optimizer = adam({ lr: 0.1 });
    const { updates } = optimizer.update(params, optimizer.init(params), params);
    expectTypeOf(updates).toEqualTypeOf<Params>();
    expectTypeOf(applyUpdates(params, updates)).toEqualTypeOf<Params>();
  });

  it("fit a place that asks for one type of params", () => {
    expectTypeOf(sgd({ lr: 0.1 })).toExtend<GradientTransform<Params>>();
    expectTypeOf(special).toExtend<GradientTransform<Params>>();
    expectTypeOf(special).not.toExtend<GradientTransform<{ other: Scalar }>>();
  });

  it("chain to one for all params, or for those of a stage", () => {
    const general = chain(
      scaleByAdam(),
      scale(2),
      scaleBySchedule((step) => step),
    );
    expectTypeOf(general.init(params)[2]).toEqualTypeOf<ScheduleState>();
    expectTypeOf(general).toExtend<GradientTransform<Params>>();
    const narrow = chain(scale(2), special);
    expectTypeOf(narrow.init).parameter(0).toEqualTypeOf<Params>();
    expectTypeOf(narrow.init(params)[1]).toEqualTypeOf<{ readonly n: Scalar }>();
  });

  it("ask for the extras of all their stages", () => {
    type Curved = UpdateExtra<Params> & { readonly curvature: number };
    const curved = special as GradientTransform<Params, object, Curved>;
    const optimizer = chain(curved, scale(1));
    type Extra = NonNullable<Parameters<typeof optimizer.update>[3]>;
    expectTypeOf<Extra>().toExtend<{ readonly curvature: number }>();
  });
});

describe("fit", () => {
  it("infers params, batch and optimiser state", async () => {
    const data = batches({ x: new Float32Array(4) }, { batchSize: 2 });
    const result = await fit({
      params,
      optimizer: special,
      data,
      loss: (p, batch, { step }) => {
        expectTypeOf(p).toEqualTypeOf<Params>();
        expectTypeOf(batch).toEqualTypeOf<BatchOf<{ x: Float32Array<ArrayBuffer> }>>();
        expectTypeOf(step).toEqualTypeOf<number>();
        return p.kernel.sum();
      },
    });
    expectTypeOf(result.params).toEqualTypeOf<Params>();
    expectTypeOf(result.optState).toEqualTypeOf<{ readonly n: Scalar }>();
  });
});

describe("wrappers", () => {
  it("serve the params of what they wrap, and add to its state", () => {
    const general = multiSteps(scaleByAdam(), 2);
    expectTypeOf(general.init(params).inner.count).toEqualTypeOf<Scalar>();
    expectTypeOf(general).toExtend<GradientTransform<Params>>();
    const narrow = lookahead(special);
    expectTypeOf(narrow.init).parameter(0).toEqualTypeOf<Params>();
    expectTypeOf(narrow.init(params).inner).toEqualTypeOf<{ readonly n: Scalar }>();
    const part = masked(
      scaleBySchedule((step) => step),
      () => true,
    );
    expectTypeOf(part.init(params).inner).toEqualTypeOf<ScheduleState>();
    // @ts-expect-error: it would be given trees of another type than its params.
    masked(special, () => true);
  });
});

it("an optional group of options has its names", () => {
  type Checkpoint = NonNullable<FitOptions<Scalar, Scalar>["checkpoint"]>;
  expectTypeOf<Checkpoint["path"]>().toEqualTypeOf<string>();
  expectTypeOf<Checkpoint["every"]>().toEqualTypeOf<number | undefined>();
});
