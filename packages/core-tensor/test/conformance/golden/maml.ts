import * as tf from "@tensorflow/tfjs";
import { constant } from "../../../src/kernels/rules.ts";
import { grad } from "../../../src/transforms/grad.ts";
import { stopGradient } from "../../../src/transforms/index.ts";
import { treeMap } from "../../../src/tree/index.ts";
import {
  fixture,
  type GoldenProgram,
  load,
  loadAll,
  numbers,
  of,
  type Params,
  type Stored,
} from "./stored.ts";

interface Maml {
  readonly act: "tanh" | "relu";
  readonly inner_steps: number;
  readonly inner_lr: number;
  readonly params: Params<Stored>;
  readonly xs: Stored;
  readonly ys: Stored;
  readonly xq: Stored;
  readonly yq: Stored;
  readonly meta_loss: number;
  readonly meta_grad_second_order: Params<Stored>;
  readonly meta_grad_first_order: Params<Stored>;
}

type Weights = Params<tf.Tensor>;

/** The meta-loss of a case: the mean over tasks of the query error after some steps on the support set. */
function metaLoss({ act, inner_steps, inner_lr }: Maml, firstOrder: boolean) {
  const model = (p: Weights, x: tf.Tensor): tf.Tensor => {
    const layer = (h: tf.Tensor, i: number): tf.Tensor =>
      tf.add(tf.matMul(h, of(p, `W${i}`), false, true), of(p, `b${i}`));
    const activate = act === "tanh" ? tf.tanh : tf.relu;
    return layer(activate(layer(activate(layer(x, 0)), 1)), 2);
  };
  const error = (p: Weights, x: tf.Tensor, y: tf.Tensor): tf.Scalar =>
    tf.mean(tf.square(tf.sub(model(p, x), y)));
  return (params: Weights, [xs, ys, xq, yq]: readonly tf.Tensor[]): tf.Scalar => {
    const tasks = (x: tf.Tensor | undefined): tf.Tensor[] => tf.unstack(x as tf.Tensor);
    const [supports, targets, queries, answers] = [tasks(xs), tasks(ys), tasks(xq), tasks(yq)];
    // A scalar of tfjs would be rounded to float32 before the program sees it.
    const rate = constant(inner_lr);
    const losses = supports.map((support, task) => {
      let adapted = params;
      for (let step = 0; step < inner_steps; step++) {
        const slopes = grad((p: Weights) => error(p, support, targets[task] as tf.Tensor))(adapted);
        const fixed = firstOrder ? stopGradient(slopes) : slopes;
        const moved = (p: tf.Tensor, g: tf.Tensor): tf.Tensor => tf.sub(p, tf.mul(rate, g));
        adapted = treeMap(moved, adapted, fixed as Weights);
      }
      return error(adapted, queries[task] as tf.Tensor, answers[task] as tf.Tensor);
    });
    return tf.mean(tf.stack(losses));
  };
}

const { cases } = fixture<{ cases: readonly Maml[] }>("maml");

/** Gradients through gradients: MAML on three tasks, with one to three inner steps. */
export const maml: readonly GoldenProgram[] = cases.map((golden) => ({
  file: "maml",
  name: `${golden.act}, ${golden.inner_steps} inner steps`,
  f: (params: Weights, data: readonly tf.Tensor[]) => ({
    loss: metaLoss(golden, false)(params, data),
    second: grad((p: Weights) => metaLoss(golden, false)(p, data))(params),
    first: grad((p: Weights) => metaLoss(golden, true)(p, data))(params),
  }),
  args: [loadAll(golden.params), [golden.xs, golden.ys, golden.xq, golden.yq].map((x) => load(x))],
  expected: [
    { of: "loss", values: [golden.meta_loss], float32: 1e-4 },
    { of: "second", values: numbers(golden.meta_grad_second_order), float32: 1e-3 },
    { of: "first", values: numbers(golden.meta_grad_first_order), float32: 1e-4 },
  ],
}));
