import { allFinite } from "../../all-finite.ts";
import { LegendreError } from "../../errors.ts";
import { hostReflections } from "../../host/reflect.ts";
import { transposed } from "../../host-linalg/products.ts";
import { type ThinQr, thinQr, triangle, withSigns } from "../../host-linalg/qr.ts";
import { add, mul, neg, sub, type Tensor } from "../../ops.ts";
import { batchBroadcast } from "../batch-axes.ts";
import { HostArray, sizeOf } from "../host-array.ts";
import type { HostValue } from "../host-form.ts";
import type { CallKernel, Kernel } from "../kernel.ts";
import { addMaybe, constant } from "../rules.ts";
import { worthHost } from "./cholesky.ts";
import { lowerMask, matrixSize, product, swapLast } from "./matrices.ts";

/** `X R⁻¹`, or with `transpose` `X R⁻ᵀ`. */
function divided(call: CallKernel, x: Tensor, r: Tensor, transpose: boolean): Tensor {
  const attrs = { lower: false, transpose: !transpose };
  return swapLast(call("TriangularSolve", { t: r, b: swapLast(x) }, attrs)[0]!);
}

function tallSize(shape: readonly number[]): readonly [rows: number, columns: number] {
  const [m, n] = matrixSize("Qr", "a", shape);
  if (m >= n) return [m, n];
  const message = `a has shape [${shape.join(", ")}], expected […, m, n] with m ≥ n; factorise its first m columns`;
  throw new LegendreError("shape", "Qr", message, { shape });
}

/** Matrices of any dtype in ordinary memory. */
type Numbers = Pick<HostValue, "shape" | "data">;

/**
 * A way to the factors of a matrix `[m, n]` whose columns are given, one a row; `keep` copies them.
 *
 * @returns false where it is not to be had.
 */
type Way = (
  columns: Float64Array,
  m: number,
  n: number,
  keep: (factors: ThinQr) => void,
) => boolean;

/** The factors of one matrix after the other; false where a way to them is not to be had. */
function factorise(a: Numbers, q: Numbers, r: Numbers, way: Way): boolean {
  const [m, n] = tallSize(a.shape);
  q.data.fill(Number.NaN);
  r.data.fill(Number.NaN);
  for (let start = 0; start < a.data.length; start += m * n) {
    const columns = transposed(a.data.subarray(start, start + m * n), m, n);
    if (!allFinite(columns)) continue;
    const keep = (factors: ThinQr): void => {
      transposed(factors.q, n, m, q.data.subarray(start, start + m * n));
      r.data.set(factors.r, (start / m) * n);
    };
    if (!way(columns, m, n, keep)) return false;
  }
  return true;
}

const plainQr: Way = (columns, m, n, keep) => {
  keep(thinQr(transposed(columns, n, m), m, n));
  return true;
};

/** {@link thinQr} on the WebAssembly module, from whose memory the factors are copied once. */
const hostQr: Way = (columns, m, n, keep) =>
  hostReflections(columns, m, n, ({ w, diagonal, q }) => {
    keep(withSigns({ q, r: triangle(w, diagonal, m, n) }, m, n));
    return true;
  }) ?? false;

const qr: Kernel = {
  name: "Qr",
  inputs: ["a"],
  shape: ([a]) => {
    const [, n] = tallSize(a!.shape);
    return [
      { shape: a!.shape, dtype: a!.dtype },
      { shape: [...a!.shape.slice(0, -2), n, n], dtype: a!.dtype },
    ];
  },
  value: ([a]) => {
    const [, n] = tallSize(a!.shape);
    const shape = [...a!.shape.slice(0, -2), n, n];
    const q = new HostArray(a!.shape, a!.dtype, new Float64Array(a!.data.length));
    const r = new HostArray(shape, a!.dtype, new Float64Array(sizeOf(shape)));
    factorise(a!, q, r, plainQr);
    return [q, r];
  },
  host: ([a], [q, r]) => {
    const [, n] = tallSize(a!.shape);
    return n >= worthHost && factorise(a!, q!, r!, hostQr);
  },
  // With X = Ȧ R⁻¹, B = Qᵀ X and Ω = tril(B, −1) − tril(B, −1)ᵀ: Q̇ = Q (Ω − B) + X and Ṙ = (B − Ω) R.
  jvp: ({ outputs: [q, r], call }, [t]) => {
    const x = divided(call, t!, r!, false);
    const b = product(call, q!, x, { transposeA: true });
    const below = mul(b, swapLast(aboveMask(r!.shape.at(-1)!)));
    const rest = sub(b, sub(below, swapLast(below)));
    return [sub(x, product(call, q!, rest)), product(call, rest, r!)];
  },
  // Ā = (Q̄ + Q S) R⁻ᵀ, S being symmetric with the lower triangle of R R̄ᵀ − Q̄ᵀ Q.
  vjp: ({ outputs: [q, r], call }, [forQ, forR]) => {
    const first = forR ? product(call, r!, forR, { transposeB: true }) : null;
    const second = forQ ? product(call, forQ, q!, { transposeA: true }) : null;
    const m = first && second ? sub(first, second) : (first ?? neg(second!));
    const lower = mul(m, lowerMask(r!.shape.at(-1)!, 0.5));
    const along = product(call, q!, add(lower, swapLast(lower)));
    return [divided(call, addMaybe(forQ ?? null, along)!, r!, true)];
  },
  batch: batchBroadcast,
};

/** A mask `[n, n]`: 1 above the diagonal. */
function aboveMask(n: number): Tensor {
  return sub(constant(1), lowerMask(n, 1));
}

/**
 * Ours: `A = Q R` for each matrix `[m, n]` of a batch, `m ≥ n`: `n` orthonormal columns, and an upper triangle whose diagonal is not
 * negative. NaN where a matrix is not finite. The derivatives are those of matrices of full column rank.
 *
 * @see Walter and Lehmann, "Algorithmic differentiation of linear algebra functions with application in
 *   optimum experimental design", arXiv:1001.1654 (2010), section 3.
 */
export const qrs: readonly Kernel[] = [qr];
