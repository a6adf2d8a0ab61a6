import { expectAllClose } from "@repo/test-kit";
import { describe, it } from "vitest";
import { float } from "../../src/linalg/loops/scalars.ts";
import { add, div, mul, neg, reshape, sub, sum, type Tensor, tensor1d } from "../../src/ops.ts";
import { lineSearch } from "../../src/solvers/line-search.ts";

/** Where a search from 0 looks, of `−t + ½ t² / least`, whose minimum is at `least`; the last place is its answer. */
function places(least: number, firstStep: number): number[] {
  const seen: number[] = [];
  const evaluate = (x: Tensor) => {
    seen.push(x.dataSync()[0] as number);
    const share = div(x, float(least));
    const value = sum(sub(mul(float(0.5), mul(share, x)), x));
    return { value, gradient: sub(share, float(1)) };
  };
  const x = tensor1d([0]);
  const start = { x, value: float(0), gradient: tensor1d([-1]) };
  const found = lineSearch(evaluate, start, neg(start.gradient), float(firstStep), float(1e-7));
  return [...seen, reshape(add(found.x, x), []).dataSync()[0] as number];
}

describe("a search along a direction", () => {
  it("takes the first step where it will do", () => {
    expectAllClose(places(1.5, 1), [1, 1]);
  });

  it("goes to the minimum of the cubic through both ends", () => {
    expectAllClose(places(0.2, 1), [1, 0.2, 0.2]);
  });

  it("goes no nearer to an end than a tenth of what is between", () => {
    expectAllClose(places(0.02, 1), [1, 0.1, 0.02, 0.02]);
  });

  it("doubles steps that fall too little", () => {
    expectAllClose(places(32, 1), [1, 2, 4, 4]);
  });
});
