import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import ts from "typescript";
import { root } from "../workspace.ts";
import { type Constants, evaluate, made } from "./evaluate.ts";

/** A default as the doc comment has it and as the code has it. */
export interface DefaultClaim {
  /** File and line of the code that completes the options. */
  readonly at: string;
  readonly option: string;
  readonly documented: string;
  readonly declared: unknown;
}

/** The `@defaultValue` of the fields of a type, and the types that it extends. */
interface Documented {
  readonly fields: ReadonlyMap<string, string>;
  readonly bases: readonly string[];
}

/** Every default of the packages that is a literal, with what its doc comment says. */
export function defaultClaims(): DefaultClaim[] {
  const sources = readdirSync(join(root, "packages")).flatMap((folder) => sourcesOf(folder));
  const constants = new Map<string, ts.Expression>();
  const types = new Map<string, Documented>();
  for (const source of sources) {
    source.forEachChild((node) => {
      if (ts.isVariableStatement(node)) addConstants(node, constants);
      if (ts.isInterfaceDeclaration(node)) types.set(node.name.text, documented(node));
    });
  }
  return sources.flatMap((source) => claimsOf(source, constants, types));
}

function sourcesOf(folder: string): ts.SourceFile[] {
  const src = join(root, "packages", folder, "src");
  return readdirSync(src, { recursive: true, encoding: "utf8" }).flatMap((name) => {
    if (!name.endsWith(".ts")) return [];
    const text = readFileSync(join(src, name), "utf8");
    const matters = /resolveOptions|@defaultValue|[dD]efaults\b/.test(text);
    return matters
      ? [ts.createSourceFile(join(src, name), text, ts.ScriptTarget.Latest, true)]
      : [];
  });
}

function addConstants(node: ts.VariableStatement, constants: Map<string, ts.Expression>): void {
  for (const { name, initializer } of node.declarationList.declarations) {
    if (ts.isIdentifier(name) && initializer !== undefined) constants.set(name.text, initializer);
  }
}

function documented({ members, heritageClauses }: ts.InterfaceDeclaration): Documented {
  const fields = members.flatMap((member): [string, string][] => {
    const tag = ts.getJSDocTags(member).find(({ tagName }) => tagName.text === "defaultValue");
    const text = ts.getTextOfJSDocComment(tag?.comment);
    return member.name === undefined || text === undefined ? [] : [[member.name.getText(), text]];
  });
  const bases = (heritageClauses ?? []).flatMap(({ types }) =>
    types.flatMap((type) => namesIn(type)),
  );
  return { fields: new Map(fields), bases };
}

/** The names of types in a type: `A` and `B` of `Omit<A, "x"> & B`. */
function namesIn(node: ts.Node): string[] {
  const own = ts.isIdentifier(node) ? [node.text] : [];
  const inner: string[] = [];
  node.forEachChild((child) => {
    inner.push(...namesIn(child));
  });
  return [...own, ...inner];
}

function documentationOf(
  name: string,
  option: string,
  types: ReadonlyMap<string, Documented>,
): string | undefined {
  const type = types.get(name);
  if (type === undefined) return undefined;
  const own = type.fields.get(option);
  return own ?? type.bases.map((base) => documentationOf(base, option, types)).find(Boolean);
}

function claimsOf(
  source: ts.SourceFile,
  constants: Constants,
  types: ReadonlyMap<string, Documented>,
): DefaultClaim[] {
  const found: DefaultClaim[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.getText() === "resolveOptions") {
      const [, given, defaults] = node.arguments;
      const declared = defaults === undefined ? made : evaluate(defaults, constants);
      const names = given === undefined ? [] : typesOf(given);
      if (typeof declared === "object" && declared !== null) {
        const { line } = source.getLineAndCharacterOfPosition(node.getStart());
        const at = `${relative(root, source.fileName)}:${line + 1}`;
        for (const [option, value] of Object.entries(declared)) {
          const text = names.map((name) => documentationOf(name, option, types)).find(Boolean);
          if (value === made || text === undefined) continue;
          found.push({ at, option, documented: text.trim(), declared: value });
        }
      }
    }
    node.forEachChild(visit);
  };
  visit(source);
  return found;
}

/** The names of the types of the parameter that some options are. */
function typesOf(given: ts.Expression): string[] {
  let inner = given;
  while (ts.isAsExpression(inner) || ts.isParenthesizedExpression(inner)) inner = inner.expression;
  if (!ts.isIdentifier(inner)) return [];
  for (let node: ts.Node = given; node.parent !== undefined; node = node.parent) {
    if (!ts.isFunctionLike(node)) continue;
    const own = node.parameters.find(({ name }) => name.getText() === inner.getText());
    if (own?.type !== undefined) return namesIn(own.type);
  }
  return [];
}

/** What a doc comment says of a default, where it begins with a value in code, a plain number or "none"; {@link made} elsewhere. */
export function documentedValue(text: string): unknown {
  if (/^none\b/.test(text)) return undefined;
  const code =
    /^`([^`]+)`/.exec(text)?.[1] ??
    /^(-?\d[\d.]*|true|false|"[^"]*")(?=[,.;]|\s[a-z]|$)/.exec(text)?.[1];
  if (code === undefined) return made;
  const source = ts.createSourceFile("", `(${code})`, ts.ScriptTarget.Latest, true);
  const [statement] = source.statements;
  const isValue = statement !== undefined && ts.isExpressionStatement(statement);
  return isValue ? evaluate(statement.expression, new Map()) : made;
}
