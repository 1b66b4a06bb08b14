"""Interest payment dates, record dates and maturity."""

from generator.rules.payments import (
    s201_first_payment_after_closing,
    s202_first_payment_on_cycle,
    s203_odd_coupons,
    s204_maturity_on_cycle,
    s205_payment_dates_regular,
    s206_record_dates_count,
    s207_record_dates_window,
    s208_maturity_after_closing,
)
from generator.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    s201_first_payment_after_closing,
    s202_first_payment_on_cycle,
    s203_odd_coupons,
    s204_maturity_on_cycle,
    s205_payment_dates_regular,
    s206_record_dates_count,
    s207_record_dates_window,
    s208_maturity_after_closing,
)
