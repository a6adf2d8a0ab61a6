import type { Catalogue } from "./catalogue.ts";
import type { drawCustomer } from "./customer.ts";
import type { GeneratorParameters, Word } from "./parameters.ts";
import type { purposes, Stream } from "./random.ts";

/** The functions and numbers that {@link simulate} uses; handed in, since it stands alone in worker threads. */
export interface SimulationTools {
  readonly Stream: typeof Stream;
  readonly drawCustomer: typeof drawCustomer;
  readonly purposes: typeof purposes;
  readonly countries: readonly Word[];
}

/** What a simulation needs to know; plain data and shared arrays, so that it travels to worker threads. */
export interface SimulationPlan {
  readonly seed: number;
  readonly parameters: GeneratorParameters;
  readonly catalogue: Catalogue;
  /** Draw the reasons of returns. */
  readonly reasons: boolean;
}

/** What is released of some customers in one month, customers in rising order. */
export interface MonthPart {
  readonly customer: Int32Array;
  readonly sales: Int32Array;
  readonly returns: Int32Array;
  /** Returns by reason, 13 a customer; empty where reasons are not drawn. */
  readonly reasons: Int32Array;
  readonly edgeCustomer: Int32Array;
  readonly edgeVariant: Int32Array;
  readonly edgeLabel: Uint8Array;
  /** The true probability of each edge being returned. */
  readonly edgeTruth: Float64Array;
}

/** Sales and returns of each variant, over both months and everybody. */
export interface VariantTotals {
  readonly sales: Int32Array;
  readonly returns: Int32Array;
  /** Purchases and returns simulated so far. */
  purchases: number;
  returned: number;
}

/**
 * Simulates all purchases of customers `from` to `to − 1` in both months, adds them to the totals, and returns
 * what is released of them.
 *
 * It stands alone, since worker threads are started from its text.
 */
export function simulate(
  { seed, parameters: p, catalogue, reasons }: SimulationPlan,
  { Stream, drawCustomer, purposes, countries }: SimulationTools,
  totals: VariantTotals,
  from: number,
  to: number,
): MonthPart[] {
  /** Numbers behind each other, as long as they come. */
  class Growing {
    data: Float64Array = new Float64Array(1024);
    length = 0;
    push(value: number): void {
      if (this.length === this.data.length) {
        const wider = new Float64Array(2 * this.length);
        wider.set(this.data);
        this.data = wider;
      }
      this.data[this.length++] = value;
    }
    values(): Float64Array {
      return this.data.subarray(0, this.length);
    }
  }
  const names = ["customer", "sales", "returns", "reasons"] as const;
  const edgeNames = ["edgeCustomer", "edgeVariant", "edgeLabel", "edgeTruth"] as const;
  const months = [0, 1].map(() => {
    const all: Record<string, Growing> = {};
    for (const name of [...names, ...edgeNames]) all[name] = new Growing();
    return all as Record<(typeof names)[number] | (typeof edgeNames)[number], Growing>;
  });
  const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));
  const spread = p.purchasesSpread;
  const logMean = Math.log(p.purchases) - spread ** 2 / 2;
  const returnedRelease = p.release * Math.sqrt(p.releaseOdds);
  const keptRelease = p.release / Math.sqrt(p.releaseOdds);
  let variants = new Int32Array(256);
  let labels = new Uint8Array(256);
  let truths = new Float64Array(256);
  /** Weights of the 13 reasons: the fourth is rare and the sixth frequent, as in the published tables. */
  const base = [0.06, 0.05, 0.05, 0.0297, 0.05, 0.3972, 0.07, 0.05, 0.05, 0.05, 0.05, 0.05, 0.0431];
  const chosen = new Float64Array(13);
  const counts = new Int32Array(13);
  const interest = new Float64Array(4);

  for (let u = from; u < to; u++) {
    const customer = drawCustomer(new Stream(seed, purposes.customer, u, 0), p, countries);
    if (p.interaction !== 0) {
      const own = new Stream(seed, purposes.factors, u, 0);
      for (let k = 0; k < 4; k++) interest[k] = own.normal();
    }
    for (let month = 0; month < 2; month++) {
      const own = new Stream(seed, purposes.month, u, month);
      const level =
        Math.sqrt(p.persistence) * customer.activity + Math.sqrt(1 - p.persistence) * own.normal();
      if (own.uniform() >= p.active) continue;
      const logActivity = logMean + spread * level;
      const count = own.poisson(Math.exp(logActivity));
      if (count > variants.length) {
        variants = new Int32Array(2 * count);
        labels = new Uint8Array(2 * count);
        truths = new Float64Array(2 * count);
      }
      const logit = p.base + customer.logit + p.activitySlope * (logActivity - logMean);
      const out = months[month]!;
      const firstEdge = out.edgeLabel.length;
      let returns = 0;
      let released = 0;
      for (let i = 0; i < count; i++) {
        let variant: number;
        if (i > 0 && own.uniform() < p.repeat) {
          variant = variants[Math.floor(own.uniform() * i)]!;
        } else if (own.uniform() < p.taste) {
          const byType = own.uniform() < 0.5;
          const groups = byType ? catalogue.byType : catalogue.byBrand;
          const at = byType ? customer.type : customer.brand;
          let group = 0;
          while (group < groups.shares.length - 1 && groups.shares[group]! <= at) group++;
          const start = groups.starts[group]!;
          const size = groups.starts[group + 1]! - start;
          let place = start + Math.floor(own.uniform() * size);
          const table = groups.alias[month]!;
          if (own.uniform() >= table.keep[place]!) place = table.other[place]!;
          variant = groups.order[place]!;
        } else {
          const table = catalogue.alias[month]!;
          variant = Math.floor(own.uniform() * catalogue.size);
          if (own.uniform() >= table.keep[variant]!) variant = table.other[variant]!;
        }
        let x = logit + catalogue.logit[variant]!;
        for (let k = 0; k < 4 && p.interaction !== 0; k++) {
          x += (p.interaction / 2) * interest[k]! * catalogue.factors[4 * variant + k]!;
        }
        const truth = sigmoid(x);
        const label = own.uniform() < truth ? 1 : 0;
        variants[i] = variant;
        truths[i] = truth;
        totals.sales[variant]!++;
        totals.returns[variant]! += label;
        returns += label;
        // Marked for release; whether the customer is released shows at the end of the month.
        const kept = own.uniform() < (label === 1 ? returnedRelease : keptRelease);
        labels[i] = label | (kept ? 2 : 0);
        if (kept) released++;
      }
      totals.purchases += count;
      totals.returned += returns;
      if (returns === 0 || released === 0) continue;
      for (let i = 0; i < count; i++) {
        if ((labels[i]! & 2) === 0) continue;
        out.edgeCustomer.push(u);
        out.edgeVariant.push(variants[i]!);
        out.edgeLabel.push(labels[i]! & 1);
        out.edgeTruth.push(truths[i]!);
      }
      if (out.edgeLabel.length === firstEdge) continue;
      out.customer.push(u);
      out.sales.push(count);
      out.returns.push(returns);
      if (!reasons) continue;
      const why = new Stream(seed, purposes.reasons, u, month);
      let total = 0;
      for (let k = 0; k < 13; k++) total += chosen[k] = base[k]! * Math.exp(0.6 * why.normal());
      counts.fill(0);
      for (let r = 0; r < returns; r++) {
        let left = why.uniform() * total;
        let k = 0;
        while (k < 12 && left >= chosen[k]!) left -= chosen[k++]!;
        counts[k]!++;
      }
      for (const value of counts) out.reasons.push(value);
    }
  }
  return months.map((out) => ({
    customer: Int32Array.from(out.customer.values()),
    sales: Int32Array.from(out.sales.values()),
    returns: Int32Array.from(out.returns.values()),
    reasons: Int32Array.from(out.reasons.values()),
    edgeCustomer: Int32Array.from(out.edgeCustomer.values()),
    edgeVariant: Int32Array.from(out.edgeVariant.values()),
    edgeLabel: Uint8Array.from(out.edgeLabel.values()),
    edgeTruth: out.edgeTruth.values().slice(),
  }));
}
