import { hostData } from "@legendre/core-tensor/extend";
import { HostArray } from "@legendre/core-tensor/graph";
import { withConstantWeights } from "./constant-weights.ts";
import type { FileNode, OnnxFile, StoredTensor } from "./file.ts";
import { isOwnName, joined, pathOf, treeByPath } from "./names.ts";
import { type Reader, readersOf, separated } from "./separate.ts";
import { Weight, WeightTree } from "./weight-tree.ts";

/** Which initializers become parameters; see {@link FromOnnxOptions}. */
export interface VariableRules {
  readonly trainable: ((path: string, shape: readonly number[]) => boolean) | undefined;
  readonly tied: "auto" | "keep" | "separate";
}

/** What the initializers of a file become. */
export interface Variables {
  readonly params: WeightTree;
  readonly state: WeightTree;
  readonly constants: ReadonlyMap<string, HostArray>;
  /** Constants with whole numbers beyond 32 bits, set to the nearest. */
  readonly wide: ReadonlySet<string>;
  /** The nodes without those that only gave a weight a second name. */
  readonly nodes: readonly FileNode[];
}

/** Inputs that are settings rather than weights, by op. */
const settings: Readonly<Record<string, readonly number[]>> = {
  Clip: [1, 2],
  Dropout: [1],
  OneHot: [2],
  Pad: [2],
  Range: [0, 1, 2],
  Resize: [1, 2],
  Upsample: [1],
};

/** Sorts the initializers of a file into params, state and constants, and names them. */
export function variablesOf(given: OnnxFile, rules: VariableRules): Variables {
  const whole = withConstantWeights(given);
  const apart = separated(whole, rules.tied);
  const file = { ...whole, nodes: apart.nodes };
  const readers = readersOf(file.nodes);
  const constants = new Map<string, HostArray>();
  const wide = new Set<string>();
  const params: { path: readonly string[]; leaf: Weight }[] = [];
  const state: { path: readonly string[]; leaf: Weight }[] = [];
  const copies = secondNames(file, rules.tied);
  const place = (name: string, stored: StoredTensor): void => {
    const reader = readers.get(name);
    const kind = kindOf(file, name, stored, reader);
    if (reader === undefined || kind === "constant") {
      constants.set(name, hostOf(stored));
      if (stored.wide) wide.add(name);
      return;
    }
    const [first] = reader;
    const path = pathOf(name, first?.node, first?.slot ?? 0);
    const chosen = rules.trainable?.(path.join("."), stored.shape) ?? true;
    const leaf = new Weight(name, stored);
    (kind === "param" && chosen ? params : state).push({ path, leaf });
  };
  for (const [name, stored] of file.initializers) place(name, stored);
  for (const { source, name } of [...copies.values(), ...apart.copies]) {
    place(name, file.initializers.get(source) as StoredTensor);
  }
  return {
    params: new WeightTree("params", treeByPath(params)),
    state: new WeightTree("state", treeByPath(state)),
    constants,
    wide,
    nodes: file.nodes.filter((node) => !copies.has(node)),
  };
}

/**
 * PyTorch's exporter writes equal initializers once and the others as `Identity` of it. Which of these
 * are weights of their own: all that are the same number throughout (biases that are still 0), since
 * those are equal by chance; other equal weights are taken to be tied.
 */
function secondNames(
  file: OnnxFile,
  tied: VariableRules["tied"],
): Map<FileNode, { readonly source: string; readonly name: string }> {
  const found = new Map<FileNode, { source: string; name: string }>();
  if (tied === "keep") return found;
  for (const node of file.nodes) {
    const [source, name] = [node.inputs[0] ?? "", node.outputs[0] ?? ""];
    const stored = file.initializers.get(source);
    if (node.op !== "Identity" || stored?.dtype !== "float32") continue;
    if (file.outputs.some((output) => output.name === name)) continue;
    const { data } = stored;
    if (tied === "separate" || data.every((value) => value === data[0])) {
      found.set(node, { source, name });
    }
  }
  return found;
}

function kindOf(
  file: OnnxFile,
  name: string,
  { dtype, data }: StoredTensor,
  readers: readonly Reader[] | undefined,
): "param" | "state" | "constant" {
  if (dtype !== "float32" || readers === undefined) return "constant";
  if (readers.every(({ node, slot }) => settings[node.op]?.includes(slot))) return "constant";
  const statistic = ({ node, slot }: Reader) => node.op === "BatchNormalization" && slot >= 3;
  if (readers.some(statistic) || /(^|[./])running_(mean|var)$/.test(name)) return "state";
  // Numbers that formulas hold: PyTorch writes them as Constant nodes, other exporters as initializers.
  const layers = readers.filter(({ node }) => node.origin !== undefined && isLayer(node));
  if (data.length === 1 && !isOwnName(name, readers[0]?.node) && layers.length === 0) {
    return "constant";
  }
  if (isFolded(name, readers)) return "constant";
  return isOurConstant(file, name) ? "constant" : "param";
}

/** What calls of PyTorch that make tensors are named. */
const made =
  /^(zeros|ones|full|empty|arange|eye|linspace|scalar_tensor|lift_fresh_copy|c_lifted_tensor)(_like)?(_\d+)?$/;

/** Ops that have weights of their own, beside those that add and multiply. */
const isLayer = ({ op, origin }: FileNode): boolean =>
  /^(Conv|ConvTranspose|Gemm|MatMul|PRelu|\w+Normalization)$/.test(op) &&
  origin?.weights.length !== 0;

/**
 * True for what PyTorch's newer exporter computed ahead and that is no weight: numbered tensors whose readers come of calls without
 * parameters (the scale of attention, initial states of recurrent layers), tensors that the code makes, and the ones and
 * zeros by which it writes a group norm.
 */
function isFolded(name: string, readers: readonly Reader[]): boolean {
  if (readers.some(({ node }) => node.origin === undefined)) return false;
  const nodes = [...new Set(readers.map(({ node }) => node))];
  const meant = joined(name);
  if (made.test(name)) return !nodes.some(({ origin }) => origin?.weights.includes(meant));
  if (isOwnName(name, nodes[0])) return false;
  const helper = ({ node, slot }: Reader) => node.op === "InstanceNormalization" && slot > 0;
  // Initial states stand beside the weights of their layer.
  const initial = ({ node, slot }: Reader) => /^(GRU|LSTM|RNN)$/.test(node.op) && slot > 3;
  const without = nodes.every(({ origin }) => origin?.weights.length === 0);
  return without || readers.every((each) => helper(each) || initial(each));
}

/** In files of `toOnnx` weights have names, and constants are numbered. */
function isOurConstant({ producer, initializers }: OnnxFile, name: string): boolean {
  const numbered = /^c\d+$/;
  return (
    producer === "legendre" &&
    numbered.test(name) &&
    [...initializers.keys()].some((other) => !numbered.test(other))
  );
}

/** A stored tensor as a constant of a program. */
export function hostOf({ shape, dtype, data }: StoredTensor): HostArray {
  const values = hostData(dtype, data.length);
  values.set(data);
  return new HostArray(shape, dtype, values);
}
