export { smallerLayersModel } from "./smaller-layers-model.ts";
export {
  decodeSparse,
  encodeSparse,
  type SparseEncoding,
  type SparseOptions,
  saveSparse,
} from "./sparse-safetensors.ts";
