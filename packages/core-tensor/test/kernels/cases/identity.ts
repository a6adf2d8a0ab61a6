import { debugPrintTo } from "../../../src/graph/index.ts";
import { type Case, type Family, floats, given } from "../case.ts";

const dtypes = ["float32", "int32", "bool"] as const;

// Nobody reads what the cases print.
debugPrintTo(() => {});

/** The cases of identity. */
export const families: readonly Family[] = [
  {
    name: "casts",
    cases: dtypes.flatMap((from) =>
      dtypes.map(
        (dtype): Case => ({
          kernel: "Cast",
          inputs: [given(from === "float32" ? [-1.7, 0, 1.2, 3] : [0, 1, 1, 0], [2, 2], from)],
          attrs: { dtype },
          ...(from === "float32" && dtype === "float32" ? {} : { derivatives: false }),
          note: `from ${from}`,
        }),
      ),
    ),
  },
  {
    name: "copies and constants",
    cases: ["Identity", "OnesLike", "ZerosLike"].flatMap((kernel): Case[] => [
      { kernel, inputs: [floats([2, 3])] },
      { kernel, inputs: [floats([])] },
      { kernel, inputs: [floats([0, 2])] },
      { kernel, inputs: [given([3, 4], [2], "int32")] },
      { kernel, inputs: [given([0, 1], [2], "bool")] },
    ]),
  },
  {
    name: "assertions",
    cases: [
      { kernel: "AssertFinite", inputs: [floats([2, 3])], attrs: { label: "x" } },
      { kernel: "AssertFinite", inputs: [floats([])], attrs: { label: "x" } },
      { kernel: "AssertFinite", inputs: [given([3, 4], [2], "int32")], attrs: { label: "x" } },
      { kernel: "DebugPrint", inputs: [floats([2, 3])], attrs: { label: "x" } },
      { kernel: "DebugPrint", inputs: [given([3, 4], [2], "int32")], attrs: { label: "x" } },
    ],
  },
  {
    name: "stop",
    cases: [{ kernel: "StopGradient", inputs: [floats([2, 3])], derivatives: false }],
  },
];
