export type { OrderId } from "./order-ids.ts";
export {
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
export type { ObservedOrder, ServedModel } from "./served-model.ts";
