import { LegendreError } from "../errors.ts";
import { HostArray } from "../kernels/host-array.ts";
import { fromHost, toHost } from "../kernels/host-tensor.ts";
import type { Kernel } from "../kernels/kernel.ts";
import type { Attrs, DType, ValueType } from "../kernels/value-type.ts";
import { type BackendValues, Tensor } from "../ops.ts";
import { belongsTo } from "./dispatch.ts";
import { activeLevel, findRecorded } from "./level.ts";
import { recordingBackend } from "./record.ts";
import type { BackendInUse, Level } from "./recorded.ts";

/**
 * The level of code that runs in double precision: each op is evaluated at once by its `value` column, and its tensors can be
 * read. They go by the name float32, since tfjs has no other, and hold doubles.
 */
export class DoubleLevel implements Level {
  readonly takesAll = true;
  readonly runsAtOnce = true;
  parent: Level | undefined = undefined;
  bottom: BackendInUse | undefined = undefined;
  closed = false;
  /** Of use once it has ended: eager ops would take its doubles for floats. */
  readonly unreadable =
    "the function in double precision that made it has returned: return it from the function";
  /** Eager tensors that were read, widened, by tfjs's name for what they hold. */
  private readonly read = new WeakMap<object, HostArray>();

  process(kernel: Kernel, inputs: readonly Tensor[], attrs: Attrs): Tensor[] {
    const arrays = inputs.map((tensor) => this.arrayOf(tensor));
    const types = kernel.shape(arrays, attrs);
    const values = kernel.value(arrays, attrs);
    return values.map(({ data }, index) => this.wrap(types[index] as ValueType, data, kernel.name));
  }

  /** The numbers of a tensor, in doubles. */
  arrayOf(tensor: Tensor): HostArray {
    const { shape, dataId } = tensor;
    const dtype = tensor.dtype as DType;
    if (tensor.isDisposed) {
      const message = `a function in double precision uses a tensor of shape [${shape}] that is disposed; keep what it closes over alive until it returns`;
      throw new LegendreError("disposed", "inFloat64", message, { shape });
    }
    if (belongsTo(tensor, this)) {
      return new HostArray(shape, dtype, findRecorded(tensor)?.values as HostArray["data"]);
    }
    const known = this.read.get(dataId) ?? toHost(tensor);
    this.read.set(dataId, known);
    return known.shape === shape ? known : new HostArray(shape, dtype, known.data);
  }

  /** A tensor of this level, which tfjs's current scope owns. */
  wrap({ shape, dtype }: ValueType, data: HostArray["data"], madeBy = "argument"): Tensor {
    const values = data as unknown as BackendValues;
    const entry = { level: this, id: -1, base: undefined, values, onDispose: undefined, madeBy };
    return recordingBackend().wrap(shape, dtype === "float64" ? "float32" : dtype, entry);
  }
}

/** The level of doubles that ops come down to now, below derivatives and batches; undefined for eager float32 and for traces. */
function levelNow(): DoubleLevel | undefined {
  let level = activeLevel();
  while (level !== undefined && !level.takesAll) level = level.parent;
  return level instanceof DoubleLevel ? level : undefined;
}

/** The relative rounding error of the numbers that code computes with now: 2⁻⁵² in double precision, else 2⁻²³. */
export function roundingNow(): number {
  return levelNow() === undefined ? 2 ** -23 : 2 ** -52;
}

/** A tensor of given numbers in the precision that code runs in now: in doubles it keeps all digits. */
export function tensorNow(source: HostArray): Tensor {
  return levelNow()?.wrap(source, source.data) ?? fromHost(source);
}

/** A tensor or host array as a host array of its own, floats in doubles. */
export function widened(leaf: Tensor | HostArray): HostArray {
  const { shape, dtype, data } = leaf instanceof Tensor ? toHost(leaf) : leaf;
  return new HostArray([...shape], dtype === "float32" ? "float64" : dtype, data.slice());
}
