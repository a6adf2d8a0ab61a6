import { type GrowthFigure, grouped } from "./figures.ts";
import type { BenchRecord, GoalRecord, MachineRecord, PeerRecord } from "./record.ts";
import { figure, withUnit } from "./statistics.ts";

const verdicts = { aim: "aim reached", met: "met", missed: "**missed**", "no peer": "no peer" };

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const cell = (text: string): string => text.replaceAll("|", "\\|");
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(" | ")} |`;
  const rule = head.map((_, i) => (i < 2 ? "---" : "---:"));
  return [line(head), line(rule), ...rows.map(line)].join("\n");
}

const head = [...["workload", "against", "ours", "peer", "ratio"], ...["goal", "verdict"]];

/** What a goal allows at most, and what it aims at. */
function limits(goal: GoalRecord | null, words: (value: number) => string = String): string {
  const { atMost = null, aim = null } = goal ?? {};
  const most = atMost === null ? "" : words(atMost);
  return aim === null ? most : `${most}, aim ${words(aim)}`.replace(/^, /, "");
}

/** The cells of one peer, held to one goal or to none. */
function peerCells(record: BenchRecord, peer: PeerRecord, goal: GoalRecord | null): string[] {
  const { scaledRatio, ratio, median } = peer;
  return [
    record.title ?? record.row ?? record.name,
    peer.name,
    withUnit(record.ours, record.unit),
    withUnit(median, record.unit),
    scaledRatio === null
      ? ratio.toFixed(2)
      : `${ratio.toFixed(2)}, scaled ${scaledRatio.toFixed(2)}`,
    limits(goal),
    goal === null ? "" : verdicts[goal.verdict],
  ];
}

/** The cells of a goal without a peer: a figure, or a peer that was absent. */
function goalCells(record: BenchRecord, goal: GoalRecord): string[] {
  const figureOf = (value: number): string =>
    goal.of === null ? withUnit(value, record.unit) : String(value);
  return [
    record.title ?? record.row ?? record.name,
    goal.of === null ? "a figure" : goal.of.join(" or "),
    withUnit(record.ours, record.unit),
    ...["", ""],
    limits(goal, figureOf),
    verdicts[goal.verdict],
  ];
}

/** The lines of a record: each goal, then each peer that no goal counted. */
function lines(record: BenchRecord): string[][] {
  const counted = new Set(record.goals.map(({ against }) => against));
  const ofGoals = record.goals.map((goal) => {
    const peer = record.peers.find(({ name }) => name === goal.against);
    return peer === undefined ? goalCells(record, goal) : peerCells(record, peer, goal);
  });
  const others = record.peers.filter(({ name }) => !counted.has(name));
  const alone = record.goals.length + record.peers.length === 0;
  return [
    ...ofGoals,
    ...others.map((peer) => peerCells(record, peer, null)),
    ...(alone ? [goalCells(record, { ...none, of: null })] : []),
  ];
}

/** The rates of the large product beside which a row's ratio is read: ours and the peer's, in the same run. */
function rates(rows: readonly BenchRecord[]): string {
  const found = rows.flatMap(({ productRate: ours, peers }) =>
    peers.flatMap(({ name, productRate }) =>
      ours === null || productRate === null
        ? []
        : [`${figure(ours)} / ${figure(productRate)} GFLOP/s (${name})`],
    ),
  );
  return found.length === 0
    ? ""
    : `The 2048³ product, ours / peer: ${[...new Set(found)].join(", ")}.`;
}

/** Stands for no goal in a record that has neither goals nor peers. */
const none = {
  against: null,
  of: null,
  atMost: null,
  aim: null,
  reached: null,
  verdict: "met",
} as const;

function machineText({ processor, threads, versions, date }: MachineRecord): string {
  const libraries = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  return `${date}, ${threads} threads, ${processor}, ${libraries.join(", ")}`;
}

/** The part of the page about one bench. */
function section(
  records: readonly BenchRecord[],
  figures: readonly GrowthFigure[],
  note: string | undefined,
): string {
  const name = records[0]?.name ?? "";
  const rows = records.filter(({ growth }) => growth === null);
  const machines = [...new Set(records.map(({ machine }) => machineText(machine)))];
  const all = rows.flatMap((row) => [row.oursClean, ...row.peers.map(({ clean }) => clean)]);
  const disturbed = all.some((clean) => clean < 3);
  const loads = rows.map(({ machine }) => machine.load);
  const parts = [
    `## ${name}`,
    rows.length > 0 ? table(head, rows.flatMap(lines)) : "",
    rates(rows),
    `Measured ${machines.join("; ")}.`,
    disturbed
      ? `Other processes took the cores meanwhile (load ${Math.max(...loads)}): for some side fewer than three samples were undisturbed, so the medians are over all samples.`
      : "",
    note?.trim() ?? "",
    ...figures.map(
      ({ file, row, axis }) =>
        `![${[name, row, axis].filter(Boolean).join(", ")}](figures/${file})`,
    ),
  ];
  return parts.filter((part) => part !== "").join("\n\n");
}

/**
 * `docs/benchmarks.md`.
 *
 * @param notes Words on a bench, by its name: where the time of a missed row goes, and what was tried.
 */
export function benchmarksPage(
  records: readonly BenchRecord[],
  figures: readonly GrowthFigure[],
  notes: Readonly<Record<string, string>>,
): string {
  const sections = grouped(records, ({ name }) => name).map((own) => {
    const name = own[0]?.name ?? "";
    return section(
      own,
      figures.filter(({ bench }) => bench === name),
      notes[name],
    );
  });
  return `# Benchmarks

How long do the same computations take here and in PyTorch, JAX, NumPy and XGBoost, on the same two cores?

![Ours ÷ peer of all rows that have a peer of another library](figures/bench-summary.svg)

A dot is a row of the tables below, to the left of 1 where ours is faster; sizes and verdicts are there.

Written by \`npm run bench -- --all --write\` from \`bench/results.json\`; \`npm run bench -- NAME --write\` measures one bench
anew. Each bench first checks that ours and the peers compute the same numbers, then times them in turns in one run. Times are
medians of a call. We drop samples delayed by a busy core, if three clean ones remain per side. Ratios are
ours ÷ peer, so below 1 ours is faster. Peers run with as many threads as ours, in the environment in which they are fastest.

Some builds of the peers' libraries do not use what a processor has (MKL on AMD, say). For workloads bound by matrix products or
convolutions a line below the table therefore gives the rate of a 2048³ float32 product on onnxruntime and in the peer, in the same run.
Where the peer's rate is the lower one, its time is also divided by the quotient of the rates, and the goal counts this **scaled** ratio.
A goal is the most that a ratio, or a time without a peer, may be. If it names several peers, the fastest counts.

${sections.join("\n\n")}
`;
}
