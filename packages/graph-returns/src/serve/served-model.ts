import type { RowAttributions } from "../explain/explanation.ts";

/** How the score of one pair came about, with the names of the inputs as `byColumn` reads them. */
export interface ServedAttributions {
  readonly names: readonly string[];
  readonly row: RowAttributions;
}

/** A purchase that came after the tables, by node numbers; numbers past the tables' are nodes that came later. */
export interface ObservedOrder {
  readonly customer: number;
  readonly variant: number;
  /** What became of it, once that is known. */
  readonly returned?: boolean | undefined;
  /** What it was said before, where `returned` corrects that. */
  readonly was?: boolean | undefined;
}

/** A fitted model made ready for single purchases: what a `scorer` asks. */
export interface ServedModel {
  /** Whether what became of purchases changes scores; a model of unlabelled messages hears of purchases alone. */
  readonly labels: boolean;
  /**
   * The probability of a return for each pair of nodes; −1 is a node that nobody knows.
   *
   * @param customer - node numbers, as long as `variant`.
   */
  readonly score: (customer: Int32Array, variant: Int32Array) => Promise<Float32Array>;
  /**
   * Whether orders of a node, in the tables or since, are among what its scores go by; a model of your own may leave it out,
   * and is then taken to go by all that it was told.
   */
  readonly goesBy?: (end: "customer" | "variant", node: number) => boolean;
  /** How a score came about, by input; a model of your own may leave it out. */
  readonly explain?: (customer: number, variant: number) => Promise<ServedAttributions>;
  /** Takes a purchase, or what became of it, into account. */
  readonly observe: (order: ObservedOrder) => void;
  /** Brings up to date what `observe` leaves for later. */
  readonly refresh: () => Promise<void>;
  readonly dispose: () => Promise<void>;
}
