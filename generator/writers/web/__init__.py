"""What the HTML page and the PDF, which is made from it, are put together from."""
