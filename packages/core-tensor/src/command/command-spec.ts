import type { NumberRange } from "../options.ts";

/** Something on the disk that a command reads or writes. */
export type PathKind = "file" | "folder" | "out-file" | "out-folder";

/** A word behind a command's name. */
export interface WordSpec {
  /** As the help shows it, in capitals. */
  readonly name: string;
  readonly kind: PathKind;
  /** The last words may be left out. */
  readonly optional?: true;
  /** The last word may be given several times. */
  readonly many?: true;
}

/** A flag of a command. */
export type FlagSpec = { readonly help: string } & (
  | { readonly type: "switch" }
  | { readonly type: "text" | PathKind; readonly value: string; readonly preset?: string }
  | { readonly type: "choice"; readonly choices: readonly string[]; readonly preset?: string }
  | {
      readonly type: "number";
      readonly value: string;
      readonly range: NumberRange;
      readonly preset?: number;
    }
);

/** Flags by name, without the dashes. */
export type FlagSpecs = Readonly<Record<string, FlagSpec>>;

/** The words and flags of a command. */
export interface CommandSpec<F extends FlagSpecs = FlagSpecs> {
  /** What is typed: `graph-returns train`. It begins each message. */
  readonly name: string;
  /** What it does, in a sentence. */
  readonly says: string;
  readonly words: readonly WordSpec[];
  readonly flags: F;
}

type Given<S extends FlagSpec> = S extends { type: "switch" }
  ? boolean
  : S extends { type: "number" }
    ? number
    : S extends { choices: readonly (infer C)[] }
      ? C
      : string;

type ValueOf<S extends FlagSpec> = S extends { type: "switch" } | { preset: string | number }
  ? Given<S>
  : Given<S> | undefined;

/** The values of flags: a switch is false and another flag undefined where it is neither given nor preset. */
export type FlagValues<F extends FlagSpecs> = { readonly [N in keyof F]: ValueOf<F[N]> };

/** A command line that was read. */
export interface ParsedCommand<F extends FlagSpecs> {
  readonly words: readonly string[];
  readonly values: FlagValues<F>;
}
