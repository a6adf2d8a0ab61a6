import type { HierarchicalGaussianOptions } from "@legendre/treemaml";

/** A way of making tasks. */
export interface Setting {
  readonly name: string;
  readonly tasks: Omit<HierarchicalGaussianOptions, "seed" | "clusterSeed">;
  /** Whether all learners of trees are tried, and a size for each step too. */
  readonly full?: true;
  /** Whether a fit takes long, so that there are fewer meta-batches and no learned trees. */
  readonly large?: true;
}

/** Clusters of the first level alone, in most rows. */
const base = { d: 16, branching: [4], levelStd: [1], taskStd: 0.3, perCluster: 4, nSupport: 8 };

/** The rows of the table: one thing is changed at a time. */
export const settings: readonly Setting[] = [
  { name: "base, n = 8", tasks: base, full: true },
  ...[4, 16, 32].map(
    (nSupport): Setting => ({
      name: `n = ${nSupport}`,
      tasks: { ...base, nSupport },
      full: true,
    }),
  ),
  { name: "n = 64", tasks: { ...base, nSupport: 64 } },
  { name: "8 tasks a cluster", tasks: { ...base, perCluster: 8 } },
  { name: "2 tasks a cluster", tasks: { ...base, perCluster: 2 } },
  { name: "weak clusters, s1 = 0.3", tasks: { ...base, levelStd: [0.3] } },
  { name: "no clusters, s1 = 0", tasks: { ...base, levelStd: [0] } },
  { name: "loose clusters, s2 = 1", tasks: { ...base, taskStd: 1 } },
  {
    name: "two levels, 4 × 2",
    tasks: { ...base, branching: [4, 2], levelStd: [1, 0.6], taskStd: 0.2 },
  },
  {
    name: "d = 64, n = 16, 8 a cluster",
    large: true,
    tasks: { ...base, d: 64, nSupport: 16, perCluster: 8 },
  },
];

/** The settings of a smoke run. */
export const smokeSettings: readonly Setting[] = settings.filter(({ name }) =>
  ["n = 16", "no clusters, s1 = 0"].includes(name),
);
