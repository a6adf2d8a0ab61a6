import {
  chainSchedule,
  clusterSchedule,
  cutSchedule,
  numberStream,
  type Partition,
  type Schedule,
  starSchedule,
} from "@legendre/treemaml";
import { families } from "./languages.ts";

/** The cells of a meta-batch from the names of its tasks; learned ones come from outside. */
export interface Way {
  /** Whether the cells are those learned from gradients. */
  readonly learned: boolean;
  readonly schedule: (ids: readonly string[], learned: Schedule, seed: number) => Schedule;
}

const languageOf = (id: string): string => id.split("/")[0] as string;

const genreOf = (id: string): string => id.split("/")[1] as string;

/** Tasks whose key is the same, as cells. */
function cellsBy(ids: readonly string[], key: (id: string) => string | number): Partition {
  const cells = new Map<string | number, number[]>();
  for (const [i, id] of ids.entries()) cells.set(key(id), [...(cells.get(key(id)) ?? []), i]);
  return [...cells.values()];
}

/** A cell for each language. */
export const byLanguage = (ids: readonly string[]): Partition => cellsBy(ids, languageOf);

const familyOf = (id: string): number =>
  families.findIndex((family) => family.includes(languageOf(id)));

const byFamily = (ids: readonly string[]): Partition => cellsBy(ids, familyOf);

const everything = (ids: readonly string[]): Partition => [ids.map((_, i) => i)];

const pooled = (partitions: readonly Partition[]): Schedule =>
  cutSchedule(partitions, { minClusterSize: 1 });

const given = (schedule: (ids: readonly string[]) => Schedule): Way => ({
  learned: false,
  schedule,
});

/** The ways that are compared, by name. */
export const ways: Readonly<Record<string, Way>> = {
  "no adaptation": given((ids) => chainSchedule(ids.length, 0)),
  joint: given((ids) => chainSchedule(ids.length, 3)),
  MAML: given((ids) => starSchedule(ids.length, 3)),
  "all, family, leaf": given((ids) => pooled([everything(ids), byFamily(ids)])),
  "family, language, leaf": given((ids) => pooled([byFamily(ids), byLanguage(ids)])),
  "language, language, leaf": given((ids) => pooled([byLanguage(ids), byLanguage(ids)])),
  "genre, family, leaf": given((ids) =>
    pooled([cellsBy(ids, genreOf), cellsBy(ids, (id) => `${genreOf(id)} ${familyOf(id)}`)]),
  ),
  "cluster only": given((ids) => clusterSchedule(byLanguage(ids), 3)),
  learned: { learned: true, schedule: (_, found) => found },
  "random tree": {
    learned: false,
    schedule: (ids, _, seed) => {
      const draws = numberStream(seed * 17 + 3);
      const order = ids.map((_, i) => ({ i, at: draws.uniform() })).sort((a, b) => a.at - b.at);
      const moved = (cells: Partition): Partition =>
        cells.map((cell) => cell.map((t) => (order[t] as { i: number }).i));
      return pooled([moved(byFamily(ids)), moved(byLanguage(ids))]);
    },
  },
};
