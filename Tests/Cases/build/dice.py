"""Seeded chance that stays the same on every Python: built on Random.random() alone, whose sequence is guaranteed."""

import random


class Dice:
    def __init__(self, seed):
        self._random = random.Random(seed).random

    def unit(self):
        return self._random()

    def between(self, low, high):
        """A whole number, both ends included."""
        return low + int(self._random() * (high - low + 1))

    def real(self, low, high, digits=2):
        return round(low + self._random() * (high - low), digits)

    def chance(self, probability):
        return self._random() < probability

    def pick(self, items):
        return items[int(self._random() * len(items))]

    def some(self, items, count):
        rest = list(items)
        return [rest.pop(int(self._random() * len(rest))) for _ in range(min(count, len(rest)))]

    def hex(self, length):
        return "".join(self.pick("0123456789abcdef") for _ in range(length))

    def digits(self, length):
        return str(self.between(1, 9)) + "".join(str(self.between(0, 9)) for _ in range(length - 1))

    def letters(self, length, alphabet="ABCDEFGHJKLMNPQRSTUVWXYZ"):
        return "".join(self.pick(alphabet) for _ in range(length))
