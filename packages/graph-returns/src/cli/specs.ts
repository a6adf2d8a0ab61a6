import { commandSpec } from "@legendre/core-tensor/command";
import {
  edges,
  folder,
  force,
  format,
  model,
  out,
  partial,
  protocol,
  seed,
} from "./common-flags.ts";
import { modelNames } from "./model-names.ts";

export const generateSpec = commandSpec({
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
});

export const convertSpec = commandSpec({
  name: "graph-returns convert",
  says: "converts the published pickles; needs Python with pandas",
  words: [folder, out],
  flags: {
    format,
    python: { type: "text", value: "PATH", preset: "python3", help: "a Python with pandas" },
    force,
  },
});

export const checkSpec = commandSpec({
  name: "graph-returns check",
  says: "loads and checks the tables, and says what was found",
  words: [folder],
  flags: { partial },
});

export const exploreSpec = commandSpec({
  name: "graph-returns explore",
  says: "writes a page: degrees, overlap, return rates, what is missing",
  words: [{ ...folder, optional: true }],
  flags: {
    out: { type: "out-file", value: "FILE", preset: "returns.html", help: "the page" },
    edges,
    seed,
    partial,
  },
});

export const trainSpec = commandSpec({
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
});

export const evaluateSpec = commandSpec({
  name: "graph-returns evaluate",
  says: "judges a model that train has saved; generates a shop where no folder is given",
  words: [model, { ...folder, optional: true }],
  flags: { protocol, edges, seed, partial },
});

export const scoreSpec = commandSpec({
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
});

export const reportSpec = commandSpec({
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
});

export const exportSpec = commandSpec({
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
});

export const exportLogSpec = commandSpec({
  name: "graph-returns export-log",
  says: "writes the orders of a service's log whose outcome is known as a table of purchases",
  words: [
    { name: "LOG", kind: "file" },
    { name: "OUT.csv", kind: "out-file" },
  ],
  flags: {},
});
