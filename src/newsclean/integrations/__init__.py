"""One thin module for each pipeline; each imports its own library and nothing else of this folder's."""
