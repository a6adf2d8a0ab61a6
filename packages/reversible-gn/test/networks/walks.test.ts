import { random } from "@legendre/core-tensor";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { type Coupling, coupling, reversible } from "../../src/index.ts";
import { couple, uncouple } from "../../src/networks/coupling.ts";
import { liftChange, readOut } from "../../src/networks/readout.ts";
import { depthToSpace, spaceToDepth } from "../../src/networks/rearrange.ts";
import { halves, joinHalves, placed } from "../../src/networks/reversible.ts";
import { host, tensors } from "../helpers.ts";

const values = (tensor: tf.Tensor): number[] => [...tensor.dataSync()];
const upTo = (shape: number[]): tf.Tensor =>
  tf.reshape(
    tf.range(
      0,
      shape.reduce((a, b) => a * b, 1),
    ),
    shape,
  );
const key = random.key(0);

/** A branch `weight · x²`, with the shape that it was made for. */
const square = (seen: number[][]) => ({
  init: (_key: never, shape: readonly number[]) => {
    seen.push([...shape]);
    return { params: tf.scalar(seen.length), state: {} };
  },
  apply: (weight: tf.Tensor, state: object, x: tf.Tensor) => ({
    output: tf.mul(weight, tf.square(x)),
    state,
  }),
});

describe("squares of pixels", () => {
  it("become one with more channels, row by row, and back", () => {
    const x = upTo([2, 2, 4, 2]);
    const deep = spaceToDepth(x, 2);
    expect(deep.shape).toEqual([2, 1, 2, 8]);
    const first = [0, 1, 2, 3, 8, 9, 10, 11, 4, 5, 6, 7, 12, 13, 14, 15];
    expect(values(deep)).toEqual([...first, ...first.map((v) => v + 16)]);
    const back = depthToSpace(deep, 2);
    expect([back.shape, values(back)]).toEqual([x.shape, values(x)]);
    const high = spaceToDepth(upTo([1, 6, 3, 1]), 3);
    expect([high.shape, values(high)]).toEqual([[1, 2, 1, 9], values(tf.range(0, 18))]);
    expect(depthToSpace(high, 3).shape).toEqual([1, 6, 3, 1]);
  });
});

describe("a coupling", () => {
  const block = coupling(square([]) as never, square([]) as never) as Coupling;
  const at = { block, params: { F: tf.scalar(2), G: tf.scalar(3) }, state: { F: {}, G: {} } };

  it("adds a function of one half to the other, and takes it away on the way back", () => {
    // y₁ = 1 + 2 · 4, y₂ = 2 + 3 · 81.
    const y = couple(at, [tf.tensor2d([[1]]), tf.tensor2d([[2]])]);
    expect(y.map(values)).toEqual([[9], [245]]);
    expect(uncouple(at, y).map(values)).toEqual([[1], [2]]);
  });

  it("has its place among the others", () => {
    const turn = {
      kind: "rearrangement" as const,
      forward: ([a, b]: readonly [tf.Tensor, tf.Tensor]) => [b, a] as const,
      inverse: ([a, b]: readonly [tf.Tensor, tf.Tensor]) => [b, a] as const,
      outputShape: (shape: readonly number[]) => [...shape, 7].slice(1),
    };
    const seen: number[][] = [];
    const own = coupling(square(seen) as never, square(seen) as never) as Coupling;
    const model = reversible({ blocks: [own, turn, own] });
    const { params, state } = model.init(key, [4]);
    // The rearrangement makes seven numbers of each half.
    expect(seen).toEqual([[2], [2], [7], [7]]);
    const stages = placed(model.stages, params, state);
    expect(stages.map(({ index }) => index)).toEqual([0, undefined, 1]);
    expect(stages.map(({ at }) => at?.params)).toEqual([
      ...[params.blocks[0], undefined, params.blocks[1]],
    ]);
    for (const lacking of ["params", "state"] as const) {
      const given = { params, state, [lacking]: { blocks: [params.blocks[0]] } };
      expect(() => placed(model.stages, given.params, given.state)).toThrow(
        `params and state have ${given.params.blocks.length} and ${given.state.blocks.length} blocks, the model has more`,
      );
    }
    // Weights 1 to 4: (1, 2) to (1 + 4, 2 + 2 · 25), turned, to (52 + 3 · 25, 5 + 4 · 127²).
    const x = tf.tensor2d([[1, 2]]);
    const y = model.forward(params, state, x);
    expect(values(y)).toEqual([127, 5 + 4 * 127 ** 2]);
    expect(values(model.inverse(params, state, y))).toEqual([1, 2]);
    expect(values(model.apply(params, state, x).output)).toEqual(values(y));
  });
});

describe("halves of a state", () => {
  it("are those of the last axis", () => {
    const [first, second] = halves("test", upTo([2, 1, 4]));
    expect([first.shape, second.shape]).toEqual([
      [2, 1, 2],
      [2, 1, 2],
    ]);
    expect([values(first), values(second)]).toEqual([
      [0, 1, 4, 5],
      [2, 3, 6, 7],
    ]);
    expect(values(joinHalves([first, second]))).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  it("are none where there is one axis, or an odd number of features, or none", () => {
    for (const shape of [[], [4], [2, 3], [2, 0], [2, 1]]) {
      expect(() => halves("test", tf.zeros(shape))).toThrow(
        `test: x has shape [${shape}], whose last axis cannot be halved`,
      );
    }
    const { init } = reversible({ blocks: [coupling(square([]) as never, square([]) as never)] });
    for (const shape of [[], [0], [4, 1], [3, 0]]) {
      expect(() => init(key, shape)).toThrow(
        `reversible: x has shape [${["batch", ...shape]}], whose last axis cannot be halved`,
      );
    }
  });
});

describe("the readout", () => {
  // Orthonormal columns of three channels.
  const U = tensors(host([0.6, 0, 0.8, 0, 0, 1], [3, 2])) as tf.Tensor;

  it("is a matrix times the features, or times the means over pixels that keep its length", () => {
    const plain = readOut({ U }, tf.tensor2d([[1, 2, 3]]));
    expect(values(plain)[0]).toBeCloseTo(2.2, 6);
    expect(values(plain)[1]).toBe(3);
    expect(values(readOut({}, U))).toEqual(values(U));
    // Two by three pixels: channel k is k + 10 · pixel, whose mean is k + 25.
    const pixels = Array.from({ length: 18 }, (_, i) => (i % 3) + 10 * Math.floor(i / 3));
    const image = readOut({ U }, tf.tensor(pixels, [1, 2, 3, 3]));
    expect(image.shape).toEqual([1, 2]);
    expect(values(image)[0]).toBeCloseTo(Math.sqrt(6) * (0.6 * 25 + 0.8 * 26), 4);
    expect(values(image)[1]).toBeCloseTo(Math.sqrt(6) * 27, 4);
  });

  it("lifts a change of the outputs to the least one of the state", () => {
    const change = tf.tensor2d([[5, -1]]);
    expect(values(liftChange({}, tf.zeros([1, 2]), change))).toEqual([5, -1]);
    const flat = liftChange({ U }, tf.zeros([1, 3]), change);
    [3, 4, -1].forEach((v, i) => {
      expect(values(flat)[i]).toBeCloseTo(v, 6);
    });
    const image = liftChange({ U }, tf.zeros([1, 2, 3, 3]), change);
    expect(image.shape).toEqual([1, 2, 3, 3]);
    values(image).forEach((v, i) => {
      expect(v).toBeCloseTo(([3, 4, -1][i % 3] as number) / Math.sqrt(6), 6);
    });
    // One pixel high is an image, too.
    const row = liftChange({ U }, tf.zeros([1, 1, 4, 3]), change);
    expect([row.shape, values(row)[9]]).toEqual([[1, 1, 4, 3], expect.closeTo(1.5, 6)]);
    values(readOut({ U }, row)).forEach((v, i) => {
      expect(v).toBeCloseTo([5, -1][i] as number, 5);
    });
  });
});
