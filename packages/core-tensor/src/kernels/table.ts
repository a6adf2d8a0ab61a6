import { LegendreError } from "../errors.ts";
import { nearestName } from "../options.ts";
import { batchRules } from "./batch/index.ts";
import { controlFlow } from "./control-flow/rows.ts";
import { convs } from "./conv/conv.ts";
import { fusedConvs } from "./conv/fused.ts";
import { activations } from "./elementwise/activations.ts";
import { elementwiseBinary } from "./elementwise/binary.ts";
import { compare } from "./elementwise/compare.ts";
import { identity } from "./elementwise/identity.ts";
import { elementwiseUnary } from "./elementwise/unary.ts";
import { choleskies } from "./factorise/cholesky.ts";
import { eighs } from "./factorise/eigh.ts";
import { triangularSolves } from "./factorise/triangular.ts";
import { gathers } from "./gather/gather.ts";
import { gatherNds } from "./gather/gather-nd.ts";
import { scatterUpdates } from "./gather/scatter-update.ts";
import { topKs } from "./gather/top-k.ts";
import { batchNorms } from "./images/batch-norm.ts";
import { localResponses } from "./images/local-response.ts";
import { resizes } from "./images/resize.ts";
import type { CompositeKernel, Kernel } from "./kernel.ts";
import { diags } from "./matmul/diag.ts";
import { einsums } from "./matmul/einsum.ts";
import { fusedMatmuls } from "./matmul/fused.ts";
import { matmuls } from "./matmul/matmul.ts";
import { lowerings } from "./onnx/index.ts";
import { poolsWithArgmax } from "./pool/argmax.ts";
import { pools } from "./pool/pool.ts";
import { random } from "./random/random.ts";
import { cumulative } from "./reduce/cumulative.ts";
import { prod } from "./reduce/prod.ts";
import { reduce } from "./reduce/reduce.ts";
import { softmaxFamily } from "./reduce/softmax.ts";
import { fills } from "./shape/fill.ts";
import { joins } from "./shape/join.ts";
import { reshapes } from "./shape/reshape.ts";
import { slicesAndPads } from "./shape/slice-pad.ts";
import { spaceBatches } from "./shape/space-batch.ts";
import { stacks } from "./shape/stack.ts";
import { takes } from "./shape/take.ts";
import { tiles } from "./shape/tile.ts";
import { transposes } from "./shape/transpose.ts";
import { csrAdditives } from "./sparse/additive.ts";
import { csrMaxima } from "./sparse/csr-max.ts";
import { csrMatmuls } from "./sparse/matmul.ts";
import { csrSampledMatmuls } from "./sparse/sampled.ts";
import { segmentMaxima } from "./sparse/segment-max.ts";
import { segmentSoftmaxes } from "./sparse/segment-softmax.ts";
import { segmentSums } from "./sparse/segment-sum.ts";

/** Kernels that users added with {@link defineKernel}; the one table that grows. */
const added = new Map<string, Kernel | CompositeKernel>();

const families: readonly (readonly (Kernel | CompositeKernel)[])[] = [
  activations,
  batchNorms,
  choleskies,
  compare,
  controlFlow(lookupKernel),
  convs,
  csrAdditives,
  csrMatmuls,
  csrMaxima,
  csrSampledMatmuls,
  cumulative,
  diags,
  eighs,
  einsums,
  elementwiseBinary,
  elementwiseUnary,
  fills,
  fusedConvs,
  fusedMatmuls,
  gatherNds,
  gathers,
  identity,
  joins,
  localResponses,
  matmuls,
  pools,
  poolsWithArgmax,
  prod,
  random,
  reduce,
  reshapes,
  resizes,
  scatterUpdates,
  segmentMaxima,
  segmentSoftmaxes,
  segmentSums,
  slicesAndPads,
  softmaxFamily,
  spaceBatches,
  stacks,
  takes,
  tiles,
  topKs,
  transposes,
  triangularSolves,
];

const builtIn: ReadonlyMap<string, Kernel | CompositeKernel> = new Map(
  families.flat().map((kernel) => {
    const columns = { batch: batchRules[kernel.name], onnx: lowerings[kernel.name] };
    const given = Object.entries(columns).filter(([, column]) => column !== undefined);
    return [kernel.name, { ...kernel, ...Object.fromEntries(given) }];
  }),
);

/** The row of an op, or undefined. */
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
