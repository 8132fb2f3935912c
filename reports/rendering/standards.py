"""What a PDF says of itself: PDF/A-3a and PDF/UA-1 in one file, its manifest's digest, and its page labels.

WeasyPrint writes one variant's identification; the other's lines go into the same ``rdf:RDF``, together with the
extension schema by which PDF/A (ISO 19005-3, 6.6.2.3) lets ``pdfuaid`` stand in the metadata.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from weasyprint.pdf import pydyf

VARIANT = "pdf/a-3a"
MANIFEST_KEY = "deskofficer-manifest"

_UA = b"""<rdf:Description xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" rdf:about="">\
<pdfuaid:part>1</pdfuaid:part></rdf:Description>\
<rdf:Description xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#" \
rdf:about=""><pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">\
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>\
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">\
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>\
<pdfaProperty:category>internal</pdfaProperty:category>\
<pdfaProperty:description>part of ISO 14289 to which the document conforms</pdfaProperty:description>\
</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>"""


def claim_accessibility(document: Any) -> None:
    """Have a WeasyPrint document's metadata say that it is PDF/UA-1 too."""
    written: Callable[..., bytes] = document.metadata.generate_rdf_metadata

    def with_ua(*arguments: Any) -> bytes:
        return written(*arguments).replace(b"</rdf:RDF>", _UA + b"</rdf:RDF>")

    document.metadata.generate_rdf_metadata = with_ua


def finish(pdf: pydyf.PDF, digest: str, cover: bool) -> None:
    """Write the manifest's digest into the document information, and what WeasyPrint leaves out of a tagged file."""
    pdf.info[MANIFEST_KEY] = pydyf.String(digest)
    if cover:
        labels = [0, pydyf.Dictionary({"P": pydyf.String("Cover")}), 1, pydyf.Dictionary({"S": "/D", "St": 1})]
        pdf.catalog["PageLabels"] = pydyf.Dictionary({"Nums": pydyf.Array(labels)})
    _object(pdf, pdf.catalog["Metadata"]).compress = False  # so that any program can read it
    _mark_running_matter(pdf)
    _name_silent_glyphs(pdf)


def end_lines(drawn: bytes) -> bytes:
    """End by CR the streams whose last byte happens to be CR, so that it is not taken for part of a CR LF.

    PDF/A (ISO 19005-3, 6.1.7.1) compares a stream's length with what stands before the end of line. No byte moves.
    """
    return drawn.replace(b"\r\nendstream\nendobj\n", b"\r\rendstream\nendobj\n")


def _object(pdf: pydyf.PDF, reference: bytes | str) -> Any:
    """The object that ``12 0 R`` names."""
    return pdf.objects[int(reference.split()[0])]


def _mark_running_matter(pdf: pydyf.PDF) -> None:
    """Make artifacts of the running heads and feet: WeasyPrint marks their words as content and tags them nowhere.

    PDF/UA (ISO 14289-1, 7.1) wants either; and a reading aloud should not be broken by "Page 3 of 9".
    """
    root = _object(pdf, pdf.catalog["StructTreeRoot"])
    told = _reachable(pdf, root)
    numbers = _object(pdf, root["ParentTree"])["Nums"]
    for page, elements in zip(pdf.page_references, numbers[1::2], strict=False):
        untold = {mcid for mcid, element in enumerate(elements) if int(element.split()[0]) not in told}
        for mcid in untold:
            elements[mcid] = "null"
        _make_artifacts(_object(pdf, _object(pdf, page)["Contents"]).stream, untold)


def _reachable(pdf: pydyf.PDF, root: Any) -> set[int]:
    """The numbers of all structure elements that hang from the root."""
    found: set[int] = set()
    waiting = [root]
    while waiting:
        kids = [kid for kid in waiting.pop()["K"] if not isinstance(kid, int)]  # an integer is marked content
        for number in {int(kid.split()[0]) for kid in kids} - found:
            found.add(number)
            if "K" in (element := pdf.objects[number]):
                waiting.append(element)
    return found


def _make_artifacts(operators: list[Any], untold: set[int]) -> None:
    """Rewrite ``/Span <</MCID n>> BDC`` as ``/Artifact <</Type /Pagination>> BDC`` where n is told nowhere."""
    for at, operator in enumerate(operators):
        if isinstance(operator, pydyf.Dictionary) and operator.get("MCID") in untold:
            operators[at - 1], operators[at] = "/Artifact", pydyf.Dictionary({"Type": "/Pagination"})


def _name_silent_glyphs(pdf: pydyf.PDF) -> None:
    """Give a zero-width space to glyphs that stand for no character of their own, such as the second mark on a letter.

    WeasyPrint maps them to nothing, and PDF/A (ISO 19005-3, 6.2.11.7) wants every glyph to mean something.
    """
    for thing in pdf.objects:
        if isinstance(thing, pydyf.Dictionary) and "ToUnicode" in thing:
            lines = _object(pdf, thing["ToUnicode"]).stream
            lines[:] = [re.sub(rb"^(<[0-9a-f]+>) <>$", rb"\1 <200b>", line) for line in lines]
