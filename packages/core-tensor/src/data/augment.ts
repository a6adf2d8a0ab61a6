import { LegendreError } from "../errors.ts";
import {
  purpose,
  threefryBelow,
  threefryFold,
  threefryWords,
  type Words,
} from "../kernels/random/threefry.ts";
import {
  above,
  checkNumber,
  count,
  flag,
  list,
  number,
  type OptionsOf,
  optional,
  options,
  value,
} from "../options.ts";
import type { Key } from "../random/index.ts";
import type { Augmentation, RowArray } from "./column.ts";
import type { ImagePlan } from "./fill-rows.ts";
import { seedWords } from "./seed-words.ts";

export type { Augmentation };

/** What `mean` and `std` must be. */
const perChannelWords = "an array of one number for each channel";

/** The options of {@link augment}. */
export const augmentOptions = options("augment", {
  /** Seed of the changes, a whole number; they need it or a key. */
  seed: optional(count(0)),
  /** Key of the changes, instead of a seed; not kept. */
  key: optional(value<Key>()),
  /** Mirror each image left to right with probability ½. */
  flip: flag(false),
  /** Surround each image by this many black pixels and crop it at a random place. */
  crop: count(0, 0),
  /** Taken off each channel, after the scale of the rows; zeros if left out. */
  mean: optional(list(number({}), undefined, perChannelWords)),
  /** Divides each channel afterwards, above 0; ones if left out. */
  std: optional(list(above(0), undefined, perChannelWords)),
});

/** Options of {@link augment}. */
export interface AugmentOptions extends OptionsOf<typeof augmentOptions> {}

/**
 * Images that are mirrored, cropped and normalised as {@link batches} gathers them.
 *
 * What happens to image $r$ in pass $e$ is drawn from `foldIn(foldIn(key, e), r)`: it does not depend on
 * the size of the batches or on their order, and a resumed run sees the same images.
 *
 * @param images - rows of shape `[height, width, channels]`.
 * @returns the same rows with the changes noted; nothing is copied. They become float32.
 * @throws `shape` for rows that are no images, or another number of channels; `option`.
 *
 * @example
 * ```ts
 * import { batches, rows } from "@legendre/core-tensor";
 * import { augment } from "@legendre/core-tensor/data";
 *
 * const images = rows(new Uint8Array(8 * 32 * 32 * 3).fill(255), [32, 32, 3], { scale: 1 / 255 });
 * const x = augment(images, { seed: 0, flip: true, crop: 4, mean: [0.5, 0.5, 0.5], std: [0.25, 0.25, 0.25] });
 * const batch = batches({ x }, { batchSize: 8 }).at({ epoch: 0, batch: 0 });
 * console.log(batch.x.shape, batch.x.max().dataSync()[0]); // → [ 8, 32, 32, 3 ] 2
 * ```
 *
 * @remarks Done on typed arrays while a batch is put together, not by ops: bytes are read once and
 * written once as floats, without tensors between, and {@link prefetch} can do it in its worker. Ops
 * would make three tensors of the size of the batch, and a crop at another place for each image is a
 * gather, the slowest way to move pixels on every engine.
 */
export function augment(images: RowArray, options: AugmentOptions): RowArray {
  const where = "augment";
  const [, height = 0, width = 0, channels = 0] = images.shape;
  if (images.shape.length !== 4) {
    const what = `rows must be images of shape [height, width, channels], got rows of shape [${images.shape.slice(1).join(", ")}]; use rows(array, [height, width, channels])`;
    throw new LegendreError("shape", where, what, { shape: images.shape });
  }
  const { seed, key, flip, crop, mean, std } = augmentOptions.resolve(options);
  checkNumber(where, "crop", crop, { integer: true, min: 0, max: Math.min(height, width) });
  const means = perChannel(where, "mean", mean ?? Array(channels).fill(0), channels);
  const stds = perChannel(where, "std", std ?? Array(channels).fill(1), channels);
  const moving = flip || crop > 0;
  const words = moving ? seedWords(where, seed, key) : undefined;
  const scale = images.scale ?? 1;
  const fixed = {
    height,
    width,
    channels,
    padding: crop,
    factors: stds.map((value) => scale / value),
    offsets: stds.map((value, c) => 0 - (means[c] as number) / value),
  };
  const plan = (order: Int32Array, epoch: number): ImagePlan => ({
    ...fixed,
    moves: words && movesOf(words, order, epoch, flip, crop),
  });
  return { ...images, augmentation: { plan } };
}

function perChannel(
  where: string,
  name: string,
  values: readonly number[],
  channels: number,
): readonly number[] {
  if (values.length === channels) return values;
  const what = `${name} must have one number for each of the ${channels} channels`;
  throw new LegendreError("shape", where, what, { name, values });
}

function movesOf(
  words: Words,
  order: Int32Array,
  epoch: number,
  flip: boolean,
  crop: number,
): Int32Array {
  const [e0, e1] = threefryFold(words, epoch);
  const moves = new Int32Array(3 * order.length);
  for (let i = 0; i < order.length; i++) {
    const [k0, k1] = threefryFold([e0!, e1!], order[i]!);
    const drawn: Words = [k0!, k1!];
    if (flip) moves[3 * i] = threefryWords(drawn, 1, purpose.host)[0]! & 1;
    moves[3 * i + 1] = threefryBelow(drawn, 1, purpose.host, 2 * crop + 1);
    moves[3 * i + 2] = threefryBelow(drawn, 2, purpose.host, 2 * crop + 1);
  }
  return moves;
}
