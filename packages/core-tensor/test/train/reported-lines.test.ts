import { describe, expect, it } from "vitest";
import { consoleReporter, type FitStatus, type Progress } from "../../src/train/index.ts";

const progress = (step: number, more: Partial<Progress> = {}): Progress => {
  return { step, steps: 100, epoch: 0, epochs: 3, ...more };
};

/** What is written between the start of a run at a step and its end, with a clock that is set. */
function written(
  stream: { isTTY?: boolean; columns?: number },
  { label, every, from = 0 }: { label?: string; every?: number; from?: number },
  use: (reporter: ReturnType<typeof consoleReporter>, clock: (time: number) => void) => void,
): string {
  let [text, time] = ["", 500];
  const target = { ...stream, write: (part: string) => (text += part) };
  const reporter = consoleReporter({ label, stream: target, every, now: () => time });
  reporter.start?.(progress(from));
  use(reporter, (to) => {
    time = 500 + to;
  });
  return text;
}
const clear = "\r\u001b[2K";

describe("lines about a run", () => {
  it("have no rate where no time has passed, and no loss where none is known", () => {
    const text = written({}, { every: 0 }, ({ step, end }) => {
      step?.(progress(1));
      step?.(progress(2, { epoch: 2, loss: 123456 }));
      step?.(progress(3, { epoch: 3 }));
      end?.(undefined, progress(4));
    });
    expect(text).toBe(
      [
        "step 1/100  epoch 1/3",
        "step 2/100  epoch 3/3  loss 123500",
        "step 3/100  epoch 3/3",
        "stopped by an error after 4 of 100 steps, 0.0 s",
        "",
      ].join("\n"),
    );
  });

  it.each<[number, string]>([
    [4.9e4, "49 s"],
    [4.91e4, "50 s"],
    [5.9e4, "59 s"],
    [5.91e4, "1:00 min"],
    [6.1e4, "1:01 min"],
    [3.599e6, "59:59 min"],
    [3.6e6, "1:00 h"],
    [3.66e6, "1:01 h"],
    [7.5e6, "2:05 h"],
  ])("have the time that is left: of %i ms", (time, eta) => {
    const text = written({}, { every: 0 }, ({ step }, clock) => {
      clock(time);
      step?.(progress(50));
    });
    expect(text.split("ETA ")[1]).toBe(`${eta}\n`);
  });

  it("come once the interval has passed, from the last line on", () => {
    const steps = (stream: { isTTY?: boolean }, times: readonly number[]): string[] => {
      const text = written({ ...stream, columns: 20 }, {}, ({ step }, clock) => {
        times.forEach((time, i) => {
          clock(time);
          step?.(progress(i));
        });
      });
      return [...text.matchAll(/step (\d+)/g)].map(([, at]) => at as string);
    };
    expect(steps({}, [4999, 5000, 9999, 10_001, 15_000, 15_001])).toEqual(["1", "3", "5"]);
    const terminal = written({ isTTY: true }, {}, ({ step }, clock) => {
      for (const time of [99, 100, 199, 200]) {
        clock(time);
        step?.(progress(time / 10));
      }
    });
    expect(terminal.match(/step \d+/g)).toEqual(["step 10", "step 20"]);
  });

  it("on a terminal have a bar, and end as lines of their own", () => {
    const text = written({ isTTY: true, columns: 90 }, { from: 10 }, (reporter, clock) => {
      clock(1000);
      reporter.step?.(progress(50, { loss: 0.25 }));
      clock(2000);
      reporter.step?.(progress(98, { epoch: 2 }));
      const test = {
        kind: "evaluate",
        step: 98,
        epoch: 2,
        seconds: 1.24,
        of: "b",
        at: 0.5,
      } as const;
      reporter.record?.(test, progress(98));
      reporter.end?.("finished" satisfies FitStatus, progress(100, { loss: 1 / 3 }));
    });
    expect(text).toBe(
      [
        `${clear}[##########..........] step 50/100  epoch 1/3  loss 0.25  40 steps/s  ETA 2 s`,
        `${clear}[####################] step 98/100  epoch 3/3  44 steps/s  ETA 1 s`,
        `${clear}epoch 2/3: of b, at 0.5, 1.2 s\n`,
        `${clear}finished after 100 of 100 steps, 2.0 s, loss 0.3333\n`,
      ].join(""),
    );
  });

  it("on a terminal are one letter shorter than it, and than 120 where its width is not known", () => {
    for (const [columns, length] of [
      [30, 29],
      [undefined, 119],
    ] as const) {
      const stream = columns === undefined ? { isTTY: true } : { isTTY: true, columns };
      const text = written(stream, { label: "x".repeat(150) }, ({ step }, clock) => {
        clock(100);
        step?.(progress(1));
      });
      expect(text).toBe(clear + "x".repeat(length));
    }
  });

  it("need an interval of at least 0", () => {
    expect(() => consoleReporter({ every: -1 })).toThrow(
      "every must be a finite number at least 0",
    );
  });
});
