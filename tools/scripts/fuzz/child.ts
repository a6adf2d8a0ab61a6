import { closeSync, openSync, writeSync } from "node:fs";
import { fuzzInput, tryInput } from "@repo/test-kit";
import type { Fault } from "./record.ts";
import { fuzzTargets } from "./targets.ts";

/**
 * Tries some inputs on one parser, in a process of its own: the number of the input under way is in a file all the
 * time, so that whoever watches knows it when this process hangs or dies.
 */
const [name, seed, first, count, place] = process.argv.slice(2);
const target = (await fuzzTargets()).find((each) => each.name === name);
if (target === undefined || place === undefined) throw new Error(`no parser "${name}"`);
const originals = await target.originals();
const file = openSync(place, "w");
const at = new Float64Array(1);
const counts = { accepted: 0, refused: 0 };
const faults: Fault[] = [];
const end = Number(first) + Number(count);
// Nobody reads the stacks of a million refusals.
if (Number(count) > 1) Error.stackTraceLimit = 0;
for (let input = Number(first); input < end; input++) {
  at[0] = input;
  writeSync(file, new Uint8Array(at.buffer), 0, 8, 0);
  const bytes = await fuzzInput(target, originals, Number(seed), input);
  try {
    counts[await tryInput(target, bytes)]++;
  } catch (error) {
    // A thousand faults of one kind say no more than a few.
    if (faults.length < 20) faults.push({ input, what: (error as Error).message.slice(0, 300) });
    if (Number(count) === 1) console.error(error);
  }
}
closeSync(file);
process.stdout.write(`\u0002${JSON.stringify({ ...counts, faults })}\n`, () => process.exit(0));
