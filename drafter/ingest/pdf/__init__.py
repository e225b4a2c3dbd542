"""A PDF to source paragraphs: reading.py has the way through the modules."""
