import { describe, expect, it } from "vitest";
import { studentQuantile } from "../../src/least-squares/distributions.ts";
import { relative } from "./decay.ts";

const levels = [0.1, 0.3, 0.5, 0.6826894921370859, 0.9, 0.95, 0.99, 0.999];

/** The probability between −t and t by its series in the angle: finite for whole numbers of degrees (Abramowitz and Stegun 26.7.3 and 4). */
function inside(t: number, degrees: number): number {
  const angle = Math.atan(t / Math.sqrt(degrees));
  const [sine, square] = [Math.sin(angle), Math.cos(angle) ** 2];
  const isOdd = degrees % 2 === 1;
  let term = isOdd ? Math.cos(angle) : 1;
  let sum = 0;
  for (let k = isOdd ? 1 : 0; k <= degrees - 2; k += 2) {
    sum += term;
    term *= (square * (k + 1)) / (k + 2);
  }
  return isOdd ? (2 / Math.PI) * (angle + sine * sum) : sine * sum;
}

describe("quantiles of Student's t", () => {
  it.each([1, 2, 3, 4, 5, 8, 13, 28, 29, 30, 60])("of %i degrees have their level", (degrees) => {
    for (const level of levels) {
      const t = studentQuantile(level, degrees);
      expect(Math.abs(inside(t, degrees) - level), `${level}`).toBeLessThan(3e-14);
    }
  });

  it("of one and two degrees have closed forms", () => {
    for (const level of levels) {
      const [one, two] = [studentQuantile(level, 1), studentQuantile(level, 2)];
      expect(relative([one], [Math.tan((Math.PI * level) / 2)]), `${level}`).toBeLessThan(1e-11);
      const exact = level * Math.sqrt(2 / ((1 - level) * (1 + level)));
      expect(relative([two], [exact]), `${level}`).toBeLessThan(1e-12);
    }
  });

  it("of infinitely many are those of the normal distribution", () => {
    // Tables of 16 digits, at both sides of where the series gives way to the fraction.
    const table: [level: number, z: number][] = [
      [0.5, 0.6744897501960817],
      [0.6826894921370859, 1],
      [0.9, 1.6448536269514722],
      [0.95, 1.959963984540054],
      [0.9544997361036416, 2],
      [0.99, 2.5758293035489004],
      [0.999, 3.2905267314919255],
    ];
    for (const [level, z] of table) {
      expect(relative([studentQuantile(level, Infinity)], [z]), `${level}`).toBeLessThan(1e-13);
    }
    // The density at 0 is 1 / √(2π) on both sides.
    const little = studentQuantile(1e-6, Infinity);
    expect(relative([little], [(1e-6 * Math.sqrt(2 * Math.PI)) / 2])).toBeLessThan(1e-9);
  });
});
