const words = (markup: string): string => markup.replace(/<[^>]*>/g, "");

/** The rows of each table, as the words of their cells. */
export function tables({ markup }: { readonly markup: string }): string[][][] {
  return [...markup.matchAll(/<table.*?<\/table>/gs)].map(([table]) =>
    [...table.matchAll(/<tr.*?<\/tr>/gs)].map(([row]) =>
      [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = ""]) => words(cell)),
    ),
  );
}

/** The words of each item of the lists. */
export const items = ({ markup }: { readonly markup: string }): string[] =>
  [...markup.matchAll(/<li>(.*?)<\/li>/gs)].map(([, item = ""]) => words(item));

/** Names and what is said of them, of the lists of definitions. */
export const definitions = ({ markup }: { readonly markup: string }): string[][] =>
  [...markup.matchAll(/<dt>(.*?)<\/dt><dd>(.*?)<\/dd>/gs)].map(([, name = "", said = ""]) => [
    words(name),
    words(said),
  ]);
