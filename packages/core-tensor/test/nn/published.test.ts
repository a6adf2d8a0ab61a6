import { expectAllClose, expectNoLeak } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { isLegendreError } from "../../src/errors.ts";
import { jit } from "../../src/jit/index.ts";
import {
  dotProductAttention,
  type GruParams,
  gru,
  huber,
  klDivergence,
  type LstmParams,
  lstm,
  type Model,
  type NoState,
  rmsNorm,
  rotaryPositions,
  softmaxCrossEntropy,
} from "../../src/nn/index.ts";
import { key } from "../../src/random/index.ts";
import { grad } from "../../src/transforms/index.ts";
import fixture from "../fixtures/layers.json" with { type: "json" };
import { caught } from "../tree/caught.ts";

interface Numbers {
  readonly shape: readonly number[];
  readonly data: readonly number[];
}

const tensor = ({ shape, data }: Numbers) => tf.tensor([...data], [...shape]) as tf.Tensor;
const x = tensor(fixture.x) as tf.Tensor3D;

/** A tree of the fixture's arrays as tensors. */
const tensors = <P>(tree: Readonly<Record<string, Numbers>>): P =>
  Object.fromEntries(Object.entries(tree).map(([name, value]) => [name, tensor(value)])) as P;

function recurrentSuite<P>(
  name: string,
  make: (options: { units: number; sequences?: boolean; reverse?: boolean }) => Model<P, NoState>,
  cases: readonly { params: object; y: Numbers; byParams: object; byX: Numbers }[],
): void {
  describe.each(["forwards", "backwards"])(`${name} %s`, (way) => {
    const reverse = way === "backwards";
    const expected = cases[reverse ? 1 : 0]!;
    const layer = make({ units: 4, reverse });
    const params = tensors<P>(expected.params as never);
    const run = (p: P, input: tf.Tensor) => layer.apply(p, {}, input).output;

    it("has the outputs of flax", async () => {
      expectAllClose(run(params, x), expected.y.data, { tolerance: 2e-6 });
      const compiled = jit(run);
      expectAllClose(await compiled(params as never, x as never), expected.y.data, {
        tolerance: 2e-6,
      });
      await compiled.dispose();
    });

    it("has the slopes of flax, by params and inputs", () => {
      const squares = (p: P, input: tf.Tensor) => tf.sum(tf.square(run(p, input))) as tf.Scalar;
      const byParams = grad((p: P) => squares(p, x))(params);
      expectAllClose(byParams as never, tensors(expected.byParams as never), { tolerance: 1e-5 });
      const byX = grad((input: tf.Tensor) => squares(params, input))(x as tf.Tensor);
      expectAllClose(byX, expected.byX.data, { tolerance: 1e-5 });
    });

    it("without sequences gives the output that it ends with", () => {
      const { output } = make({ units: 4, reverse, sequences: false }).apply(params, {}, x);
      const place = reverse ? 0 : x.shape[1] - 1;
      expectAllClose(output, tf.squeeze(tf.slice(run(params, x), [0, place, 0], [2, 1, 4]), [1]));
    });
  });
}

recurrentSuite<LstmParams>("lstm", lstm, fixture.lstm);
recurrentSuite<GruParams>("gru", gru, fixture.gru);

it("an lstm starts with open forget gates and orthogonal blocks", () => {
  const { params } = lstm({ units: 3 }).init(key(0), [5, 2]);
  expect([...params.bias.dataSync()]).toEqual([0, 0, 0, 1, 1, 1, 0, 0, 0, 0, 0, 0]);
  for (const block of tf.split(params.recurrent, 4, 1)) {
    expectAllClose(tf.matMul(block, block, true), tf.eye(3), { tolerance: 1e-5 });
  }
});

it("rmsNorm is flax's", () => {
  const layer = rmsNorm({ eps: 1e-3 });
  const { output } = layer.apply({ scale: tensor(fixture.rmsNorm.scale) as tf.Tensor1D }, {}, x);
  expectAllClose(output, fixture.rmsNorm.y.data, { tolerance: 1e-6 });
  const bare = rmsNorm({ scale: false }).apply({}, {}, tf.tensor2d([[3, -3]])).output;
  expectAllClose(bare, [[1, -1]], { tolerance: 1e-6 });
});

describe("dotProductAttention", () => {
  it.each(fixture.attention.map((one, i) => ({ ...one, i })))("is JAX's, case $i", async (one) => {
    const [q, k, v] = [one.q, one.k, one.v].map(tensor) as [tf.Tensor, tf.Tensor, tf.Tensor];
    const mask = one.mask === null ? undefined : tf.cast(tensor(one.mask), "bool");
    const options = { mask, causal: one.causal, scale: one.scale ?? undefined };
    const run = (a: tf.Tensor, b: tf.Tensor, c: tf.Tensor) => dotProductAttention(a, b, c, options);
    expectAllClose(run(q, k, v), one.y.data, { tolerance: 2e-6 });
    const slopes = grad(
      (qkv: tf.Tensor[]) =>
        tf.sum(tf.square(run(...(qkv as [tf.Tensor, tf.Tensor, tf.Tensor])))) as tf.Scalar,
    )([q, k, v]);
    slopes.forEach((slope, i) => {
      expectAllClose(slope, one.slopes[i]!.data, { tolerance: 1e-5 });
    });
    const compiled = jit(run);
    expectAllClose(await compiled(q, k, v), one.y.data, { tolerance: 2e-6 });
    await compiled.dispose();
  });

  it("gives zeros, with zero slopes, to a query that sees no key", () => {
    const q = tf.ones([1, 1, 1, 2]) as tf.Tensor;
    const mask = tf.zeros([1, 1, 1, 3], "bool");
    const run = (v: tf.Tensor) => dotProductAttention(q, tf.ones([1, 3, 1, 2]), v, { mask });
    const v = tf.fill([1, 3, 1, 2], 7) as tf.Tensor;
    expectAllClose(run(v), [[[[0, 0]]]]);
    expectAllClose(grad((u: tf.Tensor) => tf.sum(run(u)) as tf.Scalar)(v), tf.zerosLike(v));
  });

  it("does not look at what is hidden", () => {
    const q = tf.ones([1, 2, 1, 2]) as tf.Tensor;
    const k = tf.tensor4d([1, 2, 9, -9], [1, 2, 1, 2]);
    const other = tf.tensor4d([1, 2, -4, 100], [1, 2, 1, 2]);
    const mask = tf.tensor4d([1, 0], [1, 1, 1, 2]);
    expectAllClose(
      dotProductAttention(q, k, k, { mask }),
      dotProductAttention(q, other, other, { mask }),
    );
  });
});

describe("rotaryPositions", () => {
  const turned = tensor(fixture.turned);
  it.each(fixture.rotary)("turns pairs, base $base from $start", ({ base, start, y }) => {
    expectAllClose(rotaryPositions(turned, { base, start }), y.data, { tolerance: 2e-6 });
    const late = rotaryPositions(turned, { base, start: tf.scalar(start, "int32") });
    expectAllClose(late, y.data, { tolerance: 2e-6 });
  });

  it("makes products that depend on the distance alone", () => {
    const [q, k] = [turned, tf.neg(tf.reverse(turned, 3))];
    const scores = (start: number) =>
      tf.matMul(
        tf.transpose(rotaryPositions(q, { start }), [0, 2, 1, 3]),
        tf.transpose(rotaryPositions(k, { start }), [0, 2, 1, 3]),
        false,
        true,
      );
    expectAllClose(scores(40), scores(0), { tolerance: 1e-4 });
  });
});

describe("losses", () => {
  const [scores, other, soft] = [fixture.scores, fixture.other, fixture.soft].map(tensor) as [
    tf.Tensor,
    tf.Tensor,
    tf.Tensor,
  ];
  const labels = tf.tensor1d(fixture.labels.data, "int32");

  it.each(fixture.huber)("huber is optax's, delta $delta", ({ delta, value, slope }) => {
    expectAllClose(huber(scores, other, { delta }), value, { tolerance: 1e-6 });
    expectAllClose(grad((z: tf.Tensor) => huber(z, other, { delta }))(scores), slope.data, {
      tolerance: 1e-6,
    });
  });

  it.each(fixture.smoothing)(
    "label smoothing is optax's, $smoothing",
    ({ smoothing, value, slope }) => {
      const loss = (z: tf.Tensor) => softmaxCrossEntropy(z, labels, { smoothing });
      expectAllClose(loss(scores), value, { tolerance: 2e-6 });
      expectAllClose(grad(loss)(scores), slope.data, { tolerance: 1e-6 });
      const oneHot = tf.oneHot(labels, 5);
      expectAllClose(softmaxCrossEntropy(scores, oneHot, { smoothing }), value, {
        tolerance: 2e-6,
      });
    },
  );

  it("klDivergence is optax's, 0 at equality, and finite where a target is 0", () => {
    expectAllClose(klDivergence(scores, soft), fixture.kl.value, { tolerance: 2e-6 });
    expectAllClose(grad((z: tf.Tensor) => klDivergence(z, soft))(scores), fixture.kl.slope.data, {
      tolerance: 1e-6,
    });
    expectAllClose(klDivergence(scores, tf.softmax(scores as tf.Tensor2D)), 0, { tolerance: 1e-6 });
    const byTargets = grad((t: tf.Tensor) => klDivergence(scores, t))(soft);
    expect([...byTargets.dataSync()].every(Number.isFinite)).toBe(true);
  });

  it("NaN and unknown classes stay seen", () => {
    expect(huber(tf.tensor1d([Number.NaN]), tf.tensor1d([0])).dataSync()[0]).toBeNaN();
    expect(huber(tf.tensor1d([Number.POSITIVE_INFINITY]), tf.tensor1d([0])).dataSync()[0]).toBe(
      Number.POSITIVE_INFINITY,
    );
    const unknown = tf.tensor1d([0, 9, 2, 2], "int32");
    expect(softmaxCrossEntropy(scores, unknown, { smoothing: 0.1 }).dataSync()[0]).toBeNaN();
    expect(klDivergence(tf.zeros([1, 2]), tf.tensor2d([[1.5, -0.5]])).dataSync()[0]).toBeNaN();
  });
});

const halves = tf.fill([1, 2], 0.5);

it("nothing is left behind", async () => {
  const q = tf.ones([1, 2, 2, 4]) as tf.Tensor;
  const mask = tf.ones([1, 1, 1, 2]);
  await expectNoLeak(() => {
    dotProductAttention(q, q, q, { mask, causal: true }).dispose();
    rotaryPositions(q, { start: 3 }).dispose();
    huber(q, q).dispose();
    klDivergence(halves, halves).dispose();
    softmaxCrossEntropy(halves, halves, { smoothing: 0.1 }).dispose();
  });
});

it("what does not fit is named", () => {
  const q = tf.ones([1, 2, 4, 6]);
  const rows: [() => unknown, string, string][] = [
    [
      () => dotProductAttention(q, tf.ones([1, 3, 3, 6]), tf.ones([1, 3, 3, 6])),
      "shape",
      "the heads of keys divide",
    ],
    [
      () => dotProductAttention(q, tf.ones([1, 3, 4, 5]), tf.ones([1, 3, 4, 6])),
      "shape",
      "got query [1,2,4,6]",
    ],
    [
      () => dotProductAttention(q, q, q, { casual: true } as never),
      "option",
      'nearest known name is "causal"',
    ],
    [() => dotProductAttention(q, q, q, { scale: Number.NaN }), "non-finite", "scale must be"],
    [() => rotaryPositions(tf.ones([1, 2, 4, 5])), "shape", "an even width"],
    [() => rotaryPositions(q, { base: 0 }), "option", "base must be"],
    [() => rotaryPositions(q, { start: 0.5 }), "option", "start must be"],
    [() => huber(q, tf.ones([2])), "shape", "they must be equal"],
    [() => huber(q, q, { delta: 0 }), "option", "delta must be"],
    [() => softmaxCrossEntropy(halves, halves, { smoothing: 1.5 }), "option", "smoothing must be"],
    [() => klDivergence(halves, tf.ones([2])), "shape", "they must be equal"],
    [() => lstm({} as never), "option", "lstm: units must be"],
    [() => gru({ units: 2, sequences: 1 as never }), "option", "sequences must be one of"],
    [() => lstm({ units: 2 }).init(key(0), [3]), "shape", "[t, features]"],
    [
      () => lstm({ units: 2 }).apply(lstm({ units: 3 }).init(key(0), [5, 2]).params, {}, x),
      "shape",
      "params.bias",
    ],
    [
      () => gru({ units: 2 }).apply(gru({ units: 2 }).init(key(0), [5, 2]).params, {}, x),
      "shape",
      "x has shape",
    ],
    [() => rmsNorm({ eps: 0 }), "option", "eps must be"],
  ];
  for (const [run, code, words] of rows) {
    const error = caught(run);
    expect(error.message).toContain(words);
    expect(isLegendreError(error, code as "shape")).toBe(true);
  }
});
