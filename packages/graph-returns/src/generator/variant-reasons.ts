import { typeWords } from "./parameters.ts";
import { purposes, Stream } from "./random.ts";

/** Weights of the 13 reasons: the fourth is rare and the sixth frequent, as in the published tables. */
const base = [6, 5, 5, 2.97, 5, 39.72, 7, 5, 5, 5, 5, 5, 4.31];

/** Each base weight times `exp(spread · N(0, 1))`. */
const leant = (weights: readonly number[], spread: number, stream: Stream): number[] =>
  weights.map((weight) => weight * Math.exp(spread * stream.normal()));

/** Weights of the reasons for each type of product, whose logarithms differ from those of all by 0.4. */
export function reasonsOfTypes(seed: number): number[][] {
  return typeWords.map((_, type) => leant(base, 0.4, new Stream(seed, purposes.reasons, type, 2)));
}

/** Weights of the reasons of one variant, whose logarithms differ from those of its type by 0.5. */
export function reasonsOf(ofType: readonly number[], stream: Stream): number[] {
  return leant(ofType, 0.5, stream);
}

/** Shares of each variant's returns by reason; reasons lean by type. */
export function variantReasons(
  seed: number,
  variants: Int32Array,
  types: Uint8Array,
  returns: Int32Array,
): Float64Array[] {
  const leaning = reasonsOfTypes(seed);
  const shares = base.map(() => new Float64Array(variants.length));
  for (let i = 0; i < variants.length; i++) {
    const own = new Stream(seed, purposes.reasons, variants[i]!, 3);
    const weights = reasonsOf(leaning[types[i]!]!, own);
    const total = weights.reduce((x, y) => x + y, 0);
    for (let r = 0; r < returns[i]!; r++) {
      let left = own.uniform() * total;
      let k = 0;
      while (k < 12 && left >= weights[k]!) left -= weights[k++]!;
      shares[k]![i]! += 1 / returns[i]!;
    }
  }
  return shares;
}
