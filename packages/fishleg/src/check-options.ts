import { LegendreError, type Schedule } from "@legendre/core-tensor";
import {
  checkNumber,
  checkOneOf,
  type NumberRange,
  resolveOptions,
} from "@legendre/core-tensor/options";
import { kindOf } from "@legendre/core-tensor/tree";
import type { Direction } from "./aux/direction.ts";
import type { FisherProduct } from "./aux/fisher-product.ts";
import type { PlannedBlock } from "./blocks/plan.ts";
import { type LearningRates, namedStarts, type Start } from "./inverse/start-options.ts";

/** {@link AuxOptions} with every default filled in. */
export interface AuxSettings {
  readonly lr: number | Schedule;
  readonly scaleShare: number;
  readonly every: number;
  readonly refreshEvery: number | undefined;
  readonly direction: Direction;
  readonly samples: number;
  readonly fisher: FisherProduct;
  readonly precondition: boolean;
}

/** Throws code "option" for what is no model. */
export function checkModel(name: string, outputs: unknown, likelihood: unknown): void {
  if (typeof outputs !== "function") {
    const what = `outputs must be a function (params, batch) => tensor, got ${kindOf(outputs)}`;
    throw new LegendreError("option", name, what, { option: "outputs" });
  }
  const wanted = ["nll", "sample", "mean", "hessianProduct"];
  const missing = wanted.filter(
    (method) => typeof (likelihood as Record<string, unknown> | undefined)?.[method] !== "function",
  );
  if (missing.length === 0) return;
  const what = `likelihood must be one such as bernoulli(), categorical() or gaussian(), got one without ${missing.join(", ")}`;
  throw new LegendreError("option", name, what, { option: "likelihood", missing });
}

/** A number in the range, or `{ relative }` above 0; else throws code "option". */
export function checkAmount(
  name: string,
  option: string,
  given: number | { readonly relative: number },
  range: NumberRange,
): void {
  if (typeof given !== "object" || given === null) {
    checkNumber(name, option, given, range);
    return;
  }
  const { relative } = resolveOptions(`${name} (${option})`, given, { relative: Number.NaN });
  checkNumber(name, `${option}.relative`, relative, { exclusiveMin: 0 });
}

/** Throws code "option" for a start that there is not. */
export function checkStart(
  name: string,
  group: string,
  { start, probes }: { readonly start: Start; readonly probes: number },
): void {
  const option = `${group}start`;
  if (typeof start === "number") checkNumber(name, option, start, { exclusiveMin: 0 });
  else if (typeof start === "object" && start !== null) checkRates(name, option, start);
  else checkOneOf(name, option, start, namedStarts);
  checkNumber(name, `${group}probes`, probes, { integer: true, min: 1 });
}

function checkRates(name: string, option: string, start: LearningRates): void {
  const known = { sgd: Number.NaN, fishleg: Number.NaN };
  const { sgd, fishleg } = resolveOptions(`${name} (${option})`, start, known);
  checkNumber(name, `${option}.sgd`, sgd, { exclusiveMin: 0 });
  checkNumber(name, `${option}.fishleg`, fishleg, { exclusiveMin: 0 });
}

/** Throws code "option" where bases would be turned never, or after no whole number of updates. */
export function checkRefreshEvery(name: string, option: string, every: number | undefined): void {
  if (every !== undefined) checkNumber(name, option, every, { integer: true, min: 1 });
}

/** Throws code "option" where bases should be turned and no block has one. */
export function checkTurned(
  name: string,
  option: string,
  every: number | undefined,
  plan: readonly PlannedBlock[],
): void {
  if (every === undefined || plan.some(({ kind }) => kind === "spectrum")) return;
  const what = `${option} is ${every}, but no block is a "spectrum", whose basis it turns; leave it out, or choose some by start "ekfac"`;
  throw new LegendreError("option", name, what, { option, value: every });
}

/** Throws code "option" for auxiliary options out of range. */
export function checkAux(name: string, aux: AuxSettings): void {
  if (typeof aux.lr !== "function") checkNumber(name, "aux.lr", aux.lr, { min: 0 });
  checkNumber(name, "aux.scaleShare", aux.scaleShare, { min: 0 });
  checkNumber(name, "aux.every", aux.every, { integer: true, min: 1 });
  checkRefreshEvery(name, "aux.refreshEvery", aux.refreshEvery);
  checkOneOf(name, "aux.direction", aux.direction, ["gradient", "gaussian", "mixture"]);
  checkNumber(name, "aux.samples", aux.samples, { integer: true, min: 1 });
  checkOneOf(name, "aux.precondition", aux.precondition, [true, false]);
  if (typeof aux.fisher === "object" && aux.fisher !== null) {
    checkOneOf(name, "aux.fisher.kind", aux.fisher.kind, ["soft-target"]);
    checkNumber(name, "aux.fisher.step", aux.fisher.step, { exclusiveMin: 0 });
  } else {
    checkOneOf(name, "aux.fisher", aux.fisher, ["exact", "soft-target", "sampled"]);
  }
  if (aux.samples > 1 && aux.direction === "gradient") {
    const what = `aux.samples is ${aux.samples}, but there is one gradient only; choose direction "gaussian" or "mixture"`;
    throw new LegendreError("option", name, what, { option: "aux.samples", value: aux.samples });
  }
}
