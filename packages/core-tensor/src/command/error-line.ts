import { isLegendreError } from "../errors.ts";
import { systemCode, systemReason } from "../io/system-reason.ts";

/** What a command says of an error, and its exit status. */
export interface ErrorLine {
  /** One line, without characters that a terminal would obey. */
  readonly line: string;
  /** 2 for a mistake on the command line, 1 for everything else. */
  readonly status: 1 | 2;
}

/**
 * An error as one line for people: mistakes and faults of the system by their reason, anything else as a fault of the
 * program, with how to see its stack.
 */
export function errorLine(program: string, error: unknown): ErrorLine {
  if (isLegendreError(error)) {
    return { line: oneLine(error.message), status: error.code === "option" ? 2 : 1 };
  }
  const code = systemCode(error);
  if (code?.startsWith("ERR_PARSE_ARGS") === true) {
    return { line: oneLine(`${program}: ${(error as Error).message}`), status: 2 };
  }
  if (code !== undefined) {
    const { path, dest, address } = error as { path?: string; dest?: string; address?: string };
    const of = dest ?? path ?? address;
    const reason = systemReason(error);
    return {
      line: oneLine(`${program}: ${of === undefined ? "" : `${of}: `}${reason}`),
      status: 1,
    };
  }
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const remedy = "this is a fault of the program; LEGENDRE_STACK=1 prints where";
  return { line: oneLine(`${program}: ${what}; ${remedy}`), status: 1 };
}

/** Text without line breaks and control characters; what is not shown is written as `\x1b`. */
export function oneLine(text: string): string {
  return text
    .trim()
    .replace(/\s*[\r\n]+\s*/g, " ")
    .replace(
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what a terminal would obey
      /[\u0000-\u001f\u007f-\u009f]/g,
      (sign) => `\\x${sign.charCodeAt(0).toString(16).padStart(2, "0")}`,
    );
}
