import type { Scalar, Tensor, Tensor1D, Tensor2D } from "@tensorflow/tfjs";
import { expectTypeOf, it } from "vitest";
import { grad, vmap } from "../../src/index.ts";

it("vmap gives arguments and results another rank and keeps their trees", () => {
  const f = (p: { w: Tensor2D; b: Tensor1D | null }, x: Tensor1D, rate: number) => ({
    y: x as unknown as Scalar,
    list: [p.w, rate] as const,
  });
  const mapped = vmap(f, { inAxes: [{ w: null, b: 0 }, 0, null] });
  expectTypeOf(mapped).parameter(0).toEqualTypeOf<{ w: Tensor; b: Tensor | null }>();
  expectTypeOf(mapped).parameter(1).toEqualTypeOf<Tensor>();
  expectTypeOf(mapped).parameter(2).toEqualTypeOf<number>();
  expectTypeOf(mapped).returns.toEqualTypeOf<{ y: Tensor; list: readonly [Tensor, Tensor] }>();
});

it("vmap of grad returns a tree like the params", () => {
  const loss = (p: { w: Tensor2D }, _x: Tensor1D): Tensor => p.w;
  const each = vmap(grad(loss), { inAxes: [null, 0] });
  expectTypeOf(each).returns.toEqualTypeOf<{ w: Tensor }>();
});

it("vmap knows its options", () => {
  const f = (x: Tensor): Tensor => x;
  // @ts-expect-error an axis is a number, null or a tree of them
  vmap(f, { inAxes: "first" });
  // @ts-expect-error no such choice
  vmap(f, { withoutRule: "skip" });
});
