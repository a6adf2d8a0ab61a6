import { expectAllClose } from "@repo/test-kit";
import type { GoldenProgram } from "./stored.ts";

/** Holds a result to the fixture: within 1e-9 in float64, else within what float32 reaches. */
export function checkGolden(
  { expected }: GoldenProgram,
  result: Readonly<Record<string, unknown>>,
  precision: "float32" | "float64",
): void {
  for (const { of, values, float32 } of expected) {
    const tolerance = precision === "float64" ? 1e-9 : float32;
    expectAllClose(result[of] as never, values as never, { tolerance, label: of });
  }
}
