import type { Steps } from "../pause.ts";
import type { HeteroGraph } from "./build-graph.ts";
import { type Relation, relationSteps } from "./relation.ts";

/**
 * A graph whose purchases with labels are two relations, `purchase kept` and `purchase returned`: a message then says
 * what became of its purchase, and neighbours of both are sampled apart.
 */
export function* splitLabels({ nodes, relations }: HeteroGraph): Steps<HeteroGraph> {
  const parts: Record<string, Relation> = {};
  for (const each of Object.values(relations)) {
    const { label } = each;
    if (label === undefined) {
      parts[each.name] = each;
      continue;
    }
    for (const [of, word] of ["kept", "returned"].entries()) {
      const take = (_: number, e: number): boolean => label[e] === of;
      const { from, to, sources, targets, source, target, edgeIds } = each;
      const name = `${each.name} ${word}`;
      parts[name] = yield* relationSteps({
        name,
        from,
        to,
        sources,
        targets,
        source: source.filter(take),
        target: target.filter(take),
        edgeIds: edgeIds.filter(take),
      });
    }
  }
  return { nodes, relations: parts };
}

/** Whether a relation is of purchases, not of members of virtual nodes. */
export const isPurchase = ({ from, to }: Pick<Relation, "from" | "to">): boolean =>
  from === "customer" && to === "variant";
