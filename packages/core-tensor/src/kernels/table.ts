import { LegendreError } from "../errors.ts";
import { nearestName } from "../options.ts";
import { activations } from "./activations.ts";
import { batchRules } from "./batch/index.ts";
import { batchNorms } from "./batch-norm.ts";
import { compare } from "./compare.ts";
import { controlFlow } from "./control-flow.ts";
import { convs } from "./conv.ts";
import { csrAdditives } from "./csr-additive.ts";
import { csrMatmuls } from "./csr-matmul.ts";
import { csrMaxima } from "./csr-max.ts";
import { csrSampledMatmuls } from "./csr-sampled.ts";
import { cumulative } from "./cumulative.ts";
import { diags } from "./diag.ts";
import { einsums } from "./einsum.ts";
import { elementwiseBinary } from "./elementwise-binary.ts";
import { elementwiseUnary } from "./elementwise-unary.ts";
import { choleskies } from "./factorize-cholesky.ts";
import { eighs } from "./factorize-eigh.ts";
import { triangularSolves } from "./factorize-triangular.ts";
import { fills } from "./fill.ts";
import { fusedConvs } from "./fused-conv.ts";
import { fusedMatmuls } from "./fused-matmul.ts";
import { gathers } from "./gather.ts";
import { gatherNds } from "./gather-nd.ts";
import { identity } from "./identity.ts";
import { joins } from "./join.ts";
import type { CompositeKernel, Kernel } from "./kernel.ts";
import { localResponses } from "./local-response.ts";
import { matmuls } from "./matmul.ts";
import { lowerings } from "./onnx/index.ts";
import { pools } from "./pool.ts";
import { poolsWithArgmax } from "./pool-argmax.ts";
import { prod } from "./prod.ts";
import { random } from "./random.ts";
import { reduce } from "./reduce.ts";
import { reshapes } from "./reshape.ts";
import { resizes } from "./resize.ts";
import { scatterUpdates } from "./scatter-update.ts";
import { segmentMaxima } from "./segment-max.ts";
import { segmentSoftmaxes } from "./segment-softmax.ts";
import { segmentSums } from "./segment-sum.ts";
import { slicesAndPads } from "./slice-pad.ts";
import { softmaxFamily } from "./softmax.ts";
import { spaceBatches } from "./space-batch.ts";
import { stacks } from "./stack.ts";
import { takes } from "./take.ts";
import { tiles } from "./tile.ts";
import { topKs } from "./top-k.ts";
import { transposes } from "./transpose.ts";

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
