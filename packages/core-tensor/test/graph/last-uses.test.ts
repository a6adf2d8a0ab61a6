import fc from "fast-check";
import { expect, it } from "vitest";
import { lastUses } from "../../src/kernels/graph.ts";

/** Steps that read values made before them, arguments among them (0, 1, 2), and make up to three. */
const chains = fc
  .array(
    fc.record({
      reads: fc.array(fc.nat(), { maxLength: 3 }),
      makes: fc.integer({ min: 0, max: 3 }),
    }),
    { maxLength: 12 },
  )
  .map((drawn) => {
    let next = 3;
    return drawn.map(({ reads, makes }) => {
      const inputs = reads.map((place) => place % next);
      const outputs = Array.from({ length: makes }, () => next++);
      return { inputs, outputs };
    });
  });

it("each value goes once, at the last step that reads or makes it, and what is kept never", () => {
  fc.assert(
    fc.property(chains, fc.array(fc.nat({ max: 30 }), { maxLength: 4 }), (steps, keep) => {
      const dying = lastUses(steps, [0, 1, 2, ...keep]);
      expect(dying.length).toBe(steps.length);
      const all = new Set(steps.flatMap(({ inputs, outputs }) => [...inputs, ...outputs]));
      const wanted = [...all].filter((id) => id > 2 && !keep.includes(id));
      expect(dying.flat().toSorted((a, b) => a - b)).toEqual(wanted.toSorted((a, b) => a - b));
      for (const [at, ids] of dying.entries()) {
        for (const id of ids) {
          const touched = steps.findLastIndex(
            ({ inputs, outputs }) => inputs.includes(id) || outputs.includes(id),
          );
          expect(touched).toBe(at);
        }
      }
    }),
  );
});
