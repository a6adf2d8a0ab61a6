export type { SparseEncoding } from "./pack-leaf.ts";
export {
  decodeSparse,
  encodeSparse,
  encodeSparseOptions,
  type SparseOptions,
  saveSparse,
} from "./sparse-safetensors.ts";
