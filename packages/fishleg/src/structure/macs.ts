import type { Program } from "@legendre/core-tensor";
import type { GraphNode, ValueType } from "@legendre/core-tensor/graph";
import { sizeOf } from "../blocks/product.ts";

/** The lengths of the axes of a value. */
export type ShapeOf = (value: number) => readonly number[];

/** Multiplications with an addition of one node; 0 for ops that are no products. */
export function nodeMacs({ kernel, attrs, inputs, outputs }: GraphNode, shapeOf: ShapeOf): number {
  const [x = [], filter = []] = inputs.map(shapeOf);
  const [y = []] = outputs.map(shapeOf);
  switch (kernel) {
    case "Conv2D":
    case "Conv3D":
      // Each output is a sum over the window and the channels.
      return sizeOf(y) * sizeOf(filter.slice(0, -1));
    case "Conv2DBackpropInput":
    case "Conv3DBackpropInputV2":
      return sizeOf(x) * sizeOf(filter.slice(0, -1));
    case "DepthwiseConv2dNative":
      return sizeOf(y) * sizeOf(filter.slice(0, -2));
    case "BatchMatMul":
      return sizeOf(y) * ((attrs["transposeA"] === true ? x.at(-2) : x.at(-1)) ?? 1);
    case "CsrAdditiveScore":
    case "CsrSampledMatMul":
      // The features of a row, at each entry.
      return sizeOf(shapeOf(inputs[1] as number)) * sizeOf(shapeOf(inputs[5] as number).slice(1));
    default:
      return 0;
  }
}

/** Multiplications with an addition of a program. */
export interface ProgramMacs {
  readonly total: number;
  /** By the number of the argument leaf that is multiplied; −1 for products of values that depend on data. */
  readonly byLeaf: ReadonlyMap<number, number>;
}

/**
 * How many multiplications with an addition a program makes in products and convolutions.
 *
 * @param isWeight - whether an argument leaf holds weights.
 */
export function programMacs(program: Program, isWeight: (leaf: number) => boolean): ProgramMacs {
  const { graph } = program;
  const sources = weightSources(program, isWeight);
  const byLeaf = new Map<number, number>();
  let total = 0;
  for (const node of graph.nodes) {
    const macs = nodeMacs(node, (id) => (graph.values[id] as ValueType).shape);
    if (macs === 0) continue;
    total += macs;
    const leaf =
      node.inputs.map((id) => sources.get(id)).find((found) => found !== undefined) ?? -1;
    byLeaf.set(leaf, (byLeaf.get(leaf) ?? 0) + macs);
  }
  return { total, byLeaf };
}

/** Ops that a weight goes through on its way into a product. */
const carriers = ["Reshape", "Transpose", "Slice", "SplitV", "Cast", "StopGradient"];

/** The leaf of weights that each value is a view of. */
function weightSources(
  { graph }: Program,
  isWeight: (leaf: number) => boolean,
): Map<number, number> {
  const sources = new Map(
    graph.inputs.flatMap((id, leaf) => (isWeight(leaf) ? [[id, leaf] as const] : [])),
  );
  for (const { kernel, inputs, outputs } of graph.nodes) {
    const from = sources.get(inputs[0] as number);
    if (from === undefined || !carriers.includes(kernel)) continue;
    for (const id of outputs) sources.set(id, from);
  }
  return sources;
}
