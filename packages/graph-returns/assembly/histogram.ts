// Sums of gradients over the rows of a node, by feature and bin, in float64; and the best split that they
// show. A chunk is a block of features, so that no two threads write the same numbers and the sums do not
// depend on how many threads there are.
import { argument } from "./control";
import { scan } from "./scan";

/** A pair of sums, gradient and hessian, for each of 256 bins: 4096 bytes a feature. */
const FEATURE: usize = 12;

// @ts-ignore: decorator
@inline
function add(at: usize, bin: usize, pair: v128): void {
  const entry = at + (bin << 4);
  v128.store(entry, f64x2.add(v128.load(entry), pair));
}

/** Adds up the rows `order[from … to)` for features `first … last`. */
function accumulate(bins: usize, stride: usize, gradients: usize, order: usize, from: usize, to: usize, histogram: usize, first: usize, last: usize): void {
  const base = histogram + (first << FEATURE);
  memory.fill(base, 0, (last - first) << FEATURE);
  const width = last - first;
  const end = order + (to << 2);
  for (let p = order + (from << 2); p < end; p += 4) {
    const row: usize = load<u32>(p);
    const pair = f64x2.promote_low_f32x4(v128.load64_zero(gradients + (row << 3)));
    let bin = bins + row * stride + first;
    let at = base;
    let left = width;
    for (; left >= 4; left -= 4) {
      const four = load<u32>(bin);
      add(at, four & 255, pair);
      add(at + 4096, (four >>> 8) & 255, pair);
      add(at + 8192, (four >>> 16) & 255, pair);
      add(at + 12288, four >>> 24, pair);
      bin += 4;
      at += 16384;
    }
    for (; left > 0; left--) {
      add(at, load<u8>(bin), pair);
      bin += 1;
      at += 4096;
    }
  }
}

/** Makes the histograms of the larger child out of its parent's. */
function subtract(parent: usize, child: usize, first: usize, last: usize): void {
  let a = parent + (first << FEATURE), b = child + (first << FEATURE);
  const end = parent + (last << FEATURE);
  for (; a < end; a += 16, b += 16) v128.store(a, f64x2.sub(v128.load(a), v128.load(b)));
}

/**
 * Arguments: features, bins, stride, gradients, order, from, to, histogram, sibling (its parent's histogram,
 * or 0), bin counts, missing flags, then for each of the two nodes: whether to look for a split, mask of
 * columns, results; behind them, at byte 72, as doubles: lambda, the least hessian of a side, and the sums
 * G and H of the two nodes.
 */
export function histograms(task: usize, chunk: usize, chunks: usize): void {
  const features: usize = argument(task, 0);
  const first = features * chunk / chunks, last = features * (chunk + 1) / chunks;
  const histogram: usize = argument(task, 7), sibling: usize = argument(task, 8);
  accumulate(argument(task, 1), argument(task, 2), argument(task, 3), argument(task, 4), argument(task, 5), argument(task, 6), histogram, first, last);
  if (sibling != 0) subtract(sibling, histogram, first, last);
  const counts: usize = argument(task, 9), missing: usize = argument(task, 10);
  const settings = task + 72;
  if (argument(task, 11)) scan(histogram, counts, missing, argument(task, 12), argument(task, 13), settings, settings + 16, first, last);
  if (argument(task, 14)) scan(sibling, counts, missing, argument(task, 15), argument(task, 16), settings, settings + 32, first, last);
}
