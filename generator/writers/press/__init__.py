"""What a PDF is printed with: WeasyPrint brought in with care, and the faces that travel with the package."""
