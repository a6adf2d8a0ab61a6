import { treeDispose } from "@legendre/core-tensor";
import type { Tensor } from "@legendre/core-tensor/ops";
import { type Csr, csr, csrTranspose } from "@legendre/core-tensor/sparse";
import type { HeteroGraph } from "../graph/build-graph.ts";
import { splitLabels } from "../graph/split-labels.ts";
import { finished } from "../pause.ts";

/** Messages from nodes of one kind to nodes of another. */
export interface MessageRelation {
  /** Names its weights: the same relation of another graph has the same name. */
  readonly name: string;
  readonly from: string;
  readonly to: string;
  /** `[nodes of to, nodes of from]`. */
  readonly matrix: Csr;
  /**
   * In a part of a graph: how many of these messages its nodes have in the whole graph, at the receiving and at
   * the sending end; float32 `[nodes of to]` and `[nodes of from]`. Sums over some of a node's neighbours are then
   * brought to what all would give.
   */
  readonly degrees?: { readonly to: Tensor; readonly from: Tensor };
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
  const relations = Object.values(finished(splitLabels(graph)).relations).flatMap((each) => {
    const { name, from, to, target: rows, source: columns } = each;
    const matrix = csr({ rows, columns }, { shape: [each.targets, each.sources] });
    return [
      { name, from, to, matrix },
      { name: `${name}, back`, from: to, to: from, matrix: csrTranspose(matrix) },
    ];
  });
  return { nodes: graph.nodes, relations };
}

/** Frees the tensors of a graph. */
export function disposeGraph({ relations }: MessageGraph): void {
  treeDispose(relations.map(({ matrix, degrees = {} }) => ({ matrix, degrees })) as never);
}
