import { assert, boolean, integer, array as list, property, record } from "fast-check";
import { describe, expect, it } from "vitest";
import { createArena } from "../../src/host/arena.ts";

const memoryOf = (initial: number, maximum: number) => new WebAssembly.Memory({ initial, maximum });

describe("createArena", () => {
  it("hands out blocks that do not overlap, and takes them back", () => {
    const steps = list(record({ bytes: integer({ min: 0, max: 5000 }), free: boolean() }), {
      maxLength: 60,
    });
    assert(
      property(steps, (sequence) => {
        const arena = createArena(memoryOf(1, 16), 1024);
        const blocks: { start: number; end: number }[] = [];
        for (const { bytes, free } of sequence) {
          const out = free ? blocks.shift() : undefined;
          if (out !== undefined) {
            arena.free(out.start);
            continue;
          }
          const start = arena.allocate(bytes);
          const end = start + bytes;
          expect(start).toBeGreaterThanOrEqual(1024);
          expect(start % 64).toBe(0);
          for (const block of blocks) expect(end <= block.start || start >= block.end).toBe(true);
          blocks.push({ start, end });
        }
        for (const { start } of blocks) arena.free(start);
        expect(arena.usedBytes()).toBe(0);
        // All gaps have grown together again.
        const whole = arena.allocate(65536 - 1024);
        expect(whole).toBe(1024);
      }),
      { numRuns: 200 },
    );
  });

  it("grows the memory, and says when it cannot", () => {
    const memory = memoryOf(1, 4);
    const arena = createArena(memory, 0);
    arena.allocate(100_000);
    expect(memory.buffer.byteLength).toBeGreaterThan(100_000);
    expect(() => arena.allocate(1_000_000)).toThrow(/cannot grow by \d+; work on smaller pieces/);
  });
});
