"""Agreements of the model's own form, 1995 to 2025, as deals; what each must say by the record of what was filed."""
