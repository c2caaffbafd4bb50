"""Pages written for the tests: menus, an article, teasers, comments and a footer."""

MENU = """Skip to content
Search
Menu
Home
News
Politics
Business
Sport
Football
Cycling
Culture
Film
Music
Weather
Podcasts
Sign in
Subscribe""".split("\n")

HEAD = """Harbour bridge to stay shut until spring
By Lena Marsh
12 March 2025, 10:41
Share
Facebook
Email""".split("\n")

ARTICLE = [
    "The old harbour bridge will stay closed to cars and buses until at least the end of April, the city council said "
    "on Tuesday, after divers found deeper cracks in two of its piers than had been expected.",
    "Engineers had hoped to reopen one lane before the Easter holidays, but the latest survey showed that the "
    "concrete below the water line has lost almost a third of its strength since the last inspection in 2019.",
    "“We will not take a risk with people's lives,” said Marta Olsen, who leads the council's transport committee. "
    "“It is better to wait for six more weeks than to have to close the bridge again in the autumn.”",
    "About 14,000 vehicles crossed the bridge every day before it was shut in January. Drivers now have to use the "
    "tunnel on the ring road, where queues in the morning have grown to more than four kilometres.",
    "Shop owners on the island say that they have lost half of their customers. Some of them have asked the city for "
    "help with their rent, and a meeting with the mayor is planned for next week.",
    "The repair is expected to cost nine million euros, two million more than was set aside in the budget. The council "
    "will vote on the additional money in May.",
]

FACTS = """What is known so far:
- Two of the five piers are damaged
- The lane for bicycles stays open
- Ferries run every 20 minutes""".split("\n")

BEHIND = """Related articles
New tunnel opens to lorries
Ferry prices rise again
Why the island votes on Sunday
Most read
1
Storm warning for the coast
2
Twelve recipes for asparagus
3
Cup final moved to Saturday
Comments
12 comments
Anna P.
2 hours ago
Typical of this town. They never plan anything in time and we pay for it.
Reply
Report
Joe
3 hours ago
Take the bike!
Reply
Report
Newsletter
Sign up for our morning email
Your email address
About us
Contact
Privacy policy
Terms of use
Cookie settings
Jobs
Advertise
© 2025 The Harbour Post. All rights reserved.""".split("\n")


def long_menu(lines: int) -> list[str]:
    """A menu of many different entries."""
    places = ["North", "South", "East", "West", "Upper Town", "Lower Town", "Harbour", "Island", "Hills", "Station"]
    topics = ["News", "Sport", "Culture", "Traffic", "Schools", "Weather", "Jobs", "Property", "Events", "Police"]
    entries = [f"{topic} {place}" for topic in topics for place in places]
    return (entries * (lines // len(entries) + 1))[:lines]
