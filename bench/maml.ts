/** A meta-step of MAML on sinusoids, second order, against torch.func, hand-batched PyTorch and a loop over tasks. */
import { mlp, sgd, treeDispose, treeLeaves } from "@legendre/core-tensor";
import { type MetaState, maml, type TaskSet } from "@legendre/treemaml";
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
    ...{ ids: all("").map((_, i) => `t${i}`), weights: all(1) },
    ...{ support: side(13), query: side(14) },
    ...{ supportCounts: all(shots), queryCounts: all(shots) },
  };
}

async function workload(tasks: number, steps: number): Promise<Workload> {
  const learner = maml({
    loss: (p: Params, { x, y }: Sine) =>
      squaredDifference(model.apply(p as never, {}, x as never).output, y).mean(),
    ...{ steps, innerLr: 0.01, outer: sgd({ lr: 1e-3 }) },
  });
  const set = sines(tasks);
  let state: MetaState<Params> = learner.init(start());
  const found = await learner.metaGradient(state, set);
  const check = treeLeaves<Tensor>(found.grads).map((leaf) =>
    Array.from(leaf.dataSync()).reduce((sum, v) => sum + v * v, 0),
  );
  treeDispose(found);
  const ours = async (): Promise<void> => {
    const step = await learner.step(state, set);
    treeDispose(state);
    state = step.state;
  };
  const peer = (way: string) => ({
    ...{ id: way, program: "maml.py" },
    args: [way, tasks, steps, hidden, shots].map(String),
  });
  return {
    ...{ name: "maml", row: `m ${tasks}, K ${steps}`, ours, check },
    title: `A meta-step of MAML, ${tasks} tasks, ${steps} inner steps, network 1-${hidden}-${hidden}-1`,
    peers: [peer("vmap"), peer("baddbmm"), peer("loop")],
    goals: [
      { against: "vmap", atMost: 0.83, aim: 0.5 },
      { against: "baddbmm", atMost: 1.7, aim: 1 },
      { against: "loop", atMost: 0.1 },
    ],
    items: { count: tasks, unit: "tasks" },
    dispose: () => {
      treeDispose([state, set.support, set.query]);
      learner.dispose();
    },
  };
}

for (const tasks of flags.smoke ? [3] : [25, 100]) {
  for (const steps of flags.smoke ? [1, 2] : [1, 5])
    await compare(await workload(tasks, steps), flags);
}
await compareGrowth(
  { name: "maml", axis: "tasks", values: [25, 50, 100, 200, 400], workload: (m) => workload(m, 1) },
  flags,
);
await compareGrowth(
  { name: "maml", axis: "steps", values: [1, 2, 5, 10, 20], workload: (k) => workload(25, k) },
  flags,
);
