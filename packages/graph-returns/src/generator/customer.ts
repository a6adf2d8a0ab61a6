import type { GeneratorParameters, Word } from "./parameters.ts";
import type { Stream } from "./random.ts";

/** What does not change of a customer. */
export interface Customer {
  readonly country: number;
  readonly male: number;
  readonly premier: number;
  readonly yearOfBirth: number;
  /** What the customer adds to the logit of a return, but for the activity of the month. */
  readonly logit: number;
  /** The part of the activity that persists, standard normal. */
  readonly activity: number;
  /** Whether tables have no row of the customer. */
  readonly missing: boolean;
  /** The type and the brand preferred, as places in the shares of sales. */
  readonly type: number;
  readonly brand: number;
}

/**
 * Draws a customer from the stream that belongs to it. It stands alone, since worker threads are started from
 * its text.
 */
export function drawCustomer(
  own: Stream,
  p: GeneratorParameters,
  countries: readonly Word[],
): Customer {
  let left = own.uniform();
  let country = 0;
  while (country < countries.length - 1 && left >= countries[country]!.share) {
    left -= countries[country++]!.share;
  }
  const logit = (x: number): number => Math.log(x / (1 - x));
  const male = own.uniform() < 0.186 ? 1 : 0;
  const premier = own.uniform() < 0.073 ? 1 : 0;
  const age = 16 - 7.15 * (Math.log(own.uniform()) + Math.log(own.uniform()));
  const year = Math.max(1920, Math.floor(2021 - age));
  const yearOfBirth = own.uniform() < 0.0154 ? 1900 : year;
  const keeper = own.uniform() < p.keepers ? 1 : 0;
  const propensity =
    p.customerSpread * own.normal() +
    p.countryStretch * (logit(countries[country]!.rate) - logit(0.547)) +
    p.male * male +
    p.young * (age < 26 ? 1 : 0);
  const activity = own.normal();
  const absent = p.missingCustomer + p.missingCustomerSlope * (propensity / p.customerSpread);
  const missing = own.uniform() < 1 / (1 + Math.exp(-absent));
  const [type, brand] = [own.uniform(), own.uniform()];
  const shifted = propensity - p.keeperShift * keeper;
  return {
    country,
    male,
    premier,
    yearOfBirth,
    logit: shifted,
    activity,
    missing,
    type,
    brand,
  };
}
