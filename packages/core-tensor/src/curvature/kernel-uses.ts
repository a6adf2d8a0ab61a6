import type { Graph, GraphNode } from "../graph/graph.ts";
import { type Piece, type PieceAxes, ViewPieces } from "./view-pieces.ts";

/** What a parameter is to the op that multiplies with it, or looks up in it. */
export type KernelKind = "dense" | "conv" | "depthwise" | "table";

/** One op that a view of a parameter is the kernel of. */
export interface KernelUse {
  readonly kind: KernelKind;
  /** The number of the parameter, in leaf order. */
  readonly param: number;
  readonly node: GraphNode;
  /** Which input of the op it is. */
  readonly operand: number;
  /** The values from the parameter to the operand, both included. */
  readonly chain: readonly number[];
  /** What the window, the inputs and the outputs are made of. */
  readonly window: PieceAxes;
  readonly inputs: readonly Piece[];
  readonly outputs: readonly Piece[];
}

/** Values of parameters, and what they are views of. */
interface View {
  readonly param: number;
  readonly axes: PieceAxes;
  readonly chain: readonly number[];
}

/** Ops whose result is a parameter seen otherwise. */
const moves = new Set([
  "Reshape",
  "Transpose",
  "Slice",
  "SplitV",
  "Cast",
  "Identity",
  "StopGradient",
]);

/** All ops of a program whose kernels are views of its first `count` inputs, in the order in which they run. */
export function kernelUses(
  graph: Graph,
  count: number,
): {
  readonly uses: readonly KernelUse[];
  readonly pieces: ViewPieces;
  readonly params: PieceAxes[];
} {
  const pieces = new ViewPieces();
  const shape = (id: number): readonly number[] => graph.values[id]!.shape;
  const params = graph.inputs.slice(0, count).map((id) => [...pieces.start(shape(id))]);
  const views = new Map<number, View>();
  for (const [param, axes] of params.entries()) {
    const id = graph.inputs[param]!;
    views.set(id, { param, axes, chain: [id] });
  }
  const uses: KernelUse[] = [];
  for (const node of graph.nodes) {
    if (moves.has(node.kernel)) {
      const view = views.get(node.inputs[0]!);
      if (view === undefined) continue;
      for (const id of node.outputs) {
        const axes = movedAxes(node, view.axes, shape(node.inputs[0]!), shape(id), pieces);
        if (axes !== undefined) views.set(id, { ...view, axes, chain: [...view.chain, id] });
      }
    } else {
      // Of two arguments the second is the kernel, as a batch may be an argument too; a table comes first.
      const both = node.kernel === "GatherV2" ? [0] : [1, 0];
      const operand = both.find((at) => views.has(node.inputs[at]!));
      if (operand === undefined) continue;
      const view = views.get(node.inputs[operand]!)!;
      const roles = rolesIn(node, operand, view.axes);
      if (roles !== undefined) {
        uses.push({ param: view.param, node, operand, chain: view.chain, ...roles });
      }
    }
  }
  return { uses, pieces, params };
}

function movedAxes(
  { kernel, attrs }: GraphNode,
  axes: PieceAxes,
  from: readonly number[],
  to: readonly number[],
  pieces: ViewPieces,
): PieceAxes | undefined {
  switch (kernel) {
    case "Reshape":
      return pieces.reshaped(axes, to);
    case "Transpose":
      return (attrs["perm"] as readonly number[]).map((axis) => axes[axis]!);
    case "Slice":
    case "SplitV":
      return pieces.sliced(axes, from, to);
    default:
      return axes;
  }
}

/** What the axes of a kernel are to an op; undefined for ops that are none of a layer. */
function rolesIn(
  { kernel, attrs }: GraphNode,
  operand: number,
  axes: PieceAxes,
): Pick<KernelUse, "kind" | "window" | "inputs" | "outputs"> | undefined {
  const last = axes.at(-1) ?? [];
  const before = axes.at(-2) ?? [];
  const window = axes.slice(0, -2);
  switch (kernel) {
    case "BatchMatMul": {
      if (window.some((axis) => axis.length > 0)) return undefined;
      const swapped = attrs[operand === 1 ? "transposeB" : "transposeA"] === true;
      const contracted = (operand === 1) === swapped ? last : before;
      const free = contracted === last ? before : last;
      return { kind: "dense", window: [], inputs: contracted, outputs: free };
    }
    case "Conv2D":
    case "Conv3D":
      return operand === 1 ? { kind: "conv", window, inputs: before, outputs: last } : undefined;
    // The op that spreads: its filter lies as that of the convolution whose derivative it is.
    case "Conv2DBackpropInput":
    case "Conv3DBackpropInputV2":
      return operand === 1 ? { kind: "conv", window, inputs: last, outputs: before } : undefined;
    case "DepthwiseConv2dNative":
    case "DepthwiseConv2dNativeBackpropInput":
      return operand === 1
        ? { kind: "depthwise", window, inputs: before, outputs: last }
        : undefined;
    case "GatherV2":
      return operand === 0 && attrs["axis"] === 0 && axes.length === 2
        ? { kind: "table", window: [], inputs: before, outputs: last }
        : undefined;
    default:
      return undefined;
  }
}
