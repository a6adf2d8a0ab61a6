import type { JitOptions } from "@legendre/core-tensor";
import type { Genre } from "./emoji.ts";
import type { Kind } from "./tasks.ts";

/** What both parts of the example are given. */
export interface Part {
  readonly genres: readonly Genre[];
  readonly seeds: readonly number[];
  readonly kinds: readonly Kind[];
  /** Outer steps. */
  readonly steps: number;
  readonly smoke: boolean;
  /** Show what is there and run nothing. */
  readonly finished: boolean;
  /** Folder for what is written. */
  readonly out: string;
  readonly compile: boolean | JitOptions;
  readonly log: (text: string) => void;
  readonly progress: (text: string) => void;
}
