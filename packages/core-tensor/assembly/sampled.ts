// For each entry of a sparse matrix the inner product of the row of `a` and the row of `b` that it
// connects, in float32, one for each head.
import { argument } from "./control";
import { chunkStart } from "./csr";

// @ts-ignore: decorator
@inline
function total(v: v128): f32 {
  return f32x4.extract_lane(v, 0) + f32x4.extract_lane(v, 1) + (f32x4.extract_lane(v, 2) + f32x4.extract_lane(v, 3));
}

function dot(a: usize, b: usize, width: usize): f32 {
  let p = f32x4.splat(0), q = p, j: usize = 0;
  for (; j + 8 <= width; j += 8) {
    p = f32x4.add(p, f32x4.mul(v128.load(a + (j << 2)), v128.load(b + (j << 2))));
    q = f32x4.add(q, f32x4.mul(v128.load(a + (j << 2), 16), v128.load(b + (j << 2), 16)));
  }
  let sum = total(f32x4.add(p, q));
  for (; j < width; j++) sum += load<f32>(a + (j << 2)) * load<f32>(b + (j << 2));
  return sum;
}

/** Arguments: rows, pointers, columns, a, b, y, heads, width, mean. */
export function sampledProduct(task: usize, chunk: usize, chunks: usize): void {
  const count: usize = argument(task, 0), pointers: usize = argument(task, 1), columns: usize = argument(task, 2);
  const a: usize = argument(task, 3), b: usize = argument(task, 4), y: usize = argument(task, 5);
  const heads: usize = argument(task, 6), width: usize = argument(task, 7), mean = argument(task, 8);
  const stride = (heads * width) << 2;
  const last = chunkStart(pointers, count, chunk + 1, chunks);
  for (let i = chunkStart(pointers, count, chunk, chunks); i < last; i++) {
    const from: usize = load<u32>(pointers + (i << 2)), to: usize = load<u32>(pointers + (i << 2), 4);
    const scale = mean && to > from ? <f32>1 / <f32>(to - from) : 1;
    for (let k = from; k < to; k++) {
      const other = b + <usize>load<u32>(columns + (k << 2)) * stride;
      for (let head: usize = 0; head < heads; head++) {
        const begin = (head * width) << 2;
        store<f32>(y + ((k * heads + head) << 2), scale * dot(a + i * stride + begin, other + begin, width));
      }
    }
  }
}
