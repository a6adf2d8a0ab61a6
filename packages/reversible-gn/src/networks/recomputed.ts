import { customVjp, treeAdd, vjp } from "@legendre/core-tensor";
import { add, type Tensor } from "@legendre/core-tensor/ops";
import { onTensors } from "@legendre/core-tensor/tree";
import { branchOutput } from "./branch.ts";
import { type BlockAt, type Pair, type PerBranch, uncouple } from "./coupling.ts";
import { readOut } from "./readout.ts";
import {
  halves,
  joinHalves,
  placed,
  type ReversibleModel,
  type ReversibleParams,
  type ReversibleState,
} from "./reversible.ts";

/**
 * The same model with a reverse derivative that keeps the last state alone: the states before it are
 * computed from it, block by block, on the way back.
 *
 * @returns a model with the outputs of `model` and equal gradients, up to the rounding error of the walk back.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { grad, random } from "@legendre/core-tensor";
 * import { recomputed, revMlp } from "@legendre/reversible-gn";
 *
 * const model = recomputed(revMlp({ depth: 8, width: 32 }));
 * const { params, state } = model.init(random.key(0), [4]);
 * const x = random.normal(random.key(1), [3, 4]);
 * const loss = (p: typeof params) => tf.sum(tf.square(model.apply(p, state, x).output)) as tf.Scalar;
 * console.log(grad(loss)(params).blocks.length); // 8
 * ```
 *
 * @remarks Memory of activations does not grow with depth; gradients and weights do. Costs one more
 *   evaluation of every branch. Rounding grows with the weights: see {@link roundTrip}.
 * @see Gomez et al., "The reversible residual network", NeurIPS 2017, algorithm 1.
 */
export function recomputed<P extends ReversibleParams, S extends ReversibleState>(
  model: ReversibleModel<P, S>,
): ReversibleModel<P, S> {
  const forward = (params: P, state: S, x: Tensor): Tensor => {
    const run = customVjp<{ params: P; x: Tensor }, Tensor, Kept<P>>({
      forward: (given) => {
        const y = model.forward(given.params, state, given.x);
        return { value: y, residuals: { params: given.params, y } };
      },
      backward: ({ params: kept, y }, u) => pulledBack(model, kept, state, y, u),
    });
    return run({ params, x });
  };
  return {
    ...model,
    forward,
    apply: (params, state, x) => ({
      output: onTensors("recomputed", { x, params, state }, () =>
        readOut(state.readout, forward(params, state, x)),
      ),
      state,
    }),
  };
}

/** What the derivative keeps. */
interface Kept<P> {
  readonly params: P;
  /** The last state. */
  readonly y: Tensor;
}

function pulledBack<P extends ReversibleParams, S extends ReversibleState>(
  model: ReversibleModel<P, S>,
  params: P,
  state: S,
  last: Tensor,
  cotangent: Tensor,
): { params: P; x: Tensor } {
  let y = halves("recomputed", last);
  let u = halves("recomputed", cotangent);
  const blocks: PerBranch[] = [];
  for (const { stage, at } of placed(model.stages, params, state).reverse()) {
    if (at === undefined) {
      if (stage.kind !== "rearrangement") continue;
      // A permutation: its transpose is its inverse.
      y = stage.inverse(y);
      u = stage.inverse(u);
      continue;
    }
    const x = uncouple(at, y);
    const pulled = pullBlock(at, x, y, u);
    blocks.unshift(pulled.params);
    y = x;
    u = pulled.x;
  }
  return { params: { ...params, blocks } as P, x: joinHalves(u) };
}

/** `u_{x_1} = u_1 + D_Gᵀ u_2`, `u_{x_2} = u_2 + D_Fᵀ u_{x_1}`, and the params' cotangents beside. */
function pullBlock(
  { block, params, state }: BlockAt,
  [, x2]: Pair,
  [y1]: Pair,
  [u1, u2]: Pair,
): { params: PerBranch; x: Pair } {
  const g = vjp(({ p, z }: { p: unknown; z: Tensor }) => branchOutput(block.G, p, state.G, z), {
    p: params.G,
    z: y1,
  }).pullback(u2);
  const first = add(u1, g.z) as Tensor;
  const f = vjp(({ p, z }: { p: unknown; z: Tensor }) => branchOutput(block.F, p, state.F, z), {
    p: params.F,
    z: x2,
  }).pullback(first);
  return { params: { F: f.p, G: g.p }, x: [first, treeAdd(u2, f.z) as Tensor] };
}
