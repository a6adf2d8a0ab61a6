/** A meta-step of MAML on sinusoids, second order, against torch.func, hand-batched PyTorch and a loop over tasks. */
import { mlp, sgd, treeDispose, treeLeaves } from "@legendre/core-tensor";
import {
  cutSchedule,
  type MetaLearner,
  type MetaState,
  maml,
  type Partition,
  recurringSchedule,
  type Schedule,
  starSchedule,
  type TaskSet,
  treeMaml,
} from "@legendre/treemaml";
import { startEngine } from "@repo/cli";
import { squaredDifference, type Tensor, tensor } from "@tensorflow/tfjs";
import { compare } from "./shared/compare.ts";
import { benchFlags } from "./shared/flags.ts";
import { compareGrowth } from "./shared/growth.ts";
import { layerValues, uniformValues } from "./shared/values.ts";
import type { Workload } from "./shared/workload.ts";

const flags = benchFlags();
await startEngine(flags.engine);
const hidden = flags.smoke ? 8 : 40;
const shots = 10;
const model = mlp({ hidden: [hidden, hidden], output: 1 });
interface Sine {
  x: Tensor;
  y: Tensor;
}
const start = () => ({
  layers: [layerValues(3, 1, hidden), layerValues(4, hidden, hidden), layerValues(5, hidden, 1)],
});
type Params = ReturnType<typeof start>;

/** Sinusoids `A sin(x − p)`, half of the points of each to adapt with; as in `peers/maml.py`. */
function sines(tasks: number): TaskSet<Sine> {
  const amplitude = uniformValues(11, tasks).map((v) => 0.1 + 2.45 * (v + 1));
  const phase = uniformValues(12, tasks).map((v) => (Math.PI / 2) * (v + 1));
  const side = (seed: number) => {
    const x = uniformValues(seed, tasks * shots).map((v) => 5 * v);
    const y = x.map((v, i) => {
      const task = Math.floor(i / shots);
      return (amplitude[task] as number) * Math.sin(v - (phase[task] as number));
    });
    const shape: [number, number, number] = [tasks, shots, 1];
    return { batch: { x: tensor(x, shape) as Tensor, y: tensor(y, shape) as Tensor }, mask: null };
  };
  const all = <T>(value: T): T[] => new Array<T>(tasks).fill(value);
  return {
    ids: all("").map((_, i) => `t${i}`),
    weights: all(1),
    support: side(13),
    query: side(14),
    supportCounts: all(shots),
    queryCounts: all(shots),
  };
}

type Learner = MetaLearner<Params, Sine>;
const options = {
  loss: (p: Params, { x, y }: Sine) =>
    squaredDifference(model.apply(p as never, {}, x as never).output, y).mean(),
  innerLr: 0.01,
  outer: sgd({ lr: 1e-3 }),
};

/** A learner that steps on, and frees what it leaves behind. */
function walker(learner: Learner, set: TaskSet<Sine>) {
  let state: MetaState<Params> = learner.init(start());
  return {
    state: () => state,
    step: async (schedule?: Schedule): Promise<void> => {
      const step = await learner.step(state, set, schedule);
      treeDispose(state);
      state = step.state;
    },
    dispose: () => {
      treeDispose(state);
      learner.dispose();
    },
  };
}

async function workload(tasks: number, steps: number): Promise<Workload> {
  const learner = maml({ ...options, steps });
  const set = sines(tasks);
  const walk = walker(learner, set);
  const found = await learner.metaGradient(walk.state(), set);
  const check = treeLeaves<Tensor>(found.grads).map((leaf) =>
    Array.from(leaf.dataSync()).reduce((sum, v) => sum + v * v, 0),
  );
  treeDispose(found);
  const peer = (way: string) => ({
    id: way,
    program: "maml.py",
    args: [way, tasks, steps, hidden, shots].map(String),
  });
  return {
    name: "maml",
    row: `m ${tasks}, K ${steps}`,
    check,
    ours: () => walk.step(),
    title: `A meta-step of MAML, ${tasks} tasks, ${steps} inner steps, network 1-${hidden}-${hidden}-1`,
    peers: [peer("vmap"), peer("baddbmm"), peer("loop")],
    goals: [
      { against: "vmap", atMost: 0.83, aim: 0.5 },
      { against: "baddbmm", atMost: 1.7, aim: 1 },
      { against: "loop", atMost: 0.1 },
    ],
    items: { count: tasks, unit: "tasks" },
    dispose: () => {
      walk.dispose();
      treeDispose([set.support, set.query]);
    },
  };
}

/** Neighbouring tasks in cells, `count` of them; nested in those of a count that divides it. */
const cells = (tasks: number, count: number): Partition =>
  Array.from({ length: count }, (_, c) =>
    Array.from({ length: tasks }, (_, i) => i).filter((i) => Math.floor((i * count) / tasks) === c),
  );

/** Steps along cells of the given numbers and then by task, beside as many steps of MAML. */
function treeWorkload(tasks: number, counts: readonly number[], steps: number): Workload {
  const pooled = counts.map((count) => cells(tasks, count));
  const schedule =
    counts.length === 0
      ? starSchedule(tasks, steps)
      : cutSchedule(pooled, { minClusterSize: 1, leafSteps: steps - counts.length });
  const set = sines(tasks);
  const tree = walker(treeMaml({ ...options, schedule }), set);
  const star = walker(maml({ ...options, steps }), set);
  return {
    name: "maml",
    row: `tree, m ${tasks}, K ${steps}`,
    ours: () => tree.step(),
    title: `A meta-step along a tree of ${[...counts, tasks].join(", ")} cells, ${tasks} tasks, ${steps} inner steps`,
    peers: [{ id: "maml", name: "our MAML", run: () => star.step() }],
    goals: [{ against: "maml", atMost: 1 }],
    items: { count: tasks, unit: "tasks" },
    dispose: () => {
      tree.dispose();
      star.dispose();
      treeDispose([set.support, set.query]);
    },
  };
}

const every = 10;

/**
 * Meta-steps with one look at the gradients among them, beside as many along the tree that was found; or the look by itself
 * beside these steps. The tree of a look is of all tasks, learned and cut.
 */
async function learnedWorkload(
  tasks: number,
  { counts, steps, lookAlone }: { counts: readonly number[]; steps: number; lookAlone: boolean },
): Promise<Workload> {
  const set = sines(tasks);
  const learner = treeMaml({ ...options, steps, layout: "tasks" });
  const recurring = recurringSchedule({
    every: lookAlone ? 1 : every,
    cut: { k: counts },
    leafSteps: steps - 2,
  });
  const [learned, fixed] = [walker(learner, set), walker(learner, set)];
  let known = recurring.init();
  const first = await recurring.next(known, learner, learned.state(), set);
  const next = async (): Promise<Schedule> => {
    const cells = await recurring.next(known, learner, learned.state(), set);
    known = cells.state;
    return cells.schedule;
  };
  const kind = `m ${tasks}, K ${steps}`;
  const sizes = `${tasks} tasks, ${steps} inner steps`;
  return {
    ...(lookAlone
      ? {
          name: "maml",
          row: `look at the gradients, ${kind}`,
          title: `A look: gradients, a learned tree and its cells, beside ${every} meta-steps; ${sizes}`,
          ours: next,
        }
      : {
          name: "maml",
          row: `learned tree, ${kind}`,
          title: `${every} meta-steps, before the first of which the tree is learned; ${sizes}`,
          ours: async () => {
            for (let i = 0; i < every; i++) await learned.step(await next());
          },
        }),
    peers: [
      {
        id: "fixed",
        name: lookAlone ? `${every} steps on a fixed tree` : "a fixed tree",
        run: async () => {
          for (let i = 0; i < every; i++) await fixed.step(first.schedule);
        },
      },
    ],
    goals: [{ against: "fixed", ...(lookAlone ? { atMost: 0.05 } : { aim: 1.05 }) }],
    items: { count: lookAlone ? tasks : tasks * every, unit: "tasks" },
    dispose: () => {
      learned.dispose();
      fixed.dispose();
      treeDispose([set.support, set.query]);
    },
  };
}

for (const tasks of flags.smoke ? [3] : [25, 100]) {
  for (const steps of flags.smoke ? [1, 2] : [1, 5])
    await compare(await workload(tasks, steps), flags);
}
for (const [tasks, counts] of flags.smoke
  ? ([[6, [2, 2]]] as const)
  : ([
      [25, [5, 5]],
      [100, [10, 20]],
    ] as const)) {
  await compare(treeWorkload(tasks, counts, flags.smoke ? 3 : 5), flags);
  for (const lookAlone of [true, false]) {
    const steps = flags.smoke ? 3 : 5;
    await compare(await learnedWorkload(tasks, { counts, steps, lookAlone }), flags);
  }
}
await compareGrowth(
  {
    name: "maml",
    row: "K 1",
    axis: "tasks",
    values: [25, 50, 100, 200, 400],
    workload: (m) => workload(m, 1),
  },
  flags,
);
await compareGrowth(
  {
    name: "maml",
    row: "m 25",
    axis: "steps",
    values: [1, 2, 5, 10, 20],
    workload: (k) => workload(25, k),
  },
  flags,
);
await compareGrowth(
  {
    name: "maml",
    row: "tree of 64 tasks, K 6",
    axis: "depth",
    values: [1, 2, 3, 4, 5, 6],
    // A tree of depth d has d − 1 levels of cells above the tasks, each with twice as many as the one above it.
    workload: (depth) =>
      treeWorkload(
        64,
        Array.from({ length: depth - 1 }, (_, l) => 2 ** (l + 1)),
        6,
      ),
  },
  flags,
);
