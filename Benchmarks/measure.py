"""Runs a program and tells what it cost: wall time, processor time, memory."""

import os
import statistics
import subprocess
import threading
import time


class Cost:
    """What one run cost."""

    def __init__(self, wall, cpu, resident, private, swap, output):
        self.wall = wall
        self.cpu = cpu
        self.resident = resident
        self.private = private
        self.swap = swap
        self.output = output


def _status(pid):
    """The process's own memory and swap in bytes; pages of mapped files are not its own."""
    found = {"RssAnon:": 0, "VmSwap:": 0}
    try:
        with open(f"/proc/{pid}/status", encoding="ascii") as lines:
            for line in lines:
                words = line.split()
                if words[0] in found:
                    found[words[0]] = int(words[1]) * 1024
    except (OSError, IndexError):
        pass
    return found["RssAnon:"], found["VmSwap:"]


def run(command):
    """Runs a command to its end. Memory is looked at fifty times a second."""
    peak = [0, 0]
    started = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.PIPE)
    ended = threading.Event()

    def watch():
        while not ended.wait(0.02):
            private, swap = _status(process.pid)
            peak[0], peak[1] = max(peak[0], private), max(peak[1], swap)

    watcher = threading.Thread(target=watch)
    watcher.start()
    output = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.monotonic() - started
    ended.set()
    watcher.join()
    process.stdout.close()
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise SystemExit(f"{command[0]} ended with status {process.returncode}")
    return Cost(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024, peak[0], peak[1], output.decode())


def medians(costs):
    """The median of each figure over some runs."""
    names = ("wall", "cpu", "resident", "private", "swap")
    return {name: statistics.median(getattr(cost, name) for cost in costs) for name in names}
