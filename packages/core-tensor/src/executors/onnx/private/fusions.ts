/** Fusions that write a factor or an epsilon of a model as an attribute, which is float32 in ONNX: off for models of doubles. */
export const narrowingFusions: string =
  "MatMulScaleFusion;LayerNormFusion;SimplifiedLayerNormFusion";
