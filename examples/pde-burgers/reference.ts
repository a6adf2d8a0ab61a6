/** Quadrature nodes a side, and how far they go: beyond it every integrand is below rounding. */
const nodes = 600;
const reach = 14;

/**
 * The solution of `u_t + u u_x = ν u_xx` on −1 … 1 from `u = −sin πx`, 0 at both ends, by Cole's and Hopf's transform:
 * `u = −∫ sin π(x − η) f(x − η) e^(−η²/4νt) dη / ∫ f(x − η) e^(−η²/4νt) dη` with `f(y) = e^(−cos(πy)/2πν)`. The trapezoidal rule converges faster than
 * any power for such integrands.
 */
export function burgers(t: number, x: number, viscosity: number): number {
  if (t === 0) return -Math.sin(Math.PI * x);
  const width = Math.sqrt(4 * viscosity * t);
  const exponents = new Float64Array(2 * nodes + 1);
  let greatest = Number.NEGATIVE_INFINITY;
  for (let k = -nodes; k <= nodes; k++) {
    const z = (reach * k) / nodes;
    const y = x - z * width;
    const exponent = -z * z - Math.cos(Math.PI * y) / (2 * Math.PI * viscosity);
    exponents[k + nodes] = exponent;
    greatest = Math.max(greatest, exponent);
  }
  let [above, below] = [0, 0];
  for (let k = -nodes; k <= nodes; k++) {
    const weight = Math.exp((exponents[k + nodes] as number) - greatest);
    above += weight * Math.sin(Math.PI * (x - ((reach * k) / nodes) * width));
    below += weight;
  }
  return -above / below;
}

/** A grid of points with the solution there, times slowest. */
export interface Reference {
  readonly times: number;
  readonly places: number;
  readonly t: Float64Array;
  readonly x: Float64Array;
  readonly u: Float64Array;
}

/** The solution on a grid over 0 … 1 and −1 … 1, ends included. */
export function referenceGrid(times: number, places: number, viscosity: number): Reference {
  const size = times * places;
  const t = Float64Array.from({ length: size }, (_, i) => Math.floor(i / places) / (times - 1));
  const x = Float64Array.from({ length: size }, (_, i) => (2 * (i % places)) / (places - 1) - 1);
  const u = t.map((at, i) => burgers(at, x[i] as number, viscosity));
  return { times, places, t, x, u };
}
