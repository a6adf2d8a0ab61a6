// The best split of a node by each feature: the bins are gone through once, with what is missing on the
// right and on the left.

// @ts-ignore: decorator
@inline
function score(g: f64, h: f64, lambda: f64): f64 {
  return h + lambda > 0 ? g * g / (h + lambda) : 0;
}

/**
 * Writes for each feature 32 bytes: gain and the sums G and H of the left side as doubles, the last bin on
 * the left, whether missing values go left. A gain of −1 says that there is no split. `settings` are lambda
 * and the least hessian of a side, `sums` G and H of the node; features whose byte in `mask` is 0 are
 * left out.
 */
export function scan(histogram: usize, counts: usize, missing: usize, mask: usize, results: usize, settings: usize, sums: usize, first: usize, last: usize): void {
  const lambda = load<f64>(settings), least = load<f64>(settings, 8);
  const g = load<f64>(sums), h = load<f64>(sums, 8);
  const whole = score(g, h, lambda);
  for (let f = first; f < last; f++) {
    const result = results + (f << 5);
    store<f64>(result, -1);
    if (load<u8>(mask + f) == 0) continue;
    const count: usize = load<u32>(counts + (f << 2));
    const some = load<u8>(missing + f) != 0;
    const at = histogram + (f << 12);
    // Missing values have the bin behind the last one.
    const gm: f64 = some ? load<f64>(at + (count << 4)) : 0;
    const hm: f64 = some ? load<f64>(at + (count << 4), 8) : 0;
    const stop = some ? count : count - 1;
    let gl: f64 = 0, hl: f64 = 0, best: f64 = 0;
    for (let b: usize = 0; b < stop; b++) {
      gl += load<f64>(at + (b << 4));
      hl += load<f64>(at + (b << 4), 8);
      const hr = h - hl;
      if (hl >= least && hr >= least) {
        const gain = score(gl, hl, lambda) + score(g - gl, hr, lambda) - whole;
        if (gain > best) {
          best = gain;
          store<f64>(result, gain);
          store<f64>(result, gl, 8);
          store<f64>(result, hl, 16);
          store<u32>(result, <u32>b, 24);
          // Nothing missing was seen here: later such rows go with the majority.
          store<u32>(result, !some && hl > hr ? 1 : 0, 28);
        }
      }
      if (!some || b + 1 == stop) continue;
      const gf = gl + gm, hf = hl + hm, rest = h - hf;
      if (hf < least || rest < least) continue;
      const gain = score(gf, hf, lambda) + score(g - gf, rest, lambda) - whole;
      if (gain > best) {
        best = gain;
        store<f64>(result, gain);
        store<f64>(result, gf, 8);
        store<f64>(result, hf, 16);
        store<u32>(result, <u32>b, 24);
        store<u32>(result, 1, 28);
      }
    }
  }
}
