"""Rounds: the numbered drafts of a deal, frozen as they went out, under `deals/x.drafts/1/` and so on."""
