import {
  add,
  concat,
  fill,
  matMul,
  mul,
  split as parts,
  reshape,
  sigmoid,
  sub,
  type Tensor,
  type Tensor1D,
  type Tensor2D,
  tanh,
  transpose,
  zeros,
} from "../ops.ts";
import { count, flag, functionOf, type OptionsOf, options } from "../options.ts";
import { type Key, split } from "../random/index.ts";
import { scoped } from "../scope.ts";
import { scan } from "../transforms/index.ts";
import { initializers } from "./initializers.ts";
import { checkFeatures, checkLeaves, type LeafShapes, lastSize } from "./layer-checks.ts";
import { type ApplyOptions, type Model, type NoState, resolveApply } from "./model.ts";

/** The options of {@link lstm} and {@link gru}. */
export const recurrentOptions = options("lstm", {
  /** How many numbers the layer keeps; at least 1. Required. */
  units: count(1),
  /** The output of every place, `[n, t, units]`; otherwise that of the last one, `[n, units]`. */
  sequences: flag(true),
  /** From the last place to the first; outputs stand at the places of their inputs all the same. */
  reverse: flag(false),
  /** Draws the kernel of the inputs. */
  kernelInit: functionOf(initializers, "glorotUniform"),
  /** Draws each square block of the kernel of the state. */
  recurrentInit: functionOf(initializers, "orthogonal"),
});

/** Options of {@link lstm} and {@link gru}. */
export interface RecurrentOptions extends OptionsOf<typeof recurrentOptions> {}

/** Parameters of {@link lstm}; the gates lie side by side in the order input, forget, cell, output. */
export interface LstmParams {
  /** Of the inputs, `[features, 4 · units]`. */
  readonly kernel: Tensor2D;
  /** Of the state, `[units, 4 · units]`. */
  readonly recurrent: Tensor2D;
  /** `[4 · units]`. */
  readonly bias: Tensor1D;
}

/** Parameters of {@link gru}; the gates lie side by side in the order reset, update, new. */
export interface GruParams {
  /** Of the inputs, `[features, 3 · units]`. */
  readonly kernel: Tensor2D;
  /** Of the state, `[units, 3 · units]`. */
  readonly recurrent: Tensor2D;
  /** `[3 · units]`. */
  readonly bias: Tensor1D;
  /** Of the state's part of the new value, `[units]`: PyTorch's `b_hn`. */
  readonly newBias: Tensor1D;
}

/**
 * A long short-term memory over the places of a sequence, from a state of zeros,
 *
 * $$\begin{aligned} i, f, o &= \sigma(x_t W + h_{t-1} U + b)_{i,f,o}, & g &= \tanh(x_t W + h_{t-1} U + b)_g, \\
 * c_t &= f \odot c_{t-1} + i \odot g, & h_t &= o \odot \tanh c_t \end{aligned}$$
 *
 * with the leaves `kernel` W, `recurrent` U and `bias` b. As PyTorch's and Keras's; PyTorch's kernels are the transposes of these, and its two biases add up to b. The
 * bias of the forget gate starts at 1, the others at 0.
 *
 * @returns a model from `[n, t, features]` to `[n, t, units]` (or `[n, units]`) without state.
 * @throws code "option" for options out of range; its functions throw as {@link Model} says.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { dense, random, sequential } from "@legendre/core-tensor";
 * import { lstm } from "@legendre/core-tensor/nn";
 *
 * const model = sequential([lstm({ units: 8 }), lstm({ units: 8, sequences: false }), dense({ units: 2 })]);
 * const { params, state } = model.init(random.key(0), [5, 3]);
 * console.log(model.apply(params, state, tf.ones([4, 5, 3])).output.shape); // [ 4, 2 ]
 * ```
 *
 * @remarks The products with the inputs of all places are one; what is left is a loop of one node in programs, whatever the length.
 * @see Hochreiter and Schmidhuber, Long short-term memory (1997); Gers, Schmidhuber and Cummins, Learning to forget (2000).
 */
export function lstm(options: RecurrentOptions): Model<LstmParams, NoState> {
  return recurrent<LstmParams>("lstm", options, {
    gates: 4,
    carried: 2,
    biases: (units) => {
      const [none, kept] = [fill([units], 0), fill([units], 1)];
      return { bias: concat([none, kept, none, none]) };
    },
    shapes: (units) => {
      return { bias: [4 * units] };
    },
    step: ({ recurrent }, [h, c], x) => {
      const [i, f, g, o] = parts(add(x, matMul(h!, recurrent)), 4, 1) as [
        Tensor,
        Tensor,
        Tensor,
        Tensor,
      ];
      const cell = add(mul(sigmoid(f), c!), mul(sigmoid(i), tanh(g)));
      return [mul(sigmoid(o), tanh(cell)), cell];
    },
  });
}

/**
 * Gated recurrent units over the places of a sequence, from a state of zeros,
 *
 * $$r, z = \sigma(x_t W + h_{t-1} U + b)_{r,z}, \qquad n = \tanh\left((x_t W + b)_n + r \odot (h_{t-1} U_n + b')\right), \qquad
 * h_t = (1 - z) \odot n + z \odot h_{t-1}$$
 *
 * with the leaves `kernel` W, `recurrent` U, `bias` b and `newBias` b′. As PyTorch's, whose kernels are the transposes of these, and as Keras's with `reset_after`,
 * whose gates come in the order update, reset, new. Biases start at 0.
 *
 * @returns a model from `[n, t, features]` to `[n, t, units]` (or `[n, units]`) without state.
 * @throws code "option" for options out of range; its functions throw as {@link Model} says.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { random } from "@legendre/core-tensor";
 * import { gru } from "@legendre/core-tensor/nn";
 *
 * const layer = gru({ units: 4 });
 * const { params, state } = layer.init(random.key(0), [5, 3]);
 * console.log(params.recurrent.shape, layer.apply(params, state, tf.ones([2, 5, 3])).output.shape); // [ 4, 12 ] [ 2, 5, 4 ]
 * ```
 *
 * @see Cho et al., Learning phrase representations using RNN encoder-decoder (2014).
 */
export function gru(options: RecurrentOptions): Model<GruParams, NoState> {
  return recurrent<GruParams>("gru", options, {
    gates: 3,
    carried: 1,
    biases: (units) => {
      return { bias: fill([3 * units], 0), newBias: fill([units], 0) };
    },
    shapes: (units) => {
      return { bias: [3 * units], newBias: [units] };
    },
    step: ({ recurrent, newBias }, [h], x) => {
      const [xr, xz, xn] = parts(x, 3, 1) as [Tensor, Tensor, Tensor];
      const [hr, hz, hn] = parts(matMul(h!, recurrent), 3, 1) as [Tensor, Tensor, Tensor];
      const fresh = tanh(add(xn, mul(sigmoid(add(xr, hr)), add(hn, newBias))));
      // (1 − z) n + z h
      return [add(fresh, mul(sigmoid(add(xz, hz)), sub(h!, fresh)))];
    },
  });
}

/** What an LSTM and a GRU do each in their own way. */
interface Cell<P> {
  readonly gates: number;
  /** How many vectors are carried from place to place; the first is the output. */
  readonly carried: number;
  readonly biases: (units: number) => Readonly<Record<string, Tensor>>;
  readonly shapes: (units: number) => LeafShapes;
  /** The next vectors, of the last ones and x W + b. */
  readonly step: (params: P, carry: readonly Tensor[], x: Tensor) => Tensor[];
}

function recurrent<P extends { readonly kernel: Tensor2D; readonly bias: Tensor1D }>(
  name: string,
  options: RecurrentOptions,
  cell: Cell<P>,
): Model<P, NoState> {
  const given = recurrentOptions.resolve(options, name);
  const { units, sequences, reverse: backwards, kernelInit, recurrentInit } = given;
  return {
    init(key: Key, inputShape: readonly number[]) {
      const features = lastSize(`${name}.init`, inputShape, 2, "[t, features]");
      const params = scoped(() => {
        const [kernelKey, ...gateKeys] = split(key, 1 + cell.gates) as [Key, ...Key[]];
        const blocks = gateKeys.map((gate) => recurrentInit(gate, [units, units]));
        return {
          kernel: kernelInit(kernelKey, [features, cell.gates * units]),
          recurrent: concat(blocks, 1),
          ...cell.biases(units),
        };
      });
      return { params: params as object as P, state: {} };
    },
    apply(params: P, state: NoState, x: Tensor, applied?: ApplyOptions) {
      const where = `${name}.apply`;
      resolveApply(where, applied);
      const width = cell.gates * units;
      const shapes = { kernel: [null, width], recurrent: [units, width], ...cell.shapes(units) };
      checkLeaves(where, "params", params, shapes);
      checkFeatures(where, x, 3, params.kernel.shape[0]);
      const output = scoped(() => outputs(params, cell, x, units, { sequences, backwards }));
      return { output, state };
    },
  };
}

function outputs<P extends { readonly kernel: Tensor2D; readonly bias: Tensor1D }>(
  params: P,
  cell: Cell<P>,
  x: Tensor,
  units: number,
  { sequences, backwards }: { readonly sequences: boolean; readonly backwards: boolean },
): Tensor {
  const [batch, places, features] = x.shape as [number, number, number];
  const flat = add(matMul(reshape(x, [batch * places, features]), params.kernel), params.bias);
  const byPlace = transpose(reshape(flat, [batch, places, flat.shape[1] as number]), [1, 0, 2]);
  const start = Array.from({ length: cell.carried }, () => zeros([batch, units]) as Tensor);
  const next = (carry: Tensor[], here: Tensor): [Tensor[], Tensor | null] => {
    const kept = cell.step(params, carry, here);
    return [kept, sequences ? (kept[0] as Tensor) : null];
  };
  const [last, all] = scan(next, start, byPlace, { reverse: backwards });
  return all === null ? (last[0] as Tensor) : transpose(all, [1, 0, 2]);
}
