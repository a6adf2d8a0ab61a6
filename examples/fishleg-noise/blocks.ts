import { gaussian, random, treeDispose } from "@legendre/core-tensor";
import { type BlockKind, describeBlocks, inverseFisher } from "@legendre/fishleg";
import type { StartedEngine } from "@repo/cli";
import * as tf from "@tensorflow/tfjs";

/** What one layer's inverse costs in one form. */
export interface BlockRow {
  /** Shape of the kernel, as text. */
  readonly kernel: string;
  readonly name: string;
  /** Numbers that products need. */
  readonly numbers: number;
  /** Milliseconds of a product, the least of some; undefined where the inverse is too large to be made. */
  readonly ms: number | undefined;
}

/** Rows of the weights that oBERT inverts together. */
const obertBlock = 50;
/** The most numbers that are allocated for one inverse. */
const most = 1e8;

/** A convolution's kernel whose whole inverse fits, and a large one. */
export async function blockRows(
  run: StartedEngine["run"],
  smoke: boolean,
): Promise<readonly BlockRow[]> {
  const shapes = smoke
    ? [[3, 3, 2, 2]]
    : [
        [3, 3, 16, 16],
        [3, 3, 256, 256],
      ];
  const rows: BlockRow[] = [];
  for (const shape of shapes) {
    const kernel = shape.join(" × ");
    const size = shape.reduce((a, b) => a * b, 1);
    for (const [name, kind] of [
      ["whole matrix", "full"],
      ["Kronecker", "conv"],
      ["three factors", "three-factor"],
    ] as const) {
      rows.push({ kernel, name, ...(await learned(run, shape, kind)) });
    }
    rows.push({ kernel, name: `oBERT, blocks of ${obertBlock}`, ...(await obert(run, size)) });
  }
  return rows;
}

/** A block of FishLeg; products read its cache. */
async function learned(
  run: StartedEngine["run"],
  shape: readonly number[],
  kind: BlockKind,
): Promise<Pick<BlockRow, "numbers" | "ms">> {
  const params = { kernel: random.normal(random.key(0), shape) as tf.Tensor };
  const choose = (): BlockKind => kind;
  const size = params.kernel.size;
  if (kind === "full" && size ** 2 > most) {
    treeDispose(params);
    return { numbers: size ** 2, ms: undefined };
  }
  const [described] = describeBlocks(params, { choose });
  // Bytes are those of the parameters, two moments of each, and the cache.
  const numbers = (described?.bytes ?? 0) / 4 - 3 * (described?.parameters ?? 0);
  const Q = inverseFisher({
    params,
    choose,
    start: 1,
    damping: 1,
    likelihood: gaussian(),
    outputs: ({ kernel }: typeof params) => tf.reshape(kernel, [1, size]) as tf.Tensor,
  });
  const state = Q.init(params);
  const product = run((s: typeof state, v: typeof params) => Q.apply(s, v));
  const ms = await least(async () => treeDispose(await product(state, params)));
  treeDispose([params, state]);
  return { numbers, ms };
}

/** Inverses of blocks along the diagonal, as oBERT keeps them. */
async function obert(
  run: StartedEngine["run"],
  size: number,
): Promise<Pick<BlockRow, "numbers" | "ms">> {
  const blocks = Math.ceil(size / obertBlock);
  const inverses = tf.ones([blocks, obertBlock, obertBlock]) as tf.Tensor3D;
  const v = tf.ones([blocks, obertBlock, 1]) as tf.Tensor3D;
  const product = run((a: tf.Tensor3D, b: tf.Tensor3D) => tf.matMul(a, b));
  const ms = await least(async () => (await product(inverses, v)).dispose());
  tf.dispose([inverses, v]);
  return { numbers: blocks * obertBlock ** 2, ms };
}

/** Milliseconds of the fastest call of ten, after one that compiles. */
async function least(call: () => Promise<unknown>): Promise<number> {
  await call();
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < 10; i++) {
    const start = performance.now();
    await call();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}
