import { constant } from "../kernels/rules.ts";
import { fill, mul, sub, type Tensor } from "../ops.ts";
import { checkNumber, checkOneOf, resolveOptions } from "../options.ts";
import { type Key, normal, uniform } from "../random/index.ts";
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
  | "uniform"
  | "zeros";

/** Options of {@link varianceScaling}. */
export interface VarianceScalingOptions {
  /** The variance of an element times its fan; above 0. @defaultValue `1` */
  readonly scale?: number;
  /**
   * What divides the variance: the number of inputs of a unit, of its outputs, or their mean.
   * @defaultValue `"fanIn"`
   */
  readonly mode?: "fanIn" | "fanOut" | "fanAverage";
  /** The distribution. @defaultValue `"normal"` */
  readonly distribution?: "normal" | "uniform";
}

/** Defaults of {@link varianceScaling}. */
const varianceScalingDefaults: Required<VarianceScalingOptions> = Object.freeze({
  scale: 1,
  mode: "fanIn",
  distribution: "normal",
});

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
 * @remarks The normal distribution is not truncated, other than in Keras and JAX.
 */
export function varianceScaling(options?: VarianceScalingOptions): Initializer {
  const where = "varianceScaling";
  const { scale, mode, distribution } = resolveOptions(where, options, varianceScalingDefaults);
  checkNumber(where, "scale", scale, { exclusiveMin: 0 });
  checkOneOf(where, "mode", mode, ["fanIn", "fanOut", "fanAverage"]);
  checkOneOf(where, "distribution", distribution, ["normal", "uniform"]);
  return (key, shape) => {
    const { fanIn, fanOut } = fans(shape);
    const fan = { fanIn, fanOut, fanAverage: (fanIn + fanOut) / 2 }[mode];
    const deviation = Math.sqrt(scale / Math.max(fan, 1));
    return scoped(() =>
      distribution === "normal"
        ? mul(normal(key, shape), constant(deviation))
        : symmetric(key, shape, deviation * Math.sqrt(3)),
    );
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
  uniform: (key: Key, shape: readonly number[]) => scoped(() => symmetric(key, shape, 0.05)),
  zeros: (_: Key, shape: readonly number[]) => fill([...shape], 0),
});

/** The initialiser of an option; throws code "option" for an unknown name. */
export function resolveInitializer(
  where: string,
  option: string,
  given: Initializer | InitializerName,
): Initializer {
  if (typeof given === "function") return given;
  const names = Object.keys(initializers) as InitializerName[];
  return initializers[checkOneOf(where, option, given, names)];
}

/** Uniform numbers from −limit to limit. */
function symmetric(key: Key, shape: readonly number[], limit: number): Tensor {
  return mul(sub(uniform(key, shape), 0.5), constant(2 * limit));
}

function fans(shape: readonly number[]): { fanIn: number; fanOut: number } {
  const window = shape.slice(0, -2).reduce((size, length) => size * length, 1);
  const outputs = shape.at(-1) ?? 1;
  return { fanIn: window * (shape.at(-2) ?? outputs), fanOut: window * outputs };
}
