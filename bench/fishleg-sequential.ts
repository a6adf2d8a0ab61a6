/** Sequential selection on ResNet-18 of width 16: the surgeon at its start, which ranks the weights of each output one after another. */
import { batches, categorical, random, treeDispose } from "@legendre/core-tensor";
import { resnet18 } from "@legendre/core-tensor/nn";
import { fishlegSurgeon, prune } from "@legendre/fishleg/surgeon";
import { startEngine } from "@repo/cli";
import { type Tensor, tensor, tensor1d } from "@tensorflow/tfjs";
import { compare } from "./shared/compare.ts";
import { benchFlags } from "./shared/flags.ts";
import { seededValues, uniformValues } from "./shared/values.ts";

const flags = benchFlags();
const { compile } = await startEngine(flags.engine);

interface Batch {
  readonly x: Tensor;
  readonly y: Tensor;
}

function workload(width: number, size: number, rows: number) {
  const model = resnet18({ width });
  const { params: drawn, state } = model.init(random.key(flags.seed), [size, size, 3]);
  const params = seededValues(drawn);
  treeDispose(drawn);
  const x = tensor(uniformValues(1, rows * size * size * 3), [rows, size, size, 3]);
  const classes = Int32Array.from(uniformValues(2, rows), (v) => Math.floor((v + 1) * 5));
  const y = tensor1d(classes, "int32");
  return {
    ours: async (): Promise<void> => {
      const result = await prune<typeof params, Batch, typeof state>({
        params,
        state,
        // Small, most of the time would be spent on compiling.
        compile: flags.smoke ? false : compile,
        sparsity: 0.9,
        selection: "sequential",
        compensation: "none",
        method: fishlegSurgeon({ start: "k-fac", pretrain: 0, refine: 0 }),
        likelihood: categorical(),
        outputs: (p, batch, now) => model.apply(p, now, batch.x).output,
        data: batches({ x, y }, { batchSize: rows }),
        heldOut: { x, y },
        substeps: 1,
        gate: false,
      });
      treeDispose([result.params, result.mask]);
    },
    dispose: () => treeDispose([params, state, x, y]),
  };
}

const [width, size, rows] = flags.smoke ? [2, 8, 4] : [16, 32, 64];
await compare(
  {
    name: "fishleg-sequential",
    row: `ResNet-18 of width ${width}, 90 % in one removal`,
    rounds: 3,
    goals: [{ atMost: 120_000 }],
    ...workload(width as number, size as number, rows as number),
  },
  flags,
);
