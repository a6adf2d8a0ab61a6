import { describe, it } from "vitest";
import type { HostArray } from "../../src/kernels/host-array.ts";
import { bounded, hold, idealOf } from "../conformance/tolerance.ts";
import { Call } from "../kernels/call.ts";
import { describeCase } from "../kernels/case.ts";
import { familiesWithForms, runInDoubles, runText } from "./interpreter/checks.ts";

// The text of every op's form, run as StableHLO is specified: no XLA is needed for it.
for (const { name, cases } of familiesWithForms) {
  describe(name, () => {
    for (const entry of cases) {
      it(describeCase(entry), () => {
        const args = Object.values(entry.inputs) as HostArray[];
        const program = new Call(entry).outputs;
        const ideal = idealOf(program, [args]);
        hold(runText(program, args), bounded(ideal), "float32");
        hold(runInDoubles(program, args), bounded(ideal, { doubles: true }), "float64");
      });
    }
  });
}
