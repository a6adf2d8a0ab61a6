import { isLegendreError } from "../../errors.ts";
import { bodiesOf } from "../../kernels/body.ts";
import { type HostArray, sizeOf } from "../../kernels/host-array.ts";
import { isComposite, type Kernel } from "../../kernels/kernel.ts";
import type { Rewriter } from "../../kernels/rewriter.ts";
import { lookupKernel } from "../../kernels/table.ts";
import type { Attrs, ValueType } from "../../kernels/value-type.ts";
import { toJson } from "../encode.ts";
import type { Graph, GraphConstant, GraphNode } from "../graph.ts";
import { tells } from "./tells.ts";

/*
 * Ops go in one by one, in an order in which their inputs are there; out comes a graph that never holds the same op twice. An op is
 * simplified when it is added: its inputs are in their final form by then, so one walk is enough.
 * The rules are the rows' own (`simpler`); what stands here holds for every op: equal ops are shared, small constants are folded,
 * and ops that somebody sees run (`tells`) are left alone.
 */

/** Results of constant folding are kept up to this many elements; larger ones stay ops. */
const foldLimit = 64;

/**
 * A graph in the making that never holds the same op twice: {@link GraphBuilder.add} returns what is
 * there already, folds what is constant, and simplifies by the rows of the ops.
 */
export class GraphBuilder implements Rewriter {
  readonly values: ValueType[] = [];
  readonly nodes: GraphNode[] = [];
  readonly constants: GraphConstant[] = [];
  private readonly inputs: number[] = [];
  private readonly known = new Map<string, readonly number[]>();
  private readonly makers = new Map<number, GraphNode>();
  private readonly literals = new Map<number, HostArray>();

  /** A new argument. */
  input(type: ValueType): number {
    const id = this.newValue(type);
    this.inputs.push(id);
    return id;
  }

  /** A constant; small equal ones are one. */
  constant(value: HostArray): number {
    const small = value.data.length <= foldLimit;
    const key = small ? `${value.dtype}[${value.shape}]${toJson(Array.from(value.data))}` : "";
    const known = small ? this.known.get(key) : undefined;
    if (known !== undefined) return known[0] as number;
    const id = this.newValue({ shape: value.shape, dtype: value.dtype });
    this.constants.push({ id, data: value.data });
    this.literals.set(id, value);
    if (small) this.known.set(key, [id]);
    return id;
  }

  /** An op; its outputs may be values that exist already. */
  add(kernelName: string, inputs: readonly number[], attrs: Attrs = {}): readonly number[] {
    const kernel = lookupKernel(kernelName);
    if (isComposite(kernel)) throw new Error(`"${kernelName}" is not a primitive op`);
    const types = inputs.map((id) => this.values[id] as ValueType);
    const canonical = kernel.attrs?.(attrs, types) ?? attrs;
    const simpler = kernel.simpler?.(this, { kernel: kernelName, inputs, attrs: canonical });
    if (simpler !== undefined) return [simpler];
    if (tells({ kernel: kernelName, attrs: canonical }))
      return this.append(kernel, inputs, canonical);
    const key = keyOf(kernelName, inputs, canonical);
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const outputs =
      this.folded(kernel, inputs, canonical) ?? this.append(kernel, inputs, canonical);
    this.known.set(key, outputs);
    return outputs;
  }

  /** The output of an op that is there already; undefined where it is not. */
  existing(kernelName: string, inputs: readonly number[], attrs: Attrs = {}): number | undefined {
    return this.known.get(keyOf(kernelName, inputs, attrs))?.[0];
  }

  /** The op that makes a value; undefined for arguments and constants. */
  maker(id: number): GraphNode | undefined {
    return this.makers.get(id);
  }

  /** The numbers of a constant; undefined for everything else. */
  literal(id: number): HostArray | undefined {
    return this.literals.get(id);
  }

  typeOf(id: number): ValueType {
    return this.values[id] as ValueType;
  }

  finish(outputs: readonly number[]): Graph {
    const { values, inputs, constants, nodes } = this;
    return { values, inputs, constants, nodes, outputs };
  }

  private append(kernel: Kernel, inputs: readonly number[], attrs: Attrs): number[] {
    const types = kernel.shape(
      inputs.map((id) => this.typeOf(id)),
      attrs,
    );
    const outputs = types.map((type) => this.newValue(type));
    const node = { kernel: kernel.name, inputs, attrs, outputs };
    this.nodes.push(node);
    for (const id of outputs) this.makers.set(id, node);
    return outputs;
  }

  private folded(
    kernel: Kernel,
    inputs: readonly number[],
    attrs: Attrs,
  ): readonly number[] | undefined {
    // Nobody knows how long a loop takes.
    if (bodiesOf(attrs).length > 0) return undefined;
    const literals = inputs.map((id) => this.literals.get(id));
    if (literals.some((value) => value === undefined)) return undefined;
    const types = kernel.shape(literals as HostArray[], attrs);
    if (types.some(({ shape }) => sizeOf(shape) > foldLimit)) return undefined;
    const results = computed(kernel, literals as HostArray[], attrs);
    return results?.map((value) => this.constant(value));
  }

  private newValue({ shape, dtype }: ValueType): number {
    this.values.push({ shape: [...shape], dtype });
    return this.values.length - 1;
  }
}

/** The values of an op; undefined where it raises an error, which belongs to a run that comes by there. */
function computed(
  kernel: Kernel,
  inputs: readonly HostArray[],
  attrs: Attrs,
): readonly HostArray[] | undefined {
  if (!kernel.raises) return kernel.value(inputs, attrs);
  try {
    return kernel.value(inputs, attrs);
  } catch (error) {
    if (isLegendreError(error)) return undefined;
    throw error;
  }
}

/** What equal ops share. */
function keyOf(kernelName: string, inputs: readonly number[], attrs: Attrs): string {
  return `${kernelName}(${inputs})${toJson(attrs)}`;
}
