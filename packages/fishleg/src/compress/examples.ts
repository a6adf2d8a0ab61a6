import { LegendreError, random } from "@legendre/core-tensor";
import { sizeOf } from "@legendre/core-tensor/extend";
import { where } from "./onnx-graph.ts";
import type { Value, Values } from "./runtime.ts";

/** One example: the inputs of the model with a leading axis of 1 where it has one of examples, and what is known to be true. */
export interface Example {
  readonly inputs: Values;
  /** A class number, or whatever the metric compares outputs with. */
  readonly label?: unknown;
}

/** The examples by what they are used for; nothing is used twice. */
export interface Split {
  /** Ranges, second moments, and the loss of each change. */
  readonly calibration: readonly Example[];
  /** Whether a model keeps the bound. */
  readonly choice: readonly Example[];
  /** What the certificate says. */
  readonly fresh: readonly Example[];
}

/** Examples that the calibration takes at most. */
const most = 128;

/** Shuffles and splits: a fifth for calibration, two fifths each to choose and to certify. Raises code "data" for fewer than 20. */
export function splitExamples(examples: readonly Example[], seed: number): Split {
  if (examples.length < 20) {
    const message = `there are ${examples.length} examples, at least 20 are needed, better some hundreds like those the model will see; random numbers would not do, since ranges and losses follow from what comes in`;
    throw new LegendreError("data", where, message, { examples: examples.length });
  }
  const order = random.hostRandom(seed).permutation(examples.length);
  const shuffled = [...order].map((i) => examples[i] as Example);
  const first = Math.min(most, Math.max(8, Math.round(examples.length / 5)));
  const second = first + Math.ceil((examples.length - first) / 2);
  return {
    calibration: shuffled.slice(0, first),
    choice: shuffled.slice(first, second),
    fresh: shuffled.slice(second),
  };
}

/** Examples in groups of one shape each, at most `batch` in a group, with their places. */
export function batchesOf(
  examples: readonly Example[],
  batch: number,
): { readonly places: number[]; readonly inputs: Values }[] {
  const groups = new Map<string, number[][]>();
  examples.forEach(({ inputs }, i) => {
    const key = JSON.stringify(Object.entries(inputs).map(([name, { dims }]) => [name, dims]));
    const lists = groups.get(key) ?? [];
    if (lists.length === 0 || (lists.at(-1) as number[]).length >= batch) lists.push([]);
    (lists.at(-1) as number[]).push(i);
    groups.set(key, lists);
  });
  return [...groups.values()].flat().map((places) => ({
    places,
    inputs: stacked(places.map((i) => (examples[i] as Example).inputs)),
  }));
}

/** Inputs of several examples along the leading axis; those without an axis are the same for all. */
export function stacked(examples: readonly Values[]): Values {
  const [first = {}] = examples;
  if (examples.length === 1) return first;
  return Object.fromEntries(
    Object.entries(first).map(([name, value]) => {
      const { type, dims, data } = value;
      if (dims.length === 0) return [name, value];
      const Numbers = data.constructor as new (size: number) => Float32Array;
      const all = new Numbers(examples.length * data.length);
      examples.forEach((example, i) => {
        all.set((example[name] as Value).data as never, i * data.length);
      });
      return [
        name,
        { type, dims: [examples.length * (dims[0] as number), ...dims.slice(1)], data: all },
      ];
    }),
  );
}

/** The outputs of one example of a batch. */
export function pick(outputs: Values, index: number, batch: number): Values {
  if (batch === 1) return outputs;
  return Object.fromEntries(
    Object.entries(outputs).map(([name, value]) => {
      const { type, dims, data } = value;
      if (dims.length === 0 || (dims[0] as number) % batch !== 0) return [name, value];
      const rows = (dims[0] as number) / batch;
      const size = rows * sizeOf(dims.slice(1));
      const part = (data as Float32Array).subarray(index * size, (index + 1) * size);
      return [name, { type, dims: [rows, ...dims.slice(1)], data: part }];
    }),
  );
}
