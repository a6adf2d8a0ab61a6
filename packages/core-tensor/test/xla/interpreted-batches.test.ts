import { describe, it } from "vitest";
import { bounded, hold, idealOf } from "../conformance/tolerance.ts";
import { batchedCases } from "../kernels/batched-case.ts";
import { describeCase } from "../kernels/case.ts";
import { familiesWithForms, runInDoubles } from "./interpreter/checks.ts";

for (const { name, cases } of familiesWithForms) {
  describe(name, () => {
    for (const entry of cases) {
      it(`${describeCase(entry)} of many examples`, () => {
        for (const { label, program, args } of batchedCases(entry, "few")) {
          const ideal = bounded(idealOf(program, [args]), { doubles: true });
          hold(runInDoubles(program, args), ideal, label);
        }
      });
    }
  });
}
