"""What EDGAR puts around a text."""

Lines = list[str]

_COVER = ["<DOCUMENT>", "<TYPE>8-K", "<SEQUENCE>1", "<TEXT>", "FORM 8-K", "</TEXT>", "</DOCUMENT>"]
_HEAD = [
    "<DOCUMENT>",
    "<TYPE>EX-1.01",
    "<SEQUENCE>2",
    "<FILENAME>y67890exv1w01.txt",
    "<DESCRIPTION>AGREEMENT",
    "<TEXT>",
]
_FILED = ["<SEC-DOCUMENT>0000950123-03-000001.txt : 20030130", "<SEC-HEADER>", "FORM TYPE: 8-K", "</SEC-HEADER>"]
_SEALED = ["-----BEGIN PRIVACY-ENHANCED MESSAGE-----", "Proc-Type: 2001,MIC-CLEAR", "Originator-Name: w@sec.gov", ""]


def in_wrapper(lines: Lines, wrapper: str) -> Lines:
    """Lines as they are, as an exhibit of a submission (`sgml`), or that in its envelope (`pem`)."""
    if not wrapper:
        return lines
    filed = [*_FILED, *_COVER, *_HEAD, *lines, "</TEXT>", "</DOCUMENT>", "</SEC-DOCUMENT>"]
    return filed if wrapper == "sgml" else [*_SEALED, *filed, "-----END PRIVACY-ENHANCED MESSAGE-----"]
