import type { Attrs, AttrValue } from "../value-type.ts";

type Test = (value: AttrValue | undefined) => boolean;

const count: Test = (value) => Number.isInteger(value) && (value as number) >= 0;
const body: Test = (value) =>
  typeof value === "object" &&
  value !== null &&
  ["values", "inputs", "constants", "nodes", "outputs"].every((part) =>
    Array.isArray((value as Attrs)[part]),
  );
const list =
  (test: Test, least: number): Test =>
  (value) =>
    Array.isArray(value) && value.length >= least && value.every(test);

/** What each attribute of a loop or branch has to be. */
const tests: Readonly<Record<string, Readonly<Record<string, Test>>>> = {
  Cond: { branches: list(body, 1) },
  CustomDerivative: {
    rule: (value) => value === "ops" || value === "jvp" || value === "vjp",
    args: count,
    results: count,
    body,
    derivative: (value) => value === null || body(value),
  },
  Scan: {
    body,
    carry: count,
    xs: count,
    length: count,
    reverse: (value) => typeof value === "boolean",
    checkpoint: list((value) => count(value) && value !== 0, 0),
  },
  While: {
    condition: body,
    body,
    carry: count,
    maxSteps: (value) => value === null || count(value),
  },
};

/** Throws unless the attributes of a loop or branch that comes from a file are of the right kinds. */
export function checkLoopAttrs(kernel: string, attrs: Attrs): void {
  for (const [name, test] of Object.entries(tests[kernel] ?? {})) {
    if (!test(attrs[name])) throw new Error(`the attribute "${name}" of "${kernel}" is damaged`);
  }
  const needsRule = kernel === "CustomDerivative" && attrs["rule"] !== "ops";
  if (needsRule && attrs["derivative"] === null) throw new Error(`"${kernel}" has no derivative`);
}
