import type { EdgeTable, ReturnsSplit } from "./returns-data.ts";

/** A split without the purchases of which it is not known yet whether they come back: what rates may be counted over. */
export function knownOutcomes(split: ReturnsSplit): ReturnsSplit {
  const { open, ...edges } = split.edges;
  if (open === undefined) return split;
  const isKnown = (_: unknown, e: number): boolean => open[e] !== 1;
  const taken = Object.entries(edges).map(([name, values]) => [
    name,
    typeof values === "number" ? values : values.filter(isKnown as never),
  ]);
  const known = Object.fromEntries(taken) as EdgeTable;
  return { ...split, edges: { ...known, count: known.label.length } };
}
