import { conv2d } from "./conv2d.ts";
import { graphsage } from "./graphsage.ts";
import { maml } from "./maml.ts";
import { mlpCurvature } from "./mlp-curvature.ts";
import type { GoldenProgram } from "./stored.ts";

/** Every program with values computed by others, in float64 with PyTorch. */
export const goldenPrograms: readonly GoldenProgram[] = [
  ...mlpCurvature,
  ...conv2d,
  ...maml,
  ...graphsage,
];
