import { LegendreError, type Likelihood, random } from "@legendre/core-tensor";
import { Tensor } from "@legendre/core-tensor/ops";
import type { Key } from "@legendre/core-tensor/random";
import { kindOf } from "@legendre/core-tensor/tree";
import type { PlannedBlock } from "../blocks/plan.ts";
import type { AuxSettings } from "../check-options.ts";
import type { KfacInput } from "../inverse/layer-factors.ts";
import type { Damping, Start } from "../inverse/start-options.ts";
import { type FisherModel, fisherProduct } from "./fisher-product.ts";

/** What the inverse is learned with. */
export interface LearnSettings<P, B> {
  readonly outputs: (params: P, batch: B) => Tensor;
  readonly likelihood: Likelihood;
  readonly damping: Damping;
  readonly inverse: { readonly start: Start; readonly probes: number };
  readonly aux: AuxSettings;
}

/** One batch to learn from. */
export interface LearnInput<P, B> {
  /** The public function, for errors. */
  readonly where: string;
  readonly settings: LearnSettings<P, B>;
  readonly plan: readonly PlannedBlock[];
  readonly params: P;
  readonly batch: B;
  /** The gradient of the loss, masked; a tree of zeros of the right shapes where none is needed. */
  readonly gradient: P;
  readonly mask: unknown;
  /** Makes a new key at each call. */
  readonly keys: () => Key;
}

/** What K-FAC factors of this batch are computed from. */
export function kfacInputOf<P, B>({
  settings,
  params,
  batch,
  keys,
}: LearnInput<P, B>): KfacInput<P, B> {
  const { outputs: network, likelihood } = settings;
  return { network, likelihood, params, batch, key: keys };
}

/** Products with the Fisher matrix of this batch. */
export function productOn<P, B>(input: LearnInput<P, B>): (v: P) => P {
  const { settings, params, keys } = input;
  return fisherProduct(modelOn(input), params, settings.aux.fisher, keys);
}

/** The model at this batch. */
export function modelOn<P, B>({ where, settings, batch }: LearnInput<P, B>): FisherModel<P> {
  const { outputs, likelihood } = settings;
  return { outputs: (at) => checkOutputs(where, outputs(at, batch), likelihood), likelihood };
}

function checkOutputs(where: string, outputs: Tensor, { name }: Likelihood): Tensor {
  if (outputs instanceof Tensor && name === "categorical" && outputs.rank === 1) {
    const what = `options.outputs returned shape [${outputs.shape}], and categorical() needs the logits of each row, [n, classes]; for one logit a row take bernoulli()`;
    throw new LegendreError("shape", where, what, { shape: outputs.shape });
  }
  if (outputs instanceof Tensor && outputs.rank > 0) return outputs;
  const got = outputs instanceof Tensor ? "a scalar" : kindOf(outputs);
  const what = `options.outputs returned ${got}, expected a tensor of shape [n, …], one row an example`;
  throw new LegendreError("shape", where, what, { value: outputs });
}

/** A new key at each call, all made of `extra.key`, which is looked for at the first one. */
export function keysOf(where: string, key: Key | undefined): () => Key {
  let used = 0;
  return () => {
    if (key !== undefined) return random.foldIn(key, used++);
    const what =
      "extra.key is missing; pass a key of this step, { key: random.foldIn(key, step) }, or choose options without randomness";
    throw new LegendreError("option", where, what, { option: "extra.key" });
  };
}
