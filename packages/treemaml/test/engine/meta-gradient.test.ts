import { grad, type HostArray, hostArray, runReference, trace } from "@legendre/core-tensor";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import type { Numbers } from "../../src/engine/level-update.ts";
import { metaGradient } from "../../src/engine/meta-gradient.ts";
import {
  chainSchedule,
  clusterSchedule,
  type Schedule,
  starSchedule,
} from "../../src/schedule/schedule.ts";
import { distance, inFloat64, numbers, tensors } from "../helpers.ts";
import {
  type Batch,
  meanLossOf,
  type Params,
  problemFor,
  type Setting,
  values,
} from "../problems.ts";

const leaves = (m: number) => Array.from({ length: m }, (_, i) => [i]);
const trees: Record<string, Schedule> = {
  "star of 4": starSchedule(4, 2),
  "chain of 4": chainSchedule(4, 2),
  "root, cluster, leaf": {
    tasks: 5,
    partitions: [
      [[0, 1, 2, 3, 4]],
      [
        [0, 3],
        [1, 2, 4],
      ],
      leaves(5),
    ],
  },
  "cluster, cluster, leaf": {
    tasks: 6,
    partitions: [
      [
        [0, 1, 2, 3],
        [4, 5],
      ],
      [
        [0, 3],
        [1, 2],
        [4, 5],
      ],
      leaves(6),
    ],
  },
  unbalanced: {
    tasks: 6,
    partitions: [
      [[5], [0, 1, 2, 3, 4]],
      [[5], [4], [0, 1, 2, 3]],
      [[5], [4], [3, 1], [0], [2]],
    ],
  },
  clusters: clusterSchedule(
    [
      [0, 4],
      [1, 2, 3],
    ],
    2,
  ),
};

/** The meta-gradient with its sizes against central differences of the loss, in float64. */
function expectDifferences(setting: Setting): void {
  const { problem, given } = problemFor(setting);
  const f = (n: Numbers<Params, Batch>) => {
    const { grads, loss, sizeGrads } = metaGradient(problem, n);
    return { grads, loss, sizeGrads };
  };
  const program = trace(f as never, given);
  type Found = { grads: Record<string, HostArray>; loss: HostArray; sizeGrads: HostArray[][] };
  const run = (g: unknown): Found => runReference(program, g) as Found;
  const found = run(given);
  const h = 1e-5;
  const nudged = (a: HostArray, i: number, by: number): HostArray => {
    const data = [...a.data];
    (data[i] as number) += by;
    return hostArray(data, a.shape, "float32");
  };
  // Five points: Adam's division by the root of small squares has third derivatives that three points see.
  const slope = (change: (by: number) => unknown): number => {
    const at = (by: number): number => run(change(by)).loss.data[0] as number;
    return (8 * (at(h) - at(-h)) - (at(2 * h) - at(-2 * h))) / 12 / h;
  };
  const want: number[] = [];
  const got: number[] = [];
  for (const [name, leaf] of Object.entries(given.params)) {
    for (let i = 0; i < leaf.data.length; i++) {
      want.push(
        slope((by) => ({ ...given, params: { ...given.params, [name]: nudged(leaf, i, by) } })),
      );
      got.push((found.grads[name] as HostArray).data[i] as number);
    }
  }
  if (setting.sizes !== undefined) {
    for (const [k, set] of given.sizes.entries()) {
      for (const [l, leaf] of set.entries()) {
        for (let i = 0; i < leaf.data.length; i++) {
          const sizes = (by: number) =>
            given.sizes.map((s, kk) =>
              s.map((a, ll) => (kk === k && ll === l ? nudged(a, i, by) : a)),
            );
          want.push(slope((by) => ({ ...given, sizes: sizes(by) })));
          got.push(found.sizeGrads[k]?.[l]?.data[i] as number);
        }
      }
    }
  }
  expect(distance(got, want)).toBeLessThan(1e-8);
}

describe("the meta-gradient is that of the loss, by central differences in float64", () => {
  it.each(Object.entries(trees))("%s", (_, schedule) => expectDifferences({ schedule }));
  it.each([0, 1, 2, 3, 4])("star of 3 with %i steps", (k) =>
    expectDifferences({ schedule: starSchedule(3, k) }),
  );
  it.each(["cluster, cluster, leaf", "unbalanced"])("%s with weights", (name) =>
    expectDifferences({
      schedule: trees[name] as Schedule,
      pool: [1, 2, 0.5, 1, 3, 1],
      outer: [2, 1, 1, 0.25, 1, 1],
    }),
  );
  it.each(["momentum", "adam"] as const)("%s in all steps of a tree", (rule) =>
    expectDifferences({
      schedule: trees["unbalanced"] as Schedule,
      rules: [rule, rule, rule],
      lr: 0.1,
    }),
  );
  it("Adam at the leaves, and its memory over two steps", () =>
    expectDifferences({
      schedule: {
        tasks: 4,
        partitions: [
          [
            [0, 1],
            [2, 3],
          ],
          leaves(4),
          leaves(4),
        ],
      },
      rules: ["sgd", "adam", "adam"],
      lr: 0.1,
    }));
  it("clipped gradients", () =>
    expectDifferences({ schedule: trees["unbalanced"] as Schedule, clip: 0.4 }));
  it.each(["one", "tensor", "element"] as const)("learned step sizes: %s", (sizes) =>
    expectDifferences({ schedule: trees["root, cluster, leaf"] as Schedule, sizes }),
  );
  it("learned step sizes of Adam with clipping", () =>
    expectDifferences({
      schedule: starSchedule(3, 2),
      sizes: "tensor",
      rules: ["adam", "adam"],
      clip: 0.5,
      lr: 0.1,
    }));
  it("inner steps on the last layer only", () =>
    expectDifferences({ schedule: trees["unbalanced"] as Schedule, frozen: ["b0", "w0"] }));
  it.each(["one", "tensor", "element"] as const)(
    "one program for all schedules, sizes: %s",
    (sizes) =>
      expectDifferences({ schedule: trees["unbalanced"] as Schedule, sizes, layout: "tasks" }),
  );
  it("ragged tasks by masks", () =>
    expectDifferences({ schedule: trees["cluster, cluster, leaf"] as Schedule, ragged: true }));
});

/** The loss after adaptation of one task, step by step; differentiated as it stands. */
function unrolled(k: number, lr: number, support: Batch, query: Batch) {
  return (p: Params): tf.Tensor => {
    let at = p;
    for (let step = 0; step < k; step++) {
      const g = grad((q: Params) => meanLossOf(q, support))(at);
      const move = (a: tf.Tensor, b: tf.Tensor): tf.Tensor => tf.sub(a, tf.mul(b, tf.fill([], lr)));
      at = {
        b0: move(at.b0, g.b0),
        b1: move(at.b1, g.b1),
        w0: move(at.w0, g.w0),
        w1: move(at.w1, g.w1),
      };
    }
    return meanLossOf(at, query);
  };
}
const row = (b: Batch, i: number): Batch => ({
  x: tf.squeeze(tf.slice(b.x, [i, 0, 0], [1, -1, -1]), [0]),
  y: tf.squeeze(tf.slice(b.y, [i, 0], [1, -1]), [0]),
});

describe("special cases", () => {
  const engine = (setting: Setting): number[] => {
    const { problem, given } = problemFor(setting);
    const f = (n: Numbers<Params, Batch>) => {
      const { grads, loss } = metaGradient(problem, n);
      return { grads, loss };
    };
    return numbers(inFloat64(f as never, given));
  };
  it.each([1, 3])("a star is MAML written as a loop, %i steps", (k) => {
    const { given } = problemFor({ schedule: starSchedule(4, k) });
    const loop = (n: Numbers<Params, Batch>) => {
      const loss = (p: Params): tf.Tensor => {
        const each = [0, 1, 2, 3].map((i) =>
          unrolled(k, 0.3, row(n.support.batch, i), row(n.query.batch, i))(p),
        );
        return tf.mean(tf.stack(each));
      };
      return { grads: grad(loss)(n.params), loss: loss(n.params) };
    };
    const want = numbers(inFloat64(loop as never, given));
    expect(distance(engine({ schedule: starSchedule(4, k) }), want)).toBeLessThan(1e-12);
  });
  it("a chain is joint training that looks ahead", () => {
    const { given } = problemFor({ schedule: chainSchedule(4, 2) });
    // All tasks have as many examples: the mean loss over tasks is that of all examples as one task.
    const joint = (n: Numbers<Params, Batch>) => {
      const all = ({ x, y }: Batch): Batch => ({
        x: tf.reshape(x, [-1, 2]),
        y: tf.reshape(y, [-1]),
      });
      const loss = unrolled(2, 0.3, all(n.support.batch), all(n.query.batch));
      return { grads: grad(loss)(n.params), loss: loss(n.params) };
    };
    const want = numbers(inFloat64(joint as never, given));
    expect(distance(engine({ schedule: chainSchedule(4, 2) }), want)).toBeLessThan(1e-12);
  });
  it("identical tasks: all trees agree", () => {
    const same = (schedule: Schedule): number[] =>
      engine({ schedule, tasks: new Array(schedule.tasks).fill(1) });
    const want = same(starSchedule(1, 3));
    for (const name of ["root, cluster, leaf", "cluster, cluster, leaf", "unbalanced"]) {
      expect(distance(same(trees[name] as Schedule), want)).toBeLessThan(1e-12);
    }
  });
  it("a task twice is a task of weight 2", () => {
    const twice = engine({
      schedule: {
        tasks: 4,
        partitions: [
          [[0, 1, 3], [2]],
          [[0, 3], [1], [2]],
        ],
      },
      tasks: [0, 1, 2, 0],
    });
    const weights = [2, 1, 1];
    const once = engine({
      schedule: {
        tasks: 3,
        partitions: [
          [[0, 1], [2]],
          [[0], [1], [2]],
        ],
      },
      pool: weights,
      outer: weights,
    });
    expect(distance(twice, once)).toBeLessThan(1e-12);
  });
  it("a loss times ten with a tenth of the step size has ten times the gradient", () => {
    const schedule = trees["unbalanced"] as Schedule;
    const tenfold = engine({
      schedule,
      lr: 0.03,
      loss: (p, batch) => tf.mul(meanLossOf(p, batch), tf.fill([], 10)),
    });
    const want = engine({ schedule, lr: 0.3 }).map((v) => 10 * v);
    expect(distance(tenfold, want)).toBeLessThan(1e-12);
  });
  it("a task in another cluster changes nothing in this one", () => {
    const losses = (tasks: number[], partitions: number[][][]): number[] => {
      const { problem, given } = problemFor({
        schedule: { tasks: tasks.length, partitions },
        tasks,
      });
      const f = (n: Numbers<Params, Batch>) => metaGradient(problem, n).losses;
      return numbers(inFloat64(f as never, given));
    };
    const alone = losses([0, 1], [[[0, 1]], [[0], [1]]]);
    const beside = losses(
      [0, 1, 4],
      [
        [[0, 1], [2]],
        [[0], [1], [2]],
      ],
    );
    expect(distance(beside.slice(0, 2), alone)).toBeLessThan(1e-12);
  });
  it("the order of tasks does not matter", () => {
    const schedule = trees["unbalanced"] as Schedule;
    const order = [3, 5, 0, 2, 1, 4];
    const place = order.map((_, task) => order.indexOf(task));
    const partitions = schedule.partitions.map((p) =>
      p.map((c) => c.map((t) => place[t] as number)),
    );
    const moved = engine({ schedule: { tasks: 6, partitions }, tasks: order });
    expect(distance(moved, engine({ schedule }))).toBeLessThan(1e-12);
  });
  it.each([
    { order: "exact" },
    { order: "first", frozen: ["b0", "w0"] },
    { order: "reptile" },
    { clip: 0.4, rules: ["momentum", "momentum", "adam"], lr: 0.1, ragged: true },
  ] as const)("a program for all schedules gives what one for the cells gives: %o", (options) => {
    for (const name of ["root, cluster, leaf", "cluster, cluster, leaf", "unbalanced"]) {
      const schedule = trees[name] as Schedule;
      const setting = {
        ...(options as Omit<Setting, "schedule">),
        schedule,
        pool: [1, 2, 0.5, 1, 3, 1],
        outer: [2, 1, 1, 0.25, 1, 1],
      };
      const want = engine(setting);
      expect(distance(engine({ ...setting, layout: "tasks" }), want)).toBeLessThan(1e-12);
    }
  });
  it("reptile points from the adapted params back to the start", () => {
    const { problem, given } = problemFor({ schedule: starSchedule(2, 2), order: "reptile" });
    const way = (n: Numbers<Params, Batch>) => {
      const ends = [0, 1].map((i) => {
        let at = n.params;
        for (let k = 0; k < 2; k++) {
          const g = grad((q: Params) => meanLossOf(q, row(n.support.batch, i)))(at);
          at = {
            ...at,
            w0: tf.sub(at.w0, tf.mul(g.w0, tf.fill([], 0.3))),
            w1: tf.sub(at.w1, tf.mul(g.w1, tf.fill([], 0.3))),
            b0: tf.sub(at.b0, tf.mul(g.b0, tf.fill([], 0.3))),
            b1: tf.sub(at.b1, tf.mul(g.b1, tf.fill([], 0.3))),
          };
        }
        return at.w0;
      });
      return tf.sub(n.params.w0, tf.mean(tf.stack(ends), 0));
    };
    const found = inFloat64<{ w0: HostArray }>(
      ((n: Numbers<Params, Batch>) => metaGradient(problem, n).grads) as never,
      given,
    );
    expect(distance(numbers(found.w0), numbers(inFloat64(way as never, given)))).toBeLessThan(
      1e-12,
    );
  });
  it("float32 is within 2e-3 of float64 on every tree", () => {
    for (const schedule of Object.values(trees)) {
      const { problem, given } = problemFor({ schedule });
      const f = (n: Numbers<Params, Batch>) => metaGradient(problem, n).grads;
      tf.tidy(() => {
        expect(
          distance(numbers(f(tensors(given))), numbers(inFloat64(f as never, given))),
        ).toBeLessThan(2e-3);
      });
    }
  });
  it("random numbers of the tests differ", () => expect(new Set(values(1, 50)).size).toBe(50));
});
