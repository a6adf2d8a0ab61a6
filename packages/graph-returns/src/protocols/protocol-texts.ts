import type { ProtocolBox, ProtocolName } from "./task.ts";

/** What the box says of the split, with what else decides who is judged and learned from. */
export function splitText(
  split: string,
  missing: "unknown" | "donor" | "drop",
  outcomeDelay: number,
): string {
  const parts = [split];
  if (missing === "drop") parts.push("without purchases whose customer has no row");
  if (missing === "donor") parts.push("customers without a row have that of another");
  if (outcomeDelay > 0) parts.push(`outcomes are known ${outcomeDelay} days after the purchase`);
  return parts.join("; ");
}

/** What the box warns of where outcomes are open. */
export function openText({ training, testing }: NonNullable<ProtocolBox["open"]>): string {
  const of = ([count, name]: readonly [number, string]): string =>
    `${count.toLocaleString("en")} ${name} purchases`;
  const parts = (
    [
      [training, "training"],
      [testing, "testing"],
    ] as const
  ).filter(([n]) => n > 0);
  return `Open outcomes: ${parts.map(of).join(" and ")} are neither learned from nor judged, since it was not known what became of them.`;
}

/** What the box warns of where nothing is judged. */
export const untestedText =
  "The testing tables have no purchases, so that nothing judges the model: it is for use alone.";

/** What the box of a protocol says. */
export function texts(
  protocol: ProtocolName,
  suspicious: boolean,
  pick: "official" | "random",
  inTime: boolean,
): Pick<ProtocolBox, "graph" | "features" | "split" | "warning"> {
  const safe = suspicious
    ? "columns known at checkout, and averages of price and discount over the whole period"
    : "columns known at checkout";
  const training = "messages along training edges alone; edges to be judged are only queries";
  const held = inTime
    ? "validation of the latest training purchases; a training purchase hears of what was known before it"
    : "validation inside the training tables, by hashes, with known and new customers in the shares of the test";
  const official =
    pick === "official"
      ? `the testing tables; ${held}`
      : `inside the training tables: 2 of 10 pairs, by a hash; ${held}`;
  switch (protocol) {
    case "paper":
      return {
        graph: "messages along all edges of the split that is judged",
        features: "all columns, those made from the labels too",
        split: "the testing tables; validation of random training pairs",
        warning:
          "Label-derived features: columns of customers and variants count the very returns that are predicted. " +
          "These numbers compare with the published table, and say nothing of predictions at checkout.",
      };
    case "customer-grouped":
      return {
        graph: training,
        features: safe,
        split: "inside the training tables, by a hash of the customer: 80 of 100 train, 20 test",
      };
    case "label-aware":
      return {
        graph: `${training}; messages carry training labels, and never along the pair that is judged`,
        features: safe,
        split: official,
      };
    case "cold-start":
      return {
        graph: training,
        features: safe,
        split: `${official}; results by whether customer and variant are known`,
      };
    default:
      return { graph: training, features: safe, split: official };
  }
}
