"""Amounts, dates, words, and facts: values of a deal that know the fields they came from."""
