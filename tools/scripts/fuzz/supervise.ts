import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { root } from "../workspace.ts";
import type { Fault } from "./record.ts";

/** Longest that one input may take; the slowest takes some milliseconds. */
const hangSeconds = 30;
/** Heap of the process that parses, in megabytes. */
const heap = 512;

/** Which inputs of which parser. */
export interface Chunk {
  readonly name: string;
  readonly seed: number;
  readonly first: number;
  readonly count: number;
}

/** How the inputs of a chunk ended. */
export interface ChunkResult {
  readonly accepted: number;
  readonly refused: number;
  readonly faults: readonly Fault[];
  /** The input after the last that was tried: past a crash or a hang, before the end of the chunk. */
  readonly next: number;
}

/** Tries a chunk in a process of its own, and notices when that hangs or dies. */
export async function superviseChunk({ name, seed, first, count }: Chunk): Promise<ChunkResult> {
  const folder = mkdtempSync(join(tmpdir(), "legendre-fuzz-at-"));
  const place = join(folder, "input");
  const script = fileURLToPath(new URL("child.ts", import.meta.url));
  const args = [`--max-old-space-size=${heap}`, "--import", "tsx", script];
  const child = spawn(process.execPath, [...args, name, `${seed}`, `${first}`, `${count}`, place], {
    // Names of packages are their sources, so that no build is needed.
    env: { ...process.env, TSX_TSCONFIG_PATH: join(root, "tsconfig.docs.json") },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let [output, errors] = ["", ""];
  child.stdout.on("data", (text: Buffer) => (output += text));
  child.stderr.on("data", (text: Buffer) => (errors = (errors + text).slice(-4000)));
  let [last, since, hung] = [-1, performance.now(), false];
  const watch = setInterval(() => {
    const input = inputAt(place);
    if (input !== last) [last, since] = [input, performance.now()];
    else if (input >= 0 && performance.now() - since > 1000 * hangSeconds) {
      hung = true;
      child.kill("SIGKILL");
    }
  }, 1000);
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  clearInterval(watch);
  const died = inputAt(place);
  rmSync(folder, { recursive: true, force: true });
  const report = output.split("\u0002")[1];
  if (code === 0 && report !== undefined) {
    if (count === 1 && errors !== "") process.stderr.write(errors);
    return { ...(JSON.parse(report) as Omit<ChunkResult, "next">), next: first + count };
  }
  if (died < 0) throw new Error(`the parser "${name}" could not be started:\n${errors}`);
  // What was tried before is tried once more in a shorter chunk, so that its counts are known.
  const before: ChunkResult =
    died > first
      ? await superviseChunk({ name, seed, first, count: died - first })
      : { accepted: 0, refused: 0, faults: [], next: died };
  const what = hung ? `took more than ${hangSeconds} s` : `the process died: ${errors.slice(-300)}`;
  return { ...before, faults: [...before.faults, { input: died, what }], next: died + 1 };
}

/** The input that is under way; −1 before the first. */
function inputAt(place: string): number {
  try {
    const bytes = readFileSync(place);
    return bytes.length < 8 ? -1 : new DataView(bytes.buffer, bytes.byteOffset).getFloat64(0, true);
  } catch {
    return -1;
  }
}
