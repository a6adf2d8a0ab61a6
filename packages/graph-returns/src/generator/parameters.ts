/** One word of a category: its share of purchases (or of the catalogue), and the return rate published for it. */
export interface Word {
  readonly word: string;
  readonly share: number;
  readonly rate: number;
  /** Shift of the log price, for types. */
  readonly price?: number;
}

const words = (
  prefix: string,
  letters: string,
  shares: readonly number[],
  rates: readonly number[],
): Word[] =>
  [...letters].map((letter, i) => ({
    word: `${prefix}_${letter}`,
    share: shares[i]!,
    rate: rates[i]!,
  }));

/** Countries: shares of the population, and published return rates. */
export const countryWords: readonly Word[] = words(
  "Country",
  "ABCDEFGHI",
  [0.03, 0.045, 0.03, 0.02, 0.165, 0.03, 0.6, 0.02, 0.06],
  [0.449, 0.643, 0.482, 0.444, 0.69, 0.597, 0.502, 0.508, 0.496],
);

/** Types of product. Dearer types are the ones that are returned more. */
export const typeWords: readonly Word[] = [
  ["productType_A", 0.07, 0.526, 0],
  ["productType_B", 0.13, 0.718, 0.25],
  ["productType_C", 0.05, 0.64, 0.15],
  ["productType_D", 0.04, 0.5, 0],
  ["productType_E", 0.07, 0.565, 0.05],
  ["productType_F", 0.05, 0.497, 0],
  ["productType_G", 0.04, 0.481, 0],
  ["Jeans", 0.025, 0.665, 0.35],
  ["productType_I", 0.03, 0.647, 0.2],
  ["productType_J", 0.045, 0.478, -0.05],
  ["productType_K", 0.45, 0.477, -0.12],
].map(([word, share, rate, price]) => ({ word, share, rate, price }) as Word);

/** Brands. */
export const brandWords: readonly Word[] = [
  ...words(
    "Brand",
    "ABCDEFGIJK",
    [0.19, 0.03, 0.03, 0.02, 0.03, 0.03, 0.03, 0.02, 0.03, 0.568],
    [0.549, 0.575, 0.632, 0.598, 0.542, 0.526, 0.505, 0.601, 0.601, 0.522],
  ),
  { word: "Pull&Bear", share: 0.012, rate: 0.59 },
];

/**
 * Numbers of the generator's model, in the letters of the guide. The defaults reproduce the published
 * statistics; see {@link generateReturns}.
 */
export interface GeneratorParameters {
  /** Mean of a customer's monthly purchases while active. @defaultValue `6.4` */
  readonly purchases: number;
  /** Standard deviation of the logarithm of that mean. @defaultValue `0.95` */
  readonly purchasesSpread: number;
  /** Share of customers who (almost) never return anything. @defaultValue `0.33` */
  readonly keepers: number;
  /** By how much the logit of such customers is lower. @defaultValue `7` */
  readonly keeperShift: number;
  /** Standard deviation of customers' propensity to return. @defaultValue `1.22` */
  readonly customerSpread: number;
  /** Slope of the logit over the log of a customer's purchases. @defaultValue `0.3` */
  readonly activitySlope: number;
  /** The logit of a typical customer and variant. @defaultValue `0.45` */
  readonly base: number;
  /** Shift of the logit for men. @defaultValue `-0.42` */
  readonly male: number;
  /** Shift of the logit for customers under 26. @defaultValue `-0.28` */
  readonly young: number;
  /** How far the published rates of countries are stretched, since mixing dampens them. @defaultValue `2.05` */
  readonly countryStretch: number;
  /** The same of types. @defaultValue `1.5` */
  readonly typeStretch: number;
  /** The same of brands. @defaultValue `1.05` */
  readonly brandStretch: number;
  /** Slope of the logit over the log price. @defaultValue `0.15` */
  readonly priceSlope: number;
  /** Standard deviation of log popularity. @defaultValue `0.7` */
  readonly popularitySpread: number;
  /** Slope of the logit over log popularity. @defaultValue `-0.74` */
  readonly popularitySlope: number;
  /** Monthly drift of log popularity. @defaultValue `0.8` */
  readonly popularityDrift: number;
  /** Standard deviation of what is particular to a product. @defaultValue `0.28` */
  readonly productSpread: number;
  /** Standard deviation of what is particular to a variant. @defaultValue `0.25` */
  readonly variantSpread: number;
  /** Share of purchases that is released. @defaultValue `0.105` */
  readonly release: number;
  /** Odds of release of a returned purchase against a kept one. @defaultValue `1.08` */
  readonly releaseOdds: number;
  /** Share of customers active in a month. @defaultValue `0.63` */
  readonly active: number;
  /** How much of their activity persists between months. @defaultValue `0.3` */
  readonly persistence: number;
  /** Probability that a purchase repeats an earlier one of the same month. @defaultValue `0.075` */
  readonly repeat: number;
  /** Probability that a purchase is drawn from the type or brand a customer prefers. @defaultValue `0.3` */
  readonly taste: number;
  /** Strength of the product of hidden factors of customer and variant, which only graphs can find. @defaultValue `0` */
  readonly interaction: number;
  /** Logit of a customer row being missing. @defaultValue `-3.07` */
  readonly missingCustomer: number;
  /** Its slope over the propensity. @defaultValue `0.55` */
  readonly missingCustomerSlope: number;
  /** Logit of a variant row being missing. @defaultValue `-0.48` */
  readonly missingVariant: number;
  /** Its slope over log popularity. @defaultValue `-0.4` */
  readonly missingVariantPopularity: number;
  /** Its slope over the logit of the variant. @defaultValue `-0.25` */
  readonly missingVariantLogit: number;
  /** Variants on sale, a released training edge. @defaultValue `0.43` */
  readonly variants: number;
  /** Slow variants, which hardly anybody buys, a released training edge. @defaultValue `0.14` */
  readonly slowVariants: number;
  /** Log popularity of the slow ones, against the others. @defaultValue `-2` */
  readonly slowPopularity: number;
  /** Logit of the slow ones, against the others. @defaultValue `-0.5` */
  readonly slowLogit: number;
}

/** See {@link GeneratorParameters}. */
export const generatorDefaults: GeneratorParameters = {
  purchases: 6.4,
  purchasesSpread: 0.95,
  keepers: 0.33,
  keeperShift: 7,
  customerSpread: 1.22,
  activitySlope: 0.3,
  base: 0.45,
  male: -0.42,
  young: -0.28,
  countryStretch: 2.05,
  typeStretch: 1.5,
  brandStretch: 1.05,
  priceSlope: 0.15,
  popularitySpread: 0.7,
  popularitySlope: -0.74,
  popularityDrift: 0.8,
  productSpread: 0.28,
  variantSpread: 0.25,
  release: 0.105,
  releaseOdds: 1.08,
  active: 0.63,
  persistence: 0.3,
  repeat: 0.075,
  taste: 0.3,
  interaction: 0,
  missingCustomer: -3.07,
  missingCustomerSlope: 0.55,
  missingVariant: -0.48,
  missingVariantPopularity: -0.4,
  missingVariantLogit: -0.25,
  variants: 0.43,
  slowVariants: 0.14,
  slowPopularity: -2,
  slowLogit: -0.5,
};

/** Customers for each released training edge of an active month, with the default numbers. */
export const customersPerEdge = 2.35;
