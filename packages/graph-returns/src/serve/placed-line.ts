import type { ReturnsData } from "../data/returns-data.ts";
import type { Messages } from "../protocols/task.ts";
import type { Ends, KnownNodes } from "./known-nodes.ts";
import type { Known, OrderLine, ScoredLine } from "./scorer-types.ts";
import type { ServedModel } from "./served-model.ts";
import type { ServedModels } from "./served-models.ts";

/** What a scorer answers from. */
export interface ScorerParts {
  readonly data: ReturnsData;
  /** Purchases that carry messages. */
  readonly messages: Messages;
  readonly nodes: KnownNodes;
  readonly models: ServedModels;
}

/** A line with its nodes, and the model that scores it. */
export interface PlacedLine {
  readonly at: Ends<number>;
  readonly model: ServedModel;
}

/** What a line's answer says beside the numbers. */
export type About = Ends<Known> & Pick<ScoredLine, "by">;

/** Looks up the nodes of a line; what is known of them only where that decides between two models. */
export function placeLine({ nodes, models }: ScorerParts, line: OrderLine): PlacedLine {
  const at = nodes.find(line);
  const { model, coldStart } = models;
  if (coldStart === undefined) return { at, model };
  const { customer, variant } = nodes.known(at, model);
  return { at, model: customer === "nothing" || variant === "nothing" ? coldStart : model };
}

/** What is known of a line's ends at this moment, and which model scores it. */
export function aboutLine({ nodes, models }: ScorerParts, { at, model }: PlacedLine): About {
  return { ...nodes.known(at, models.model), by: model === models.model ? "model" : "cold start" };
}

/** The probabilities of some lines, each by its model. */
export async function scoreLines(
  { models }: ScorerParts,
  lines: readonly PlacedLine[],
): Promise<Float32Array> {
  const { all } = models;
  const out = new Float32Array(lines.length);
  for (const model of all) {
    // There may be thousands at once, and most scorers have one model.
    const own = all.length === 1 ? lines : lines.filter((line) => line.model === model);
    if (own.length === 0) continue;
    const [customers, variants] = [new Int32Array(own.length), new Int32Array(own.length)];
    for (let k = 0; k < own.length; k++) {
      const { customer, variant } = own[k]!.at;
      customers[k] = customer;
      variants[k] = variant;
    }
    const values = await model.score(customers, variants);
    let k = 0;
    for (let i = 0; i < lines.length; i++) {
      if (lines[i]!.model === model) out[i] = values[k++]!;
    }
  }
  return out;
}
