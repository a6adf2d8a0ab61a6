import { describeEngine } from "@legendre/core-tensor";
import { startEngine } from "@repo/cli";
import { exampleFlags } from "../shared/flags.ts";
import { inventedGenres, readGenres } from "./emoji.ts";
import { adaptEncoder } from "./encoder/adapted-encoder.ts";
import { adaptNgrams } from "./ngrams.ts";
import type { Part } from "./part.ts";

const { engine, smoke, seed, log, progress, record, ...flags } = exampleFlags("treemaml-emoji", {
  seeds: { type: "integer", help: "runs of each way, counted from --seed + 1", default: 3 },
  steps: { type: "integer", help: "outer steps on n-grams", default: 120 },
  "encoder-steps": { type: "integer", help: "outer steps on the encoder", default: 40 },
  part: {
    type: "string",
    choices: ["both", "ngrams", "encoder"],
    default: "both",
    help: "what of the example is run",
  },
  finished: { type: "boolean", help: "show the runs that are finished and begin no new ones" },
});
const { compile } = await startEngine(engine);
progress((await describeEngine()).text);
const part: Omit<Part, "steps"> = {
  smoke,
  compile,
  log,
  progress,
  out: flags.out,
  finished: flags.finished ?? false,
  genres: smoke ? inventedGenres() : readGenres(),
  seeds: Array.from({ length: smoke ? 1 : flags.seeds }, (_, i) => seed + 1 + i),
  kinds: smoke ? ["nli"] : ["nli", "group"],
};
const summary = [
  ...(flags.part === "encoder" ? [] : await adaptNgrams({ ...part, steps: flags.steps })),
  ...(flags.part === "ngrams"
    ? []
    : await adaptEncoder({ ...part, steps: flags["encoder-steps"] })),
];
record({ summary });
