import {
  clone,
  exp,
  eye,
  fill,
  gather,
  matMul,
  mul,
  outerProduct,
  reshape,
  type Scalar,
  square,
  sum,
  type Tensor,
  type Tensor1D,
  type Tensor2D,
  tensor1d,
  zeros,
} from "@legendre/core-tensor/ops";
import type { BlockProduct, BlockRule } from "./block.ts";
import { rowOf, unravelIndex } from "./pick.ts";
import { product } from "./product.ts";
import { halfLog } from "./scale.ts";

/** What a spectrum block holds: the eigenvectors and eigenvalues of a factor of the inputs and one of the outputs. */
export interface SpectrumBasis {
  /** The basis of the inputs, shape `[n, n]`, a vector a column. */
  readonly U: Tensor;
  /** The basis of the outputs, shape `[m, m]`, a vector a column. */
  readonly V: Tensor;
  /** The eigenvalues of the factor of the inputs, shape `[n]`; with `U` they are what is remembered of it when the basis is refreshed. */
  readonly lambda: Tensor;
  /** The eigenvalues of the factor of the outputs, shape `[m]`. */
  readonly mu: Tensor;
  /** How many batches the factors are a mean over, at most 20; shape `[]`. Without any the basis is the identity's. */
  readonly seen: Tensor;
}

/** A spectrum in a basis that is a Kronecker product. */
export interface SpectrumBlockParams extends SpectrumBasis {
  /** Half the logarithm of the eigenvalues of `Q`, shape `[n, m]`; this is what is learned. */
  readonly a: Tensor;
  readonly [name: string]: Tensor;
}

/** What is learned of {@link SpectrumBlockParams}. */
export interface LearnedSpectrum {
  readonly a: Tensor;
  readonly [name: string]: Tensor;
}

/** What products with a spectrum block use. */
export interface SpectrumBlockCache {
  readonly U: Tensor;
  readonly V: Tensor;
  /** The eigenvalues, shape `[n, m]`. */
  readonly q: Tensor;
  readonly [name: string]: Tensor;
}

/**
 * The block of a layer whose eigenvectors are given, as those of the K-FAC factors, and whose eigenvalues are learned. Learning holds the
 * eigenvectors; a refresh of the inverse turns them. It acts on matrices `X` of shape `[n, m]`, a kernel with the bias (if any) as its last row:
 *
 * $$Q(X) = U \left(e^{2a} \circ (U^\top X V)\right) V^\top$$
 *
 * As a matrix on row-major `vec(X)` it is `(U ⊗ V) diag(e²ᵃ) (U ⊗ V)ᵀ`. With the inverses of second moments in that basis it is EKFAC. The
 * auxiliary loss along Gaussian vectors has its minimum there as well, and along gradients it has another one.
 *
 * @remarks A product costs `4 (n² m + n m²)` floating-point operations, twice that of a Kronecker product; one with gradient
 * `8 (n² m + n m²)`. The diagonal costs half a product, a column one, and an entry `n m`.
 * @see George et al., "Fast approximate natural gradient descent in a Kronecker-factored eigenbasis", NeurIPS 2018; Garcia et al., ICLR
 *   2023, for the auxiliary loss.
 */
export const spectrumBlock: BlockRule<SpectrumBlockParams, SpectrumBlockCache, LearnedSpectrum> = {
  init: ([n = 0, m = 0], q) => ({
    U: eye(n),
    V: eye(m),
    lambda: zeros([n]),
    mu: zeros([m]),
    seen: zeros([]),
    a: halfLog([n, m], q),
  }),
  shapes: ([n = 0, m = 0]) => ({ U: [n, n], V: [m, m], lambda: [n], mu: [m], seen: [], a: [n, m] }),
  cache: ({ U, V, a }) => ({ U: clone(U), V: clone(V), q: square(exp(a)) }),
  product: ({ U, V, q }, x) => from(U, V, mul(q, into(U, V, x))),
  differentiable: ({ U, V, a }, u, cache): BlockProduct<LearnedSpectrum> => {
    const q = cache?.q ?? square(exp(a));
    const ofU = mul(q, into(U, V, u));
    return {
      value: from(U, V, ofU),
      pullback: (d) => {
        const ofD = into(U, V, d);
        return {
          gradient: { a: mul(mul(ofU, ofD), fill([], 2)) },
          energy: sum(mul(q, square(ofD))) as Scalar,
        };
      },
    };
  },
  diag: ({ U, V, a }) => product(product(square(U), square(exp(a))), square(V), false, true),
  entries: ({ U, V, q }, rows, columns) => {
    // Each weight as a vector of the basis; `Q` is diagonal between them.
    const inBasis = (positions: readonly number[]): Tensor2D =>
      reshape(weightsInBasis(U, V, positions), [positions.length, q.size]) as Tensor2D;
    const scaled = mul(inBasis(rows), reshape(q, [1, q.size])) as Tensor2D;
    return matMul(scaled, inBasis(columns), false, true) as Tensor;
  },
  column: ({ U, V, q }, position) => {
    const [i = 0, j = 0] = unravelIndex(position, q.shape);
    const weight = outerProduct(rowOf(U, i) as Tensor1D, rowOf(V, j) as Tensor1D);
    return from(U, V, mul(q, weight));
  },
  rates: (_, scaleShare) => ({ a: scaleShare }),
  cost: ([n = 0, m = 0]) => {
    const basis = n * n + m * m;
    const flops = 4 * (n * n * m + n * m * m) + n * m;
    return { parameters: n * m, fixed: basis + n + m + 1, cached: basis + n * m, flops };
  },
};

/** The unit vector of each weight as a matrix in the basis, `[weights, n, m]`. */
function weightsInBasis(U: Tensor, V: Tensor, positions: readonly number[]): Tensor {
  const shape = [U.shape[0] as number, V.shape[0] as number];
  const rowsAt = (basis: Tensor, axis: number): Tensor => {
    const at = positions.map((position) => unravelIndex(position, shape)[axis] as number);
    return gather(basis, tensor1d(at, "int32"), 0);
  };
  const [n, m] = shape as [number, number];
  return mul(
    reshape(rowsAt(U, 0), [positions.length, n, 1]),
    reshape(rowsAt(V, 1), [positions.length, 1, m]),
  );
}

/** `Uᵀ X V`: a matrix in the basis. */
function into(U: Tensor, V: Tensor, x: Tensor): Tensor {
  return product(product(U, x, true), V);
}

/** `U X Vᵀ`: back from it. */
function from(U: Tensor, V: Tensor, x: Tensor): Tensor {
  return product(product(U, x), V, false, true);
}
