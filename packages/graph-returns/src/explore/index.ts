export {
  type DegreeBin,
  type Exploration,
  type ExploreOptions,
  explore,
  exploreOptions,
  type SplitShape,
} from "./explore.ts";
export { explorePage } from "./explore-page.ts";
export type { MissingValues } from "./missing-values.ts";
export { type PublishedStatistic, publishedStatistics } from "./published-statistics.ts";
export type { RateOf } from "./return-rates.ts";
