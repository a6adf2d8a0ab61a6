import { LegendreError } from "../errors.ts";
import { sizeOf } from "../kernels/host-array.ts";
import { constant } from "../kernels/rules.ts";
import { fill, mul, reshape, sub, type Tensor } from "../ops.ts";
import { above, number, type OptionsOf, oneOf, options } from "../options.ts";
import { type Key, normal, orthogonal, truncatedNormal, uniform } from "../random/index.ts";
import { scoped } from "../scope.ts";

/** Draws the initial value of a parameter: a float32 tensor of the given shape, owned by the caller. */
export type Initializer = (key: Key, shape: readonly number[]) => Tensor;

/** Names that {@link initializers} knows. */
export type InitializerName =
  | "glorotNormal"
  | "glorotUniform"
  | "heNormal"
  | "heUniform"
  | "lecunNormal"
  | "lecunUniform"
  | "normal"
  | "ones"
  | "orthogonal"
  | "uniform"
  | "zeros";

/** The options of {@link varianceScaling}. */
export const varianceScalingOptions = options("varianceScaling", {
  /** The variance of an element times its fan; above 0. */
  scale: above(0, 1),
  /** What divides the variance: the number of inputs of a unit, of its outputs, or their mean. */
  mode: oneOf(["fanIn", "fanOut", "fanAverage"], "fanIn"),
  /** The distribution; a truncated normal one ends at two standard deviations of its own before the cut. */
  distribution: oneOf(["normal", "truncatedNormal", "uniform"], "normal"),
});

/** Options of {@link varianceScaling}. */
export interface VarianceScalingOptions extends OptionsOf<typeof varianceScalingOptions> {}

/**
 * An initialiser whose elements have mean 0 and variance $\text{scale} / \text{fan}$. For a kernel of
 * shape `[...window, inputs, outputs]` fan-in is `inputs` times the size of the window, fan-out
 * `outputs` times it.
 *
 * @throws code "option" for options out of range.
 *
 * @example
 * ```ts
 * import { random } from "@legendre/core-tensor";
 * import { varianceScaling } from "@legendre/core-tensor/nn";
 *
 * const init = varianceScaling({ scale: 2, mode: "fanOut", distribution: "uniform" });
 * console.log(init(random.key(0), [784, 256]).shape); // [ 784, 256 ]
 * ```
 *
 * @remarks `"normal"` is not truncated; Keras and JAX draw `"truncatedNormal"`, of the same variance.
 */
export function varianceScaling(options?: VarianceScalingOptions): Initializer {
  const { scale, mode, distribution } = varianceScalingOptions.resolve(options);
  return (key, shape) => {
    const { fanIn, fanOut } = fans(shape);
    const fan = { fanIn, fanOut, fanAverage: (fanIn + fanOut) / 2 }[mode];
    const deviation = Math.sqrt(scale / Math.max(fan, 1));
    return scoped(() => {
      if (distribution === "uniform") return symmetric(key, shape, deviation * Math.sqrt(3));
      if (distribution === "normal") return mul(normal(key, shape), constant(deviation));
      return mul(truncatedNormal(key, shape), constant(deviation / TRUNCATED_DEVIATION));
    });
  };
}

/** The standard deviation of a standard normal number between −2 and 2. */
const TRUNCATED_DEVIATION = 0.8796256610342398;

/** The options of {@link scaledOrthogonal}. */
export const scaledOrthogonalOptions = options("scaledOrthogonal", {
  /** What the matrix is multiplied by. */
  gain: number({}, 1),
});

/** Options of {@link scaledOrthogonal}. */
export interface ScaledOrthogonalOptions extends OptionsOf<typeof scaledOrthogonalOptions> {}

/**
 * An initialiser of orthogonal matrices: a kernel `[...window, inputs, outputs]`, taken as `[window · inputs, outputs]`, has orthonormal columns, or orthonormal rows
 * where there are fewer of them, times `gain`. Signals and gradients keep their length through deep linear and recurrent nets. As Keras's, JAX's and
 * PyTorch's `orthogonal`.
 *
 * @throws code "option" for unknown options; the initialiser code "shape" for fewer than two axes.
 * @see Saxe, McClelland and Ganguli, Exact solutions to the nonlinear dynamics of learning in deep linear neural networks (2014).
 *
 * @example
 * ```ts
 * import { matMul, sum } from "@tensorflow/tfjs";
 * import { random } from "@legendre/core-tensor";
 * import { scaledOrthogonal } from "@legendre/core-tensor/nn";
 *
 * const kernel = scaledOrthogonal({ gain: 2 })(random.key(0), [8, 3]);
 * console.log(sum(matMul(kernel, kernel, true)).dataSync()[0].toFixed(3)); // → 12.000
 * ```
 */
export function scaledOrthogonal(options?: ScaledOrthogonalOptions): Initializer {
  const { gain } = scaledOrthogonalOptions.resolve(options);
  return (key, shape) => {
    if (shape.length < 2) {
      const what = `a parameter of shape [${shape.join(", ")}] is no matrix; use another initialiser for it`;
      throw new LegendreError("shape", "scaledOrthogonal", what, { shape });
    }
    const columns = shape.at(-1) as number;
    const rows = sizeOf(shape.slice(0, -1));
    return scoped(() => {
      const matrix = orthogonal(key, rows, columns);
      return reshape(mul(matrix, constant(gain)), [...shape]);
    });
  };
}

/**
 * The initialisers that layers take by name; `kernelInit` and `biasInit` take any function of your
 * own too.
 *
 * - `glorotUniform`, `glorotNormal`: variance $2 / (\text{fan-in} + \text{fan-out})$.
 * - `heUniform`, `heNormal`: variance $2 / \text{fan-in}$, for relu.
 * - `lecunUniform`, `lecunNormal`: variance $1 / \text{fan-in}$.
 * - `normal`: standard deviation 0.05; `uniform`: from −0.05 to 0.05.
 * - `orthogonal`: orthonormal columns or rows; see {@link scaledOrthogonal}.
 * - `zeros`, `ones`: the key is not used.
 *
 * @example
 * ```ts
 * import { random } from "@legendre/core-tensor";
 * import { initializers } from "@legendre/core-tensor/nn";
 *
 * const kernel = initializers.heNormal(random.key(0), [784, 256]);
 * console.log(kernel.shape); // [ 784, 256 ]
 * ```
 *
 * @see Glorot and Bengio, Understanding the difficulty of training deep feedforward neural networks
 * (2010), eq. 12 and 16; He et al., Delving deep into rectifiers (2015), eq. 10.
 */
export const initializers: Readonly<Record<InitializerName, Initializer>> = Object.freeze({
  glorotNormal: varianceScaling({ mode: "fanAverage" }),
  glorotUniform: varianceScaling({ mode: "fanAverage", distribution: "uniform" }),
  heNormal: varianceScaling({ scale: 2 }),
  heUniform: varianceScaling({ scale: 2, distribution: "uniform" }),
  lecunNormal: varianceScaling(),
  lecunUniform: varianceScaling({ distribution: "uniform" }),
  normal: (key: Key, shape: readonly number[]) =>
    scoped(() => mul(normal(key, shape), constant(0.05)) as Tensor),
  ones: (_: Key, shape: readonly number[]) => fill([...shape], 1),
  orthogonal: scaledOrthogonal(),
  uniform: (key: Key, shape: readonly number[]) => scoped(() => symmetric(key, shape, 0.05)),
  zeros: (_: Key, shape: readonly number[]) => fill([...shape], 0),
});

/** Uniform numbers from −limit to limit. */
function symmetric(key: Key, shape: readonly number[], limit: number): Tensor {
  return mul(sub(uniform(key, shape), 0.5), constant(2 * limit));
}

function fans(shape: readonly number[]): { fanIn: number; fanOut: number } {
  const window = sizeOf(shape.slice(0, -2));
  const outputs = shape.at(-1) ?? 1;
  return { fanIn: window * (shape.at(-2) ?? outputs), fanOut: window * outputs };
}
