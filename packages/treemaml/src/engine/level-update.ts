import { gather, matMul, reshape, type Tensor, zerosLike } from "@legendre/core-tensor/ops";
import { clipCells, type InnerStep, moved } from "../inner/inner-rule.ts";
import { type Precondition, preconditionedCells } from "../inner/precondition.ts";
import type { LevelArrays, LevelShape, Plan, PlanArrays } from "../schedule/plan.ts";
import type { CellParams, Examples, LeafLoss, LevelInputs } from "./level.ts";
import { joined, meanLoss, type Split, type TaskLoss } from "./task-loss.ts";

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
export interface State {
  readonly params: CellParams;
  readonly memory: readonly (readonly Tensor[])[];
}

export function leafLoss<P, B>({ loss, split }: Problem<P, B>): LeafLoss {
  return (adapted, frozen, batch, mask) => {
    const params = joined<P>(split, { adapted: [...adapted], frozen: [...frozen] });
    return meanLoss(loss, params, batch as B, mask);
  };
}

/** Rows of the parents for each cell; as they are where cells and parents correspond or share one. */
function fromParents(arrays: LevelArrays<Tensor>, leaf: Tensor): Tensor {
  return arrays.parent === null ? leaf : gather(leaf, arrays.parent);
}

/** The transpose of {@link fromParents}. */
export function toParents(shape: LevelShape, arrays: LevelArrays<Tensor>, leaf: Tensor): Tensor {
  if (arrays.children === null) return leaf;
  const rows = reshape(leaf, [shape.cells, -1]);
  const summed = matMul(arrays.children, rows);
  return reshape(summed, [shape.parents, ...leaf.shape.slice(1)]);
}

/** Gradients of the tasks mixed within their cells, or their transpose; as they are where cells are the program's. */
export function mixed(
  { pool }: LevelArrays<Tensor>,
  leaves: readonly Tensor[],
  transposed = false,
): readonly Tensor[] {
  if (pool === null) return leaves;
  return leaves.map((leaf) => {
    const rows = reshape(leaf, [leaf.shape[0] as number, -1]);
    return reshape(matMul(pool, rows, transposed), leaf.shape);
  });
}

/** Steps of the same rule just before step `k`: memory is handed on along them. */
export function ruleCount(rules: readonly InnerStep[], k: number): number {
  const { kind } = rules[k] as InnerStep;
  let count = 0;
  while (rules[k - count - 1]?.kind === kind) count++;
  return count;
}

export const sizesOf = (sizes: readonly (readonly Tensor[])[], k: number): readonly Tensor[] =>
  sizes[Math.min(k, sizes.length - 1)] as readonly Tensor[];

/** The arguments of one step's update, at the cells: what the adjoint pulls back to. */
export interface UpdateArguments {
  readonly params: readonly Tensor[];
  readonly memory: readonly (readonly Tensor[])[];
  readonly g: readonly Tensor[];
  readonly sizes: readonly Tensor[];
  /** Leaves that inner steps leave alone, where a preconditioner may look at them; else none. */
  readonly frozen: readonly Tensor[];
}

export function update<P, B>(problem: Problem<P, B>, k: number, given: UpdateArguments): State {
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

export function levelInputs<P, B>(
  problem: Problem<P, B>,
  numbers: Numbers<P, B>,
  k: number,
): LevelInputs {
  return {
    shape: problem.shape.levels[k] as LevelShape,
    arrays: numbers.arrays.levels[k] as LevelArrays<Tensor>,
    examples: numbers.support,
    loss: leafLoss(problem),
  };
}

/** What step `k` starts from, at its cells: the parents' state, with fresh memory where the rule changes. */
export function startOf<P, B>(
  problem: Problem<P, B>,
  numbers: Numbers<P, B>,
  k: number,
  state: State,
): State {
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
export const seenBy = <P, B>(
  { precondition }: Problem<P, B>,
  frozen: readonly Tensor[],
): Tensor[] => (precondition === undefined ? [] : [...frozen]);
