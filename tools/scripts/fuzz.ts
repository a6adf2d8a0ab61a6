import { fileURLToPath } from "node:url";
import { exitOnError, parseFlags } from "@repo/cli";
import { keep, type ParserRecord, readRecord } from "./fuzz/record.ts";
import { superviseChunk } from "./fuzz/supervise.ts";
import { run } from "./workspace.ts";

/** Inputs that one process tries before the result is kept. */
const chunk = 50_000;

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

if (flags.input !== undefined) {
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
