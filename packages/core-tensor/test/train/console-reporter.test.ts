import { describe, expect, it } from "vitest";
import { consoleReporter, type FitRecord, type Progress } from "../../src/train/index.ts";

const at = (step: number, loss?: number): Progress => ({
  step,
  steps: 400,
  epoch: Math.floor(step / 200),
  epochs: 2,
  loss,
});

/** A run of 400 steps, one in 50 ms, on a stream. */
function run(stream: { isTTY?: boolean; columns?: number }, every?: number): string {
  let [text, time] = ["", 1000];
  const target = { ...stream, write: (part: string) => (text += part) };
  const reporter = consoleReporter({ label: "adam", stream: target, every, now: () => time });
  reporter.start?.(at(0));
  for (let step = 1; step <= 400; step++) {
    time += 50;
    reporter.step?.(at(step, 0.123456));
    if (step % 200 !== 0) continue;
    const epoch = step / 200;
    const record: FitRecord = { kind: "evaluate", step, epoch, seconds: 1.25, test: 1 / epoch };
    reporter.record?.(record, at(step));
    reporter.record?.({ ...record, kind: "train" }, at(step));
  }
  reporter.end?.("finished", at(400, 0.1));
  return text;
}

describe("consoleReporter", () => {
  it("writes a plain line every few seconds to a file or pipe", () => {
    expect(run({}).split("\n")).toEqual([
      "adam: step 100/400  epoch 1/2  loss 0.1235  20 steps/s  ETA 15 s",
      "adam: step 200/400  epoch 2/2  loss 0.1235  20 steps/s  ETA 10 s",
      "adam: epoch 1/2: test 1, 1.3 s",
      "adam: step 300/400  epoch 2/2  loss 0.1235  20 steps/s  ETA 5 s",
      "adam: step 400/400  epoch 2/2  loss 0.1235  20 steps/s  ETA 0 s",
      "adam: epoch 2/2: test 0.5, 1.3 s",
      "adam: finished after 400 of 400 steps, 20.0 s, loss 0.1",
      "",
    ]);
  });

  it("writes them as often as it is told, and each step at 0", () => {
    const steps = (every: number): number[] =>
      [...run({}, every).matchAll(/step (\d+)\/400 /g)].map(([, step]) => Number(step));
    expect(steps(2)).toEqual([40, 80, 120, 160, 200, 240, 280, 320, 360, 400]);
    expect(steps(9)).toEqual([180, 360]);
    expect(steps(0)).toHaveLength(400);
    // On a terminal the line is rewritten every 0.1 s, whatever is said.
    const ofTerminal = (every?: number): string => run({ isTTY: true, columns: 60 }, every);
    expect(ofTerminal(2)).toBe(ofTerminal());
  });

  it("rewrites one line on a terminal, never longer than it", () => {
    const text = run({ isTTY: true, columns: 60 });
    const states = text.split("\r\u001b[2K");
    expect(states[1]).toBe("adam: [....................] step 2/400  epoch 1/2  loss 0.");
    expect(states).toHaveLength(1 + 200 + 3);
    expect(text.split("\n")).toHaveLength(4);
    expect(Math.max(...states.map((state) => state.split("\n")[0]!.length))).toBeLessThan(60);
  });

  it("counts the rate from where a resumed run began", () => {
    let [text, time] = ["", 0];
    const stream = { write: (part: string) => (text += part) };
    const reporter = consoleReporter({ stream, every: 1, now: () => time });
    reporter.start?.(at(300));
    time = 2000;
    reporter.step?.(at(310));
    expect(text).toContain("5 steps/s  ETA 18 s");
  });

  it("formats long times", () => {
    let [text, time] = ["", 0];
    const stream = { write: (part: string) => (text += part) };
    const reporter = consoleReporter({ stream, now: () => time });
    reporter.start?.(at(0));
    time = 60_000;
    reporter.step?.(at(100));
    time = 60_000 * 90;
    reporter.step?.(at(101));
    expect(text).toContain("ETA 3:00 min");
    expect(text).toMatch(/ETA 4:26 h/);
  });

  it("refuses unknown options", () => {
    expect(() => consoleReporter({ lable: "x" } as never)).toThrow(/nearest known name is "label"/);
  });
});
