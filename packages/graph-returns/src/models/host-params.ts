import { treeUnflatten } from "@legendre/core-tensor";
import type { TreeStructure } from "@legendre/core-tensor/tree";

/** A matrix or vector of weights in plain memory. */
export interface HostWeights {
  readonly data: Float32Array;
  readonly shape: readonly number[];
}

/** Weights of one layer in plain memory, named as in `EncoderLayer`. */
export interface HostLayer {
  readonly self: Readonly<Record<string, { kernel: HostWeights; bias: HostWeights }>>;
  readonly relations: Readonly<
    Record<
      string,
      Readonly<
        Record<"kernel", HostWeights> & Partial<Record<"source" | "target" | "query", HostWeights>>
      >
    >
  >;
  readonly bases?: HostWeights;
}

/** Weights of a graph model in plain memory. */
export interface HostParams {
  readonly encoder: {
    readonly entry?: HostLayer["self"];
    readonly layers: readonly HostLayer[];
  };
  readonly decoder: Readonly<
    Record<"customer" | "variant" | "bias" | "out" | "outBias", HostWeights>
  > & { readonly factors?: Readonly<Record<"customer" | "variant", HostWeights>> };
  readonly vectors?: Readonly<Record<string, HostWeights>>;
}

/** The weights of a saved tree. */
export function hostParams(
  structure: TreeStructure,
  shapes: readonly (readonly number[])[],
  values: readonly Float32Array[],
): HostParams {
  const leaves = values.map((data, i): HostWeights => ({ data, shape: shapes[i]! }));
  return treeUnflatten<never>(structure, leaves as never) as HostParams;
}

/** `x W`, added to `out`; `x` begins at `from` of a longer list. */
export function addProduct(
  x: ArrayLike<number>,
  { data, shape }: HostWeights,
  out: Float64Array,
  from = 0,
): void {
  const width = shape[1]!;
  for (let i = 0; i < shape[0]!; i++) {
    const value = x[from + i] as number;
    if (value === 0) continue;
    for (let j = 0, at = i * width; j < width; j++) out[j]! += value * data[at++]!;
  }
}

/** Rows `from` to `to` of a matrix; a view. */
export const kernelRows = (
  { data, shape }: HostWeights,
  from: number,
  to: number,
): HostWeights => ({
  data: data.subarray(from * shape[1]!, to * shape[1]!),
  shape: [to - from, shape[1]!],
});

/** `x Wᵀ`, added to `out`: the way back through {@link addProduct}. */
export function addTransposed(
  x: ArrayLike<number>,
  { data, shape }: HostWeights,
  out: Float64Array,
): void {
  const width = shape[1]!;
  for (let i = 0, at = 0; i < shape[0]!; i++) {
    let sum = 0;
    for (let j = 0; j < width; j++) sum += (x[j] as number) * data[at++]!;
    out[i]! += sum;
  }
}

/** `x W + b`. */
export function affineRow(
  x: ArrayLike<number>,
  { kernel, bias }: { readonly kernel: HostWeights; readonly bias: HostWeights },
): Float64Array {
  const out = Float64Array.from(bias.data);
  addProduct(x, kernel, out);
  return out;
}
