import { belongsTo } from "../graph/dispatch.ts";
import { activeLevel, below } from "../graph/level.ts";
import type { Level } from "../graph/recorded.ts";
import { TraceLevel } from "../graph/trace-level.ts";
import type { MaybeTensor } from "../kernels/kernel.ts";
import { clone, sum, Tensor, zerosLike } from "../ops.ts";
import { type TreeStructure, treeFlatten, treeUnflatten } from "../tree/index.ts";
import { BatchLevel } from "./batch-level.ts";
import type { Tape } from "./tape.ts";
import { type Custom, tracedCustom } from "./traced-custom.ts";
import { vmap } from "./vmap.ts";
import type { BatchAxes } from "./vmap-axes.ts";

/**
 * Calls a custom function. The innermost derivative of its arguments notes it as one op; the levels
 * below that see the ops it is made of, so that outer derivatives differentiate those. A trace that no derivative
 * stands above records it with its rule, for whoever differentiates the program or loop later.
 */
export function callCustom<P, R, X>(custom: Custom<P, R, X>, x: P): R {
  const level = activeLevel();
  // Only derivatives and traces have a use for rules; a batch of eager tensors runs the ops.
  if (level === undefined || !takesRules(level)) return custom.plain(x);
  if (level instanceof TraceLevel) return tracedCustom(custom, x);
  const { leaves, structure } = treeFlatten<unknown>(x);
  const touched = leaves.some((leaf) => leaf instanceof Tensor && belongsTo(leaf, level));
  if (!touched) return below(level, () => callCustom(custom, x));
  if (level instanceof BatchLevel) return batched(level, custom, leaves as Tensor[], structure);
  return noted(level as Tape, custom, leaves as Tensor[], structure);
}

/** True for a derivative, a trace, and a batch inside of one. */
function takesRules(level: Level): boolean {
  if (!(level instanceof BatchLevel)) return true;
  return level.parent !== undefined && takesRules(level.parent);
}

/** The custom function of all examples at once, called on the level below. */
function batched<P, R, X>(
  level: BatchLevel,
  custom: Custom<P, R, X>,
  leaves: readonly Tensor[],
  input: TreeStructure,
): R {
  const axes = leaves.map((leaf) => (belongsTo(leaf, level) ? 0 : null));
  const bases = leaves.map((leaf, index) => (axes[index] === 0 ? level.baseOf(leaf) : leaf));
  const tree = (x: readonly Tensor[]): P => treeUnflatten<P>(input, x);
  const each = <A extends readonly unknown[], T>(f: (...args: A) => T, inAxes: BatchAxes) =>
    vmap(f, { inAxes, axisSize: level.size }) as (...args: A) => T;
  const together: Custom<readonly Tensor[], R, X> = {
    name: custom.name,
    rule: custom.rule,
    plain: each((x: readonly Tensor[]) => custom.plain(tree(x)), [axes]),
    evaluate: each((x: readonly Tensor[]) => custom.evaluate(tree(x)), [axes]),
    push: each(
      (x: readonly Tensor[], residuals: X, tangent: readonly Tensor[]) =>
        custom.push(tree(x), residuals, tree(tangent)),
      [axes, 0, axes],
    ),
    pull: (x, residuals, cotangent) => {
      const pulled = each(
        (at: readonly Tensor[], kept: X, u: R) =>
          treeFlatten<Tensor>(custom.pull(tree(at), kept, u)).leaves,
        [axes, 0, 0],
      )(x, residuals, cotangent);
      // What is the same for all examples has a part in the result of each.
      return pulled.map((leaf, index) => (axes[index] === 0 ? leaf : sum(leaf, 0)));
    },
  };
  const result = treeFlatten<Tensor>(below(level, () => callCustom(together, bases)));
  return treeUnflatten<R>(
    result.structure,
    result.leaves.map((leaf) => level.wrap(leaf, custom.name)),
  );
}

function noted<P, R, X>(
  tape: Tape,
  custom: Custom<P, R, X>,
  leaves: readonly Tensor[],
  input: TreeStructure,
): R {
  let output: TreeStructure = "null";
  let kept: TreeStructure = "null";
  let count = 0;
  // The residuals ride along as results that nobody sees, so that they live as long as the tape.
  const parts = (inputs: readonly Tensor[], outputs: readonly Tensor[]) => ({
    x: treeUnflatten<P>(input, inputs),
    residuals: treeUnflatten<X>(kept, outputs.slice(count)),
  });
  const rules = {
    name: custom.name,
    jvp: ({ inputs, outputs }: Values, tangents: readonly MaybeTensor[]) => {
      const { x, residuals } = parts(inputs, outputs);
      const tangent = treeUnflatten<P>(input, filled(tangents, inputs));
      const pushed = treeFlatten<Tensor>(custom.push(x, residuals, tangent)).leaves;
      return [...pushed, ...outputs.slice(count).map(() => null)];
    },
    vjp: ({ inputs, outputs }: Values, cotangents: readonly MaybeTensor[]) => {
      const { x, residuals } = parts(inputs, outputs);
      const cotangent = treeUnflatten<R>(output, filled(cotangents.slice(0, count), outputs));
      return treeFlatten<Tensor>(custom.pull(x, residuals, cotangent)).leaves;
    },
  };
  const outputs = tape.note(leaves, {}, rules, (values) => {
    const { value, residuals } = custom.evaluate(treeUnflatten<P>(input, values));
    const result = treeFlatten<Tensor>(value);
    const extra = treeFlatten<Tensor>(residuals);
    output = result.structure;
    kept = extra.structure;
    count = result.leaves.length;
    // Clones: a result may be an argument, and the tape owns what it is given.
    return [...result.leaves, ...extra.leaves].map((leaf) => clone(leaf));
  });
  return treeUnflatten<R>(output, outputs.slice(0, count));
}

interface Values {
  readonly inputs: readonly Tensor[];
  readonly outputs: readonly Tensor[];
}

function filled(parts: readonly MaybeTensor[], like: readonly Tensor[]): Tensor[] {
  return parts.map((part, index) => part ?? zerosLike(like[index] as Tensor));
}
