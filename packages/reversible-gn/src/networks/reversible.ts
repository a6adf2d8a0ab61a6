import { LegendreError, type Model, random, type Variables } from "@legendre/core-tensor";
import { concat, split, type Tensor } from "@legendre/core-tensor/ops";
import { checkNumber, type OptionsOf, options, value } from "@legendre/core-tensor/options";
import { onTensors } from "@legendre/core-tensor/tree";
import { scoped } from "../scoped.ts";
import {
  type BlockAt,
  type Coupling,
  couple,
  type Pair,
  type PerBranch,
  uncouple,
} from "./coupling.ts";
import { initReadout, type Readout, type ReadoutState, readOut } from "./readout.ts";
import type { Rearrangement } from "./rearrange.ts";

/** Params of a reversible network: one entry a coupling, in order. */
export interface ReversibleParams<OfF = unknown, OfG = OfF> {
  readonly blocks: readonly PerBranch<OfF, OfG>[];
}

/** What a reversible network has and does not train. */
export interface ReversibleState<OfF = unknown, OfG = OfF> {
  readonly blocks: readonly PerBranch<OfF, OfG>[];
  readonly readout: ReadoutState;
}

/** A step of a reversible network. */
export type Stage = Coupling | Rearrangement;

/**
 * A model whose input can be computed from its last state. States have the shape of the input (up to a
 * rearrangement) and are split in halves along the last axis.
 */
export interface ReversibleModel<
  P extends ReversibleParams = ReversibleParams,
  S extends ReversibleState = ReversibleState,
> extends Model<P, S> {
  /** The steps in order. */
  readonly stages: readonly Stage[];
  /** What `apply` reads off the last state. */
  readonly readout: Readout;
  /** The last state, before the readout; owned by the caller. */
  forward(params: P, state: S, x: Tensor): Tensor;
  /** The input with that last state; owned by the caller. */
  inverse(params: P, state: S, y: Tensor): Tensor;
}

/** The options of {@link reversible}. */
export const reversibleOptions = options("reversible", {
  /** Couplings and rearrangements in order; at least one coupling. */
  blocks: value<readonly Stage[]>(),
  /** What the output is; `"state"` is the whole last state. */
  readout: value<Readout, "state">("state"),
});

/** Options of {@link reversible}. */
export interface ReversibleOptions extends OptionsOf<typeof reversibleOptions> {}

/**
 * A reversible network of any couplings.
 *
 * @returns a {@link ReversibleModel} on inputs `[n, …, c]` with an even number `c` of features or channels.
 * @throws code "option" for options out of range; its functions throw "shape" for inputs that cannot be
 *   halved or branches that change the shape.
 *
 * @remarks `apply` stores what its derivative needs, like any model; {@link recomputed} does not.
 * @see Gomez et al., "The reversible residual network", NeurIPS 2017.
 */
export function reversible<P extends ReversibleParams, S extends ReversibleState>(
  options: ReversibleOptions,
): ReversibleModel<P, S> {
  const { where } = reversibleOptions;
  const given = reversibleOptions.resolve(options);
  const stages = checkStages(where, given.blocks);
  const readout = checkReadout(where, given.readout);
  const forward = (params: P, state: S, x: Tensor): Tensor =>
    onTensors(where, { x, params, state }, () =>
      joinHalves(walkForward(stages, params, state, halves(where, x))),
    );
  return {
    stages,
    readout,
    init: (key, inputShape) => scoped(() => initAll<P, S>(where, stages, readout, key, inputShape)),
    forward,
    inverse: (params, state, y) =>
      onTensors(where, { y, params, state }, () =>
        joinHalves(walkBack(stages, params, state, halves(where, y))),
      ),
    apply: (params, state, x) => ({
      output: onTensors(where, { x, params, state }, () =>
        readOut(state.readout, forward(params, state, x)),
      ),
      state,
    }),
  };
}

/** The states along the way are dropped. */
function walkForward(
  stages: readonly Stage[],
  params: ReversibleParams,
  state: ReversibleState,
  x: Pair,
): Pair {
  let pair = x;
  for (const { stage, at } of placed(stages, params, state)) {
    pair = at === undefined ? (stage as Rearrangement).forward(pair) : couple(at, pair);
  }
  return pair;
}

function walkBack(
  stages: readonly Stage[],
  params: ReversibleParams,
  state: ReversibleState,
  y: Pair,
): Pair {
  let pair = y;
  for (const { stage, at } of placed(stages, params, state).reverse()) {
    pair = at === undefined ? (stage as Rearrangement).inverse(pair) : uncouple(at, pair);
  }
  return pair;
}

/** A stage with its place among the couplings, where it is one. */
export interface PlacedStage {
  readonly stage: Stage;
  readonly index?: number;
  readonly at?: BlockAt;
}

/** The stages with the params and states that belong to them. */
export function placed(
  stages: readonly Stage[],
  params: ReversibleParams,
  state: ReversibleState,
): PlacedStage[] {
  let index = -1;
  return stages.map((stage) => {
    if (stage.kind === "rearrangement") return { stage };
    index++;
    const at = { params: params.blocks[index], state: state.blocks[index] };
    if (at.params === undefined || at.state === undefined) {
      const message = `params and state have ${params.blocks.length} and ${state.blocks.length} blocks, the model has more; pass what its init returned`;
      throw new LegendreError("structure", "reversible", message, { index });
    }
    return { stage, index, at: { block: stage, params: at.params, state: at.state } };
  });
}

/** Both halves of a state, along the last axis. */
export function halves(where: string, x: Tensor): Pair {
  if (x.rank < 2 || !isEven(x.shape.at(-1))) throw oddFeatures(where, x.shape);
  const [first, second] = split(x, 2, -1);
  return [first as Tensor, second as Tensor];
}

/** The state of two halves. */
export function joinHalves([first, second]: Pair): Tensor {
  return concat([first, second], -1) as Tensor;
}

/** Whether there are features, and as many in both halves. */
function isEven(features: number | undefined): features is number {
  return features !== undefined && features > 0 && features % 2 === 0;
}

function oddFeatures(where: string, shape: readonly number[]): LegendreError {
  const message =
    `x has shape [${shape}], whose last axis cannot be halved; a reversible network needs ` +
    "[batch, …, features] with an even number of features: pad x with a column of zeros";
  return new LegendreError("shape", where, message, { got: shape });
}

function initAll<P, S>(
  where: string,
  stages: readonly Stage[],
  readout: Readout,
  key: Parameters<Model["init"]>[0],
  inputShape: readonly number[],
): Variables<P, S> {
  const features = inputShape.at(-1);
  if (!isEven(features)) throw oddFeatures(where, ["batch", ...inputShape] as never);
  const [blocksKey, readoutKey] = random.split(key);
  let half: readonly number[] = [...inputShape.slice(0, -1), features / 2];
  const params: PerBranch[] = [];
  const state: PerBranch[] = [];
  for (const stage of stages) {
    if (stage.kind === "rearrangement") {
      half = stage.outputShape(half);
      continue;
    }
    const [keyF, keyG] = random.split(random.foldIn(blocksKey, params.length));
    const F = stage.F.init(keyF, half);
    const G = stage.G.init(keyG, half);
    params.push({ F: F.params, G: G.params });
    state.push({ F: F.state, G: G.state });
  }
  const last = 2 * (half.at(-1) as number);
  if (readout !== "state" && readout.outputs > last) {
    const message = `readout.outputs is ${readout.outputs}, but the last state has only ${last} features; ask for fewer outputs`;
    throw new LegendreError("option", where, message, { option: "readout.outputs" });
  }
  return {
    params: { blocks: params } as P,
    state: { blocks: state, readout: initReadout(readoutKey, readout, last) } as S,
  };
}

function checkStages(where: string, blocks: unknown): readonly Stage[] {
  const kinds = ["coupling", "rearrangement"];
  const valid =
    Array.isArray(blocks) &&
    blocks.every((stage) => kinds.includes(stage?.kind)) &&
    blocks.some((stage) => stage.kind === "coupling");
  if (valid) return blocks as Stage[];
  const message =
    "blocks must be an array of couplings and rearrangements with at least one coupling; make them with coupling(F, G)";
  throw new LegendreError("option", where, message, { option: "blocks", value: blocks });
}

/** Throws code "option" for what is no {@link Readout}. */
export function checkReadout(where: string, readout: Readout): Readout {
  if (readout === "state") return readout;
  checkNumber(where, "readout.outputs", readout?.outputs, { integer: true, min: 1 });
  return readout;
}
