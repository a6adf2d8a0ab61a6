import { describe, expect, it } from "vitest";
import problems from "../../../examples/nist-fits/problems.json" with { type: "json" };
import { curveOf, fitCode, fitEquation, fitJson, fitPlot, fitSvg, readCsv } from "../src/index.ts";

/** NIST's equations as they are typed. */
const equations: Readonly<Record<string, string>> = {
  Misra1a: "b1*(1 - exp(-b2*x))",
  Chwirut2: "exp(-b1*x)/(b2 + b3*x)",
  Gauss1: "b1*exp(-b2*x) + b3*exp(-(x - b4)^2/b5^2) + b6*exp(-(x - b7)^2/b8^2)",
  DanWood: "y = b1*x^b2",
  Misra1b: "b1*(1 - (1 + b2*x/2)^-2)",
  Kirby2: "(b1 + b2*x + b3*x^2)/(1 + b4*x + b5*x^2)",
  Roszman1: "b1 - b2*x - atan(b3/(x - b4))/pi",
  Rat42: "b1/(1 + exp(b2 - b3*x))",
  Eckerle4: "b1/b2*exp(-0.5*((x - b3)/b2)^2)",
};
const csvOf = (x: readonly number[], y: readonly number[]): string =>
  ["x,y", ...x.map((at, i) => `${at},${y[i]}`)].join("\n");
const problem = (name: string) => problems.find((each) => each.name === name)!;
const tableOf = (name: string) => readCsv(csvOf(problem(name).x[0]!, problem(name).y));

describe("fitEquation", () => {
  it.each(Object.entries(equations))("has NIST's certified numbers: %s", async (name, text) => {
    const { starts, certified, standardErrors } = problem(name);
    const start = Object.fromEntries(starts[1]!.map((value, i) => [`b${i + 1}`, value]));
    const { fit } = await fitEquation(text, tableOf(name), { start });
    for (const [i, value] of certified.entries()) {
      expect(fit.params[`b${i + 1}`]! / value).toBeCloseTo(1, 6);
      expect(fit.standardErrors[`b${i + 1}`]! / standardErrors[i]!).toBeCloseTo(1, 5);
    }
  });

  it("holds fixed params, weighs by a column, and leaves out rows with empty cells", async () => {
    const table = readCsv("t;signal;s\n0;5;1\n1;3;1\n2;;1\n3;1,5;2\n");
    const fitted = await fitEquation("signal = a + b*t", table, { fixed: { a: 5 }, sigma: "s" });
    expect(fitted.leftOut).toBe(1);
    expect([...fitted.data["t"]!]).toEqual([0, 1, 3]);
    // Weights 1, 1 and 1/4: (1·(3−5) + 3·(1.5−5)/4) / (1 + 9/4).
    expect(fitted.fit.params["b"]).toBeCloseTo(-(2 + 10.5 / 4) / 3.25, 10);
    expect(fitted.fit.standardErrors["b"]).toBeCloseTo(1 / Math.sqrt(3.25), 10);
    expect(fitted.fit.standardErrors["a"]).toBe(0);
    const alias = await fitEquation("a + b*x", readCsv("t,signal\n0,1\n1,3\n2,5\n"));
    expect(alias.fit.params["b"]).toBeCloseTo(2, 9);
  });

  it("says which names are wrong", async () => {
    const table = readCsv("t,signal\n0,1\n1,3\n2,5\n");
    const wrong: [string, object, RegExp][] = [
      ["sgnal = a*t", {}, /y names the column "sgnal".*nearest is "signal"/],
      ["a*t", { start: { b: 1 } }, /start names "b", which is no param of a\*t; its params are a/],
      ["a*signal", {}, /reads signal, which is the observed column/],
      ["a*t", { sigma: "err" }, /sigma names the column "err"/],
      ["a + b*t + c*t^2 + d*t^3", {}, /3 rows have all their cells and 4 params are free/],
      ["a*t", { start: { a: Number.NaN } }, /start/],
      ["a*t", { strat: {} }, /unknown option "strat".*"start"/],
    ];
    for (const [text, options, message] of wrong) {
      await expect(fitEquation(text, table, options), text).rejects.toThrow(message);
    }
  });

  it("writes plot, SVG, JSON and a program of the same fit", async () => {
    const table = readCsv("x,y\n0,1\n1,3.1\n2,4.9\n3,7\n");
    const fitted = await fitEquation("a + b*x^2*k", table, { fixed: { k: 1 } });
    const curve = await curveOf(fitted, 5);
    expect([...curve.x]).toEqual([0, 0.75, 1.5, 2.25, 3]);
    const lines = fitPlot(fitted, curve, 21, 7).split("\n");
    expect(lines).toHaveLength(10);
    // The last point is at the top right, the first at the bottom left.
    expect(
      lines
        .slice(1, 8)
        .map((line) => line.indexOf("o"))
        .filter((at) => at >= 0),
    ).toHaveLength(4);
    expect(lines[7]).toMatch(/^ *[\d.]+ │o/);
    const svg = fitSvg(fitted, curve);
    expect(svg.match(/<circle/g)).toHaveLength(4);
    expect(svg).toContain("a + b*x^2*k</text>");
    const { params, equation, tests } = JSON.parse(fitJson(fitted));
    expect(equation).toBe("a + b*x^2*k");
    expect(params[1]).toMatchObject({ name: "b", value: fitted.fit.params["b"] });
    expect(tests.durbinWatson).toBeGreaterThan(0);
    const code = fitCode(fitted);
    expect(code).toContain("tf.add(p.a, tf.mul(tf.mul(p.b, tf.mul(x.x, x.x)), p.k))");
    expect(code).toContain("k: { start: 1, fixed: true }");
    expect(code).toContain("const y = [1, 3.1, 4.9, 7];");
  });
});
