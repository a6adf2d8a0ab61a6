import { execFileSync } from "node:child_process";
import { afterEach, describe, expect, it, vi } from "vitest";
import { compare } from "../shared/compare.ts";
import { compareGrowth } from "../shared/growth.ts";

function pythonThere(): boolean {
  try {
    execFileSync("python3", ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

describe("compare", () => {
  const words: string[] = [];
  const records: unknown[] = [];
  const options = {
    log: (text: string) => void words.push(text),
    progress: (text: string) => void words.push(text),
    record: (result: object) => void records.push(result),
    smoke: true,
  };
  const ours = () => new Promise((resolve) => setTimeout(resolve, 2));

  afterEach(() => {
    vi.unstubAllEnvs();
    words.length = 0;
    records.length = 0;
  });

  it("has no peer and no ratio without a Python", async () => {
    vi.stubEnv("PEER_PYTHON", undefined);
    const result = await compare({ name: "nap", ours, peer: { program: "nap.py" } }, options);
    expect(records).toEqual([result]);
    expect(result).toMatchObject({
      name: "nap",
      peer: null,
      peerName: null,
      ratio: null,
      unit: "ms",
    });
    expect(words.join("\n")).toContain("set PEER_PYTHON");
  });

  it("says which Python and which program do not start", async () => {
    vi.stubEnv("PEER_PYTHON", "no-such-python");
    const timed = compare({ name: "nap", ours, peer: { program: "nap.py" } }, options);
    await expect(timed).rejects.toThrow("nap.py did not start under no-such-python");
  });

  it.skipIf(!pythonThere())("names a library that the Python lacks (needs python3)", async () => {
    vi.stubEnv("PEER_PYTHON", "python3");
    const peer = { program: "../test/fixtures/lacks.py" };
    await expect(compare({ name: "lacks", ours, peer }, options)).rejects.toThrow(
      "the Python python3 has no no_such_library; install it there",
    );
    // Beside one that starts it is only said.
    const nap = { id: "nap", program: "../test/fixtures/nap.py", args: ["0.001"] };
    const record = await compare({ name: "lacks", ours, peers: [peer, nap] }, options);
    expect(record?.peers.map(({ id }) => id)).toEqual(["nap"]);
    expect(words.join("\n")).toContain("without one peer: ../test/fixtures/lacks.py");
  });

  it.skipIf(!pythonThere())("times a Python peer in turns (needs python3)", async () => {
    vi.stubEnv("PEER_PYTHON", "python3");
    const peer = { program: "../test/fixtures/nap.py", args: ["0.004"] };
    const items = { count: 10, unit: "naps" };
    const result = await compare({ name: "nap", ours, peer, items }, options);
    expect(result?.peerName).toBe("time.sleep");
    expect(result?.peer).toBeGreaterThan(3.9);
    expect(result?.ratio).toBeCloseTo(Number(result?.ours) / Number(result?.peer));
    expect(words.join("\n")).toMatch(/naps\/s/);
  });

  it.skipIf(!pythonThere())(
    "times nothing that computes something else (needs python3)",
    async () => {
      vi.stubEnv("PEER_PYTHON", "python3");
      const peer = { program: "../test/fixtures/nap.py", args: ["0", "2.5", "1e-9"] };
      const same = { name: "nap", ours, peer, check: [2.501, 0] };
      expect((await compare(same, options))?.peer).toBeTypeOf("number");
      await expect(compare({ ...same, check: [2.51, 0] }, options)).rejects.toThrow(
        "nap: ours gives 2.51, 0 where time.sleep gives 2.5, 1e-9",
      );
      await expect(compare({ ...same, check: [2.5] }, options)).rejects.toThrow("ours gives 2.5");
      await expect(compare({ ...same, check: [2.5, NaN] }, options)).rejects.toThrow("2.5, NaN");
    },
  );

  it("takes another way of ours for a peer, and judges the goals", {
    timeout: 120_000,
  }, async () => {
    const half = () => new Promise((resolve) => setTimeout(resolve, 1));
    const workload = {
      name: "nap",
      row: "double",
      ours: () => new Promise((resolve) => setTimeout(resolve, 20)),
      peers: [{ id: "half", name: "half a nap", run: half }],
      goals: [
        { against: "half", atMost: 2 },
        { against: "torch", aim: 1 },
        { atMost: 1e4, aim: 1e3 },
      ],
    };
    const record = await compare(workload, { ...options, smoke: false, runs: 3 });
    expect(record).toMatchObject({ row: "double", samples: 3, peerName: "half a nap" });
    expect(record?.goals.map(({ verdict }) => verdict)).toEqual(["missed", "no peer", "aim"]);
    expect(await compare(workload, { ...options, curves: true })).toBeUndefined();
  });

  it("takes the figures that both sides report, in bytes", async () => {
    const peers = [{ id: "other", name: "other", run: () => 50 }];
    const dispose = vi.fn();
    const workload = { name: "peak", unit: "bytes", ours: () => 100, peers, dispose } as const;
    expect(await compare(workload, options)).toMatchObject({ ours: 100, peer: 50, ratio: 2 });
    expect(dispose).toHaveBeenCalledOnce();
  });
});

describe("compareGrowth", () => {
  it("gives a record for each size, under --growth only", async () => {
    const records: unknown[] = [];
    const options = {
      log: () => {},
      progress: () => {},
      record: (result: object) => void records.push(result),
      smoke: false,
      runs: 1,
    };
    const growth = {
      name: "nap",
      axis: "milliseconds",
      values: [1, 3],
      workload: (ms: number) => ({ ours: () => new Promise((done) => setTimeout(done, ms)) }),
    };
    expect(await compareGrowth(growth, options)).toEqual([]);
    const [short, long] = await compareGrowth(growth, { ...options, growth: true });
    expect(short?.growth).toEqual({ axis: "milliseconds", value: 1 });
    expect(long?.growth).toEqual({ axis: "milliseconds", value: 3 });
    expect(records).toEqual([short, long]);
  });
});
