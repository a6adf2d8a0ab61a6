import { number, type OptionsOf, optional, options, value } from "@legendre/core-tensor/options";
import type { Explanation } from "../explain/explanation.ts";
import type { FittedReturns } from "../models/fitted-returns.ts";
import type { Messages } from "../protocols/task.ts";
import type { OrderId } from "./order-ids.ts";

/** One line of an order: who buys what. */
export interface OrderLine {
  readonly customer: OrderId;
  readonly variant: OrderId;
}

/** A purchase that was made, and what became of it once that is known. */
export interface Order extends OrderLine {
  /** Left out while nobody knows; say it later with the same customer and variant. */
  readonly returned?: boolean | undefined;
  /** What was said before, where `returned` corrects it. */
  readonly was?: boolean | undefined;
}

/**
 * What a score goes by: `"orders"` of this customer or variant that its model has heard of, in the fit, the messages or since (by
 * return rates or messages: other models hear of none); its `"row"` in the tables alone; or `"nothing"`, for an id of which the
 * model knows neither.
 */
export type Known = "orders" | "row" | "nothing";

/** The score of one line. */
export interface ScoredLine {
  /** The probability that it is returned. */
  readonly probability: number;
  readonly customer: Known;
  readonly variant: Known;
  /** Who said so: the model, or the one for lines with an end that was never seen. */
  readonly by: "model" | "cold start";
}

/** What each end adds to the score of a line, in log odds. */
export interface Why extends ScoredLine {
  /** Log odds of a line whose ends were both never seen. */
  readonly base: number;
  /**
   * What knowing the customer, and the variant, adds to it. The three sum to the log odds of the probability:
   * these are the Shapley values of the two.
   */
  readonly adds: { readonly customer: number; readonly variant: number };
}

/** The score of a line with what each column of its ends, and what they hear of others, adds to it. */
export interface ExplainedLine extends ScoredLine, Omit<Explanation, "edge" | "probability"> {}

/** The options of `scorer`. */
export const scorerOptions = options("scorer", {
  /**
   * Purchases that carry messages, with labels where the model was fitted on messages with labels.
   * @defaultValue all training purchases; after a fit with `outcomeDelay` on messages with labels, those whose outcome was known
   */
  messages: optional(value<Messages>()),
  /** Scores lines of whose customer or variant the model knows nothing. Without it the model does, from what its unknown row says. */
  coldStart: optional(value<FittedReturns>()),
  /** Purchases since the tables were made; as `observe` for each, and one `refresh`. */
  orders: value<Iterable<Order>, readonly Order[]>([]),
  /**
   * Customers and variants that no table has and that are remembered, together; purchases with further ones are not taken
   * into account.
   */
  newIds: number({ min: 0, infinite: true }, Number.POSITIVE_INFINITY),
  /** Ends the preparation with an error of its reason. */
  signal: optional(value<AbortSignal>()),
});

/** Options of `scorer`. */
export interface ScorerOptions extends OptionsOf<typeof scorerOptions> {}

/** Scores of single purchases, in microseconds to milliseconds. */
export interface Scorer {
  readonly model: string;
  /** The schema that model and tables share. */
  readonly schemaHash: string;
  /** Ids seen so far, in the tables and since; and orders since. */
  readonly counts: () => {
    readonly customers: number;
    readonly variants: number;
    readonly orders: number;
    /** Purchases that were not taken into account because of `newIds`. */
    readonly passedOver: number;
  };
  /**
   * The probability of a return for each line.
   *
   * @throws code "data" for what is no id.
   */
  readonly score: (lines: readonly OrderLine[]) => Promise<ScoredLine[]>;
  /**
   * The score of a line with what each end adds to it, by the model that scores it.
   *
   * @see Shapley, "A value for n-person games", 1953: of two players each gets the mean of what it adds alone and
   *   what it adds to the other.
   * @param shown - makes the probabilities that are explained of the model's, by calibration say. @defaultValue the model's
   *   own
   */
  readonly why: (
    line: OrderLine,
    shown?: (probabilities: Float32Array) => ArrayLike<number>,
  ) => Promise<Why>;
  /**
   * How the score of a line came about, column by column; as `explain`, of the orders so far. Nothing where the model that
   * scores the line does not tell.
   *
   * @remarks About a millisecond for each kind of model; an MLP whose activation is no ReLU takes some tens of them, in one piece.
   */
  readonly explain: (line: OrderLine) => Promise<ExplainedLine | undefined>;
  /** {@link score} as plain numbers. */
  readonly probabilities: (lines: readonly OrderLine[]) => Promise<Float32Array>;
  /** Takes a purchase, or what became of one, into account for the lines that are scored from now on. */
  readonly observe: (order: Order) => void;
  /**
   * Passes messages along all purchases anew: what `observe` tells both ends of a purchase, it tells their
   * neighbours. Scores go on meanwhile.
   */
  readonly refresh: () => Promise<void>;
  readonly dispose: () => Promise<void>;
}
