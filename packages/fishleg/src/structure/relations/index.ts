export { elementwise } from "./elementwise.ts";
export { parts } from "./parts.ts";
export { products } from "./products.ts";
export { reductions } from "./reductions.ts";
export {
  type Axes,
  type Axis,
  freezeAxis,
  frozenAxis,
  type Kept,
  newAxis,
  type Relation,
  type Relations,
} from "./relation.ts";
export { shapes } from "./shapes.ts";
