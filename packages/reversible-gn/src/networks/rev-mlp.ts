import { LegendreError, random } from "@legendre/core-tensor";
import { type Activation, type ActivationName, activations } from "@legendre/core-tensor/nn";
import { add, fill, matMul, mul, type Tensor, type Tensor2D } from "@legendre/core-tensor/ops";
import {
  above,
  atLeast,
  checkOneOf,
  count,
  flag,
  numberOr,
  type OptionsOf,
  options,
  value,
} from "@legendre/core-tensor/options";
import { constant } from "../constant.ts";
import type { Branch } from "./branch.ts";
import { coupling } from "./coupling.ts";
import type { Readout } from "./readout.ts";
import {
  checkReadout,
  type ReversibleModel,
  type ReversibleParams,
  type ReversibleState,
  reversible,
} from "./reversible.ts";

/** What a branch of {@link revMlp} trains. */
export interface RevMlpBranchParams {
  /** Shape `[width, half]`. */
  readonly kernel: Tensor;
  /** Shape `[half]`; missing with `bias: false`. */
  readonly bias?: Tensor;
}

/** What a branch of {@link revMlp} has and does not train: nothing without expansion. */
export interface RevMlpBranchState {
  /** The frozen random expansion, shape `[half, width]`. */
  readonly V?: Tensor;
}

/** The options of {@link revMlp}. */
export const revMlpOptions = options("revMlp", {
  /** Couplings, each with two branches. */
  depth: count(1, 2),
  /**
   * Random features of each branch. Exact steps need at least as many as the batch has rows; twice as
   * many keep the systems well conditioned. `"none"` leaves the expansion out: as many as half a state.
   */
  width: numberOr<"none", number>({ integer: true, min: 1 }, (given) => given === "none", 1024),
  /** The activation of the features, one for all blocks or one a block. */
  activation: value<Activation | ActivationName | readonly (Activation | ActivationName)[], "relu">(
    "relu",
  ),
  /** Whether each branch has a trained bias. */
  bias: flag(true),
  /** What is read off the last state. */
  readout: value<Readout, "state">("state"),
  /** Standard deviation of the trained weights at the start; biases are 0. */
  weightStd: atLeast(0, 1e-3),
  /** The expansion's entries are drawn from `N(0, gain²/width)`. */
  expansionGain: above(0, 1),
});

/** Options of {@link revMlp}. */
export interface RevMlpOptions extends OptionsOf<typeof revMlpOptions> {}

/** A network made by {@link revMlp}. */
export type RevMlp = ReversibleModel<
  ReversibleParams<RevMlpBranchParams>,
  ReversibleState<RevMlpBranchState>
>;

/**
 * A reversible multi-layer perceptron with inverted bottlenecks: couplings whose branches are
 * $F(x) = [s(x V),\, 1]\, W$, where the expansion `V` is random and frozen and `W` is trained. Each branch is
 * linear in its own weights, and that makes exact Gauss-Newton steps cheap.
 *
 * The trained leaves are `blocks.0.F.kernel` (`[width, d/2]`), `blocks.0.F.bias` (`[d/2]`),
 * `blocks.0.G.kernel`, …; expansions and the readout are in the state.
 *
 * @returns a model on `[n, d]`, `d` even, to `[n, readout.outputs]`, or `[n, d]` for `readout: "state"`.
 * @throws code "option" for options out of range; its functions throw code "shape" for odd `d`.
 *
 * @example
 * ```ts
 * import { random } from "@legendre/core-tensor";
 * import { revMlp } from "@legendre/reversible-gn";
 * import * as tf from "@tensorflow/tfjs";
 *
 * const model = revMlp({ depth: 3, width: 64, readout: { outputs: 10 } });
 * const { params, state } = model.init(random.key(0), [16]);
 * console.log(params.blocks.length, params.blocks[0]?.F.kernel.shape); // 3 [ 64, 8 ]
 * console.log(model.apply(params, state, tf.zeros([5, 16])).output.shape); // [ 5, 10 ]
 * ```
 *
 * @see Buffelli et al., "Exact, tractable Gauss-Newton optimization in deep reversible architectures
 *   reveal poor generalization", NeurIPS 2024, equations 14 and 15. Their released code takes the
 *   identity in the first block; here all blocks have the activation unless a list says otherwise, since
 *   linear features have rank `d/2 + 1` at most.
 */
export function revMlp(options: RevMlpOptions = {}): RevMlp {
  const { where } = revMlpOptions;
  const given = revMlpOptions.resolve(options);
  const { depth } = given;
  const perBlock = Array.isArray(given.activation)
    ? given.activation
    : Array.from({ length: depth }, () => given.activation);
  if (perBlock.length !== depth) {
    const message = `activation names ${perBlock.length} activations for ${depth} blocks; give one for all, or one a block`;
    throw new LegendreError("option", where, message, { option: "activation" });
  }
  const blocks = perBlock.map((name, i) => {
    const activation = resolveActivation(where, `activation[${i}]`, name);
    const branch = (): Branch<RevMlpBranchParams, RevMlpBranchState> =>
      expandedBranch({ ...given, activation });
    return coupling(branch(), branch());
  });
  return reversible({
    blocks: blocks as never,
    readout: checkReadout(where, given.readout),
  }) as unknown as RevMlp;
}

interface BranchSettings {
  readonly width: number | "none";
  readonly bias: boolean;
  readonly weightStd: number;
  readonly expansionGain: number;
  readonly activation: Activation;
}

/** `[s(x V), 1] W` with a frozen `V`. */
function expandedBranch(settings: BranchSettings): Branch<RevMlpBranchParams, RevMlpBranchState> {
  const { width, bias, weightStd, expansionGain, activation } = settings;
  const features = ({ V }: RevMlpBranchState, x: Tensor): Tensor =>
    activation(V === undefined ? x : (matMul(x as Tensor2D, V as Tensor2D) as Tensor));
  return {
    init: (key, inputShape) => {
      const half = inputShape[0] as number;
      if (inputShape.length !== 1) {
        const message = `inputShape is [${inputShape}] for half an example, expected [features]; flatten images first, or use revConv`;
        throw new LegendreError("shape", "revMlp", message, { inputShape });
      }
      const [forV, forW] = random.split(key);
      const h = width === "none" ? half : width;
      const scaled = (from: typeof key, shape: number[], std: number): Tensor =>
        mul(random.normal(from, shape), constant(std));
      return {
        params: {
          kernel: scaled(forW, [h, half], weightStd),
          ...(bias ? { bias: fill([half], 0) as Tensor } : {}),
        },
        state: width === "none" ? {} : { V: scaled(forV, [half, h], expansionGain / Math.sqrt(h)) },
      };
    },
    apply: (params, state, x) => {
      const y = matMul(features(state, x) as Tensor2D, params.kernel as Tensor2D) as Tensor;
      return { output: params.bias === undefined ? y : add(y, params.bias), state };
    },
    linear: {
      features,
      bias,
      pack: (kernel, row) => (row === undefined ? { kernel } : { kernel, bias: row }),
      unpack: (params) => params,
    },
  };
}

function resolveActivation(
  where: string,
  option: string,
  given: Activation | ActivationName,
): Activation {
  if (typeof given === "function") return given;
  const names = Object.keys(activations) as ActivationName[];
  return activations[checkOneOf(where, option, given, names)];
}
