export {
  decodeSparse,
  encodeSparse,
  type SparseEncoding,
  type SparseOptions,
  saveSparse,
} from "./sparse-safetensors.ts";
