import type { JsonValue } from "@legendre/core-tensor";
import { outcomesOf } from "../encodings/purchase-features.ts";
import type { FittedReturns } from "../models/fitted-returns.ts";
import type { Phase, ReturnsTask } from "../protocols/task.ts";

/** What a model said of a task's purchases, and what is known of how it came to say it. */
export interface ReportModel {
  readonly name: string;
  /** Probabilities of the test purchases, in the order of `task.test.edges`. */
  readonly test: ArrayLike<number>;
  /** Those of the validation purchases; thresholds are chosen and calibrators fitted on them. */
  readonly validation: ArrayLike<number>;
  /** Those of the training purchases, where they are known; a gap to test shows what was learned by heart. */
  readonly train?: ArrayLike<number>;
  readonly seed?: number;
  /** Passes or trees, and whether it stopped early. */
  readonly summary?: { readonly rounds: number; readonly status: string };
  /** Whether it reads return rates or counts of customers and variants. */
  readonly encodings?: boolean;
  /** What a graph model does, for the checks. */
  readonly graph?: {
    readonly convolution: string;
    readonly layers: number;
    readonly virtual: readonly string[];
    /** Whether nodes know how many messages they get. */
    readonly degrees: boolean;
    /** Whether rows are scaled to length 1 after a layer. */
    readonly normalised?: boolean;
  };
  /** Tensors that were there after the fit and not before. */
  readonly leakedTensors?: number;
  /** Test probabilities of a second fit with the same seed. */
  readonly repeat?: ArrayLike<number>;
  /** Numbers that somebody else reports of the same test purchases: a log, a paper, a slide. */
  readonly reported?: Readonly<
    Partial<Record<"precision" | "recall" | "f1" | "auc" | "logLoss", number>>
  >;
}

/**
 * What a fitted model says of a task, for `returnsReport`.
 *
 * @param fitted - fitted on the task.
 * @param extra - what else is known of it, `reported` and the like; a `seed` of its own for a model whose fit has none.
 *
 * @example
 * ```ts
 * import { protocolTask } from "@legendre/graph-returns";
 * import { generateReturns } from "@legendre/graph-returns/generator";
 * import { onFeatures, prior } from "@legendre/graph-returns/models";
 * import { reportModel } from "@legendre/graph-returns/report";
 *
 * const task = protocolTask(await generateReturns({ edges: 300 }));
 * const { name, test } = await reportModel(await onFeatures(prior()).fit(task), task);
 * console.log(name, test.length === task.test.edges.length); // → prior true
 * ```
 */
export async function reportModel(
  fitted: FittedReturns,
  task: ReturnsTask,
  extra: Partial<Omit<ReportModel, "test" | "validation">> = {},
): Promise<ReportModel> {
  const of = async (phase: Phase) =>
    phase.edges.length === 0 ? new Float32Array(0) : await fitted.predict(task.data, phase);
  const settings = fitted.saved().settings as Readonly<Record<string, JsonValue>>;
  const graph = graphOf(settings);
  const { rounds, status, seed } = fitted.summary;
  return {
    name: fitted.name,
    test: await of(task.test),
    validation: await of(task.validation),
    summary: { rounds, status },
    encodings: readsRates(settings),
    ...(seed === undefined ? {} : { seed }),
    ...(graph === undefined ? {} : { graph }),
    ...extra,
  };
}

/** Whether a model, or one inside a calibrated one, reads return rates. */
function readsRates(settings: Readonly<Record<string, JsonValue>>): boolean {
  if (settings["rates"] !== undefined) return settings["rates"] !== null;
  const inner = settings["model"] as { readonly settings?: never } | undefined;
  return inner?.settings !== undefined && readsRates(inner.settings);
}

/** What the settings of a graph model, or of one inside, say of its graph. */
function graphOf(settings: Readonly<Record<string, JsonValue>>): ReportModel["graph"] {
  const inner =
    settings["graph"] ?? (settings["model"] as { settings?: JsonValue } | undefined)?.settings;
  const found = settings["virtual"] === undefined ? inner : settings;
  if (typeof found !== "object" || found === null || Array.isArray(found)) return undefined;
  const { virtual, network, encoderOptions } = found as Readonly<Record<string, never>>;
  if (virtual === undefined) return undefined;
  const encoder = ((network as { encoder?: object } | undefined)?.encoder ??
    encoderOptions ??
    {}) as {
    readonly convolution?: string;
    /** One for each layer. */
    readonly hidden?: { readonly length: number };
  };
  const { convolution = "sage-mean", hidden = { length: 2 } } = encoder;
  return { convolution, layers: hidden.length, virtual, degrees: true, normalised: false };
}

/**
 * The share of training returns for everybody: the baseline that a report has beside its models, whether given or not.
 */
export function priorModel(task: ReturnsTask): ReportModel {
  const y = outcomesOf(task.data, task.train);
  const rate = y.reduce((sum, label) => sum + label, 0) / y.length;
  const all = ({ edges }: Phase): Float32Array => new Float32Array(edges.length).fill(rate);
  return {
    name: "prior",
    test: all(task.test),
    validation: all(task.validation),
    seed: task.box.seed,
  };
}
