import { hostArray } from "@legendre/core-tensor";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { leastSquares } from "../../src/least-squares/index.ts";
import type { BySomeLeaves } from "../../src/least-squares/options.ts";
import { numbersOf } from "./decay.ts";

/** Each param goes to 5 where it may. */
type Params = { a: tf.Tensor; w: tf.Tensor; deep: { u: tf.Tensor; list: tf.Tensor[] } };
const toFive = ({ a, w, deep: { u, list } }: Params) => ({
  a: tf.sub(a, 5),
  w: tf.sub(w, 5),
  u: tf.sub(u, 5),
  list: list.map((own) => tf.sub(own, 5)),
});
const start = { a: 0, w: [0, 0, 0], deep: { u: 0, list: [hostArray([0, 0]), hostArray([0], [])] } };

const ended = async (upper: BySomeLeaves) => {
  const { params, converged } = await leastSquares(toFive as never, start, { bounds: { upper } });
  expect(converged).toBe(true);
  const { a, w, deep } = params;
  return [a, ...numbersOf(w), deep.u, ...deep.list.flatMap(numbersOf)].map((v) => +v.toFixed(9));
};

describe("bounds", () => {
  const nothing = undefined as never;

  it.each<[what: string, upper: BySomeLeaves, wanted: number[]]>([
    ["of one leaf", { a: 1 }, [1, 5, 5, 5, 5, 5, 5, 5]],
    ["of none", {}, [5, 5, 5, 5, 5, 5, 5, 5]],
    ["of all", 2, [2, 2, 2, 2, 2, 2, 2, 2]],
    [
      "with null and undefined",
      { a: null, w: undefined, deep: { u: 3 } },
      [5, 5, 5, 5, 3, 5, 5, 5],
    ],
    ["of elements of a list", { w: [1, null, 2] }, [5, 1, 5, 2, 5, 5, 5, 5]],
    ["of elements, the last one undefined", { w: [1, 2, nothing] }, [5, 1, 2, 5, 5, 5, 5, 5]],
    ["of a leaf in a list", { deep: { list: [null, 4] } }, [5, 5, 5, 5, 5, 5, 5, 4]],
    ["of a list that ends early", { deep: { list: [1] } }, [5, 5, 5, 5, 5, 1, 1, 5]],
    ["of an array", { deep: { list: [hostArray([1, 2])] } }, [5, 5, 5, 5, 5, 1, 2, 5]],
  ])("%s leave the others free", async (_, upper, wanted) => {
    expect(await ended(upper)).toEqual(wanted);
  });

  it("below are none where they are left out, too", async () => {
    const f = (p: { a: tf.Tensor; b: tf.Tensor }) => [tf.add(p.a, 5), tf.add(p.b, 5)];
    const fit = await leastSquares(f, { a: 0, b: 0 }, { bounds: { lower: { b: -2 } } });
    expect([fit.params.a, fit.params.b]).toEqual([expect.closeTo(-5, 9), -2]);
  });
});
