"""The mutation benchmark: wrong deals, made from sound ones by one change each, and whether `terms check` sees it."""
