export { checkSameShapes, checkShape } from "./check-shapes.ts";
export { checkSameStructure, checkStructure } from "./check-structure.ts";
export {
  checkFiniteTree,
  checkNotDisposed,
  checkTensor,
  checkTensorTree,
} from "./check-tensors.ts";
export { disposeReplaced, treeDispose } from "./dispose.ts";
export { treeDot, treeNorm } from "./dot.ts";
export {
  type Flattened,
  treeFlatten,
  treeLeaves,
  treeStructure,
  treeUnflatten,
} from "./flatten.ts";
export { kindOf } from "./kind-of.ts";
export { treeClone, treeOnesLike, treeZerosLike } from "./like.ts";
export { treeMap, treeMapWithPath } from "./map.ts";
export { treeAdd, treeAxpy, treeScale, treeSub } from "./math.ts";
export { onTensors } from "./on-tensors.ts";
export { type Raveled, ravel } from "./ravel.ts";
export {
  leafCount,
  structureEquals,
  structureToString,
  type TreeStructure,
  treePaths,
} from "./structure.ts";
export type { LeafType, MapArray, MapTree, Tree } from "./types.ts";
export { treeZip } from "./zip.ts";
