import type { FileNode, OnnxFile, StoredTensor } from "./file.ts";
import { type Reader, readersOf } from "./separate.ts";

/** The inputs of layers that are weights, by op. */
const weightSlots: Readonly<Record<string, readonly number[]>> = {
  BatchNormalization: [1, 2, 3, 4],
  Conv: [1, 2],
  ConvTranspose: [1, 2],
  GRU: [1, 2, 3],
  Gemm: [1, 2],
  GroupNormalization: [1, 2],
  InstanceNormalization: [1, 2],
  LSTM: [1, 2, 3],
  LayerNormalization: [1, 2],
  MatMul: [0, 1],
  PRelu: [1],
  RNN: [1, 2, 3],
};

/**
 * The file with weights that stand in `Constant` nodes as initializers, which is what they are: PaddlePaddle's and OpenVINO's
 * exporters write all of them so. Floats that a layer takes for its weights count, and in files without weights among the
 * initializers also those that other ops read (a bias that is added). In files with such weights the others are numbers of
 * formulas, and so are constants that are one number all through: PyTorch writes a group norm as an instance norm with scales
 * of 1 before the weights proper.
 */
export function withConstantWeights(file: OnnxFile): OnnxFile {
  const constants = new Map<string, { readonly node: FileNode; readonly stored: StoredTensor }>();
  for (const node of file.nodes) {
    const [name] = node.outputs;
    const value =
      node.op === "Constant" && node.domain === "" ? node.attrs.get("value") : undefined;
    if (name === undefined || typeof value !== "object" || !("tensor" in value)) continue;
    if (value.tensor.dtype === "float32") constants.set(name, { node, stored: value.tensor });
  }
  if (constants.size === 0) return file;
  const readers = readersOf(file.nodes);
  const isWeight = ({ node, slot }: Reader): boolean =>
    node.domain === "" && weightSlots[node.op]?.includes(slot) === true;
  const ofLayers = (name: string): boolean => readers.get(name)?.some(isWeight) === true;
  const names = [...constants.keys()];
  if (!names.some(ofLayers)) return file;
  const all = ![...file.initializers.keys()].some(ofLayers);
  const outputs = new Set(file.outputs.map(({ name }) => name));
  const initializers = new Map(file.initializers);
  const gone = new Set<FileNode>();
  for (const [name, { node, stored }] of constants) {
    const counts = all
      ? ofLayers(name) || stored.data.length > 1
      : ofLayers(name) && !isUniform(stored);
    if (outputs.has(name) || !counts) continue;
    initializers.set(name, stored);
    gone.add(node);
  }
  return { ...file, initializers, nodes: file.nodes.filter((node) => !gone.has(node)) };
}

const isUniform = ({ data }: StoredTensor): boolean =>
  data.every((value: number) => value === data[0]);
