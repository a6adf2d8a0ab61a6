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

/** The flag of a value that is a number or a text, by its type. */
export type Valued<V> = [V] extends [number]
  ? NumberFlag
  : [V] extends [string]
    ? string extends V
      ? TextFlag
      : ChoiceFlag<V>
    : never;

/** The flag that gives a value: one that may be undefined has no preset. */
export type FlagFor<V> = [V] extends [boolean]
  ? SwitchFlag
  : undefined extends V
    ? Valued<NonNullable<V>>
    : Valued<V> & { readonly preset: V };

/** The words and flags of a command; `V` are the values of the flags. */
export interface CommandSpec<V extends object = object> {
  /** What is typed: `graph-returns train`. It begins each message. */
  readonly name: string;
  /** What it does, in a sentence without its full stop. */
  readonly says: string;
  readonly words: readonly WordSpec[];
  /** By name, without the dashes; `learningRate` is typed `--learning-rate`. */
  readonly flags: { readonly [N in keyof V]: FlagFor<V[N]> };
}

/** A command line that was read. */
export interface ParsedCommand<V extends object> {
  readonly words: readonly string[];
  /** A switch is false and another flag undefined where it is neither given nor preset. */
  readonly values: V;
}

/** The flags of a command as they are typed, without the dashes. */
export function flagsOf(spec: CommandSpec): ReadonlyMap<string, { key: string; flag: FlagSpec }> {
  const entries = Object.entries<FlagSpec>({ ...spec.flags });
  return new Map(
    entries.map(([key, flag]) => [
      key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
      { key, flag },
    ]),
  );
}
