"""A sign of a symbol font as the letter that it looks like: ticks and arrows of Wingdings, figures of Symbol.

Word gives the font and the sign's code in it (ECMA-376 part 1, 17.3.3.30), which stands in no table of letters. What
is not here stays as it is.
"""

from __future__ import annotations

from lxml import etree

from drafter.ingest.word.package import W

_SIGNS = {
    "symbol": {
        0xF0B7: "•", 0xF0B0: "°", 0xF0B1: "±", 0xF0B4: "×", 0xF0A3: "≤", 0xF0B3: "≥", 0xF0B9: "≠", 0xF0AE: "→",
        0xF0AC: "←", 0xF0D2: "®", 0xF0D3: "©", 0xF0D4: "™", 0xF061: "α", 0xF062: "β", 0xF067: "γ", 0xF044: "Δ",
        0xF06D: "μ", 0xF02D: "−", 0xF0A0: "€", 0xF0A2: "′", 0xF0B2: "″", 0xF0BC: "…",
    },
    "wingdings": {
        0xF0FC: "✓", 0xF0FB: "✗", 0xF0FE: "☑", 0xF0FD: "☒", 0xF06F: "☐", 0xF0A8: "☐", 0xF0A7: "▪", 0xF06E: "■",
        0xF06C: "●", 0xF0A1: "○", 0xF075: "◆", 0xF0D8: "➢", 0xF0E0: "→", 0xF0DF: "←", 0xF0E8: "➔", 0xF0F0: "⇒",
    },
    "wingdings 2": {0xF050: "✓", 0xF04F: "✗", 0xF052: "☑", 0xF053: "☒", 0xF054: "☒", 0xF0A3: "☐", 0xF02A: "☐"},
}  # fmt: skip


def sign(symbol: etree._Element) -> str:
    """Return what a reader sees of a w:sym; "" where it names no letter."""
    try:
        code = int(symbol.get(W + "char", ""), 16)
    except ValueError:
        return ""
    code += 0xF000 if code < 0x100 else 0
    if not 0x20 <= code < 0xD800 and not 0xE000 <= code < 0xFFFE:
        return ""
    return _SIGNS.get(symbol.get(W + "font", "").lower(), {}).get(code, chr(code))
