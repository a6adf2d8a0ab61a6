import { onHost } from "../../host/frame.ts";
import { task } from "../../host/tasks.ts";
import type { HostForm } from "../host-form.ts";

/**
 * A quotient of two polynomials, lowest power first, both of degree 7.
 */
export interface Rational {
  readonly over: readonly number[];
  readonly under: readonly number[];
}

/** For |p − ½| ≤ 0.425, in 0.180625 − (p − ½)². */
export const central: Rational = {
  over: [
    3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946,
    45921.95393154987, 67265.7709270087, 33430.57558358813, 2509.0809287301227,
  ],
  under: [
    1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597,
    39307.89580009271, 28729.085735721943, 5226.495278852854,
  ],
};

/** For tails above e⁻²⁵, in √(−ln tail) − 1.6. */
export const near: Rational = {
  over: [
    1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045,
    1.2704582524523684, 0.2417807251774506, 0.022723844989269184, 0.0007745450142783414,
  ],
  under: [
    1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008,
    0.015198666563616457, 0.0005475938084995345, 1.0507500716444169e-9,
  ],
};

/** For tails below e⁻²⁵, in √(−ln tail) − 5. */
export const far: Rational = {
  over: [
    6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487,
    0.026532189526576124, 0.0012426609473880784, 0.000027115555687434876, 2.0103343992922881e-7,
  ],
  under: [
    1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133,
    0.000018463183175100548, 1.421511758316446e-7, 2.0442631033899397e-15,
  ],
};

/**
 * The quantile $\Phi^{-1}(p)$ of the standard normal distribution, about 16 digits exact.
 *
 * @param p - a probability, 0 < p < 1.
 * @see Wichura, "Algorithm AS 241: the percentage points of the normal distribution", Applied
 * Statistics 37 (1988), routine PPND16, whose coefficients these are.
 */
export function normalQuantile(p: number): number {
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) return q * evaluate(central, 0.180625 - q * q);
  const r = Math.sqrt(-Math.log(q < 0 ? p : 1 - p));
  const size = r <= 5 ? evaluate(near, r - 1.6) : evaluate(far, r - 5);
  return q < 0 ? -size : size;
}

function evaluate({ over, under }: Rational, x: number): number {
  let numerator = 0;
  let denominator = 0;
  for (let power = 7; power >= 0; power--) {
    numerator = numerator * x + over[power]!;
    denominator = denominator * x + under[power]!;
  }
  return numerator / denominator;
}

/** The coefficients of all three quotients, for the WebAssembly module. */
const coefficients = Float64Array.from(
  [central, near, far].flatMap(({ over, under }) => [...over, ...under]),
);

/** Fewer numbers are computed before they could be copied. */
const worthHost = 256;

/** Multiplications and such of a number. */
const stepsEach = 20;

/** The float32 quantiles of `(word + ½)·2⁻³²`; those of TypeScript but for what float32 rounds away. */
export const normalsOnHost: HostForm = ([bits], [normals]) => {
  const { data } = normals!;
  if (data.length < worthHost || !(data instanceof Float32Array)) return false;
  const done = onHost((frame) => {
    const at = frame.put(bits!.data);
    const words = [data.length, at, frame.put(coefficients)];
    frame.run(task.normalsOfWords, words, frame.chunksFor(stepsEach * data.length));
    frame.get(at, data);
    return true;
  });
  return done === true;
};
