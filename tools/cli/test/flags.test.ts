import { describe, expect, it } from "vitest";
import { parseFlags } from "../src/index.ts";

const specs = {
  json: { type: "boolean", help: "JSON lines" },
  seed: { type: "integer", help: "seed", default: 0 },
  rate: { type: "number", help: "rate" },
  engine: { type: "string", help: "engine", choices: ["cpu", "wasm"] },
} as const;

describe("parseFlags", () => {
  it("reads values, switches and defaults", () => {
    expect(parseFlags(specs, [])).toEqual({ json: false, seed: 0 });
    const flags = parseFlags(specs, ["--json", "--seed=3", "--rate", "-0.5", "--engine", "wasm"]);
    expect(flags).toEqual({ json: true, seed: 3, rate: -0.5, engine: "wasm" });
  });

  it("names the nearest flag and the nearest choice", () => {
    expect(() => parseFlags(specs, ["--sed", "1"])).toThrow("did you mean --seed?");
    expect(() => parseFlags(specs, ["--engine", "wsam"])).toThrow('did you mean "wasm"?');
  });

  it("refuses missing and ill-formed values and stray words", () => {
    expect(() => parseFlags(specs, ["--seed"])).toThrow("--seed needs a value");
    expect(() => parseFlags(specs, ["--seed", "1.5"])).toThrow("expected an integer");
    expect(() => parseFlags(specs, ["--rate", ""])).toThrow("expected a number");
    expect(() => parseFlags(specs, ["fast"])).toThrow('"fast" is not a flag');
  });
});
