import { sizeOf } from "../../kernels/host-array.ts";
import type { ValueType } from "../../kernels/value-type.ts";
import { type Buffer, newBuffer } from "./runtime.ts";

/** Most bytes that lie idle, as a share of the bytes handed out at the busiest moment. */
const idleShare = 1;

/**
 * Storage for results and intermediate values. What comes back is handed out again for a value of
 * the same type and size, so that a training loop that frees its old params allocates nothing.
 */
export class BufferPool {
  private readonly idle = new Map<string, Buffer[]>();
  private idleBytes = 0;
  private usedBytes = 0;
  private busiest = 0;

  take(type: ValueType): Buffer {
    const key = keyOf(type);
    const list = this.idle.get(key);
    const known = list?.pop();
    const buffer = known ?? newBuffer(type);
    if (known !== undefined) this.idleBytes -= buffer.byteLength;
    this.usedBytes += buffer.byteLength;
    this.busiest = Math.max(this.busiest, this.usedBytes);
    return buffer;
  }

  give(type: ValueType, buffer: Buffer): void {
    this.usedBytes -= buffer.byteLength;
    if (this.idleBytes + buffer.byteLength > idleShare * this.busiest) return;
    this.idleBytes += buffer.byteLength;
    const key = keyOf(type);
    const list = this.idle.get(key);
    if (list === undefined) this.idle.set(key, [buffer]);
    else list.push(buffer);
  }

  /** Forgets a buffer that somebody else keeps. */
  lose(buffer: Buffer): void {
    this.usedBytes -= buffer.byteLength;
  }
}

function keyOf({ dtype, shape }: ValueType): string {
  return `${dtype}:${sizeOf(shape)}`;
}
