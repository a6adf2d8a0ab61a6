import { memory, scalar, type Tensor, tensor1d, tidy } from "@legendre/core-tensor/ops";
import { describe, expect, it } from "vitest";
import { equation } from "../src/index.ts";

/** The value of an equation of `x` alone with a param that does nothing. */
function value(text: string, x: number): number {
  const { model } = equation(`${text} + 0*zero`);
  return tidy(() => model({ zero: scalar(0) }, { x: tensor1d([x]) }).dataSync()[0] as number);
}

describe("equation", () => {
  it("reads operators, powers and functions as mathematics has them", () => {
    const cases: [string, number, number][] = [
      ["-x^2", 3, -9],
      ["2^x^2", 3, 512],
      ["2**-x", 1, 0.5],
      ["(-x)^2", 3, 9],
      ["-2^2*x", 1, -4],
      ["x - 1 - 1", 5, 3],
      ["x / 2 / 2", 8, 2],
      ["x^3", -2, -8],
      ["x^-1", 4, 0.25],
      ["x^0.5", 9, 3],
      ["1.5e1*x", 2, 30],
      ["max(x, 2) + min(x, 2)", 3, 5],
      ["pow(x, 2) + abs(-x) + sqrt(x)", 4, 22],
      ["ln(exp(x))", 0.5, 0.5],
      ["erf(x)", 1, 0.8427008],
      ["+x", 2, 2],
      ["sin(x)^2 + cos(x)^2", 0.7, 1],
      ["cos(pi*x) + log(e)", 1, 0],
    ];
    for (const [text, x, wanted] of cases) expect(value(text, x), text).toBeCloseTo(wanted, 5);
  });

  it("tells params from columns, in their order, and the observed column", () => {
    const { y, params, columns } = equation(" signal = a*exp(-t/tau) + a*k", {
      columns: ["t", "u"],
    });
    expect([y, params, columns]).toEqual(["signal", ["a", "tau", "k"], ["t"]]);
    expect(equation("a*x").y).toBeUndefined();
  });

  it("puts a caret under what is wrong, and says what to do", () => {
    const cases: [string, number, RegExp][] = [
      ["a*ex(x)", 2, /ex is no function; the nearest function is exp/],
      ["a*x +", 5, /expected expression after \+; correct it/],
      ["a*(x + 1", 8, /unclosed \(/],
      ["A' = -k1*A", 1, /differential equations are not read/],
      ["a x", 2, /something is missing between/],
      ["2x", 1, /cannot start with a number/],
      ["a*sin", 2, /sin is a function; write sin\(x\)/],
      ["a*max(x)", 2, /max takes 2 arguments, got 1/],
      ["a & x", 0, /& is not known here/],
      ["a*x[1]", 2, /not known here/],
      ["y = ", 3, /the equation is empty/],
      ["a*'x'", 2, /is no number/],
      ["!a*x", 0, /! is not known/],
    ];
    for (const [text, place, message] of cases) {
      let thrown: unknown;
      try {
        equation(text);
      } catch (error) {
        thrown = error;
      }
      expect(thrown, text).toMatchObject({ code: "data" });
      const lines = (thrown as Error).message.split("\n");
      expect(lines[0], text).toMatch(message);
      expect(lines[1]).toBe(`  ${text}`);
      expect(lines[2]?.indexOf("^"), text).toBe(place + 2);
    }
    expect(() => equation("a*t")).toThrow(/there is no column in "a\*t"; use one of x/);
    expect(() => equation("x*2")).toThrow(/there is no param in "x\*2"; put a name/);
  });

  it("leaves no tensors and other users of jsep alone", async () => {
    const { default: jsep } = await import("jsep");
    expect(jsep("-x ** 2")).toMatchObject({ type: "BinaryExpression" });
    const before = memory().numTensors;
    const { model } = equation("a*x^4 + b");
    const given: Tensor[] = [scalar(1), scalar(2), tensor1d([1, 2])];
    const [a, b, x] = given as [Tensor, Tensor, Tensor];
    expect([...tidy(() => model({ a, b }, { x })).dataSync()]).toEqual([3, 18]);
    for (const tensor of given) tensor.dispose();
    expect(memory().numTensors).toBe(before + 1);
  });
});
