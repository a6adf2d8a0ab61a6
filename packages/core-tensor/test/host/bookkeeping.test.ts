import { describe, expect, it } from "vitest";
import { createArena } from "../../src/host/arena.ts";
import { Patience } from "../../src/host/patience.ts";

const page = 65536;
const memoryOf = (initial: number, maximum: number) => new WebAssembly.Memory({ initial, maximum });

describe("an arena", () => {
  it("hands out multiples of 64 bytes, one after the other", () => {
    const arena = createArena(memoryOf(1, 1), 1024);
    const places = [0, 1, 64, 65, 128, 1].map((bytes) => arena.allocate(bytes));
    expect(places).toEqual([1024, 1088, 1152, 1216, 1344, 1472]);
    expect(arena.usedBytes()).toBe(4 * 64 + 2 * 128);
    arena.free(1216);
    expect(arena.usedBytes()).toBe(4 * 64 + 128);
    expect(() => arena.free(1216)).toThrow("no block begins at 1216");
    expect(() => arena.free(1025)).toThrow("no block begins at 1025");
  });

  it("takes the first gap that is large enough, and joins gaps beside each other", () => {
    const arena = createArena(memoryOf(1, 1), 0);
    const blocks = () => [0, 1, 2, 3, 4, 5].map(() => arena.allocate(64));
    expect(blocks()).toEqual([0, 64, 128, 192, 256, 320]);
    // In every order of three neighbours they make one gap of 192 bytes, behind one that is too small.
    for (const order of [
      [128, 192, 256],
      [256, 192, 128],
      [128, 256, 192],
      [192, 128, 256],
      [192, 256, 128],
      [256, 128, 192],
    ]) {
      arena.free(0);
      for (const at of order) arena.free(at);
      expect(arena.allocate(192)).toBe(128);
      expect(arena.allocate(65)).toBe(384);
      expect(arena.allocate(64)).toBe(0);
      arena.free(384);
      arena.free(128);
      expect([64, 64, 64].map((bytes) => arena.allocate(bytes))).toEqual([128, 192, 256]);
    }
    for (const at of [0, 64, 128, 192, 256, 320]) arena.free(at);
    expect(arena.allocate(page)).toBe(0);
    expect(arena.usedBytes()).toBe(page);
  });

  it("grows by 16 MiB at least, or by what is missing where that is all there is", () => {
    const large = memoryOf(1, 1000);
    const arena = createArena(large, 0);
    expect(arena.allocate(page)).toBe(0);
    expect(large.buffer.byteLength).toBe(page);
    expect(arena.allocate(64)).toBe(page);
    expect(large.buffer.byteLength).toBe(page + 2 ** 24);
    // What is left at the end counts.
    expect(arena.allocate(2 ** 24 + 64)).toBe(page + 64);
    expect(large.buffer.byteLength).toBe(page + 2 ** 25);
    expect(arena.allocate(2 ** 25)).toBe(page + 2 ** 24 + 128);
    expect(large.buffer.byteLength).toBe(page + 2 ** 25 + Math.ceil((2 ** 24 + 128) / page) * page);

    const small = memoryOf(1, 3);
    const tight = createArena(small, 0);
    tight.allocate(64);
    expect(tight.allocate(page)).toBe(64);
    expect(small.buffer.byteLength).toBe(2 * page);
    expect(() => tight.allocate(3 * page)).toThrow(
      `a WebAssembly memory of ${2 * page} bytes cannot grow by ${2 * page + 64}`,
    );
    expect(tight.usedBytes()).toBe(page + 64);
    expect(tight.allocate(2 * page - 64)).toBe(page + 64);
    expect(small.buffer.byteLength).toBe(3 * page);
    expect(() => tight.allocate(1)).toThrow("cannot grow by 64");
  });
});

describe("the patience with workers", () => {
  /** How many looks of so many milliseconds without progress it takes. */
  const looks = (own: number, each: number): number => {
    let time = 1000;
    const patience = new Patience(own, () => time);
    time += each;
    expect(patience.goesOn(0)).toBe(true);
    for (let count = 0; ; count++) {
      time += each;
      if (!patience.goesOn(0)) return count;
    }
  };

  it("lasts two seconds, or twenty times the main thread's own part", () => {
    expect([0, 100, 101, 200].map((own) => looks(own, 40))).toEqual([50, 50, 50, 100]);
  });

  it("counts at most 50 milliseconds a look, as the machine may have slept", () => {
    expect([10, 50, 60, 10_000].map((each) => looks(0, each))).toEqual([200, 40, 40, 40]);
  });

  it("begins anew with each chunk that is done", () => {
    let time = 0;
    const patience = new Patience(0, () => time);
    for (let done = 0; done < 3; done++) {
      for (let look = 0; look <= 40; look++) {
        time += 50;
        expect(patience.goesOn(done)).toBe(true);
      }
    }
    time += 50;
    expect(patience.goesOn(2)).toBe(false);
  });
});
