"""The other side: reading an agreement as filed, or as anybody wrote it, and comparing it with ours."""
