import type { Tensor } from "@legendre/core-tensor/ops";
import { checkTensor } from "@legendre/core-tensor/tree";
import type { AuxHealth } from "./health.ts";

/** {@link AuxHealth} as plain numbers, e.g. for a line of metrics. */
export type HealthRecord = { readonly [name in keyof AuxHealth]: number };

/**
 * The numbers of a health, read from its tensors.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { gaussian } from "@legendre/core-tensor";
 * import { inverseFisher, readHealth } from "@legendre/fishleg";
 *
 * const params = tf.zeros([2, 1]) as tf.Tensor2D;
 * const outputs = (w: tf.Tensor2D, x: tf.Tensor2D) => tf.matMul(x, w) as tf.Tensor;
 * const Q = inverseFisher({ params, outputs, likelihood: gaussian(), damping: 1, start: 1 });
 * console.log(readHealth(Q.init(params).aux.health).updates); // 0
 * ```
 */
export function readHealth(health: AuxHealth): HealthRecord {
  return Object.fromEntries(
    Object.entries(health).map(([name, value]) => {
      checkTensor("readHealth", `health.${name}`, value);
      return [name, (value as Tensor).dataSync()[0]];
    }),
  ) as unknown as HealthRecord;
}

/** Below this the inverse is off by an order of magnitude along what it is asked for. */
const farOff = 3;
/** Within this share of 1 the length of products is right. */
const near = 0.2;
/** Residuals shorter than this share are good, longer than the second one poor. */
const [good, poor] = [0.1, 0.5];

const nothingUsed =
  "no batch could be used so far: numbers were not finite, or curvature was negative. Q knows nothing of the data; look for NaN and infinite numbers in the batches and in the outputs for them";

/**
 * What the health signals of a learned inverse mean, in words: one line for each signal, and what to do.
 *
 * @param health - `state.aux.health` of `inverseFisher` or `scaleByFishleg` (of `fishleg`: `state[0].aux.health`), or
 *   the numbers of {@link readHealth}.
 *
 * @example
 * ```ts
 * import { explainHealth } from "@legendre/fishleg";
 *
 * const record = { ratio: 6, residual: 0.7, excess: 5, loss: -1e-3, updates: 120, skipped: 0 };
 * console.log(explainHealth(record).split("\n")[0]); // ratio 6.00: products with Q are about 6.0 times too long, so that Q = 0 would be better
 * ```
 */
export function explainHealth(health: AuxHealth | HealthRecord): string {
  const { ratio, residual, excess, updates, skipped } = isRecord(health)
    ? health
    : readHealth(health);
  if (updates + skipped === 0) return "no auxiliary update yet: Q is what it started as";
  if (updates === 0) return nothingUsed;
  const lines = [
    `ratio ${ratio.toFixed(2)}: ${wordsForRatio(ratio)}`,
    `residual ${residual.toFixed(3)}: the error of (F + damping) Q u = u is ${wordsForResidual(residual)}`,
    `excess ${excess.toFixed(2)}: ${wordsForExcess(excess)}`,
    `updates ${updates}, skipped ${skipped}: ${wordsForSkipped(updates, skipped)}`,
  ];
  return [...lines, ...advice(ratio, residual, updates, skipped)].join("\n");
}

function isRecord(health: AuxHealth | HealthRecord): health is HealthRecord {
  return typeof health.ratio === "number";
}

function wordsForRatio(ratio: number): string {
  if (Math.abs(ratio - 1) <= near) return "products with Q have the right length";
  if (ratio > 1) {
    const worse = ratio > 2 ? ", so that Q = 0 would be better" : "";
    return `products with Q are about ${ratio.toFixed(1)} times too long${worse}`;
  }
  return ratio > 0
    ? `products with Q are about ${(1 / ratio).toFixed(1)} times too short`
    : "the curvature along them is not positive";
}

function wordsForResidual(residual: number): string {
  if (residual < good) return "small: Q is close to the inverse";
  return residual < poor ? "moderate" : "large: Q is far from the inverse";
}

function wordsForExcess(excess: number): string {
  return excess < good
    ? "the auxiliary loss is near its minimum"
    : "how far the auxiliary loss is above its minimum, as a share of it";
}

function wordsForSkipped(updates: number, skipped: number): string {
  if (skipped === 0) return "every update could be used";
  return `${((100 * skipped) / (updates + skipped)).toFixed(0)} % had numbers that are not finite or negative curvature`;
}

function advice(ratio: number, residual: number, updates: number, skipped: number): string[] {
  if (skipped > updates) {
    return [
      "Most updates were skipped: look for non-finite losses, or take exact Fisher products.",
    ];
  }
  if (ratio > farOff) {
    return ["Update Q more often (aux.every), raise the damping, or lower the learning rate."];
  }
  if (residual > poor) {
    return [
      "Give Q more updates, more vectors (aux.samples), or a decaying aux.lr before you rely on its entries.",
    ];
  }
  return [];
}
