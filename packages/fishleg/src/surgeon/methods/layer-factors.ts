import { LegendreError, random, treeDispose } from "@legendre/core-tensor";
import { kfacFactors } from "@legendre/core-tensor/curvature";
import type { Tensor } from "@legendre/core-tensor/ops";
import type { Key } from "@legendre/core-tensor/random";
import { leafPositions } from "../../blocks/read-kernel.ts";
import { type Columns, columnsOf } from "../columns.ts";
import type { Weights } from "../weights.ts";
import { checkMemory } from "./check-memory.ts";
import { numberedBatch } from "./example-gradients.ts";
import type { MethodRun, PruningPoint, PruningProblem } from "./method.ts";
import { readable } from "./readable.ts";
import { released } from "./released.ts";
import { remembered } from "./remembered.ts";

/** One dense layer or convolution: where its weights stand, and the factors that were measured. */
export interface LayerFactors {
  /** The kernel's number among the leaves. */
  readonly leaf: number;
  /** The inputs' second moments `[n, n]`, row-major; of a layer with a bias the last row is that of its constant 1. */
  readonly a: Float64Array;
  /** The second moments of the gradients of its outputs, `[outputs, outputs]`; empty where they are not asked for. */
  readonly g: Float64Array;
  readonly n: number;
  readonly outputs: number;
  /** Rows that are weights of the kernel. */
  readonly rows: number;
  /** Inputs of the kernel without its window; row `w · channels + c` is place `w` of the window, channel `c`. */
  readonly channels: number;
  /** Flat position of the weight from row `i` to output `j`. */
  readonly position: (i: number, j: number) => number;
  /** Whether the weights of each row of the kernel stand one after the other. */
  readonly inRows: boolean;
}

/** What is measured. */
export interface FactorOptions {
  /** Batches that the factors are averaged over. */
  readonly batches: number;
  /** Which Fisher matrix `g` is of; undefined where `g` is not needed. */
  readonly fisher?: "sampled" | "exact" | "empirical" | undefined;
}

/** Measures the factors of all layers that can be pruned, on the next batches of the data. */
export interface FactorReader<P, S> extends Omit<MethodRun<P, S>, "assess"> {
  readonly read: (
    point: Pick<PruningPoint<P, S>, "params" | "state" | "key">,
  ) => Promise<LayerFactors[]>;
}

/**
 * See {@link FactorReader}.
 *
 * @throws when it reads, code "option" where a prunable leaf is neither dense nor a convolution.
 */
export function factorReader<P, B, S>(
  where: string,
  problem: PruningProblem<P, B, S>,
  { batches, fisher }: FactorOptions,
): FactorReader<P, S> {
  const { weights, outputs, likelihood, targets, data, prunable } = problem;
  const columns = columnsOf(weights);
  let names: { readonly kernel: string; readonly bias: string | undefined }[] = [];
  const factors = problem.compile((params: P, batch: B, state: S, key: Key): Tensor[] => {
    const both = { batch, params };
    const network = (at: typeof both): Tensor => outputs(at.params, at.batch, state);
    const kind = fisher ?? "sampled";
    const found = kfacFactors(network, likelihood, both, {
      fisher: kind,
      key,
      ...(kind === "empirical" && { targets: targets(batch) }),
    });
    const own = (path: string): string => path.replace(/^params\.?/, "");
    names = found.map(({ kernel, bias }) => ({
      kernel: own(kernel),
      bias: bias === undefined ? undefined : own(bias),
    }));
    return found.flatMap(({ a, g }) => (fisher === undefined ? [a] : [a, g]));
  });
  const { memory, restore, place } = remembered();
  return {
    memory,
    restore,
    dispose: () => factors.dispose(),
    read: async ({ params, state, key }) => {
      const bytes = factorMemory(columns, prunable);
      await checkMemory(where, bytes, "fewer leaves (prunable), or magnitude()");
      const means: Float64Array[] = [];
      for (let i = 0; i < batches; i++) {
        const parts = await released(await numberedBatch(data, place.next++), (batch) =>
          released(random.foldIn(key, i), (own) => factors(params, batch, state, own)),
        );
        await readable(parts);
        parts.forEach((part, k) => {
          const values = part.dataSync();
          means[k] ??= new Float64Array(values.length);
          const mean = means[k];
          for (let j = 0; j < values.length; j++) {
            mean[j] = (mean[j] as number) + (values[j] as number) / batches;
          }
        });
        treeDispose(parts);
      }
      const known = new Set(names.map(({ kernel }) => kernel));
      const odd = weights.paths.find((path, leaf) => prunable[leaf] === true && !known.has(path));
      if (odd !== undefined) {
        const what = `"${odd}" is the kernel of no dense layer or convolution that was found in the model; leave it out with prunable, or use another method`;
        throw new LegendreError("option", where, what, { path: odd });
      }
      const each = fisher === undefined ? 1 : 2;
      return names.flatMap(({ kernel, bias }, k) => {
        const leaf = weights.paths.indexOf(kernel);
        if (prunable[leaf] !== true) return [];
        const offset =
          bias === undefined ? undefined : weights.offsets[weights.paths.indexOf(bias)];
        const a = means[k * each] as Float64Array;
        const g = each === 2 ? (means[k * each + 1] as Float64Array) : new Float64Array(0);
        return [{ leaf, a, g, ...layout(weights, columns[leaf] as Columns, leaf, offset, a) }];
      });
    },
  };
}

/** Bytes at most: both factors of each layer that can be pruned, as they are measured, summed and damped. */
export function factorMemory(
  columns: readonly Pick<Columns, "length" | "count">[],
  prunable: readonly boolean[],
): number {
  return columns.reduce(
    (sum, { length, count }, leaf) =>
      prunable[leaf] === true ? sum + (4 + 8 + 8) * ((length + 1) ** 2 + count ** 2) : sum,
    0,
  );
}

function layout(
  { offsets }: Pick<Weights<unknown>, "offsets">,
  { shape, read }: Columns,
  leaf: number,
  bias: number | undefined,
  a: Float64Array,
): Omit<LayerFactors, "leaf" | "a" | "g"> {
  const n = Math.round(Math.sqrt(a.length));
  const [channels = 1, outputs = 1] = shape.slice(-2);
  const rows = n - (bias === undefined ? 0 : 1);
  const start = offsets[leaf] as number;
  const places = read === undefined ? undefined : leafPositions(read);
  const at = (place: number): number => (places === undefined ? place : (places[place] as number));
  const position = (i: number, j: number): number =>
    i < rows ? start + at(i * outputs + j) : (bias as number) + j;
  return { n, outputs, rows, channels, position, inRows: places === undefined };
}

/** A second-moment matrix with a share of its mean diagonal added to the diagonal. */
export function dampedMoments(moments: Float64Array, n: number, damping: number): Float64Array {
  let trace = 0;
  for (let i = 0; i < n; i++) trace += moments[i * n + i] as number;
  const damped = moments.slice();
  for (let i = 0; i < n; i++) {
    damped[i * n + i] = (damped[i * n + i] as number) + (damping * trace) / n;
  }
  return damped;
}
