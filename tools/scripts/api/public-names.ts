import { join } from "node:path";
import ts from "typescript";
import type { Entry, Package } from "../workspace.ts";

/** A name that two entries of one package export for different things. */
export interface TwoMeanings {
  readonly name: string;
  readonly specifiers: readonly [string, string];
}

/** The names that the entries of a package export, and which entry owns each. */
export interface PublicNames {
  /** Names of one entry, types included. */
  readonly of: (specifier: string) => readonly string[];
  /** The entry that owns a name of an entry: itself, or the one that it is taken from. */
  readonly ownerOf: (specifier: string) => (name: string) => string | undefined;
  readonly twoMeanings: readonly TwoMeanings[];
}

/** tfjs's ops under tfjs's names: `tf.split` and `random.split` are both the field's. */
const foreign = "@legendre/core-tensor/ops";

/**
 * Entries whose names are used with the entry's name in front (`random.split`, `sparse.matmul`), so that they may be
 * short; no other entry may give such a name another meaning, but for tfjs's own.
 *
 * @param first - entries that own what they export before others do, but for the entry of the folder that declares it.
 */
export function publicNames(
  owner: Package,
  found: readonly Entry[],
  first: readonly string[] = [],
): PublicNames {
  const fileOf = ({ stem }: Entry): string => join(owner.path, "dist", `${stem}.d.ts`);
  const program = ts.createProgram(found.map(fileOf), {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    skipLibCheck: true,
    noEmit: true,
    types: [],
  });
  const checker = program.getTypeChecker();
  const exported = new Map<string, Map<string, ts.Symbol>>();
  for (const entry of found) {
    const file = program.getSourceFile(fileOf(entry));
    const module = file && checker.getSymbolAtLocation(file);
    if (module === undefined) throw new Error(`${entry.specifier} exports nothing`);
    const names = checker.getExportsOfModule(module).map((symbol): [string, ts.Symbol] => {
      const isAlias = (symbol.flags & ts.SymbolFlags.Alias) !== 0;
      return [symbol.name, isAlias ? checker.getAliasedSymbol(symbol) : symbol];
    });
    exported.set(entry.specifier, new Map(names));
  }
  const dist = join(owner.path, "dist/");
  /** The entry of the folder of `src` that declares it; of a file directly in `src` that is the main one. */
  const homeOf = (symbol: ts.Symbol): string | undefined => {
    const path = symbol.declarations?.[0]?.getSourceFile().fileName ?? "";
    if (!path.startsWith(dist)) return undefined;
    const [folder, file] = path.slice(dist.length).split("/");
    return file === undefined ? owner.name : `${owner.name}/${folder}`;
  };
  // First the entry where it is declared, then those of `first`, then the first entry but the main one, then the main one.
  const owners = new Map<ts.Symbol, string>();
  const specifiers = [...exported.keys()];
  for (const specifier of [...first, ...specifiers.slice(1), ...specifiers.slice(0, 1)]) {
    for (const symbol of exported.get(specifier)?.values() ?? []) {
      if (owners.has(symbol)) continue;
      const home = homeOf(symbol);
      // A whole entry under a name, as `random`, is that entry's.
      const isEntry = (symbol.flags & ts.SymbolFlags.ValueModule) !== 0;
      const isHome = isEntry || [...(exported.get(home ?? "")?.values() ?? [])].includes(symbol);
      owners.set(symbol, home !== undefined && isHome ? home : specifier);
    }
  }
  return {
    of: (specifier) => [...(exported.get(specifier)?.keys() ?? [])],
    ownerOf: (specifier) => (name) => {
      const symbol = exported.get(specifier)?.get(name);
      return symbol && owners.get(symbol);
    },
    twoMeanings: twoMeanings(exported),
  };
}

function twoMeanings(exported: ReadonlyMap<string, ReadonlyMap<string, ts.Symbol>>): TwoMeanings[] {
  const first = new Map<string, { specifier: string; symbol: ts.Symbol }>();
  const found: TwoMeanings[] = [];
  for (const [specifier, names] of exported) {
    if (specifier === foreign) continue;
    for (const [name, symbol] of names) {
      const earlier = first.get(name);
      if (earlier === undefined) first.set(name, { specifier, symbol });
      else if (earlier.symbol !== symbol)
        found.push({ name, specifiers: [earlier.specifier, specifier] });
    }
  }
  return found;
}
