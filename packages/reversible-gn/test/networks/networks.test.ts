import { grad, mlp, random, treeNorm, treeSub } from "@legendre/core-tensor";
import { activations } from "@legendre/core-tensor/nn";
import { expectAllClose, expectNoLeak } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import {
  checkRoundTrip,
  coupling,
  type ReversibleModel,
  recomputed,
  revConv,
  reversible,
  revMlp,
  roundTrip,
} from "../../src/index.ts";
import { inFloat64, numbers } from "../helpers.ts";

const branch = mlp({ hidden: [6], output: 3, activation: "tanh" });
const nets: readonly (readonly [string, ReversibleModel, readonly number[]])[] = [
  ["revMlp", revMlp({ depth: 3, width: 24, weightStd: 0.2, readout: { outputs: 4 } }), [6]],
  [
    "revMlp without expansion",
    revMlp({ depth: 2, width: "none", activation: ["identity", "gelu"], weightStd: 0.3 }),
    [6],
  ],
  ["revMlp without bias", revMlp({ width: 16, bias: false, activation: "softplus" }), [6]],
  ["a coupling of models", reversible({ blocks: [coupling(branch, branch)] }), [6]],
  [
    "revConv",
    revConv({ stages: [1, 2], width: 6, weightStd: 0.1, readout: { outputs: 3 } }),
    [4, 6, 4],
  ],
];

describe.each(nets)("%s", (_, model, inputShape) => {
  const key = random.key(1);
  const x = random.normal(random.key(2), [5, ...inputShape]);

  it("is inverted to rounding (E.2.1)", () => {
    const error = inFloat64(
      (k: never, at: never) => {
        const { params, state } = model.init(k, inputShape);
        return roundTrip(model, params, state, at);
      },
      ...[key, x],
    );
    expect(numbers(error)[0]).toBeLessThan(1e-14);
    const { params, state } = model.init(key, inputShape);
    expect(roundTrip(model, params, state, x).dataSync()[0]).toBeLessThan(1e-5);
    expect(() => checkRoundTrip(model, params, state, x)).not.toThrow();
  });

  it("has gradients by recomputation equal to the stored ones", () => {
    const gap = inFloat64(
      (k: never, at: never) => {
        const { params, state } = model.init(k, inputShape);
        const slope = (m: ReversibleModel) =>
          grad(
            (p: { params: typeof params; x: tf.Tensor }) =>
              tf.sum(tf.sin(tf.mul(3, m.apply(p.params, state, p.x).output))) as tf.Scalar,
          )({ params, x: at });
        const stored = slope(model);
        return tf.div(treeNorm(treeSub(slope(recomputed(model)), stored)), treeNorm(stored));
      },
      ...[key, x],
    );
    expect(numbers(gap)[0]).toBeLessThan(1e-13);
  });

  it("frees what it makes", async () => {
    const { params, state } = model.init(key, inputShape);
    await expectNoLeak(() => tf.dispose(model.apply(params, state, x).output));
    await expectNoLeak(() => roundTrip(model, params, state, x).dispose());
  });
});

describe("float32 round trips (E.2.1)", () => {
  /** Of a network whose branches have a gain of `std(W) √h`; the expansion keeps the size of half a state. */
  const error = (gain: number, depth: number): number => {
    const model = revMlp({ depth, width: 256, weightStd: gain / 16, expansionGain: 4 });
    const { params, state } = model.init(random.key(0), [32]);
    const x = random.normal(random.key(1), [64, 32]);
    return roundTrip(model, params, state, x).dataSync()[0] as number;
  };
  it.each([
    [0.016, 24],
    [0.3, 24],
    [1, 6],
  ])("stay below 1e-5 at a gain of %f and %i blocks", (gain, depth) => {
    expect(error(gain, depth)).toBeLessThan(1e-5);
  });

  it("lose digits where the gain is greater", () => {
    expect(error(2, 6)).toBeGreaterThan(1e-4);
    expect(error(1, 24)).toBeGreaterThan(1e-4);
  });
});

describe("checkRoundTrip", () => {
  it("names the error where the weights have grown too large", () => {
    const model = revMlp({ depth: 8, width: 64, weightStd: 3, expansionGain: 8 });
    const { params, state } = model.init(random.key(0), [8]);
    const x = random.normal(random.key(1), [4, 8]);
    expect(() => checkRoundTrip(model, params, state, x)).toThrow(
      /above 0.001; weights have grown/,
    );
  });
});

describe("readouts", () => {
  it("have orthonormal columns", () => {
    const model = revMlp({ width: 8, readout: { outputs: 5 } });
    const U = model.init(random.key(0), [12]).state.readout.U as tf.Tensor2D;
    expectAllClose(tf.matMul(U, U, true), tf.eye(5), { tolerance: 1e-6 });
    const single = revMlp({ width: 8, readout: { outputs: 1 } });
    expect(single.init(random.key(0), [12]).state.readout.U?.shape).toEqual([12, 1]);
  });
});

describe("errors", () => {
  const { init, apply } = revMlp({ depth: 1, width: 8 });
  it.each([
    [() => init(random.key(0), [7]), /last axis cannot be halved.*pad x/s],
    [() => init(random.key(0), [4, 4]), /revMlp: inputShape is \[4,2\].*revConv/],
    [() => revMlp({ depth: 0 }), /depth must be/],
    [() => revMlp({ activation: ["relu"], depth: 2 }), /names 1 activations for 2 blocks/],
    [() => revMlp({ activation: "rleu" as never }), /rleu/],
    [() => revMlp({ wdith: 3 } as never), /wdith.*width/],
    [() => revMlp({ readout: { outputs: 9 } }).init(random.key(0), [8]), /only 8 features/],
    ...[0, 1.5, undefined].map((outputs): [() => unknown, RegExp] => [
      () => revMlp({ readout: { outputs } as never }),
      /readout.outputs must be a whole number at least 1/,
    ]),
    [() => reversible({ blocks: [] }), /at least one coupling/],
    [() => coupling(undefined as never, branch as never), /F must be a model/],
    [() => revConv({ stages: [1, 1] }).init(random.key(0), [5, 4, 2]), /halved in height/],
    [
      () => {
        const wide = mlp({ hidden: [], output: 4 });
        const model = reversible({ blocks: [coupling(wide as never, wide as never)] });
        const { params, state } = model.init(random.key(0), [6]);
        model.apply(params, state, tf.zeros([2, 6]));
      },
      /maps half a state of shape \[2,3\] to \[2,4\]/,
    ],
    [
      () => {
        const { params, state } = init(random.key(0), [4]);
        apply({ blocks: [] } as never, state, tf.zeros([1, 4]));
        return params;
      },
      /have 0 and 1 blocks/,
    ],
  ])("case %#", (f, message) => {
    expect(f).toThrow(message);
  });
});

describe("activations by function", () => {
  it("are the same as by name", () => {
    const x = random.normal(random.key(2), [3, 4]);
    const outputs = (["tanh", activations.tanh] as const).map((activation) => {
      const model = revMlp({ width: 8, activation, weightStd: 1 });
      const { params, state } = model.init(random.key(0), [4]);
      return model.apply(params, state, x).output;
    });
    expectAllClose(outputs[0] as tf.Tensor, outputs[1] as tf.Tensor);
  });
});
