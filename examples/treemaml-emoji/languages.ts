import { parseNewick, type TaskTree, treeTasks } from "@legendre/treemaml";

/** The fifteen languages of XNLI by genealogy. */
export const languageTree: TaskTree = parseNewick(
  "((en,de)Germanic,(es,fr)Romance,(bg,ru)Slavic,(el)Hellenic,(hi,ur)Indo-Aryan,(ar)Semitic,(tr)Turkic,(zh)Sinitic,(vi)Austroasiatic,(th)Kra-Dai,(sw)Bantu);",
);

/** In the order of the tree. */
export const languages: readonly string[] = treeTasks(languageTree);

/** Languages of each family. */
export const families: readonly (readonly string[])[] =
  "children" in languageTree ? languageTree.children.map(treeTasks) : [];
