"""The cleaners, one file each."""

from newsclean.cleaners.advertisement import Advertisement
from newsclean.cleaners.agency import AgencyFooter
from newsclean.cleaners.author_bio import AuthorBio
from newsclean.cleaners.bios import Bios
from newsclean.cleaners.body import Body
from newsclean.cleaners.bylines import Bylines
from newsclean.cleaners.captions import Captions
from newsclean.cleaners.casing import Casing
from newsclean.cleaners.channels import Channels
from newsclean.cleaners.comments import Comments
from newsclean.cleaners.contents import Contents
from newsclean.cleaners.counter import Counter
from newsclean.cleaners.dates import Dates
from newsclean.cleaners.embed import Embed
from newsclean.cleaners.gallery import Gallery
from newsclean.cleaners.headings import Headings
from newsclean.cleaners.html import Html
from newsclean.cleaners.invisible import Invisible
from newsclean.cleaners.kickers import Kickers
from newsclean.cleaners.legal import Legal
from newsclean.cleaners.link_lists import LinkLists
from newsclean.cleaners.markdown import Markdown
from newsclean.cleaners.masthead import Masthead
from newsclean.cleaners.mojibake import Mojibake
from newsclean.cleaners.navigation import Navigation
from newsclean.cleaners.neighbours import Neighbours
from newsclean.cleaners.newsletter import Newsletter
from newsclean.cleaners.notes import Notes
from newsclean.cleaners.paywall import Paywall
from newsclean.cleaners.photo_credits import PhotoCredits
from newsclean.cleaners.player import Player
from newsclean.cleaners.popular_posts import PopularPosts
from newsclean.cleaners.readers import Readers
from newsclean.cleaners.reading_time import ReadingTime
from newsclean.cleaners.related import Related
from newsclean.cleaners.repeats import Repeats
from newsclean.cleaners.sections import Sections
from newsclean.cleaners.share import Share
from newsclean.cleaners.spacing import Spacing
from newsclean.cleaners.structure import Structure
from newsclean.cleaners.tags import Tags
from newsclean.cleaners.tails import Tails
from newsclean.cleaners.teasers import Teasers
from newsclean.cleaners.threads import Threads
from newsclean.cleaners.title import Title
from newsclean.cleaners.user_interface import UserInterface
from newsclean.cleaners.wrapping import Wrapping

__all__ = [
    "Advertisement",
    "AgencyFooter",
    "AuthorBio",
    "Bios",
    "Body",
    "Bylines",
    "Captions",
    "Casing",
    "Channels",
    "Comments",
    "Contents",
    "Counter",
    "Dates",
    "Embed",
    "Gallery",
    "Headings",
    "Html",
    "Invisible",
    "Kickers",
    "Legal",
    "LinkLists",
    "Markdown",
    "Masthead",
    "Mojibake",
    "Navigation",
    "Neighbours",
    "Newsletter",
    "Notes",
    "Paywall",
    "PhotoCredits",
    "Player",
    "PopularPosts",
    "Readers",
    "ReadingTime",
    "Related",
    "Repeats",
    "Sections",
    "Share",
    "Spacing",
    "Structure",
    "Tags",
    "Tails",
    "Teasers",
    "Threads",
    "Title",
    "UserInterface",
    "Wrapping",
]
