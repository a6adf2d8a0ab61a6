export {
  type DegreeBin,
  type Exploration,
  type ExploreOptions,
  explore,
  type MissingValues,
  type RateOf,
  type SplitShape,
} from "./explore.ts";
export { explorePage } from "./explore-page.ts";
export { type PublishedStatistic, publishedStatistics } from "./published-statistics.ts";
