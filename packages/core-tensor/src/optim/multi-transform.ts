import { LegendreError } from "../errors.ts";
import type { Tensor } from "../ops.ts";
import { scoped } from "../scope.ts";
import { checkSameStructure, treeLeaves, treeMapWithPath } from "../tree/index.ts";
import { kindOf } from "../tree/kind-of.ts";
import { commonPhase } from "./chain.ts";
import { chosenExtra, chosenOf, merge } from "./chosen-part.ts";
import { checkUpdate } from "./stage.ts";
import type { TreeTransform } from "./transform.ts";
import { checkTransform } from "./wrapped.ts";

/** A name for each leaf: a tree of names like the params, or a function of each leaf's path. */
export type LeafLabels<L extends string = string> =
  | ((path: string, leaf: Tensor) => L)
  | object
  | L;

/** The state of {@link multiTransform}. */
export interface MultiTransformState {
  /** The state of each transform by its name, as for params whose other leaves are null. */
  readonly inner: Readonly<Record<string, unknown>>;
}

/**
 * Gives each leaf to one of several optimisers, by name: each leaf is transformed by exactly one. For a choice of some leaves, and the rest
 * as they are, see {@link masked}.
 *
 * @param transforms - the optimisers by name, each for params of every type; they see trees whose other leaves are null, in `extra.mask` and
 *   in the argument of `extra.loss` too. `scale(0)` freezes.
 * @param labels - the name of each leaf's optimiser: a function of the leaf's path, or a tree of names like the params.
 * @throws `option` for what is no transform; `structure` for labels that do not fit the params, and for a name without a transform.
 * @see DeepMind, optax: `multi_transform`, now `partition`.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { sgd } from "@legendre/core-tensor";
 * import { multiTransform, scale } from "@legendre/core-tensor/optim";
 *
 * const optimizer = multiTransform({ slow: sgd({ lr: 0.5 }), frozen: scale(0) }, (path) => (path === "w" ? "slow" : "frozen"));
 * const params = { b: tf.scalar(1), w: tf.scalar(1) };
 * const grads = { b: tf.scalar(8), w: tf.scalar(8) };
 * const { updates } = optimizer.update(grads, optimizer.init(params), params);
 * console.log(updates.b.dataSync()[0], updates.w.dataSync()[0]); // → 0 -4
 * ```
 */
export function multiTransform<L extends string>(
  transforms: Readonly<Record<L, TreeTransform>>,
  labels: LeafLabels<NoInfer<L>>,
): TreeTransform<MultiTransformState> {
  const where = "multiTransform";
  if (typeof transforms !== "object" || transforms === null) {
    const what = `transforms must be an object of transforms by name, got ${kindOf(transforms)}`;
    throw new LegendreError("option", where, what, { value: transforms });
  }
  const entries = Object.entries<TreeTransform>(transforms);
  for (const [name, transform] of entries)
    checkTransform(`${where}: transforms.${name}`, transform);
  const phased = entries
    .map(([, transform]) => transform)
    .filter(({ phase }) => phase !== undefined);
  const names = entries.map(([name]) => name);
  return {
    ...(phased.length === 0 ? {} : { phase: commonPhase(phased) }),
    init: (params) => {
      const given = namesOfLeaves(`${where}.init`, labels, params, names);
      return scoped(() => ({
        inner: byName(entries, (name, transform) =>
          transform.init(
            chosenOf(
              params,
              given.map((label) => label === name),
            ),
          ),
        ),
      }));
    },
    update: (updates, state, params, extra) => {
      checkUpdate(`${where}.update`, updates, params);
      const given = namesOfLeaves(`${where}.update`, labels, params, names);
      return scoped(() => {
        let merged = updates;
        const inner = byName(entries, (name, transform) => {
          const chosen = given.map((label) => label === name);
          const next = transform.update(
            chosenOf(updates, chosen),
            state.inner[name],
            chosenOf(params, chosen),
            extra && chosenExtra(extra, params, chosen),
          );
          merged = merge(merged, next.updates, chosen, (leaf) => leaf);
          return next.state;
        });
        return { updates: merged, state: { inner } };
      });
    },
  };
}

function byName<T>(
  entries: readonly (readonly [string, T])[],
  f: (name: string, value: T) => unknown,
): Record<string, unknown> {
  return Object.fromEntries(entries.map(([name, value]) => [name, f(name, value)]));
}

/** One name a leaf of the params, in leaf order. */
function namesOfLeaves(
  where: string,
  labels: LeafLabels,
  params: unknown,
  known: readonly string[],
): string[] {
  const byPath = labels as (path: string, leaf: Tensor) => string;
  const tree = typeof labels === "function" ? treeMapWithPath(byPath, params) : labels;
  checkSameStructure(where, "labels", tree, "params", params);
  const names = treeLeaves<unknown>(tree);
  const odd = names.find((name) => !known.includes(name as string));
  if (odd === undefined) return names as string[];
  const what = `labels must hold names of the transforms (${known.join(", ")}), got ${JSON.stringify(odd)}`;
  throw new LegendreError("structure", where, what, { value: odd, known });
}
