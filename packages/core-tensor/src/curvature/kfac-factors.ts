import { LegendreError } from "../errors.ts";
import { runTfjs } from "../executors/index.ts";
import { type Program, trace } from "../graph/index.ts";
import {
  add,
  concat,
  div,
  matMul,
  mul,
  ones,
  reshape,
  type Tensor,
  type Tensor2D,
  tensor1d,
  transpose,
  zeros,
} from "../ops.ts";
import { checkOneOf, resolveOptions } from "../options.ts";
import { scoped } from "../scope.ts";
import { record } from "../transforms/record.ts";
import { pullTree } from "../transforms/vjp.ts";
import { treeDispose, treePaths, treeStructure } from "../tree/index.ts";
import { type DenseLayer, denseLayers, withTerms } from "./dense-layers.ts";
import { rowGradients } from "./fisher-operator.ts";
import { drawTargets, type FvpOptions, fvpDefaults } from "./fvp.ts";
import { rows } from "./ggnvp.ts";
import type { Likelihood } from "./likelihood.ts";

/** The Kronecker factors of one dense layer `s = a W + b`; tensors owned by the caller. */
export interface KfacFactors {
  /** Path of the kernel in the parameters, `layers.0.kernel`. */
  readonly kernel: string;
  /** Path of the bias; undefined for a layer without one. */
  readonly bias: string | undefined;
  /** `A = E[a aᵀ]`, `[d, d]`; with a bias `a` ends in a 1, and this is `[d + 1, d + 1]`. */
  readonly a: Tensor2D;
  /** `G = E[g gᵀ]`, `[k, k]`, `g` being the gradient of a row's negative log-likelihood with respect to `s`. */
  readonly g: Tensor2D;
}

/**
 * The K-FAC factors of each dense layer: with the kernel flattened row by row (the bias as its last row),
 * `A ⊗ G` approximates the layer's block of the Fisher matrix of `fvp`, a mean over the `n` rows.
 *
 * Layers are found in the trace of the model: products of a batch with a kernel among the parameters, as
 * `dense`, `mlp` and `tf.layers.dense` make them. Other parameters have no factors.
 *
 * @param f - the model as a function of its parameters alone, `params → outputs` of shape `[n, …]`;
 *   rows must not mix.
 * @param likelihood - what the outputs parametrise.
 * @param params - a tree of float32 tensors.
 * @param options - as of `fvp`: for `"exact"` `G` takes the expectation over the model's targets in
 *   closed form, else over one target a row.
 * @returns {@link KfacFactors} in the order in which the layers run.
 * @throws code "structure" for a kernel that is used more than once; "option" when targets are missing.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { gaussian, kfacFactors } from "@legendre/core-tensor";
 *
 * const x = tf.tensor2d([[1, 2], [3, 4]]);
 * const params = { w: tf.ones([2, 1]) as tf.Tensor2D, b: tf.zeros([1]) };
 * const f = (p: typeof params) => tf.add(tf.matMul(x, p.w), p.b) as tf.Tensor;
 * const [layer] = kfacFactors(f, gaussian(), params);
 * console.log(layer.a.dataSync().join(" ")); // 5 7 2 7 10 3 2 3 1
 * console.log(layer.kernel, layer.bias, layer.g.dataSync()[0]); // w b 1
 * ```
 *
 * @remarks `"sampled"` and `"empirical"` cost one trace, one evaluation and one reverse pass; `"exact"` two
 *   reverse passes for each output of a row. For a layer inside a row (positions of a sequence), `A` is the mean
 *   over rows and positions, and `G` the sum over positions ("expand" of Eschenhagen et al.).
 * @see Martens and Grosse (2015), "Optimizing neural networks with Kronecker-factored approximate
 *   curvature", section 3; Eschenhagen et al. (2023), arXiv:2311.00636, section 3.1.
 */
export function kfacFactors<P>(
  f: (params: P) => Tensor,
  likelihood: Likelihood,
  params: P,
  options: FvpOptions = {},
): KfacFactors[] {
  const where = "kfacFactors";
  const { fisher, key, targets } = resolveOptions(where, options, fvpDefaults);
  checkOneOf(where, "fisher", fisher, ["exact", "sampled", "empirical"]);
  const program = trace(f, params);
  const layers = denseLayers(where, program);
  if (layers.length === 0) {
    const message =
      "the model has no product of a batch with a kernel among its parameters; factors are known for dense layers alone";
    throw new LegendreError("structure", where, message);
  }
  const paths = treePaths(treeStructure(params));
  return scoped(() => {
    const evaluation = evaluate(where, program, layers, params);
    const { outputs, inputs } = evaluation;
    const products =
      fisher === "exact"
        ? exactProducts(evaluation, likelihood)
        : evaluation
            .pull(
              rowGradients(likelihood, outputs, (o) => {
                return targets ?? drawTargets(where, fisher, likelihood, o, key);
              }),
            )
            .map((g) => gram(g, g));
    evaluation.dispose();
    return layers.map(({ kernel, bias }, i) => ({
      kernel: paths[kernel]!,
      bias: bias === undefined ? undefined : paths[bias],
      a: inputFactor(inputs[i]!, bias !== undefined),
      g: div(products[i]!, rows(outputs)) as Tensor2D,
    }));
  });
}

interface Evaluation {
  readonly outputs: Tensor;
  /** What each layer's kernel multiplies. */
  readonly inputs: readonly Tensor[];
  /** Pulls a cotangent of the outputs back to the products of the layers. */
  readonly pull: (cotangent: Tensor) => Tensor[];
  readonly dispose: () => void;
}

/** Runs the model with a zero added to each layer's product, so that gradients arrive there. */
function evaluate<P>(
  where: string,
  program: Program,
  layers: readonly DenseLayer[],
  params: P,
): Evaluation {
  const opened = withTerms(program, layers);
  const terms = layers.map(({ product }) => zeros([...program.graph.values[product]!.shape]));
  const recording = record(where, (t: Tensor[]) => runTfjs(opened, params, t), terms);
  const [outputs, ...inputs] = recording.outputs as [Tensor, ...Tensor[]];
  return {
    outputs,
    inputs,
    pull: (cotangent) => pullTree<Tensor[]>(recording, [cotangent]),
    dispose: () => recording.tape.release(),
  };
}

/** `A = aᵀ a / rows`, `a` with a column of ones for the bias. */
function inputFactor(input: Tensor, bias: boolean): Tensor2D {
  const flat = asRows(input);
  const count = flat.shape[0];
  const a = bias ? concat([flat, ones([count, 1]) as Tensor2D], 1) : flat;
  return div(matMul(a, a, true), count);
}

/**
 * `Σᵢ Σ_c (Jᵢᵀ e_c)(Jᵢᵀ Hᵢ e_c)ᵀ` for each layer, which is `Σᵢ Jᵢᵀ Hᵢ Jᵢ`: the sum over the output's
 * components `c` needs no root of `H`.
 */
function exactProducts({ outputs, pull }: Evaluation, likelihood: Likelihood): Tensor2D[] {
  const n = rows(outputs);
  const width = outputs.size / n;
  let sums: Tensor2D[] | undefined;
  for (let c = 0; c < width; c++) {
    const next = scoped(() => {
      const unit = reshape(tensor1d(new Float32Array(width).fill(1, c, c + 1)), [
        1,
        ...outputs.shape.slice(1),
      ]);
      const cotangent = mul(ones(outputs.shape), unit);
      const curved = likelihood.hessianProduct(outputs, cotangent);
      const right = pull(curved);
      const parts = pull(cotangent).map((g, i) => gram(g, right[i]!));
      return parts.map((part, i) => (sums === undefined ? part : add(part, sums[i]!)) as Tensor2D);
    });
    treeDispose(sums);
    sums = next;
  }
  // Symmetric but for rounding.
  return (sums ?? []).map((sum) => mul(add(sum, transpose(sum)), 0.5) as Tensor2D);
}

function gram(a: Tensor, b: Tensor): Tensor2D {
  return matMul(asRows(a), asRows(b), true);
}

function asRows(x: Tensor): Tensor2D {
  return reshape(x, [-1, x.shape.at(-1)!]) as Tensor2D;
}
