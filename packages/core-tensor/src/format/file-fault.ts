import { LegendreError } from "../errors.ts";

/** What makes the errors of a function for files whose content is not what it should be: code "data", with the file in front. */
export function fileFaults(where: string): (file: string, what: string) => LegendreError {
  return (file, what) => new LegendreError("data", where, `${file}: ${what}`, { file });
}
