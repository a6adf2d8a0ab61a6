import { expectAllClose } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { runReference } from "../../src/executors/reference.ts";
import { spec, trace } from "../../src/graph/trace.ts";
import type { HostArray } from "../../src/kernels/host-array.ts";
import { einsum, lengths } from "./cases/einsum.ts";

/** The sum over all values of all letters, straight from the definition. */
function bruteForce(equation: string, inputs: readonly HostArray[]): number[] {
  const [left, right] = equation.split("->") as [string, string];
  const letters = [...new Set([...right, ...left.replaceAll(",", "")])];
  const sizes = (label: string) => lengths[label] as number;
  const size = [...right].reduce((product, label) => product * sizes(label), 1);
  const out = new Array<number>(size).fill(0);
  const at = (term: string, values: Map<string, number>) =>
    [...term].reduce((offset, label) => offset * sizes(label) + (values.get(label) as number), 0);
  const walk = (depth: number, values: Map<string, number>): void => {
    const letter = letters[depth];
    if (letter === undefined) {
      const factors = left.split(",").map((term, i) => inputs[i]?.data[at(term, values)] as number);
      const place = at(right, values);
      out[place] = (out[place] as number) + factors.reduce((a, b) => a * b, 1);
      return;
    }
    for (let v = 0; v < sizes(letter); v++) walk(depth + 1, values.set(letter, v));
  };
  walk(0, new Map());
  return out;
}

describe("einsum", () => {
  it.each([
    "ij,k->k",
    "ij,k->",
    "ij,jk,kl->il",
    "i,ij,j->",
    "ii->i",
    "iji->j",
    "ii,i->",
    "bicj,bkcj->bcik",
    "ijk,kj->i",
  ])("%s equals its definition", (equation) => {
    const { inputs } = einsum(equation);
    const arrays = inputs as readonly HostArray[];
    const program = trace(
      (tensors: tf.Tensor[]) => tf.einsum(equation, ...tensors),
      arrays.map(({ shape }) => spec(shape)),
    );
    const result = runReference(program, arrays) as HostArray;
    expectAllClose(result.data, bruteForce(equation, arrays), { tolerance: 1e-12 });
  });

  it("multiplies matrices without moving elements", () => {
    const kernels = (equation: string) =>
      trace(
        (a: tf.Tensor, b: tf.Tensor) => tf.einsum(equation, a, b),
        spec([2, 2]),
        spec([2, 2]),
      ).graph.nodes.map((node) => node.kernel);
    for (const equation of ["ij,jk->ik", "ij,kj->ik", "ji,jk->ik", "ji,kj->ik"]) {
      expect(kernels(equation)).not.toContain("Transpose");
    }
  });

  it("says what is wrong with an equation", () => {
    const run =
      (equation: string, ...shapes: number[][]) =>
      () =>
        trace(
          (x: tf.Tensor[]) => tf.einsum(equation, ...x),
          shapes.map((s) => spec(s)),
        );
    expect(run("ij,jk", [2, 2], [2, 2])).toThrow('must hold one arrow "->"');
    expect(run("...i->...", [2, 2])).toThrow("ellipsis");
    expect(run("ij->ji", [2, 2], [2, 2])).toThrow("names 1 inputs, but got 2");
    expect(run("i->ii", [2])).toThrow("repeats a letter");
    expect(run("i->j", [2])).toThrow('has "j" only after the arrow');
    expect(run("ij->i", [2])).toThrow('gives "ij" to a tensor [2]');
    expect(run("ij,jk->ik", [2, 3], [2, 2])).toThrow('gives "j" to axes 3 and 2 long');
  });
});
