import { random } from "@legendre/core-tensor";
import type { Key } from "@legendre/core-tensor/random";
import * as tf from "@tensorflow/tfjs";
import type { SurgeonPrograms } from "../../../src/surgeon/methods/surgeon-programs.ts";
import {
  type FishlegSurgeonOptions,
  surgeonSettings,
} from "../../../src/surgeon/methods/surgeon-settings.ts";
import type { Learned, Started, SurgeonSetup } from "../../../src/surgeon/methods/surgeon-state.ts";

type Params = tf.Tensor;
type Programs = SurgeonPrograms<Params, tf.Tensor, undefined>;

/** Numbers of keys that tell what was folded into the key. */
export const key: Key = random.key(5);
const drawn = (number: number): string =>
  tf.tidy(() => random.foldIn(key, number).dataSync().join());
const names = new Map(
  [...Array(16).keys(), 2 ** 20 + 2, 2 ** 20 + 4, 2 ** 21 + 1, 2 ** 21 + 2].map((n) => [
    drawn(n),
    n >= 2 ** 21 ? `start ${n - 2 ** 21}` : n >= 2 ** 20 ? `turn ${n - 2 ** 20}` : `${n}`,
  ]),
);

/** See {@link counting}. */
export interface Counting {
  readonly calls: readonly string[];
  readonly setup: SurgeonSetup<Params, tf.Tensor, undefined>;
  /** At this `Q`, where the data goes on at this batch. */
  readonly run: (q: number, seen: number) => Started<Params, tf.Tensor, undefined>;
  readonly qOf: (learned: unknown) => number;
}

/**
 * A surgeon whose `Q` is one number: an update adds 1, later ones 10, a rescaling 100 and a turn of its bases 1000. What was called is told as
 * "name: batch, draw, mask". Health at `Q` has the loss that `lossAt` says.
 */
export function counting(
  options: FishlegSurgeonOptions,
  lossAt: (q: number) => number,
  full: Params | undefined,
): Counting {
  const calls: string[] = [];
  const told = (name: string, batch: tf.Tensor, own: tf.Tensor, mask: tf.Tensor): void => {
    calls.push(
      `${name}: ${batch.dataSync()[0]}, ${names.get(own.dataSync().join())}, ${mask.dataSync()[0]}`,
    );
  };
  const learnedOf = (q: number): Learned["learned"] =>
    ({ inverse: { q: tf.scalar(q) }, aux: { health: { skipped: tf.scalar(0) } } }) as never;
  const qOf = (learned: unknown): number =>
    (learned as { inverse: { q: tf.Tensor } }).inverse.q.dataSync()[0] as number;
  const step = (name: string, by: number): Programs["update"] =>
    (async (
      learned: unknown,
      _: Params,
      { batch }: { batch: tf.Tensor },
      own: tf.Tensor,
      mask: Params,
    ) => {
      told(name, batch, own, mask);
      return learnedOf(qOf(learned) + by);
    }) as never;
  let measured = 0;
  const programs = {
    secondPass: false,
    measure: async (_: Params, { batch }: { batch: tf.Tensor }, own: tf.Tensor, mask: Params) => {
      told("measure", batch, own, mask);
      return { mean: tf.clone(batch) };
    },
    meanOf: async (before: { mean: tf.Tensor }, next: { mean: tf.Tensor }, share: tf.Scalar) => ({
      mean: tf.tidy(() => tf.add(before.mean, tf.mul(share, tf.sub(next.mean, before.mean)))),
    }),
    begin: async (_: Params, { mean }: { mean: tf.Tensor }) =>
      learnedOf(mean.dataSync()[0] as number),
    update: step("update", 1),
    updateLater: step("later", 10),
    rescale: step("rescale", 100),
    refresh: step("turn", 1000),
    health: async (
      learned: unknown,
      _: Params,
      { batch }: { batch: tf.Tensor },
      own: tf.Tensor,
      mask: Params,
    ) => {
      told("health", batch, own, mask);
      const numbers = { ratio: 1, residual: 2, excess: 3, updates: 4, skipped: 5 };
      const along = { ...numbers, ratio: measured++, loss: lossAt(qOf(learned)) };
      return Object.fromEntries(
        Object.entries(along).map(([name, value]) => [name, tf.scalar(value)]),
      );
    },
  } as never as Programs;
  const settings = surgeonSettings(options, "k-fac");
  const setup = { settings, programs, fullMask: full };
  const run = (q: number, seen: number): Started<Params, tf.Tensor, undefined> => ({
    kind: "started",
    setup,
    learned: learnedOf(q),
    seen,
  });
  return { calls, setup, run, qOf };
}
