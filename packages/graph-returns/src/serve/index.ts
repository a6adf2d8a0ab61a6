export type { OrderId } from "./order-ids.ts";
export {
  type ExplainedLine,
  type Known,
  type Order,
  type OrderLine,
  type ScoredLine,
  type Scorer,
  type ScorerOptions,
  scorer,
  type Why,
} from "./scorer.ts";
export type { ServedGraph } from "./served-graph.ts";
export type { ObservedOrder, ServedAttributions, ServedModel } from "./served-model.ts";
