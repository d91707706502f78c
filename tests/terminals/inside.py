"""What runs inside a terminal: prints a page, waits until its picture is taken, goes on.

    inside.py FOLDER COMMAND PATIENCE PAGE...

A page is a name and the arguments of the command, separated by spaces.
"""

import subprocess
import sys
import time
from pathlib import Path


def main(folder: Path, command: str, patience: float, pages: list[str]) -> None:
    time.sleep(patience)  # until the window has its size
    report = ["doctor", "--json", "-o", str(folder / "doctor.json")]
    subprocess.run([command, *report], check=False)
    for page in pages:
        name, *arguments = page.split()
        sys.stdout.write("\x1b[2J\x1b[H")
        sys.stdout.flush()
        subprocess.run([command, *arguments], check=False)
        (folder / f"{name}.ready").touch()
        for _ in range(600):
            if (folder / f"{name}.taken").exists():
                break
            time.sleep(0.05)


main(Path(sys.argv[1]), sys.argv[2], float(sys.argv[3]), sys.argv[4:])
