import { hostArray, LegendreError } from "@legendre/core-tensor";
import { cholesky64, choleskySolve64 } from "@legendre/core-tensor/linalg";

/**
 * The inverse of `X + damping · I`, row-major, in float64.
 *
 * @param what - the matrix, for the error.
 * @throws code "numerical" where it is not positive definite.
 */
export function spdInverse(
  where: string,
  what: string,
  x: Float64Array,
  n: number,
  damping: number,
): Float64Array {
  const damped = x.slice();
  const identity = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    identity[i * n + i] = 1;
    damped[i * n + i] = (damped[i * n + i] as number) + damping;
  }
  const factor = cholesky64(hostArray(damped, [n, n], "float64"));
  if (factor.status === "not-positive-definite") {
    const message = `${what} plus damping ${damping} is not positive definite; raise the damping`;
    throw new LegendreError("numerical", where, message, { damping });
  }
  const { value } = choleskySolve64(factor, hostArray(identity, [n, n], "float64"));
  return value.data as Float64Array;
}
