import { type HostArray, hostArray } from "@legendre/core-tensor";
import { cholesky64, choleskySolve64 } from "@legendre/core-tensor/linalg";
import { viscosity as truth } from "../pde-burgers/problem.ts";
import { burgers } from "../pde-burgers/reference.ts";

/** A viscosity over the true one, with the standard error of its logarithm. */
export interface Estimate {
  readonly viscosity: number;
  readonly error: number;
}

/** The viscosity by the exact solution, a fit of one number: what no network can be better than. */
export function exactFit({ t, x, u }: Record<"t" | "x" | "u", HostArray>): Estimate {
  const off = (log: number): Float64Array =>
    Float64Array.from(
      u.data,
      (value, i) =>
        burgers(t.data[i] as number, x.data[i] as number, truth * Math.exp(log)) - value,
    );
  let log = 0;
  const little = 1e-4;
  let [curved, cost] = [0, 0];
  for (let step = 0; step < 4; step++) {
    const [low, high, here] = [off(log - little), off(log + little), off(log)];
    let slope = 0;
    [curved, cost] = [0, 0];
    here.forEach((r, i) => {
      const along = ((high[i] as number) - (low[i] as number)) / (2 * little);
      slope += along * r;
      curved += along ** 2;
      cost += r * r;
    });
    log -= slope / curved;
  }
  return { viscosity: Math.exp(log), error: Math.sqrt(cost / (u.data.length - 1) / curved) };
}

/** Added to the squares of columns of length 1, since many weights have no effect. */
const little = 1e-10;

/**
 * The standard error of the last param for a variance of 1: one over the length of its column of the Jacobian, as far as no combination of the others
 * does the same. A covariance of all would take the singular values of a matrix of hundreds of weights.
 */
export function lastError({ shape, data }: HostArray): number {
  const [rows, columns] = shape as [number, number];
  const others = columns - 1;
  const lengths = new Float64Array(columns);
  for (let i = 0, at = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++, at++)
      lengths[j] = (lengths[j] as number) + (data[at] as number) ** 2;
  }
  const scaled = Float64Array.from(
    data as Float64Array,
    (v, at) => v / (Math.sqrt(lengths[at % columns] as number) || 1),
  );
  const gram = new Float64Array(others * others);
  const side = new Float64Array(others);
  for (let i = 0; i < rows; i++) {
    const row = scaled.subarray(i * columns, (i + 1) * columns);
    const last = row[others] as number;
    for (let j = 0; j < others; j++) {
      const value = row[j] as number;
      if (value === 0) continue;
      side[j] = (side[j] as number) + value * last;
      for (let k = 0; k <= j; k++)
        gram[j * others + k] = (gram[j * others + k] as number) + value * (row[k] as number);
    }
  }
  for (let j = 0; j < others; j++) {
    gram[j * others + j] = (gram[j * others + j] as number) + little;
    for (let k = 0; k < j; k++) gram[k * others + j] = gram[j * others + k] as number;
  }
  const factor = cholesky64(hostArray(gram, [others, others]));
  const found = choleskySolve64(factor, hostArray(side)).value.data as Float64Array;
  const alone = 1 - side.reduce((sum, value, j) => sum + value * (found[j] as number), 0);
  return 1 / Math.sqrt((lengths[others] as number) * alone);
}
