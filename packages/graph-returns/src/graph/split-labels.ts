import type { HeteroGraph } from "./build-graph.ts";
import { type Relation, relation } from "./relation.ts";

/**
 * A graph whose purchases with labels are two relations, `purchase kept` and `purchase returned`: a message then says
 * what became of its purchase, and neighbours of both are sampled apart.
 */
export function splitLabels({ nodes, relations }: HeteroGraph): HeteroGraph {
  const parts = Object.values(relations).flatMap((each): Relation[] => {
    const { label } = each;
    if (label === undefined) return [each];
    return ["kept", "returned"].map((word, of) => {
      const take = (_: number, e: number): boolean => label[e] === of;
      const { from, to, sources, targets, source, target, edgeIds } = each;
      return relation({
        ...{ name: `${each.name} ${word}`, from, to, sources, targets },
        ...{ source: source.filter(take), target: target.filter(take) },
        edgeIds: edgeIds.filter(take),
      });
    });
  });
  return { nodes, relations: Object.fromEntries(parts.map((each) => [each.name, each])) };
}

/** Whether a relation is of purchases, not of members of virtual nodes. */
export const isPurchase = ({ from, to }: Pick<Relation, "from" | "to">): boolean =>
  from === "customer" && to === "variant";
