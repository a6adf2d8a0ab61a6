import {
  bernoulli,
  categorical,
  gaussian,
  ggnvp,
  grad,
  jvp,
  type Likelihood,
  random,
  treeAdd,
  treeNorm,
  treeScale,
} from "@legendre/core-tensor";
import { activations } from "@legendre/core-tensor/nn";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import {
  applyStep,
  gnStep,
  type InverseName,
  type Pair,
  type RevMlp,
  revMlp,
  targetChange,
} from "../../src/index.ts";
import { type BlockAt, couple, uncouple } from "../../src/networks/coupling.ts";
import { liftChange, readOut } from "../../src/networks/readout.ts";
import { halves, placed } from "../../src/networks/reversible.ts";
import { linearSystem } from "../../src/step/linear-system.ts";
import { linearBranch } from "../../src/step/sweep.ts";
import { host, inFloat64, numbers } from "../helpers.ts";

const [n, d, h, depth] = [12, 8, 40, 3] as const;

/** A net, inputs and targets in float64 with weights large enough to matter. */
function problem(activation: "tanh" | "relu", outputs: number, weightStd = 0.1) {
  const model = revMlp({
    depth,
    width: h,
    activation: activations[activation],
    weightStd,
    readout: { outputs },
  });
  // Drawn by the reference executor, so that the readout is orthonormal to float64 digits.
  const drawn = inFloat64<{ params: never; state: never }>(
    (key: never) => model.init(key, [d]),
    random.key(3),
  );
  const asHost = (tensor: tf.Tensor): never => host([...tensor.dataSync()], tensor.shape) as never;
  return {
    model,
    params: drawn.params,
    state: drawn.state,
    x: asHost(random.normal(random.key(4), [n, d])),
    y: asHost(random.normal(random.key(5), [n, outputs])),
  };
}

const one = (value: unknown): number => numbers(value)[0] as number;
const exactInverses: readonly InverseName[] = [
  "paper",
  "equal",
  "normOptimal",
  "deflate",
  "minNorm",
];

describe.each(["tanh", "relu"] as const)("steps with %s", (activation) => {
  const { model, params, state, x, y } = problem(activation, 5);
  const options = { likelihood: gaussian(), damping: 0, refine: 1 } as const;
  const run = (extra: object) =>
    inFloat64<Record<string, unknown>>(
      (p: never, s: never, at: never, targets: never) =>
        gnStep(model, p, s, at, targets, { ...options, ...extra }),
      ...[params, state, x, y],
    );

  it.each(exactInverses)("%s realises the wanted change (E.2.4)", (inverse) => {
    expect(one(run({ inverse })["rho"])).toBeLessThan(1e-11);
  });

  it("orders the norms: least, optimal shares, equal shares (E.2.11)", () => {
    const norm = (inverse: InverseName): number => one(run({ inverse })["norm"]);
    expect(norm("minNorm")).toBeLessThan(norm("normOptimal"));
    expect(norm("normOptimal")).toBeLessThanOrEqual(norm("equal"));
  });

  it("leaves 1 − eta of the residual, up to eta² (E.2.8)", () => {
    const left = (eta: number): number => {
      const rest = inFloat64(
        (p: never, s: never, at: never, targets: never) => {
          const { delta, outputs } = gnStep(model, p, s, at, targets, options);
          const after = model.apply(applyStep(p, delta, eta), s, at).output;
          const before = tf.sub(outputs, targets);
          const off = tf.sub(tf.sub(after, targets), tf.mul(1 - eta, before));
          return tf.div(tf.norm(off), tf.norm(before));
        },
        ...[params, state, x, y],
      );
      return one(rest);
    };
    const [coarse, fine] = [left(1e-2), left(1e-3)];
    // Kinks of relu that are crossed on the way make it less regular.
    const slack = activation === "relu" ? 2 : 1.1;
    expect(fine).toBeLessThan((coarse / 100) * slack);
    expect(fine).toBeGreaterThan(coarse / 100 / slack);
  });
});

describe("the Gauss-Newton equations", () => {
  const cases: readonly (readonly [string, Likelihood, number])[] = [
    ["gaussian", gaussian(), 5],
    ["bernoulli", bernoulli(), 5],
    ["categorical", categorical(), 5],
  ];
  it.each(cases)(
    "hold to 1e-12 with the true Hessian of %s (E.2.5)",
    (name, likelihood, outputs) => {
      const { model, params, state, x } = problem("tanh", outputs);
      const residual = inFloat64(
        (p: never, s: never, at: never) => {
          const labels =
            name === "gaussian"
              ? tf.sin(tf.reshape(tf.range(0, n * outputs), [n, outputs]))
              : tf.cast(
                  tf.oneHot(tf.range(0, n, 1, "int32").mod(outputs).toInt(), outputs),
                  "float32",
                );
          const f = (q: never): tf.Tensor => model.apply(q, s, at).output;
          const { delta } = gnStep(model, p, s, at, labels as tf.Tensor, {
            likelihood,
            hessian: "true",
            damping: 0,
            refine: 2,
          });
          const slope = grad((q: never) => likelihood.nll(f(q), labels as tf.Tensor))(p);
          const curved = ggnvp(f, likelihood, p, delta as never);
          return tf.div(treeNorm(treeAdd(curved, slope)), treeNorm(slope));
        },
        ...[params, state, x],
      );
      expect(one(residual)).toBeLessThan(1e-12);
    },
  );
});

describe.each(["tanh", "relu"] as const)(
  "rules that are not exact are seen to be so, %s",
  (activation) => {
    const { model, params, state, x, y } = problem(activation, 5, 0.2);

    it("W_G from the tangent of y2 misses by a tenth or more (B.5, E.2.4)", () => {
      const [stage] = model.stages;
      const rho = inFloat64(
        (p: never, s: never, at: never, targets: never) => {
          const { block, first, second, wanted } = lastBlock(model, p, s, at, targets);
          const system = { damping: tf.scalar(0), refine: 1 };
          const G = linearSystem(first.features, true, system).solve(wanted[1]);
          const F = linearSystem(second.features, true, system).solve(wanted[0]);
          const move = (q: unknown) => couple({ ...block, params: q as never }, second.pair);
          const reached = jvp(move, block.params as unknown, { F, G } as unknown).tangent;
          const off = [0, 1].map((i) => tf.sub(reached[i] as tf.Tensor, wanted[i] as tf.Tensor));
          return tf.div(treeNorm(off), treeNorm(wanted));
        },
        ...[params, state, x, y],
      );
      expect(stage?.kind).toBe("coupling");
      expect(one(rho)).toBeGreaterThan(0.1);
    });

    it("the whole change asked of every block is L times too much (B.5, E.2.4)", () => {
      const ratio = inFloat64(
        (p: never, s: never, at: never, targets: never) => {
          const { delta, outputs } = gnStep(model, p, s, at, targets, {
            likelihood: gaussian(),
            damping: 0,
          });
          const whole = treeScale(depth, delta);
          const reached = jvp(
            (q: never) => model.apply(q, s, at).output,
            p,
            whole as never,
          ).tangent;
          return tf.div(tf.norm(reached), tf.norm(tf.sub(targets, outputs)));
        },
        ...[params, state, x, y],
      );
      expect(one(ratio)).toBeCloseTo(depth, 9);
    });
  },
);

/** The last block before its output: features of both branches, and the wanted change of the state. */
function lastBlock(
  model: RevMlp,
  params: never,
  state: never,
  x: never,
  targets: never,
): {
  block: BlockAt;
  first: { features: tf.Tensor };
  second: { features: tf.Tensor; pair: Pair };
  wanted: Pair;
} {
  const last = model.forward(params, state, x);
  const { readout } = state as { readout: { U: tf.Tensor } };
  const change = targetChange(gaussian(), "identity", readOut(readout, last), targets);
  const wanted = halves("test", liftChange(readout, last, change));
  const block = placed(model.stages, params, state).at(-1)?.at as BlockAt;
  const y = halves("test", last);
  const pair = uncouple(block, y);
  const features = (name: "F" | "G", at: tf.Tensor): tf.Tensor =>
    linearBranch(block.block[name] as never).features(block.state[name], at);
  return {
    block,
    first: { features: features("G", y[0]) },
    second: { features: features("F", pair[1]), pair },
    wanted,
  };
}
