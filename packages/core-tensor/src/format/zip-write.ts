import { LegendreError } from "../errors.ts";
import { checkName } from "./safetensors-header.ts";

/** Midnight of the first day that zip knows: the same content gives the same bytes. */
const mtime = new Date(1980, 0, 1);
/** What an archive needs at most for a file beside its bytes and its name, twice. */
const around = 128;

/**
 * The bytes of a zip archive.
 *
 * @param compress - deflate the files; otherwise they are stored.
 * @throws `data` for a name that is not allowed, and for more than 4 GB.
 */
export async function writeZip(
  where: string,
  files: Iterable<readonly [string, Uint8Array]>,
  compress: boolean,
): Promise<Uint8Array<ArrayBuffer>> {
  const { zipSync } = await import("fflate");
  const given: Record<string, Uint8Array> = {};
  let size = 0;
  for (const [name, content] of files) {
    const fault = checkName(name);
    if (fault !== undefined) {
      const what = `the name ${JSON.stringify(name)} is not allowed: ${fault}; rename the array`;
      throw new LegendreError("data", where, what, { name });
    }
    // Before packing, which may take as much memory again.
    size += content.length + 6 * name.length + around;
    if (size >= 2 ** 32 - 1) {
      const what = `at "${name}" the archive passes 4 GB, which zip cannot hold; use safetensors`;
      throw new LegendreError("data", where, what, { name });
    }
    given[name] = content;
  }
  return zipSync(given, { level: compress ? 6 : 0, mtime });
}
