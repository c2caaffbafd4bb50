"""Texts for the tests of the integrations, and what `clean` makes of them."""

import newsclean

RAIN = "It rained all day in the valley, and the river rose.\n\nPhoto: Ana Ruiz/Reuters\n\nComments"
SNOW = "Snow in May\n\nSnow fell on the pass on Monday, to the surprise of many.\n\nComments"
PLAIN = "Nothing is to be taken out of this sentence."

TEXTS = [RAIN, SNOW, PLAIN]
CLEANED = [newsclean.clean(text).text for text in TEXTS]
TITLES = [None, "Snow in May", None]
TITLED = [newsclean.clean(TEXTS[0]), newsclean.clean(SNOW, title="Snow in May"), newsclean.clean(PLAIN)]

assert CLEANED[0] != RAIN
assert CLEANED[2] == PLAIN
assert TITLED[1].text != SNOW
