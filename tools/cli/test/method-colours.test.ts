import { describe, expect, it } from "vitest";
import { lineLooks, methodColour, readableName, wordColour } from "../src/method-colours.ts";

describe("colours of methods", () => {
  it.each([
    ["adam", "Adam, cosine", "our Adam"],
    ["fishleg", "FishLeg, 2000 updates", "FLS", "FLS, damping 1", "Surgeon (FLS)"],
    ["kfac, constant", "K-FAC"],
    ["GN, least norm", "Exact Gauss-Newton", "GN, damped"],
    ["magnitude", "Smallest weights first"],
  ])("are the same under each of its names: %s", (...names) => {
    const colours = new Set(names.map(methodColour));
    expect([...colours]).toEqual([expect.stringMatching(/^#[0-9a-f]{6}$/)]);
  });

  it("stay the same when a program's name becomes one for readers", () => {
    for (const name of ["adam", "fishleg", "FLS", "kfac", "sgd", "sgd-momentum"]) {
      const shown = readableName(`${name}, cosine`);
      expect(shown).not.toContain(`${name},`);
      expect(methodColour(shown)).toBe(methodColour(name));
    }
    expect(readableName("adamant, x")).toBe("adamant, x");
  });

  it("do not depend on which lines stand beside a method, nor on their order", () => {
    const [first, second] = lineLooks(["sgd", "adam"]);
    const [other, , third] = lineLooks(["adam", "something", "sgd"]);
    expect(first).toEqual(third);
    expect(second).toEqual(other);
  });

  it("are told apart by dashes where one comes again", () => {
    const looks = lineLooks([
      "GN, damping 1",
      "adam",
      "GN, damping 2",
      "GN, damping 3",
      "GN, least norm",
    ]);
    const green = looks.filter((_, i) => i !== 1);
    expect(new Set(green.map(({ colour }) => colour)).size).toBe(1);
    expect(new Set(green.map(({ dash }) => dash)).size).toBe(4);
    expect(looks[1]?.dash).toBe("none");
  });

  it("are free ones for lines that are no method", () => {
    const looks = lineLooks(["adam", ...Array.from({ length: 6 }, (_, i) => `line ${i}`)]);
    expect(new Set(looks.map(({ colour }) => colour)).size).toBe(7);
    const many = lineLooks(Array.from({ length: 20 }, (_, i) => `line ${i}`));
    expect(new Set(many.map(({ colour, dash }) => colour + dash)).size).toBe(20);
  });

  it("are written with a contrast of 4.5 to white", () => {
    const linear = (hex: string): number => {
      const part = Number.parseInt(hex, 16) / 255;
      return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    };
    const looks = lineLooks(Array.from({ length: 7 }, (_, i) => `line ${i}`));
    for (const { colour } of looks) {
      const [red = "", green = "", blue = ""] = wordColour(colour).match(/[0-9a-f]{2}/g) ?? [];
      const light = 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
      expect(1.05 / (light + 0.05)).toBeGreaterThan(4.5);
    }
  });
});
