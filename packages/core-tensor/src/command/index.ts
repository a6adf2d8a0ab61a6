/**
 * What programs for the command line need: words and flags, errors in one line, results that appear whole or not at all.
 * Node only.
 *
 * @module core-tensor/command
 */
export { writeAtomically } from "../io/atomic-file.ts";
export type { NumberRange } from "../options.ts";
export {
  type ChoiceFlag,
  type CommandSpec,
  commandSpec,
  type FlagSpec,
  type Flags,
  type FlagValue,
  type FlagValues,
  type NumberFlag,
  type ParsedCommand,
  type PathKind,
  type SwitchFlag,
  type TextFlag,
  type WordSpec,
} from "./command-spec.ts";
export { type ErrorLine, errorLine } from "./error-line.ts";
export {
  checkOutFolder,
  type OutFolderOptions,
  outFolderOptions,
  writeOutFolder,
} from "./out-folder.ts";
export { checkOutFile } from "./out-path.ts";
export { parseCommand } from "./parse-command.ts";
export {
  type CommandOutput,
  type CommandProgram,
  type ProgramCommand,
  runCommands,
} from "./run-commands.ts";
export { startProgram } from "./start-program.ts";
