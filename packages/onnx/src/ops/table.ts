import type { OnnxOp } from "../call.ts";
import { activationOps } from "./activations.ts";
import { attentionOps } from "./attention.ts";
import { controlOps } from "./control-flow.ts";
import { convOps } from "./conv.ts";
import { elementwiseOps } from "./elementwise.ts";
import { fusedOps } from "./fused.ts";
import { normaliseOps } from "./normalise.ts";
import { pieceOps } from "./pieces.ts";
import { poolOps } from "./pool.ts";
import { productOps } from "./products.ts";
import { quantisedOps } from "./quantised.ts";
import { recurrentOps } from "./recurrent.ts";
import { reduceOps } from "./reduce.ts";
import { resizeOps } from "./resize.ts";
import { scatterOps } from "./scatter.ts";
import { shapeOps } from "./shape.ts";

/** How each op of ONNX is computed, by its name. */
export const onnxOps: Readonly<Record<string, OnnxOp>> = {
  ...activationOps,
  ...attentionOps,
  ...controlOps,
  ...convOps,
  ...elementwiseOps,
  ...fusedOps,
  ...normaliseOps,
  ...pieceOps,
  ...poolOps,
  ...productOps,
  ...quantisedOps,
  ...recurrentOps,
  ...reduceOps,
  ...resizeOps,
  ...scatterOps,
  ...shapeOps,
};
