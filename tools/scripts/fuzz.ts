import { fileURLToPath } from "node:url";
import { stripVTControlCharacters } from "node:util";
import { exitOnError, parseFlags } from "@repo/cli";
import {
  keep,
  keepXla,
  type ParserRecord,
  type ProgramsRecord,
  readRecord,
} from "./fuzz/record.ts";
import { superviseChunk } from "./fuzz/supervise.ts";
import { run } from "./workspace.ts";

/** Inputs that one process tries before the result is kept. */
const chunk = 50_000;

/** Random programs on XLA after which the result is kept: some minutes. */
const programsChunk = 200;

exitOnError();
const flags = parseFlags({
  inputs: { type: "integer", help: "mutated files for each parser", default: 1_000_000 },
  only: { type: "string", help: "one parser, by its name" },
  input: { type: "integer", help: "repeats one input of --only and prints its error" },
  programs: {
    type: "integer",
    help: "random programs on onnxruntime; 0 for none",
    default: 10_000,
  },
  xla: {
    type: "integer",
    help: "random programs on XLA, and nothing else; needs a Python with JAX in LEGENDRE_PYTHON",
  },
  seed: { type: "integer", help: "seed of the mutations", default: 0 },
  fresh: { type: "boolean", help: "forget what the record has" },
});

/** The names, from a process that knows how to import sources. */
function parserNames(): string[] {
  const script = fileURLToPath(new URL("fuzz/names.ts", import.meta.url));
  const env = { ...process.env, TSX_TSCONFIG_PATH: "tsconfig.docs.json" };
  const { ok, output } = run(process.execPath, ["--import", "tsx", script], { env });
  if (!ok) throw new Error(output);
  return JSON.parse(output.split("\u0002")[1] ?? "[]") as string[];
}

/** Tries a parser until it has had all inputs, going on where the record ends. */
async function fuzzParser(name: string): Promise<ParserRecord> {
  const { seed, inputs, fresh } = flags;
  const old = fresh ? undefined : readRecord(seed).parsers[name];
  let now: ParserRecord = old ?? { inputs: 0, accepted: 0, refused: 0, faults: [] };
  while (now.inputs < inputs) {
    const first = now.inputs;
    const count = Math.min(chunk, inputs - first);
    const { accepted, refused, faults, next } = await superviseChunk({ name, seed, first, count });
    now = {
      inputs: next,
      accepted: now.accepted + accepted,
      refused: now.refused + refused,
      faults: [...now.faults, ...faults],
    };
    keep(seed, name, now);
    console.log(
      `${name}: ${next} of ${inputs} inputs, ${now.accepted} read, ${now.refused} refused`,
    );
    for (const { input, what } of faults) console.log(`  input ${input}: ${what}`);
    if (now.faults.length > 20) break;
  }
  return now;
}

/** What a failed test says, without colours: from its name on. */
function failureIn(output: string): string {
  const plain = stripVTControlCharacters(output);
  return plain.slice(Math.max(0, plain.indexOf("FAIL"))).slice(0, 2000);
}

/** Runs random programs on XLA, going on where the record ends; returns how many chunks of them had faults. */
function fuzzXla(programs: number): number {
  const { seed, fresh } = flags;
  let now: ProgramsRecord = (fresh ? undefined : readRecord(seed).xla) ?? {
    programs: 0,
    faults: [],
  };
  while (now.programs < programs) {
    const first = now.programs;
    const count = Math.min(programsChunk, programs - first);
    const test = "packages/core-tensor/test/xla/random-programs.test.ts";
    const env = { ...process.env, XLA_FIRST: String(first), XLA_PROGRAMS: String(count) };
    const { ok, output } = run("vitest", ["run", "--typecheck.enabled=false", test], { env });
    if (ok && !/1 passed/.test(output))
      throw new Error("no Python with JAX: name it in LEGENDRE_PYTHON");
    const faults = ok ? now.faults : [...now.faults, { first, what: failureIn(output) }];
    now = { programs: first + count, faults };
    keepXla(seed, now);
    console.log(`XLA: ${now.programs} of ${programs} programs, ${faults.length} parts with faults`);
  }
  return now.faults.length;
}

if (flags.xla !== undefined) {
  const faults = fuzzXla(flags.xla);
  process.exitCode = faults === 0 ? 0 : 1;
} else if (flags.input !== undefined) {
  if (flags.only === undefined) throw new Error("--input needs --only");
  const { seed, only: name, input: first } = flags;
  console.log(await superviseChunk({ name, seed, first, count: 1 }));
} else {
  const names = parserNames();
  const wanted = flags.only === undefined ? names : names.filter((name) => name === flags.only);
  if (wanted.length === 0)
    throw new Error(`no parser "${flags.only}"; there are ${names.join(", ")}`);
  let faults = 0;
  for (const name of wanted) faults += (await fuzzParser(name)).faults.length;
  if (flags.only === undefined && flags.programs > 0) {
    const test = "packages/core-tensor/test/onnx/random-programs.test.ts";
    const env = { ...process.env, FUZZ_PROGRAMS: String(flags.programs) };
    const { ok, output } = run("vitest", ["run", test], { env });
    console.log(output.trimEnd());
    if (!ok) faults++;
  }
  console.log(faults === 0 ? "no faults" : `${faults} faults`);
  process.exitCode = faults === 0 ? 0 : 1;
}
