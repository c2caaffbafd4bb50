"""Training of the casing model: pure Python, deterministic."""
