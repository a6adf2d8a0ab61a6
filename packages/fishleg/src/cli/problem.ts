import {
  type Batches,
  batches,
  jit,
  type Likelihood,
  rows,
  spec,
  trace,
} from "@legendre/core-tensor";
import type { BatchOf } from "@legendre/core-tensor/data";
import { type Tensor, tensor, tidy } from "@legendre/core-tensor/ops";
import { sizeOf } from "../blocks/product.ts";
import { checkFixedBatch } from "./fixed-batch.ts";
import type { OutputKind } from "./output-kind.ts";
import type { Examples } from "./read-data.ts";
import type { ReadModel, WeightTree } from "./read-model.ts";

/** One batch. */
export interface Batch {
  readonly x: Tensor;
  readonly y: Tensor;
}

/** What is pruned, in the form that `prune` takes. */
export interface Problem {
  readonly likelihood: Likelihood;
  /** Logits of a batch. */
  readonly outputs: (
    params: WeightTree,
    batch: { readonly x: Tensor },
    state: WeightTree,
  ) => Tensor;
  readonly data: Batches<BatchOf<{ x: unknown; y: unknown }>>;
  readonly heldOut: Batch;
  readonly trainRows: number;
  readonly heldOutRows: number;
}

/** At most so many examples are held out. */
const mostHeldOut = 1000;

/** Shuffles the examples and holds some out. Without labels the model's own predictions are the targets. */
export async function problemOf(
  read: ReadModel,
  kind: OutputKind,
  examples: Examples,
  { batchSize, seed }: { readonly batchSize: number; readonly seed: number },
): Promise<Problem> {
  const { model, inputShape, inputType } = read;
  const outputs: Problem["outputs"] = (params, { x }, state) =>
    kind.logits(model.apply(params, state, x).output);
  const { x, y, yShape } = { x: examples.x, ...(await targetsOf(read, kind, examples, outputs)) };
  const order = shuffled(examples.rows, seed);
  const held = Math.min(mostHeldOut, Math.max(5, Math.floor(examples.rows / 5)));
  const values = inputType === "int32" ? Int32Array.from(x) : x;
  const xs = split<Float32Array | Int32Array>(values, order, held, sizeOf(inputShape));
  const ys = split(y, order, held, sizeOf(yShape));
  const trainRows = examples.rows - held;
  const columns = {
    x: rows(xs.train, [...inputShape]),
    y: rows(ys.train as Float32Array, [...yShape]),
  };
  const data = batches(columns, {
    batchSize: Math.min(batchSize, trainRows),
    seed,
    dropLast: true,
    epochs: 1,
  });
  const dtype = y instanceof Int32Array ? "int32" : "float32";
  const heldOut = {
    x: tensor(xs.heldOut, [held, ...inputShape], inputType),
    y: tensor(ys.heldOut, [held, ...yShape], dtype),
  };
  tidy(() => checkFixedBatch(read, heldOut.x));
  return {
    likelihood: kind.likelihood,
    outputs,
    data: data as never,
    heldOut,
    trainRows,
    heldOutRows: held,
  };
}

interface Targets {
  readonly y: Int32Array | Float32Array;
  readonly yShape: readonly number[];
}

async function targetsOf(
  { params, state, inputShape, inputType, fixedBatch = 1 }: ReadModel,
  kind: OutputKind,
  { rows: count, x, labels, labelShape }: Examples,
  outputs: Problem["outputs"],
): Promise<Targets> {
  const shape = trace(
    outputs,
    params,
    { x: spec([fixedBatch, ...inputShape], inputType) },
    state,
  ).graph;
  const outputShape = shape.values[shape.outputs[0] as number]?.shape.slice(1) ?? [];
  if (labels !== undefined) {
    if (kind.name === "categorical" && labels instanceof Int32Array)
      return { y: labels, yShape: [] };
    const fits = labels.length === count * sizeOf(outputShape);
    if (fits) return { y: Float32Array.from(labels), yShape: outputShape };
    throw new RangeError(
      `the labels have shape [${labelShape}] an example, the outputs [${outputShape}]; leave the labels out or set --likelihood`,
    );
  }
  const mean = jit((p: WeightTree, s: WeightTree, part: Tensor) =>
    kind.likelihood.mean(outputs(p, { x: part }, s)),
  );
  const y = new Float32Array(count * sizeOf(outputShape));
  const step = Math.min(256, count);
  for (let start = 0; start < count; start += step) {
    // The last part overlaps, so that there is one shape.
    const from = Math.min(start, count - step);
    const given = x.slice(from * sizeOf(inputShape), (from + step) * sizeOf(inputShape));
    const part = tensor(given, [step, ...inputShape], inputType);
    const predicted = await mean(params, state, part);
    y.set(await predicted.data(), from * sizeOf(outputShape));
    part.dispose();
    predicted.dispose();
  }
  return { y, yShape: outputShape };
}

/** The numbers of the rows in an order that follows from the seed. */
function shuffled(count: number, seed: number): number[] {
  const order = Array.from({ length: count }, (_, i) => i);
  let word = (seed + 1) >>> 0;
  for (let i = count - 1; i > 0; i--) {
    word = (Math.imul(word, 1664525) + 1013904223) >>> 0;
    const j = Math.floor((word / 2 ** 32) * (i + 1));
    [order[i], order[j]] = [order[j] as number, order[i] as number];
  }
  return order;
}

function split<A extends Float32Array | Int32Array>(
  all: A,
  order: readonly number[],
  held: number,
  width: number,
) {
  const pick = (from: readonly number[]): A => {
    const out = new (all.constructor as new (n: number) => A)(from.length * width);
    for (const [i, row] of from.entries())
      out.set(all.subarray(row * width, (row + 1) * width), i * width);
    return out;
  };
  return { heldOut: pick(order.slice(0, held)), train: pick(order.slice(held)) };
}
