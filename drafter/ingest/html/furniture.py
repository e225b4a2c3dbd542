"""What of a web page is furniture, by its tag, its role or its class: data, and how it is looked up.

An official may add a word to a list here; what is furniture by its words stands in `site`.
What is left out of the article is told in a Repair of the
kind that stands first in the row.
"""

from __future__ import annotations

import re

from drafter.ingest.html.tree import Node

NAVIGATION = "site navigation"
AROUND = "text around the article"
CAPTION = "picture caption"
HIDDEN = "hidden text"
CONTENTS = "table of contents"
FORM = "form"
POSTED = "posting line"
ALERT = "alert"

TAGS = {
    "nav": NAVIGATION, "figcaption": CAPTION, "form": FORM, "button": FORM, "select": FORM, "textarea": FORM,
    "input": FORM, "label": FORM, "svg": "picture", "audio": "picture", "video": "picture", "canvas": "picture",
    "map": "picture", "rp": HIDDEN,
}  # fmt: skip
# Tags of a page's edge: furniture only outside the article, or where they are not its own.
EDGES = {"header": "page header", "footer": "page footer", "aside": "text beside the article"}
ROLES = {
    "navigation": NAVIGATION, "banner": "page header", "contentinfo": "page footer", "search": FORM, "menu": NAVIGATION,
    "menubar": NAVIGATION, "toolbar": NAVIGATION, "dialog": "notice", "alertdialog": "notice", "complementary":
    "text beside the article", "form": FORM,
}  # fmt: skip

# The words of classes and ids: "breadcrumb" is found in class="site-breadcrumb" and in id="breadcrumb_top".
_CLASSES = (
    (NAVIGATION, "nav navbar navigation menu submenu breadcrumb breadcrumbs pathway pagination pager pagenav skip "
                 "skiplink sitemap topbar masthead quicklinks paginator prevnext toc-nav language-switcher langswitch "
                 "suitebar ribbonrow s4-ribbonrow menubar footerlinks"),
    ("share links", "share sharing social socials sharedaddy addtoany addthis sharethis jp-relatedposts bookmark"),
    ("cookie notice", "cookie cookies consent gdpr onetrust cookiebanner"),
    ("related pages", "related recommended readmore relatedposts similar teaser teasers latest trending popular"),
    ("text beside the article", "sidebar sidebars rail widget-area complementary"),
    ("comments", "comments comment commentlist respond disqus"),
    (CAPTION, "caption figcaption captions"),
    ("page footer", "footer colophon copyright bottombar"),
    ("page header", "banner logo branding site-title site-description sitename sitetitle topheader"),
    (FORM, "search searchform newsletter subscribe subscription login signup toolbar printbutton"),
    ("advertisement", "advert advertisement ads adsense sponsored promo"),
    ("tags", "tags taglist tagcloud tag-links cat-links post-tags"),
    ("notice", "popup modal lightbox"),
    (ALERT, "alert alerts emergency notification"),
    ("slide show", "slider carousel slideshow swiper"),
    # When and by whom the page was put on its site; the text's own date stands in its title.
    (POSTED, "posted-on entry-meta entry-date post-meta post-date byline entry-byline submitted article-meta "
                     "node__submitted field--name-created published-on posted-by"),
    # What the Wayback Machine, Google's cache, a reader view and a site's print version say of the page.
    ("archive's own words", "wm-ipp wm-ipp-base wm-ipp-inside wm-ipp-print bn-google-cache-hdr google-cache-hdr "
                            "reader-estimated-time reader-domain reader-toolbar print-source_url print-links "
                            "print-site_name print-breadcrumb print-footer"),
)  # fmt: skip
BY_CLASS = {word: kind for kind, words in _CLASSES for word in words.split()}
_NAME = re.compile(r"[a-z]+(?=[A-Z_\W\d]|$)|[A-Z][a-z]+|[a-z]+", re.ASCII)

# Classes and ids by which content systems name the article: WordPress, Drupal, Joomla, SharePoint, others.
ARTICLES = {"entry-content", "post-content", "article-content", "article-body", "articlebody", "field-name-body",
            "field--name-body", "item-page", "com-content-article__body", "ms-rtestate-field", "node-content",
            "node__content", "main-content", "maincontent", "page-content", "content-area", "bodytext", "content",
            "story-body", "post-body", "contentmain", "primary", "main", "rich-text", "richtext"}  # fmt: skip


def by_tag(node: Node) -> str:
    """Return as what an element is furniture by its tag or role alone, "" if it is none."""
    office = f"page {node.get('title')}" if node.tag == "div" and node.get("title") in ("header", "footer") else ""
    return TAGS.get(node.tag) or office or ROLES.get(node.get("role").lower(), "")  # so LibreOffice marks them


def by_name(node: Node) -> str:
    """Return as what an element is furniture by its classes and id, "" if it is none."""
    names = [*node.names, node.get("id")]
    for name in names:
        for word in (name.lower(), *(part.lower() for part in _NAME.findall(name))):
            if word in BY_CLASS:
                return BY_CLASS[word]
    return ""
