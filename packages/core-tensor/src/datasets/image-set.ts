/** Images and what they show. */
export interface ImageSet {
  /** Values 0 to 255, shape `[n, ...imageShape]` row-major. */
  readonly images: Uint8Array;
  /** Height, width and channels of an image: the row shape for `rows`. */
  readonly imageShape: readonly [height: number, width: number, channels: number];
  /** Index of the class of each image, shape `[n]`. */
  readonly labels: Uint8Array;
}

/** A set of images with its two parts. */
export interface ImageClassification {
  readonly train: ImageSet;
  readonly test: ImageSet;
  /** What the labels stand for. */
  readonly classes: readonly string[];
}
