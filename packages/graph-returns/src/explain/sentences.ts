import {
  atLeast,
  count,
  type OptionsOf,
  optional,
  options,
  value,
} from "@legendre/core-tensor/options";
import type { Contribution, Explanation } from "./explanation.ts";

/** The options of {@link sentences}. */
export const sentencesOptions = options("sentences", {
  /** Reasons in each direction at most. */
  reasons: count(0, 3),
  /** Contributions below this size are no reason, in the explanation's unit. */
  least: atLeast(0, 0.05),
  /**
   * Columns that are never given as a reason. If left out: those that the tables call protected, and the published ones of
   * gender and age.
   */
  withheld: optional(value<readonly string[]>()),
  /** What columns are called, by their name; others by the name itself. */
  words: value<Readonly<Record<string, string>>, Readonly<Record<string, string>>>({}),
  /** The warning of the protocol's box, where it has one. If left out: none. */
  warning: optional(value<string>()),
});

/** Options of {@link sentences}. */
export interface SentencesOptions extends OptionsOf<typeof sentencesOptions> {}

/** An explanation in words. */
export interface ExplanationText {
  readonly headline: string;
  /** What makes a return likelier, and what less likely; largest first. */
  readonly raising: readonly string[];
  readonly lowering: readonly string[];
  /** Why something is not said, and how the rest is to be read. */
  readonly notes: readonly string[];
}

/** Columns that tell gender or age, by the published names: contributions that come from elsewhere do not say so. */
const publishedColumns = ["isMale", "yearOfBirth"];

/**
 * An explanation in words, with what must not be said left out:
 *
 * - no reason from a value that was missing and filled in;
 * - no reason by gender, age, or another withheld column; a note says that there was one;
 * - no other customer's purchases beyond "other purchases": who they were stays out;
 * - nothing at all of a model that reads columns made from the labels, whose reasons would be the answer itself;
 * - no word of cause: a reason is what the model reckons with.
 *
 * @param explanation - from `explain`.
 * @param options - see {@link SentencesOptions}.
 * @throws code "option".
 *
 * @example
 * ```ts
 * import { type Explanation, sentences } from "@legendre/graph-returns/explain";
 *
 * const contribution = { about: "variant", column: "avgGbpPrice", value: 42, imputed: false, amount: 0.4 } as const;
 * const explanation: Explanation = {
 *   edge: 0, probability: 0.62, unit: "logit", base: 0.1, output: 0.5, residual: 0,
 *   contributions: [contribution], method: "linear", status: "exact",
 * };
 * const { headline, raising } = sentences(explanation, { words: { avgGbpPrice: "price" } });
 * console.log(headline, raising[0]); // → The model expects a return with probability 62 %. price of the variant: 42
 * ```
 */
export function sentences(
  explanation: Pick<Explanation, "probability" | "contributions" | "status" | "method">,
  options: SentencesOptions = {},
): ExplanationText {
  const { reasons, least, withheld, words, warning } = sentencesOptions.resolve(options);
  const { probability, contributions, status, method } = explanation;
  const headline = `The model expects a return with probability ${Math.round(100 * probability)} %.`;
  if (warning !== undefined) {
    const note = `No reasons are given: ${warning}`;
    return { headline, raising: [], lowering: [], notes: [note] };
  }
  const large = contributions.filter(({ amount }) => Math.abs(amount) >= least);
  const isWithheld = (c: Contribution): boolean =>
    withheld === undefined
      ? c.protected === true || publishedColumns.includes(c.column)
      : withheld.includes(c.column);
  const silent = (c: Contribution): boolean => c.imputed || isWithheld(c);
  const sayable = large.filter((c) => !silent(c));
  const given = (sign: number): string[] =>
    sayable
      .filter(({ amount }) => Math.sign(amount) === sign)
      .slice(0, reasons)
      .map((c) => phraseOf(c, words));
  const notes: string[] = [];
  if (large.some(({ imputed }) => imputed)) {
    notes.push("Something is not known of this purchase, and no reason is made of it.");
  }
  if (large.some((c) => !c.imputed && isWithheld(c))) {
    notes.push("The model also reckons with columns that are not given as reasons.");
  }
  if (sayable.length === 0 && method !== "none") {
    notes.push("No single reason stands out; the purchase is much like others.");
  }
  if (method === "none") notes.push("The model says the same of every purchase.");
  if (status === "max-points") notes.push("The parts do not quite add up to the prediction.");
  notes.push("These are what the model reckons with, not causes.");
  return { headline, raising: given(1), lowering: given(-1), notes };
}

function phraseOf(
  { about, column, value }: Contribution,
  words: Readonly<Record<string, string>>,
): string {
  const name = Object.hasOwn(words, column) ? words[column]! : column;
  if (about === "messages") return name;
  if (about === "rates") return `earlier returns by the same ${name}`;
  if (about === "embedding") return "what the graph knows of customer and variant";
  const shown = typeof value === "number" ? String(Number(value.toPrecision(6))) : value;
  return `${name} of the ${about}: ${shown}`;
}
