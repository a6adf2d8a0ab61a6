import { adam } from "@legendre/core-tensor";
import { expectAllClose } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import {
  dense,
  kernels,
  type Layers,
  layouts,
  type NetLayout,
  x,
  y,
} from "../../core-tensor/test/conformance/layouts.ts";
import * as main from "../src/index.ts";

interface Batch {
  readonly x: tf.Tensor;
  readonly y: tf.Tensor;
}
const rows = (from: number): Batch => ({
  x: tf.slice(x, [from], [4]),
  y: tf.slice(y, [from], [4]),
});
const tasks = main.stackTasks(
  [0, 1, 2].map((i) => ({ id: `t${i}`, support: rows(8 * i), query: rows(8 * i + 4) })),
);
const tree = main.treeSchedule(main.parseNewick("((t0,t1),t2);"), tasks.ids);

/** Options of the meta-learners, beside those that all of them take. */
const own: Readonly<Record<string, object>> = {
  treeMaml: { schedule: tree },
  anil: { adapt: (path: string) => path === "second", steps: 2 },
  clusterOnly: { clusters: [[0, 1], [2]], steps: 2 },
  fomaml: { steps: 2 },
  maml: { steps: 2 },
  metaSgd: { steps: 2 },
  reptile: { steps: 2 },
};

const common = (layout: NetLayout) => ({
  loss: (p: Layers, b: Batch) => tf.mean(tf.square(tf.sub(layout.outputs(p, b.x), b.y)), 1),
  innerLr: 0.1,
  outer: adam({ lr: 0.1 }),
  compile: false,
});
const functions = main as never as Record<
  string,
  (options: object) => main.MetaLearner<Layers, Batch>
>;

/** The shared start after an outer step, and what tasks adapt it to, as dense kernels. */
async function learned(name: string, layout: NetLayout): Promise<readonly Layers[]> {
  const learner = functions[name]!({ ...common(layout), ...own[name] });
  const { state } = await learner.step(learner.init(layout.from(kernels)), tasks);
  const { params } = await learner.adapt(state, tasks);
  // One task's kernels, which have an axis of cells or tasks before their own.
  const last = (w: tf.Tensor): tf.Tensor =>
    tf.squeeze(tf.slice(w, [(w.shape[0] as number) - 1], [1]), [0]);
  const one = { first: last(params.first), second: last(params.second) };
  return [layout.back(state.params), layout.back(one)];
}

it("are tried with every meta-learner", () => {
  const isLearner = (name: string, options: object): boolean => {
    try {
      const found: unknown = functions[name]!({ ...common(dense), ...options });
      // Functions of other arguments, some of which say so later.
      if (found instanceof Promise) found.catch(() => {});
      return typeof (found as { metaGradient?: unknown })?.metaGradient === "function";
    } catch {
      return false;
    }
  };
  const made = Object.keys(functions).filter(
    (name) =>
      typeof functions[name] === "function" &&
      Object.values(own).some((options) => isLearner(name, options)),
  );
  expect(made.sort()).toEqual(Object.keys(own).sort());
});

describe.each(Object.keys(layouts))("a network of %s", (name) => {
  it.each(Object.keys(own))("learns and adapts as the dense one by %s", async (learner) => {
    const [found, expected] = [
      await learned(learner, layouts[name]!),
      await learned(learner, dense),
    ];
    for (const [i, at] of found.entries()) {
      for (const layer of ["first", "second"] as const) {
        expectAllClose(at[layer], expected[i]![layer], { tolerance: 1e-3 });
      }
    }
  });
});
