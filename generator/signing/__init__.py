"""The fields in which a PDF is signed: where they are, what stands in them, and which draft the file is of."""
