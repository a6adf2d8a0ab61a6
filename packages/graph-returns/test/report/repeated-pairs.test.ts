import { beforeAll, describe, expect, it } from "vitest";
import { type GeneratedReturns, generateReturns } from "../../src/generator/index.ts";
import { protocolTask, type ReturnsData } from "../../src/index.ts";
import { reportChecks } from "../../src/report/checks.ts";

let data: GeneratedReturns;
beforeAll(async () => {
  data = await generateReturns({ edges: 1500, seed: 11, reasons: false });
}, 60_000);

/** The data set with exactly 200 purchases to test on, of which the first `repeats` repeat a pair that is learned from. */
function withRepeats(repeats: number): ReturnsData {
  const { training, testing } = data.splits;
  const count = 200;
  const part = <T extends { slice(from: number, to: number): T }>(values: T): T =>
    values.slice(0, count);
  const edges = Object.fromEntries(
    Object.entries(testing.edges).map(([name, values]) => [
      name,
      ArrayBuffer.isView(values) ? part(values as unknown as Int32Array) : values,
    ]),
  ) as unknown as typeof testing.edges;
  const learned = new Set(
    Array.from(training.edges.customer, (c, e) => `${c} ${training.edges.variant[e]}`),
  );
  const customer = edges.customer.slice();
  const variant = edges.variant.slice();
  const variants = data.nodes["variant"]!.count;
  for (let e = 0; e < count; e++) {
    if (e < repeats) {
      customer[e] = training.edges.customer[e]!;
      variant[e] = training.edges.variant[e]!;
    }
    while (e >= repeats && learned.has(`${customer[e]} ${variant[e]}`)) {
      variant[e] = (variant[e]! + 1) % variants;
    }
  }
  const changed = { ...testing, edges: { ...edges, count, customer, variant } };
  return { ...data, splits: { ...data.splits, testing: changed } };
}

describe("the check of pairs that are learned from and judged", () => {
  it.each([
    [0, "ok", "none"],
    [1, "ok", "1 of 200 test purchases repeat a pair that was learned from: what a shop knows"],
    [4, "ok", "4 of 200 test purchases repeat"],
    [5, "warn", "5 of 200 test purchases repeat a pair that was learned from"],
  ])("%i of 200, where more than one in fifty is too many: %s", (repeats, status, words) => {
    const task = protocolTask(withRepeats(repeats));
    expect(task.test.edges.length).toBe(200);
    const found = reportChecks(task, [], []).find(({ id }) => id === "pairs");
    expect(found).toMatchObject({ status, found: expect.stringContaining(words) });
  });
});
