export type { RelationParams } from "./convolution.ts";
export type { ConvolutionName } from "./convolution-rules.ts";
export { type DecoderParams, type DecoderShape, decodeEdges, initDecoder } from "./edge-decoder.ts";
export {
  type EncoderLayer,
  type EncoderParams,
  type GraphEncoder,
  type GraphEncoderOptions,
  graphEncoder,
  graphEncoderOptions,
  type SelfParams,
} from "./graph-encoder.ts";
export {
  disposeGraph,
  type GraphShape,
  type MessageGraph,
  type MessageRelation,
  messageGraph,
} from "./message-graph.ts";
export { type PurchaseEnds, purchaseEnds } from "./purchase-ends.ts";
