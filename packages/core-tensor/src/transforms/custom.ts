import { belongsTo } from "../graph/dispatch.ts";
import { activeLevel, below } from "../graph/level.ts";
import type { Level } from "../graph/recorded.ts";
import { TraceLevel } from "../graph/trace-level.ts";
import { withZeros } from "../kernels/rules.ts";
import { clone, sum, Tensor } from "../ops.ts";
import { type TreeStructure, treeFlatten, treeUnflatten } from "../tree/index.ts";
import { BatchLevel } from "./batch-level.ts";
import type { Tape } from "./tape.ts";
import { type Custom, plainValue, tracedCustom } from "./traced-custom.ts";
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
  if (level === undefined || !takesRules(level)) return plainValue(custom, x);
  if (level instanceof TraceLevel) return tracedCustom(custom, x);
  const { leaves, structure } = treeFlatten<unknown>(x);
  const touched = leaves.some((leaf) => leaf instanceof Tensor && belongsTo(leaf, level));
  if (!touched) return below(level, () => callCustom(custom, x));
  if (level instanceof BatchLevel) return batched(level, custom, leaves as Tensor[], structure);
  return noted(level as Tape, custom, leaves as Tensor[], structure);
}

/** True for a derivative, a trace, and a batch inside of one. */
function takesRules(level: Level): boolean {
  if (level.runsAtOnce) return false;
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
  const { residuals } = custom;
  const whole: typeof together =
    residuals === undefined
      ? together
      : {
          ...together,
          residuals: each((x: readonly Tensor[], value: R) => residuals(tree(x), value), [axes, 0]),
        };
  const result = treeFlatten<Tensor>(below(level, () => callCustom(whole, bases)));
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
  const { outputs, found } = tape.note(leaves, {}, custom.name, (values) => {
    const { value, residuals } = evaluated(custom, treeUnflatten<P>(input, values));
    const [result, extra] = [treeFlatten<Tensor>(value), treeFlatten<Tensor>(residuals)];
    const count = result.leaves.length;
    const at = ({ inputs, outputs: all }: Values) => ({
      x: treeUnflatten<P>(input, inputs),
      residuals: treeUnflatten<X>(extra.structure, all.slice(count)),
    });
    return {
      structure: result.structure,
      // Clones: a result may be an argument, and the tape owns what it is given.
      outputs: result.leaves.map((leaf) => clone(leaf)),
      kept: extra.leaves.map((leaf) => clone(leaf)),
      jvp: (node, tangents) => {
        const { x, residuals: kept } = at(node);
        const tangent = treeUnflatten<P>(input, withZeros(tangents, node.inputs));
        const pushed = treeFlatten<Tensor>(custom.push(x, kept, tangent)).leaves;
        return [...pushed, ...extra.leaves.map(() => null)];
      },
      vjp: (node, cotangents) => {
        const { x, residuals: kept } = at(node);
        const given = withZeros(cotangents.slice(0, count), node.outputs);
        const cotangent = treeUnflatten<R>(result.structure, given);
        return treeFlatten<Tensor>(custom.pull(x, kept, cotangent)).leaves;
      },
    };
  });
  return treeUnflatten<R>(found.structure, outputs);
}

/** The value and what the rules need, as the levels below a derivative compute them. */
function evaluated<P, R, X>(
  custom: Custom<P, R, X>,
  x: P,
): { readonly value: R; readonly residuals: X } {
  if (custom.residuals === undefined) return custom.evaluate(x);
  const value = callCustom(custom, x);
  return { value, residuals: custom.residuals(x, value) };
}

interface Values {
  readonly inputs: readonly Tensor[];
  readonly outputs: readonly Tensor[];
}
