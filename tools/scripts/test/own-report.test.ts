import { describe, expect, it } from "vitest";
import { ownReport } from "../api/own-report.ts";

const report = `## API Report File for "@legendre/x"

\`\`\`ts

import { Scalar } from 'tfjs';
import { Tensor } from 'tfjs';

// @public
export function adam(lr: number): Tensor;

// @public
export function fit<P>(params: P): void;

// @public
export function fit<P>(params: P, lr: Scalar): void;

// @public
export interface Model {
    // (undocumented)
    init(): void;

    // Warning: (ae-forgotten-export) The symbol "Hidden" needs to be exported by the entry point index.d.ts
    readonly hidden: Hidden;
}

// @public
function normal(key: Scalar): Tensor;

declare namespace random {
    export {
        normal
    }
}
export { random }

// (No @packageDocumentation comment for this package)

\`\`\`
`;
const owners: Readonly<Record<string, string>> = {
  adam: "x",
  fit: "x/train",
  Model: "x",
  random: "x/random",
};
const { text, faults } = ownReport(report, { specifier: "x", ownerOf: (name) => owners[name] });

describe("the report of an entry", () => {
  it("holds what the entry owns, whole", () => {
    expect(text).toContain("export function adam(lr: number): Tensor;");
    expect(text).toMatch(
      /export interface Model \{[^}]*init\(\): void;\n\n[^}]*hidden: Hidden;\n\}/,
    );
  });

  it("names what others own, once, and says whose it is", () => {
    expect(text.match(/fit/g)).toHaveLength(1);
    expect(text).toContain("export { fit } from 'x/train';\nexport { random } from 'x/random';");
    expect(text).not.toContain("function normal");
  });

  it("leaves out imports that served only those", () => {
    expect(text).toContain("import { Tensor }");
    expect(text).not.toContain("Scalar");
  });

  it("passes types over that need not be named", () => {
    const ownership = { specifier: "x", ownerOf: (name: string) => owners[name] };
    const passed = ownReport(report, { ...ownership, named: ["Hidden"] });
    expect(passed.faults).toEqual([]);
    expect(passed.text).not.toContain("Warning");
    expect(passed.text).toContain("readonly hidden: Hidden;");
  });

  it("finds types that stand in signatures of its own and are exported nowhere", () => {
    expect(faults).toEqual([expect.stringContaining("Hidden")]);
  });

  it("writes the names that a set leaves out of another in one order, whatever was compiled first", () => {
    const set = (names: string): string =>
      report.replace("hidden: Hidden;", `hidden: Omit<NoKinds, ${names}>;`);
    const texts = ['"b" | "a" | "c"', '"c" | "a" | "b"'].map(
      (names) => ownReport(set(names), { specifier: "x", ownerOf: (name) => owners[name] }).text,
    );
    expect(texts[0]).toContain('Omit<NoKinds, "a" | "b" | "c">');
    expect(texts[0]).toBe(texts[1]);
  });
});
