// Backward elimination in float64, as in `src/host-linalg/elimination.ts`: variables leave one by one. The factor's rows of some of them
// are subtracted from the matrix together, as a product; until then each row of the matrix is brought up to date when its variable leaves.
import { argument } from "./control";
import { tile } from "./dense";

/** Rows of the factor that are subtracted together; `src/host/elimination.ts` has the same number. */
const BLOCK: usize = 64;
/** Groups of four columns whose strips stay in the cache while rows go by. */
const PANEL: usize = 8;

// Arguments: how many variables are left (one word, then the limit and the last cost), the matrix, bytes from row to row, vectors of as many
// bytes (values, diagonal, least diagonal, costs), words for each variable (its number, those that are left by their places, two that are
// scratch), the factor's rows, strips.

/** Row `q` of what the matrix is now: of the lower triangle, less the factor's rows. */
function currentRow(row: usize, a: usize, down: usize, q: usize, size: usize, factor: usize, rows: usize): void {
  memory.copy(row, a + q * down, (q + 1) << 3);
  for (let j = q + 1, at = a + j * down + (q << 3); j < size; j++, at += down) store<f64>(row + (j << 3), load<f64>(at));
  const end = size << 3;
  // Beside the last of an odd number.
  store<f64>(row + end, 0);
  // Rows that are not there yet are zeros.
  for (let s: usize = 0; s < rows; s += 4) {
    const l0 = factor + s * down, l1 = l0 + down, l2 = l1 + down, l3 = l2 + down, at = q << 3;
    const f0 = v128.load64_splat(l0 + at), f1 = v128.load64_splat(l1 + at);
    const f2 = v128.load64_splat(l2 + at), f3 = v128.load64_splat(l3 + at);
    for (let j: usize = 0; j < end; j += 16) {
      const even = f64x2.add(f64x2.mul(f0, v128.load(l0 + j)), f64x2.mul(f1, v128.load(l1 + j)));
      const odd = f64x2.add(f64x2.mul(f2, v128.load(l2 + j)), f64x2.mul(f3, v128.load(l3 + j)));
      v128.store(row + j, f64x2.sub(v128.load(row + j), f64x2.add(even, odd)));
    }
  }
}

/** Holds variable `q` at 0, whose row `row` is, and refits the others; `own` becomes its row of the factor. */
function refit(row: usize, own: usize, q: usize, size: usize, x: usize, diagonal: usize): void {
  const pivot = load<f64>(diagonal + (q << 3));
  const step = f64x2.splat(load<f64>(x + (q << 3)) / pivot), root = f64x2.splat(sqrt(pivot));
  for (let j: usize = 0; j < size << 3; j += 16) {
    const value = v128.load(row + j), share = f64x2.div(value, root);
    v128.store(x + j, f64x2.sub(v128.load(x + j), f64x2.mul(step, value)));
    v128.store(diagonal + j, f64x2.sub(v128.load(diagonal + j), f64x2.mul(share, share)));
    v128.store(own + j, share);
  }
}

/** Variables leave, the cheapest first: as many as the factor has rows for, or all that may; none are left then. */
export function eliminate(task: usize): void {
  const state: usize = argument(task, 0), a: usize = argument(task, 1), down: usize = argument(task, 2);
  const x: usize = argument(task, 3), diagonal = x + down, least = diagonal + down, costs = least + down;
  const names: usize = argument(task, 4), places = names + down, kept = places + down, moved = kept + down;
  // Strips are made when the factor is complete: until then a row has their place.
  const factor: usize = argument(task, 5), row: usize = argument(task, 6);
  const size: usize = load<u32>(state), limit = load<f64>(state, 8);
  let left = size, last = load<f64>(state, 16);
  memory.fill(factor, 0, BLOCK * down);
  for (let s: usize = 0; s < BLOCK; s++) {
    let best: usize = 0, found = false, cheapest: f64 = Infinity;
    for (let place: usize = 0; place < left << 2; place += 4) {
      const at = (<usize>load<u32>(places + place)) << 3;
      const room = load<f64>(diagonal + at), value = load<f64>(x + at);
      const cost = value * value / (2 * room);
      if (!(cost < cheapest && room > load<f64>(least + at))) continue;
      cheapest = cost;
      best = place;
      found = true;
    }
    if (!found || cheapest > limit) {
      store<u32>(state, 0);
      return;
    }
    last = max(last, cheapest);
    const q: usize = load<u32>(places + best);
    store<f64>(costs + ((<usize>load<u32>(names + (q << 2))) << 3), last);
    currentRow(row, a, down, q, size, factor, s);
    refit(row, factor + s * down, q, size, x, diagonal);
    left--;
    store<u32>(places + best, load<u32>(places + (left << 2)));
  }
  store<f64>(state, last, 16);
  store<u32>(state, <u32>left);
  close(task, size, left, kept, moved);
}

/** Takes what has left out of the matrix and the vectors, whose order stays, and makes strips of the factor's rows. */
function close(task: usize, size: usize, left: usize, kept: usize, moved: usize): void {
  const a: usize = argument(task, 1), down: usize = argument(task, 2), x: usize = argument(task, 3);
  const names: usize = argument(task, 4), places = names + down;
  memory.fill(moved, 0, size << 2);
  for (let place: usize = 0; place < left << 2; place += 4) store<u32>(moved + (<usize>load<u32>(places + place) << 2), 1);
  let count: usize = 0;
  for (let i: usize = 0; i < size; i++) {
    if (!load<u32>(moved + (i << 2))) continue;
    store<u32>(moved + (i << 2), <u32>count);
    store<u32>(kept + (count << 2), <u32>i);
    store<u32>(names + (count << 2), load<u32>(names + (i << 2)));
    for (let vector = x; vector < x + 3 * down; vector += down) store<f64>(vector + (count << 3), load<f64>(vector + (i << 3)));
    const from = a + i * down, to = a + count * down;
    count++;
    for (let j: usize = 0; j < count; j++) store<f64>(to + (j << 3), load<f64>(from + (<usize>load<u32>(kept + (j << 2)) << 3)));
  }
  for (let place: usize = 0; place < left << 2; place += 4) {
    store<u32>(places + place, load<u32>(moved + (<usize>load<u32>(places + place) << 2)));
  }
  // Columns that are missing in the last strip are copies of the first one.
  memory.fill(kept + (left << 2), 0, 12);
  let row: usize = argument(task, 5), strip: usize = argument(task, 6);
  for (const end = row + BLOCK * down; row < end; row += down, strip += 32) {
    for (let j: usize = 0; j < left; j += 4) {
      const to = strip + j * (BLOCK << 3);
      for (let r: usize = 0; r < 4; r++) store<f64>(to + (r << 3), load<f64>(row + (<usize>load<u32>(kept + ((j + r) << 2)) << 3)));
    }
  }
}

/** Subtracts the factor's rows from some rows of the lower triangle of what is left. Arguments: those of {@link eliminate}. */
export function eliminationUpdate(task: usize, chunk: usize, chunks: usize): void {
  const left: usize = load<u32>(argument(task, 0)), a: usize = argument(task, 1), down: usize = argument(task, 2);
  const strips: usize = argument(task, 6), strip = BLOCK << 5, fours = (left + 3) >>> 2;
  const first = fours * chunk / chunks, last = fours * (chunk + 1) / chunks;
  for (let from: usize = 0; from < last; from += PANEL) {
    for (let i = max(first, from); i < last; i++) {
      const row = a + (i << 2) * down, own = strips + i * strip, to = min(from + PANEL, i + 1);
      for (let j = from; j < to; j++) tile(row + (j << 5), down, own, strips + j * strip, BLOCK);
    }
  }
}
