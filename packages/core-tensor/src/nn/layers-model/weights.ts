import { LegendreError } from "../../errors.ts";
import type { LayersModel, Tensor } from "../../ops.ts";
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
} from "../../tree/index.ts";

/** Weights of a `tf.LayersModel` by the name of the layer and the name of the weight in it. */
export type LayersTree = Readonly<Record<string, Readonly<Record<string, Tensor>>>>;

/** The parts of tfjs's LayerVariable that are read here; `val` is protected in its types. */
export interface LayerWeight {
  readonly originalName: string;
  readonly shape: readonly number[];
  val: Tensor;
  write: (value: Tensor) => unknown;
}

/** Some of a model's weights, as the tree that stands for them. */
export interface WeightTree {
  /** What errors call the tree. */
  readonly name: "params" | "state";
  readonly structure: TreeStructure;
  readonly paths: readonly string[];
  /** In leaf order. */
  readonly weights: readonly LayerWeight[];
}

/** The trainable weights of a model, and the others. */
export interface LayersWeights {
  readonly params: WeightTree;
  readonly state: WeightTree;
}

/**
 * Names the weights of a model.
 *
 * @throws code "structure" when the model has no layers, "option" when a layer is stateful.
 */
export function layersWeights(where: string, model: LayersModel): LayersWeights {
  if (!(model.outputs?.length > 0)) {
    const message = `the model "${model.name}" has no layers yet; add them before it is lifted`;
    throw new LegendreError("structure", where, message, { model: model.name });
  }
  // A Sequential model has its layers' weights, but lists them only once it is built itself.
  if (!model.built) (model as unknown as { build(): void }).build();
  const params = emptyRecord<Record<string, LayerWeight>>();
  const state = emptyRecord<Record<string, LayerWeight>>();
  const seen = new Set<unknown>();
  for (const layer of model.layers) {
    if (layer.stateful) {
      const message = `layer "${layer.name}" keeps a state of its own between calls; build it with stateful: false`;
      throw new LegendreError("option", where, message, { layer: layer.name });
    }
    const trainable = new Set<unknown>(layer.trainableWeights);
    for (const variable of layer.weights) {
      if (seen.has(variable)) continue;
      seen.add(variable);
      const tree = trainable.has(variable) ? params : state;
      const weight = variable as unknown as LayerWeight;
      tree[layer.name] ??= emptyRecord<LayerWeight>();
      const own = tree[layer.name] as Record<string, LayerWeight>;
      own[freeName(own, nameIn(layer.name, weight))] = weight;
    }
  }
  return { params: weightTree("params", params), state: weightTree("state", state) };
}

/** The tree with a leaf for each weight. */
export function treeOf(tree: WeightTree, leaf: (weight: LayerWeight) => Tensor): LayersTree {
  return treeUnflatten<LayersTree>(tree.structure, tree.weights.map(leaf));
}

/** Layers are named by whoever wrote the model: without a prototype, `__proto__` is a name like others. */
function emptyRecord<T>(): Record<string, T> {
  return Object.create(null) as Record<string, T>;
}

/**
 * The leaves of a tree of values, in the order of the weights.
 *
 * @throws code "structure", "shape" or "disposed" when the tree does not fit the model.
 */
export function valuesFor(where: string, tree: WeightTree, values: LayersTree): Tensor[] {
  const { name, structure, paths, weights } = tree;
  checkStructure(where, name, treeStructure(values), "the model", structure);
  checkTensorTree(where, name, values);
  const leaves = treeLeaves<Tensor>(values);
  for (const [i, { shape }] of weights.entries()) {
    checkShape(where, `${name}.${paths[i]}`, leaves[i] as Tensor, shape);
  }
  return leaves;
}

function weightTree(
  name: "params" | "state",
  tree: Record<string, Record<string, LayerWeight>>,
): WeightTree {
  const { leaves, structure } = treeFlatten<LayerWeight>(tree);
  return { name, structure, paths: treePaths(structure), weights: leaves };
}

/** `kernel` for the weight `dense_1/kernel` of layer `dense_1`; inner layers stay in the name. */
function nameIn(layer: string, { originalName }: LayerWeight): string {
  const prefix = `${layer}/`;
  return originalName.startsWith(prefix) ? originalName.slice(prefix.length) : originalName;
}

function freeName(taken: Readonly<Record<string, unknown>>, name: string): string {
  let free = name;
  for (let i = 1; Object.hasOwn(taken, free); i++) free = `${name}_${i}`;
  return free;
}
