/**
 * The entries of `(U ⊗ V) diag(q) (U ⊗ V)ᵀ`, on the host.
 *
 * @param u - basis of the inputs, `[n, n]` row-major.
 * @param v - basis of the outputs, `[m, m]`.
 * @param q - eigenvalues, `[n, m]`.
 * @returns `Q` between two weights, counted row by row.
 * @remarks Between two inputs of one output `n` operations, after `n m` for the first of an output; as much between two outputs of
 *   one input, by `m`. Any other entry takes `n m`, and those of the same two outputs after it `n`.
 */
export function spectrumEntry(
  u: Float32Array,
  v: Float32Array,
  q: Float32Array,
): (p: number, r: number) => number {
  const m = Math.round(Math.sqrt(v.length));
  const n = Math.round(Math.sqrt(u.length));
  const ofOutputs = between(v, q, (p, k) => p * m + k, n);
  const ofInputs = between(u, q, (k, p) => p * m + k, m);
  return (p, r) => {
    const [i, j] = [Math.floor(p / m), p % m];
    const [k, l] = [Math.floor(r / m), r % m];
    return i === k && j !== l
      ? along(v, m, j, l, ofInputs(i, k))
      : along(u, n, i, k, ofOutputs(j, l));
  };
}

/**
 * The spectrum that is left along one axis between two rows `a` and `b` of the other axis' basis: `Σ_k basis[a, k] basis[b, k] q`. Those
 * with `a = b` are all kept, of others the last one.
 */
function between(
  basis: Float32Array,
  q: Float32Array,
  at: (left: number, summed: number) => number,
  length: number,
): (a: number, b: number) => Float64Array {
  const d = Math.round(Math.sqrt(basis.length));
  const own: (Float64Array | undefined)[] = [];
  let last: { readonly a: number; readonly b: number; readonly sums: Float64Array } | undefined;
  const sums = (a: number, b: number): Float64Array => {
    const out = new Float64Array(length);
    for (let p = 0; p < length; p++) {
      let total = 0;
      for (let k = 0; k < d; k++) {
        total +=
          (basis[a * d + k] as number) * (basis[b * d + k] as number) * (q[at(p, k)] as number);
      }
      out[p] = total;
    }
    return out;
  };
  return (a, b) => {
    if (a === b) {
      own[a] ??= sums(a, a);
      return own[a];
    }
    if (last?.a !== a || last.b !== b) last = { a, b, sums: sums(a, b) };
    return last.sums;
  };
}

function along(
  basis: Float32Array,
  d: number,
  i: number,
  k: number,
  spectrum: Float64Array,
): number {
  let total = 0;
  for (let p = 0; p < d; p++) {
    total += (basis[i * d + p] as number) * (basis[k * d + p] as number) * (spectrum[p] as number);
  }
  return total;
}
