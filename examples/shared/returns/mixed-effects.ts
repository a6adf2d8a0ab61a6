import type { Phase, ReturnsData } from "@legendre/graph-returns";
import { logisticRegression, onFeatures, type ReturnsModel } from "@legendre/graph-returns/models";

/** Standard deviations of what is particular to each customer, variant and product, in the logit of a return. */
export interface Spreads {
  readonly customer: number;
  readonly variant: number;
  readonly product?: number;
}

type Level = keyof Spreads;

/**
 * The generator's own form with its own numbers, as a yardstick: a logistic regression on the columns, and for each
 * customer, variant and product an effect with the prior it was drawn from. The effects are those of greatest posterior
 * probability given the labels of training; no model that sees less can be much better.
 */
export function mixedEffects(spreads: Spreads): ReturnsModel {
  const levels = Object.keys(spreads) as Level[];
  const name = "mixed effects";
  return {
    name,
    async fit(task, context) {
      const { data, train } = task;
      const linear = await onFeatures(logisticRegression()).fit(task, context);
      const margins = logits(await linear.predict(data, train));
      const { label } = data.splits[train.split].edges;
      const y = Float64Array.from(train.edges, (e) => label[e]!);
      const keys = levels.map((level) => keysOf(data, train, level));
      const effects = keys.map(() => new Map<number, number>());
      for (let sweep = 0; sweep < 20; sweep++) {
        for (const [i, level] of levels.entries()) {
          update(margins, y, keys[i]!, effects[i]!, spreads[level]!);
        }
        recalibrate(margins, y);
      }
      return {
        name,
        summary: { rounds: 20, status: "finished", validationLogLoss: [] },
        async predict(data, phase) {
          const at = logits(await linear.predict(data, phase));
          for (const [i, level] of levels.entries()) {
            for (const [row, key] of keysOf(data, phase, level).entries()) {
              at[row]! += effects[i]!.get(key) ?? 0;
            }
          }
          return Float32Array.from(at, sigmoid);
        },
        saved() {
          throw new Error("a yardstick is not saved");
        },
      };
    },
  };
}

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));
const logits = (p: Float32Array): Float64Array =>
  Float64Array.from(p, (v) => Math.log(v / (1 - v)));

/** The node of each purchase at a level; −1 where tables do not say. */
function keysOf(data: ReturnsData, { split, edges }: Phase, level: Level): Int32Array {
  const { edges: all, variants } = data.splits[split];
  if (level !== "product") return Int32Array.from(edges, (e) => all[level][e]!);
  const column = variants.columns.find((c) => c.kind === "reference" && c.to === "product");
  return Int32Array.from(edges, (e) => {
    const row = variants.rowOf[all.variant[e]!]!;
    return row < 0 || column?.kind !== "reference" ? -1 : column.codes[row]!;
  });
}

/** One Newton step for each effect of a level, the others held. */
function update(
  margins: Float64Array,
  y: Float64Array,
  keys: Int32Array,
  effects: Map<number, number>,
  spread: number,
): void {
  const slope = new Map<number, number>();
  const curvature = new Map<number, number>();
  for (const [row, key] of keys.entries()) {
    if (key < 0) continue;
    const p = sigmoid(margins[row]!);
    slope.set(key, (slope.get(key) ?? 0) + y[row]! - p);
    curvature.set(key, (curvature.get(key) ?? 0) + p * (1 - p));
  }
  const steps = new Map<number, number>();
  for (const [key, g] of slope) {
    const before = effects.get(key) ?? 0;
    const step = (g - before / spread ** 2) / (curvature.get(key)! + 1 / spread ** 2);
    steps.set(key, step);
    effects.set(key, before + step);
  }
  for (const [row, key] of keys.entries()) margins[row]! += steps.get(key) ?? 0;
}

/** Moves all margins so that the mean probability is that of the labels. */
function recalibrate(margins: Float64Array, y: Float64Array): void {
  let [slope, curvature] = [0, 0];
  for (const [row, margin] of margins.entries()) {
    const p = sigmoid(margin);
    slope += y[row]! - p;
    curvature += p * (1 - p);
  }
  for (let row = 0; row < margins.length; row++) margins[row]! += slope / curvature;
}
