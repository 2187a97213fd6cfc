"""What a text denies, bounds and orders: polarity, limits, what is done first."""
