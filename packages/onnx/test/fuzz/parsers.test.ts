import { expectSound } from "@repo/test-kit";
import { describe, it } from "vitest";
import { targets } from "./targets.ts";

/** Mutated files of each format; `npm run fuzz` takes a million. */
const inputs = 300;

describe("mutated files are read or refused", () => {
  it.each(targets.map((target) => [target.name, target] as const))("%s", (_, target) =>
    expectSound(target, inputs),
  );
});
