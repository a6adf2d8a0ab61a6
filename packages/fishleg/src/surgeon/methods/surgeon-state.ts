import { treeDispose } from "@legendre/core-tensor";
import type { LearnedInverse } from "../../inverse/codec.ts";
import type { SurgeonPrograms } from "./surgeon-programs.ts";
import type { SurgeonSettings } from "./surgeon-settings.ts";

/** What is decided at the first point, since where `Q` starts depends on the model. */
export interface SurgeonSetup<P, B, S> {
  readonly settings: SurgeonSettings;
  readonly programs: SurgeonPrograms<P, B, S>;
  /** A mask without holes, for a `Q` over all weights. */
  readonly fullMask: P | undefined;
}

/** A `Q` and the batches of data that it has seen, counted over all passes. */
export interface Learned {
  readonly learned: LearnedInverse;
  readonly seen: number;
}

/** A run that has a `Q`. Each step replaces it here, so that what is there after a failure is freed with the run. */
export interface Started<P, B, S> {
  readonly kind: "started";
  readonly setup: SurgeonSetup<P, B, S>;
  learned: LearnedInverse;
  seen: number;
}

/**
 * A run of the surgeon: no `Q` yet, whose batches are counted on from a checkpoint, a `Q` of a checkpoint that no point was looked at with, or
 * at work.
 */
export type SurgeonState<P, B, S> =
  | { readonly kind: "unstarted"; readonly seen: number }
  | ({ readonly kind: "restored" } & Learned)
  | Started<P, B, S>;

/** Frees what a setup made. */
export async function disposeSetup<P, B, S>({
  programs,
  fullMask,
}: SurgeonSetup<P, B, S>): Promise<void> {
  treeDispose(fullMask);
  await programs.dispose();
}
