"""Photo captions and credits: their forms, told from text alone."""
