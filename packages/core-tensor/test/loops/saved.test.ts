import { expectAllClose } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import {
  decodeProgram,
  encodeProgram,
  optimiseProgram,
  programEquals,
} from "../../src/graph/index.ts";
import {
  cond,
  grad,
  type HostArray,
  type Program,
  printProgram,
  runReference,
  scan,
  spec,
  trace,
  whileLoop,
} from "../../src/index.ts";
import { decodeSafetensors, encodeSafetensors } from "../../src/io/index.ts";
import { scanned } from "./unrolled.ts";
import { flat, hosts, specs, transforms, variants } from "./variants.ts";

type T = tf.Tensor;

describe("programs with loops", () => {
  it("are saved and read back, with their derivatives", () => {
    for (const options of Object.values(variants)) {
      for (const transform of Object.values(transforms)) {
        const program = trace(
          transform((q) => scanned(q, options)),
          specs,
          specs,
        );
        for (const each of [program, optimiseProgram(program)]) {
          const again = decodeProgram(encodeProgram(each));
          expect(programEquals(again, each)).toBe(true);
        }
        const args = [hosts(1), hosts(2)];
        expectAllClose(
          flat(runReference(optimiseProgram(program), ...args)),
          flat(runReference(program, ...args)),
          { tolerance: 1e-12 },
        );
      }
    }
  });

  it("are told apart by their bodies", () => {
    const f = (factor: number) =>
      trace(
        (xs: T) => scan((c: T, x: T) => [tf.mul(c, tf.mul(x, factor)), null], 1, xs)[0],
        spec([3]),
      );
    expect(programEquals(f(2), f(2))).toBe(true);
    expect(programEquals(f(2), f(3))).toBe(false);
  });

  it("are printed with their bodies indented", () => {
    const f = (xs: T): T =>
      scan(
        (c: T, x: T) => [
          tf.add(
            c,
            cond(
              tf.less(c, 3),
              (v: T) => tf.mul(v, 2),
              (v: T) => v,
              x,
            ),
          ),
          null,
        ],
        0,
        xs,
      )[0];
    const text = printProgram(optimiseProgram(trace(f, spec([6]))));
    expect(text).toBe(
      [
        "program([*])",
        "  %0 : float32[6]                    argument 0",
        "  %1 : float32[]                     constant 0",
        "  %2 : float32[]                     Scan %1 %0 {carry=1, xs=1, length=6, reverse=false, checkpoint=[]}",
        "    body",
        "      %0 : float32[]                     input 0",
        "      %1 : float32[]                     input 1",
        "      %2 : float32[]                     constant 3",
        "      %3 : bool[]                        Less %0 %2",
        "      %4 : float32[]                     Cond %3 %1",
        "        branches 0",
        "          %0 : float32[]                     input 0",
        "          return %0",
        "        branches 1",
        "          %0 : float32[]                     input 0",
        "          %1 : float32[]                     constant 2",
        "          %2 : float32[]                     Multiply %0 %1",
        "          return %2",
        "      %5 : float32[]                     Add %0 %4",
        "      return %5",
        "  return %2 as *",
      ].join("\n"),
    );
  });

  it("are refused when they are damaged", () => {
    const program = trace(
      (xs: T) => {
        const [c] = scan((a: T, x: T) => [tf.add(a, x), a], 0, xs);
        return whileLoop(
          (v: T) => tf.less(v, 10),
          (v) =>
            cond(
              tf.less(v, 5),
              (a: T) => tf.mul(a, 3),
              (a: T) => tf.add(a, 1),
              v,
            ),
          c,
        );
      },
      spec([3]),
    );
    const { arrays, metadata } = decodeSafetensors(encodeProgram(program), "program");
    const text = metadata["legendre.program"] as string;
    const changed = (edit: (content: string) => string) => () => {
      const next = edit(text);
      expect(next).not.toBe(text);
      return decodeProgram(encodeSafetensors(arrays, { "legendre.program": next }));
    };
    const swap = (from: string | RegExp, to: string) =>
      changed((content) => content.replace(from, to));
    expect(swap('"length":3', '"length":4')).toThrow(/expected 4 slices/);
    expect(swap('"length":3', '"length":-1')).toThrow(/attribute "length" of "Scan" is damaged/);
    expect(swap('"reverse":false', '"reverse":0')).toThrow(/attribute "reverse"/);
    expect(swap('"checkpoint":[]', '"checkpoint":[0]')).toThrow(/attribute "checkpoint"/);
    expect(swap('"maxSteps":null', '"maxSteps":"2"')).toThrow(/attribute "maxSteps"/);
    expect(swap(/"data":\[[\d.]+\]/, '"data":[1,2]')).toThrow(
      /does not have the numbers of its shape/,
    );
    expect(swap('"kernel":"Less"', '"kernel":"Add"')).toThrow(/decodeProgram|damaged|dtype|types/);
    expect(swap('"kernel":"Less"', '"kernel":"Unheard"')).toThrow(/the op "Unheard"/);
    expect(swap(/"branches":\[\{/, '"branches":[{"x":[],')).not.toThrow();
    // All of it would be asked for at once.
    expect(swap('"shape":[]', '"shape":{"length":1000000000}')).toThrow(/value \d has no type/);
    expect(swap('"shape":[]', '"shape":[-1]')).toThrow(/value \d has no type/);
    expect(swap(/"branches":\[/, '"branches":[7,')).toThrow(
      /attribute "branches" of "Cond" is damaged/,
    );
  });

  it("are refused when they nest without end", () => {
    let f = (v: T): T => tf.mul(v, 2);
    for (let depth = 0; depth < 34; depth++) {
      const inner = f;
      f = (v: T): T => scan((c: T, _: null) => [inner(c), null], v, null, { length: 2 })[0];
    }
    const program = trace(f, spec([]));
    expect(() => decodeProgram(encodeProgram(program))).toThrow(
      /its loops are nested more than 32 deep/,
    );
  });

  it("lose what nobody reads", () => {
    const f = (xs: T): T => {
      const step = ([a, b, n]: [T, T, T], x: T): [[T, T, T], T] => [
        [tf.add(a, x), tf.mul(b, x), tf.add(n, b)],
        tf.exp(b),
      ];
      return scan(step, [tf.scalar(0), tf.scalar(1), tf.scalar(2)] as [T, T, T], xs)[0][0];
    };
    const program: Program = optimiseProgram(trace(f, spec([5])));
    const [node] = program.graph.nodes;
    expect(node?.outputs.length).toBe(1);
    expect(
      (node?.attrs["body"] as { nodes: { kernel: string }[] } | undefined)?.nodes.map(
        (n) => n.kernel,
      ),
    ).toEqual(["Add"]);
    const slope = optimiseProgram(trace(grad(f), spec([5])));
    const result = runReference(slope, tf.tensor1d([1, 2, 3, 4, 5])) as HostArray;
    expect([...result.data]).toEqual([1, 1, 1, 1, 1]);
    expect(programEquals(optimiseProgram(slope), slope)).toBe(true);
  });
});
