import { sgd, treeDispose, treeMap } from "@legendre/core-tensor";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import {
  anil,
  averageLinkage,
  fomaml,
  type MetaLearner,
  maml,
  parseNewick,
  printNewick,
  reptile,
  similarities,
  stackTasks,
  type TaskSet,
  type TreeMamlOptions,
  taskGradients,
  treeMaml,
  treeSchedule,
} from "../../src/index.ts";
import { distance, numbers } from "../helpers.ts";
import { type Batch, exampleLosses, type Params, values } from "../problems.ts";

type Options = TreeMamlOptions<Params, Batch>;

/** The same problem in other units or another layout: its loss, its params, its sizes of steps. */
interface Other {
  readonly loss: Options["loss"];
  readonly params: (plain: Params) => Params;
  /** Params of this problem as those of the plain one. */
  readonly back: (own: Params) => Params;
  /** By what sizes of steps are multiplied. */
  readonly lr: number;
}

const same = (params: Params): Params => params;
const mapped =
  (change: Partial<Record<keyof Params, (leaf: tf.Tensor) => tf.Tensor>>) =>
  (params: Params): Params => {
    const at = (name: keyof Params): tf.Tensor => (change[name] ?? tf.clone)(params[name]);
    return { b0: at("b0"), b1: at("b1"), w0: at("w0"), w1: at("w1") };
  };
const turn = (leaf: tf.Tensor): tf.Tensor => tf.transpose(leaf);
const units = [2, 0, 1];
const back = units.map((_, i) => units.indexOf(i));

// Powers of two, so that float32 rounds alike.
const others: Record<string, Other> = {
  "a loss times 1024, steps the other way": {
    loss: (p, batch) => tf.mul(exampleLosses(p, batch), 1024),
    params: same,
    back: same,
    lr: 1 / 1024,
  },
  "a loss times 1/1024, steps the other way": {
    loss: (p, batch) => tf.mul(exampleLosses(p, batch), 1 / 1024),
    params: same,
    back: same,
    lr: 1024,
  },
  "kernels with their factors exchanged": {
    loss: (p, batch) => exampleLosses(mapped({ w0: turn, w1: turn })(p), batch),
    params: mapped({ w0: turn, w1: turn }),
    back: mapped({ w0: turn, w1: turn }),
    lr: 1,
  },
  "dense layers as 1 × 1 convolutions": {
    loss: (p, { x, y }) => {
      const image = tf.reshape(x, [-1, 1, 1, 2]) as tf.Tensor4D;
      const h = tf.tanh(tf.add(tf.conv2d(image, p.w0 as tf.Tensor4D, 1, "valid"), p.b0));
      const out = tf.add(tf.conv2d(h as tf.Tensor4D, p.w1 as tf.Tensor4D, 1, "valid"), p.b1);
      return tf.squaredDifference(tf.reshape(out, [-1]), y);
    },
    params: mapped({
      w0: (leaf) => tf.reshape(leaf, [1, 1, 2, 3]),
      w1: (leaf) => tf.reshape(leaf, [1, 1, 3, 1]),
    }),
    back: mapped({
      w0: (leaf) => tf.reshape(leaf, [2, 3]),
      w1: (leaf) => tf.reshape(leaf, [3, 1]),
    }),
    lr: 1,
  },
  "hidden units in another order": {
    loss: exampleLosses,
    params: mapped({
      b0: (leaf) => tf.gather(leaf, units),
      w0: (leaf) => tf.gather(leaf, units, 1),
      w1: (leaf) => tf.gather(leaf, units),
    }),
    back: mapped({
      b0: (leaf) => tf.gather(leaf, back),
      w0: (leaf) => tf.gather(leaf, back, 1),
      w1: (leaf) => tf.gather(leaf, back),
    }),
    lr: 1,
  },
};

const params = (): Params => ({
  b0: tf.tensor1d(values(1, 3)),
  b1: tf.tensor1d(values(2, 1)),
  w0: tf.tensor2d(values(3, 6), [2, 3]),
  w1: tf.tensor2d(values(4, 3), [3, 1]),
});
const batch = (seed: number, n: number): Batch => ({
  x: tf.tensor2d(values(seed, 2 * n), [n, 2]),
  y: tf.tensor1d(values(seed + 50, n)),
});
const tasks = (): TaskSet<Batch> =>
  stackTasks(
    [..."abcde"].map((id, i) => ({
      id,
      support: batch(100 + i, 2 + (i % 3)),
      query: batch(200 + i, 3),
    })),
  );

const tree = "(((a,b),c),(d,e));";
const options = ({ loss, lr }: Pick<Other, "loss" | "lr">): Options => ({
  loss,
  innerLr: 0.2 * lr,
  outer: sgd({ lr: 0.1 * lr }),
});
/** Learners whose every step is a multiple of a gradient; Reptile's outer step is a difference of params. */
const learners: Record<string, (other: Pick<Other, "loss" | "lr">) => MetaLearner<Params, Batch>> =
  {
    treeMaml: (other) =>
      treeMaml({
        ...options(other),
        steps: 3,
        schedule: (names) => treeSchedule(parseNewick(tree), names),
      }),
    maml: (other) => maml({ ...options(other), steps: 2 }),
    fomaml: (other) => fomaml(options(other)),
    reptile: (other) => reptile({ ...options(other), outer: sgd({ lr: 0.1 }) }),
    anil: (other) => anil({ ...options(other), adapt: (path) => path.endsWith("1") }),
  };

async function after(
  learner: MetaLearner<Params, Batch>,
  start: Params,
): Promise<{ readonly params: Params; readonly losses: readonly number[] }> {
  const given = tasks();
  let state = learner.init(start);
  for (let i = 0; i < 3; i++) {
    const step = await learner.step(state, given);
    expect(step.status).toBe("ok");
    treeDispose(state);
    state = step.state;
  }
  const losses = await learner.evaluate(state, given);
  learner.dispose();
  return { params: state.params, losses: [...losses] };
}

describe.each(Object.entries(others))("%s", (_, other) => {
  it.each(Object.entries(learners))(
    "leads %s to the same params and losses",
    async (__, made) => {
      const wanted = await after(made({ loss: exampleLosses, lr: 1 }), params());
      const found = await after(made(other), other.params(params()));
      expect(distance(numbers(other.back(found.params)), numbers(wanted.params))).toBeLessThan(
        1e-5,
      );
      const scale = other.lr;
      expect(
        distance(
          found.losses.map((loss) => loss * scale),
          wanted.losses,
        ),
      ).toBeLessThan(1e-5);
      const moved = treeMap((a: tf.Tensor, b: tf.Tensor) => tf.sub(a, b), wanted.params, params());
      expect(Math.max(...numbers(moved).map(Math.abs))).toBeGreaterThan(1e-2);
    },
    60_000,
  );

  it("leads to the same tree of tasks, learned from their gradients", async () => {
    const treeOf = async (own: Pick<Other, "loss" | "lr">, start: Params): Promise<string> => {
      const learner = maml(options(own));
      const state = learner.init(start);
      const gradients = await taskGradients(learner, state, tasks());
      learner.dispose();
      return printNewick(averageLinkage(similarities(gradients), [..."abcde"]));
    };
    const wanted = await treeOf({ loss: exampleLosses, lr: 1 }, params());
    expect(await treeOf(other, other.params(params()))).toBe(wanted);
  });
});
