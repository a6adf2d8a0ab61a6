/** SparseGPT on one linear layer, from the second moments of its inputs to its pruned weights, at 50 % and at 2:4. */
import { batches, gaussian, treeDispose } from "@legendre/core-tensor";
import { type MethodRun, type PruningMethod, prune, sparseGpt } from "@legendre/fishleg/surgeon";
import { startEngine } from "@repo/cli";
import { matMul, type Tensor, tensor, zeros } from "@tensorflow/tfjs";
import { compare } from "./shared/compare.ts";
import { benchFlags } from "./shared/flags.ts";
import { uniformValues } from "./shared/values.ts";

const flags = benchFlags();
const { compile } = await startEngine(flags.engine);

interface Batch {
  readonly x: Tensor;
  readonly y: Tensor;
}

/** What a sweep came to, and how long it took. */
interface Swept {
  readonly ms: number;
  readonly loss: number;
  readonly theta: Float64Array;
}

/** Milliseconds by the clock, or of the processor. */
const now = (): number =>
  flags.processor ? (process.cpuUsage().user + process.cpuUsage().system) / 1e3 : performance.now();

/** The method, timed from where it has measured the moments to where it knows the new weights. */
function timed(done: (swept: Swept) => void): PruningMethod {
  const method = sparseGpt({ batches: 1 });
  const timedRun = <P, S>(run: MethodRun<P, S>): MethodRun<P, S> => ({
    ...run,
    assess: async (point) => {
      const found = await run.assess(point);
      if (found.kind !== "scores" || !found.choose || !found.refit) throw new Error("no sweep");
      const { choose, refit } = found;
      let start = 0;
      return {
        ...found,
        choose: (...given) => {
          start = now();
          return choose(...given);
        },
        refit: (...given) => {
          const { theta, predicted } = refit(...given);
          done({ ms: now() - start, loss: predicted, theta });
          return { theta, predicted };
        },
      };
    },
  });
  return { ...method, bind: (problem) => timedRun(method.bind(problem)) };
}

async function workload(
  outputs: number,
  columns: number,
  pattern: readonly [number, number] | null,
) {
  const rows = Math.floor(columns / 2);
  const x = tensor(uniformValues(1, rows * columns), [rows, columns]);
  const y = zeros([rows, outputs]);
  const params = { kernel: tensor(uniformValues(2, columns * outputs), [columns, outputs]) };
  const once = async (): Promise<Swept> => {
    let swept: Swept | undefined;
    const result = await prune<typeof params, Batch>({
      params,
      compile,
      sparsity: 0.5,
      granularity: pattern === null ? "weights" : { nOfM: pattern },
      method: timed((found) => {
        swept = found;
      }),
      likelihood: gaussian(),
      outputs: (p, batch) => matMul(batch.x, p.kernel),
      data: batches({ x, y }, { batchSize: rows }),
      heldOut: { x, y },
      substeps: 1,
      gate: false,
    });
    treeDispose([result.params, result.mask]);
    if (swept === undefined) throw new Error("the method did not choose by itself");
    return swept;
  };
  const { loss, theta } = await once();
  const zerosOf = theta.reduce((sum, w) => sum + Number(w === 0), 0);
  const size = theta.reduce((sum, w) => sum + Math.abs(w), 0);
  const args = [outputs, columns, rows, ...(pattern ?? [0, 0])].map(String);
  return {
    ours: async () => (await once()).ms,
    reports: true,
    check: [loss, size, zerosOf],
    rounds: 7,
    peers: [{ program: "sparse_gpt.py", args }],
    goals: [{ against: "torch", atMost: 1.5, aim: 1 }],
    dispose: () => treeDispose([params, x, y]),
  };
}

const sizes = flags.smoke
  ? [[8, 16]]
  : [
      [1024, 1024],
      [4096, 1024],
    ];
for (const [outputs, columns] of sizes as [number, number][]) {
  for (const pattern of [null, [2, 4]] as const) {
    const row = `${outputs} × ${columns}, ${pattern === null ? "50 %" : "2:4"}`;
    const title = `a layer of ${columns} inputs and ${outputs} outputs`;
    await compare(
      { name: "sparse-gpt", row, title, ...(await workload(outputs, columns, pattern)) },
      flags,
    );
  }
}
