import {
  type JsonValue,
  LegendreError,
  loadCheckpoint,
  saveCheckpoint,
  treeDispose,
} from "@legendre/core-tensor";
import { checkSameTree } from "../trees/check-same-tree.ts";
import type { TaskTree } from "../trees/task-tree.ts";
import type { MetaState } from "./meta-learner.ts";
import type { RecurringState } from "./recurring-schedule.ts";

/** What is kept beside a state. */
export interface MetaCheckpointExtras {
  /** The tree that training goes along. @defaultValue none */
  readonly tree?: TaskTree | undefined;
  /** What is known of recurring tasks. @defaultValue none */
  readonly recurring?: RecurringState | undefined;
  /** More plain data, such as the position in the data. @defaultValue `{}` */
  readonly meta?: JsonValue | undefined;
}

/** What {@link loadMetaState} gives. */
export interface MetaCheckpoint<P> {
  /** Its tensors belong to the caller. */
  readonly state: MetaState<P>;
  /** The tree that it was trained along, where one was saved. */
  readonly tree: TaskTree | null;
  readonly recurring: RecurringState | null;
  readonly meta: JsonValue;
}

interface Stored {
  readonly tree: TaskTree | null;
  readonly recurring: RecurringState | null;
  readonly meta: JsonValue;
}

/**
 * Saves the state of a meta-learner with the tree of its tasks, in one step: whoever is killed in the middle leaves the old
 * file whole. Node only.
 *
 * @param path - the file; its folder is made if need be.
 * @param state - left alive.
 * @param extras - see {@link MetaCheckpointExtras}.
 * @throws code "data" when the file cannot be written; "disposed" for a state that was freed.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { loadMetaState, maml, parseNewick, saveMetaState } from "@legendre/treemaml";
 *
 * const learner = maml({ loss: (p: { w: tf.Tensor }, y: tf.Tensor) => tf.sum(tf.square(tf.sub(p.w, y))) });
 * const file = "out/meta.checkpoint";
 * await saveMetaState(file, learner.init({ w: tf.scalar(3) }), { tree: parseNewick("((a,b)west,c);") });
 * const { state } = await loadMetaState<{ w: tf.Tensor }>(file, { tree: parseNewick("(c,(b,a)west);") });
 * console.log(state.params.w.dataSync()[0]); // → 3
 * const other = await loadMetaState(file, { tree: parseNewick("((a,c),b);") }).catch((error) => error.message);
 * console.log(other.includes('node "west" of the saved tree holds "a", "b"')); // → true
 * ```
 */
export async function saveMetaState<P>(
  path: string,
  state: MetaState<P>,
  extras: MetaCheckpointExtras = {},
): Promise<void> {
  const { tree = null, recurring = null, meta = {} } = extras;
  await saveCheckpoint(path, state, { format, tree, recurring, meta } as unknown as JsonValue);
}

const format = "legendre.treemaml";

/**
 * Loads what {@link saveMetaState} saved. Training that goes on from it gives the numbers it would have given; with another tree
 * it would not, so a tree that is given has to be the saved one, whatever the order of children. Node only.
 *
 * @param path - the file.
 * @param options - `tree`, the one that training will go along, to be held to the saved one.
 * @throws code "structure" where the trees differ, naming the task or the node, or where none was saved; "data" for a file that is
 *   missing, damaged or something else.
 */
export async function loadMetaState<P>(
  path: string,
  options: { readonly tree?: TaskTree | undefined } = {},
): Promise<MetaCheckpoint<P>> {
  const where = "loadMetaState";
  const { tree: state, meta: stored } = await loadCheckpoint<MetaState<P>>(path);
  try {
    if ((stored as { format?: unknown } | null)?.format !== format) {
      const message = `${path} is a checkpoint of something else; read it with loadCheckpoint`;
      throw new LegendreError("data", where, message, { file: path });
    }
    const { tree, recurring, meta } = stored as unknown as Stored;
    if (options.tree !== undefined) {
      if (tree === null) {
        const message = `${path} was saved without a tree, so the given one cannot be held to it; give none, or save with { tree }`;
        throw new LegendreError("structure", where, message, { file: path });
      }
      checkSameTree(tree, options.tree);
    }
    return { state, tree, recurring, meta };
  } catch (error) {
    treeDispose(state);
    throw error;
  }
}
