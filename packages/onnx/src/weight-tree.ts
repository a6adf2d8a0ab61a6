import { type Tensor, tensor } from "@legendre/core-tensor/ops";
import {
  checkShape,
  checkStructure,
  checkTensorTree,
  type TreeStructure,
  treeFlatten,
  treeLeaves,
  treePaths,
  treeStructure,
  treeUnflatten,
} from "@legendre/core-tensor/tree";
import type { StoredTensor } from "./file.ts";
import type { Branch } from "./names.ts";

/** Weights of a model by the names they have in the file: `layers.0.weight` is `tree.layers[0].weight`. */
export interface OnnxTree {
  readonly [name: string]: Tensor | OnnxTree;
}

/** A weight of the file; a class, so that trees take it for a leaf. */
export class Weight {
  /** The value it is in the graph. */
  readonly name: string;
  readonly stored: StoredTensor;

  constructor(name: string, stored: StoredTensor) {
    this.name = name;
    this.stored = stored;
  }
}

/** The weights that one tree holds. */
export class WeightTree {
  /** In leaf order. */
  readonly weights: readonly Weight[];
  private readonly what: "params" | "state";
  private readonly structure: TreeStructure;
  private readonly paths: readonly string[];

  constructor(what: "params" | "state", tree: Branch<Weight>) {
    const { leaves, structure } = treeFlatten<Weight>(tree);
    this.what = what;
    this.structure = structure;
    this.paths = treePaths(structure);
    this.weights = leaves;
  }

  /** A tree with the given leaves, in leaf order. */
  tree(leaves: readonly Tensor[]): OnnxTree {
    return treeUnflatten<OnnxTree>(this.structure, leaves);
  }

  /** New tensors with the values of the file. */
  initial(): OnnxTree {
    return this.tree(
      this.weights.map(({ stored: { data, shape, dtype } }) =>
        tensor(data.slice(), [...shape], dtype),
      ),
    );
  }

  /** The leaves of a tree, in leaf order; throws code "structure", "shape" or "disposed" where it does not fit. */
  values(where: string, values: OnnxTree): Tensor[] {
    checkStructure(where, this.what, treeStructure(values), "the model", this.structure);
    checkTensorTree(where, this.what, values);
    const leaves = treeLeaves<Tensor>(values);
    for (const [i, { stored }] of this.weights.entries()) {
      checkShape(where, `${this.what}.${this.paths[i]}`, leaves[i] as Tensor, stored.shape);
    }
    return leaves;
  }
}
