/**
 * The colour of each method, in every figure and in the playground. Okabe and Ito's colours, which colour-blind readers
 * tell apart, and a grey. Methods that never meet in one figure may share one.
 */
const blue = "#0072b2";
const vermillion = "#d55e00";
const green = "#009e73";
const pink = "#cc79a7";
const orange = "#e69f00";
const sky = "#56b4e9";
const black = "#000000";
const grey = "#767676";

/** Colours of lines that are no method of the table, in the order in which they are given. */
const others = [blue, vermillion, green, pink, orange, sky, black];

/** Names of lines as they begin, and their colour; the first that fits counts. */
const methods: readonly (readonly [begins: RegExp, colour: string])[] = [
  // What everybody would try first.
  [/^(our )?adam\b/i, vermillion],
  [/^magnitude\b|^smallest weights/i, vermillion],
  [/^(our )?MAML\b|^alone,/, vermillion],
  [/^boosting\b/, vermillion],
  // Ours.
  [/^ours\b/, blue],
  [/^fishleg\b|^FLS\b|^Surgeon\b/i, blue],
  [/^tree\b|^given\b|^root,|^c1,/, blue],
  [/^GNN\b/, blue],
  [/^GN, (paper|equal shares)/, sky],
  [/^GN, diagonal/, grey],
  [/^GN,|^(exact )?Gauss-Newton\b/i, green],
  [/^learned\b/, green],
  // Rivals.
  [/^optax's Adam\b/, vermillion],
  [/^SciPy's L-BFGS-B\b/, orange],
  [/^optax's L-BFGS\b/, pink],
  [/^JAX's Gauss-Newton\b/, sky],
  [/^(our )?SGD\b/i, pink],
  [/^OBD\b/, pink],
  [/^logistic regression$/, pink],
  [/^K-?FAC-OBS\b/i, sky],
  [/^K-?FAC\b/i, orange],
  [/^L-?BFGS\b/i, orange],
  [/^(oBERT|OBS)\b/, orange],
  [/^PyTorch\b/, orange],
  [/^OBC\b/, green],
  [/^M-FAC\b/, black],
  [/^SparseGPT\b/, pink],
  [/^JAX\b/, green],
  [/^NumPy\b/, pink],
  // What everything is measured by.
  [/^(true|theory)\b/, black],
  [/^(chance|random|shuffled|act on none)\b/, grey],
  [/^no adaptation$/, sky],
];

/** The colour of a method by the name of its line, or undefined if the table has none. */
export function methodColour(name: string): string | undefined {
  return methods.find(([begins]) => begins.test(name))?.[1];
}

/** What a label in words is written in: the colours of lines that are too pale for letters on white, darker. */
const inWords: Readonly<Record<string, string>> = {
  [vermillion]: "#b84f00",
  [green]: "#007a58",
  [pink]: "#a84f81",
  [orange]: "#8f6200",
  [sky]: "#1b73ab",
};

/** The colour in which the name of a line is written: that of the line, with a contrast of 4.5 to white at least. */
export function wordColour(colour: string): string {
  return inWords[colour] ?? colour;
}

/** Names that readers know, by the first word of what a program calls a method. */
const readable: Readonly<Record<string, string>> = {
  adam: "Adam",
  fishleg: "FishLeg",
  FLS: "Surgeon (FLS)",
  kfac: "K-FAC",
  sgd: "SGD",
  "sgd-momentum": "SGD, momentum",
};

/** The name of a line as a figure writes it: `"kfac, cosine"` becomes `"K-FAC, cosine"`. */
export function readableName(name: string): string {
  const [first = "", ...rest] = name.split(", ");
  return [readable[first] ?? first, ...rest].join(", ");
}

/** Solid first; a colour that comes again has the next. */
const dashes = ["none", "7 4", "2 3", "9 3 2 3"];

/** How a line is drawn. */
export interface LineLook {
  readonly colour: string;
  /** `stroke-dasharray`. */
  readonly dash: string;
}

/**
 * Looks for the lines of one figure: methods have their own colour, other lines those that are left. Lines of one colour, which
 * are variants of one method as a rule, differ by their dashes.
 */
export function lineLooks(names: readonly string[]): LineLook[] {
  const own = names.map(methodColour);
  const free = others.filter((colour) => !own.includes(colour));
  const rest = free.length > 0 ? free : others;
  const seen = new Map<string, number>();
  let next = 0;
  return own.map((given) => {
    const colour = given ?? (rest[next++ % rest.length] as string);
    const before = seen.get(colour) ?? 0;
    seen.set(colour, before + 1);
    return { colour, dash: dashes[before % dashes.length] as string };
  });
}
