"""The benchmark: what a draft costs, beside the same agreement made the usual way."""
