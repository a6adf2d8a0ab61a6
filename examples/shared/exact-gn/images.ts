/** Images as rows of standardised numbers, and their classes. */
export interface Labelled {
  /** `rows × features`. */
  readonly x: Float32Array;
  readonly y: Int32Array;
  readonly features: number;
}

/** A training and a test set, standardised by the training set's statistics. */
export interface ImageData {
  readonly train: Labelled;
  readonly test: Labelled;
}

/** Bytes of `rows` images, the channels of a pixel side by side. */
export interface ByteImages {
  readonly images: Uint8Array;
  readonly labels: Uint8Array;
}

/** Subtracts each channel's mean over all training images and divides by its standard deviation. */
export function standardised(
  train: ByteImages,
  test: ByteImages,
  { features, channels }: { readonly features: number; readonly channels: number },
): ImageData {
  const statistics = channelStatistics(train.images, channels);
  return {
    train: scaled(train, features, statistics),
    test: scaled(test, features, statistics),
  };
}

/** The first `rows` images. */
export function firstRows({ x, y, features }: Labelled, rows: number): Labelled {
  return { x: x.subarray(0, rows * features), y: y.subarray(0, rows), features };
}

interface Statistics {
  readonly mean: readonly number[];
  readonly std: readonly number[];
}

function channelStatistics(images: Uint8Array, channels: number): Statistics {
  const sums = new Float64Array(channels);
  const squares = new Float64Array(channels);
  images.forEach((value, i) => {
    sums[i % channels]! += value;
    squares[i % channels]! += value * value;
  });
  const count = images.length / channels;
  const mean = [...sums].map((sum) => sum / count);
  return { mean, std: mean.map((m, c) => Math.sqrt((squares[c] ?? 0) / count - m * m)) };
}

function scaled(
  { images, labels }: ByteImages,
  features: number,
  { mean, std }: Statistics,
): Labelled {
  const channels = mean.length;
  // No `from`, which makes a list of all numbers first: CIFAR-10 has more of them than a list can hold.
  const x = new Float32Array(images.length);
  for (let i = 0; i < x.length; i++) {
    const c = i % channels;
    x[i] = ((images[i] as number) - (mean[c] as number)) / (std[c] as number);
  }
  return { x, y: Int32Array.from(labels), features };
}
