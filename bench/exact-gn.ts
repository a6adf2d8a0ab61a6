/** Exact Gauss-Newton steps against our SGD, the same step in PyTorch and conjugate gradients; growth with depth, width and batch. */
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { gaussian, treeDispose, valueAndGrad } from "@legendre/core-tensor";
import {
  applyStep,
  type Branch,
  coupling,
  type GnStepOptions,
  gnStep,
  type RevMlp,
  reversible,
  revMlp,
} from "@legendre/reversible-gn";
import { startEngine } from "@repo/cli";
import { type Tensor, tensor } from "@tensorflow/tfjs";
import { compare, type Workload } from "./shared/compare.ts";
import { benchFlags } from "./shared/flags.ts";
import { compareGrowth } from "./shared/growth.ts";
import { uniformValues } from "./shared/values.ts";

/** Rows of the batch, numbers of a state, features of a branch, blocks. */
interface Size {
  readonly n: number;
  readonly d: number;
  readonly h: number;
  readonly blocks: number;
}

const flags = benchFlags({
  child: {
    type: "string",
    help: "take steps at these sizes (n,d,h,blocks), print the peak in bytes",
  },
});
const { run } = await startEngine(flags.engine);
const name = "exact-gn";
const likelihood = gaussian();
type Variables = ReturnType<RevMlp["init"]>;
type Params = Variables["params"];

/** Network and data, the same as `bench/peers/exact_gn.py` makes. */
function setUp({ n, d, h, blocks }: Size) {
  const half = d / 2;
  const model = revMlp({ depth: blocks, width: h, activation: "tanh", bias: false });
  const drawn = (seed: number, rows: number, columns: number, std: number): Tensor =>
    tensor(
      uniformValues(seed, rows * columns).map((v) => v * std * Math.sqrt(3)),
      [rows, columns],
    );
  const branch = (q: number) => ({
    params: { kernel: drawn(100 + q, h, half, 0.5 / Math.sqrt(h)) },
    state: { V: drawn(200 + q, half, h, 1 / Math.sqrt(half)) },
  });
  const drawnBlocks = Array.from({ length: blocks }, (_, i) => [branch(2 * i), branch(2 * i + 1)]);
  const pick = (what: "params" | "state") =>
    drawnBlocks.map(([F, G]) => ({ F: F?.[what], G: G?.[what] }));
  return {
    model,
    params: { blocks: pick("params") } as unknown as Params,
    state: { blocks: pick("state"), readout: {} } as unknown as Variables["state"],
    x: drawn(1, n, d, 1),
    y: drawn(2, n, d, 1),
  };
}

type Problem = ReturnType<typeof setUp>;

/** One exact step, weights moved; resolves to the loss before and, if it was measured, the residual. */
function exactStep({ model, params, state, x, y }: Problem, options: Partial<GnStepOptions>) {
  const step = run((p: Params, a: Tensor, b: Tensor) => {
    const { delta, value, rho } = gnStep(model, p, state, a, b, {
      likelihood,
      certify: false,
      ...options,
    });
    return { moved: applyStep(p, delta, 0.5), value, rho };
  });
  return async (): Promise<{ value: number; rho: number }> => {
    const found = await step(params, x, y);
    const [value = 0, rho = 0] = [found.value, found.rho].map((s) => s.dataSync()[0] as number);
    treeDispose(found);
    return { value, rho };
  };
}

function sgdStep({ model, params, state, x, y }: Problem) {
  const step = run((p: Params, a: Tensor, b: Tensor) => {
    const loss = (q: Params): Tensor => likelihood.nll(model.apply(q, state, a).output, b);
    const { value, grads } = valueAndGrad(loss)(p);
    return { moved: applyStep(p, grads, -0.1), value };
  });
  return async (): Promise<void> => {
    const found = await step(params, x, y);
    found.value.dataSync();
    treeDispose(found);
  };
}

/** The least-norm step by conjugate gradients on `J Jᵀ`, without anything that is known of the network. */
function conjugateGradients(problem: Problem, tolerance: number) {
  const bare = (branch: Branch): Branch => ({ init: branch.init, apply: branch.apply });
  const blocks = problem.model.stages.map((stage) => {
    if (stage.kind !== "coupling") throw new Error("a network of couplings");
    return coupling(bare(stage.F), bare(stage.G));
  });
  const model = reversible<Params, Variables["state"]>({ blocks });
  return exactStep({ ...problem, model } as unknown as Problem, {
    inverse: "minNorm",
    damping: 0,
    cg: { maxSteps: 2000, tolerance },
    certify: true,
  });
}

/** Loss before a step of half the way, and after two of them, as the peer computes them. */
async function checkOf({ model, params, state, x, y }: Problem): Promise<number[]> {
  const step = run((p: Params, a: Tensor, b: Tensor) => {
    const { delta, value } = gnStep(model, p, state, a, b, { likelihood, certify: false });
    return { moved: applyStep(p, delta, 0.5), value };
  });
  let current = params;
  const losses: number[] = [];
  for (let i = 0; i < 3; i++) {
    const { moved, value } = await step(current, x, y);
    losses.push(value.dataSync()[0] as number);
    treeDispose(value);
    if (current !== params) treeDispose(current);
    current = moved;
  }
  treeDispose(current);
  return losses;
}

const words = ({ n, d, h, blocks }: Size): string[] => [n, d, h, blocks].map(String);

/** The exact step beside our SGD and the same step in PyTorch. */
async function workload(size: Size, options: Partial<GnStepOptions>): Promise<Workload> {
  const problem = setUp(size);
  const step = exactStep(problem, options);
  const { n, d, h, blocks } = size;
  return {
    name,
    title: `exact step, ${blocks} blocks of ${h} features on ${d} numbers, batch ${n}`,
    ours: step,
    check: await checkOf(problem),
    peers: [
      { id: "torch", program: "exact_gn.py", args: words(size) },
      { id: "sgd", name: "our SGD", run: sgdStep(problem) },
    ],
    scaledByProducts: true,
    items: { count: n, unit: "examples" },
    dispose: () => treeDispose([problem.params, problem.state, problem.x, problem.y]),
  };
}

/** The peak of a fresh process that takes three steps. */
function peakOf(size: Size): number {
  const engine = flags.engine === undefined ? [] : ["--engine", flags.engine];
  const own = ["--child", words(size).join(), ...engine];
  const args = [...process.execArgv, fileURLToPath(import.meta.url), ...own];
  const lines = execFileSync(process.execPath, args, { encoding: "utf8" }).trim().split("\n");
  return Number(lines.at(-1));
}

if (flags.child !== undefined) {
  const [n = 0, d = 0, h = 0, blocks = 0] = flags.child.split(",").map(Number);
  const step = exactStep(setUp({ n, d, h, blocks }), {});
  for (let i = 0; i < 3; i++) await step();
  process.stdout.write(`${process.resourceUsage().maxRSS * 1024}\n`);
  process.exit();
}

const mnist: Size = flags.smoke
  ? { n: 16, d: 16, h: 40, blocks: 2 }
  : { n: 1024, d: 784, h: 8000, blocks: 2 };
await compare(
  {
    ...(await workload(mnist, {})),
    row: "one refinement",
    rounds: 5,
    goals: [
      { against: "sgd", atMost: 3.2, aim: 2.4 },
      { against: "torch", atMost: 1.5, aim: 1 },
    ],
  },
  flags,
);
await compare(
  {
    ...(await workload(mnist, { certify: true })),
    row: "with certificate",
    rounds: 5,
    goals: [{ against: "sgd", atMost: 4, aim: 3.2 }],
  },
  flags,
);

const small: Size = flags.smoke ? mnist : { n: 128, d: 64, h: 512, blocks: 2 };
const problem = setUp(small);
const exact = exactStep(problem, { certify: true, refine: 1 });
const { rho } = await exact();
const iterated = conjugateGradients(problem, Math.max(rho, 1e-6));
flags.progress(
  `residual ${rho.toExponential(1)}; by conjugate gradients ${(await iterated()).rho.toExponential(1)}`,
);
await compare(
  {
    name,
    row: "to the same residual",
    ours: exact,
    rounds: 5,
    title: `certified exact step, batch ${small.n}, ${small.d} numbers, ${small.h} features, against conjugate gradients`,
    peers: [{ id: "cg", name: "our conjugate gradients", run: iterated }],
    goals: [{ against: "cg", atMost: 0.1 }],
    dispose: () => treeDispose([problem.params, problem.state, problem.x, problem.y]),
  },
  flags,
);

const base: Size = { n: 256, d: 256, h: 1024, blocks: 2 };
const axes: readonly (readonly [
  axis: string,
  values: readonly number[],
  at: (value: number) => Size,
])[] = [
  ["blocks", [2, 4, 8, 16], (blocks) => ({ ...base, blocks })],
  ["features", [1024, 2048, 4096, 8192, 16_384], (h) => ({ ...base, h })],
  ["batch", [128, 256, 512, 1024, 2048], (n) => ({ ...base, n, h: 4096 })],
];
for (const [axis, values, at] of axes) {
  await compareGrowth({ name, axis, values, workload: (value) => workload(at(value), {}) }, flags);
  const memory = (value: number): Omit<Workload, "name" | "row"> => ({
    title: "peak of three exact steps",
    unit: "bytes",
    rounds: 1,
    ours: () => peakOf(at(value)),
  });
  await compareGrowth({ name, row: "memory", axis, values, workload: memory }, flags);
}
