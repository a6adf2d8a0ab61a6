import * as tf from "@tensorflow/tfjs";
import fc from "fast-check";

/** One stage of a random network on images, channels last. */
export type Stage =
  | { kind: "conv"; filters: number }
  | { kind: "batchNorm" }
  | { kind: "relu" | "tanh" | "pool" | "channelsFirst" }
  | { kind: "residual" }
  | { kind: "concat"; filters: number }
  | { kind: "depthwise"; multiplier: number }
  | { kind: "grouped"; filters: number };

export interface NetPlan {
  readonly stages: readonly Stage[];
  readonly head: "flatten" | "mean";
  readonly seed: number;
}

export const netPlans: fc.Arbitrary<NetPlan> = fc.record({
  stages: fc.array(
    fc.oneof(
      fc.record({ kind: fc.constant("conv" as const), filters: fc.integer({ min: 2, max: 5 }) }),
      fc.record({ kind: fc.constant("batchNorm" as const) }),
      fc.record({
        kind: fc.constantFrom(
          "relu",
          "tanh",
          "pool",
          "channelsFirst" as const,
        ) as fc.Arbitrary<"relu">,
      }),
      fc.record({ kind: fc.constant("residual" as const) }),
      fc.record({ kind: fc.constant("concat" as const), filters: fc.integer({ min: 2, max: 4 }) }),
      fc.record({
        kind: fc.constant("depthwise" as const),
        multiplier: fc.integer({ min: 1, max: 2 }),
      }),
      fc.record({ kind: fc.constant("grouped" as const), filters: fc.integer({ min: 1, max: 2 }) }),
    ),
    { minLength: 1, maxLength: 7 },
  ),
  head: fc.constantFrom("flatten", "mean"),
  seed: fc.integer({ min: 1, max: 10_000 }),
});

type Leaves = Record<string, tf.Tensor>;

export interface Net {
  readonly params: Leaves;
  readonly state: Leaves;
  readonly f: (params: Leaves, state: Leaves, x: tf.Tensor) => tf.Tensor;
}

const side = 4;
const inputs = 3;

export const netInput = (seed: number): tf.Tensor4D =>
  tf.randomNormal([2, side, side, inputs], 0, 1, "float32", seed);

/** A network of plain tfjs ops as the plan says, with random weights and statistics. */
export function netOf({ stages, head, seed }: NetPlan): Net {
  const params: Leaves = {};
  const state: Leaves = {};
  let drawn = seed;
  const weight = (name: string, shape: number[]): void => {
    params[name] = tf.randomNormal(shape, 0, 0.5, "float32", drawn++);
  };
  let channels = inputs;
  let size = side;
  const steps: ((p: Leaves, s: Leaves, x: tf.Tensor4D) => tf.Tensor4D)[] = [];
  // So that there is always something between the input and the output.
  for (const [i, stage] of [{ kind: "conv", filters: 4 } as Stage, ...stages].entries()) {
    const own = (name: string) => `${stage.kind}${i}_${name}`;
    switch (stage.kind) {
      case "conv": {
        weight(own("kernel"), [3, 3, channels, stage.filters]);
        weight(own("bias"), [stage.filters]);
        channels = stage.filters;
        steps.push((p, _, x) =>
          tf.add(tf.conv2d(x, p[own("kernel")] as tf.Tensor4D, 1, "same"), p[own("bias")]!),
        );
        break;
      }
      case "batchNorm": {
        weight(own("scale"), [channels]);
        weight(own("offset"), [channels]);
        state[own("mean")] = tf.randomNormal([channels], 0, 1, "float32", drawn++);
        state[own("variance")] = tf.randomUniform([channels], 0.5, 2, "float32", drawn++);
        steps.push((p, s, x) =>
          tf.batchNorm4d(
            x,
            s[own("mean")] as tf.Tensor1D,
            s[own("variance")] as tf.Tensor1D,
            p[own("offset")] as tf.Tensor1D,
            p[own("scale")] as tf.Tensor1D,
          ),
        );
        break;
      }
      case "relu":
        steps.push((_, __, x) => tf.relu(x));
        break;
      case "tanh":
        steps.push((_, __, x) => tf.tanh(x));
        break;
      case "pool":
        if (size > 1) {
          size = Math.floor(size / 2);
          steps.push((_, __, x) => tf.maxPool(x, 2, 2, "valid"));
        }
        break;
      case "channelsFirst": {
        // As layers of ONNX do it: the scale has the layout of the values.
        weight(own("scale"), [1, channels, 1, 1]);
        steps.push((p, _, x) =>
          tf.transpose(
            tf.mul(tf.transpose(x, [0, 3, 1, 2]), p[own("scale")]!) as tf.Tensor4D,
            [0, 2, 3, 1],
          ),
        );
        break;
      }
      case "residual": {
        weight(own("a"), [3, 3, channels, 3]);
        weight(own("b"), [1, 1, 3, channels]);
        steps.push((p, _, x) =>
          tf.add(
            x,
            tf.conv2d(
              tf.relu(tf.conv2d(x, p[own("a")] as tf.Tensor4D, 1, "same")),
              p[own("b")] as tf.Tensor4D,
              1,
              "same",
            ),
          ),
        );
        break;
      }
      case "concat": {
        weight(own("a"), [1, 1, channels, stage.filters]);
        const before = channels;
        channels = before + stage.filters;
        steps.push((p, _, x) =>
          tf.concat([x, tf.conv2d(x, p[own("a")] as tf.Tensor4D, 1, "same")], 3),
        );
        break;
      }
      case "depthwise": {
        weight(own("filter"), [3, 3, channels, stage.multiplier]);
        channels *= stage.multiplier;
        steps.push((p, _, x) => tf.depthwiseConv2d(x, p[own("filter")] as tf.Tensor4D, 1, "same"));
        break;
      }
      case "grouped": {
        const half = Math.ceil(channels / 2);
        const rest = channels - half;
        weight(own("a"), [1, 1, half, stage.filters]);
        weight(own("b"), [1, 1, rest, stage.filters]);
        channels = 2 * stage.filters;
        steps.push((p, _, x) => {
          const [left, right] = tf.split(x, [half, rest], 3) as [tf.Tensor4D, tf.Tensor4D];
          return tf.concat(
            [
              tf.conv2d(left, p[own("a")] as tf.Tensor4D, 1, "same"),
              tf.conv2d(right, p[own("b")] as tf.Tensor4D, 1, "same"),
            ],
            3,
          );
        });
        break;
      }
    }
  }
  const features = head === "flatten" ? size * size * channels : channels;
  weight("hidden", [features, 6]);
  weight("hiddenBias", [6]);
  weight("out", [6, 2]);
  const f = (p: Leaves, s: Leaves, x: tf.Tensor): tf.Tensor => {
    let y = x as tf.Tensor4D;
    for (const step of steps) y = step(p, s, y);
    const flat = head === "flatten" ? tf.reshape(y, [-1, features]) : tf.mean(y, [1, 2]);
    return tf.matMul(tf.tanh(tf.add(tf.matMul(flat, p["hidden"]!), p["hiddenBias"]!)), p["out"]!);
  };
  return { params, state, f };
}
