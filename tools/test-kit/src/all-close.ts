import type { Tensor } from "@tensorflow/tfjs";

/** Numbers in any of the forms tests meet them: scalars, arrays, tensors, and trees of these. */
export type Values =
  | number
  | boolean
  | bigint
  | ArrayLike<number>
  | Tensor
  | readonly Values[]
  | { readonly [name: string]: Values };

/** Options of {@link expectAllClose}. */
export interface AllCloseOptions {
  /**
   * Largest difference allowed, relative to `max(1, |expected|)`.
   *
   * @defaultValue 1e-5
   */
  readonly tolerance?: number;
  /** Words that start the message of a failure. */
  readonly label?: string;
}

interface Leaf {
  readonly path: string;
  readonly value: number;
}

function isTensor(values: object): values is Tensor {
  return "dataSync" in values && "shape" in values;
}

/** The numbers in `values` with the place of each, in a fixed order: keys sorted, arrays in order. */
function* leaves(values: Values, path: string): Generator<Leaf> {
  if (typeof values !== "object" || values === null) {
    yield { path, value: Number(values) };
  } else if (isTensor(values)) {
    yield* leaves(values.dataSync(), path);
  } else if (Array.isArray(values) || ArrayBuffer.isView(values)) {
    const items = values as ArrayLike<Values>;
    for (let i = 0; i < items.length; i++) yield* leaves(items[i] as Values, `${path}[${i}]`);
  } else {
    const record = values as Readonly<Record<string, Values>>;
    for (const name of Object.keys(record).sort()) {
      yield* leaves(record[name] as Values, path === "" ? name : `${path}.${name}`);
    }
  }
}

/**
 * Throws unless every number of `actual` is within `tolerance · max(1, |expected|)` of its
 * counterpart. A tensor counts as its flat values, so compare shapes apart. NaN equals NaN, and
 * infinities equal themselves.
 *
 * @throws Error naming the worst place, both numbers there and how many differ.
 */
export function expectAllClose(
  actual: Values,
  expected: Values,
  { tolerance = 1e-5, label }: AllCloseOptions = {},
): void {
  const start = label === undefined ? "" : `${label}: `;
  const got = [...leaves(actual, "")];
  const want = [...leaves(expected, "")];
  if (got.length !== want.length) {
    throw new Error(`${start}got ${got.length} numbers, expected ${want.length}`);
  }
  let wrong = 0;
  let worst = { path: "", actual: 0, expected: 0, error: -1 };
  want.forEach((leaf, i) => {
    const value = (got[i] as Leaf).value;
    if (Object.is(value, leaf.value) || value === leaf.value) return;
    const difference = Math.abs(value - leaf.value) / Math.max(1, Math.abs(leaf.value));
    const error = Number.isNaN(difference) ? Number.POSITIVE_INFINITY : difference;
    if (error <= tolerance) return;
    wrong += 1;
    if (error > worst.error) {
      worst = { path: leaf.path, actual: value, expected: leaf.value, error };
    }
  });
  if (wrong === 0) return;
  throw new Error(
    `${start}${wrong} of ${want.length} numbers differ by more than ${tolerance}; the worst is at ` +
      `${worst.path === "" ? "the top" : worst.path}: got ${worst.actual}, expected ` +
      `${worst.expected} (relative error ${worst.error.toExponential(2)})`,
  );
}
