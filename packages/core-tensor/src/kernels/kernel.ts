import type { Tensor } from "../ops.ts";
import type { BatchRule } from "./batch-rule.ts";
import type { CallKernel } from "./call-kernel.ts";
import type { Body } from "./graph.ts";
import type { HostArray } from "./host-array.ts";
import type { HostForm } from "./host-form.ts";
import type { Loop, SlimOp } from "./loop.ts";
import type { OnnxLowering } from "./onnx-writer.ts";
import type { Simplification } from "./rewriter.ts";
import type { HloLowering } from "./stablehlo-writer.ts";
import type { Attrs, ValueType } from "./value-type.ts";

export type { CallKernel } from "./call-kernel.ts";

/** One evaluated node, as the derivative rules see it: tensors of the level below the derivative. */
export interface NodeValues {
  readonly inputs: readonly Tensor[];
  readonly outputs: readonly Tensor[];
  readonly attrs: Attrs;
  /** Runs another kernel of the table. */
  readonly call: CallKernel;
  /** Derivatives of graphs, for ops that hold one. */
  readonly bodies: BodyTools;
}

/** A graph that a derivative was written into, and the arrays it closes over: its last inputs. */
export interface TracedBody {
  readonly body: Body;
  readonly captured: readonly Tensor[];
}

/** A body with the ops of its derivative behind its own. */
export interface DerivedBody extends TracedBody {
  /**
   * For each output (forward) or input (reverse) of the first body, at which output of this one its
   * tangent or cotangent comes out; -1 where it is zero.
   */
  readonly places: readonly number[];
}

/** What the rules of loops and branches need of the floors above the table. */
export interface BodyTools {
  /** Records a function of tensors of the types given. */
  readonly trace: (
    f: (inputs: readonly Tensor[]) => readonly Tensor[],
    types: readonly ValueType[],
  ) => TracedBody;
  /** `body` with tangents: behind its inputs one for each input marked, in order. */
  readonly push: (body: Body, active: readonly boolean[]) => DerivedBody;
  /** `body` with the cotangents of the inputs marked: behind its inputs one for each output `seeded`. */
  readonly pull: (
    body: Body,
    active: readonly boolean[],
    seeded: readonly boolean[],
  ) => DerivedBody;
}

/** An op that a derivative is about to evaluate. */
export interface TapedNode extends Omit<NodeValues, "outputs"> {
  /** Which inputs depend on the variables of the derivative. */
  readonly variables: readonly boolean[];
  /** Which derivative is to follow. */
  readonly mode: DerivativeMode;
}

/** Whether tangents will be pushed, cotangents pulled, or both. */
export type DerivativeMode = "push" | "pull" | "both";

/** An op evaluated for a derivative; see {@link Kernel.taped}. */
export interface TapedValues {
  readonly outputs: readonly Tensor[];
  /** What the rules want kept beside inputs and outputs; they find it behind the outputs. */
  readonly kept: readonly Tensor[];
  readonly jvp: JvpRule;
  readonly vjp: VjpRule;
}

/** A tangent or cotangent; `null` stands for a zero that was never materialised. */
export type MaybeTensor = Tensor | null;

/**
 * Pushes tangents forward: given `v_i` for each input returns the tangent of each output. Written
 * with ops, so that it can be traced and differentiated again. At least one tangent is not null.
 */
export type JvpRule = (
  node: NodeValues,
  tangents: readonly MaybeTensor[],
) => readonly MaybeTensor[];

/**
 * Pulls cotangents back: given one for each output returns the cotangent of each input (`null` where
 * it is zero, or where `wanted` says that nobody asks). At least one cotangent is not null.
 */
export type VjpRule = (
  node: NodeValues,
  cotangents: readonly MaybeTensor[],
  wanted: readonly boolean[],
) => readonly MaybeTensor[];

/** Columns that every kernel has. */
export interface KernelBase {
  /** The name of the op, for tfjs's own ops the kernel name of tfjs-core (`"BatchMatMul"`). */
  readonly name: string;
  /** Names of the inputs in order (`["a", "b"]`), or `"list"` for ops over a list of tensors. */
  readonly inputs: readonly string[] | "list";
  /** `"list"` for ops whose tfjs function returns an array of tensors, even of one (`SplitV`, `Unpack`, `TopK`). */
  readonly outputs?: "list";
}

/** A row of the kernel table: everything the house knows of one op. */
export interface Kernel extends KernelBase {
  /**
   * The canonical form of the attributes (defaults filled in, axes sorted and non-negative), so that
   * equal nodes compare equal. Called with raw attributes and with its own output.
   * @defaultValue the attributes as they are, without undefined members
   */
  readonly attrs?: (attrs: Attrs, inputs: readonly ValueType[]) => Attrs;
  /** Throws unless the attributes of a node that comes from a file are of the right kinds, for ops that hold graphs. */
  readonly checkAttrs?: (attrs: Attrs) => void;
  /** Shapes and dtypes of the outputs. Throws code "shape" on inputs that do not fit. */
  readonly shape: (inputs: readonly ValueType[], attrs: Attrs) => readonly ValueType[];
  /** A plain float64 evaluation: the ground truth. Must not modify its inputs. */
  readonly value: (inputs: readonly HostArray[], attrs: Attrs) => readonly HostArray[];
  /** Forward derivative, or `"zero"` for ops that are piecewise constant or integer valued. */
  readonly jvp: JvpRule | "zero";
  /** Reverse derivative, or `"zero"`. */
  readonly vjp: VjpRule | "zero";
  /**
   * How it runs on all examples at once inside `vmap`; `"loop"` runs it example by example. Without it
   * the op is an error there.
   */
  readonly batch?: BatchRule | "loop";
  /**
   * How a derivative evaluates it, for ops whose rules want more kept than inputs and outputs; without
   * it the op is evaluated as ever and `jvp` and `vjp` follow.
   */
  readonly taped?: (node: TapedNode) => TapedValues;
  /**
   * The same op written with others, which a derivative differentiates in its place; null where it
   * stays as it is.
   */
  readonly expanded?: (
    inputs: readonly Tensor[],
    attrs: Attrs,
    call: CallKernel,
  ) => readonly Tensor[] | null;
  /**
   * Only ops that work number by number, with broadcasting, have it: whether the result is 0 wherever the inputs
   * marked are 0. What removes units of a network goes by it.
   */
  readonly pointwise?: (zeros: readonly boolean[], attrs: Attrs) => boolean;
  /** Whether running it again costs less than keeping its result: derivatives of loops do the former. */
  readonly cheap?: boolean;
  /** Whether it may raise an error for its numbers. Such an op never runs where the program would not have run it. */
  readonly raises?: boolean;
  /** Whether somebody sees it run. Such an op runs each time that the program says: it is not shared, moved out of loops or computed in advance. */
  readonly tells?: boolean;
  /** What it is simplified to: chains collapse, and ops that change nothing go. */
  readonly simpler?: Simplification;
  /** What simplification has to know of a loop to move ops out of it and to write it out. */
  readonly loop?: (attrs: Attrs) => Loop;
  /** The same op without outputs that nothing reads, and without what only those need. */
  readonly slim?: (attrs: Attrs, used: readonly boolean[]) => SlimOp;
  /** The ONNX nodes that compute it; without it the `host` form or the `value` column runs. */
  readonly onnx?: OnnxLowering;
  /**
   * Whether the StableHLO form is so long that several of the op are written as one of all their numbers: an op of one input and no attributes that makes of each
   * number another one.
   */
  readonly joins?: boolean;
  /**
   * The StableHLO ops that compute it, or the name of the one op that does, number by number (`"tanh"`, `"chlo.erf"`).
   * Without it programs with this op cannot go to XLA. Ops that are built in keep longer forms in
   * `kernels/stablehlo-table.ts`, which only the entry `xla` loads.
   */
  readonly stablehlo?: HloLowering | string;
  /** A fast implementation in ordinary memory, for compiled programs and for eager tensors on the CPU. */
  readonly host?: HostForm;
  /** Whether compiled programs run `host` although there is an ONNX form, because it is faster. */
  readonly hostFirst?: (inputs: readonly ValueType[], attrs: Attrs) => boolean;
  /**
   * Whether it draws numbers from a key, hundreds of nodes in ONNX for what the host makes in microseconds. Compiled programs run such draws
   * on the host where the arguments alone give the key, those of a loop for all steps at once.
   */
  readonly draws?: boolean;
  /**
   * How eager tensors run it, for ops that tfjs has no kernel for or whose kernel there is wrong or
   * far too slow. Without it the backend's kernel runs, or else the `host` form or the `value` column.
   */
  readonly eager?: (inputs: readonly Tensor[], attrs: Attrs, call: CallKernel) => readonly Tensor[];
  /**
   * Whether TensorFlow's kernel on the processor, as tfjs-node 4.22 calls it, refuses a call or gets it wrong where
   * tfjs's other backends do not: the op then runs on the host. Held to the conformance suite on a TensorFlow of 2026.
   */
  readonly tensorflowGap?: (inputs: readonly Tensor[], attrs: Attrs) => boolean;
}

/** An op that is recorded as the ops it is made of (fused kernels, conveniences). */
export interface CompositeKernel extends KernelBase {
  /** Computes the outputs with ops. Inputs come by name; optional ones may be missing. */
  readonly decompose: (
    inputs: Readonly<Record<string, Tensor | undefined>>,
    attrs: Attrs,
    call: CallKernel,
  ) => readonly Tensor[];
}

/** True for a {@link CompositeKernel}. */
export function isComposite(kernel: Kernel | CompositeKernel): kernel is CompositeKernel {
  return "decompose" in kernel;
}
