// A task is cut into chunks; the main thread and its workers take one after the other until none is left.
import { ACTIVE, ARGUMENTS, CHUNKS, DONE, GENERATION, NEXT, OPEN, READY, TASK } from "./control";
import { runChunk } from "./tasks";

/** How often a worker looks for a new task before it sleeps. */
const LOOKS: u32 = 4000;

/** Takes chunks of the present task until none is left. */
function takeChunks(): void {
  const task = atomic.load<u32>(TASK), pointer: usize = atomic.load<u32>(ARGUMENTS), chunks = atomic.load<u32>(CHUNKS);
  while (true) {
    const chunk = atomic.add<u32>(NEXT, 1);
    if (chunk >= chunks) return;
    runChunk(task, pointer, chunk, chunks);
    atomic.add<u32>(DONE, 1);
  }
}

/** Offers a task to the workers and works on it; afterwards `finished` says whether they are done too. */
export function begin(task: u32, pointer: usize, chunks: u32): void {
  atomic.store<u32>(TASK, task);
  atomic.store<u32>(ARGUMENTS, <u32>pointer);
  atomic.store<u32>(CHUNKS, chunks);
  atomic.store<u32>(NEXT, 0);
  atomic.store<u32>(DONE, 0);
  atomic.store<u32>(OPEN, 1);
  atomic.add<u32>(GENERATION, 1);
  atomic.notify(GENERATION, -1);
  takeChunks();
  atomic.store<u32>(OPEN, 0);
}

/** Looks up to `looks` times whether all chunks are done and no worker is at them; true when it is so. */
export function finished(looks: u32): bool {
  const chunks = atomic.load<u32>(CHUNKS);
  for (let look: u32 = 0; look < looks; look++) {
    if (atomic.load<u32>(DONE) == chunks && atomic.load<u32>(ACTIVE) == 0) return true;
  }
  return false;
}

/** The life of a worker, which ends with its thread. */
export function work(): void {
  let seen = atomic.load<u32>(GENERATION);
  atomic.add<u32>(READY, 1);
  while (true) {
    let looks: u32 = 0;
    while (atomic.load<u32>(GENERATION) == seen) {
      if (++looks > LOOKS) atomic.wait<i32>(GENERATION, <i32>seen, -1);
    }
    seen = atomic.load<u32>(GENERATION);
    // Announced before OPEN is read: the main thread writes the next task only when nobody is here.
    atomic.add<u32>(ACTIVE, 1);
    if (atomic.load<u32>(OPEN) == 1) takeChunks();
    atomic.sub<u32>(ACTIVE, 1);
  }
}
