"""drafter: Co-Chairs' statements, progress reports and briefs, drafted from agreed language.

The map of the rooms, in the order in which a text walks through them:

    ingest/    files in, lines of text out
    parse/     lines of text in, Statements out
    mine/      many Statements in, Precedents out
    library/   the shelf precedents/ on disk: load, save, search
    compose/   a meeting file, a template and the shelf in, a new Statement out
    check/     a Statement in, Problems out: one rule a file
    redline/   two Statements in, Changes out
    returned/  a draft and what came back of it in, one table and one text in brackets out
    render/    a Statement, or Changes, in, bytes out: Word, PDF, HTML, Akoma Ntoso

Every room may use the ground floor and no room another room; workflow leads a text from room to
room, and the faces (cli) only call workflow. Read workflow/__init__.py first. The ground floor:

    model, received           the shared language; a file as received
    history                   what became of a precedent from meeting to meeting
    markup, front_matter      a Statement as Markdown and back
    shapes                    the promised JSON
    marked_yaml, files, locks YAML that remembers its lines; files read and written whole; one writer a folder
    brackets                  text that is not agreed: paired, listed, settled
    placeholders              what people write where words are missing: TBC, XX May, ____
    citing, changed           places as officials cite them; changes in words
    numbering, verbs, dates, ordinals, cardinals, names, name_words, acronyms
                              what this kind of text is made of
    spelling                  one spelling for a text, and one form of its apostrophes
    sentences, language, same where a sentence ends; its language; texts of one meeting
    proper                    hosts, places and people that no register knows, told by grammar
    site                      what a web site says around a text
    tracing                   the hidden marks of a draft's Word file
    patterns                  regular expressions, compiled when they are first used
    postings                  who holds a word, and the best of all by their sums
    uncollected               no search for garbage while much is made that is none
    untouched                 proposals that nobody has touched
    problems, starter         what goes wrong; the starter workspace
"""

__version__ = "0.1.0"
