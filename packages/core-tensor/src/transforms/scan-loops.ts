import { LegendreError } from "../errors.ts";
import { callKernel } from "../graph/dispatch.ts";
import { share } from "../graph/share.ts";
import { traceBody } from "../graph/trace-body.ts";
import { stepsOf } from "../kernels/control-flow/attrs.ts";
import { sliceAt, stackSlices } from "../kernels/control-flow/slices.ts";
import type { ValueType } from "../kernels/value-type.ts";
import { concat, reshape, slice, type Tensor } from "../ops.ts";
import { scoped } from "../scope.ts";
import { type Flattened, type TreeStructure, treeUnflatten } from "../tree/index.ts";
import { kindOf } from "../tree/kind-of.ts";
import { checkCarry, loopValues, stepResult, typeOfTensor } from "./loop-values.ts";

/** A `scan` with checked arguments. */
export interface Loop {
  readonly f: (carry: unknown, x: unknown) => readonly [unknown, unknown];
  readonly stacked: Flattened<Tensor>;
  readonly steps: number;
  readonly reverse: boolean;
  /** Steps of a checkpointed segment, outermost first. */
  readonly sizes: readonly number[];
}

/** The final carry and the stacked results. */
type Result = readonly [unknown, unknown];

/** One step on flat values. */
function step(
  { f, stacked }: Loop,
  carry: Flattened<Tensor>,
  slices: readonly Tensor[],
): { next: Flattened<Tensor>; y: Flattened<Tensor> } {
  const given = treeUnflatten(carry.structure, carry.leaves);
  const result = stepResult("scan", f(given, treeUnflatten(stacked.structure, slices)));
  if (!Array.isArray(result) || result.length !== 2) {
    const got = Array.isArray(result) ? `an array of length ${result.length}` : kindOf(result);
    const message = `the function returned ${got}, expected [carry, y]; return [carry, null] where there is nothing to stack`;
    throw new LegendreError("structure", "scan", message, { result });
  }
  const next = loopValues("scan", "carry", result[0]);
  checkCarry("scan", carry, next);
  return { next, y: loopValues("scan", "y", result[1]) };
}

/** The steps one after the other, on whatever level is active. */
export function plainLoop(loop: Loop, init: Flattened<Tensor>): Result {
  const { stacked, steps, reverse } = loop;
  let carry: Flattened<Tensor> = init;
  let structure: TreeStructure = "null";
  let lists: Tensor[][] = [];
  for (const at of stepsOf({ length: steps, reverse })) {
    const made = scoped(() => {
      const { next, y } = step(
        loop,
        carry,
        stacked.leaves.map((x) => sliceAt(x, at)),
      );
      structure = y.structure;
      // Tensors of their own, so that the last carry can be freed whatever the function did with it.
      return [next.leaves.map(share), y.leaves.map(share)];
    });
    const [next, ys] = made as [Tensor[], Tensor[]];
    if (carry !== init) for (const tensor of carry.leaves) tensor.dispose();
    carry = { leaves: next, structure: init.structure };
    if (lists.length === 0) lists = ys.map(() => []);
    for (const [index, y] of ys.entries()) lists[index]?.push(y);
  }
  const stacks = lists.map((list) => {
    const type = typeOfTensor(list[0] as Tensor);
    return stackSlices(reverse ? list.reverse() : list, type);
  });
  return [treeUnflatten(init.structure, carry.leaves), treeUnflatten(structure, stacks)];
}

/** One node, its graph recorded once. */
export function nodeLoop(loop: Loop, init: Flattened<Tensor>): Result {
  const { stacked, steps: length, reverse, sizes } = loop;
  const carry = init.leaves.length;
  let structure: TreeStructure = "null";
  const slices = stacked.leaves.map((x): ValueType => {
    const { shape, dtype } = typeOfTensor(x);
    return { shape: shape.slice(1), dtype };
  });
  const { body, captured } = traceBody(
    "scan",
    (all) => {
      const now = { leaves: all.slice(0, carry), structure: init.structure };
      const { next, y } = step(loop, now, all.slice(carry));
      structure = y.structure;
      return [...next.leaves, ...y.leaves];
    },
    [...init.leaves.map(typeOfTensor), ...slices],
  );
  const attrs = { body, carry, xs: slices.length, length, reverse, checkpoint: sizes };
  const inputs = [...init.leaves, ...stacked.leaves, ...captured];
  const outputs = callKernel("Scan", inputs, attrs);
  return [
    treeUnflatten(init.structure, outputs.slice(0, carry)),
    treeUnflatten(structure, outputs.slice(carry)),
  ];
}

/** A loop of `turn` steps at a time; those that fill no turn follow. */
export function unrolledLoop(loop: Loop, init: Flattened<Tensor>, turn: number): Result {
  const { stacked, steps, reverse, sizes } = loop;
  const turns = Math.floor(steps / turn);
  const whole = turns * turn;
  const [start, restStart] = reverse ? [steps - whole, 0] : [0, whole];
  const cut = (from: number, count: number): Flattened<Tensor> => ({
    structure: stacked.structure,
    leaves: stacked.leaves.map((x) =>
      slice(x, [from, ...x.shape.slice(1).map(() => 0)], [count, ...x.shape.slice(1)]),
    ),
  });
  const main = cut(start, whole);
  const deep = main.leaves.map((x) => reshape(x, [turns, turn, ...x.shape.slice(1)]));
  const several = (carry: unknown, x: unknown): Result => {
    const slices = loopValues("scan", "xs", x);
    return plainLoop({ ...loop, stacked: slices, steps: turn }, loopValues("scan", "carry", carry));
  };
  const [carry, ys] = nodeLoop(
    {
      f: several,
      stacked: { structure: stacked.structure, leaves: deep },
      steps: turns,
      reverse,
      sizes: sizes.map((size) => Math.ceil(size / turn)),
    },
    init,
  );
  const made = loopValues("scan", "y", ys);
  const flat = made.leaves.map((y) => reshape(y, [whole, ...y.shape.slice(2)]));
  if (whole === steps) return [carry, treeUnflatten(made.structure, flat)];
  const left = { ...loop, stacked: cut(restStart, steps - whole), steps: steps - whole };
  const [last, few] = plainLoop(left, loopValues("scan", "carry", carry));
  const more = loopValues("scan", "y", few).leaves;
  const joined = flat.map((y, index) => {
    const other = more[index] as Tensor;
    return concat(reverse ? [other, y] : [y, other]);
  });
  return [last, treeUnflatten(made.structure, joined)];
}
