import { clone, type Tensor } from "../../ops.ts";
import { type Body, usedInputs, withoutDeadCode } from "../graph.ts";
import { type Lookup, tensorRunner } from "../graph-run.ts";
import type { DerivedBody, NodeValues, TapedNode } from "../kernel.ts";
import type { ScanAttrs } from "./attrs.ts";
import { independentOf, splitBody } from "./split-body.ts";

/** A value that the linear part of a derivative reads, and that is known when the loop has run. */
interface Feed {
  /** Which input of the linear part it is. */
  readonly input: number;
  readonly role: "slices" | "same";
  /** Finds it among the inputs of the loop or what was kept. */
  readonly find: (node: NodeValues) => Tensor;
}

/** A loop that has run, and kept what its derivative needs. */
export interface StoredScan {
  readonly outputs: readonly Tensor[];
  readonly kept: readonly Tensor[];
  /** From values that are known and, as its last inputs, tangents or cotangents to others. */
  readonly linear: Body;
  readonly feeds: readonly Feed[];
}

/**
 * Runs the known part of a derived body as a loop that also stacks what the linear part needs: carried values, and
 * residuals that change from step to step. Residuals that do not are computed once, outside of the loop.
 *
 * @param seeds - how many tangents or cotangents the derived body takes.
 */
export function storedScan(
  lookup: Lookup,
  { inputs, call }: Pick<TapedNode, "inputs" | "call">,
  scan: ScanAttrs,
  { body: whole, captured }: DerivedBody,
  seeds: number,
): StoredScan {
  const { carry, xs } = scan;
  const results = scan.body.outputs.length;
  const recompute = scan.checkpoint.length > 0;
  const { known, linear } = splitBody(lookup, whole, seeds, captured.length, results, recompute);
  const used = usedInputs(linear);
  const residualIds = known.outputs.slice(results);
  const changing = known.inputs.map((_, index) => index < carry + xs);
  const fixed = independentOf(known, changing, residualIds);
  const firstResidual = inputs.length + captured.length;
  const kept = (place: number) => (node: NodeValues) => node.outputs[results + place] as Tensor;

  const feeds: Feed[] = [];
  const stacked: number[] = [];
  const stack = (input: number, id: number): void => {
    feeds.push({ input, role: "slices", find: kept(stacked.length) });
    stacked.push(id);
  };
  for (let input = 0; input < carry; input++) {
    if (used[input]) stack(input, known.inputs[input] as number);
  }
  for (let input = carry; input < inputs.length; input++) {
    const role = input < carry + xs ? "slices" : "same";
    if (used[input]) feeds.push({ input, role, find: (node) => node.inputs[input] as Tensor });
  }
  for (const [index, id] of residualIds.entries()) {
    if (!fixed[index]) stack(firstResidual + index, id);
  }
  let place = stacked.length;
  for (let index = 0; index < captured.length; index++, place++) {
    const input = inputs.length + index;
    if (used[input]) feeds.push({ input, role: "same", find: kept(place) });
  }
  for (let index = 0; index < residualIds.length; index++) {
    if (!fixed[index]) continue;
    feeds.push({ input: firstResidual + index, role: "same", find: kept(place) });
    place += 1;
  }

  const all = [...inputs, ...captured];
  const body = { ...known, outputs: [...known.outputs.slice(0, results), ...stacked] };
  const made = call("Scan", all, { ...scan, body });
  const invariant = residualIds.filter((_, index) => fixed[index]);
  const once = tensorRunner(lookup, withoutDeadCode({ ...known, outputs: invariant }), call)(all);
  return {
    outputs: made.slice(0, results),
    kept: [...made.slice(results), ...captured.map((x) => clone(x)), ...once],
    linear,
    feeds,
  };
}
