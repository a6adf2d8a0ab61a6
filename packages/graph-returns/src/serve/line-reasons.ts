import { explained } from "../explain/by-column.ts";
import { logit } from "../models/logistic.ts";
import {
  type About,
  aboutLine,
  type PlacedLine,
  placeLine,
  type ScorerParts,
} from "./placed-line.ts";
import type { ExplainedLine, OrderLine, Why } from "./scorer-types.ts";

/** Makes the probabilities that are explained of the model's own. */
export type Shown = (probabilities: Float32Array) => ArrayLike<number>;

/** A line as it is when it is asked for, before anything is waited for. */
function askedLine(parts: ScorerParts, line: OrderLine): PlacedLine & { readonly about: About } {
  const placed = placeLine(parts, line);
  return { ...placed, about: aboutLine(parts, placed) };
}

/** What each end adds to the score of a line: Shapley values of the two, from scores with one or both unknown. */
export async function whyOf(parts: ScorerParts, line: OrderLine, shown: Shown): Promise<Why> {
  const { at, model, about } = askedLine(parts, line);
  const [c, v] = [at.customer, at.variant];
  const found = await model.score(Int32Array.of(c, c, -1, -1), Int32Array.of(v, -1, v, -1));
  const probabilities = shown(found);
  const [both, customer, variant, neither] = Array.from(probabilities, logit) as [
    ...[number, number, number, number],
  ];
  return {
    probability: probabilities[0]!,
    ...about,
    base: neither,
    adds: {
      customer: (customer - neither + both - variant) / 2,
      variant: (variant - neither + both - customer) / 2,
    },
  };
}

/** The score of a line column by column; nothing where its model does not tell. */
export async function explainedLine(
  parts: ScorerParts,
  line: OrderLine,
): Promise<ExplainedLine | undefined> {
  const { at, model, about } = askedLine(parts, line);
  const found = await model.explain?.(at.customer, at.variant);
  if (found === undefined) return undefined;
  const place = { split: parts.messages.split, ...at };
  const said = explained(found.names, found.row, parts.data, place);
  const [probability] = await model.score(Int32Array.of(at.customer), Int32Array.of(at.variant));
  return { probability: probability!, ...about, ...said };
}
