/** What a column adds to the prediction of one purchase. */
export interface Contribution {
  /** Whose column it is; `messages` are other purchases, `rates` those of `targetEncoder`. */
  readonly about: "customer" | "variant" | "messages" | "rates" | "embedding";
  /** The table's name of the column; indicators of one column are added up. */
  readonly column: string;
  /** What the table says; undefined where it says nothing, and for messages, rates and embeddings. */
  readonly value: string | number | undefined;
  /** Whether the model had to fill a missing value in: no reason may be given by it. */
  readonly imputed: boolean;
  /** Whether the column tells what the law protects: no reason may be given by it. @defaultValue `false` */
  readonly protected?: boolean;
  /** In the unit of the explanation. */
  readonly amount: number;
}

/** How a prediction came about: `output = base + Σ amount + residual`. */
export interface Explanation {
  /** The number of the purchase in its split. */
  readonly edge: number;
  /** What the model says, calibrated where it is. */
  readonly probability: number;
  /** What base and amounts are: log odds, or probabilities for a forest. */
  readonly unit: "logit" | "probability";
  /** What the model says of the average purchase, or where no column is known. */
  readonly base: number;
  /** What the model says of this purchase, calibrated where it is. */
  readonly output: number;
  /** By falling size. */
  readonly contributions: readonly Contribution[];
  /** What the contributions miss; less than 0.001 in size unless `status` says so. */
  readonly residual: number;
  readonly method: "linear" | "tree-shap" | "integrated-gradients" | "none";
  /** `"max-points"` where integrated gradients did not come within the tolerance. */
  readonly status: "exact" | "converged" | "max-points";
}

/** Contributions of a model's inputs, before they are put together by column. */
export interface RowAttributions {
  readonly unit: Explanation["unit"];
  readonly base: number;
  readonly output: number;
  /** One for each of the names. */
  readonly amounts: ArrayLike<number>;
  readonly method: Explanation["method"];
  readonly status: Explanation["status"];
}
