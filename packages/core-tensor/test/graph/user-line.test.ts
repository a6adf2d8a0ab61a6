import { describe, expect, it } from "vitest";
import { userLineOf } from "../../src/graph/user-line.ts";

const stack = (...frames: readonly string[]): string =>
  ["Error", ...frames.map((frame) => `    at ${frame}`)].join("\n");

describe("userLineOf", () => {
  const inside = [
    "RecordingBackend.readSync (file:///app/node_modules/@legendre/core-tensor/dist/chunk.js:81:11)",
    "Engine.readSync (/app/node_modules/@tensorflow/tfjs-core/dist/tf-core.node.js:12:3)",
    // With source maps the same frame has no package in its path.
    "Engine.Engine.readSync (/app/tfjs-core/src/engine.ts:1221:25)",
    "Tensor.dataSync (/app/tfjs-core/src/tensor.ts:413:30)",
  ];

  it("is the innermost line that is the caller's", () => {
    const own = ["loss (/app/model.ts:12:5)", "main (/app/main.ts:3:1)"];
    expect(userLineOf(stack(...inside, ...own))).toBe("/app/model.ts:12:5");
  });

  it("may be in a function without a name, or in none", () => {
    expect(userLineOf(stack(...inside, "<anonymous> (/app/a.ts:3:34)"))).toBe("/app/a.ts:3:34");
    expect(userLineOf(stack(...inside, "file:///app/a.js:4:2"))).toBe("/app/a.js:4:2");
    expect(userLineOf(stack("new Promise (<anonymous>)", "f (/app/a.ts:1:1)"))).toBe(
      "/app/a.ts:1:1",
    );
  });

  it("is undefined where nothing is the caller's", () => {
    expect(userLineOf(stack(...inside, "node:internal/main:1:1"))).toBeUndefined();
  });
});
