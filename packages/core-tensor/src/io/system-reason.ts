/** What the codes of the system mean, for people. */
const reasons: Readonly<Record<string, string>> = {
  EACCES: "it may not be touched by this user",
  EADDRINUSE: "the address is in use by another program",
  EADDRNOTAVAIL: "this machine does not have the address",
  EAI_AGAIN: "the name of the host is not known",
  EBUSY: "it is in use, or a mount point",
  EDQUOT: "the quota of disk space is used up",
  EEXIST: "something of that name is there",
  EFBIG: "the file would be larger than allowed",
  EIO: "the disk fails",
  EISDIR: "it is a folder, a file is needed",
  ELOOP: "its links go in a circle",
  EMFILE: "too many files are open",
  ENAMETOOLONG: "the name is too long",
  ENOENT: "it is not there",
  ENOMEM: "there is no memory left",
  ENOSPC: "no space is left on the disk",
  ENOTDIR: "a file stands where a folder is needed",
  ENOTEMPTY: "the folder is not empty",
  ENOTFOUND: "the name of the host is not known",
  EPERM: "it may not be touched by this user",
  EROFS: "the disk is read-only",
  ERR_FS_FILE_TOO_LARGE: "files above 2 GiB cannot be read at once",
  ERR_STRING_TOO_LONG: "files above 512 MiB of text cannot be read at once",
};

/**
 * Why the system refused something, with the system's code: `no space is left on the disk (ENOSPC)`. Errors of other
 * origin give their message.
 */
export function systemReason(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  const code = systemCode(cause);
  const reason = code === undefined ? undefined : reasons[code];
  return reason === undefined ? cause.message : `${reason} (${code})`;
}

/** The code of an error of the system or of Node, such as `ENOENT`. */
export function systemCode(cause: unknown): string | undefined {
  const code = (cause as { code?: unknown } | null | undefined)?.code;
  return typeof code === "string" && /^(E[A-Z0-9]+|ERR_[A-Z0-9_]+)$/.test(code) ? code : undefined;
}
