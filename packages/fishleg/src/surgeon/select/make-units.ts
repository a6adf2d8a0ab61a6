import { LegendreError } from "@legendre/core-tensor";
import { leafPositions } from "../../blocks/read-kernel.ts";
import { type Columns, columnsOf } from "../columns.ts";
import type { Granularity, Groups, PruneGroup } from "../granularity.ts";
import { leafOf, type Weights } from "../weights.ts";
import { type Bundle, bundleGroups, type RankedGroup } from "./bundle-groups.ts";
import { groupPositions } from "./group-positions.ts";
import type { SetScore } from "./set-scores.ts";
import { subsets } from "./small-solve.ts";
import type { Units } from "./units.ts";

/** What units are made of. */
export interface UnitInput {
  readonly weights: Weights<unknown>;
  readonly granularity: Granularity;
  readonly prunable: readonly boolean[];
  /** 1 for kept weights, in flat order. */
  readonly kept: Uint8Array;
  /** Scores of single weights. */
  readonly single: Float32Array;
  /** Scores of sets of them. */
  readonly set: SetScore;
  /** Scores of large sets at once, where the method has a way. */
  readonly sets?: ((sets: readonly Int32Array[]) => Promise<Float32Array>) | undefined;
  /** What one weight of each leaf costs; loss per cost is ranked. */
  readonly costs: readonly number[] | undefined;
}

/** The units of a granularity with their scores. */
export async function makeUnits(input: UnitInput): Promise<Units> {
  const { granularity } = input;
  if (granularity === "weights") return weightUnits(input);
  if ("blocks" in granularity) return blockUnits(input, granularity.blocks);
  if ("nOfM" in granularity) return patternUnits(input, granularity.nOfM);
  return groupUnits(input, granularity);
}

const never = Number.POSITIVE_INFINITY;

function weightUnits({ weights, prunable, kept, single, costs }: UnitInput): Units {
  const scores = new Float32Array(weights.total).fill(never);
  prunable.forEach((can, leaf) => {
    if (!can) return;
    const cost = costs?.[leaf] ?? 1;
    for (let i = weights.offsets[leaf] as number; i < (weights.offsets[leaf + 1] as number); i++) {
      if (kept[i] === 1) scores[i] = (single[i] as number) / cost;
    }
  });
  return {
    count: weights.total,
    scores,
    even: true,
    positions: (unit) => [unit],
    size: () => 1,
    leaf: (unit) => leafOf(weights, unit),
  };
}

/** Units that are cut out of prunable leaves by a list of starts. */
interface Cut {
  readonly starts: Int32Array;
  readonly leaves: Int32Array;
}

function blockUnits(input: UnitInput, k: number): Units {
  const { weights, kept, set, costs } = input;
  const { starts, leaves } = cut(input, (leaf) => {
    const last = weights.shapes[leaf]?.at(-1) ?? 1;
    if (last % k !== 0) {
      const what = `blocks of ${k} do not divide the last axis of "${weights.paths[leaf]}", which has length ${last}; choose a divisor, or leave the leaf out with prunable`;
      throw new LegendreError("option", "prune", what, { path: weights.paths[leaf], blocks: k });
    }
    const start = weights.offsets[leaf] as number;
    const count = ((weights.offsets[leaf + 1] as number) - start) / k;
    return Array.from({ length: count }, (_, i) => start + i * k);
  });
  const scores = new Float32Array(starts.length).fill(never);
  const members = (unit: number): number[] => {
    const start = starts[unit] as number;
    const own: number[] = [];
    for (let i = start; i < start + k; i++) if (kept[i] === 1) own.push(i);
    return own;
  };
  for (let unit = 0; unit < starts.length; unit++) {
    const own = members(unit);
    if (own.length > 0) {
      scores[unit] = set(own, own.length) / (own.length * (costs?.[leaves[unit] as number] ?? 1));
    }
  }
  const sizes = new Set<number>();
  for (let unit = 0; unit < starts.length; unit++) {
    if (scores[unit] !== never) sizes.add(members(unit).length);
  }
  return {
    count: starts.length,
    scores,
    even: sizes.size <= 1,
    positions: members,
    size: (unit) => members(unit).length,
    leaf: (unit) => leaves[unit] as number,
  };
}

/**
 * One unit for every `m` weights along the input axis of one output: its cheapest subset of `m − n`, which has to
 * contain what is pruned already.
 */
function patternUnits(input: UnitInput, [n, m]: readonly [number, number]): Units {
  const { weights, kept, set, costs } = input;
  const strides = new Map<number, number>();
  const columns = columnsOf(weights);
  const { starts, leaves } = cut(input, (leaf) => {
    const [inputs = 1, outputs = 1] = (columns[leaf] as Columns).shape.slice(-2);
    if (columns[leaf]?.kind === "depthwise") {
      const what = `"${weights.paths[leaf]}" is the kernel of a depthwise convolution, whose outputs have one input channel each: there is no input axis for ${n}:${m}; leave the leaf out with prunable`;
      throw new LegendreError("option", "prune", what, { path: weights.paths[leaf], nOfM: [n, m] });
    }
    if (inputs % m !== 0) {
      const what = `${n}:${m} does not divide the input axis of "${weights.paths[leaf]}", which has length ${inputs}; choose a divisor, or leave the leaf out with prunable`;
      throw new LegendreError("option", "prune", what, { path: weights.paths[leaf], nOfM: [n, m] });
    }
    strides.set(leaf, outputs);
    const [start, end] = [weights.offsets[leaf] as number, weights.offsets[leaf + 1] as number];
    const rows: number[] = [];
    for (let row = start; row < end; row += m * outputs) {
      for (let j = 0; j < outputs; j++) rows.push(row + j);
    }
    return rows;
  });
  const placeOf = placesIn(weights, columns);
  const choices = subsets(m, m - n);
  const width = m - n;
  const picked = new Int32Array(starts.length * width).fill(-1);
  const scores = new Float32Array(starts.length).fill(never);
  const sizes = new Set<number>();
  const counts = new Uint8Array(starts.length);
  const fresh = new Int32Array(width);
  for (let unit = 0; unit < starts.length; unit++) {
    const leaf = leaves[unit] as number;
    const stride = strides.get(leaf) as number;
    const at = (i: number): number => placeOf(leaf, (starts[unit] as number) + i * stride);
    let pruned = 0;
    for (let i = 0; i < m; i++) if (kept[at(i)] === 0) pruned++;
    if (pruned >= width) continue;
    let best = never;
    for (const choice of choices) {
      let taken = 0;
      for (const i of choice) if (kept[at(i)] === 1) fresh[taken++] = at(i);
      if (width - taken !== pruned) continue;
      const score = set(fresh, taken);
      if (score >= best) continue;
      best = score;
      picked.set(fresh.subarray(0, taken), unit * width);
      counts[unit] = taken;
    }
    sizes.add(width - pruned);
    scores[unit] = best / ((width - pruned) * (costs?.[leaves[unit] as number] ?? 1));
  }
  return {
    count: starts.length,
    scores,
    even: sizes.size <= 1,
    positions: (unit) => picked.subarray(unit * width, unit * width + (counts[unit] as number)),
    size: (unit) => counts[unit] as number,
    leaf: (unit) => leaves[unit] as number,
  };
}

async function groupUnits(
  { weights, kept, set, sets, costs }: UnitInput,
  { groups, multiple = 1 }: Groups,
): Promise<Units> {
  const members = groups.map((group) => {
    const all = groupPositions(weights, group);
    return all.filter((position) => kept[position] === 1);
  });
  const losses =
    sets === undefined ? members.map((own) => set(own, own.length)) : await sets(members);
  const ranked = members.map((positions, i): RankedGroup => {
    const { cost, layer = "" } = groups[i] as PruneGroup;
    const plain = (): number =>
      costs === undefined
        ? positions.length
        : positions.reduce((total, at) => total + (costs[leafOf(weights, at)] as number), 0);
    return { layer, positions, loss: losses[i] as number, cost: cost ?? plain() };
  });
  const units =
    multiple > 1
      ? bundleGroups(ranked, multiple)
      : ranked.map(({ positions, loss, cost }): Bundle => {
          const score = positions.length === 0 ? never : loss / cost;
          return { positions, score, after: undefined };
        });
  const positions = (unit: number): Int32Array => (units[unit] as Bundle).positions;
  return {
    count: units.length,
    even: false,
    positions,
    scores: Float32Array.from(units, ({ score }) => score),
    size: (unit) => positions(unit).length,
    leaf: () => -1,
    after: (unit) => units[unit]?.after,
  };
}

/** The flat position of a place in a kernel, which is counted as if the kernel lay as it is read. */
function placesIn(
  { offsets }: Weights<unknown>,
  columns: readonly Columns[],
): (leaf: number, place: number) => number {
  const places = columns.map(({ read }) => (read === undefined ? undefined : leafPositions(read)));
  return (leaf, place) => {
    const own = places[leaf];
    if (own === undefined) return place;
    const start = offsets[leaf] as number;
    return start + (own[place - start] as number);
  };
}

function cut({ prunable }: UnitInput, startsOf: (leaf: number) => number[]): Cut {
  const parts = prunable.flatMap((can, leaf) => (can ? [{ leaf, starts: startsOf(leaf) }] : []));
  const count = parts.reduce((total, part) => total + part.starts.length, 0);
  const [starts, leaves] = [new Int32Array(count), new Int32Array(count)];
  let at = 0;
  for (const { leaf, starts: own } of parts) {
    starts.set(own, at);
    leaves.fill(leaf, at, at + own.length);
    at += own.length;
  }
  return { starts, leaves };
}
