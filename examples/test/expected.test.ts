import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { exampleFiles } from "../../tools/scripts/run-example.ts";
import { differences, numbersOf } from "../../tools/scripts/smoke-example.ts";

const tolerance = { relative: 0.1, absolute: 0.01 };

describe("numbers of smoke runs", () => {
  it("are those of the records, without times", () => {
    const records = [
      { loss: 0.123456789, seconds: 3, rows: [{ name: "a", ok: true, half: null }] },
    ];
    expect(numbersOf(records)).toEqual({
      "0.loss": 0.123457,
      "0.rows.0.ok": 1,
      "0.rows.0.half": null,
    });
    expect(Object.keys(numbersOf([Array.from({ length: 1000 }, (_, i) => i)]))).toHaveLength(120);
  });

  it("may differ by what is allowed, and each that differs more is named", () => {
    const exceptions = [{ path: "^1", relative: 0, absolute: 5, why: "a test" }];
    const numbers = { "0.a": 1, "0.b": 1, "0.c": 1, "1.a": 1, "1.b": null };
    const seen = { "0.a": 1.1, "0.b": 1.2, "1.a": 6, "1.b": 2 };
    expect(differences({ tolerance, exceptions, numbers }, seen)).toEqual([
      "0.b: expected 1 ± 0.11, saw 1.2",
      "0.c: expected 1, the run does not say it",
      "1.b: expected null, saw 2",
    ]);
  });

  it("are written beside every example", () => {
    const places = Object.keys(exampleFiles()).map((name) => `../${name}/expected.json`);
    const missing = places.filter(
      (place) => !existsSync(fileURLToPath(new URL(place, import.meta.url))),
    );
    expect(missing).toEqual([]);
  });
});
