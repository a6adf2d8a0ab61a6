import { flagTable } from "@repo/test-kit";
import { describe, expect, it } from "vitest";
import { serveSpec } from "../../src/cli/serve-spec.ts";
import * as specs from "../../src/cli/specs.ts";

const seed = { range: { min: 0, max: 4_294_967_295, integer: true } };
const edges = { range: { min: 10, max: 100_000_000, integer: true } };
const whole = { range: { min: 0, integer: true } };

const tables: Record<keyof typeof specs | "serveSpec", object> = {
  generateSpec: {
    edges: { ...edges, preset: 100_000 },
    seed,
    workers: { range: { min: 0, max: 64, integer: true } },
  },
  convertSpec: { python: { preset: "python3" } },
  checkSpec: {},
  exploreSpec: { out: { preset: "returns.html" }, edges, seed },
  trainSpec: { model: { preset: "boosting" }, edges, seed },
  evaluateSpec: { edges, seed },
  scoreSpec: { seed },
  reportSpec: { out: { preset: "report.html" }, minimum: whole, seed },
  exportSpec: { for: { preset: "pyg" }, seed },
  exportLogSpec: {},
  serveSpec: {
    eventsThrough: whole,
    port: { range: { min: 0, max: 65_535, integer: true } },
    rate: { range: { min: 0 } },
    newIds: whole,
    threshold: { range: { min: 0, max: 1 } },
  },
};

describe("flags take the documented numbers, and are the documented ones without a word", () => {
  it.each(Object.entries({ ...specs, serveSpec }))("%s", (name, { flags }) => {
    expect(flagTable({ ...flags })).toEqual(tables[name as keyof typeof tables]);
  });
});
