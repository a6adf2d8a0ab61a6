import type { Run } from "./command.ts";
import { modelNames } from "./model-names.ts";

/** One command of the command line. */
export interface Command {
  readonly usage: string;
  readonly says: string;
  /** Loads what the command needs: who generates a shop waits for no models. */
  readonly load: () => Promise<Run>;
}

/** All commands by name. */
export const commands: Readonly<Record<string, Command>> = {
  generate: {
    usage: "generate OUT [--edges N] [--seed N] [--format parquet|csv]",
    says: "writes a simulated shop as the six published tables [--truth] [--workers N]",
    load: async () => (await import("./data-commands.ts")).generate,
  },
  convert: {
    usage: "convert FOLDER OUT [--format parquet|csv] [--python PATH]",
    says: "converts the published pickles; needs Python with pandas",
    load: async () => (await import("./data-commands.ts")).convert,
  },
  check: {
    usage: "check FOLDER [--partial]",
    says: "loads and checks the tables, and says what was found",
    load: async () => (await import("./data-commands.ts")).check,
  },
  explore: {
    usage: "explore [FOLDER] [--out FILE] [--edges N] [--seed N] [--partial]",
    says: "writes a page: degrees, overlap, return rates, what is missing",
    load: async () => (await import("./data-commands.ts")).exploreTables,
  },
  train: {
    usage: "train [FOLDER] [--model NAME] [--protocol NAME] [--out FILE]",
    says: `fits ${modelNames.join(", ")} and judges it [--encodings] [--seed N]`,
    load: async () => (await import("./model-commands.ts")).train,
  },
  evaluate: {
    usage: "evaluate MODEL [FOLDER] [--protocol NAME]",
    says: "judges a model that train has saved",
    load: async () => (await import("./model-commands.ts")).evaluateModel,
  },
  score: {
    usage: "score MODEL FOLDER [--lines FILE.csv] [--out FILE]",
    says: "scores lines of customer,variant; without them a task's purchases, for report [--protocol NAME]",
    load: async () => (await import("./score-command.ts")).scoreLines,
  },
  report: {
    usage: "report FOLDER FILE… [--out FILE.html] [--title TEXT]",
    says: "a page of models or saved predictions [--protocol NAME] [--costs R,e,c,f] [--minimum N]",
    load: async () => (await import("./report-command.ts")).writeReport,
  },
  serve: {
    usage: "serve MODEL FOLDER --log FILE [--port N] [--host NAME]",
    says: "scores orders over HTTP; needs fastify. SIGHUP loads model and tables anew",
    load: async () => (await import("./serve-command.ts")).serveModel,
  },
  export: {
    usage: "export FOLDER OUT [--for pyg|sql] [--protocol NAME]",
    says: "arrays for PyTorch Geometric, or partitioned Parquet with SQL for DuckDB and Spark",
    load: async () => (await import("./export-command.ts")).exportFor,
  },
};
