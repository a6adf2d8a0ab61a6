import { delimiter } from "node:path";
import { afterEach, expect, it, vi } from "vitest";
import { peerEnvironment, peerPythons } from "../shared/peer.ts";

afterEach(() => void vi.unstubAllEnvs());

it("takes several Pythons, as in a PATH", () => {
  vi.stubEnv("PEER_PYTHON", ["a/python", "b/python"].join(delimiter));
  expect(peerPythons()).toEqual(["a/python", "b/python"]);
  vi.stubEnv("PEER_PYTHON", "");
  expect(peerPythons()).toEqual([]);
});

it("gives the peer the environment in which it is fastest", () => {
  const given = { PATH: "p", OPENBLAS_CORETYPE: "Haswell", OPENBLAS_L2_SIZE: "1" };
  const environment = peerEnvironment(given, 3);
  expect(environment).toMatchObject({ PATH: "p", OMP_NUM_THREADS: "3", MKL_NUM_THREADS: "3" });
  expect(environment["GLIBC_TUNABLES"]).toContain("glibc.malloc.mmap_threshold=");
  expect(environment).not.toHaveProperty("OPENBLAS_CORETYPE");
  expect(environment).not.toHaveProperty("OPENBLAS_L2_SIZE");
});
