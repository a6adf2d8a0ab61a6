import { describe, expect, it } from "vitest";
import { RecordingBackend } from "../../src/graph/backend.ts";
import type { Level } from "../../src/graph/recorded.ts";

const values = Float32Array.of(1, 2);

/** A level that records nothing. */
function level(more: Partial<Level> = {}): Level {
  return {
    takesAll: true,
    parent: undefined,
    bottom: undefined,
    closed: false,
    process: () => [],
    ...more,
  };
}

describe("the backend that functions are recorded on", () => {
  it("holds literals until the last of those that share them lets go", () => {
    const backend = new RecordingBackend("held");
    const id = backend.write(values, [2], "float32");
    expect(backend.refCount(id)).toBe(1);
    backend.incRef(id);
    expect(backend.refCount(id)).toBe(2);
    expect(backend.disposeData(id)).toBe(false);
    expect(backend.readSync(id)).toBe(values);
    expect(backend.refCount(id)).toBe(1);
    expect(backend.disposeData(id)).toBe(true);
    expect(backend.refCount(id)).toBe(0);
    // What is gone is gone, and counts no more.
    backend.incRef(id);
    expect(backend.refCount(id)).toBe(0);
    expect(backend.disposeData(id)).toBe(true);
    const shared = {};
    backend.move(shared, values, [2], "float32", 3);
    expect(backend.refCount(shared)).toBe(3);
    expect(backend.disposeData(shared)).toBe(false);
    expect(backend.disposeData(shared, true)).toBe(true);
    expect(backend.refCount(shared)).toBe(0);
    const other = backend.write(values, [2], "float32");
    backend.dispose();
    expect(backend.refCount(other)).toBe(0);
  });

  it("says of a value that goes whether its numbers were handed out", async () => {
    const backend = new RecordingBackend("told");
    const told: boolean[] = [];
    const entry = {
      level: level(),
      id: 3,
      base: undefined,
      values,
      madeBy: "Add",
      onDispose: (exposed: boolean) => void told.push(exposed),
    };
    const tensors = [1, 2, 3].map(() => backend.wrap([2], "float32", entry));
    const [kept, read, awaited] = tensors as [
      (typeof tensors)[0],
      (typeof tensors)[0],
      (typeof tensors)[0],
    ];
    expect(kept!.shape).toEqual([2]);
    expect(backend.find(kept!)).toMatchObject({ id: 3, references: 1, exposed: false });
    expect(backend.readSync(read!.dataId)).toBe(values);
    expect(await backend.read(awaited!.dataId)).toBe(values);
    for (const tensor of tensors) backend.disposeData(tensor.dataId);
    expect(told).toEqual([false, true, true]);
    expect(backend.find(kept!)).toBeUndefined();
    for (const tensor of tensors) tensor.dispose();
  });

  it("refuses numbers of a level that is over, and of what has none", () => {
    const backend = new RecordingBackend("over");
    const entry = { id: 0, base: undefined, madeBy: "Tanh", onDispose: undefined };
    const closed = backend.wrap([2], "float32", {
      ...entry,
      level: level({ closed: true }),
      values,
    });
    const abstract = backend.wrap([2], "float32", { ...entry, level: level(), values: undefined });
    const unreadable = "it is part of a loop";
    const inside = level({ unreadable });
    const looped = backend.wrap([2], "float32", { ...entry, level: inside, values: undefined });
    expect(() => backend.readSync(closed.dataId)).toThrow(
      /made by "Tanh" was read.*have a shape and no values/,
    );
    expect(() => backend.readSync(abstract.dataId)).toThrow(/made by "Tanh" was read/);
    expect(() => backend.readSync(looped.dataId)).toThrow(/but it is part of a loop;/);
    expect(() => backend.readSync({})).toThrow(/made by "an op" was read/);
    for (const tensor of [closed, abstract, looped]) tensor.dispose();
  });

  it("computes in float32, and keeps nothing that tfjs could count or time", () => {
    const backend = new RecordingBackend("plain");
    backend.write(values, [2], "float32");
    expect(backend.floatPrecision()).toBe(32);
    // The ε that tfjs takes for float32.
    expect(backend.epsilon()).toBe(1e-7);
    expect(backend.timerAvailable()).toBe(false);
    expect(backend.memory()).toEqual({ unreliable: false });
    expect(backend.numDataIds()).toBe(0);
  });
});
