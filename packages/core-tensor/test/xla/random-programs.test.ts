import { afterAll, expect, it } from "vitest";
import { type Finding, findingsOf, worst, wrongOf } from "../onnx/random-findings.ts";
import { randomProgram, roundings, roundingsApart } from "../onnx/random-programs.ts";
import { batchedRuns } from "./batched-runs.ts";
import { PythonServer, pythonWithJax } from "./python.ts";

/** Programs in the test; the long form is of ten thousand, from `XLA_FIRST` on if it is taken in parts. */
const count = Number(process.env["XLA_PROGRAMS"] ?? 40);
const first = Number(process.env["XLA_FIRST"] ?? 0);

const python = pythonWithJax();
const title = `agrees with the reference on ${count} random programs on XLA (needs jax)`;
if (python === null) it.skip(title, () => {});
else {
  const server = new PythonServer(python, "");
  afterAll(() => server.end());
  it(title, { timeout: 120_000 + count * 5000 }, async () => {
    const runs = batchedRuns(server);
    const found: Finding[] = [];
    for (let start = first; start < first + count; start += 100) {
      const seeds = Array.from(
        { length: Math.min(100, first + count - start) },
        (_, i) => start + i,
      );
      const each = seeds.map(async (seed) => {
        const { program, args } = randomProgram(seed);
        const results = await runs.grant({ program, args });
        // XLA's own approximations of elementary functions are off by some units more.
        return findingsOf(
          seed,
          program,
          args,
          results.map(({ data }) => data),
          2,
          [...roundings, ...roundingsApart],
        );
      });
      found.push(...(await Promise.all(each)).flat());
    }
    expect(worst(found)?.error).toBeGreaterThan(0);
    expect(wrongOf(found)).toEqual([]);
  });
}
