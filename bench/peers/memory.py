"""Peak memory of a fresh process that trains ResNet-18 by PyTorch for some steps."""

import resource
import subprocess
import sys

sizes = sys.argv[1:5]
if sys.argv[5:] == ["child"]:
    from resnet_step import resnet_step

    batch, width, size, steps = (int(a) for a in sizes)
    _, step = resnet_step(batch, width, size)
    for _ in range(steps):
        step()
    # Kilobytes on Linux.
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024)
else:
    import torch
    from serve import serve

    def peak():
        command = [sys.executable, __file__, *sizes, "child"]
        return int(subprocess.run(command, check=True, capture_output=True, text=True).stdout)

    serve(f"PyTorch {torch.__version__}", peak, unit="bytes")
