"""`terms verify`: what a PDF shows on its pages, held against the agreement drawn again from its deal."""
