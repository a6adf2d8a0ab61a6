import { memory } from "@legendre/core-tensor/ops";
import { describe, expect, it } from "vitest";
import { burgers } from "../../examples/pde-burgers/reference.ts";
import { runSolve } from "../src/solve/run-solve.ts";
import type {
  Equation,
  Method,
  SolveMark,
  SolveReference,
  SolveSettings,
} from "../src/solve/sizes.ts";

const settings = {
  equation: "burgers",
  viscosity: 0.1 / Math.PI,
  width: 6,
  points: 60,
  seconds: 60,
  seed: 0,
} as const;
const limits = {
  burgers: { steps: 30, every: 0, grid: [5, 21] },
  poisson: { steps: 30, every: 0, grid: [11, 11] },
} as const;

async function solve(
  method: Method,
  breathe: () => Promise<void> = async () => {},
  equation: Equation = "burgers",
): Promise<(SolveMark | SolveReference)[]> {
  const events: (SolveMark | SolveReference)[] = [];
  const emit = (event: SolveMark | SolveReference): number => events.push(event);
  const own: SolveSettings = { ...settings, equation, method };
  await runSolve(own, { emit, breathe }, limits[equation]);
  return events;
}

/** Errors are those of the solutions that are drawn. */
function expectErrors(exact: SolveReference, marks: readonly SolveMark[]): void {
  for (const { error, solution } of marks) {
    let [off, size] = [0, 0];
    exact.solution.forEach((u, i) => {
      off += ((solution[i] as number) - u) ** 2;
      size += u ** 2;
    });
    expect(error).toBeCloseTo(Math.sqrt(off / size), 5);
  }
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
    expectErrors(first, marks);
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

it.each([
  ["gaussNewton", 1e-4],
  ["adam", 2],
  ["lbfgs", 0.1],
] as const)("solves Poisson's equation by %s", { timeout: 60_000 }, async (method, most) => {
  const before = memory().numTensors;
  const events = await solve(method, undefined, "poisson");
  const [first, ...marks] = events as [SolveReference, ...SolveMark[]];
  expect(memory().numTensors).toBe(before);
  // x = 0.2 and y = 0.5, x slowest; and a face.
  expect(first.solution[2 * 11 + 5]).toBeCloseTo(Math.sin(0.2 * Math.PI), 6);
  expect(marks.at(-1)?.solution[7 * 11]).toBeCloseTo(0, 6);
  expectErrors(first, marks);
  expect(marks.at(-1)?.error).toBeLessThan(most);
});
