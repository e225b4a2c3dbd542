"""Words that stand for others that are written alike, by the kinds of those beside them: for the rule `wrong-word`.

In: a text. Out: each place where the marks of its words leave no reading: "refrain form", "seek advise",
        "too week to".
"""

from __future__ import annotations

from drafter.check.wording.marking import row

ROWS = (
    row("rather then", r"(?P<v>R|Y)(?P<at>R)(?=[#MXTASnsjPw])", "one word stands for another", "{v} than",
        only={"v": "rather more less fewer other", "at": "then"}),
    row("to late to", r"(?P<at>o)(?P<v>[jr])(?=o[vVbq])", "one word stands for another", "too {v}",
        only={"v": "late early small large big high low weak slow costly expensive difficult complex"}),
    row("too week to", r"(?<=[iaqt])(?P<v>R)(?P<at>n)(?=[o.,;P])", "one word stands for another",
        '=write the adjective that is meant behind "{v}"',
        only={"v": "too very"}),
    row("remain too to", r"(?P<at>R)(?=o)", "one word stands for another", "two", only={"at": "too"}),
    row("refrain form", r"(?<=[nscNJKoL])R?(?P<v>[evzhVb])(?P<at>b)(?=[nsfTNAHMSjG])", "one word stands for another",
        "from",
        only={"at": "form"}, never={"v": "help helps helped"}),
    row("seek advise from", r"(?P<v>[VvehzjSP'])(?P<at>v)(?=[POvziauLhC.,;])", "a verb stands for its noun", "advice",
        only={"at": "advise"}),
    row("extended there sympathy", r"(?P<v>[eVvzhPG])(?P<at>Z)(?P<n>j?[ns])(?=[PO.,;C])",
        "one word stands for another", "their",
        only={"at": "there"}),
    row("too late affect", r"(?P<v>A)[jGIe](?P<at>V)(?=[POrR.,;iaL])", "a verb stands for its noun", "effect",
        only={"at": "affect"}),
    row("take affect", r"(?P<v>[VvhgGz])(?P<at>V)(?=[POr.,;iaC])", "a verb stands for its noun", "effect",
        only={"at": "affect"}),
    row("would effect fish", r"(?P<v>L)(?P<at>[bnc])(?P<n>[nsS])", "a noun stands for its verb", "affect",
        only={"at": "effect"},
        never={"n": "change changes reform reforms improvement improvements payment payments transfer transfers repairs"
              " savings"}),
    row("is lead by", r"(?<![TASYjeEH])(?P<at>[bx])(?P<n>P)", "this is not the participle", "led", only={"at": "lead",
        "n": "by"}),
    row("prepared be the", r"(?P<v>[eg])(?P<at>q)(?=[TN])", "one word stands for another", "{v} by"),
    row("take the led", r"(?P<v>T)(?P<at>e)(?=[.,;PC])", "one word stands for another", "the lead",
        only={"at": "led"}),
    row("bought to justice", r"(?P<at>e)o(?P<n>n)", "one word stands for another", "brought",
        only={"at": "bought", "n": "justice trial light bear"}),
    row("come to trail", r"(?P<v>[VexhV])o(?P<at>[bc])(?=[.,;P])", "one word stands for another", "trial",
        only={"at": "trail", "v": "come came brought bring stand sent"}),
    row("and than", r"(?<=C)(?P<at>p)(?=[TnsKfJ])", "one word stands for another", "that", only={"at": "than"}),
    row("the pubic service", r"(?P<at>j)", "one word stands for another", "public", only={"at": "pubic"}),
    row("was singed by", r"(?P<at>e)(?=[PT])", "one word stands for another", "signed", only={"at": "singed"}),
    row("vies on", r"(?P<at>[zf])(?=[PT])", "one word stands for another", "views", only={"at": "vies"}),
    row("abut the", r"(?P<at>v)(?=[TA])", "one word stands for another", "about", only={"at": "abut"}),
    row("trough which", r"(?P<at>[nc])(?=[wTAG])", "one word stands for another", "through", only={"at": "trough"}),
    row("fir three", r"(?P<at>n)(?=[M#TA])", "one word stands for another", "for", only={"at": "fir"}),
)  # fmt: skip
