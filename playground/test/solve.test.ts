import { memory } from "@legendre/core-tensor/ops";
import { describe, expect, it } from "vitest";
import { burgers } from "../../examples/pde-burgers/reference.ts";
import { runSolve } from "../src/solve/run-solve.ts";
import type { Method, SolveMark, SolveReference, SolveSettings } from "../src/solve/sizes.ts";

const settings = { viscosity: 0.1 / Math.PI, width: 6, points: 60, seconds: 60, seed: 0 };
const limits = { steps: 30, every: 0, grid: [5, 21] } as const;

async function solve(
  method: Method,
  breathe: () => Promise<void> = async () => {},
): Promise<(SolveMark | SolveReference)[]> {
  const events: (SolveMark | SolveReference)[] = [];
  const emit = (event: SolveMark | SolveReference): number => events.push(event);
  const own: SolveSettings = { ...settings, method };
  await runSolve(own, { emit, breathe }, limits);
  return events;
}

describe.each(["gaussNewton", "adam", "lbfgs"] as const)("Burgers' equation by %s", (method) => {
  it("tells of the exact solution for its viscosity, and of errors of what it draws", {
    timeout: 60_000,
  }, async () => {
    const before = memory().numTensors;
    const [first, ...marks] = (await solve(method)) as [SolveReference, ...SolveMark[]];
    expect(memory().numTensors).toBe(before);
    expect(first.kind).toBe("reference");
    // t = ½ and x = 0.3, times slowest.
    expect(first.solution[2 * 21 + 13]).toBeCloseTo(burgers(0.5, 0.3, settings.viscosity), 6);
    expect(marks.at(-1)?.steps).toBe(30);
    for (const { error, solution } of marks) {
      let [off, size] = [0, 0];
      first.solution.forEach((u, i) => {
        off += ((solution[i] as number) - u) ** 2;
        size += u ** 2;
      });
      expect(error).toBeCloseTo(Math.sqrt(off / size), 5);
    }
    const [start, end] = [marks[0], marks.at(-1)];
    if (method === "gaussNewton") expect(end?.error).toBeLessThan((start?.error as number) / 2);
    else expect(end?.error).toBeLessThan(2);
  });

  it("ends when it is stopped, and leaves nothing behind", { timeout: 60_000 }, async () => {
    const before = memory().numTensors;
    let breaths = 0;
    const stopped = solve(method, async () => {
      if (++breaths === 4) throw new Error("stopped");
    });
    await expect(stopped).rejects.toThrow("stopped");
    expect(memory().numTensors).toBe(before);
  });
});
