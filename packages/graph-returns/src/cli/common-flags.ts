import type { ChoiceFlag, NumberFlag, SwitchFlag, WordSpec } from "@legendre/core-tensor/command";
import type { ProtocolName } from "../protocols/task.ts";

/** Protocols in the order in which `check` tells their leaks. */
export const protocolNames: readonly ProtocolName[] = [
  "checkout",
  "customer-grouped",
  "label-aware",
  "cold-start",
  "paper",
];

/** Formats of tables. */
export type Format = "parquet" | "csv";

// Flags that several commands have.
export const seed: NumberFlag = {
  type: "number",
  value: "N",
  range: { min: 0, max: 2 ** 32 - 1, integer: true },
  help: "of all randomness (default 0)",
};
export const edges: NumberFlag = {
  type: "number",
  value: "N",
  range: { min: 10, max: 1e8, integer: true },
  help: "training edges that are generated, about; the testing split has as many",
};
export const partial: SwitchFlag = {
  type: "switch",
  help: "load tables with fewer rows than their manifest says, or few edges with a row",
};
export const protocol: ChoiceFlag<ProtocolName> = {
  type: "choice",
  choices: protocolNames,
  help: "what may be known of a purchase (default checkout)",
};
export const force: SwitchFlag = {
  type: "switch",
  help: "replace OUT where an earlier run of this command wrote all of it",
};
export const format: ChoiceFlag<Format> = {
  type: "choice",
  choices: ["parquet", "csv"],
  help: "of the tables (default parquet)",
};

export const folder: WordSpec = { name: "FOLDER", kind: "folder" };
export const out: WordSpec = { name: "OUT", kind: "out-folder" };
export const model: WordSpec = { name: "MODEL", kind: "file" };
