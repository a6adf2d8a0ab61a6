import { LegendreError } from "../errors.ts";
import { nearestName } from "../options.ts";
import { controlFlow } from "./control-flow/rows.ts";
import { convs } from "./conv/conv.ts";
import { activations } from "./elementwise/activations.ts";
import { assertions } from "./elementwise/assert-finite.ts";
import { elementwiseBinary } from "./elementwise/binary.ts";
import { compare } from "./elementwise/compare.ts";
import { prints } from "./elementwise/debug-print.ts";
import { identity } from "./elementwise/identity.ts";
import { elementwiseUnary } from "./elementwise/unary.ts";
import { choleskies } from "./factorise/cholesky.ts";
import { eighs } from "./factorise/eigh.ts";
import { expms } from "./factorise/expm.ts";
import { lus } from "./factorise/lu.ts";
import { pinvs } from "./factorise/pinv.ts";
import { qrs } from "./factorise/qr.ts";
import { solves } from "./factorise/solve.ts";
import { svds } from "./factorise/svd.ts";
import { triangularSolves } from "./factorise/triangular.ts";
import { gathers } from "./gather/gather.ts";
import { gatherNds } from "./gather/gather-nd.ts";
import { scatterUpdates } from "./gather/scatter-update.ts";
import { searches } from "./gather/search-sorted.ts";
import { topKs } from "./gather/top-k.ts";
import { normalisations } from "./images/normalise.ts";
import { resizes } from "./images/resize.ts";
import { spaceBatches } from "./images/space-batch.ts";
import type { CompositeKernel, Kernel } from "./kernel.ts";
import { einsums } from "./matmul/einsum.ts";
import { fusedMatmuls } from "./matmul/fused.ts";
import { matmuls } from "./matmul/matmul.ts";
import { poolsWithArgmax } from "./pool/argmax.ts";
import { pools } from "./pool/pool.ts";
import { distributions } from "./random/distributions.ts";
import { random } from "./random/random.ts";
import { cumulative } from "./reduce/cumulative.ts";
import { reduce } from "./reduce/reduce.ts";
import { softmaxFamily } from "./reduce/softmax.ts";
import { fills } from "./shape/fill.ts";
import { joins } from "./shape/join.ts";
import { reshapes } from "./shape/reshape.ts";
import { slicesAndPads } from "./shape/slice-pad.ts";
import { takes } from "./shape/take.ts";
import { tiles } from "./shape/tile.ts";
import { transposes } from "./shape/transpose.ts";
import { csrAdditives } from "./sparse/additive.ts";
import { csrMatmuls } from "./sparse/matmul.ts";
import { maximaOfRows } from "./sparse/maxima.ts";
import { csrSampledMatmuls } from "./sparse/sampled.ts";
import { segmentSoftmaxes } from "./sparse/segment-softmax.ts";
import { segmentSums } from "./sparse/segment-sum.ts";

/** Kernels that users added with {@link defineKernel}; the one table that grows. */
const added = new Map<string, Kernel | CompositeKernel>();

const families: readonly (readonly (Kernel | CompositeKernel)[])[] = [
  controlFlow(lookupKernel),
  activations,
  assertions,
  choleskies,
  compare,
  convs,
  csrAdditives,
  csrMatmuls,
  csrSampledMatmuls,
  cumulative,
  eighs,
  einsums,
  elementwiseBinary,
  elementwiseUnary,
  expms,
  fills,
  fusedMatmuls,
  gatherNds,
  gathers,
  searches,
  identity,
  joins,
  lus,
  matmuls,
  maximaOfRows,
  normalisations,
  pinvs,
  pools,
  poolsWithArgmax,
  prints,
  qrs,
  random,
  distributions,
  reduce,
  reshapes,
  resizes,
  scatterUpdates,
  segmentSoftmaxes,
  segmentSums,
  slicesAndPads,
  softmaxFamily,
  solves,
  spaceBatches,
  svds,
  takes,
  tiles,
  topKs,
  transposes,
  triangularSolves,
];

const builtIn: ReadonlyMap<string, Kernel | CompositeKernel> = new Map(
  families.flat().map((kernel) => [kernel.name, kernel]),
);

/** The row of an op of the kernel table, built in or from {@link defineKernel}; undefined where there is none. */
export function findKernel(name: string): Kernel | CompositeKernel | undefined {
  return builtIn.get(name) ?? added.get(name);
}

/** The row of an op; raises code "tracing" when the table has none. */
export function lookupKernel(name: string): Kernel | CompositeKernel {
  const kernel = findKernel(name);
  if (kernel !== undefined) return kernel;
  const near = nearestName(name, kernelNames());
  throw new LegendreError(
    "tracing",
    "trace",
    `the op "${name}" has no entry in the kernel table, so it can be neither recorded nor differentiated` +
      `${near === undefined ? "" : ` (nearest known op: "${near}")`}; add one with ` +
      `defineKernel({ name: "${name}", inputs, shape, value, jvp, vjp }), or compute it outside the traced function`,
    { kernel: name },
  );
}

/** Names of all ops with an entry, sorted. */
export function kernelNames(): string[] {
  return [...builtIn.keys(), ...added.keys()].sort();
}

/** Registers a row; see `defineKernel`, which also tells the tracing backend. */
export function addKernel(kernel: Kernel | CompositeKernel): void {
  if (builtIn.has(kernel.name)) {
    throw new LegendreError(
      "option",
      "defineKernel",
      `"${kernel.name}" is already in the kernel table; choose a name of your own`,
      { kernel: kernel.name },
    );
  }
  added.set(kernel.name, kernel);
}
