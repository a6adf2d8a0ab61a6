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
import { clipCells, type InnerStep, moved } from "../inner/inner-rule.ts";
import { type Precondition, preconditionedCells } from "../inner/precondition.ts";
import type { LevelArrays, LevelShape, Plan, PlanArrays } from "../schedule/plan.ts";
import {
  type CellParams,
  cellGradients,
  type Examples,
  hessianProducts,
  type LeafLoss,
  type LevelInputs,
  outerGradients,
} from "./level.ts";
import { joined, meanLoss, type Parts, partsOf, type Split, type TaskLoss } from "./task-loss.ts";

/** What a meta-gradient is of; everything but the numbers. */
export interface Problem<P, B> {
  readonly loss: TaskLoss<P, B>;
  readonly split: Split;
  readonly shape: Plan["shape"];
  /** The rule of each inner step. */
  readonly rules: readonly InnerStep[];
  /** Greatest length of a cell's gradient, or none. */
  readonly clip: number | undefined;
  /** What inner steps follow in place of the gradient; none is the gradient itself. */
  readonly precondition?: Precondition<P> | undefined;
  /** Whether step sizes get gradients too. */
  readonly learnSizes: boolean;
  readonly order: "exact" | "first" | "reptile";
}

/** The numbers of a meta-gradient. */
export interface Numbers<P, B> {
  readonly params: P;
  /** Step sizes, for each set of them a tensor a leaf: a scalar, or like the leaf. Step k uses set k, or the last. */
  readonly sizes: readonly (readonly Tensor[])[];
  readonly arrays: PlanArrays<Tensor>;
  readonly support: Examples<B>;
  readonly query: Examples<B>;
}

/** Params and memory of the cells after a step; leaves `[cells, …]`. */
interface State {
  readonly params: CellParams;
  readonly memory: readonly (readonly Tensor[])[];
}

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

function leafLoss<P, B>({ loss, split }: Problem<P, B>): LeafLoss {
  return (adapted, frozen, batch, mask) => {
    const params = joined<P>(split, { adapted: [...adapted], frozen: [...frozen] });
    return meanLoss(loss, params, batch as B, mask);
  };
}

/** Rows of the parents for each cell; as they are where cells and parents correspond or share one. */
function fromParents(arrays: LevelArrays<Tensor>, leaf: Tensor): Tensor {
  return arrays.parent === null ? leaf : gather(leaf, arrays.parent as never);
}

/** The transpose of {@link fromParents}. */
function toParents(shape: LevelShape, arrays: LevelArrays<Tensor>, leaf: Tensor): Tensor {
  if (arrays.children === null) return leaf;
  const rows = reshape(leaf, [shape.cells, -1]);
  const summed = matMul(arrays.children as never, rows as never);
  return reshape(summed, [shape.parents, ...leaf.shape.slice(1)]);
}

/** Gradients of the tasks mixed within their cells, or their transpose; as they are where cells are the program's. */
function mixed(
  { pool }: LevelArrays<Tensor>,
  leaves: readonly Tensor[],
  transposed = false,
): readonly Tensor[] {
  if (pool === null) return leaves;
  return leaves.map((leaf) => {
    const rows = reshape(leaf, [leaf.shape[0] as number, -1]);
    return reshape(matMul(pool as never, rows as never, transposed), leaf.shape);
  });
}

/** Steps of the same rule just before step `k`: memory is handed on along them. */
function ruleCount(rules: readonly InnerStep[], k: number): number {
  let count = 0;
  while (k - count > 0 && rules[k - count - 1]?.kind === rules[k]?.kind) count++;
  return count;
}

const sizesOf = (sizes: readonly (readonly Tensor[])[], k: number): readonly Tensor[] =>
  sizes[Math.min(k, sizes.length - 1)] as readonly Tensor[];

/** The arguments of one step's update, at the cells: what the adjoint pulls back to. */
interface UpdateArguments {
  readonly params: readonly Tensor[];
  readonly memory: readonly (readonly Tensor[])[];
  readonly g: readonly Tensor[];
  readonly sizes: readonly Tensor[];
  /** Leaves that inner steps leave alone, where a preconditioner may look at them; else none. */
  readonly frozen: readonly Tensor[];
}

function update<P, B>(problem: Problem<P, B>, k: number, given: UpdateArguments): State {
  const rule = problem.rules[k] as InnerStep;
  const { clip, precondition, split } = problem;
  const clipped = clip === undefined ? given.g : clipCells(given.g, clip);
  const g =
    precondition === undefined
      ? clipped
      : preconditionedCells(split, precondition, { ...given, g: clipped });
  const memory = given.memory.map((list) => [...list]);
  const made = rule.apply(g, memory, ruleCount(problem.rules, k));
  return { params: moved(given.params, made.direction, given.sizes), memory: made.memory };
}

function levelInputs<P, B>(problem: Problem<P, B>, numbers: Numbers<P, B>, k: number): LevelInputs {
  return {
    shape: problem.shape.levels[k] as LevelShape,
    arrays: numbers.arrays.levels[k] as LevelArrays<Tensor>,
    examples: numbers.support,
    loss: leafLoss(problem),
  };
}

/** What step `k` starts from, at its cells: the parents' state, with fresh memory where the rule changes. */
function startOf<P, B>(problem: Problem<P, B>, numbers: Numbers<P, B>, k: number, state: State) {
  const arrays = numbers.arrays.levels[k] as LevelArrays<Tensor>;
  const params = state.params.map((leaf) => fromParents(arrays, leaf));
  const rule = problem.rules[k] as InnerStep;
  const memory =
    ruleCount(problem.rules, k) > 0
      ? state.memory.map((list) => list.map((leaf) => fromParents(arrays, leaf)))
      : Array.from({ length: rule.memory }, () => params.map((leaf) => zerosLike(leaf)));
  return { params, memory };
}

/** What is frozen, where a preconditioner looks at it. */
const seenBy = <P, B>({ precondition }: Problem<P, B>, frozen: readonly Tensor[]): Tensor[] =>
  precondition === undefined ? [] : [...frozen];

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
  const adapted = last.params.map((leaf) => gather(leaf, numbers.arrays.cell as never));
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
  const losses = gather(outer.losses, numbers.arrays.place as never);
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
    const mean = matMul(reshape(cells, [1, -1]) as never, rows as never);
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
