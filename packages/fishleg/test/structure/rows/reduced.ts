import { named, type Row } from "./row.ts";

const over = (axis: number, keepDims: boolean) => ({
  axis: [axis],
  axes: [axis],
  reductionIndices: [axis],
  keepDims,
});

/** Ops that make less of an axis, or mix along it. */
export const reduced: readonly Row[] = [
  {
    op: { ...named("Sum", "x", [2, 3]), attrs: over(1, false) },
    results: "0.0°",
    unlessZero: "0.1",
  },
  {
    op: { ...named("Sum", "x", [2, 3]), attrs: over(0, true) },
    results: "new!, 0.1°",
    unlessZero: "0.0",
  },
  {
    op: { ...named("Mean", "x", [2, 3]), attrs: over(1, false) },
    results: "0.0°",
    frozen: "0.1",
  },
  {
    op: { ...named("Mean", "x", [2, 3]), attrs: over(0, true) },
    results: "new!, 0.1°",
    frozen: "0.0",
  },
  {
    op: { ...named("Max", "x", [2, 3]), attrs: over(1, false) },
    results: "0.0°",
    frozen: "0.1",
  },
  {
    op: { ...named("Max", "x", [2, 3]), attrs: over(0, true) },
    results: "new!, 0.1°",
    frozen: "0.0",
  },
  {
    op: { ...named("Min", "x", [2, 3]), attrs: over(1, false) },
    results: "0.0°",
    frozen: "0.1",
  },
  {
    op: { ...named("Min", "x", [2, 3]), attrs: over(0, true) },
    results: "new!, 0.1°",
    frozen: "0.0",
  },
  {
    op: { ...named("Prod", "x", [2, 3]), attrs: over(1, false) },
    results: "0.0°",
    frozen: "0.1",
  },
  {
    op: { ...named("Prod", "x", [2, 3]), attrs: over(0, true) },
    results: "new!, 0.1°",
    frozen: "0.0",
  },
  {
    op: { ...named("All", "x", ["bool", 2, 3]), attrs: { axis: [1], keepDims: false } },
    results: "0.0",
    frozen: "0.1",
  },
  {
    op: { ...named("Any", "x", ["bool", 2, 3]), attrs: { axis: [1], keepDims: false } },
    results: "0.0",
    frozen: "0.1",
  },
  {
    op: { ...named("ArgMax", "x", [2, 3]), attrs: { axis: 1 } },
    results: "0.0",
    frozen: "0.1",
  },
  {
    op: { ...named("ArgMin", "x", [2, 3]), attrs: { axis: 1 } },
    results: "0.0",
    frozen: "0.1",
  },
  {
    op: { ...named("Softmax", "logits", [2, 3]), attrs: { dim: 1 } },
    results: "0.0, 0.1!",
    frozen: "0.1",
  },
  {
    op: { ...named("LogSoftmax", "logits", [2, 3]), attrs: { axis: 1 } },
    results: "0.0, 0.1!",
    frozen: "0.1",
  },
  {
    op: { ...named("Cumsum", "x", [2, 3]), attrs: { axis: 0, exclusive: false, reverse: false } },
    results: "0.0°!, 0.1°",
    frozen: "0.0",
  },
  {
    op: { ...named("Cumsum", "x", [2, 3]), attrs: { axis: 1, exclusive: false, reverse: false } },
    results: "0.0°, 0.1°!",
    frozen: "0.1",
  },
  {
    op: { ...named("Cumprod", "x", [2, 3]), attrs: { axis: 0, exclusive: false, reverse: false } },
    results: "0.0!, 0.1",
    frozen: "0.0",
  },
  {
    op: { ...named("Cumprod", "x", [2, 3]), attrs: { axis: 1, exclusive: false, reverse: false } },
    results: "0.0, 0.1!",
    frozen: "0.1",
  },
];
