"""Training of the body detector: labelled pages, and the fitting of its trees."""
