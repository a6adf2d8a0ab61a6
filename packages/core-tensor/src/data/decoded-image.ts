/** A picture in ordinary memory. */
export interface DecodedImage {
  readonly width: number;
  readonly height: number;
  /** 1 grey, 2 grey and alpha, 3 RGB, 4 RGB and alpha. */
  readonly channels: 1 | 2 | 3 | 4;
  /** Values 0 to 255, shape `[height, width, channels]` row-major. */
  readonly data: Uint8Array;
}
