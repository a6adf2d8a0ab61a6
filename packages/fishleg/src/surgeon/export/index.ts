export type { SparseEncoding } from "./pack-leaf.ts";
export {
  decodeSparse,
  encodeSparse,
  type SparseOptions,
  saveSparse,
} from "./sparse-safetensors.ts";
