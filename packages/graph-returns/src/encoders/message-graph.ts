import { treeDispose } from "@legendre/core-tensor";
import { type Csr, csr, csrTranspose } from "@legendre/core-tensor/sparse";
import type { HeteroGraph } from "../graph/build-graph.ts";

/** Messages from nodes of one kind to nodes of another. */
export interface MessageRelation {
  /** Names its weights: the same relation of another graph has the same name. */
  readonly name: string;
  readonly from: string;
  readonly to: string;
  /** `[nodes of to, nodes of from]`. */
  readonly matrix: Csr;
}

/** A graph as encoders read it: a tree of tensors, which a compiled function may close over. */
export interface MessageGraph {
  /** Nodes of each kind. */
  readonly nodes: Readonly<Record<string, number>>;
  readonly relations: readonly MessageRelation[];
}

/** Names and ends of a graph's relations, and the columns of its nodes: what decides the shapes of weights. */
export interface GraphShape {
  readonly relations: readonly Pick<MessageRelation, "name" | "from" | "to">[];
  /** Columns of each kind of node; at least one. */
  readonly widths: Readonly<Record<string, number>>;
}

/**
 * The relations of a graph in both directions, as matrices. Purchases with labels become two relations, kept
 * and returned, so that a message says what became of its purchase.
 *
 * @param graph - from `buildGraph`.
 * @returns a {@link MessageGraph} that the caller disposes of with {@link disposeGraph}.
 */
export function messageGraph(graph: HeteroGraph): MessageGraph {
  const relations = Object.values(graph.relations).flatMap((each) => {
    const shape = [each.targets, each.sources] as const;
    const parts =
      each.label === undefined
        ? [{ name: each.name, take: () => true }]
        : [
            { name: `${each.name} kept`, take: (e: number) => each.label![e] === 0 },
            { name: `${each.name} returned`, take: (e: number) => each.label![e] === 1 },
          ];
    return parts.flatMap(({ name, take }) => {
      const rows = each.target.filter((_, e) => take(e));
      const columns = each.source.filter((_, e) => take(e));
      const matrix = csr({ rows, columns }, { shape });
      return [
        { name, from: each.from, to: each.to, matrix },
        { name: `${name}, back`, from: each.to, to: each.from, matrix: csrTranspose(matrix) },
      ];
    });
  });
  return { nodes: graph.nodes, relations };
}

/** Frees the tensors of a graph. */
export function disposeGraph({ relations }: MessageGraph): void {
  treeDispose(relations.map(({ matrix }) => matrix));
}
