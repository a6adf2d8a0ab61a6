import { LegendreError } from "../errors.ts";
import { sameShape } from "../kernels/shapes.ts";
import { clone, type Tensor } from "../ops.ts";

/** Values of an op, which the rules of its derivative read later. */
export interface KeptValues {
  inputs: readonly Tensor[];
  outputs: readonly Tensor[];
}

/** The tensors that a tape keeps alive for its rules: clones, which share the numbers of those that they stand for. */
export class KeptTensors {
  private kept = new Set<Tensor>();
  /**
   * The last one with given data. Not by the id of a tensor: a variable that is assigned keeps its id and has other
   * data.
   */
  private readonly byData = new WeakMap<Tensor["dataId"], Tensor>();

  /** Keeps a tensor that was made for this tape. */
  own(tensor: Tensor): Tensor {
    tensor.kept = true;
    this.kept.add(tensor);
    this.byData.set(tensor.dataId, tensor);
    return tensor;
  }

  /** A clone of a tensor that the caller owns; throws code "disposed" where it has no numbers any more. */
  save(tensor: Tensor): Tensor {
    if (tensor.isDisposed) {
      const message = `a tensor of shape [${tensor.shape}] is disposed; keep it alive until the call`;
      throw new LegendreError("disposed", "grad", message, { shape: tensor.shape });
    }
    const known = this.byData.get(tensor.dataId);
    // Reshaped and cast tensors may have the data of others.
    const same = known?.dtype === tensor.dtype && sameShape(known.shape, tensor.shape);
    return known !== undefined && same ? known : this.own(clone(tensor));
  }

  /** Throws code "disposed" where the scope that they were handed to has ended. */
  checkAlive(where: string): void {
    for (const tensor of this.kept) {
      if (!tensor.isDisposed) continue;
      const message =
        "the values it needs were freed when the tf.tidy around the derivative ended; call it inside that tidy";
      throw new LegendreError("disposed", where, message);
    }
  }

  /** Hands the values of ops to the tfjs scope in force: they live until it ends, or until {@link release}. */
  handOver(nodes: Iterable<KeptValues>): void {
    const moved = new Map<number, Tensor>();
    const move = (tensor: Tensor): Tensor => {
      const known = moved.get(tensor.id) ?? clone(tensor);
      moved.set(tensor.id, known);
      return known;
    };
    for (const node of nodes) {
      node.inputs = node.inputs.map(move);
      node.outputs = node.outputs.map(move);
    }
    this.release();
    this.kept = new Set(moved.values());
  }

  /** Frees them. */
  release(): void {
    for (const tensor of this.kept) tensor.dispose();
    this.kept = new Set();
  }
}
