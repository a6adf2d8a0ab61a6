/** The arrays that data may come in; a Uint32Array is refused, since tensors cannot hold it. */
export type HostValues =
  | Float32Array
  | Float64Array
  | Int8Array
  | Int16Array
  | Int32Array
  | Uint8Array
  | Uint8ClampedArray
  | Uint16Array
  | Uint32Array;

/** How the images of a batch are changed on their way into it. */
export interface ImagePlan {
  readonly height: number;
  readonly width: number;
  readonly channels: number;
  /** Black pixels that stand around an image before it is cropped to its old size. */
  readonly padding: number;
  /** By channel: a value becomes value · factor + offset. */
  readonly factors: readonly number[];
  readonly offsets: readonly number[];
  /** Three numbers a row (mirrored or not, row and column where the crop begins), if any moves. */
  readonly moves: Int32Array | undefined;
}

/** What one column of one batch is made of; plain data, so that it can be sent to a worker. */
export interface RowPlan {
  /** Which rows, in the order of the batch. */
  readonly order: Int32Array;
  /** Values in a row. */
  readonly size: number;
  /** Each value is multiplied by it, if given. */
  readonly scale: number | undefined;
  /** Look for values that are not finite. */
  readonly checked: boolean;
  readonly image: ImagePlan | undefined;
}

/** Values of a batch before they are a tensor. */
export type BatchValues = Float32Array | Float64Array | Int32Array;

/**
 * Gathers rows into a batch; returns the index in `target` of the first value that is not finite, or −1.
 *
 * The text of this function is also the program of the worker that prefetches, so that both give the
 * same numbers: it may use its arguments and nothing else of this module.
 */
export function fillRows(source: HostValues, target: BatchValues, plan: RowPlan): number {
  const { order, size, scale, checked, image } = plan;
  for (let i = 0; i < order.length; i++) {
    const from = order[i]! * size;
    const to = i * size;
    if (image === undefined) {
      if (scale === undefined) target.set(source.subarray(from, from + size), to);
      else for (let k = 0; k < size; k++) target[to + k] = source[from + k]! * scale;
      continue;
    }
    const { height, width, channels, padding, factors, offsets, moves } = image;
    const mirrored = moves !== undefined && moves[3 * i] === 1;
    const down = moves === undefined ? 0 : moves[3 * i + 1]! - padding;
    const right = moves === undefined ? 0 : moves[3 * i + 2]! - padding;
    let at = to;
    for (let y = 0; y < height; y++) {
      const row = y + down;
      const line = from + row * width * channels;
      const rowInside = row >= 0 && row < height;
      for (let x = 0; x < width; x++) {
        const column = (mirrored ? width - 1 - x : x) + right;
        const inside = rowInside && column >= 0 && column < width;
        const pixel = line + column * channels;
        for (let c = 0; c < channels; c++) {
          target[at++] = (inside ? source[pixel + c]! : 0) * factors[c]! + offsets[c]!;
        }
      }
    }
  }
  if (!checked) return -1;
  const filled = order.length * size;
  for (let k = 0; k < filled; k++) if (!Number.isFinite(target[k])) return k;
  return -1;
}
