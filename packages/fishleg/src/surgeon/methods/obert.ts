import { LegendreError, treeDispose, treeFlatten } from "@legendre/core-tensor";
import {
  concat,
  matMul,
  reshape,
  type Tensor,
  type Tensor3D,
  transpose,
  zeros,
} from "@legendre/core-tensor/ops";
import {
  above,
  count,
  type OptionsOf,
  options,
  type Settings,
} from "@legendre/core-tensor/options";
import { withMask } from "../../aux/mask.ts";
import { byColumns, type Columns, columnOrder, columnsOf } from "../columns.ts";
import { leafOf, type Weights } from "../weights.ts";
import { checkMemory } from "./check-memory.ts";
import { gradientsOfExamples, inChunks } from "./example-gradients.ts";
import { invertInPlace } from "./invert-small.ts";
import type { InverseCurvature, MethodRun, PruningMethod, PruningProblem } from "./method.ts";
import { readable } from "./readable.ts";
import { remembered } from "./remembered.ts";

/** The options of {@link obert}. */
export const obertOptions = options("obert", {
  /** Weights in a block. */
  block: count(1, 50),
  /** Gradients of single examples. */
  gradients: count(1, 1024),
  /** Added to the diagonal, absolute, above 0. */
  damping: above(0, 1e-7),
  /** Examples at a time; memory is this many times the params. */
  chunk: count(1, 32),
});

/** Options of {@link obert}. */
export interface ObertOptions extends OptionsOf<typeof obertOptions> {}

/**
 * The optimal BERT surgeon: the inverse of the damped empirical Fisher matrix in blocks of neighbouring weights,
 * computed anew before each removal from gradients of single examples at their true targets. Neighbours are the weights into one output,
 * then those into the next, as kernels lie in the published code (`[outputs, inputs, …window]`): weights of inputs that
 * resemble each other make up for each other. Rows of a table of embeddings are neighbours as they lie. Biases are neither pruned nor
 * moved.
 *
 * @throws code "option" for unknown or out-of-range options; when it is used, "numerical" where gradients are not finite.
 *
 * @example
 * ```ts
 * import { obert } from "@legendre/fishleg/surgeon";
 *
 * console.log(obert({ gradients: 512 }).name); // → obert
 * ```
 *
 * @remarks `gradients · block` multiplications a weight and `block` numbers of memory. The blocks are summed and then
 * inverted in float64, which gives what rank-one updates by the Woodbury formula give, but for rounding; the damping of a block is at least 2⁻²⁰ of
 * its mean diagonal, and ten times more as often as it takes for sums in float32 to tell its weights apart.
 * @see Kurtic et al., "The optimal BERT surgeon", EMNLP 2022, section 3.
 */
export function obert(options: ObertOptions = {}): PruningMethod {
  const settings = obertOptions.resolve(options);
  return { name: "obert", settings, bind: (problem) => bindWoodbury(settings, problem) };
}

/** Bytes at most: gradients of the examples at a time and their reordered copy, the sums, and a block of each. */
export function woodburyMemory(weights: number, block: number, chunk: number): number {
  return 4 * weights * (2 * chunk + 2 * block);
}

function bindWoodbury<P, B, S>(
  settings: Settings<typeof obertOptions.kinds>,
  problem: PruningProblem<P, B, S>,
): MethodRun<P, S> {
  const { weights, data, prunable } = problem;
  const { block: size, gradients: examples, chunk, damping } = settings;
  const columns = columnsOf(weights);
  const grams = problem.compile((params: P, batch: B, state: S, mask: P): Tensor[] => {
    const at = { params, batch, state };
    const gradients = withMask(gradientsOfExamples(problem, at), mask);
    const { leaves } = treeFlatten<Tensor>(gradients);
    return leaves.flatMap((leaf, i) => {
      if (prunable[i] !== true) return [];
      return [blockGrams(byColumns(leaf, columns[i] as Columns), size)];
    });
  });
  const { memory, restore, place } = remembered();
  return {
    memory,
    restore,
    assess: async ({ params, state, mask }) => {
      const bytes = woodburyMemory(weights.total, size, chunk);
      await checkMemory("obert", bytes, "a smaller block or chunk, or magnitude()");
      const sums: Float32Array[] = [];
      let seen = 0;
      const from = place.next;
      place.next = await inChunks(data, { examples, chunk, from }, async (batch, rows) => {
        const parts = await readable(await grams(params, batch, state, mask));
        parts.forEach((part, i) => {
          const values = part.dataSync();
          sums[i] ??= new Float32Array(values.length);
          const total = sums[i];
          for (let k = 0; k < values.length; k++)
            total[k] = (total[k] as number) + (values[k] as number);
        });
        treeDispose(parts);
        seen += rows;
      });
      for (const total of sums) invertBlocks(total, size, seen, damping);
      return { kind: "curvature", inverse: blockInverse(weights, prunable, sums, size) };
    },
    dispose: () => grams.dispose(),
  };
}

/** `Gᵀ G` of neighbours in `[rows, weights]`, `[blocks, size, size]`, the last block padded with zeros. */
function blockGrams(flat: Tensor, size: number): Tensor {
  const [rows, count] = flat.shape as [number, number];
  const blocks = Math.ceil(count / size);
  const padding = blocks * size - count;
  const padded = padding === 0 ? flat : concat([flat, zeros([rows, padding])], 1);
  const split = transpose(reshape(padded, [rows, blocks, size]), [1, 0, 2]) as Tensor3D;
  return matMul(split, split, true, false);
}

/** What float32 sums of gradients do not resolve, as a share of a diagonal number. */
const unresolved = 2 ** -20;

/**
 * Each block `(Σ / m + λ I)⁻¹`, in float64. Of sums in float32 the damping is at least the share of the block's mean
 * diagonal (of the kept weights) that they do not resolve, and ten times more until no pivot is below that share of its weight's:
 * there the matrix may not be positive definite.
 */
export function invertBlocks(
  total: Float32Array | Float64Array,
  size: number,
  rows: number,
  damping: number,
): void {
  const block = new Float64Array(size * size);
  const floor = total instanceof Float32Array ? unresolved : 0;
  for (let start = 0; start < total.length; start += size * size) {
    // A weight that is pruned, or is padding, has no gradients and nothing to do with the others: it is left out of what costs a cube.
    const seen: number[] = [];
    let trace = 0;
    for (let i = 0; i < size; i++) {
      const sum = total[start + i * (size + 1)] as number;
      trace += sum;
      if (sum !== 0) seen.push(i);
    }
    const n = seen.length;
    let added = Math.max(damping, (floor * trace) / (rows * Math.max(n, 1)));
    const inverted = (): boolean => {
      for (let i = 0; i < n; i++) {
        const row = start + (seen[i] as number) * size;
        for (let j = 0; j < n; j++)
          block[i * n + j] = (total[row + (seen[j] as number)] as number) / rows;
        block[i * (n + 1)] = (block[i * (n + 1)] as number) + added;
      }
      return invertInPlace(block, n, floor || undefined);
    };
    while (!inverted()) {
      if (!Number.isFinite(trace)) {
        const what =
          "gradients of examples are not finite; look for NaN and infinite numbers in the batches, and in the model's outputs";
        throw new LegendreError("numerical", "obert", what);
      }
      added *= 10;
    }
    total.fill(0, start, start + size * size);
    for (let i = 0; i < size; i++) total[start + i * (size + 1)] = 1 / added;
    for (let i = 0; i < n; i++) {
      const row = start + (seen[i] as number) * size;
      for (let j = 0; j < n; j++) total[row + (seen[j] as number)] = block[i * n + j] as number;
    }
  }
}

/** The inverse as a curvature; what is in no block has no entries. Blocks are cut out of the columns of a leaf. */
export function blockInverse(
  weights: Pick<Weights<unknown>, "offsets" | "total" | "paths" | "shapes" | "axes">,
  prunable: readonly boolean[],
  inverses: readonly (Float32Array | Float64Array)[],
  size: number,
): InverseCurvature {
  const { offsets, total } = weights;
  const columns = columnsOf(weights);
  let at = 0;
  const owned = prunable.map((can, leaf) => {
    const blocks = can ? inverses[at++] : undefined;
    if (blocks === undefined) return undefined;
    const order = columnOrder(columns[leaf] as Columns);
    const place = new Int32Array(order.length);
    order.forEach((position, k) => {
      place[position] = k;
    });
    return { blocks, order, place };
  });
  const entry = (i: number, j: number): number => {
    const leaf = leafOf(weights, i);
    const start = offsets[leaf] as number;
    const own = owned[leaf];
    if (own === undefined || j < start || j >= (offsets[leaf + 1] as number)) return 0;
    const [p, q] = [own.place[i - start] as number, own.place[j - start] as number];
    const block = Math.floor(p / size);
    if (block !== Math.floor(q / size)) return 0;
    return own.blocks[(block * size + (p % size)) * size + (q % size)] as number;
  };
  const diagonal = new Float64Array(total);
  owned.forEach((own, leaf) => {
    if (own === undefined) return;
    for (let i = offsets[leaf] as number; i < (offsets[leaf + 1] as number); i++)
      diagonal[i] = entry(i, i);
  });
  const apply = async (v: Float64Array): Promise<Float64Array> => {
    const out = new Float64Array(total);
    owned.forEach((own, leaf) => {
      if (own === undefined) return;
      const { blocks, order } = own;
      const start = offsets[leaf] as number;
      for (let base = 0; base < order.length; base += size) {
        const width = Math.min(size, order.length - base);
        const square = base * size;
        for (let j = 0; j < width; j++) {
          const value = v[start + (order[base + j] as number)] as number;
          if (value === 0) continue;
          for (let i = 0; i < width; i++) {
            const position = start + (order[base + i] as number);
            out[position] =
              (out[position] as number) + value * (blocks[square + i * size + j] as number);
          }
        }
      }
    });
    return out;
  };
  return { entry, diagonal, apply };
}
