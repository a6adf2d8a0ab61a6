import { batchesOf, type Example, pick } from "./examples.ts";
import { distance, type Meaning, type Metric, mainOutput } from "./meaning.ts";
import type { Runtime, Session, Values } from "./runtime.ts";

/** The outputs of each example. */
export async function outputsOf(
  session: Session,
  examples: readonly Example[],
  batch: number,
): Promise<Values[]> {
  const all: Values[] = new Array(examples.length);
  for (const { places, inputs } of batchesOf(examples, batch)) {
    const outputs = await session.run(inputs);
    places.forEach((place, i) => {
      all[place] = pick(outputs, i, places.length);
    });
  }
  return all;
}

/** The score of each example. */
export async function scoresOf(
  outputs: readonly Values[],
  references: readonly unknown[],
  { score }: Metric,
): Promise<number[]> {
  const scores: number[] = [];
  for (const [i, each] of outputs.entries()) scores.push(await score(each, references[i]));
  return scores;
}

/** The mean distance of a model's outputs from those of another. */
export async function meanDistance(
  runtime: Runtime,
  model: Uint8Array,
  examples: readonly Example[],
  dense: readonly Values[],
  meaning: Meaning,
  batch: number,
): Promise<number> {
  const session = await runtime.open(model);
  try {
    const outputs = await outputsOf(session, examples, batch);
    return meanOf(outputs.map((each, i) => distance(meaning, each, dense[i] as Values)));
  } finally {
    await session.release();
  }
}

/** Examples that may go through the model together, 1 where together they give something else than alone. */
export async function batchThatFits(
  session: Session,
  examples: readonly Example[],
  most: number,
): Promise<number> {
  const [first] = batchesOf(examples, 3).filter(({ places }) => places.length > 1);
  if (first === undefined) return 1;
  const some = first.places.map((place) => examples[place] as Example);
  try {
    const together = await outputsOf(session, some, 3);
    const alone = await outputsOf(session, some, 1);
    const same = together.every((outputs, i) => {
      const [a, b] = [mainOutput(outputs), mainOutput(alone[i] as Values)];
      const agrees = (value: unknown, k: number): boolean =>
        Math.abs(Number(value) - Number(b.data[k])) <= 1e-3 * (1 + Math.abs(Number(b.data[k])));
      return `${a.dims}` === `${b.dims}` && Array.from(a.data as ArrayLike<number>).every(agrees);
    });
    return same ? most : 1;
  } catch {
    // Exported for one example at a time.
    return 1;
  }
}

export const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** The mean of some numbers and its standard error. */
export function meanAndError(values: readonly number[]): {
  readonly mean: number;
  readonly error: number;
} {
  const mean = meanOf(values);
  const variance =
    values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, values.length - 1);
  return { mean, error: Math.sqrt(variance / values.length) };
}
