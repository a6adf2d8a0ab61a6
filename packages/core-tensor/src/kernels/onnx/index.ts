import { elementwiseLowerings } from "./elementwise.ts";
import { matmulLowerings } from "./matmul.ts";
import { reduceLowerings } from "./reduce.ts";
import { shapeLowerings } from "./shape.ts";
import type { OnnxLowering } from "./writer.ts";

/** The `onnx` column of the built-in kernels, by kernel name. */
export const lowerings: Readonly<Record<string, OnnxLowering>> = {
  ...elementwiseLowerings,
  ...matmulLowerings,
  ...reduceLowerings,
  ...shapeLowerings,
};
