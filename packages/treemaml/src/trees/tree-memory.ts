import { LegendreError } from "@legendre/core-tensor";
import {
  atLeast,
  count,
  number,
  type OptionsOf,
  oneOf,
  options,
  share,
} from "@legendre/core-tensor/options";
import { moseleyWangRevenue } from "../quality/tree-quality.ts";
import { learnTree, type TreeMethod, treeMethods } from "./learn-tree.ts";
import {
  checkFiniteVectors,
  type Similarities,
  type SimilarityOptions,
  similaritiesOptions,
  type Vectors,
} from "./similarity.ts";
import { sketchVectors } from "./sketch.ts";
import { pruneTree, type TaskTree, treeTasks } from "./task-tree.ts";

/** The options of {@link treeMemory}. */
export const treeMemoryOptions = options(
  "treeMemory",
  {
    /** See {@link learnTree}. */
    method: oneOf<TreeMethod, "hac">(treeMethods, "hac"),
    /** Length of the sketches that are kept; 0 keeps whole vectors. */
    sketch: count(0, 256),
    /** Share of the old that stays when a task is seen again, in [0, 1). */
    decay: share(0.9),
    /** The tree in use stays until a new one has this share more revenue. */
    hysteresis: atLeast(0, 0.02),
    /** Tasks that are remembered; those not seen for longest go. */
    maxTasks: count(1, 1000),
    /** Of the sketches. */
    seed: number({}, 0),
  },
  { from: similaritiesOptions },
);

/** Options of {@link treeMemory}. */
export interface TreeMemoryOptions extends SimilarityOptions, OptionsOf<typeof treeMemoryOptions> {}

/** All that a memory knows: plain data, so that it can be written as JSON beside a checkpoint. */
export interface TreeMemoryState {
  readonly tasks: readonly {
    readonly id: string;
    readonly seen: number;
    readonly vector: readonly number[];
  }[];
  readonly tree: TaskTree | null;
  readonly calls: number;
}

/** What a memory knows after tasks were seen. */
export interface Remembered {
  readonly state: TreeMemoryState;
  /** The tree of all tasks that are remembered. */
  readonly tree: TaskTree;
  /** Names of these tasks. */
  readonly ids: readonly string[];
  readonly similarities: Similarities;
  /** Whether the tree changed. */
  readonly changed: boolean;
  /** Tasks whose gradient was zero. */
  readonly zero: readonly string[];
}

/** Pure functions of a state; see {@link treeMemory}. */
export interface TreeMemory {
  init(): TreeMemoryState;
  /** The state after these tasks were seen with these vectors. */
  observe(state: TreeMemoryState, ids: readonly string[], vectors: Vectors): Remembered;
}

/**
 * A tree of recurring tasks, learned as they come: sketches of their gradients are averaged over time, the tree
 * in use changes only for a clearly better one, and tasks that are no longer seen are forgotten.
 *
 * @param options - see {@link TreeMemoryOptions}.
 * @throws code "option" for options; from `observe`, "data" where names and vectors differ in number, "non-finite" for
 *   vectors that are not.
 *
 * @example
 * ```ts
 * import { printNewick, treeMemory } from "@legendre/treemaml";
 *
 * const memory = treeMemory({ sketch: 0 });
 * const first = memory.observe(memory.init(), ["a", "b"], [[1, 0], [0, 1]]);
 * const { tree } = memory.observe(first.state, ["c"], [[1, 0.1]]);
 * console.log(printNewick(tree)); // → ((a,c),b);
 * ```
 */
export function treeMemory(options: TreeMemoryOptions = {}): TreeMemory {
  const { where } = treeMemoryOptions;
  const { method, kind, center, sketch, decay, hysteresis, maxTasks, seed } =
    treeMemoryOptions.resolve(options);
  return {
    init: () => ({ tasks: [], tree: null, calls: 0 }),
    observe: (state, ids, vectors) => {
      if (ids.length !== vectors.length) {
        const message = `got ${ids.length} names and ${vectors.length} vectors; give one for each`;
        throw new LegendreError("data", `${where}.observe`, message, {});
      }
      const rows = sketch === 0 ? vectors : sketchVectors(vectors, sketch, seed);
      // A sketch has all that is not finite in its vector, and is shorter.
      if (!rows.every(isFiniteVector)) checkFiniteVectors(`${where}.observe`, vectors, ids);
      const known = new Map(state.tasks.map((task) => [task.id, task]));
      for (const [i, id] of ids.entries()) {
        const row = rows[i] as ArrayLike<number>;
        const old = known.get(id)?.vector;
        const vector = new Array<number>(row.length);
        for (let j = 0; j < row.length; j++) {
          const v = row[j] as number;
          vector[j] = old ? decay * (old[j] as number) + (1 - decay) * v : v;
        }
        // Deleting first puts the task last, so that the order is that of being seen.
        known.delete(id);
        known.set(id, { id, seen: state.calls, vector });
      }
      const tasks = [...known.values()].slice(-maxTasks);
      const names = tasks.map(({ id }) => id);
      const learned = learnTree(
        tasks.map(({ vector }) => vector),
        names,
        { method, kind, center },
      );
      const s = learned.similarities;
      const kept = keep(state.tree, learned.tree, s, names, hysteresis);
      return {
        state: { tasks, tree: kept, calls: state.calls + 1 },
        tree: kept,
        ids: names,
        similarities: s,
        changed: kept === learned.tree,
        zero: ids.filter((_, i) =>
          [rows[i], vectors[i]].every((vector) => isZero(vector as ArrayLike<number>)),
        ),
      };
    },
  };
}

function isFiniteVector(vector: ArrayLike<number>): boolean {
  for (let i = 0; i < vector.length; i++) if (!Number.isFinite(vector[i])) return false;
  return true;
}

function isZero(vector: ArrayLike<number>): boolean {
  for (let i = 0; i < vector.length; i++) if (vector[i] !== 0) return false;
  return true;
}

/** The old tree, without tasks that are gone, where it has all tasks and the new one is not clearly better. */
function keep(
  old: TaskTree | null,
  learned: TaskTree,
  s: Similarities,
  ids: readonly string[],
  hysteresis: number,
): TaskTree {
  if (old === null || ids.length < 3) return learned;
  const has = new Set(treeTasks(old));
  if (!ids.every((id) => has.has(id))) return learned;
  const pruned = pruneTree(old, ids);
  // Similarities from −1 to 1 as weights from 0 to 2: revenue then cannot change sign.
  const weights = { ...s, values: s.values.map((v) => 1 + v) };
  const [before, after] = [pruned, learned].map((tree) => moseleyWangRevenue(tree, weights, ids));
  return (after as number) > (1 + hysteresis) * (before as number) ? learned : pruned;
}
