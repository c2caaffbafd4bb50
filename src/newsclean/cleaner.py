"""The cleaner: its base class, the registry, and plain functions as cleaners."""

from collections.abc import Callable, Iterable
from importlib.metadata import entry_points
from typing import Any, ClassVar

from pydantic import BaseModel, ConfigDict, SerializerFunctionWrapHandler, ValidationError, model_serializer

from newsclean.document import Document
from newsclean.errors import ConfigurationError, available
from newsclean.line import Line
from newsclean.marks import Edit, Join, Mark, Phase

ENTRY_POINTS = "newsclean.cleaners"
"""Entry point group under which other packages offer cleaners."""

_registry: dict[str, type["Cleaner"]] = {}


class Cleaner(BaseModel):
    """Base of all cleaners: a frozen model whose fields are its options, with one method for its phase.

    A subclass has a ``name`` and one of the methods ``repair``, ``label``, ``context`` and ``polish``, each of which
    takes a `Document`, changes nothing and yields what it proposes: `Edit` and `Join` (repair, polish) or
    `Mark` (label, context). ``needs`` names the cleaners it wants beside it when it is used alone. ``per_line`` says
    of a method (context apart) that what it yields of a line depends on that line alone, so that later rounds ask it
    only about lines that changed, and of polish about those of which `asks_again` says so.

    >>> from newsclean.marks import Label
    >>> class Shouting(Cleaner):
    ...     '''Lines of capitals only.'''
    ...     name = "doctest_shouting"
    ...     def label(self, document):
    ...         for line in document.lines:
    ...             if line.text.isupper():
    ...                 yield Mark(line.index, Label.USER_INTERFACE, "example.user_interface.shouting")
    >>> Shouting()("Hello there.\\nBUY NOW\\nBye now.")
    'Hello there.\\nBye now.'
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: ClassVar[str] = ""
    phase: ClassVar[Phase]
    needs: ClassVar[tuple[str, ...]] = ()
    per_line: ClassVar[bool] = False
    _method: ClassVar[str]

    def __init_subclass__(cls, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        phases = [phase for phase in Phase if hasattr(cls, phase.value)]
        if cls.__dict__.get("name"):
            if len(phases) != 1:
                raise TypeError(f"Cleaner {cls.__name__} needs exactly one method of repair, label, context, polish.")
            register(cls)
        if phases:
            cls.phase = phases[0]
            cls._method = phases[0].value

    @model_serializer(mode="wrap")
    def _with_name(self, handler: SerializerFunctionWrapHandler) -> dict[str, Any]:
        return {"name": self.name, **handler(self)}

    def __call__(self, text: str) -> str:
        """Cleans a string with this cleaner alone (and the cleaners it needs); separators stay as they are."""
        from newsclean.pipeline import Pipeline

        return Pipeline([self]).strip(text)

    def asks_again(self, line: Line) -> bool:
        """Whether what polish yields of this line hangs on the rest of the text, though it is ``per_line``."""
        return False

    def propose(self, document: Document) -> Iterable[Any]:
        """What the method of this cleaner's phase yields."""
        method: Callable[[Document], Iterable[Any]] = getattr(self, self._method)
        return method(document)

    def may_propose(self, document: Document) -> bool:
        """A cheap look at a document: False where this cleaner would surely yield nothing, and need not be asked."""
        return True


def register(cls: type[Cleaner]) -> None:
    """Makes a cleaner class known by its name; subclassing `Cleaner` does this by itself.

    Raises:
        TypeError: the name belongs to another class.
    """
    known = _registry.get(cls.name)
    if known is not None and (known.__module__, known.__qualname__) != (cls.__module__, cls.__qualname__):
        raise TypeError(
            f"Two cleaners are named {cls.name!r}: {known.__module__}.{known.__qualname__} and "
            f"{cls.__module__}.{cls.__qualname__}. Rename one."
        )
    _registry[cls.name] = cls


def cleaner(
    name: str, phase: Phase | str
) -> Callable[[Callable[[Document], Iterable[Mark | Edit | Join]]], type[Cleaner]]:
    """Makes a cleaner of a plain function.

    Args:
        name: the name the cleaner is registered under.
        phase: ``repair``, ``label``, ``context`` or ``polish``.

    Returns:
        A decorator that turns ``function(document)`` into a `Cleaner` class without options.

    >>> from newsclean.marks import Label
    >>> @cleaner("doctest_dashes", phase="label")
    ... def dashes(document):
    ...     return [Mark(line.index, Label.USER_INTERFACE, "example.user_interface.dashes")
    ...             for line in document.lines if line.text == "---"]
    >>> dashes()("One.\\n---\\nTwo.")
    'One.\\nTwo.'
    """
    method = Phase(phase).value

    def decorate(function: Callable[[Document], Iterable[Mark | Edit | Join]]) -> type[Cleaner]:
        body: dict[str, Any] = {
            "__doc__": function.__doc__,
            "__module__": function.__module__,
            "__qualname__": function.__qualname__,
            "name": name,
            "__annotations__": {"name": ClassVar[str]},
            method: lambda _self, document: function(document),
        }
        return type(function.__name__, (Cleaner,), body)

    return decorate


def cleaner_names() -> tuple[str, ...]:
    """Names of all cleaners there are: newsclean's own, registered ones, and those of installed packages.

    >>> "comments" in cleaner_names()
    True
    """
    import newsclean.cleaners  # noqa: F401  (registers our own)

    offered = {point.name for point in entry_points(group=ENTRY_POINTS)}
    return tuple(sorted(offered | set(_registry)))


def cleaner_class(name: str) -> type[Cleaner]:
    """The class of a cleaner by its name.

    Raises:
        ConfigurationError: there is none; the message lists those there are.

    >>> cleaner_class("comments").name
    'comments'
    """
    import newsclean.cleaners  # noqa: F401  (registers our own)

    if name not in _registry:  # reading what other packages offer takes two milliseconds
        if name not in cleaner_names():
            raise ConfigurationError(f"There is no cleaner {name!r}. {available(cleaner_names())}")
        (point,) = entry_points(group=ENTRY_POINTS, name=name)
        loaded = point.load()
        if not (isinstance(loaded, type) and issubclass(loaded, Cleaner)):
            raise ConfigurationError(f"The entry point {name!r} in {ENTRY_POINTS!r} is no Cleaner class: {loaded!r}.")
        if loaded.name != name:
            raise ConfigurationError(
                f"The entry point {name!r} offers a cleaner named {loaded.name!r}: name it the same."
            )
        register(loaded)
    return _registry[name]


def make_cleaner(name: str, **options: Any) -> Cleaner:
    """A cleaner by its name and options.

    Raises:
        ConfigurationError: no such cleaner, or no such option; the message lists what there is.

    >>> make_cleaner("comments").name
    'comments'
    """
    cls = cleaner_class(name)
    try:
        return cls(**options)
    except ValidationError as error:
        options_there = available(cls.model_fields) if cls.model_fields else "It has none."
        raise ConfigurationError(f"Wrong options for cleaner {name!r}: {error} {options_there}") from error
