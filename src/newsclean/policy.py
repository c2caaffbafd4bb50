"""The policy: which labels leave the text."""

from pydantic import BaseModel, ConfigDict, field_validator

from newsclean.errors import ConfigurationError, available
from newsclean.marks import STRUCTURE, Label

DROPPED_BY_DEFAULT = tuple(sorted(label for label in Label if label not in STRUCTURE))
"""All labels but the article's own structure."""


class Policy(BaseModel):
    """Which labels leave the text: those in ``drop`` that are not in ``keep``.

    Args:
        drop: labels whose lines leave the text; by default every label that is not part of the article.
        keep: exceptions from ``drop``.

    Raises:
        ConfigurationError: an unknown label; the message lists those there are.

    >>> Policy(keep=("caption",)).drops(Label.CAPTION), Policy().drops(Label.CAPTION)
    (False, True)
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    drop: tuple[Label, ...] = DROPPED_BY_DEFAULT
    keep: tuple[Label, ...] = ()

    @field_validator("drop", "keep", mode="before")
    @classmethod
    def _known_and_sorted(cls, value: object) -> object:
        if not isinstance(value, (list, tuple, set, frozenset)):
            raise ConfigurationError(f"A policy takes lists of labels, not {value!r}. {available(Label)}")
        unknown = sorted(str(item) for item in value if item not in Label.__members__.values())
        if unknown:
            raise ConfigurationError(f"Unknown labels in a policy: {', '.join(unknown)}. {available(Label)}")
        return tuple(sorted(set(value)))

    def drops(self, label: Label) -> bool:
        """Whether lines of this label leave the text."""
        return label in self.drop and label not in self.keep
