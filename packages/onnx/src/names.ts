import type { FileNode } from "./file.ts";

/** What a weight without a name of its own is called after the node that reads it, by op and input. */
const roles: Readonly<Record<string, readonly string[]>> = {
  Add: ["bias", "bias"],
  BatchNormalization: ["input", "weight", "bias", "running_mean", "running_var"],
  Conv: ["input", "weight", "bias"],
  ConvTranspose: ["input", "weight", "bias"],
  GRU: ["input", "weight_ih", "weight_hh", "bias"],
  Gather: ["weight"],
  Gemm: ["weight", "weight", "bias"],
  LSTM: ["input", "weight_ih", "weight_hh", "bias", "lengths", "hidden", "cell", "peepholes"],
  LayerNormalization: ["input", "weight", "bias"],
  MatMul: ["weight", "weight"],
  Mul: ["weight", "weight"],
  PRelu: ["input", "weight"],
  RNN: ["input", "weight_ih", "weight_hh", "bias"],
};

/** True for names such as `layers.0.weight`; exporters number what they fold: `onnx::MatMul_716`, `val_7`, `42`. */
export function isOwnName(name: string, reader: FileNode | undefined): boolean {
  if (reader?.origin !== undefined && /^val_\d+$/.test(name)) return false;
  return /[A-Za-z]/.test(name) && !name.includes("::") && !name.startsWith("/");
}

/** A path as PyTorch writes it in the names of arguments. */
export const joined = (path: string): string => path.replace(/\W/g, "_");

/** Layers whose weights are put together of several of PyTorch's. */
const stacked: ReadonlySet<string> = new Set(["GRU", "LSTM", "RNN"]);

/**
 * PyTorch's parameter or statistic that `node` reads as its input number `slot`, where the exporter notes the arguments of the
 * call: `encoder_layers_0_linear1_weight`.
 */
export function parameterOf({ op, origin }: FileNode, slot: number): string | undefined {
  if (origin === undefined || stacked.has(op)) return undefined;
  const { weights, statistics } = origin;
  const role = roles[op]?.[slot];
  // The end says what it is, also behind `bias_net_weight`; cells of recurrent layers put more behind: `weight_ih_l0`.
  const named = (name: string): boolean =>
    name.replace(/_[ih]h_l\d+(_reverse)?$/, "").endsWith(role ?? "");
  // Nodes may have any number of inputs, and few of them have a role.
  const found = role === undefined ? undefined : (weights.find(named) ?? statistics.find(named));
  const only = weights.length + statistics.length === 1 ? (weights[0] ?? statistics[0]) : undefined;
  return found ?? only;
}

/** What a weight without a name of its own is called: after PyTorch's parameter where that is known, else after its node. */
function rolePath(node: FileNode, slot: number): string[] {
  const parameter = parameterOf(node, slot);
  const owner = node.origin?.modules.findLast(
    (path) => path === "" || parameter?.startsWith(`${joined(path)}_`),
  );
  if (parameter === undefined || owner === undefined) {
    const role = roles[node.op]?.[slot] ?? `${node.op.toLowerCase()}_${slot}`;
    return [...modulePath(node), role];
  }
  const own = owner === "" ? parameter : parameter.slice(owner.length + 1);
  // Attention calls one module inside without entering it.
  return [...owner.split("."), ...own.replace(/^out_proj_/, "out_proj.").split(".")];
}

/** `encoder.layers.0.linear1` for the node `/encoder/layers.0/linear1/MatMul` of PyTorch, or as its newer exporter notes it. */
function modulePath(node: FileNode): string[] {
  if (node.origin !== undefined) return (node.origin.modules.at(-1) ?? "").split(".");
  if (!node.name.startsWith("/")) return [];
  const scopes = node.name.slice(1).split("/").slice(0, -1);
  // A child of a Sequential is called after its parent: `/down1/down1.0/Conv`.
  const kept = scopes.filter((scope, i) => !scopes[i + 1]?.startsWith(`${scope}.`));
  return kept.flatMap((scope) => scope.split("."));
}

/** The path in the tree of a weight that `node` reads as its input number `slot`. */
export function pathOf(name: string, node: FileNode | undefined, slot: number): string[] {
  const parts =
    node === undefined || isOwnName(name, node) ? name.split(/[./]/) : rolePath(node, slot);
  const clean = parts.filter((part) => part !== "").map((part) => part.replace(/[^\w-]/g, "_"));
  // Such a key would be the prototype of the tree.
  return clean.map((part) => (part === "__proto__" ? "_proto_" : part));
}

/** A tree under construction. */
export interface Branch<L> {
  readonly [name: string]: L | Branch<L>;
}

/** A leaf to be placed, in a class so that branches are told from it. */
class Leaf<L> {
  readonly value: L;
  constructor(value: L) {
    this.value = value;
  }
}

type Growing<L> = Map<string, Leaf<L> | Growing<L>>;

/** A tree of leaves by path; a name that is taken gets a number, a leaf in the way of a branch becomes `value` in it. */
export function treeByPath<L>(
  leaves: readonly { readonly path: readonly string[]; readonly leaf: L }[],
): Branch<L> {
  const root: Growing<L> = new Map();
  for (const { path, leaf } of leaves) {
    let branch = root;
    for (const part of path.slice(0, -1)) {
      const next = branch.get(part);
      if (next instanceof Map) {
        branch = next;
        continue;
      }
      const grown: Growing<L> = new Map();
      if (next !== undefined) grown.set("value", next);
      branch.set(part, grown);
      branch = grown;
    }
    branch.set(freeName(branch, path.at(-1) ?? "value"), new Leaf(leaf));
  }
  return plain(root);
}

function freeName(taken: ReadonlyMap<string, unknown>, name: string): string {
  let free = name;
  for (let i = 1; taken.has(free); i++) free = `${name}_${i}`;
  return free;
}

function plain<L>(branch: Growing<L>): Branch<L> {
  const entries = [...branch].map(
    ([name, child]) => [name, child instanceof Leaf ? child.value : plain(child)] as const,
  );
  return Object.fromEntries(entries);
}
