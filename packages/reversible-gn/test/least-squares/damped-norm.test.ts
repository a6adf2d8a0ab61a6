import { afterAll, describe, expect, it } from "vitest";
import { linearSystems } from "../../src/least-squares/linear-system.ts";

const systems = linearSystems();
afterAll(() => systems.dispose());

const equations = {
  rows: 3,
  columns: 2,
  a: Float64Array.of(2, -1, 0.5, 3, 1, 1),
  b: Float64Array.of(1, -2, 0.5),
};

describe.each(["svd", "qr", "normal", "dual"] as const)("the damped step by %s", (name) => {
  it("has a length that changes with the damping as its slope says", async () => {
    const system = await systems.make(name, equations);
    for (const lambda of [0.3, 1, 20]) {
      const at = async (value: number) => (await system.solve(value))!;
      const { step, norm, slope } = await at(lambda);
      expect(Math.hypot(...step)).toBeCloseTo(norm, 10);
      const [above, below] = [await at(1.001 * lambda), await at(0.999 * lambda)];
      const change = (above.norm - below.norm) / (0.002 * lambda);
      expect(slope() / change).toBeCloseTo(1, 4);
    }
  });
});
