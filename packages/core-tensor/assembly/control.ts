// The first words of the memory: how the main thread and its workers agree on who does what. All are
// read and written with atomic instructions. `src/host/instance.ts` keeps the first 1024 bytes free.

/** Counts the tasks; workers sleep on it. */
export const GENERATION: usize = 0;
/** 1 while chunks of the present task may be taken. */
export const OPEN: usize = 4;
/** Which task; see `run` in index.ts. */
export const TASK: usize = 8;
/** Where its arguments are. */
export const ARGUMENTS: usize = 12;
/** How many chunks it has, and which is the next. */
export const CHUNKS: usize = 16;
export const NEXT: usize = 20;
/** Chunks that are done. */
export const DONE: usize = 24;
/** Workers that may be reading the words above. */
export const ACTIVE: usize = 28;
/** Workers that have started. */
export const READY: usize = 32;
/** Argument `index` of a task: 32-bit words one after the other. */
// @ts-ignore: decorator
@inline
export function argument(pointer: usize, index: usize): u32 {
  return load<u32>(pointer + (index << 2));
}
