/** Ten compiled FishLeg steps, one with an auxiliary update, against our Adam and FishLeg in PyTorch. */
import {
  adam,
  applyUpdates,
  bernoulli,
  categorical,
  type GradientTransform,
  mlp,
  random,
  treeDispose,
  valueAndGrad,
} from "@legendre/core-tensor";
import { autoencoder } from "@legendre/core-tensor/nn";
import { cond } from "@legendre/core-tensor/transforms";
import { fishleg } from "@legendre/fishleg";
import { startEngine } from "@repo/cli";
import { add, equal, mod, scalar, type Tensor, tensor } from "@tensorflow/tfjs";
import { compare, type Workload } from "./shared/compare.ts";
import { type ResnetSteps, resnetSteps } from "./shared/fishleg-resnet.ts";
import { benchFlags } from "./shared/flags.ts";
import { freePrograms } from "./shared/free.ts";
import { compareGrowth } from "./shared/growth.ts";
import { compareOnXla } from "./shared/on-xla.ts";
import { resnetSizes } from "./shared/resnet-step.ts";
import { layerValues, uniformValues } from "./shared/values.ts";

const flags = benchFlags();
const { run } = await startEngine(flags.engine);
const name = "fishleg-step";
const every = 10;
const titles = { bernoulli: "autoencoder", categorical: "MLP" };

/** A network with its likelihood and data; `sizes` are the widths of its layers, inputs first. */
interface Problem {
  readonly kind: "bernoulli" | "categorical";
  /** Blocks without an elementwise scale, whose product with a gradient has the rank of the batch. */
  readonly plain?: boolean;
  readonly sizes: readonly number[];
  readonly batch: number;
}

type Layers = { readonly layers: readonly { readonly kernel: Tensor; readonly bias: Tensor }[] };

function setUp({ kind, sizes, batch }: Problem) {
  const [features = 1] = sizes;
  const hidden = sizes.slice(1, -1);
  const encoder = hidden.slice(0, Math.ceil(hidden.length / 2));
  const model =
    kind === "bernoulli"
      ? autoencoder({ encoder })
      : mlp({ hidden, output: sizes.at(-1) as number });
  const likelihood = kind === "bernoulli" ? bernoulli() : categorical();
  const inputs = tensor(
    uniformValues(1, batch * features).map((v) => (v + 1) / 2),
    [batch, features],
  );
  const labels = Int32Array.from(uniformValues(2, batch), (v) => Math.floor((v + 1) * 5));
  const targets = kind === "bernoulli" ? inputs : tensor(labels, [batch]);
  const outputs = (p: Layers, { x }: { readonly x: Tensor }): Tensor =>
    model.apply(p as never, {}, x).output;
  const start = (): Layers => ({
    layers: sizes.slice(1).map((fanOut, i) => layerValues(3 + i, sizes[i] as number, fanOut)),
  });
  return { likelihood, outputs, start, batch: { x: inputs, y: targets } };
}

type Setting = ReturnType<typeof setUp>;

/** The gradient, and what an optimiser makes of it; FishLeg learns at each tenth step. */
function stepOf({ likelihood, outputs }: Setting, optimizer: GradientTransform<Layers>) {
  const gradient = (params: Layers, x: Tensor, y: Tensor) =>
    valueAndGrad((p: Layers): Tensor => likelihood.nll(outputs(p, { x }), y))(params);
  const update =
    (step: number) =>
    (grads: Layers, state: unknown, params: Layers, x: Tensor, value: Tensor, key: random.Key) => {
      const extra = { batch: { x }, value: value as never, step, key };
      const next = optimizer.update(grads, state, params, extra);
      return { params: applyUpdates(params, next.updates), state: next.state };
    };
  return { gradient, update };
}

/** Steps of one optimiser; `aux` says whether the step is one at which FishLeg learns. */
function stepper(set: Setting, optimizer: GradientTransform<Layers>) {
  const { start, batch } = set;
  const { gradient, update } = stepOf(set, optimizer);
  const make = (step: number) =>
    run((params: Layers, state: unknown, x: Tensor, y: Tensor, key: random.Key) => {
      const { value, grads } = gradient(params, x, y);
      return { value, ...update(step)(grads, state, params, x, value, key) };
    });
  const [plain, learning] = [make(1), make(every)];
  const keys = Array.from({ length: every }, (_, i) => random.key(i));
  const params = start();
  let current: { params: Layers; state: unknown } = { params, state: optimizer.init(params) };
  return {
    take: async (aux: boolean, i = 0): Promise<number> => {
      const f = aux ? learning : plain;
      const { value, ...next } = await f(
        ...([current.params, current.state, batch.x, batch.y, keys[i]] as const as never as [
          Layers,
          unknown,
          Tensor,
          Tensor,
          random.Key,
        ]),
      );
      treeDispose(current);
      current = next;
      const loss = value.dataSync()[0] as number;
      value.dispose();
      return loss;
    },
    dispose: async () => {
      treeDispose(current);
      await freePrograms(plain, learning);
    },
  };
}

/**
 * What a step costs in gradients by its operations: one gradient, a product with `Q` (for plain blocks of the rank of the
 * batch where that is less), and a tenth of an auxiliary update: a
 * Fisher product of about two gradients, the Gram matrices, and the derivatives of `Q u` by these or by the factors.
 */
function modelled({ sizes, batch, plain }: Problem): number {
  const layers = sizes.slice(1).map((m, i) => [(sizes[i] as number) + 1, m] as const);
  const sum = (f: (n: number, m: number) => number): number =>
    layers.reduce((total, [n, m]) => total + f(n, m), 0);
  const both = (n: number, m: number): number => 2 * (n * n * m + n * m * m);
  const grams = (n: number, m: number): number => 2 * (n ** 3 + m ** 3);
  const gradient = sum((n, m) => 6 * batch * n * m);
  const lowRank = (n: number, m: number): number => 2 * batch * (n * n + m * m + n * m);
  const applied = (n: number, m: number): number =>
    plain ? Math.min(both(n, m), lowRank(n, m)) : both(n, m);
  const learning = sum(
    (n, m) => grams(n, m) + Math.min(6 * both(n, m), 3 * both(n, m) + grams(n, m)),
  );
  return 1 + sum(applied) / gradient + (2 + learning / gradient) / every;
}

/** FishLeg as the peers have it. */
function fishlegOf({ outputs, likelihood }: Setting, plain: boolean): GradientTransform<Layers> {
  return fishleg({
    outputs,
    likelihood,
    lr: 5e-3,
    damping: 0.1,
    inverse: {
      start: 1e-3,
      choose: (_path, _shape, usual) => (plain && usual === "dense" ? "kronecker" : usual),
    },
    // The algorithm of the peers: neither trust region.
    maxDecrease: Number.POSITIVE_INFINITY,
    maxCurvature: Number.POSITIVE_INFINITY,
  }) as never;
}

/** The same ten steps as one program on XLA, which counts them, beside those by hand in JAX. */
async function onXla(problem: Problem): Promise<void> {
  const { kind, sizes, batch } = problem;
  const set = setUp(problem);
  const optimizer = fishlegOf(set, false);
  const { gradient, update } = stepOf(set, optimizer);
  const step = (
    params: Layers,
    state: unknown,
    count: Tensor,
    key: random.Key,
    x: Tensor,
    y: Tensor,
  ) => {
    const [own, next] = random.split(key, 2) as [random.Key, random.Key];
    const learns = equal(mod(count, scalar(every, "int32")), scalar(every - 1, "int32"));
    const { value, grads } = gradient(params, x, y);
    const taken = cond(learns, update(every), update(1), grads, state, params, x, value, own);
    return { value, ...taken, count: add(count, scalar(1, "int32")), key: next };
  };
  const params = set.start();
  const carried = {
    params,
    state: optimizer.init(params),
    count: scalar(0, "int32"),
    key: random.key(0),
  };
  const args = [batch, kind, ...sizes].map(String);
  await compareOnXla(
    {
      name,
      row: `${titles[kind]}, batch ${batch}`,
      title: `ten FishLeg steps, ${titles[kind]} ${sizes.join("-")}, batch ${batch}`,
      step,
      steps: every,
      carried,
      rest: [set.batch.x, set.batch.y],
      byHand: { id: "jax", program: "fishleg_step_jax.py", args },
      rounds: 7,
    },
    flags,
  );
  treeDispose([carried, set.batch.x, set.batch.y]);
}

async function workload(problem: Problem): Promise<Omit<Workload, "name" | "row">> {
  const { kind, sizes, batch, plain = false } = problem;
  const set = setUp(problem);
  const own = stepper(set, fishlegOf(set, plain));
  const rival = stepper(set, adam({ lr: 1e-4 }) as never);
  const check: number[] = [];
  for (let i = 0; i < 3; i++) check.push(await own.take(false));
  const cycle = (steps: typeof own, learns: boolean) => async (): Promise<void> => {
    for (let i = 0; i < every; i++) await steps.take(learns && i === every - 1, i);
  };
  flags.progress(
    `${sizes.join("-")}, batch ${batch}: ${modelled(problem).toFixed(1)} gradients a step by operations`,
  );
  const suffix = plain ? ", Kronecker blocks" : "";
  return {
    title: `ten FishLeg steps, ${titles[kind]} ${sizes.join("-")}, batch ${batch}${suffix}`,
    ours: cycle(own, true),
    check,
    peers: [
      // The peer has the elementwise scale.
      ...(plain
        ? []
        : [{ id: "torch", program: "fishleg_step.py", args: [batch, kind, ...sizes].map(String) }]),
      { id: "adam", name: "our Adam", run: cycle(rival, false) },
    ],
    scaledByProducts: true,
    items: { count: every * batch, unit: "examples" },
    dispose: async () => {
      await own.dispose();
      await rival.dispose();
      treeDispose([set.batch.x, set.batch.y]);
    },
  };
}

const sizes = flags.smoke ? [30, 20, 5, 20, 30] : [784, 1000, 500, 250, 30, 250, 500, 1000, 784];
await onXla({ kind: "bernoulli", sizes, batch: flags.smoke ? 10 : 500 });
for (const { batch, plain, most, aim } of [
  { batch: 500, plain: false, most: 3.6, aim: 3 },
  { batch: 100, plain: false, most: 8, aim: 4.5 },
  { batch: 100, plain: true, most: 8, aim: 4.5 },
]) {
  const at = await workload({ kind: "bernoulli", sizes, batch: flags.smoke ? 10 : batch, plain });
  const row = `autoencoder, batch ${batch}${plain ? ", Kronecker blocks" : ""}`;
  await compare(
    {
      rounds: 7,
      ...at,
      name,
      row,
      goals: [
        { against: "adam", atMost: most, aim },
        ...(plain ? [] : [{ against: "torch", atMost: 1, aim: 0.7 }]),
      ],
    },
    flags,
  );
}
const resnet = resnetSizes(flags.smoke, 128);
const [ownResnet, adamResnet] = (["fishleg", "adam"] as const).map((method) =>
  resnetSteps(run, resnet, method),
) as [ResnetSteps, ResnetSteps];
await compare(
  {
    name,
    row: "ResNet-18",
    rounds: 3,
    title: `ten FishLeg steps, ResNet-18, width ${resnet.width}, batch ${resnet.batch}`,
    ours: () => ownResnet.cycle(every),
    peers: [{ id: "adam", name: "our Adam", run: () => adamResnet.cycle(every) }],
    goals: [{ against: "adam", atMost: 1.6 }],
    items: { count: every * resnet.batch, unit: "images" },
  },
  flags,
);
await ownResnet.dispose();
await adamResnet.dispose();
await compareGrowth(
  {
    name,
    axis: "width",
    values: [64, 128, 256, 512, 1024, 2048, 4096],
    workload: async (width) => ({
      ...(await workload({ kind: "categorical", sizes: [784, width, width, 10], batch: 128 })),
      rounds: width > 1024 ? 3 : 7,
    }),
  },
  flags,
);
