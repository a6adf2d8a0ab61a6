import { LegendreError } from "../errors.ts";
import {
  add,
  div,
  matMul,
  mul,
  reshape,
  sqrt,
  square,
  sum,
  type Tensor,
  type Tensor2D,
  transpose,
} from "../ops.ts";
import { atLeast, count, flag, type OptionsOf, options, share } from "../options.ts";
import { scoped } from "../scope.ts";
import { type Tree, treeFlatten, treePaths, treeZerosLike } from "../tree/index.ts";
import { checkState, checkUpdate, constant, mapLeaves, mix } from "./stage.ts";
import type { TreeTransform } from "./transform.ts";

/** The options of {@link scaleByMuon}. */
export const scaleByMuonOptions = options("scaleByMuon", {
  /** Share of the old mean of the gradients that is kept, in [0, 1). */
  momentum: share(0.95),
  /** Look one step ahead, as Nesterov's momentum does. */
  nesterov: flag(true),
  /** Newton-Schulz iterations, at least 1. */
  iterations: count(1, 5),
  /** Added to the norm of the mean, in units of the gradient; at least 0. */
  eps: atLeast(0, 1e-7),
});

/** Options of {@link scaleByMuon}. */
export interface ScaleByMuonOptions extends OptionsOf<typeof scaleByMuonOptions> {}

/** The state of {@link scaleByMuon}. */
export interface MuonState {
  /** Decaying mean of the gradients, like the params; zero before the first step. */
  readonly mu: Tree<Tensor>;
}

/** The quintic a x + b x³ + c x⁵ of the authors: it takes singular values from (0, 1] to about 0.7 to 1.2 in five rounds. */
const QUINTIC = [3.4445, -4.775, 2.0315] as const;

/**
 * Replaces the update of each matrix by one near its orthogonal factor: all its singular values become about 1,
 *
 * $$m_t = \text{momentum} \cdot m_{t-1} + (1 - \text{momentum})\, g_t, \qquad
 * u_t \approx \sqrt{\max(1, n_\text{out} / n_\text{in})}\; U V^\top \quad\text{where}\quad U S V^\top = m_t$$
 *
 * or, with `nesterov`, of $\text{momentum} \cdot m_t + (1 - \text{momentum})\, g_t$. Matrices are `[in, out]`; a kernel with more axes is taken
 * as `[window · in, out]`. Vectors and scalars have no such factor: {@link muon} gives them to Adam.
 *
 * @throws `option` for unknown or out-of-range options; `shape` from `update` for a leaf with fewer than two axes.
 * @see Jordan et al., "Muon: an optimizer for hidden layers in neural networks" (2024); `torch.optim.Muon`.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { scaleByMuon } from "@legendre/core-tensor/optim";
 *
 * const transform = scaleByMuon({ iterations: 12 });
 * const params = tf.zeros([2, 2]);
 * const { updates } = transform.update(tf.tensor2d([[9, 0], [0, 0.5]]), transform.init(params), params);
 * console.log([...updates.dataSync()].every((x, i) => (i % 3 === 0 ? Math.abs(x - 1) < 0.35 : x === 0))); // → true
 * ```
 *
 * @remarks A step costs `iterations` times three products of `[n, n]` with `[n, m]` or `[n, n]`, `n` the shorter side.
 */
export function scaleByMuon(options?: ScaleByMuonOptions): TreeTransform<MuonState> {
  const { momentum, nesterov, iterations, eps } = scaleByMuonOptions.resolve(options);
  const where = "scaleByMuon.update";
  return {
    init: (params) => ({ mu: treeZerosLike(params) as Tree<Tensor> }),
    update: (updates, state, params) => {
      checkUpdate(where, updates, params);
      checkState(where, { mu: state.mu }, params);
      checkMatrices(where, params);
      return scoped(() => {
        const [keep, take] = [constant(momentum), constant(1 - momentum)];
        const mu = mapLeaves((m, g) => mix(m, keep, g!, take), state.mu, updates);
        const scaled = mapLeaves(
          (g, m) => orthogonalised(nesterov ? mix(m!, keep, g, take) : m!, iterations, eps),
          updates,
          mu,
        );
        return { updates: scaled, state: { mu } };
      });
    },
  };
}

function checkMatrices(where: string, params: unknown): void {
  const { leaves, structure } = treeFlatten<Tensor>(params);
  const odd = leaves.findIndex(({ shape }) => shape.length < 2);
  if (odd < 0) return;
  const { shape } = leaves[odd] as Tensor;
  const path = treePaths(structure)[odd] as string;
  const what = `params${path === "" ? "" : `.${path}`} has shape [${shape.join(", ")}], and only matrices have an orthogonal factor; use muon, which gives other leaves to Adam, or masked`;
  throw new LegendreError("shape", where, what, { path, shape });
}

/** Near U Vᵀ of x = U S Vᵀ, times the root of how much wider than high it is. */
function orthogonalised(x: Tensor, iterations: number, eps: number): Tensor {
  const columns = x.shape.at(-1) as number;
  const rows = x.size / Math.max(columns, 1);
  const matrix = reshape(x, [rows, columns]) as Tensor2D;
  // The shorter side first, so that products with the transpose are small.
  let y = (rows > columns ? transpose(matrix) : matrix) as Tensor;
  y = div(y, add(sqrt(sum(square(y))), constant(eps)));
  const [a, b, c] = QUINTIC.map(constant);
  for (let i = 0; i < iterations; i++) {
    const gram = matMul(y, y, false, true);
    const polynomial = add(mul(gram, b!), mul(matMul(gram, gram), c!));
    y = add(mul(y, a!), matMul(polynomial, y));
  }
  const back = rows > columns ? transpose(y) : y;
  return reshape(mul(back, constant(Math.sqrt(Math.max(1, columns / rows)))), x.shape);
}
