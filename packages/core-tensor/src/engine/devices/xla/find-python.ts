/** The Python that runs XLA, and where its name comes from. */
export interface FoundPython {
  readonly command: string;
  /** For errors: how it was found. */
  readonly from: string;
}

/**
 * The Python to start: the one that `LEGENDRE_PYTHON` names, else that of the virtual environment in force, else `python3`
 * (`python` on Windows).
 */
export function findPython(
  env: Readonly<Record<string, string | undefined>>,
  platform: string,
): FoundPython {
  const windows = platform === "win32";
  const named = env["LEGENDRE_PYTHON"];
  if (named !== undefined && named !== "") return { command: named, from: "LEGENDRE_PYTHON" };
  const folder = env["VIRTUAL_ENV"];
  if (folder !== undefined && folder !== "") {
    const command = windows ? `${folder}\\Scripts\\python.exe` : `${folder}/bin/python`;
    return { command, from: "VIRTUAL_ENV" };
  }
  return { command: windows ? "python" : "python3", from: "PATH" };
}
