import { type CommandSpec, type FlagSpec, flagsOf } from "./command-spec.ts";
import { placeholder } from "./parse-command.ts";

/** The line that shows how a command is called. */
export function usageLine({ name, words, flags }: CommandSpec): string {
  const shown = words.map((word) => {
    const text = `${word.name}${word.many === true ? "…" : ""}`;
    return word.optional === true ? `[${text}]` : text;
  });
  return [name, ...shown, ...(Object.keys(flags).length > 0 ? ["[flags]"] : [])].join(" ");
}

/** What `--help` prints for a command: how it is called, what it does, its flags with ranges and defaults. */
export function helpText(spec: CommandSpec): string {
  const flags = [...flagsOf(spec)].map(([name, { flag }]) => ({
    left: `--${name} ${placeholder(flag)}`.trim(),
    right: `${flag.help}${presetText(flag)}`,
  }));
  const rows = [...flags, { left: "--help", right: "print this" }];
  const width = Math.min(28, Math.max(...rows.map(({ left }) => left.length)));
  return [
    `usage: ${usageLine(spec)}`,
    "",
    `${spec.says[0]?.toUpperCase() ?? ""}${spec.says.slice(1)}.`,
    "",
    ...rows.map(({ left, right }) => `  ${left.padEnd(width)}  ${right}`),
  ].join("\n");
}

function presetText(flag: FlagSpec): string {
  if (flag.type === "switch" || flag.preset === undefined) return "";
  return ` (default ${flag.preset})`;
}
