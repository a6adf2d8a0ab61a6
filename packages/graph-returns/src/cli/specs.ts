import type { CommandSpec } from "@legendre/core-tensor/command";
import type { ProtocolName } from "../protocols/task.ts";
import {
  edges,
  type Format,
  folder,
  force,
  format,
  model,
  out,
  partial,
  protocol,
  seed,
} from "./common-flags.ts";
import { type ModelName, modelNames } from "./model-names.ts";

export interface GenerateFlags {
  readonly edges: number;
  readonly seed: number | undefined;
  readonly format: Format | undefined;
  readonly workers: number | undefined;
  readonly truth: boolean;
  readonly force: boolean;
}

export const generateSpec: CommandSpec<GenerateFlags> = {
  name: "graph-returns generate",
  says: "writes a simulated shop as the six published tables",
  words: [out],
  flags: {
    edges: { ...edges, preset: 100_000 },
    seed,
    format,
    workers: {
      type: "number",
      value: "N",
      range: { min: 0, max: 64, integer: true },
      help: "threads beside the first; the tables do not depend on them (default 0)",
    },
    truth: { type: "switch", help: "also write the true probabilities, as truth_… files" },
    force,
  },
};

export interface ConvertFlags {
  readonly format: Format | undefined;
  readonly python: string;
  readonly force: boolean;
}

export const convertSpec: CommandSpec<ConvertFlags> = {
  name: "graph-returns convert",
  says: "converts the published pickles; needs Python with pandas",
  words: [folder, out],
  flags: {
    format,
    python: { type: "text", value: "PATH", preset: "python3", help: "a Python with pandas" },
    force,
  },
};

export interface CheckFlags {
  readonly partial: boolean;
}

export const checkSpec: CommandSpec<CheckFlags> = {
  name: "graph-returns check",
  says: "loads and checks the tables, and says what was found",
  words: [folder],
  flags: { partial },
};

export interface ExploreFlags {
  readonly out: string;
  readonly edges: number | undefined;
  readonly seed: number | undefined;
  readonly partial: boolean;
}

export const exploreSpec: CommandSpec<ExploreFlags> = {
  name: "graph-returns explore",
  says: "writes a page: degrees, overlap, return rates, what is missing",
  words: [{ ...folder, optional: true }],
  flags: {
    out: { type: "out-file", value: "FILE", preset: "returns.html", help: "the page" },
    edges,
    seed,
    partial,
  },
};

export interface TrainFlags {
  readonly model: ModelName;
  readonly protocol: ProtocolName | undefined;
  readonly out: string | undefined;
  readonly encodings: boolean;
  readonly edges: number | undefined;
  readonly seed: number | undefined;
  readonly partial: boolean;
}

export const trainSpec: CommandSpec<TrainFlags> = {
  name: "graph-returns train",
  says: "fits a model, judges it and saves it; generates a shop where no folder is given",
  words: [{ ...folder, optional: true }],
  flags: {
    model: { type: "choice", choices: modelNames, preset: "boosting", help: "what is fitted" },
    protocol,
    out: { type: "out-file", value: "FILE", help: "the model, as .safetensors" },
    encodings: { type: "switch", help: "rates of customers and variants as further columns" },
    edges,
    seed,
    partial,
  },
};

export interface EvaluateFlags {
  readonly protocol: ProtocolName | undefined;
  readonly edges: number | undefined;
  readonly seed: number | undefined;
  readonly partial: boolean;
}

export const evaluateSpec: CommandSpec<EvaluateFlags> = {
  name: "graph-returns evaluate",
  says: "judges a model that train has saved; generates a shop where no folder is given",
  words: [model, { ...folder, optional: true }],
  flags: { protocol, edges, seed, partial },
};

export interface ScoreFlags {
  readonly lines: string | undefined;
  readonly out: string | undefined;
  readonly raw: boolean;
  readonly protocol: ProtocolName | undefined;
  readonly seed: number | undefined;
  readonly partial: boolean;
}

export const scoreSpec: CommandSpec<ScoreFlags> = {
  name: "graph-returns score",
  says: "scores lines of customer,variant; without them a task's purchases, for report",
  words: [model, folder],
  flags: {
    lines: { type: "file", value: "FILE.csv", help: "order lines; the head names the columns" },
    out: { type: "out-file", value: "FILE", help: "CSV, or predictions beside the model" },
    raw: {
      type: "switch",
      help: "ids as they are, also those that a spreadsheet would take for a formula",
    },
    protocol,
    seed,
    partial,
  },
};

export interface ReportFlags {
  readonly out: string;
  readonly title: string | undefined;
  readonly costs: string | undefined;
  readonly minimum: number | undefined;
  readonly protocol: ProtocolName | undefined;
  readonly seed: number | undefined;
  readonly partial: boolean;
}

export const reportSpec: CommandSpec<ReportFlags> = {
  name: "graph-returns report",
  says: "writes a page of models or saved predictions",
  words: [folder, { name: "FILE", kind: "file", many: true }],
  flags: {
    out: { type: "out-file", value: "FILE.html", preset: "report.html", help: "the page" },
    title: { type: "text", value: "TEXT", help: "of the page (default the folder)" },
    costs: {
      type: "text",
      value: "R,e,c,f",
      help: "cost of a return, share prevented, cost of acting, friction; the last two may go",
    },
    minimum: {
      type: "number",
      value: "N",
      range: { min: 0, integer: true },
      help: "purchases that a segment must have to be shown",
    },
    protocol,
    seed,
    partial,
  },
};

export interface ExportFlags {
  readonly for: "pyg" | "sql";
  readonly protocol: ProtocolName | undefined;
  readonly seed: number | undefined;
  readonly partial: boolean;
  readonly force: boolean;
}

export const exportSpec: CommandSpec<ExportFlags> = {
  name: "graph-returns export",
  says: "writes arrays for PyTorch Geometric, or partitioned Parquet with SQL for DuckDB and Spark",
  words: [folder, out],
  flags: {
    for: { type: "choice", choices: ["pyg", "sql"], preset: "pyg", help: "who reads it" },
    protocol,
    seed,
    partial,
    force,
  },
};

export const exportLogSpec: CommandSpec<object> = {
  name: "graph-returns export-log",
  says: "writes the orders of a service's log whose outcome is known as a table of purchases",
  words: [
    { name: "LOG", kind: "file" },
    { name: "OUT.csv", kind: "out-file" },
  ],
  flags: {},
};
