import { LegendreError } from "@legendre/core-tensor";
import { leafPositions } from "../../blocks/read-kernel.ts";
import { type Columns, columnsOf } from "../columns.ts";
import type { Weights } from "../weights.ts";
import { subsets } from "./small-solve.ts";
import { costIn, never, rangeOf, type UnitInput } from "./unit-input.ts";
import { unitStarts } from "./unit-starts.ts";
import type { Units } from "./units.ts";

/** `n` of every `m` weights stay. */
type Pattern = readonly [n: number, m: number];

/**
 * One unit for every `m` weights along the input axis of one output: its cheapest subset of `m − n`, which has to
 * contain what is pruned already.
 */
export function patternUnits(input: UnitInput, pattern: Pattern): Units {
  const { weights, kept, set } = input;
  const [n, m] = pattern;
  const width = m - n;
  const columns = columnsOf(weights);
  const { count, start, leaf } = unitStarts(input, (own) =>
    patternStarts(weights, own, columns[own] as Columns, pattern),
  );
  const strides = Int32Array.from(columns, (own) => inputsAndOutputs(own)[1]);
  const placeOf = placesIn(weights, columns);
  const choices = subsets(m, width);
  const picked = new Int32Array(count * width);
  const counts = new Uint8Array(count);
  const scores = new Float32Array(count).fill(never);
  const sizes = new Set<number>();
  /** The flat positions of the unit under way, and those of a choice that are kept. */
  const [positions, fresh] = [new Int32Array(m), new Int32Array(width)];
  for (let unit = 0; unit < count; unit++) {
    const own = leaf(unit);
    let pruned = 0;
    for (let i = 0; i < m; i++) {
      const at = placeOf(own, start(unit) + i * (strides[own] as number));
      positions[i] = at;
      if (kept[at] === 0) pruned++;
    }
    if (pruned >= width) continue;
    let best = never;
    for (const choice of choices) {
      let taken = 0;
      for (const i of choice) {
        const at = positions[i] as number;
        if (kept[at] === 1) fresh[taken++] = at;
      }
      if (width - taken !== pruned) continue;
      const score = set(fresh, taken);
      if (score >= best) continue;
      best = score;
      picked.set(fresh.subarray(0, taken), unit * width);
      counts[unit] = taken;
    }
    sizes.add(width - pruned);
    scores[unit] = best / ((width - pruned) * costIn(input, own));
  }
  const size = (unit: number): number => counts[unit] as number;
  return {
    count,
    scores,
    even: sizes.size <= 1,
    positions: (unit) => picked.subarray(unit * width, unit * width + size(unit)),
    size,
    leaf,
  };
}

/** The first places of the patterns of a leaf, as its kernel is read. */
function patternStarts(
  weights: Weights<unknown>,
  leaf: number,
  columns: Columns,
  [n, m]: Pattern,
): number[] {
  const path = weights.paths[leaf];
  const [inputs, outputs] = inputsAndOutputs(columns);
  if (columns.kind === "depthwise") {
    const what = `"${path}" is the kernel of a depthwise convolution, whose outputs have one input channel each: there is no input axis for ${n}:${m}; leave the leaf out with prunable`;
    throw new LegendreError("option", "prune", what, { path, nOfM: [n, m] });
  }
  if (inputs % m !== 0) {
    const what = `${n}:${m} does not divide the input axis of "${path}", which has length ${inputs}; choose a divisor, or leave the leaf out with prunable`;
    throw new LegendreError("option", "prune", what, { path, nOfM: [n, m] });
  }
  const [start, end] = rangeOf(weights, leaf);
  const starts: number[] = [];
  for (let row = start; row < end; row += m * outputs) {
    for (let j = 0; j < outputs; j++) starts.push(row + j);
  }
  return starts;
}

/** The last two axes of a kernel; a vector is all inputs of one output. */
function inputsAndOutputs({ shape }: Columns): [inputs: number, outputs: number] {
  const [inputs = 1, outputs = 1] = shape.slice(-2);
  return [inputs, outputs];
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
