import { random } from "@legendre/core-tensor";
import {
  atLeast,
  count,
  fraction,
  type OptionsOf,
  oneOf,
  options,
} from "@legendre/core-tensor/options";
import { assembleReturns, type RawSplit } from "../data/assemble.ts";
import type { NumberColumn } from "../data/columns.ts";
import type { ReturnsData, SplitName } from "../data/returns-data.ts";
import { seed } from "../seed.ts";
import { narrowIds, salts, wideIds } from "./mixed-ids.ts";

/** Which truth is planted; see {@link plantedReturns}. */
export type PlantedModel = "propensity" | "who-else" | "features-only";

/** The options of {@link plantedReturns}. */
export const plantedReturnsOptions = options("plantedReturns", {
  /** Which truth it is. Required. */
  model: oneOf<PlantedModel>(["propensity", "who-else", "features-only"]),
  /** Customers. */
  customers: count(1, 2000),
  /** Variants. */
  variants: count(1, 1000),
  /** Purchases a customer. */
  degree: count(1, 15),
  /** Share of purchases that goes into the testing split. */
  test: fraction(0.2),
  /** `who-else`: probability that a customer buys its own kind of variant. */
  homophily: fraction(0.75),
  /** `who-else`: probability of the likely label. */
  certainty: fraction(0.9),
  /** Columns of a customer and of a variant that mean nothing (`features-only`: that mean all). */
  features: count(1, 4),
  /** Another number draws another shop. */
  seed,
  /** `propensity`: standard deviation of customers' logits. */
  customerSpread: atLeast(0, 1.5),
  /** `propensity`: standard deviation of variants' logits. */
  variantSpread: atLeast(0, 1),
});

/** Options of {@link plantedReturns}. */
export interface PlantedOptions extends OptionsOf<typeof plantedReturnsOptions> {}

/** A planted data set and its true probabilities. */
export interface PlantedReturns extends ReturnsData {
  /** The true probability of each edge's return. */
  readonly probability: Readonly<Record<SplitName, Float64Array>>;
}

/**
 * Small shops of which is known what can be predicted, and by whom: tests of models and of pipelines.
 *
 * - `propensity`: `y ~ Bernoulli(σ(a_u + b_v))`; columns mean nothing, so that only labels of other purchases
 *   tell.
 * - `who-else`: customers have a hidden sign `s`, variants show signs `t` and `w`. A customer buys `t = s` with
 *   probability `homophily`, and returns with probability `certainty` where `s w = 1`, else with one less it. The
 *   hidden sign shows only in what else the customer buys.
 * - `features-only`: `σ(x·α + z·β)` of the columns; the graph tells nothing.
 *
 * @param options - see {@link PlantedOptions}; `model` is needed.
 * @returns a {@link PlantedReturns}, all of whose columns are safe.
 * @throws code "option".
 *
 * @example
 * ```ts
 * import { plantedReturns } from "@legendre/graph-returns/generator";
 *
 * const data = plantedReturns({ model: "who-else", degree: 5 });
 * console.log(data.splits.training.edges.count, data.splits.testing.edges.count); // → 8000 2000
 * ```
 */
export function plantedReturns(options: PlantedOptions): PlantedReturns {
  const given = plantedReturnsOptions.resolve(options);
  const draw = random.hostRandom(given.seed);
  const normal = () =>
    Math.sqrt(-2 * Math.log(1 - draw.uniform())) * Math.cos(2 * Math.PI * draw.uniform());
  const { customers, variants, degree, features } = given;
  const noise = (count: number) =>
    Array.from({ length: features }, () => Float32Array.from({ length: count }, normal));
  const ofCustomers = noise(customers);
  const ofVariants = noise(variants);
  const sign = (count: number) => Int32Array.from({ length: count }, () => 2 * draw.below(2) - 1);
  const [s, t, w] = [sign(customers), sign(variants), sign(variants)];
  const a = Float64Array.from({ length: customers }, () => given.customerSpread * normal());
  const b = Float64Array.from({ length: variants }, () => given.variantSpread * normal());
  const byKind = [-1, 1].map((kind) => Array.from(t.keys()).filter((v) => t[v] === kind));
  const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));

  const buys = (u: number): number => {
    if (given.model !== "who-else") return draw.below(variants);
    const kind = draw.uniform() < given.homophily ? s[u]! : -s[u]!;
    const of = byKind[(kind + 1) / 2]!;
    return of.length === 0 ? draw.below(variants) : of[draw.below(of.length)]!;
  };
  const chance = (u: number, v: number): number => {
    if (given.model === "propensity") return sigmoid(a[u]! + b[v]!);
    if (given.model === "who-else") {
      return s[u]! * w[v]! === 1 ? given.certainty : 1 - given.certainty;
    }
    return sigmoid(1.2 * ofCustomers[0]![u]! + 0.8 * ofVariants[0]![v]!);
  };
  const edges = { training: [] as Edge[], testing: [] as Edge[] };
  const count = customers * degree;
  // An exact share of all purchases, whichever they are.
  const test = new Uint8Array(count);
  for (const e of draw.permutation(count).subarray(0, Math.round(given.test * count))) test[e] = 1;
  for (let e = 0; e < count; e++) {
    const u = Math.floor(e / degree);
    const v = buys(u);
    const p = chance(u, v);
    edges[test[e] === 1 ? "testing" : "training"].push([u, v, draw.uniform() < p ? 1 : 0, p]);
  }

  const columns = (side: string, values: readonly NumberColumn["values"][]): NumberColumn[] =>
    values.map((of, k) => ({ kind: "number", name: `${side}${k}`, safety: "safe", values: of }));
  const shown = given.model === "who-else" ? [Float32Array.from(t), Float32Array.from(w)] : [];
  const every = (length: number) => Int32Array.from({ length }, (_, i) => i);
  const raw = (split: SplitName): RawSplit => ({
    customers: {
      ids: narrowIds(every(customers), salts.customer),
      columns: columns("customer", ofCustomers),
    },
    variants: {
      ids: wideIds(every(variants), salts.variant),
      columns: columns("variant", [...shown, ...ofVariants]),
    },
    events: {
      customer: narrowIds(
        edges[split].map(([u]) => u),
        salts.customer,
      ),
      variant: wideIds(
        edges[split].map(([, v]) => v),
        salts.variant,
      ),
      label: Uint8Array.from(edges[split], ([, , y]) => y),
    },
  });
  const data = assembleReturns({ training: raw("training"), testing: raw("testing") }, []);
  const truth = (split: SplitName) => Float64Array.from(edges[split], ([, , , p]) => p);
  return { ...data, probability: { training: truth("training"), testing: truth("testing") } };
}

type Edge = readonly [customer: number, variant: number, label: number, probability: number];
