// The rows of the nodes: `order` holds the rows of each node in one piece, rising.

/**
 * Divides the rows `order[from … to)` into those with bin `bin` or less of a feature, and the rest, both in
 * the order they had; rows with the bin `missing` go where `missingLeft` says. `column` is the first row's
 * byte of the feature. The number on the left.
 */
export function partition(order: usize, spare: usize, from: usize, to: usize, column: usize, stride: usize, bin: u32, missing: u32, missingLeft: u32): usize {
  let left = order + (from << 2), right = spare;
  const end = order + (to << 2);
  for (let p = left; p < end; p += 4) {
    const row = load<u32>(p);
    const value: u32 = <u32>load<u8>(column + <usize>row * stride);
    const goes: usize = value == missing ? missingLeft : <u32>(value <= bin);
    // Written on both sides, and only one of the ends moves on: no branch to guess.
    store<u32>(left, row);
    store<u32>(right, row);
    left += goes << 2;
    right += (1 - goes) << 2;
  }
  memory.copy(left, spare, right - spare);
  return (left - order >> 2) - from;
}

/** Adds a number to the margins of the rows `order[from … to)`. */
export function addToRows(margins: usize, order: usize, from: usize, to: usize, value: f32): void {
  const end = order + (to << 2);
  for (let p = order + (from << 2); p < end; p += 4) {
    const at = margins + (<usize>load<u32>(p) << 2);
    store<f32>(at, load<f32>(at) + value);
  }
}
