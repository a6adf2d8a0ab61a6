// The first words of the memory: how the main thread and its workers agree on who does what. All are
// atomic. The words and their meaning are those of core-tensor's module, whose workers run this one too.
export const GENERATION: usize = 0;
export const OPEN: usize = 4;
export const TASK: usize = 8;
export const ARGUMENTS: usize = 12;
export const CHUNKS: usize = 16;
export const NEXT: usize = 20;
export const DONE: usize = 24;
export const ACTIVE: usize = 28;
export const READY: usize = 32;

/** Argument `index` of a task: 32-bit words one after the other. */
// @ts-ignore: decorator
@inline
export function argument(pointer: usize, index: usize): u32 {
  return load<u32>(pointer + (index << 2));
}
