import { named, type Row } from "./row.ts";

/** Ops that only move numbers, or make them. */
export const moved: readonly Row[] = [
  {
    op: { ...named("Reshape", "x", [2, 3, 4]), attrs: { shape: [6, 4] } },
    results:
      "0.0[0]+0.1[0] 0.0[0]+0.1[1] 0.0[0]+0.1[2] 0.0[1]+0.1[0] 0.0[1]+0.1[1] 0.0[1]+0.1[2]°, 0.2°",
  },
  {
    op: { ...named("Reshape", "x", [6, 4]), attrs: { shape: [2, 3, 4] } },
    results: "new°, new°, 0.1°",
  },
  {
    op: { ...named("Reshape", "x", [2, 3]), attrs: { shape: [1, 2, 3] } },
    results: "new!, 0.0°, 0.1°",
  },
  {
    op: { ...named("Reshape", "x", [2, 3]), attrs: { shape: [3, 2] } },
    results: "new!, new!",
    frozen: "0.0 0.1",
  },
  {
    op: { ...named("Transpose", "x", [2, 3, 4]), attrs: { perm: [2, 0, 1] } },
    results: "0.2°, 0.0°, 0.1°",
  },
  {
    op: { ...named("Reverse", "x", [2, 3]), attrs: { dims: [1] } },
    results: "0.0°, 0.1[2] 0.1[1] 0.1[0]°",
  },
  {
    op: { ...named("Tile", "x", [1, 3]), attrs: { reps: [2, 2] } },
    results: "new, 0.1[0] 0.1[1] 0.1[2] 0.1[0] 0.1[1] 0.1[2]°",
  },
  {
    op: { kernel: "Fill", inputs: [], attrs: { shape: [2, 3], value: 0, dtype: "float32" } },
    results: "new°, new°",
  },
  {
    op: { kernel: "Fill", inputs: [], attrs: { shape: [2, 3], value: 1, dtype: "float32" } },
    results: "new, new",
  },
  {
    op: {
      kernel: "Pack",
      inputs: [
        [3, 4],
        [3, 4],
      ],
      attrs: { axis: 1 },
    },
    results: "0.0°, new!, 0.1°",
    united: "1.0 = 0.0; 1.1 = 0.1",
  },
  {
    op: { ...named("Unpack", "value", [3, 4]), attrs: { axis: 0 } },
    results: "0.1° | 0.1° | 0.1°",
    frozen: "0.0",
  },
  {
    op: { ...named("Unpack", "value", [3, 4]), attrs: { axis: 1 } },
    results: "0.0° | 0.0° | 0.0° | 0.0°",
    frozen: "0.1",
  },
  {
    op: { ...named("ThreefryBits", "key", ["int32", 2]), attrs: { shape: [3, 4] } },
    results: "new, new",
  },
  {
    op: {
      ...named("RandomInteger", "key", ["int32", 2]),
      attrs: { shape: [3, 4], min: 0, max: 5 },
    },
    results: "new, new",
  },
];
