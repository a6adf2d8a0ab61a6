import { LegendreError } from "@legendre/core-tensor";
import {
  above,
  count,
  type OptionsOf,
  optional,
  options,
  value,
} from "@legendre/core-tensor/options";
import { rowRandom } from "../models/row-random.ts";
import { pairHash } from "../protocols/pairs.ts";
import { seed } from "../seed.ts";
import { type FeatureMatrix, featureMatrix } from "./feature-matrix.ts";

/** For each row the number of its customer, variant, product …; −1 where it has none. */
export type Keys = Readonly<Record<string, Int32Array>>;

/** The options of {@link targetEncoder}. */
export const targetEncoderOptions = options("targetEncoder", {
  /** Parts of the rows; each is encoded by the outcomes of the others. */
  folds: count(2, 5),
  /** How many outcomes at the overall rate a key starts with. */
  smoothing: above(0, 5),
  /** Seed of the parts. */
  seed,
  /**
   * Numbers of groups that stay in one part: repeated purchases of one variant by one customer, say. The part of a
   * group follows from its number and the seed, whatever the order of rows. If left out: each row alone.
   */
  groups: optional(value<Int32Array>()),
  /**
   * When each row was made and when its outcome is known. Rows are then encoded by the outcomes that were known before they were made,
   * in place of those of other parts. If left out: by parts.
   */
  when: optional(value<OutcomeTimes>()),
});

/** Options of {@link targetEncoder}. */
export interface TargetEncoderOptions extends OptionsOf<typeof targetEncoderOptions> {}

/** Times of rows, on one clock. */
export interface OutcomeTimes {
  readonly made: Float64Array;
  /** From when on the outcome counts; not before `made`. */
  readonly known: Float64Array;
  /** When a row of outcome 1 turned out so; until then it counts as 0. @defaultValue `known` */
  readonly turned?: Float64Array;
}

/** Return rates of keys. */
export interface TargetEncoder {
  /** The rows it was made of, each encoded by the outcomes of the other parts, or of those known before it: what a model is fitted on. */
  readonly outOfFold: FeatureMatrix;
  /** Other rows, by all outcomes. Keys that were not there get the overall rate and the count 0. */
  readonly encode: (keys: Keys) => FeatureMatrix;
  /** What `loadTargetEncoder` makes `encode` of again. */
  readonly saved: () => SavedRates;
}

/** Return rates in plain memory. */
export interface SavedRates {
  readonly rate: number;
  readonly smoothing: number;
  /** Kinds of keys, and for each the outcomes and their number by key. */
  readonly names: readonly string[];
  readonly sums: readonly Float32Array[];
  readonly counts: readonly Int32Array[];
}

/**
 * Two columns for each kind of key, made of the outcomes of a training set: its return rate, drawn to the
 * overall rate,
 * $$\frac{s_k + m \bar y}{n_k + m},$$
 * and $\log(1 + n_k)$. What a row's own outcome would tell stays out: the training rows are encoded by the
 * outcomes of the other parts. (Leaving out only the row itself would tell its outcome, with the sign turned,
 * to a model that compares rows of one key.) With `when` they are encoded by what was known before each; $\bar y$ is that of all
 * rows also then: one number, which tells no row from another.
 *
 * @param keys - for each training row a number by name.
 * @param y - outcomes, 0 or 1.
 * @param options - see {@link TargetEncoderOptions}.
 * @throws code "shape" for lists of different lengths; "option".
 *
 * @example
 * ```ts
 * import { targetEncoder } from "@legendre/graph-returns/models";
 *
 * const customer = Int32Array.of(0, 0, 0, 1, 1, 1);
 * const { encode } = targetEncoder({ customer }, [1, 1, 1, 0, 0, 0], { smoothing: 1 });
 * const { names, values } = encode({ customer: Int32Array.of(0, 7) });
 * console.log(names, [...values].map((v) => v.toFixed(2))); // → [ 'customer rate', 'customer count' ] [ '0.88', '1.39', '0.50', '0.00' ]
 * ```
 *
 * @see Micci-Barreca, "A preprocessing scheme for high-cardinality categorical attributes", SIGKDD
 *   Explorations 3 (2001), equation 3 with a weight of `n / (n + m)`.
 */
export function targetEncoder(
  keys: Keys,
  y: ArrayLike<number>,
  options: TargetEncoderOptions = {},
): TargetEncoder {
  const { where } = targetEncoderOptions;
  const { folds, smoothing, seed, groups, when } = targetEncoderOptions.resolve(options);
  const times = Object.entries(when ?? {}).map(([name, list]) => [`when.${name}`, list] as const);
  for (const [name, list] of [...Object.entries(keys), ...times, ["groups", groups] as const]) {
    if (list === undefined || list.length === y.length) continue;
    const message = `"${name}" has ${list.length} numbers for ${y.length} outcomes; give one for each row`;
    throw new LegendreError("shape", where, message, { name, got: list.length });
  }
  const parts = partsOf(y.length, folds, seed, groups);
  let total = 0;
  for (let i = 0; i < y.length; i++) total += y[i] as number;
  const rate = y.length === 0 ? 0.5 : total / y.length;
  const tables = Object.entries(keys).map(([name, list]) => tableOf(name, list, y, parts, folds));
  const all = <T extends Float64Array | Int32Array>(list: T, { size }: Table): T =>
    list.slice(folds * size) as T;
  const saved: SavedRates = {
    rate,
    smoothing,
    names: tables.map(({ name }) => name),
    sums: tables.map((table) => Float32Array.from(all(table.sums, table))),
    counts: tables.map((table) => all(table.counts, table)),
  };
  const otherParts = (t: number, row: number): readonly [number, number] => {
    const { keyOf, sums, counts, size } = tables[t]!;
    const key = keyOf[row]!;
    if (key < 0) return [0, 0];
    const own = parts[row]! * size + key;
    const whole = folds * size + key;
    return [sums[whole]! - sums[own]!, counts[whole]! - counts[own]!];
  };
  const known = (of: OutcomeTimes): FeatureMatrix => {
    const before = knownBefore(tables, y, of);
    return filled(saved, y.length, (t, row) => [before[t]!.sums[row]!, before[t]!.counts[row]!]);
  };
  return {
    outOfFold: when === undefined ? filled(saved, y.length, otherParts) : known(when),
    encode: loadTargetEncoder(saved),
    saved: () => saved,
  };
}

/** For each row and kind of key the outcomes that were known before the row was made: their sum and number. */
function knownBefore(
  tables: readonly Table[],
  y: ArrayLike<number>,
  { made, known, turned = known }: OutcomeTimes,
): { readonly sums: Float64Array; readonly counts: Int32Array }[] {
  const rows = Int32Array.from(made.keys());
  const inOrder = rows.slice().sort((a, b) => made[a]! - made[b]!);
  /** Rows by when something becomes known of them; of one moment the earlier rows first. */
  const queue = (of: Float64Array, list: Int32Array) => {
    const order = list.sort((a, b) => of[a]! - of[b]! || made[a]! - made[b]!);
    let next = 0;
    return (now: number, take: (row: number) => void): void => {
      // Rows of the same moment, of one order say, do not know of each other.
      for (; next < order.length; next++) {
        const row = order[next]!;
        if (!(of[row]! < now || (of[row] === now && made[row]! < now))) return;
        take(row);
      }
    };
  };
  const late = Float64Array.from(rows, (row) => Math.max(known[row]!, turned[row]!));
  const counted = queue(known, rows.slice());
  const returned = queue(
    late,
    rows.filter((row) => y[row] === 1),
  );
  const now = tables.map(({ size }) => ({
    sums: new Float64Array(size),
    counts: new Int32Array(size),
  }));
  const out = tables.map(() => ({
    sums: new Float64Array(y.length),
    counts: new Int32Array(y.length),
  }));
  const each = (row: number, act: (t: number, key: number) => void): void => {
    for (const [t, { keyOf }] of tables.entries()) if (keyOf[row]! >= 0) act(t, keyOf[row]!);
  };
  for (const row of inOrder) {
    counted(made[row]!, (other) => each(other, (t, key) => now[t]!.counts[key]!++));
    returned(made[row]!, (other) => each(other, (t, key) => now[t]!.sums[key]!++));
    each(row, (t, key) => {
      out[t]!.sums[row] = now[t]!.sums[key]!;
      out[t]!.counts[row] = now[t]!.counts[key]!;
    });
  }
  return out;
}

/** Two columns for each kind of key, of the outcomes and their number that `of` gives for a row. */
function filled(
  { names, rate, smoothing }: SavedRates,
  rows: number,
  of: (kind: number, row: number) => readonly [sum: number, count: number],
): FeatureMatrix {
  const columns = names.flatMap((name) => [`${name} rate`, `${name} count`]);
  const values = new Float32Array(rows * columns.length);
  let at = 0;
  for (let row = 0; row < rows; row++) {
    for (let kind = 0; kind < names.length; kind++) {
      const [sum, count] = of(kind, row);
      values[at++] = (sum + smoothing * rate) / (count + smoothing);
      values[at++] = Math.log1p(count);
    }
  }
  return { ...featureMatrix(columns, values), rows };
}

/** The `encode` of a target encoder that was saved. */
export function loadTargetEncoder(saved: SavedRates): TargetEncoder["encode"] {
  return (given) => {
    const lists = saved.names.map((name) => {
      const list = given[name];
      if (list !== undefined) return list;
      const message = `keys lack "${name}", which the encoder was made with`;
      throw new LegendreError("data", "targetEncoder.encode", message, { name });
    });
    return filled(saved, lists[0]?.length ?? 0, (kind, row) => {
      const key = lists[kind]![row]!;
      const counts = saved.counts[kind]!;
      if (key < 0 || key >= counts.length) return [0, 0];
      return [saved.sums[kind]![key]!, counts[key]!];
    });
  };
}

interface Table {
  readonly name: string;
  readonly keyOf: Int32Array;
  readonly size: number;
  /** By part and key; behind the last part those of all. */
  readonly sums: Float64Array;
  readonly counts: Int32Array;
}

function tableOf(
  name: string,
  keyOf: Int32Array,
  y: ArrayLike<number>,
  parts: Uint8Array,
  folds: number,
): Table {
  const size = keyOf.reduce((most, key) => Math.max(most, key + 1), 0);
  const sums = new Float64Array((folds + 1) * size);
  const counts = new Int32Array((folds + 1) * size);
  for (let i = 0; i < keyOf.length; i++) {
    const key = keyOf[i]!;
    if (key < 0) continue;
    for (const at of [parts[i]! * size + key, folds * size + key]) {
      sums[at]! += y[i] as number;
      counts[at]!++;
    }
  }
  return { name, keyOf, size, sums, counts };
}

/** A random part for each row; for each group of rows one that follows from its number alone. */
export function partsOf(
  rows: number,
  folds: number,
  seed: number,
  groups?: Int32Array,
): Uint8Array {
  if (groups !== undefined) return Uint8Array.from(groups, (g) => pairHash(g, seed, 0) % folds);
  const draws = rowRandom(seed);
  return Uint8Array.from({ length: rows }, () => Math.floor(draws.uniform() * folds));
}
