import type { Safety } from "../data/columns.ts";
import type { ReturnsData, SplitName } from "../data/returns-data.ts";

/** What may be known when a return is predicted; see `protocolTask`. */
export type ProtocolName = "checkout" | "paper" | "customer-grouped" | "label-aware" | "cold-start";

/** Purchases that carry messages in the graph. */
export interface Messages {
  readonly split: SplitName;
  /** Numbers of the edges in `data.splits[split].edges`, rising. */
  readonly edges: Int32Array;
  /** Whether a message may carry the label of its edge. */
  readonly labels: boolean;
  /** Labels are those that were known at this moment, in milliseconds since 1970; of returns that came later, 0. @defaultValue all are known */
  readonly at?: number;
}

/** Purchases that a model learns from or is judged on, and the graph it may look at meanwhile. */
export interface Phase {
  readonly name: "train" | "validation" | "test";
  readonly split: SplitName;
  /** Numbers of the supervised edges in `data.splits[split].edges`, rising. */
  readonly edges: Int32Array;
  readonly messages: Messages;
  /**
   * Whether supervised edges are among the messages, so that each batch has to take its own edges, their
   * reverses and all edges between the same two nodes out first: `supervisionFolds` and
   * `sampleNeighbours` do.
   */
  readonly removeSupervised: boolean;
  /**
   * Days until outcomes are known, where phases are parted by time: a supervised purchase of the messages then hears of what was
   * known before it alone. Left out where time does not part phases.
   */
  readonly outcomeDelay?: number;
  /**
   * For each supervised edge whether its customer and its variant have a training edge: 0 known and known, 1
   * new customer, 2 new variant, 3 both new. See {@link quadrantNames}.
   */
  readonly quadrant: Uint8Array;
}

/** Names of the values of {@link Phase.quadrant}. */
export const quadrantNames: readonly string[] = [
  "known customer, known variant",
  "new customer, known variant",
  "known customer, new variant",
  "new customer, new variant",
];

/** The box that stands above every result: what was allowed to be known. */
export interface ProtocolBox {
  readonly protocol: ProtocolName;
  /** What the graph, the features and the split were, a sentence each. */
  readonly graph: string;
  readonly features: string;
  readonly split: string;
  /** Why numbers under this protocol must be read with care, where they must. */
  readonly warning?: string;
  /** Supervised edges and share of returns of each phase. */
  readonly sizes: Readonly<
    Record<Phase["name"], { readonly edges: number; readonly rate: number }>
  >;
  readonly seed: number;
  /** Days after which outcomes were known, where that was taken into account. */
  readonly outcomeDelay?: number;
  /**
   * Purchases that are neither learned from nor judged since it was not known what became of them: of the training tables at the
   * first judged purchase, of the testing tables at their end. Left out where there are none.
   */
  readonly open?: { readonly training: number; readonly testing: number };
}

/** A data set under a protocol: what models are fitted and judged on. */
export interface ReturnsTask {
  readonly protocol: ProtocolName;
  readonly box: ProtocolBox;
  readonly data: ReturnsData;
  /** Safety classes of the columns that models may read. */
  readonly features: readonly Safety[];
  readonly train: Phase;
  readonly validation: Phase;
  readonly test: Phase;
}
