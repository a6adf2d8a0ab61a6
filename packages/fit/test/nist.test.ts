import { readFile } from "node:fs/promises";
import { longTests } from "@repo/test-kit";
import { describe, expect, it } from "vitest";
import { fitEquation } from "../src/index.ts";

const [bumps, decays] = [
  "b1*exp(-b2*x) + b3*exp(-((x-b4)/b5)^2) + b6*exp(-((x-b7)/b8)^2)",
  "b1*exp(-b2*x) + b3*exp(-b4*x) + b5*exp(-b6*x)",
];
const wave = (n: number, period: string): string =>
  `b${n}*cos(2*pi*x/${period}) + b${n + 1}*sin(2*pi*x/${period})`;

/** NIST's models as one would type them. */
const equations: Readonly<Record<string, string>> = {
  Misra1a: "b1*(1-exp(-b2*x))",
  Chwirut2: "exp(-b1*x)/(b2+b3*x)",
  Chwirut1: "exp(-b1*x)/(b2+b3*x)",
  Lanczos3: decays,
  Gauss1: bumps,
  Gauss2: bumps,
  DanWood: "b1*x^b2",
  Misra1b: "b1*(1-(1+b2*x/2)^(-2))",
  Kirby2: "(b1+b2*x+b3*x^2)/(1+b4*x+b5*x^2)",
  Hahn1: "(b1+b2*x+b3*x^2+b4*x^3)/(1+b5*x+b6*x^2+b7*x^3)",
  Nelson: "b1-b2*x*exp(-b3*x2)",
  MGH17: "b1+b2*exp(-x*b4)+b3*exp(-x*b5)",
  Lanczos1: decays,
  Lanczos2: decays,
  Gauss3: bumps,
  Misra1c: "b1*(1-(1+2*b2*x)^(-0.5))",
  Misra1d: "b1*b2*x/(1+b2*x)",
  Roszman1: "b1-b2*x-atan(b3/(x-b4))/pi",
  ENSO: `b1 + ${wave(2, "12")} + ${wave(5, "b4")} + ${wave(8, "b7")}`,
  MGH09: "b1*(x^2+x*b2)/(x^2+x*b3+b4)",
  Thurber: "(b1+b2*x+b3*x^2+b4*x^3)/(1+b5*x+b6*x^2+b7*x^3)",
  BoxBOD: "b1*(1-exp(-b2*x))",
  Rat42: "b1/(1+exp(b2-b3*x))",
  MGH10: "b1*exp(b2/(x+b3))",
  Eckerle4: "b1/b2*exp(-0.5*((x-b3)/b2)^2)",
  Rat43: "b1/(1+exp(b2-b3*x))^(1/b4)",
  Bennett5: "b1*(b2+x)^(-1/b3)",
};

/** Those whose minimum is not found without a start. */
const missed = ["Nelson", "MGH17", "ENSO", "Bennett5"];
/** What is tried each time: two params, a peak, and one that is missed. */
const brief = ["Misra1a", "Eckerle4", "MGH17"];

interface Problem {
  readonly name: string;
  readonly starts: readonly (readonly number[])[];
  readonly certified: readonly number[];
  readonly sumOfSquares: number;
  readonly y: readonly number[];
  readonly x: readonly (readonly number[])[];
}

const file = new URL("../../../examples/nist-fits/problems.json", import.meta.url);
const problems: readonly Problem[] = JSON.parse(await readFile(file, "utf8"));

describe("equations as they are typed", () => {
  it("are there for each of NIST's problems", () => {
    expect(Object.keys(equations).sort()).toEqual(problems.map(({ name }) => name).sort());
  });

  for (const { name, starts, certified, sumOfSquares, y, x } of problems) {
    const text = equations[name] as string;
    const columns = {
      ...Object.fromEntries(x.map((values, i) => [i === 0 ? "x" : `x${i + 1}`, values])),
      // NIST's model of Nelson's data is of their logarithm.
      y: name === "Nelson" ? y.map(Math.log) : y,
    };
    const table = {
      names: Object.keys(columns),
      columns: Object.fromEntries(
        Object.entries(columns).map(([key, values]) => [key, Float64Array.from(values)]),
      ),
      rows: y.length,
    };
    const isLong = !brief.includes(name);
    const needs = isLong ? " (needs LONG_TESTS=1)" : "";
    it.skipIf(isLong && !longTests)(`find the certified params of ${name}${needs}`, async () => {
      const given = Object.fromEntries(
        certified.map((_, i) => [`b${i + 1}`, starts[1]?.[i] as number]),
      );
      const { fit } = await fitEquation(text, table, { start: given });
      certified.forEach((value, i) => {
        expect(Math.abs((fit.params[`b${i + 1}`] as number) / value - 1)).toBeLessThan(1e-6);
      });
    });

    it.skipIf(isLong && !longTests)(
      `${missed.includes(name) ? "miss" : "reach"} the minimum of ${name} from starts of their own${needs}`,
      async () => {
        const { fit } = await fitEquation(text, table);
        // Lanczos1 has no noise: what is left is rounding.
        const isReached = 2 * fit.cost < Math.max(1e-15, sumOfSquares * (1 + 1e-5));
        expect(isReached).toBe(!missed.includes(name));
      },
    );
  }
});
