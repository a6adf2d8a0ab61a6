import { jit } from "@legendre/core-tensor";
import { fill, matMul, type Tensor2D } from "@legendre/core-tensor/ops";
import { checkNumber } from "@legendre/core-tensor/options";
import { type BlockDescription, describeBlocks } from "./describe.ts";
import type { PlanOptions } from "./plan.ts";

/** Options of {@link explainBlocks}. */
export interface ExplainBlocksOptions extends PlanOptions {
  /**
   * Floating-point operations per second that products run at. @defaultValue measured by compiled products of
   * matrices 512 × 512, which takes a fraction of a second
   */
  readonly flopsPerSecond?: number | undefined;
}

/**
 * {@link describeBlocks} as a table, with the seconds of one product with `Q` and the sums: what the inverse would
 * cost, before anything of it is allocated.
 *
 * @param params - a tree of tensors.
 * @returns lines of text.
 * @throws as `describeBlocks`.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { explainBlocks } from "@legendre/fishleg";
 *
 * const params = { hidden: { kernel: tf.zeros([784, 256]), bias: tf.zeros([256]) } };
 * console.log((await explainBlocks(params, { flopsPerSecond: 1e10 })).split("\n")[1]); // hidden  dense  [785, 256]      882721  14.1 MB  41.9 ms
 * ```
 */
export async function explainBlocks(
  params: unknown,
  options: ExplainBlocksOptions = {},
): Promise<string> {
  const { flopsPerSecond, ...plan } = options;
  if (flopsPerSecond !== undefined) {
    checkNumber("explainBlocks", "flopsPerSecond", flopsPerSecond, { exclusiveMin: 0 });
  }
  const rows = describeBlocks(params, plan);
  const rate = flopsPerSecond ?? (await measuredRate());
  const total = (name: "parameters" | "bytes" | "flops"): number =>
    rows.reduce((sum, row) => sum + row[name], 0);
  const cells = [
    ["layer", "block", "on", "parameters", "memory", "product"],
    ...rows.map((row) => cellsOf(row, rate)),
    [
      ...["all", "", "", String(total("parameters"))],
      ...[bytes(total("bytes")), seconds(total("flops") / rate)],
    ],
  ];
  const widths = (cells[0] as string[]).map((_, k) =>
    Math.max(...cells.map((row) => (row[k] as string).length)),
  );
  return cells
    .map((row) =>
      row
        .map((cell, k) =>
          k < 3 ? cell.padEnd(widths[k] as number) : cell.padStart(widths[k] as number),
        )
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

function cellsOf(row: BlockDescription, rate: number): string[] {
  const { path, block, shape, parameters } = row;
  return [
    ...[path, block, `[${shape.join(", ")}]`, String(parameters)],
    ...[bytes(row.bytes), seconds(row.flops / rate)],
  ];
}

function bytes(count: number): string {
  return `${(count / 1e6).toFixed(1)} MB`;
}

function seconds(value: number): string {
  return `${(1000 * value).toFixed(1)} ms`;
}

/** Floating-point operations per second of compiled products of square matrices. */
async function measuredRate(): Promise<number> {
  const n = 512;
  const x = fill([n, n], 0.5) as Tensor2D;
  const square = jit((a: Tensor2D) => matMul(a, a));
  try {
    let best = Number.POSITIVE_INFINITY;
    // The first call compiles.
    for (let call = 0; call < 4; call++) {
      const start = performance.now();
      const y = await square(x);
      await y.data();
      best = Math.min(best, performance.now() - start);
      y.dispose();
    }
    return (2 * n ** 3) / (best / 1000);
  } finally {
    x.dispose();
    await square.dispose();
  }
}
