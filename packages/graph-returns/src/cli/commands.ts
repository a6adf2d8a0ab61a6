import type { ProgramCommand } from "@legendre/core-tensor/command";
import type { CliOutput } from "./command.ts";
import { serveSpec } from "./serve-spec.ts";
import * as specs from "./specs.ts";

/** All commands by name. */
export const commands: Readonly<Record<string, ProgramCommand<CliOutput>>> = {
  generate: {
    spec: specs.generateSpec,
    load: async () => (await import("./data-commands.ts")).generate,
  },
  convert: {
    spec: specs.convertSpec,
    load: async () => (await import("./convert-command.ts")).convert,
  },
  check: {
    spec: specs.checkSpec,
    load: async () => (await import("./data-commands.ts")).check,
  },
  explore: {
    spec: specs.exploreSpec,
    load: async () => (await import("./data-commands.ts")).exploreTables,
  },
  train: {
    spec: specs.trainSpec,
    load: async () => (await import("./model-commands.ts")).train,
  },
  evaluate: {
    spec: specs.evaluateSpec,
    load: async () => (await import("./model-commands.ts")).evaluateModel,
  },
  score: {
    spec: specs.scoreSpec,
    load: async () => (await import("./score-command.ts")).scoreLines,
  },
  report: {
    spec: specs.reportSpec,
    load: async () => (await import("./report-command.ts")).writeReport,
  },
  serve: {
    spec: serveSpec,
    // Orders that were taken have to be on disk before it ends.
    endsItself: true,
    load: async () => (await import("./serve-command.ts")).serveModel,
  },
  "export-log": {
    spec: specs.exportLogSpec,
    load: async () => (await import("./export-log-command.ts")).exportLogTable,
  },
  export: {
    spec: specs.exportSpec,
    load: async () => (await import("./export-command.ts")).exportFor,
  },
};
