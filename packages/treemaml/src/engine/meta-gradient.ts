import { treeMap, vjp } from "@legendre/core-tensor";
import {
  add,
  expandDims,
  gather,
  matMul,
  mul,
  reshape,
  sub,
  sum,
  type Tensor,
  zeros,
  zerosLike,
} from "@legendre/core-tensor/ops";
import type { InnerStep } from "../inner/inner-rule.ts";
import { cellGradients, hessianProducts, type LevelInputs, outerGradients } from "./level.ts";
import {
  leafLoss,
  levelInputs,
  mixed,
  type Numbers,
  type Problem,
  ruleCount,
  type State,
  seenBy,
  sizesOf,
  startOf,
  toParents,
  type UpdateArguments,
  update,
} from "./level-update.ts";
import { joined, type Parts, partsOf } from "./task-loss.ts";

/** A meta-gradient, its loss and the losses of the tasks. */
export interface MetaGradient<P> {
  /** The weighted mean of the tasks' query losses after adaptation. */
  readonly loss: Tensor;
  /** Query loss of each task, `[tasks]`. */
  readonly losses: Tensor;
  /** Like the params. */
  readonly grads: P;
  /** Like the step sizes; zeros unless they are learned. */
  readonly sizeGrads: readonly (readonly Tensor[])[];
}

/** The states before the first step and after each step. */
export function adaptLevels<P, B>(problem: Problem<P, B>, numbers: Numbers<P, B>): State[] {
  const { adapted, frozen } = partsOf(problem.split, numbers.params);
  const states: State[] = [{ params: adapted.map((leaf) => expandDims(leaf, 0)), memory: [] }];
  for (let k = 0; k < problem.shape.levels.length; k++) {
    const start = startOf(problem, numbers, k, states[k] as State);
    const inputs = levelInputs(problem, numbers, k);
    const g = mixed(inputs.arrays, cellGradients(inputs, start.params, frozen));
    const sizes = sizesOf(numbers.sizes, k);
    states.push(update(problem, k, { ...start, g, sizes, frozen: seenBy(problem, frozen) }));
  }
  return states;
}

/** The adapted params of each task: leaves `[tasks, …]`; those that no step changes are the same for all. */
export function taskParams<P, B>(problem: Problem<P, B>, numbers: Numbers<P, B>): Parts {
  const last = adaptLevels(problem, numbers).at(-1) as State;
  const { frozen } = partsOf(problem.split, numbers.params);
  const adapted = last.params.map((leaf) => gather(leaf, numbers.arrays.cell));
  return { adapted, frozen };
}

/**
 * The gradient of the tasks' query losses after adaptation, by the recursion over nodes: adjoints of the
 * cells are pulled from the leaves to the root, with one Hessian-vector product a cell and one level at a time.
 * Traceable and synchronous.
 */
export function metaGradient<P, B>(
  problem: Problem<P, B>,
  numbers: Numbers<P, B>,
): MetaGradient<P> {
  const { split, shape } = problem;
  const { frozen } = partsOf(split, numbers.params);
  const states = adaptLevels(problem, numbers);
  const query: LevelInputs = {
    shape: shape.query,
    arrays: numbers.arrays.query,
    examples: numbers.query,
    loss: leafLoss(problem),
  };
  const last = states.at(-1) as State;
  const outer = outerGradients(query, last.params, frozen);
  const losses = gather(outer.losses, numbers.arrays.place);
  const zeroSizes = treeMap((leaf: Tensor) => zerosLike(leaf), numbers.sizes) as Tensor[][];
  if (problem.order === "reptile") {
    const grads = joined<P>(split, movedAway(numbers, last, partsOf(split, numbers.params)));
    return { loss: outer.value, losses, grads, sizeGrads: zeroSizes };
  }
  let adjoint: State = { params: outer.grads.adapted, memory: [] };
  let frozenGrads = outer.grads.frozen;
  const sizeGrads = zeroSizes;
  for (let k = shape.levels.length - 1; k >= 0; k--) {
    const pulled = pullStep(problem, numbers, k, states[k] as State, adjoint);
    adjoint = pulled.adjoint;
    frozenGrads = frozenGrads.map((leaf, i) =>
      pulled.frozen === null ? leaf : add(leaf, pulled.frozen[i] as Tensor),
    );
    const set = Math.min(k, sizeGrads.length - 1);
    if (problem.learnSizes) {
      sizeGrads[set] = (sizeGrads[set] as Tensor[]).map((leaf, i) =>
        add(leaf, pulled.sizes[i] as Tensor),
      );
    }
  }
  const adapted = adjoint.params.map((leaf) => reshape(leaf, leaf.shape.slice(1)));
  const grads = joined<P>(split, { adapted, frozen: frozenGrads });
  return { loss: outer.value, losses, grads, sizeGrads };
}

/** Reptile's direction: from the adapted params of the tasks back to where they started. */
function movedAway<P, B>(numbers: Numbers<P, B>, last: State, start: Parts): Parts {
  const weights = numbers.arrays.query.buckets.map(({ weights }) => sum(weights, 1));
  const cells = weights.length === 1 ? (weights[0] as Tensor) : concatAll(weights);
  const adapted = start.adapted.map((leaf, i) => {
    const rows = reshape(last.params[i] as Tensor, [cells.shape[0] as number, -1]);
    const mean = matMul(reshape(cells, [1, -1]), rows);
    return sub(leaf, reshape(mean, leaf.shape));
  });
  return { adapted, frozen: start.frozen.map((leaf) => zerosLike(leaf)) };
}

const concatAll = (parts: readonly Tensor[]): Tensor =>
  (parts[0] as Tensor).concat(parts.slice(1) as Tensor[], 0);

interface PulledStep {
  readonly adjoint: State;
  /** Null where nothing is added. */
  readonly frozen: readonly Tensor[] | null;
  readonly sizes: readonly Tensor[];
}

/** Adjoints after step `k` as adjoints before it. */
function pullStep<P, B>(
  problem: Problem<P, B>,
  numbers: Numbers<P, B>,
  k: number,
  before: State,
  adjoint: State,
): PulledStep {
  const inputs = levelInputs(problem, numbers, k);
  const { frozen } = partsOf(problem.split, numbers.params);
  const rule = problem.rules[k] as InnerStep;
  const start = startOf(problem, numbers, k, before);
  const given = problem.learnSizes || problem.clip !== undefined || !rule.linear;
  const needed = given || problem.precondition !== undefined;
  const { cells } = inputs.shape;
  // A linear rule's derivative does not look at the gradient; any tensor of its shape will do.
  const g = needed
    ? mixed(inputs.arrays, cellGradients(inputs, start.params, frozen))
    : start.params.map((leaf) => zeros([cells, ...leaf.shape.slice(1)]));
  const sizes = [...sizesOf(numbers.sizes, k)];
  const step = vjp((at: UpdateArguments) => update(problem, k, at), {
    ...start,
    g,
    sizes,
    frozen: seenBy(problem, frozen),
  });
  const memory =
    adjoint.memory.length > 0
      ? adjoint.memory
      : step.value.memory.map((list) => list.map((leaf) => zerosLike(leaf)));
  const back = step.pullback({ params: adjoint.params, memory });
  const products =
    problem.order === "exact"
      ? hessianProducts(inputs, start.params, frozen, mixed(inputs.arrays, back.g, true))
      : null;
  const params = back.params.map((leaf, i) =>
    products === null ? leaf : add(leaf, products.adapted[i] as Tensor),
  );
  const up = (leaf: Tensor): Tensor => toParents(inputs.shape, inputs.arrays, leaf);
  const handedOn = ruleCount(problem.rules, k) > 0;
  // Either, both or none of the two look at what is frozen.
  const ofFrozen = [products?.frozen ?? [], back.frozen].filter(({ length }) => length > 0);
  return {
    adjoint: {
      params: params.map(up),
      memory: handedOn ? back.memory.map((list) => list.map(up)) : [],
    },
    frozen:
      ofFrozen.length === 0
        ? null
        : frozen.map((_, i) =>
            ofFrozen.map((list) => list[i] as Tensor).reduce((a, b) => add(a, b)),
          ),
    sizes: back.sizes,
  };
}

/** Sum over all leaves of the squares, a scalar. */
export function squaredLength(leaves: readonly Tensor[]): Tensor {
  return leaves.map((leaf) => sum(mul(leaf, leaf))).reduce((a, b) => add(a, b));
}
