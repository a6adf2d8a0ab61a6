import type { BatchRule } from "../batch-rule.ts";
import { convBatches } from "../conv/batch.ts";
import { elementwiseBatches } from "../elementwise/batch.ts";
import { factorizeBatches } from "../factorise/batch.ts";
import { gatherBatches } from "../gather/batch.ts";
import { matmulBatches } from "../matmul/batch.ts";
import { randomBatches } from "../random/batch.ts";
import { shapeBatches } from "../shape/batch.ts";
import { sparseBatches } from "../sparse/batch.ts";
import { imageBatches } from "../window/batch-images.ts";

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
