import { execFileSync } from "node:child_process";
import { afterEach, describe, expect, it, vi } from "vitest";
import { compare } from "../shared/compare.ts";

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

  it("has no peer when the program cannot start", async () => {
    vi.stubEnv("PEER_PYTHON", "no-such-python");
    const result = await compare({ name: "nap", ours, peer: { program: "nap.py" } }, options);
    expect(result.ratio).toBeNull();
    expect(words.join("\n")).toContain("did not start");
  });

  it.skipIf(!pythonThere())("times a Python peer in turns (needs python3)", async () => {
    vi.stubEnv("PEER_PYTHON", "python3");
    const peer = { program: "../test/fixtures/nap.py", args: ["0.004"] };
    const items = { count: 10, unit: "naps" };
    const result = await compare({ name: "nap", ours, peer, items }, options);
    expect(result.peerName).toBe("time.sleep");
    expect(result.peer).toBeGreaterThan(3.9);
    expect(result.ratio).toBeCloseTo(result.ours / (result.peer as number));
    expect(words.join("\n")).toMatch(/naps\/s/);
  });
});
