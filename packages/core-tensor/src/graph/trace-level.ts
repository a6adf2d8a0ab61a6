import { LegendreError } from "../errors.ts";
import { HostArray, hostData } from "../kernels/host-array.ts";
import type { Kernel } from "../kernels/kernel.ts";
import type { Attrs, DType, ValueType } from "../kernels/value-type.ts";
import { clone, type Tensor } from "../ops.ts";
import type { BackendInUse } from "./backend.ts";
import { installedBackend } from "./backend.ts";
import { typeOf } from "./dispatch.ts";
import type { Graph, GraphConstant, GraphNode } from "./graph.ts";
import { toHost } from "./host-run.ts";
import { below, findRecorded, type Level } from "./level.ts";

/** The level of a trace: its values have types and no numbers; each op becomes a node. */
export class TraceLevel implements Level {
  readonly takesAll = true;
  parent: Level | undefined = undefined;
  bottom: BackendInUse | undefined = undefined;
  closed = false;
  private readonly values: ValueType[] = [];
  private readonly inputs: number[] = [];
  private readonly constants: GraphConstant[] = [];
  private readonly nodes: GraphNode[] = [];
  private readonly literals = new Map<string, number>();
  private readonly captured = new Map<object, number>();
  /** Clones that keep captured tensors alive, so that their identity stays theirs during the trace. */
  private readonly held: Tensor[] = [];

  /** A new argument. */
  input(type: ValueType): Tensor {
    const id = this.newValue(type);
    this.inputs.push(id);
    return this.wrap(id, "argument");
  }

  process(kernel: Kernel, inputs: readonly Tensor[], attrs: Attrs): Tensor[] {
    const inputIds = inputs.map((tensor) => this.idOf(tensor));
    // A clone is the same value: tfjs makes many, none of them worth a node.
    if (kernel.name === "Identity") return [this.wrap(inputIds[0] as number, kernel.name)];
    const types = kernel.shape(
      inputIds.map((id) => this.values[id] as ValueType),
      attrs,
    );
    const outputs = types.map((type) => this.newValue(type));
    this.nodes.push({ kernel: kernel.name, inputs: inputIds, attrs, outputs });
    return outputs.map((id) => this.wrap(id, kernel.name));
  }

  /** The id of a tensor: a value of this trace, or a constant it closes over. */
  idOf(tensor: Tensor): number {
    const entry = findRecorded(tensor);
    if (entry?.level === this) return entry.id;
    if (entry?.level !== undefined) {
      throw new LegendreError(
        "tracing",
        "trace",
        `a traced function uses a tensor of shape [${tensor.shape}] that belongs to another traced or differentiated function; pass it as an argument`,
        { shape: tensor.shape },
      );
    }
    return entry?.values === undefined ? this.capture(tensor) : this.literal(tensor);
  }

  /** The finished graph with the given results. */
  finish(outputs: readonly Tensor[]): Graph {
    const { values, inputs, constants, nodes } = this;
    return { values, inputs, constants, nodes, outputs: outputs.map((t) => this.idOf(t)) };
  }

  /** Lets go of what the trace closed over. */
  release(): void {
    for (const tensor of this.held) tensor.dispose();
  }

  private capture(tensor: Tensor): number {
    const known = this.captured.get(tensor.dataId);
    if (known !== undefined && sameAs(this.values[known], tensor)) return known;
    const held = below(this, () => clone(tensor));
    held.kept = true;
    this.held.push(held);
    const id = this.constant(below(this, () => toHost(held)));
    this.captured.set(tensor.dataId, id);
    return id;
  }

  private literal(tensor: Tensor): number {
    const values = findRecorded(tensor)?.values as ArrayLike<number>;
    const key = `${tensor.dtype}[${tensor.shape}]${values.length === 1 ? values[0] : ""}`;
    const known = values.length === 1 ? this.literals.get(key) : undefined;
    if (known !== undefined) return known;
    const data = hostData(tensor.dtype as DType, values.length);
    data.set(values);
    const id = this.constant(new HostArray([...tensor.shape], tensor.dtype as DType, data));
    if (values.length === 1) this.literals.set(key, id);
    return id;
  }

  private constant(value: HostArray): number {
    const id = this.newValue({ shape: value.shape, dtype: value.dtype });
    this.constants.push({ id, value });
    return id;
  }

  private newValue(type: ValueType): number {
    this.values.push({ shape: [...type.shape], dtype: type.dtype });
    return this.values.length - 1;
  }

  private wrap(id: number, madeBy: string): Tensor {
    const { shape, dtype } = this.values[id] as ValueType;
    const entry = { level: this, id, base: undefined, values: undefined, onDispose: undefined };
    const backend = installedBackend();
    if (backend === undefined) throw new Error("a trace began without a recording backend");
    return backend.wrap(shape, dtype, { ...entry, madeBy });
  }
}

function sameAs(type: ValueType | undefined, tensor: Tensor): boolean {
  const { shape, dtype } = typeOf(tensor);
  return type !== undefined && type.dtype === dtype && `${type.shape}` === `${shape}`;
}
