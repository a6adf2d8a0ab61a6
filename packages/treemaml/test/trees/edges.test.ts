import { describe, expect, it } from "vitest";
import { caught } from "../../../core-tensor/test/tree/caught.ts";
import {
  averageLinkage,
  bisectingSphericalKMeans,
  checkSameTree,
  learnTree,
  nestedTree,
  parseNewick,
  printNewick,
  refineTree,
  robinsonFoulds,
  type Similarities,
  shouldPool,
  similarities,
  type TaskTree,
  taxonomyTree,
} from "../../src/index.ts";

/** `n` tasks of which all pairs are equally similar. */
const alike = (n: number): Similarities => ({
  n,
  values: Float64Array.from({ length: n * n }, (_, k) => (k % (n + 1) === 0 ? 1 : 0.5)),
  zero: [],
});

describe("similarities", () => {
  it("of one vector and of none", () => {
    expect(similarities([[3, 4]])).toEqual({ n: 1, values: Float64Array.of(1), zero: [] });
    expect(similarities([])).toEqual({ n: 0, values: new Float64Array(0), zero: [] });
    expect(similarities([[0]])).toEqual({ n: 1, values: Float64Array.of(1), zero: [0] });
  });

  it("to itself are 1, whatever rounding says and wherever a zero vector is", () => {
    const rows = Array.from({ length: 7 }, (_, i) => [0.1, 0.2, 0.3].map((x) => Math.sin(x + i)));
    const { values, zero } = similarities([...rows, [0, 0, 0]]);
    for (let i = 0; i < 8; i++) expect(values[i * 8 + i]).toBe(1);
    expect(zero).toEqual([7]);
    for (let i = 0; i < 7; i++) expect([values[i * 8 + 7], values[56 + i]]).toEqual([0, 0]);
  });

  it("are the sums of products for any number of vectors, even or odd", () => {
    for (let n = 1; n < 8; n++) {
      const rows = Array.from({ length: n }, (_, i) => [i + 1, 2 - i, i % 3]);
      const dot = (a: number[], b: number[]) => a.reduce((s, v, k) => s + v * (b[k] as number), 0);
      const wanted = rows.flatMap((a) => rows.map((b) => dot(a, b)));
      expect([...similarities(rows, { kind: "dot" }).values]).toEqual(wanted);
      const mean = [0, 1, 2].map((k) => rows.reduce((s, row) => s + (row[k] as number), 0) / n);
      const centred = rows.map((row) => row.map((v, k) => v - (mean[k] as number)));
      const around = [...similarities(rows, { kind: "dot", center: true }).values];
      for (const [k, value] of centred.flatMap((a) => centred.map((b) => dot(a, b))).entries())
        expect(around[k]).toBeCloseTo(value, 12);
    }
  });

  it.each([
    [[[Number.NaN, 1]], 0, 0],
    [[[1, Number.NEGATIVE_INFINITY]], 0, 1],
    [
      [
        [1, 2],
        [Number.NaN, 0],
      ],
      1,
      0,
    ],
  ])("refuse %j by task and place", (rows, task, position) => {
    const { code, details } = caught(() => similarities(rows));
    expect([code, details]).toEqual(["non-finite", { task, position }]);
  });

  it("refuse vectors of different lengths", () => {
    expect(caught(() => similarities([[1, 2], [1]])).message).toMatch(/vector 1 has 1 values.* 2$/);
  });
});

describe("average linkage", () => {
  it("takes the first of tasks that are equally similar", () => {
    expect(printNewick(averageLinkage(alike(4), ["a", "b", "c", "d"]))).toBe("(((a,b),c),d);");
    expect(averageLinkage(alike(1), ["a"])).toEqual({ task: "a" });
  });
});

describe("spherical k-means", () => {
  const tree = (rows: number[][]) => bisectingSphericalKMeans(rows, ["a", "b", "c"]);

  it("leaves a task between two with the first", () => {
    const rows = [
      [1, 0],
      [0, 1],
      [1, 1],
    ];
    expect(robinsonFoulds(tree(rows), parseNewick("((a,c),b);"), ["a", "b", "c"])).toBe(0);
  });

  it("takes vectors that are zero", () => {
    const rows = [
      [0, 0],
      [1, 0],
      [1, 0.1],
    ];
    expect(printNewick(tree(rows))).toBe("(a,(b,c));");
  });
});

describe("learnTree", () => {
  it("with zeroGradients: error takes vectors of which none is zero", () => {
    const rows = [
      [1, 0],
      [0, 1],
    ];
    const { tree, zero } = learnTree(rows, ["a", "b"], { zeroGradients: "error" });
    expect([printNewick(tree), zero]).toEqual(["(a,b);", []]);
  });
});

describe("refineTree", () => {
  const rows = [
    [1, 0],
    [0, 1],
    [1, 0.1],
    [0.1, 1],
  ];
  const refined = (text: string): string =>
    printNewick(refineTree(parseNewick(text), rows, ["a", "b", "c", "d"]));

  it.each([
    // Nodes of two, and nodes with other nodes below them, stay as they are.
    ["((a:1,b:2)x:5,(c,d)y)z;", "((a:1,b:2)x:5,(c,d)y)z;"],
    ["(a,b,(c,d)y)z;", "(a,b,(c,d)y)z;"],
    ["((a,b,c)x:5,d);", "((b,(a,c))x:5,d);"],
    ["(a,b,c,d)z;", "((a,c),(b,d))z;"],
  ])("%s becomes %s", (text, wanted) => {
    const found = refined(text);
    const shape = (tree: string) => tree.replace(/[a-d](?![a-z])(:\d)?/g, "");
    expect(robinsonFoulds(parseNewick(found), parseNewick(wanted), ["a", "b", "c", "d"])).toBe(0);
    for (const name of wanted.match(/\)[x-z](:5)?/g) ?? []) expect(found).toContain(name);
    if (text === wanted) expect(found).toBe(text);
    expect(shape(found).length).toBe(shape(wanted).length);
  });
});

describe("checkSameTree", () => {
  const star = (n: number): TaskTree[] => Array.from({ length: n }, (_, i) => ({ task: `t${i}` }));
  const message = (n: number): string =>
    caught(() =>
      checkSameTree(
        { children: [{ children: star(n) }, { task: "z" }] },
        { children: [...star(n), { task: "z" }] },
      ),
    ).message;

  it("names five tasks of a node, and says how many more there are", () => {
    expect(message(5)).toContain('holds "t0", "t1", "t2", "t3", "t4", and no node');
    expect(message(6)).toContain('"t4" and 1 more, and no node');
    expect(message(7)).toContain('"t4" and 2 more, and no node');
  });
});

describe("given trees", () => {
  it("may have nodes of one task", () => {
    expect(nestedTree([["a"], "b"])).toEqual({
      children: [{ children: [{ task: "a" }] }, { task: "b" }],
    });
  });

  it("are made of tables of one row, and of none not", () => {
    expect(taxonomyTree([{ task: "a", family: "x" }], ["family"])).toEqual({ task: "a" });
    expect(caught(() => taxonomyTree([], [])).message).toMatch(/no rows/);
    const { message, code } = caught(() =>
      taxonomyTree<"family">([{ task: "a", family: "x" }], ["famly" as never]),
    );
    expect([code, message]).toEqual(["option", expect.stringMatching(/"famly".*"family"/)]);
  });
});

describe("Newick", () => {
  const nested = (depth: number): string => `${"(".repeat(depth)}a${")".repeat(depth)};`;

  it("is read to a depth of 1000", () => {
    expect(printNewick(parseNewick(nested(1000)))).toBe(nested(1000));
    const { details, message } = caught(() => parseNewick(nested(1001)));
    expect([details["position"], message]).toEqual([1000, expect.stringMatching(/1000 deep/)]);
  });

  it("may have blanks and comments around names, lengths and signs", () => {
    const tree = " ( a : 1 , 'b' :[x] 2 ,c) [y] n : 3 ; ";
    expect(printNewick(parseNewick(tree))).toBe("(a:1,b:2,c)n:3;");
  });

  it.each(["a,b;", "a);", ",;", "(a,b),c;"])("%s is no tree", (text) => {
    expect(caught(() => parseNewick(text)).code).toBe("data");
  });

  it.each([
    [null, "null"],
    [undefined, "undefined"],
    [7, "number"],
    [[], "object"],
  ])("%j is refused by its kind", (text, kind) => {
    expect(caught(() => parseNewick(text as never)).message).toMatch(new RegExp(`got ${kind}$`));
  });

  it("is quoted twelve characters from where it is wrong, or said to be at its end", () => {
    expect(caught(() => parseNewick("(a,b)x y0123456789abc")).message).toContain(
      'before "y0123456789a" (line 1, column 8)',
    );
    expect(caught(() => parseNewick("(a,b)x y")).message).toContain(
      'before "y" (line 1, column 8)',
    );
    expect(caught(() => parseNewick("(a,\n(b)")).message).toContain(
      "at the end (line 2, column 4)",
    );
  });
});

describe("shouldPool", () => {
  it("is the closed form, by hand", () => {
    // a = 1 + 2 · 4 = 9; of two tasks b = 1 + 8 / 2 = 5 and v = (3 · 9 + 9 · 2) / 6 = 7.5, of one b = 9 and v = 15.
    const found = shouldPool({ d: 2, n: 3, c: 2, offset: 1, spread: 2, noise: 3 });
    expect(found.pool).toBe(false);
    expect(found.pooled.lr).toBeCloseTo(0.2, 14);
    expect(found.pooled.error).toBeCloseTo(7, 14);
    expect(found.solo.lr).toBeCloseTo(3 / 16, 14);
    expect(found.solo.error).toBeCloseTo(5.625, 14);
    // Without noise v = 1 of both, as large as b.
    expect(shouldPool({ d: 1, n: 2, c: 1, offset: 1, spread: 0 })).toEqual({
      pool: false,
      pooled: { lr: 0.25, error: 0.5 },
      solo: { lr: 0.25, error: 0.5 },
    });
  });

  it("leaves nothing to do at the optimum of tasks that are one", () => {
    const nothing = { lr: 0, error: 0 };
    expect(shouldPool({ d: 2, n: 1, c: 3, offset: 0, spread: 0 })).toEqual({
      pool: false,
      pooled: nothing,
      solo: nothing,
    });
  });
});
