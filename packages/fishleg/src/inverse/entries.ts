import { LegendreError, treePaths } from "@legendre/core-tensor";
import {
  concat,
  gather,
  pad,
  reshape,
  type Scalar,
  type Tensor,
  type Tensor2D,
  tensor1d,
  zeros,
} from "@legendre/core-tensor/ops";
import type { TreeStructure } from "@legendre/core-tensor/tree";
import type { BlockTensors } from "../blocks/block.ts";
import type { PlannedBlock } from "../blocks/plan.ts";
import { sizeOf } from "../blocks/product.ts";
import { positionIn, ruleOf } from "../blocks/rules.ts";
import { type InverseFisherState, joinLeaves } from "./inverse.ts";

/** One weight: the path of its leaf and its position there, counted row by row. */
export interface WeightIndex {
  /** The leaf, e.g. `"layers.0.kernel"`; `""` where the params are one tensor. */
  readonly path: string;
  /** For a kernel `[n, m]` the weight from input i to output j is at `i m + j`. */
  readonly position: number;
}

/** Where a weight stands: in which block of the plan, and where in its tensor. */
interface Located {
  readonly block: number;
  readonly position: number;
}

/** Finds weights by path and position. */
export type Locate = (where: string, index: WeightIndex) => Located;

/** {@link Locate} for a plan. */
export function locateIn(plan: readonly PlannedBlock[], structure: TreeStructure): Locate {
  const paths = treePaths(structure);
  return (where, { path, position }) => {
    const leaf = paths.indexOf(path);
    const block = plan.findIndex(({ leaves }) => (leaves as readonly number[]).includes(leaf));
    const owner = plan[block];
    if (leaf < 0 || owner === undefined) {
      const what = `there is no leaf "${path}"; the leaves are ${paths.map((p) => `"${p}"`).join(", ")}`;
      throw new LegendreError("option", where, what, { path });
    }
    const member = (owner.leaves as readonly number[]).indexOf(leaf);
    const count = sizeOf(owner.shapes[member] as readonly number[]);
    if (!Number.isInteger(position) || position < 0 || position >= count) {
      const what = `position of a weight of "${path}" must be a whole number in [0, ${count}), got ${position}`;
      throw new LegendreError("option", where, what, { path, position });
    }
    return { block, position: positionIn(owner, member, position) };
  };
}

/** The column of `Q` that belongs to a weight, a tree like the params. */
export function columnOf<P>(
  plan: readonly PlannedBlock[],
  structure: TreeStructure,
  { cache }: InverseFisherState,
  { block, position }: Located,
): P {
  return joinLeaves<P>(
    plan,
    structure,
    plan.map((planned, i) =>
      i === block
        ? ruleOf(planned).column(cache[planned.path] as BlockTensors, position)
        : zeros([...planned.shape]),
    ),
  );
}

/** `Q_ij`; 0 between blocks. */
export function entryOf(
  plan: readonly PlannedBlock[],
  state: InverseFisherState,
  i: Located,
  j: Located,
): Scalar {
  if (i.block !== j.block) return zeros([]) as Scalar;
  const one = within(plan[i.block] as PlannedBlock, state, [i.position], [j.position]);
  return reshape(one, []) as Scalar;
}

/** The entries of `Q` between some weights, `[k, k]`. */
export function subBlockOf(
  plan: readonly PlannedBlock[],
  state: InverseFisherState,
  weights: readonly Located[],
): Tensor2D {
  const k = weights.length;
  // Grouped by block the matrix is block-diagonal; then rows and columns go where they were asked for.
  const order = weights.map((_, i) => i).sort((x, y) => weights[x]!.block - weights[y]!.block);
  const bands: Tensor[] = [];
  let start = 0;
  for (const [b, planned] of plan.entries()) {
    const positions = order.filter((i) => weights[i]!.block === b).map((i) => weights[i]!.position);
    if (positions.length === 0) continue;
    const square = within(planned, state, positions, positions);
    const after = k - start - positions.length;
    bands.push(
      pad(square as Tensor2D, [
        [0, 0],
        [start, after],
      ]),
    );
    start += positions.length;
  }
  const place = new Array<number>(k);
  order.forEach((i, at) => {
    place[i] = at;
  });
  const back = tensor1d(place, "int32");
  const grouped = bands.length === 1 ? (bands[0] as Tensor) : concat(bands, 0);
  return gather(gather(grouped, back, 0), back, 1) as Tensor2D;
}

function within(
  planned: PlannedBlock,
  { cache }: InverseFisherState,
  rows: readonly number[],
  columns: readonly number[],
): Tensor {
  return ruleOf(planned).entries(cache[planned.path] as BlockTensors, rows, columns);
}
