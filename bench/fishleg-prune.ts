/** Pruning with a learned inverse Fisher matrix: scoring and selecting, compensating, and 12 million weights one-shot. */
import { batches, gaussian, mlp, random, treeDispose } from "@legendre/core-tensor";
import {
  fishlegSurgeon,
  type MethodRun,
  type PruningMethod,
  prune,
} from "@legendre/fishleg/surgeon";
import { startEngine } from "@repo/cli";
import { type Tensor, tensor } from "@tensorflow/tfjs";
import { compare } from "./shared/compare.ts";
import { benchFlags } from "./shared/flags.ts";
import { compareGrowth } from "./shared/growth.ts";
import { uniformValues } from "./shared/values.ts";

const flags = benchFlags();
const { compile } = await startEngine(flags.engine);
const name = "fishleg-prune";

interface Batch {
  readonly x: Tensor;
  readonly y: Tensor;
}

/** What is timed: layers `width → width`, the share that goes, and what is done for the rest. */
interface Problem {
  readonly width: number;
  readonly layers: number;
  readonly sparsity: number;
  readonly compensation: "none" | "joint";
  /** Solve as `prune` does by itself; else exactly 20 products, whatever `Q` is. @defaultValue `false` */
  readonly usual?: boolean;
}

/** The surgeon with a `Q` that is trained once, by a few long steps, and looked at as it is in each run: one removal has nothing to take over. */
function trainedOnce(): { readonly method: PruningMethod; readonly dispose: () => Promise<void> } {
  const learner = fishlegSurgeon({
    start: "trace",
    pretrain: 4,
    assimilation: "frozen",
    damping: { relative: 1 },
  });
  let run: MethodRun<unknown, unknown> | undefined;
  let looks = 0;
  return {
    method: {
      ...learner,
      bind: (problem) => {
        run ??= learner.bind(problem as never) as never;
        const kept = run as MethodRun<never, never>;
        return {
          ...(kept as never as MethodRun<never, never>),
          assess: (point) =>
            kept.assess({ ...(point as never as object), index: looks++ } as never),
          dispose: async () => {},
        };
      },
    },
    dispose: async () => run?.dispose(),
  };
}

function workload({ width, layers, sparsity, compensation, usual = false }: Problem) {
  const hidden = Array.from({ length: layers - 1 }, () => width);
  const model = mlp({ hidden, output: width, activation: "tanh" });
  const { params } = model.init(random.key(flags.seed), [width]);
  const rows = 32;
  const x = tensor(uniformValues(1, rows * width), [rows, width]);
  const y = tensor(uniformValues(2, rows * width), [rows, width]);
  const { method, dispose } = trainedOnce();
  const once = async (): Promise<void> => {
    const result = await prune<typeof params, Batch>({
      params,
      compile,
      sparsity,
      compensation,
      method,
      likelihood: gaussian(),
      outputs: (p, batch) => model.apply(p, {}, batch.x).output,
      data: batches({ x, y }, { batchSize: rows }),
      heldOut: { x, y },
      substeps: 1,
      gate: false,
      // Exactly so many products: their number depends on Q, and Q on how long it was trained.
      ...(!usual && { solverSteps: 20, solverTolerance: 0 }),
    });
    treeDispose([result.params, result.mask]);
  };
  return {
    once,
    dispose: async () => {
      treeDispose([params, x, y]);
      await dispose();
    },
  };
}

const sizes = flags.smoke ? { width: 32, layers: 3 } : { width: 512, layers: 3 };
for (const compensation of ["none", "joint"] as const) {
  const { once, dispose } = workload({ ...sizes, sparsity: 0.9, compensation });
  await once();
  const row =
    compensation === "none"
      ? `score and select, ${sizes.layers} layers of ${sizes.width}²`
      : `the same with 20 products of joint compensation`;
  await compare({ name, row, ours: once, rounds: 5 }, flags);
  await dispose();
}

// 3 layers of 2000² are 12 million weights.
for (const usual of [false, true]) {
  const large = workload({
    ...(flags.smoke ? sizes : { width: 2000, layers: 3 }),
    sparsity: 0.9,
    compensation: "joint",
    usual,
  });
  await large.once();
  await compare(
    {
      name,
      row: `12 million weights one-shot, ${usual ? "the usual tolerance" : "20 products"}`,
      ours: large.once,
      rounds: 3,
      goals: [{ atMost: usual ? 10_000 : 60_000 }],
    },
    flags,
  );
  await large.dispose();
}

for (const compensation of ["none", "joint"] as const) {
  const row = compensation === "none" ? "score and select" : "joint compensation";
  await compareGrowth(
    {
      name,
      row,
      axis: "width",
      values: [64, 256, 1024, 4096],
      workload: async (width) => {
        const { once, dispose } = workload({ width, layers: 1, sparsity: 0.9, compensation });
        await once();
        return { ours: once, rounds: width > 1024 ? 1 : 3, dispose };
      },
    },
    flags,
  );
  await compareGrowth(
    {
      name,
      row,
      axis: "sparsity",
      values: [0.1, 0.5, 0.9, 0.98],
      workload: async (sparsity) => {
        const { once, dispose } = workload({ width: 512, layers: 1, sparsity, compensation });
        await once();
        return { ours: once, rounds: 3, dispose };
      },
    },
    flags,
  );
}
