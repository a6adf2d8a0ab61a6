import { describe, expect, it } from "vitest";
import { type DefaultClaim, defaultClaims, documentedValue } from "../defaults/documented.ts";
import { Either, made } from "../defaults/evaluate.ts";
import { completedLater, exceptions } from "../defaults/exceptions.ts";
import { packageSources, textSources } from "../defaults/program.ts";

const sources = packageSources();
const claims = defaultClaims(sources);

const show = (value: unknown): string =>
  JSON.stringify(value, (_, inner) =>
    inner === Number.POSITIVE_INFINITY ? "Infinity" : (inner as unknown),
  ) ?? "undefined";

/** What "none" stands for. */
const nothing = ["undefined", "[]", "{}", "null", '"Infinity"'];

const keyOf = ({ at, option }: DefaultClaim): string =>
  `${at.replace(/^packages\//, "").replace(/:\d+$/, "")} ${option}`;

const saidBy = ({ documented }: DefaultClaim): unknown =>
  documented === undefined ? made : documentedValue(documented);

/** Whether there is nothing that a doc comment would have to say. */
const isBare = ({ documented, declared, isOptional }: DefaultClaim): boolean =>
  declared === undefined ||
  (documented === undefined && !isOptional) ||
  // An empty group: what it holds has doc comments of its own.
  show(declared) === "{}";

/** Claims whose two sides are values. */
const compared = claims.filter((claim) => {
  const said = saidBy(claim);
  return said !== made && (claim.declared !== undefined || said === undefined);
});

/** Whether a claim is one of the exceptions, which say what it is. */
const isExcepted = (claim: DefaultClaim): boolean =>
  exceptions.some(({ of, is }) => of === keyOf(claim) && show(is) === show(claim.declared));

describe("defaults", () => {
  it("are what their doc comments say, wherever both are values", () => {
    const wrong = compared.flatMap((claim) => {
      const { at, option, documented, declared } = claim;
      const said = saidBy(claim);
      const [a, b] = [show(said), show(declared)];
      const isRight = said === undefined ? nothing.includes(b) : a === b;
      if (isRight || isExcepted(claim)) return [];
      return [`${at} ${option}: documented ${documented}, declared ${b}`];
    });
    expect(wrong).toEqual([]);
  });

  it("have a doc comment that begins with the value, or are among the exceptions with it", () => {
    const silent = claims.filter((claim) => saidBy(claim) === made && !isBare(claim));
    const wrong = silent.filter((claim) => !isExcepted(claim));
    expect(wrong.map(({ at, option, declared }) => `${at} ${option} = ${show(declared)}`)).toEqual(
      [],
    );
  });

  it("are declared, completed in the same package, or known to be completed later", () => {
    const operators = new Set(
      claims.flatMap(({ by, option, documented }) =>
        by === "options" ? [] : [`${option} ${documented}`],
      ),
    );
    const later = claims.filter((claim) => {
      const said = saidBy(claim);
      const isOpen = claim.declared === undefined && said !== made && said !== undefined;
      return isOpen && !operators.has(`${claim.option} ${claim.documented}`);
    });
    expect([...new Set(later.map(keyOf))].sort()).toEqual(completedLater);
  });

  it("have no exception that nobody needs", () => {
    const held = claims.map((claim) => `${keyOf(claim)} ${show(claim.declared)}`);
    expect(exceptions.filter(({ of, is }) => !held.includes(`${of} ${show(is)}`))).toEqual([]);
    expect(exceptions.filter(({ why }) => why === "")).toEqual([]);
  });

  it("are compared in all packages, at each place and for each exported constant", () => {
    // Options that are declared as values have their default there alone, and are none of these.
    expect(compared.length).toBeGreaterThan(200);
    expect(new Set(compared.map(({ at }) => at)).size).toBeGreaterThan(60);
    const inPackages = sources.files.flatMap(({ fileName, text }) =>
      text.includes("@defaultValue") ? (/packages\/([^/]+)\/src/.exec(fileName)?.[1] ?? []) : [],
    );
    expect(new Set(compared.map(({ at }) => at.split("/")[1]))).toEqual(new Set(inPackages));
    for (const by of ["options", "pattern", "operator"]) {
      expect(compared.filter((claim) => claim.by === by).length, by).toBeGreaterThan(10);
    }
    const constants = [...sources.exported].flatMap(({ name, valueDeclaration }) =>
      name.endsWith("Defaults") && valueDeclaration !== undefined ? [name] : [],
    );
    const used = new Set(compared.flatMap(({ from }) => [...from]));
    expect(constants.length).toBeGreaterThan(5);
    expect(constants.filter((name) => !used.has(name))).toEqual([]);
  });

  it.each<[string, unknown]>([
    ["`0.01`", 0.01],
    ["`1e-3`, as in the paper", 1e-3],
    ["1e-5", 1e-5],
    ["`Infinity`", Number.POSITIVE_INFINITY],
    ["`-Infinity`", Number.NEGATIVE_INFINITY],
    ["Infinity", Number.POSITIVE_INFINITY],
    ["500", 500],
    ["-0.5", -0.5],
    ['`"sgd"`', "sgd"],
    ["`[2, 2]`", [2, 2]],
    ["`60` from K-FAC factors, else `500`", new Either(60, 500)],
    ["none", undefined],
    ["`adam({ lr: 1e-3 })`", made],
    ["as given", made],
    ["4 GiB", made],
    ["0 for each", 0],
    ["`2 ** 10`", 1024],
  ])("are read off doc comments: %s", (text, value) => {
    expect(documentedValue(text)).toEqual(value);
  });

  it("are looked up in the scope they stand in", () => {
    const text = `
      declare function resolveOptions(where: string, given: object, defaults: object): object;
      interface Inner {
        /** @defaultValue \`1\` */
        a?: number;
      }
      interface Own {
        /** @defaultValue \`2\` */
        b?: number;
        inner?: Inner;
        /** None said. */
        c?: string;
      }
      const defaults = { b: 1 };
      const shared = { b: 5, aux: 6, inner: { a: 7 } };
      const { aux, ...rest } = shared;
      function one(options: Own) {
        const defaults = { b: 2, c: "c" };
        return resolveOptions("one", options, defaults);
      }
      function two(options: Own, defaults: object) {
        return resolveOptions("two", options as never, { ...defaults, c: undefined });
      }
      two({}, { b: 3 });
      const four = (options: Own) => resolveOptions("four", options, rest);
      export function three({ b = 4 }: Own = {}, given: Own = {}) { return given.b ?? aux; }
    `;
    const found = defaultClaims(textSources(text)).map(({ option, declared, documented, by }) => [
      option,
      declared,
      documented,
      by,
    ]);
    expect(found).toEqual([
      ["b", 2, "`2`", "options"],
      ["c", "c", undefined, "options"],
      ["c", undefined, undefined, "options"],
      ["b", 3, "`2`", "options"],
      ["b", 5, "`2`", "options"],
      ["inner.a", 7, "`1`", "options"],
      ["b", 4, "`2`", "pattern"],
      ["b", 6, "`2`", "operator"],
    ]);
  });
});
