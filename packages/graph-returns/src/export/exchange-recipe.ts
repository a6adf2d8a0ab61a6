import type { JsonValue } from "@legendre/core-tensor";
import { encoderOf, type NodeEncoder } from "../encodings/node-encoder.ts";
import { outcomesOf, type SideEncoders, sideEncoders } from "../encodings/purchase-features.ts";
import { type GraphRecipe, graphSource, structureScaling } from "../models/graph-source.ts";
import { rateOf } from "../models/logistic.ts";
import { isRecord } from "../models/saved-parts.ts";
import { type SupervisionFold, supervisionFolds } from "../protocols/supervision-folds.ts";
import type { ReturnsTask } from "../protocols/task.ts";

/** What a graph is read by here and elsewhere alike; a model's layers are known once its weights are. */
export type ExchangeRecipe = Omit<GraphRecipe, "hops">;

/** A recipe in JSON, as `schema.json` keeps it. */
export interface SavedRecipe {
  readonly parts: Record<keyof SideEncoders, NodeEncoder["parts"]>;
  readonly rate: number;
  /** Mean and standard deviation of the logarithm of one plus the messages, by kind of node. */
  readonly counts: Readonly<Record<"customer" | "variant", readonly [number, number]>>;
}

/** Parts of the training purchases: a step elsewhere learns from one with the messages of the others, as here. */
export function exchangeFolds(task: ReturnsTask): readonly SupervisionFold[] {
  return supervisionFolds(task.data, task.train, { seed: task.box.seed });
}

/** The recipe of an exported graph: columns as encoded here, counts scaled over the ends of one fold. */
export function exchangeRecipe(
  task: ReturnsTask,
  folds: readonly SupervisionFold[],
): ExchangeRecipe {
  const { data, train } = task;
  const { edges } = data.splits[train.split];
  const base = { encoders: sideEncoders(task, "indicator"), virtual: [], known: {} };
  const rate = rateOf(outcomesOf(data, train));
  const { supervised, messages } = folds.find((fold) => fold.supervised.length > 0)!;
  const source = graphSource(data, train.split, messages, base);
  const nodesOf = (kind: string): Int32Array =>
    supervised.map((e) => edges[kind as "customer" | "variant"][e]!);
  return { ...base, rate, scaling: structureScaling(source, nodesOf, rate) };
}

/** A recipe as plain data. */
export function savedRecipe({ encoders, rate, scaling }: ExchangeRecipe): SavedRecipe {
  const of = (kind: string): [number, number] => [
    scaling[kind]!.mean[0]!,
    scaling[kind]!.deviation[0]!,
  ];
  const { customers, variants } = encoders;
  return {
    parts: { customers: customers.parts, variants: variants.parts },
    rate,
    counts: { customer: of("customer"), variant: of("variant") },
  };
}

/** The recipe of plain data, or nothing where it is none. */
export function recipeOf(saved: JsonValue | undefined): ExchangeRecipe | undefined {
  if (!isRecord(saved)) return undefined;
  const { parts, rate, counts } = saved;
  if (!isRecord(parts) || !isRecord(counts) || !isNumber(rate)) return undefined;
  const scaling: Record<string, { mean: Float32Array; deviation: Float32Array }> = {};
  for (const kind of ["customer", "variant"]) {
    const given = counts[kind];
    if (!Array.isArray(given) || given.length !== 2 || !given.every(isNumber)) return undefined;
    const [mean, deviation] = given as [number, number];
    scaling[kind] = { mean: Float32Array.of(mean), deviation: Float32Array.of(deviation) };
  }
  const { customers, variants } = parts;
  if (!areParts(customers) || !areParts(variants)) return undefined;
  const encoders = {
    customers: encoderOf(customers, "indicator"),
    variants: encoderOf(variants, "indicator"),
  };
  return { encoders, virtual: [], known: {}, rate, scaling };
}

const isNumber = (value: unknown): value is number =>
  typeof value === "number" && Number.isFinite(value);

/** Whether each is a part of an encoder, as `NodeEncoder.parts` has them. */
function areParts(value: unknown): value is NodeEncoder["parts"] {
  const isPart = (part: unknown): boolean => {
    if (!isRecord(part) || typeof part["column"] !== "string") return false;
    const { kind, levels } = part;
    if (kind === "category")
      return Array.isArray(levels) && levels.every((l) => typeof l === "string");
    const { log, flagged, mean, deviation } = part;
    const sure = typeof log === "boolean" && typeof flagged === "boolean";
    return kind === "number" && sure && isNumber(mean) && isNumber(deviation);
  };
  return Array.isArray(value) && value.every(isPart);
}
