import type { NumberRange } from "../options.ts";

/** Something on the disk that a command reads or writes; `"path"` is a file or a folder. */
export type PathKind = "file" | "folder" | "path" | "out-file" | "out-folder";

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

/** A flag that is given or not. */
export interface SwitchFlag {
  readonly type: "switch";
  readonly help: string;
}

/** A flag with a number. */
export interface NumberFlag {
  readonly type: "number";
  readonly help: string;
  /** What stands for it in the help. */
  readonly value: string;
  readonly range: NumberRange;
  readonly preset?: number;
}

/** A flag with a text, or with the path of something. */
export interface TextFlag {
  readonly type: "text" | PathKind;
  readonly help: string;
  /** What stands for it in the help. */
  readonly value: string;
  readonly preset?: string;
}

/** A flag with one of several words. */
export interface ChoiceFlag<C extends string = string> {
  readonly type: "choice";
  readonly help: string;
  readonly choices: readonly C[];
  readonly preset?: C;
}

/** A flag of a command. */
export type FlagSpec = SwitchFlag | NumberFlag | TextFlag | ChoiceFlag;

/** Flags by name, without the dashes; `learningRate` is typed `--learning-rate`. */
export type Flags = Readonly<Record<string, FlagSpec>>;

/** What a flag gives: a switch whether it is there, another flag `undefined` where it is neither given nor preset. */
export type FlagValue<F extends FlagSpec> = F extends SwitchFlag
  ? boolean
  :
      | (F extends { readonly choices: readonly (infer C)[] }
          ? C
          : F extends NumberFlag
            ? number
            : string)
      | (F extends { readonly preset: number | string } ? never : undefined);

/** What all flags of a command give, by name. */
export type FlagValues<F extends Flags> = { readonly [N in keyof F]: FlagValue<F[N]> };

/** The words and flags of a command. */
export interface CommandSpec<F extends Flags = Flags> {
  /** What is typed: `graph-returns train`. It begins each message. */
  readonly name: string;
  /** What it does, in a sentence without its full stop. */
  readonly says: string;
  readonly words: readonly WordSpec[];
  readonly flags: F;
}

/** `spec` itself, checked: the values of its flags have the types that {@link FlagValue} says, and a preset is one of the choices. */
/* @__NO_SIDE_EFFECTS__ */
export function commandSpec<const F extends Flags>(
  spec: CommandSpec<F> & {
    readonly flags: {
      readonly [N in keyof F]: F[N] extends { readonly choices: readonly (infer C)[] }
        ? { readonly preset?: C }
        : unknown;
    };
  },
): CommandSpec<F> {
  return spec;
}

/** A command line that was read. */
export interface ParsedCommand<F extends Flags> {
  readonly words: readonly string[];
  readonly values: FlagValues<F>;
}

/** The flags of a command as they are typed, without the dashes. */
export function flagsOf(spec: CommandSpec): ReadonlyMap<string, { key: string; flag: FlagSpec }> {
  const entries = Object.entries(spec.flags);
  return new Map(
    entries.map(([key, flag]) => [
      key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
      { key, flag },
    ]),
  );
}
