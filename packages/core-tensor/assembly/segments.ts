// Sums and softmax over rows with the same id, in float32. Rows whose id names no segment are left out:
// they count as unsigned numbers, so that negative ids are too large.
import { argument } from "./control";
import { exponential } from "./exponential";

/** `y[id] += x` for one row. */
// @ts-ignore: decorator
@inline
function addRow(x: usize, y: usize, width: usize): void {
  let j: usize = 0;
  for (; j + 16 <= width; j += 16) {
    const from = x + (j << 2), to = y + (j << 2);
    v128.store(to, f32x4.add(v128.load(to), v128.load(from)));
    v128.store(to, f32x4.add(v128.load(to, 16), v128.load(from, 16)), 16);
    v128.store(to, f32x4.add(v128.load(to, 32), v128.load(from, 32)), 32);
    v128.store(to, f32x4.add(v128.load(to, 48), v128.load(from, 48)), 48);
  }
  for (; j + 4 <= width; j += 4) {
    v128.store(y + (j << 2), f32x4.add(v128.load(y + (j << 2)), v128.load(x + (j << 2))));
  }
  for (; j < width; j++) store<f32>(y + (j << 2), load<f32>(y + (j << 2)) + load<f32>(x + (j << 2)));
}

/** Each chunk has some of the segments and looks at all rows. Arguments: rows, ids, x, y, segments, width. */
export function segmentSum(task: usize, chunk: u32, chunks: u32): void {
  const count: usize = argument(task, 0), ids: usize = argument(task, 1), x: usize = argument(task, 2);
  const y: usize = argument(task, 3), segments: u64 = argument(task, 4), width: usize = argument(task, 5);
  const stride = width << 2;
  const low = <u32>(segments * chunk / chunks), high = <u32>(segments * (chunk + 1) / chunks);
  memory.fill(y + low * stride, 0, (high - low) * stride);
  for (let i: usize = 0; i < count; i++) {
    const id = load<u32>(ids + (i << 2));
    if (id >= low && id < high) addRow(x + i * stride, y + id * stride, width);
  }
}

/**
 * `y = exp(x − max) / sum`, the maxima given and the sums made here. Rows without a segment become 0.
 * Arguments: rows, ids, x, maxima, sums, y, segments, width.
 */
export function segmentSoftmax(task: usize): void {
  const count: usize = argument(task, 0), ids: usize = argument(task, 1), x: usize = argument(task, 2);
  const maxima: usize = argument(task, 3), sums: usize = argument(task, 4), y: usize = argument(task, 5);
  const segments = argument(task, 6), width: usize = argument(task, 7), stride = width << 2;
  memory.fill(sums, 0, segments * stride);
  for (let i: usize = 0; i < count; i++) {
    const id = load<u32>(ids + (i << 2));
    for (let j: usize = 0; j < stride; j += 4) {
      const most = id < segments ? load<f32>(maxima + id * stride + j) : <f32>0;
      store<f32>(y + i * stride + j, id < segments ? load<f32>(x + i * stride + j) - most : -1e9);
    }
  }
  exponential(y, count * width);
  for (let i: usize = 0; i < count; i++) {
    const id = load<u32>(ids + (i << 2));
    if (id < segments) addRow(y + i * stride, sums + id * stride, width);
  }
  for (let i: usize = 0; i < count; i++) {
    const id = load<u32>(ids + (i << 2));
    if (id >= segments) continue;
    for (let j: usize = 0; j < stride; j += 4) {
      store<f32>(y + i * stride + j, load<f32>(y + i * stride + j) / load<f32>(sums + id * stride + j));
    }
  }
}
