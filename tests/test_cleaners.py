"""Cleaners at their borders: what is just one of its kind, and what just is not. Each case was once a mutant that lived."""
