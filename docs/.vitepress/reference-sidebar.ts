import type { DefaultTheme } from "vitepress";

type Item = DefaultTheme.SidebarItem;

const kinds = new Set([
  ...["Classes", "Enumerations", "Functions", "Interfaces", "Namespaces"],
  ...["Type Aliases", "Variables"],
]);

/** An importable path with its symbols, by kind. */
interface Module {
  readonly name: string;
  readonly groups: readonly Item[];
}

/** The modules in what typedoc's theme wrote: there kinds of symbols and submodules are in one list. */
function modulesIn(items: readonly Item[], above: readonly string[]): Module[] {
  return items.flatMap(({ text = "", items: inside = [] }) => {
    const path = [...above, text];
    const groups = inside.filter((item) => kinds.has(item.text ?? ""));
    const deeper = modulesIn(
      inside.filter((item) => !kinds.has(item.text ?? "")),
      path,
    );
    return groups.length === 0 ? deeper : [{ name: path.join("/"), groups }, ...deeper];
  });
}

/** A group that cannot be folded: VitePress nests a button in a button there, which screen readers lose. */
const open = ({ text = "", items = [] }: Item): Item => ({ text, items: [...items] });

/**
 * The sidebars of the reference, one for each module: its symbols, and the list of modules. One sidebar with
 * every symbol would be half a megabyte in each of a thousand pages.
 */
export function referenceSidebars(items: readonly Item[]): Record<string, Item[]> {
  const modules = modulesIn(items, []).sort((a, b) => a.name.localeCompare(b.name));
  const list: Item = {
    text: "Modules",
    items: modules.map(({ name }) => ({ text: name, link: `/api/${name}/` })),
  };
  const sidebars = modules.map(({ name, groups }): [string, Item[]] => [
    `/api/${name}/`,
    [{ text: name, link: `/api/${name}/`, items: groups.map(open) }, list],
  ]);
  return { ...Object.fromEntries(sidebars), "/api/": [list] };
}
