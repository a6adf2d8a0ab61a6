import { add, div, matMul, mul, type Tensor, type Tensor2D, transpose } from "../ops.ts";
import type { FvpOptions } from "./fisher-options.ts";
import type { KernelAxes } from "./kernel-axes.ts";
import { asRows, inputRows, type PairSums, withLayers } from "./kfac-evaluation.ts";
import type { KfacLayer } from "./kfac-layers.ts";
import type { Likelihood } from "./likelihood.ts";

/**
 * The Kronecker factors of one dense layer `s = a W + b`, or of a convolution, whose `a` are the patches that it
 * reads and whose `s` are its output at their positions; tensors owned by the caller.
 */
export interface KfacFactors {
  /** Path of the kernel in the parameters, `layers.0.kernel`. */
  readonly kernel: string;
  /** Path of the bias; undefined for a layer without one. */
  readonly bias: string | undefined;
  /** How the kernel is read as `[…window, inputs, outputs]`, which is the order of `a` and `g`. */
  readonly axes: KernelAxes;
  /**
   * `A = E[a aᵀ]`, `[d, d]`; with a bias `a` ends in a 1, and this is `[d + 1, d + 1]`. For a convolution
   * `A = E[Σ a aᵀ]`, the sum over positions, with `d` = height · width · channels in the order of the kernel.
   */
  readonly a: Tensor2D;
  /**
   * `G = E[g gᵀ]`, `[k, k]`, `g` being the gradient of a row's negative log-likelihood with respect to `s`. For a
   * convolution the mean over positions too.
   */
  readonly g: Tensor2D;
}

/**
 * The K-FAC factors of each dense and each convolutional layer: with the kernel flattened row by row (the bias
 * as its last row), `A ⊗ G` approximates the layer's block of the Fisher matrix of `fvp`, a mean over the `n`
 * rows. The rows of a convolution's kernel `[height, width, channels, k]` are those of the kernel reshaped to
 * `[height · width · channels, k]`. A kernel that lies otherwise, as those of other libraries, is read so first: {@link KfacFactors.axes}.
 *
 * Layers are found in the trace of the model: products of a batch with a kernel among the parameters, as
 * `dense`, `mlp` and `tf.layers.dense` make them, and convolutions of one with a kernel in one or two
 * dimensions, as of `conv` and `tf.layers.conv2d`, transposed or not, as of `fromOnnx`. Other parameters have no factors. The call may be part of a
 * function that is itself traced, compiled or differentiated.
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
 * import { gaussian } from "@legendre/core-tensor";
 * import { kfacFactors } from "@legendre/core-tensor/curvature";
 *
 * const x = tf.tensor2d([[1, 2], [3, 4]]);
 * const params = { w: tf.ones([2, 1]) as tf.Tensor2D, b: tf.zeros([1]) };
 * const f = (p: typeof params) => tf.add(tf.matMul(x, p.w), p.b) as tf.Tensor;
 * const [layer] = kfacFactors(f, gaussian(), params);
 * console.log(layer.a.dataSync().join(" ")); // 5 7 2 7 10 3 2 3 1
 * console.log(layer.kernel, layer.bias, layer.g.dataSync()[0]); // w b 1
 * ```
 *
 * @example
 * A convolution, whose `A` sums over the four positions of its window.
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { conv, gaussian, random } from "@legendre/core-tensor";
 * import { kfacFactors } from "@legendre/core-tensor/curvature";
 *
 * const image = tf.tensor4d([1, 2, 3, 4, 5, 6, 7, 8, 9], [1, 3, 3, 1]);
 * const layer = conv({ filters: 1, kernelSize: 2, padding: "valid" });
 * const { params, state } = layer.init(random.key(0), [3, 3, 1]);
 * const f = (p: typeof params) => layer.apply(p, state, image).output;
 * const [factors] = kfacFactors(f, gaussian(), params);
 * console.log(factors.a.arraySync()[0].join(" ")); // 46 58 82 94 12
 * console.log(factors.g.arraySync()[0][0]); // 1
 * ```
 *
 * @remarks `"sampled"` and `"empirical"` cost one trace, one evaluation and one reverse pass; `"exact"` two
 *   reverse passes for each output of a row. For a dense layer inside a row (positions of a sequence), `A` is the
 *   mean over rows and positions, and `G` the sum over positions ("expand" of Eschenhagen et al.). For a
 *   convolution it is the other way round, as `Ω` and `Γ` of Grosse and Martens: `A` sums over positions and `G`
 *   is a mean. The products `A ⊗ G` of the two conventions are the same. They are the Fisher block itself where
 *   gradients at different positions are uncorrelated, have the same moments everywhere, and do not depend on `a`.
 * @see Martens and Grosse (2015), "Optimizing neural networks with Kronecker-factored approximate
 *   curvature", section 3; Grosse and Martens (2016), "A Kronecker-factored approximate Fisher matrix for
 *   convolution layers", section 3; Eschenhagen et al. (2023), arXiv:2311.00636, section 3.1.
 */
export function kfacFactors<P>(
  f: (params: P) => Tensor,
  likelihood: Likelihood,
  params: P,
  options: FvpOptions = {},
): KfacFactors[] {
  return withLayers("kfacFactors", f, likelihood, params, options, (layers, sums, n) => {
    const products = gramsOf(sums, options);
    return layers.map(({ layer, input, kernel, bias, axes }, i) => {
      const { a, g } = factorsOf(layer, input, products[i]!, n);
      return { kernel, bias, axes, a, g };
    });
  });
}

/** The sums of `g gᵀ` for each layer. */
export function gramsOf(sums: PairSums, { fisher = "exact" }: FvpOptions): Tensor2D[] {
  const products = sums((left, right) => matMul(asRows(left), asRows(right), true) as Tensor2D);
  if (fisher !== "exact") return products;
  // Symmetric but for rounding.
  return products.map((x) => mul(add(x, transpose(x)), 0.5) as Tensor2D);
}

/** Both factors from what a layer multiplies and from the sum of `g gᵀ` over all positions of `n` rows. */
export function factorsOf(
  layer: KfacLayer,
  input: Tensor,
  product: Tensor2D,
  n: number,
): Pick<KfacFactors, "a" | "g"> {
  const a = inputRows(layer, input);
  const positions = a.shape[0];
  const moments = matMul(a, a, true) as Tensor2D;
  return layer.window === undefined
    ? { a: div(moments, positions), g: div(product, n) }
    : { a: div(moments, n), g: div(product, positions) };
}
