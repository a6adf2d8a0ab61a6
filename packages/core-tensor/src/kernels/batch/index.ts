import { convBatches } from "./conv.ts";
import { elementwiseBatches } from "./elementwise.ts";
import { factorizeBatches } from "./factorize.ts";
import { gatherBatches } from "./gather.ts";
import { imageBatches } from "./images.ts";
import { matmulBatches } from "./matmul.ts";
import { randomBatches } from "./random.ts";
import type { BatchRule } from "./rule.ts";
import { shapeBatches } from "./shape.ts";
import { sparseBatches } from "./sparse.ts";

/** The `batch` column of the built-in kernels, by kernel name. */
export const batchRules: Readonly<Record<string, BatchRule>> = {
  ...convBatches,
  ...elementwiseBatches,
  ...factorizeBatches,
  ...gatherBatches,
  ...imageBatches,
  ...matmulBatches,
  ...randomBatches,
  ...shapeBatches,
  ...sparseBatches,
};
