import { LegendreError } from "../errors.ts";
import { HostArray, hostData } from "../kernels/host-array.ts";
import { toHost } from "../kernels/host-tensor.ts";
import type { Kernel } from "../kernels/kernel.ts";
import type { Attrs, DType, ValueType } from "../kernels/value-type.ts";
import { numberText } from "../number-text.ts";
import { clone, type DataType, engine, type Tensor } from "../ops.ts";
import { installedBackend } from "./backend.ts";
import { belongsTo, typeOf } from "./dispatch.ts";
import type { Graph, GraphConstant, GraphNode } from "./graph.ts";
import { below, findRecorded } from "./level.ts";
import type { BackendInUse, Level } from "./recorded.ts";

/** Literals of at most this many elements are part of the graph of a loop; larger ones are inputs. */
const literalLimit = 64;

/** How a {@link TraceLevel} treats what its function closes over. */
export interface TraceLevelOptions {
  /** The graph of a loop or branch: values of outer levels and arrays become further inputs. */
  readonly body?: boolean;
}

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
  /** Whether this is the graph of a loop. */
  readonly isBody: boolean;

  constructor({ body = false }: TraceLevelOptions = {}) {
    this.isBody = body;
  }

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
    const results = outputs.map((id) => this.wrap(id, kernel.name));
    return this.isBody ? this.checkedAbove(kernel, results) : results;
  }

  /** What a level around the loop makes of the results of its ops, which it does not see by itself. */
  private checkedAbove(kernel: Kernel, results: Tensor[]): Tensor[] {
    for (let level = this.parent; level !== undefined; level = level.parent) {
      if (level.checked !== undefined) return level.checked(kernel, results);
    }
    return results;
  }

  /** The id of a tensor: a value of this trace, or a constant it closes over. */
  idOf(tensor: Tensor): number {
    if (tensor.isDisposed) {
      const message = `a traced function uses a tensor of shape [${tensor.shape}] that is disposed; keep what it closes over alive, or pass it as an argument`;
      throw new LegendreError("disposed", "trace", message, { shape: tensor.shape });
    }
    const entry = findRecorded(tensor);
    if (entry?.level === this) return entry.id;
    if (this.isBody && !isSmallLiteral(tensor)) return this.closeOver(tensor);
    if (entry?.level !== undefined) {
      // Raises an error for a tensor of a level that has ended.
      belongsTo(tensor, this);
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

  /** What a loop's graph closes over, in the order of its inputs; owned by the scope in force. */
  captures(wanted: (place: { readonly index: number }) => boolean): Tensor[] {
    return this.held.filter((_, index) => wanted({ index })).map((tensor) => twin(this, tensor));
  }

  private closeOver(tensor: Tensor): number {
    // Raises an error for a tensor of a level that has ended.
    belongsTo(tensor, this);
    const known = this.captured.get(tensor.dataId);
    if (known !== undefined && sameAs(this.values[known], tensor)) return known;
    const held = twin(this, tensor);
    held.kept = true;
    this.held.push(held);
    const id = this.newValue(typeOf(tensor));
    this.inputs.push(id);
    this.captured.set(tensor.dataId, id);
    return id;
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
    const key = `${tensor.dtype}[${tensor.shape}]${values.length === 1 ? numberText(values[0] as number) : ""}`;
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
    this.constants.push({ id, data: value.data });
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

/** Another tensor over the same value, recorded or eager, whatever level is active. */
function twin(level: Level, tensor: Tensor): Tensor {
  const backend = installedBackend();
  if (backend?.find(tensor) === undefined) return below(level, () => clone(tensor));
  const { dataId, shape, dtype } = tensor;
  backend.incRef(dataId);
  return engine().makeTensorFromDataId(dataId, shape, dtype as DataType, backend);
}

function isSmallLiteral(tensor: Tensor): boolean {
  const entry = findRecorded(tensor);
  const literal = entry !== undefined && entry.level === undefined && entry.madeBy === "literal";
  return literal && tensor.size <= literalLimit;
}

function sameAs(type: ValueType | undefined, tensor: Tensor): boolean {
  const { shape, dtype } = typeOf(tensor);
  return type !== undefined && type.dtype === dtype && `${type.shape}` === `${shape}`;
}
