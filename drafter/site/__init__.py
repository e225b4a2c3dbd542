"""What a web site says around a text: menus, share bars, breadcrumbs, notices, addresses; and how its words are known.

Only lines are looked at, and only their words; where on a page they stand is for the rooms to say. A line is
*certain* if no statement has it alone on a line at its head or end, a *menu* word if a statement may have it too,
as a heading ("Members"). An official may add a word to a list here.
"""

from __future__ import annotations

import re

from drafter.site import hosts, languages

_NETWORKS = (
    r"(?:facebook|twitter|x|linkedin|whatsapp|instagram|youtube|telegram|pinterest|reddit|flickr|rss|e-?mail"
    r"|google\+|google\ plus|bluesky|mastodon|threads|tiktok|tumblr|messenger|viber|wechat)"
)
_ACTS = r"(?:share|tweet|like|print|e-?mail|save|bookmark|copy\ link)"
_CERTAIN = re.compile(
    rf"""(?:
    # menus, and where one is
        home | (?:main\ |site\ )?(?:menu|navigation) | you\ are\ here\b.* | home\s?[>»/|›→:].*
      | (?:site\ )?search(?:\ (?:this|the|our)\ (?:web)?site|\ form|\ for:?|\ \.\.\.|…)?:?
      | (?:toggle|open|close|show|hide)\ (?:navigation|menu|search)
      | (?:skip|jump|go|back|return)\ to\ (?:the\ )?(?:main\ )?
          (?:content|navigation|menu|top|home|homepage|page|previous
        |news|list|search|all|results|footer)\b.{{0,30}}
      | top(?:\ of\ (?:the\ )?page)? | site\ ?(?:map|index) | sitemap
      | (?:\w+\ )?(?:log|sign)[\ -]?(?:in|out|on|up) | log\ in\ to\ .{{1,30}}
      | my\ account | create\ (?:an\ )?account | forgot(?:ten)?\ (?:your\ )?password\W* | register\ now
    # languages and letters
      | (?:select\ |choose\ (?:your\ )?|change\ )?languages?(?:\s?:.{{0,60}})? | translate(?:\ this\ (?:page|site))?:?
      | (?:change\ )?(?:text|font)\ size\b.{{0,20}} | (?:a[+-]?[\s|/]+){{1,3}}a[+-]? | high\ contrast
      | increase\ (?:text|font)\ size
    # sharing
      | share(?:\ (?:this|on|via|to|with)\b.{{0,40}})? | share(?:\ this(?:\ \w+)?)?\s?:.{{0,60}}
      | tweet(?:\ this)? | listen(?:\ to\ this\b.{{0,20}})?
      | (?:{_ACTS}|{_NETWORKS}|pdf|print-friendly)(?:(?:[\s|,·•/:–-]|\ on\ |\ by\ |\ via\ |\ to\ )+
          (?:{_ACTS}|{_NETWORKS}|this|page|version|pdf))*:?
      | (?:print|e-?mail|send|share|tweet|download|save|view|listen|read)(?:\s
          (?:as|this|the|it|in|by|to|a|an|on|via|using|browser|e-?mail
        |friend|page|article|story|document|pdf|word|version|print|post|release|media|news|colleague)){{1,6}}:?
      | (?:printer|print)[\ -]friendly(?:\ (?:version|page|pdf))? | (?:pdf|text|mobile)\ version | print\ preview
      | printable\ (?:version|page)
      | (?:follow|like|find|connect\ with|join)\ us(?:\ (?:on|at|via)\b.{{0,60}})?:?
      | (?:stay|keep)\ (?:connected|in\ touch|informed|up\ to\ date).{{0,40}}
      | download(?:\ (?:as\ |the\ |this\ |full\ )*(?:pdf|word|docx?|document|file|text|statement|report|page))?s?
          (?:\s?[(\[].{{1,30}}[)\]])?
      | (?:.{{1,80}}\s)?[(\[](?:pdf|docx?|word)\b[,:\ -]*[\d.,]+\s?[kmg]i?b[)\]] | (?:file\ )?size:?\ [\d.,]+\s?[kmg]b
    # the page's own making
      | .{{0,40}}\b(?:uses|use)\ cookies\b.* | cookies?(?:\ (?:policy|settings|preferences|notice|consent))?
      | (?:accept|reject|allow|manage)\ (?:all\ )?cookies
      | accept\ all | reject\ all | manage\ (?:preferences|consent|options) | got\ it\W*
      | by\ (?:continuing|using|browsing)\b.{{0,80}}\b(?:site|cookies|browse)\b.*
      | (?:please\ )?enable\ javascript.* | (?:this\ (?:page|site)\ requires\ )?javascript\ (?:is|must|seems).*
      | posted\ (?:by|in|under|at)\b.{{1,60}} | (?:filed|categori[sz]ed)\ (?:under|in|as)\b.{{0,60}}
      | (?:uploaded|submitted)\ by\b.{{0,60}} | by\ \S+(?:\s\S+)?\s\|.*\|.* | written\ by\s\w+(?:\s\w+)?
      | (?:\d+|no)\ (?:comments?(?:\ yet)?|shares?|likes?|views?|votes?|downloads?|repl(?:y|ies)) | \d+\ pages?
      | comments?\ (?:off|closed|are\ (?:off|closed)|\(\d+\)).{{0,40}}
      | (?:leave|add|post|write)\ a\ (?:comment|reply)
      | your\ email\ address\ will\ not\ be\ published.{{0,80}} | views?:\ ?[\d,.]+ | hits:?\ ?[\d,.]+
      | \d{{1,3}}%\ \(\d+\)
      | (?:\d+(?:[-–]\d{{1,3}})?\ min(?:ute)?s?(?:\ read(?:ing)?(?:\ time)?)?)
      | (?:estimated\ )?reading\ time\b.{{0,30}}
      | (?:tags?|tagged(?:\ (?:as|with))?|categor(?:y|ies)|keywords?|labels?|filed\ under)\s?:\s?.{{0,120}} | tags
      | (?:(?:this\ |web\ ?)?page\ |content\ |site\ |date\ )?(?:was\ )?(?:last|first)\s
          (?:updated|modified|reviewed|changed|edited|published)\b.{{0,60}}
      | (?:page\ |web\ ?page\ |content\ )(?:updated|reviewed|modified|created|owner|id|contact)\b.{{0,60}}
      | published\ on\ .{{1,80}}\(https?://\S+\)
      | (?:source|retrieved\ from|printed\ from|saved\ from)\b.{{0,10}}:?\ https?://\S+
      | source\ url(?:\ \(.{{0,60}}\))?:?(?:\ https?://\S+)? | (?:page\ )?printed\ (?:on|from|at)\b.{{0,80}}
      | (?:\d{{1,2}}/\d{{1,2}}/\d{{2,4}},?\ .{{0,80}}\ )?https?://\S+
          (?:\ (?:page\ )?\d{{1,3}}\ ?(?:/|of)\ ?\d{{1,3}})?(?:\ \d{{1,2}}/\d{{1,2}}/\d{{2,4}})?
      | this\ is\ google['’]s\ cache\ of\ .* | (?:the\ )?current\ page\ could\ have\ changed.* | www\.\S+
      | best\ viewed\b.{{0,80}}
      | (?:powered|designed|website|site\ design|web\ design|built)\ (?:and\ \w+\ )?by\b.{{0,60}}
      | web\s?master.{{0,60}}
      | (?:you\ are\ )?visitors?(?:\ (?:number|no\.?|count(?:er)?))?:?\s?[\d,.]+ | document\ information
      | click\ (?:here|to)\b.{{0,60}}
    # onwards
      | (?:[«‹←<]+\s?)?(?:previous|next|older|newer|prev)
          (?:\ (?:page|post|article|entry|story|item|posts|news))?(?:\s?[»›→>]+)?\W{{0,3}}
      | (?:previous|next|prev(?:ious)?\ (?:post|article|page|story)|next\ (?:post|article|page|story))\s?:\s?.{{1,120}}
      | [‹←]\s?.{{1,100}} | .{{1,100}}\s?[›→]
      | (?:view|see|show|browse)\ all(?:\ \w+){{1,3}} | breadcrumbs? | a\ ?[-–]\ ?z(?:\ index)?
      | (?:read|view|show|see|load|learn|find\ out)\ (?:more|all)
          (?:\ (?:about|news|events|posts|articles|in|from)\b.{{0,40}})?\W{{0,3}}
    # notices
      | (?:©|\(c\)\ ?(?:19|20)\d\d|copyright\s?(?:©|\(c\)|\d|by\b|notice|$)|all\ rights\ reserved).{{0,140}}
      | .{{0,80}}\ all\ rights\ reserved\.?
      | (?:privacy|cookie|accessibility|security|legal)\ (?:policy|statement|notice|information)
      | (?:web)?site\ (?:terms|policies|feedback)
      | terms\ (?:of\ (?:use|service)|(?:and|&)\ conditions)
      | (?:subscribe|unsubscribe)(?:\ (?:to|now|here|for)\b.{{0,60}})?
      | (?:e-?)?newsletters?(?:\ sign[\ -]?up|\ subscription)?
      | sign\ up\ (?:to|for)\b.{{0,80}} | (?:enter\ )?your\ e-?mail(?:\ address)? | e-?mail\ address\W?
      | (?:was|is|did)\ (?:this|you)\ (?:page|article|information|content|find)\b.{{0,60}}
          \?(?:\s?(?:yes|no|/|\|)\s?)* | (?:give\ |send\ |site\ )?(?:us\ )?feedback
      | rate\ this\ (?:page|article) | report\ (?:a|an)\ (?:problem|error|broken\ link)\b.{{0,40}} | contact\ us
      | (?:the\ )?.{{0,80}}\backnowledges?\ the\ traditional\ (?:owners|custodians)\b.*
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_PHONE = r"\(?\+?\d[\d\s().-]{5,}\d"
# What stands below a text: how to reach whoever published it, and marks of its end.
_FOOT = re.compile(
    rf"""(?:
        (?:(?:for\ )?(?:media|press|general|public|all|further|more|other)?\s?
          (?:enquir|inquir|information|contact|queries)[^.]{{0,60}}
          |tel(?:ephone)?|phone|ph|mob(?:ile)?|cell|fax|facsimile|hotline|call(?:\ us)?|t|f|p|m)
          (?:[.:]|\s|\ no\.?)*{_PHONE}.{{0,60}}
      | (?:(?:e-?mail|web(?:site)?|e|w|url)\s?[.:]?\s?)?(?:\S+@\S+\.\w+|(?:https?://|www\.)\S+)
          (?:[\s|,;/·•]+\S*[@.+\d]\S*){{0,4}}
      | (?:media|press|general|public)\ (?:enquir|inquir|quer|contact|officer|office)\w*(?:\s?:.{{0,100}})?
      | contact(?:s|\ (?:person|information|details))?\s?:.{{0,100}}(?:@|{_PHONE}).{{0,40}}
      | (?:.{{1,60}},\s)?(?:(?:level|floor|suite|room|unit)\s\d+
          |\d+(?:st|nd|rd|th)\ (?:floor|fl\.)|(?:g\.?)?p\.?\s?o\.?\s?box\s\d)\b.{{0,120}}
      | (?:.{{1,60}},\s)?(?:no\.?\s)?\d+[\w/-]*,?\s(?-i:(?:[A-Z][\w.'’-]*\s){{1,4}}
          (?:Street|St|Road|Rd|Avenue|Ave|Boulevard|Blvd|Drive|Lane
          |Highway|Crescent|Parade|Terrace|Place|Quay|Building|House|Tower))\.?(?:,.{{0,100}})?
      | (?:.{{1,80}},\s)?(?-i:[A-Z][\w.'’-]+\s){{1,3}}
          (?:\d{{5,6}}|(?-i:ACT|NSW|VIC|QLD|WA|SA|NT|TAS)\s\d{{4}})(?:,?\s(?-i:[A-Z]).{{0,40}})?
      | (?:posted|published|created|uploaded|updated)(?:\ on)?:?\s.{{0,12}}\d.{{0,60}}
      | [-–—*#=\s(\[<]*(?:ends|end|fin)[-–—*#=\s)\]>]*
      | (?:end\ of\ (?:document|statement|release|text|media\ release))\.?
      | (?:[*#~]\s?){{1,7}}
      | (?:.{{1,100}}[.,;|]\s)?(?:tel(?:ephone)?|phone|fax)(?:\s?no)?[.:]{{1,2}}\s?{_PHONE}.{{0,80}}
      | .{{0,160}}©.{{0,140}}
      | (?:.{{1,160}}[.,;|]\s)?all\ rights\ reserved[\s.,|\d-]{{0,12}} | (?:follow|find)\ us\s?:.{{0,80}}
      | (?:not\ )?for\ (?:immediate\ )?(?:release|publication|distribution)
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_CAPTION = re.compile(
    r"[(\[]?(?:photo(?:graph)?|image|picture|video|watch|audio)s?(?: (?:credit|caption|courtesy|by))?\s?:.{1,140}",
    re.I,
)
_LINKS = re.compile(  # what heads a list of links
    r"""(?:related|associated)\s
          (?:pages?|news|posts?|articles?|links?|content|stories|items|topics|information|media|releases)
      | more\ (?:news|stories|articles|posts|events|like\ this|(?:from|in|on)\ .{1,40})
      | (?:latest|recent|other|breaking|featured)\ (?:news|posts?|stories|tweets|articles|comments|media\ releases)
      | (?:most|top)\ (?:read|viewed|popular|stories|news|downloads) | popular(?:\ (?:posts|pages|articles|now))?
      | trending(?:\ now)?
      | you\ (?:may|might)\ (?:also\ )?(?:like|be\ interested).{0,30} | recommended(?:\ for\ you)?
      | (?:quick|useful|external|important|footer|helpful)\ links
      | in\ (?:this|the)\ (?:section|category) | on\ this\ (?:page|site)
      | (?:explore|browse)(?:\ (?:more|our|the\ site|topics|by)\b.{0,30})? | what['’]s\ (?:new|on)
      | get\ involved | site\ (?:map|navigation) | follow\ us | share\ this | connect(?:\ with\ us)?
      | news\ archives?""",
    re.IGNORECASE | re.VERBOSE,
)
# Words that a menu has, and that may stand in a text too.
_MENU = frozenset((
    "home", "about", "about us", "who we are", "what we do", "our work", "our people", "history", "menu", "search",
    "close", "news", "events", "news & events", "news and events", "contact", "contacts", "contact us", "documents",
    "statements", "publications", "resources", "media", "media centre", "media center", "media releases",
    "press releases", "newsroom", "press room", "press", "gallery", "photo gallery", "photos", "videos", "multimedia",
    "links", "login", "register", "language", "disclaimer", "privacy", "copyright", "sitemap", "site map",
    "accessibility", "terms of use", "terms", "legal", "security", "help", "faq", "faqs", "careers", "jobs",
    "vacancies", "tenders", "procurement", "donate",
    "members", "membership", "member states", "member countries", "partners", "our partners", "participants",
    "observers",
    "working groups", "themes", "topics", "issues", "activities", "programs", "programmes", "projects", "initiatives",
    "meetings", "conferences", "ministerial conferences", "senior officials' meetings", "workshops", "training",
    "calendar",
    "library", "archive", "archives", "reports", "research", "policy", "speeches", "declarations", "secretariat",
    "key documents", "background", "overview", "services", "countries", "regions", "staff",
    "structure", "organisation", "organization", "governance", "blog", "videos and photos", "stories", "updates",
    "subscribe", "feedback", "support", "share", "print", "accept", "downloads", "forms", "data", "statistics", "maps",
    "dashboard",
    "members area", "intranet", "webmail", "extranet", "rss", "rss feeds", "e-learning", "learning", "toolkit",
    "toolkits",
    "newsletter", "newsletters", "latest news", "upcoming events", "related documents", "see also",
    "further reading", "quick links", "our mandate", "mandate", "leadership", "co-chairs",
))  # fmt: skip
_MENU_PHRASE = re.compile(
    r"""(?:who|what|where|how|why)\ we\ (?:are|do|work|help|fund|operate) | our\ \w+ | about\ \w+(?:\ \w+){0,2}
      | \w+\ (?:and|&)\ (?:news|media|events|publications|resources|documents)
      | (?:news|media|events|publications|resources|documents)\ (?:and|&)\ \w+""",
    re.VERBOSE,
)
_PARTED = re.compile(r"\s*[|·•]\s*|\s+[>»›→/]+\s+")
_ARROWS = re.compile(r"\s[>»›→]+\s")
_LISTED = frozenset(
    ("members", "membership", "participants", "observers", "member states", "member countries", "countries", "partners")
)
"""Menu words that head a list of names, too."""
_LONGEST = 200
_MOST_WORDS, _LONGEST_PHRASE = 14, 5  # of a chain of phrases, and of each
ENOUGH = 3  # menu words in a row are a menu


_DOCUMENT = re.compile(
    r"\b(?:statement|declaration|communiqu[eé]|strategy|conclusions|summary|report|minutes|record)\b", re.IGNORECASE
)
_MEETING = re.compile(  # the plural is a menu's
    r"""\b(?:meeting|conference|summit|session|forum|assembly|dialogue|roundtable|workshop|seminar|consultations?
    |retreat)\b""",
    re.IGNORECASE | re.VERBOSE,
)


def names_text(text: str) -> bool:
    """Return whether a line names a document or a meeting, as a title does: "Seventh Meeting on Returns"."""
    return bool(_DOCUMENT.search(text) or _MEETING.search(text)) and not _is_menus(text)


def names_document(text: str) -> bool:
    """Return whether a line names a document: "Statement of the Co-Chairs"."""
    return bool(_DOCUMENT.search(text)) and not _is_menus(text)


def _is_menus(text: str) -> bool:
    return is_menu(text) or heads_links(text) or is_certain(text)


def is_certain(text: str) -> bool:
    """Return whether a line at the head or end of a text is a site's and no word of a statement."""
    if not 2 < len(text) < _LONGEST:
        return False
    return _is_known(text) or languages.are_listed(text) or _is_row(text) or _is_chain(text)


def is_foot(text: str) -> bool:
    """Return whether a line at the end of a text is a site's or a release's: an address, a telephone number, "ENDS"."""
    return is_certain(text) or (len(text) < _LONGEST and bool(_FOOT.fullmatch(text)))


def is_caption(text: str) -> bool:
    """Return whether a line tells of a picture: "Photo: delegates at the airport"."""
    return len(text) < _LONGEST and bool(_CAPTION.fullmatch(text))


def heads_links(text: str) -> bool:
    """Return whether a line heads a list of links: "Related pages"."""
    return not text[:1].islower() and bool(_LINKS.fullmatch(text.rstrip(": ")))


def is_menu(text: str) -> bool:
    """Return whether a line is made of words that menus have, though a statement may have them too: "Members"."""
    pieces = _pieces(text)
    return bool(pieces) and not text[0].islower() and all(_of_menu(piece) for piece in pieces)


def _of_menu(piece: str) -> bool:
    return piece in _MENU or piece in languages.NAMES or bool(_MENU_PHRASE.fullmatch(piece))


def heads_names(text: str) -> bool:
    """Return whether a menu's word heads a list of names as well: "Observers"."""
    return text.casefold() in _LISTED


def _pieces(text: str) -> list[str]:
    return [piece.casefold().replace("’", "'") for piece in _PARTED.split(text.strip(" |·•")) if piece]


def _is_known(text: str) -> bool:
    return bool(_CERTAIN.fullmatch(text)) or hosts.says(text)


def _is_chain(text: str) -> bool:
    """Return whether a line is nothing but a site's phrases one after the other: "Print Send to a friend Top"."""
    words = text.split()
    if not 1 < len(words) <= _MOST_WORDS:
        return False
    reached = {0}
    for end in range(1, len(words) + 1):
        begins = (start for start in range(max(0, end - _LONGEST_PHRASE), end) if start in reached)
        if any(_is_known(" ".join(words[start:end])) for start in begins):
            reached.add(end)
    return len(words) in reached


def _is_row(text: str) -> bool:
    """Return whether a line is a row of a site's words, parted by signs: a menu, a breadcrumb, a post's author."""
    pieces = _pieces(text)
    if len(pieces) < 2 or not all(re.search(r"\w", piece) for piece in pieces):
        return False
    if any(map(_is_known, pieces)):
        return True
    menu = sum(piece in _MENU for piece in pieces)
    arrows = len(_ARROWS.findall(text))
    return 2 * menu >= len(pieces) >= ENOUGH or arrows > 1 or bool(arrows and menu)
