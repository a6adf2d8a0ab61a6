"""Takes the same 200 steps on one device, on eight, and in two processes of four, and prints losses and bytes sent."""

import json
import pathlib
import socket
import subprocess
import sys
import tempfile

folder = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else "out/xla-cluster")
command = [sys.executable, "-m", "legendre_xla.command"]
step = folder / "step.legendre"
shown = (10, 50, 100, 200)


def run(devices, processes):
    """The losses of a run, by step."""
    with tempfile.TemporaryDirectory() as checkpoint, socket.socket() as free:
        free.bind(("localhost", 0))
        address = f"localhost:{free.getsockname()[1]}"
        free.close()
        common = [*command, "run", step, "--start", folder / "start.safetensors", "--data", folder / "shards"]
        common += ["--checkpoint", checkpoint, "--steps", "200", "--cpu-devices", str(devices // processes)]
        many = ["--coordinator", address, "--processes", str(processes)] if processes > 1 else []
        started = [
            subprocess.Popen([*common, *many, *(["--process", str(i)] if many else [])]) for i in range(processes)
        ]
        if any([process.wait() for process in started]):
            sys.exit("a run failed")
        lines = (pathlib.Path(checkpoint) / "metrics.jsonl").read_text().splitlines()
        return {line["step"]: line["loss"] for line in map(json.loads, lines)}


alone = run(1, 1)
print("| devices | processes |", " | ".join(f"step {at}" for at in shown), "| largest difference |")
print("| --- " * (len(shown) + 3) + "|")
for devices, processes in ((1, 1), (8, 1), (8, 2)):
    losses = alone if devices == 1 else run(devices, processes)
    worst = max(abs(loss - alone[at]) / abs(alone[at]) for at, loss in losses.items())
    cells = " | ".join(f"{losses[at]:.6f}" for at in shown)
    print(f"| {devices} | {processes} | {cells} | {worst:.1e} |")
sys.stdout.flush()
subprocess.run([*command, "collectives", step, "--cpu-devices", "8", "--devices", "1,2,4,8"], check=True)
