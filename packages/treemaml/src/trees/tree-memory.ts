import { LegendreError } from "@legendre/core-tensor";
import { checkNumber, checkOneOf, resolveOptions } from "@legendre/core-tensor/options";
import { moseleyWangRevenue } from "../quality/tree-quality.ts";
import { learnTree, type TreeMethod } from "./learn-tree.ts";
import {
  checkFiniteVectors,
  type Similarities,
  type SimilarityOptions,
  type Vectors,
} from "./similarity.ts";
import { sketchVectors } from "./sketch.ts";
import { pruneTree, type TaskTree, treeTasks } from "./task-tree.ts";

/** Options of {@link treeMemory}. */
export interface TreeMemoryOptions extends SimilarityOptions {
  /** See {@link learnTree}. @defaultValue `"hac"` */
  readonly method?: TreeMethod | undefined;
  /** Length of the sketches that are kept; 0 keeps whole vectors. @defaultValue 256 */
  readonly sketch?: number | undefined;
  /** Share of the old that stays when a task is seen again, in [0, 1). @defaultValue 0.9 */
  readonly decay?: number | undefined;
  /** The tree in use stays until a new one has this share more revenue. @defaultValue 0.02 */
  readonly hysteresis?: number | undefined;
  /** Tasks that are remembered; those not seen for longest go. @defaultValue 1000 */
  readonly maxTasks?: number | undefined;
  /** Of the sketches. @defaultValue 0 */
  readonly seed?: number | undefined;
}

/** What {@link treeMemory} does unless it is told otherwise. */
export const treeMemoryDefaults: {
  readonly [K in keyof TreeMemoryOptions]-?: Exclude<TreeMemoryOptions[K], undefined>;
} = {
  method: "hac",
  kind: "cosine",
  center: false,
  sketch: 256,
  decay: 0.9,
  hysteresis: 0.02,
  maxTasks: 1000,
  seed: 0,
};

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
  const where = "treeMemory";
  const given = resolveOptions(where, options as object, treeMemoryDefaults);
  const { method, kind, center, sketch, decay, hysteresis, maxTasks, seed } = given;
  checkOneOf(where, "center", center, [true, false]);
  checkNumber(where, "sketch", sketch, { integer: true, min: 0 });
  checkNumber(where, "decay", decay, { min: 0, exclusiveMax: 1 });
  checkNumber(where, "hysteresis", hysteresis, { min: 0 });
  checkNumber(where, "maxTasks", maxTasks, { integer: true, min: 1 });
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
