import type { Tensor } from "../ops.ts";
import type { CallKernel } from "./call-kernel.ts";
import type { Body } from "./graph.ts";
import type { Attrs, DType, ValueType } from "./value-type.ts";

/** The type of a value in StableHLO; casts go through int64, which no value of a program is. */
export interface HloType {
  readonly shape: readonly number[];
  readonly dtype: DType | "int64";
}

/** A value of a StableHLO function: its name with its type. */
export interface HloValue extends HloType {
  readonly name: string;
  /** The numbers of a constant: one for all elements, or as many as the type has. */
  readonly data?: number | ArrayLike<number>;
}

/** A block inside an op: what a reduction does with two elements, the body of a loop, a branch. */
export interface HloRegion {
  readonly inputs: readonly HloType[];
  /** Writes the block and returns its results. It may read values from outside of the op. */
  readonly write: (inputs: readonly HloValue[]) => readonly HloValue[];
}

/** What an op has beside its inputs and outputs. */
export interface HloDetails {
  /** Attributes by name, as MLIR writes them. */
  readonly attrs?: Readonly<Record<string, string>>;
  readonly regions?: readonly HloRegion[];
}

/** Functions of a form that is written with other ops of the table; `known` has the numbers of inputs that are constants. */
export type Composition = (
  inputs: readonly Tensor[],
  attrs: Attrs,
  call: CallKernel,
  known: readonly HloValue["data"][],
) => readonly Tensor[];

/**
 * `"highest"`: float32 as it is. `"high"` and `"default"` let devices round the factors of products first: to TF32 on GPUs of
 * NVIDIA, to one or several bfloat16 on TPUs.
 */
export type HloPrecision = "default" | "high" | "highest";

/** Appends ops to a StableHLO function. `stablehlo-parts.ts` has the usual ones by name. */
export interface HloWriter {
  /** How exactly products of float32 are computed where a device has faster, coarser ones. */
  readonly precision: HloPrecision;
  /** An op (`"stablehlo.add"`), in MLIR's generic form. */
  readonly op: (
    name: string,
    inputs: readonly HloValue[],
    outputs: readonly HloType[],
    details?: HloDetails,
  ) => HloValue[];
  /** A constant: one number for all elements, or as many as the type has. */
  readonly constant: (value: number | ArrayLike<number>, type: HloType) => HloValue;
  /** Writes the ops of the graph of a loop or branch here. */
  readonly body: (body: Body, inputs: readonly HloValue[]) => readonly HloValue[];
  /** Writes what a function of tensors does, op by op. */
  readonly composed: (
    f: Composition,
    inputs: readonly HloValue[],
    attrs: Attrs,
  ) => readonly HloValue[];
}

/** What a form knows of the node beside its inputs. */
export interface HloNode {
  readonly attrs: Attrs;
  readonly outputs: readonly ValueType[];
}

/**
 * The StableHLO form of an op: writes a node as StableHLO ops and returns its outputs, whose types have
 * to be those of the node. `null` says that there is no form for these types or attributes.
 */
export type HloLowering = (
  writer: HloWriter,
  inputs: readonly HloValue[],
  node: HloNode,
) => HloValue | readonly HloValue[] | null;

/** The forms of a family's ops, by the name of the op. */
export type HloForms = Readonly<Record<string, HloLowering>>;
