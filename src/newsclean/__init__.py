"""Cleans scraped news text and returns a typed Article."""
