import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Tensor, tensor, tidy } from "../../src/ops.ts";
import {
  ravel,
  structureEquals,
  treeDot,
  treeFlatten,
  treeLeaves,
  treeMap,
  treePaths,
  treeStructure,
  treeUnflatten,
} from "../../src/tree/index.ts";

type Node = number | string | null | undefined | readonly Node[] | { readonly [key: string]: Node };

const anyTree = fc.letrec<{ tree: Node }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.oneof(fc.double(), fc.string(), fc.constant(null), fc.constant(undefined)),
    fc.array(tie("tree"), { maxLength: 4 }),
    fc.dictionary(fc.string({ maxLength: 3 }), tie("tree"), { maxKeys: 4, noNullPrototype: true }),
  ),
})).tree;

function shuffleKeys(node: Node, order: (keys: string[]) => string[]): Node {
  if (Array.isArray(node)) return node.map((child) => shuffleKeys(child, order));
  if (typeof node !== "object" || node === null) return node;
  const record = node as { readonly [key: string]: Node };
  return Object.fromEntries(
    order(Object.keys(record)).map((key) => [key, shuffleKeys(record[key], order)]),
  );
}

describe("any tree", () => {
  it("comes back from its leaves and structure", () => {
    fc.assert(
      fc.property(anyTree, (tree) => {
        const { leaves, structure } = treeFlatten(tree);
        expect(treeUnflatten(JSON.parse(JSON.stringify(structure)), leaves)).toEqual(tree);
      }),
    );
  });

  it("does not depend on the order of keys", () => {
    fc.assert(
      fc.property(anyTree, (tree) => {
        const turned = shuffleKeys(tree, (keys) => keys.toReversed());
        expect(treeFlatten(turned)).toEqual(treeFlatten(tree));
        expect(structureEquals(treeStructure(turned), treeStructure(tree))).toBe(true);
      }),
    );
  });

  it("names each leaf once", () => {
    fc.assert(
      fc.property(anyTree, (tree) => {
        const paths = treePaths(treeStructure(tree));
        expect(new Set(paths).size).toBe(treeLeaves(tree).length);
      }),
    );
  });

  it("keeps its structure under map, which composes", () => {
    fc.assert(
      fc.property(anyTree, (tree) => {
        const once = treeMap((leaf: unknown) => [leaf].length, tree);
        expect(structureEquals(treeStructure(once), treeStructure(tree))).toBe(true);
        expect(treeMap((leaf: unknown) => leaf, tree)).toEqual(tree);
      }),
    );
  });
});

const shape = fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 3 });
const shapes = fc.dictionary(
  fc.constantFrom("w", "b", "k", "v"),
  fc.array(shape, { maxLength: 2 }),
);

type Filled = Record<string, Tensor[]>;

function filled(of: Record<string, number[][]>, from: number): Filled {
  let next = from;
  const fill = (shape: number[]): Tensor => {
    const size = shape.reduce((a, b) => a * b, 1);
    return tensor(
      Float32Array.from({ length: size }, () => Math.sin(next++)),
      shape,
    );
  };
  return Object.fromEntries(Object.entries(of).map(([key, list]) => [key, list.map(fill)]));
}

describe("any tree of tensors", () => {
  it("comes back from its vector", () => {
    fc.assert(
      fc.property(shapes, (of) => {
        tidy(() => {
          const tree = filled(of, 1);
          const { vector, unravel } = ravel(tree);
          const back = unravel(vector);
          expect(treeStructure(back)).toEqual(treeStructure(tree));
          const data = (leaf: Tensor) => ({ shape: leaf.shape, data: [...leaf.dataSync()] });
          expect(treeLeaves(back).map(data)).toEqual(treeLeaves(tree).map(data));
          expect([...ravel(back).vector.dataSync()]).toEqual([...vector.dataSync()]);
        });
      }),
    );
  });

  it("has the inner product of its vector", () => {
    fc.assert(
      fc.property(shapes, (of) => {
        tidy(() => {
          const [x, y] = [filled(of, 1), filled(of, 50)];
          const [a, b] = [x, y].map((tree) => [...ravel(tree).vector.dataSync()]) as [
            number[],
            number[],
          ];
          const expected = a.reduce((sum, value, i) => sum + value * b[i]!, 0);
          expect(treeDot(x, y).dataSync()[0]).toBeCloseTo(expected, 4);
        });
      }),
    );
  });
});
