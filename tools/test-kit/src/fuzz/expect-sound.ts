import { type FuzzTarget, fuzzInput, tryInput } from "./fuzz-target.ts";

/**
 * Gives the originals of a format and mutations of them to its parser: the originals must be read, and each mutation
 * be read or refused with an error of the house.
 *
 * @throws naming the input, which `npm run fuzz -- --only NAME --input NUMBER` repeats.
 */
export async function expectSound(target: FuzzTarget, inputs: number, seed = 0): Promise<void> {
  const originals = await target.originals();
  for (const [i, bytes] of originals.entries()) {
    if ((await tryInput(target, bytes)) === "refused")
      throw new Error(`${target.name}: original ${i} is refused`);
  }
  for (let index = 0; index < inputs; index++) {
    const bytes = await fuzzInput(target, originals, seed, index);
    try {
      await tryInput(target, bytes);
    } catch (cause) {
      throw new Error(
        `${target.name}, input ${index} of seed ${seed}: ${(cause as Error).message}`,
        { cause },
      );
    }
  }
}
