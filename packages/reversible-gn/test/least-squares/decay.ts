import type { HostArray } from "@legendre/core-tensor";
import * as tf from "@tensorflow/tfjs";
import type { Fitted } from "../../src/least-squares/index.ts";
import fixture from "../fixtures/least_squares.json" with { type: "json" };

/** The points of the fixture. */
export const t: number[] = fixture.t;
export const y: number[] = fixture.y;

/** `a exp(−k t) + c − y`, the problem of the fixture. */
export const decay = (p: DecayTensors, d: { t: tf.Tensor; y: tf.Tensor }): tf.Tensor =>
  tf.sub(curve(p, d.t), d.y);

/** `a exp(−k t) + c`. */
export const curve = (p: DecayTensors, x: tf.Tensor): tf.Tensor =>
  tf.add(tf.mul(p.a, tf.exp(tf.neg(tf.mul(p.k, x)))), p.c);

type DecayTensors = { readonly a: tf.Tensor; readonly k: tf.Tensor; readonly c: tf.Tensor };

/** Where fits of it start. */
export const start = { a: 2.5, k: 1, c: 0.4 };

/** Params as a list. */
export const listed = (p: Fitted<typeof start>): number[] => [p.a, p.k, p.c];

/** The greatest difference, relative to each number wanted. */
export function relative(found: ArrayLike<number>, wanted: ArrayLike<number>): number {
  let worst = found.length === wanted.length ? 0 : Number.POSITIVE_INFINITY;
  for (let i = 0; i < wanted.length; i++) {
    const [got, want] = [found[i] as number, wanted[i] as number];
    const off = got === want ? 0 : Math.abs(got - want) / Math.abs(want);
    worst = Math.max(worst, Number.isNaN(off) ? Number.POSITIVE_INFINITY : off);
  }
  return worst;
}

/** The numbers of a host array. */
export const numbersOf = (array: unknown): number[] => [...(array as HostArray).data];
