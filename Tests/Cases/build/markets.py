"""The honest customers of every kind of account, by the name of their story."""

import bank
import exchange
import marketplace


def market_crowd(market, names):
    """Lets each named story happen in a market."""
    for name in names.split():
        next(getattr(room, name) for room in (bank, exchange, marketplace) if hasattr(room, name))(market)
