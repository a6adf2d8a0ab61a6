import { LegendreError } from "../errors.ts";

/** Blocks begin at multiples of this many bytes: a line of the cache. */
const alignment = 64;
/** Bytes of one page of a WebAssembly memory. */
const page = 65536;
/** The memory grows by at least this many bytes, so that it does not grow often. */
const step = 1 << 24;

/** Blocks of a WebAssembly memory. */
export interface Arena {
  /** The start of a free block; grows the memory. Throws code "engine" when it cannot. */
  allocate(bytes: number): number;
  /** Gives a block back. */
  free(pointer: number): void;
  /** Bytes handed out now. */
  usedBytes(): number;
}

interface Gap {
  start: number;
  end: number;
}

/** Hands out a memory from `start` on: the first gap that is large enough. */
export function createArena(memory: WebAssembly.Memory, start: number): Arena {
  const gaps: Gap[] = [{ start, end: memory.buffer.byteLength }];
  const sizes = new Map<number, number>();
  let used = 0;

  const grow = (bytes: number): void => {
    const before = memory.buffer.byteLength;
    const last = gaps.at(-1);
    const missing = bytes - (last?.end === before ? last.end - last.start : 0);
    for (const wanted of [Math.max(missing, step), missing]) {
      try {
        memory.grow(Math.ceil(wanted / page));
        if (last?.end === before) last.end = memory.buffer.byteLength;
        else gaps.push({ start: before, end: memory.buffer.byteLength });
        return;
      } catch {
        // The second try asks for no more than is needed.
      }
    }
    throw new LegendreError(
      "engine",
      "host",
      `a WebAssembly memory of ${before} bytes cannot grow by ${missing}; work on smaller pieces`,
      { bytes: before, missing },
    );
  };

  const allocate = (bytes: number): number => {
    const size = Math.max(alignment, Math.ceil(bytes / alignment) * alignment);
    let gap = gaps.find(({ start, end }) => end - start >= size);
    if (gap === undefined) {
      grow(size);
      gap = gaps.at(-1) as Gap;
    }
    const pointer = gap.start;
    gap.start += size;
    if (gap.start === gap.end) gaps.splice(gaps.indexOf(gap), 1);
    sizes.set(pointer, size);
    used += size;
    return pointer;
  };

  const free = (pointer: number): void => {
    const size = sizes.get(pointer);
    if (size === undefined) throw new Error(`no block begins at ${pointer}`);
    sizes.delete(pointer);
    used -= size;
    const end = pointer + size;
    const after = gaps.findIndex((gap) => gap.start >= end);
    const at = after < 0 ? gaps.length : after;
    const [left, right] = [gaps[at - 1], gaps[at]];
    if (left?.end === pointer) {
      left.end = end;
      if (right?.start === end) {
        left.end = right.end;
        gaps.splice(at, 1);
      }
    } else if (right?.start === end) right.start = pointer;
    else gaps.splice(at, 0, { start: pointer, end });
  };

  return { allocate, free, usedBytes: () => used };
}
