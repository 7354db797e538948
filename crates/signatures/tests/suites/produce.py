"""Lets the programs that are installed here write PDFs, each in several ways: produce.py FOLDER.

What is not installed is left out. Each file is called by its program and its way; none is kept in the repository.
"""

import importlib, io, shutil, subprocess, sys, tempfile
from pathlib import Path

out = Path(sys.argv[1])
out.mkdir(parents=True, exist_ok=True)
work = Path(tempfile.mkdtemp())
TEXT = ["Procès-verbal du dépouillement", "Élections sociales 2029", "Liste 1: 77 suffrages", "Président: Anne Weber"]


def have(name):
    try:
        return importlib.import_module(name)
    except Exception:
        return None


def keep(name, data):
    (out / f"{name}.pdf").write_bytes(data)


def run(*words, **more):
    done = subprocess.run([str(word) for word in words], capture_output=True, timeout=120, **more)
    if done.returncode not in (0, 3):
        print(words[0], done.stderr.decode("utf-8", "replace")[:200], file=sys.stderr)
    return done.stdout


HTML = (
    "<html lang=fr><meta charset=utf-8><title>Procès-verbal</title><h1>"
    + TEXT[0]
    + "</h1>"
    + "".join(f"<p>{line}</p>" for line in TEXT[1:])
    + "<table border=1><tr><td>Liste</td><td>Suffrages</td></tr><tr><td>1</td><td>77</td></tr></table>"
    + "<p><a href='https://itm.public.lu'>ITM</a></p>"
    + "".join(f"<p>Ligne {line}: {'texte ' * 40}</p>" for line in range(60))
    + "</html>"
)
page = work / "page.html"
page.write_text(HTML)
svg = work / "page.svg"
svg.write_text(
    "<svg xmlns='http://www.w3.org/2000/svg' width='595' height='842'>"
    + "".join(f"<text x='60' y='{80 + 24 * n}' font-size='14'>{line}</text>" for n, line in enumerate(TEXT))
    + "<circle cx='300' cy='500' r='80' fill='#369' opacity='0.5'/></svg>"
)


def reportlab():
    from reportlab.lib.pagesizes import A4
    from reportlab.pdfgen import canvas

    for name, more in [
        ("plain", dict(pageCompression=0)),
        ("packed", dict(pageCompression=1)),
        ("version-1.7", dict(pdfVersion=(1, 7))),
        ("invariant", dict(invariant=1)),
    ]:
        data = io.BytesIO()
        c = canvas.Canvas(data, pagesize=A4, **more)
        c.setTitle(TEXT[0])
        for number in range(3):
            for line, text in enumerate(TEXT):
                c.drawString(72, 770 - 20 * line, text)
            c.bookmarkPage(f"p{number}")
            c.addOutlineEntry(f"Page {number + 1}", f"p{number}")
            c.linkURL("https://itm.public.lu", (72, 600, 200, 620))
            c.showPage()
        c.save()
        keep(f"reportlab-{name}", data.getvalue())
    data = io.BytesIO()
    c = canvas.Canvas(data, pagesize=A4)
    c.drawString(72, 700, TEXT[0])
    c.acroForm.textfield(name="president", x=72, y=600, width=200, height=20, value="Anne Weber")
    c.acroForm.checkbox(name="present", x=72, y=560, checked=True)
    c.save()
    keep("reportlab-form", data.getvalue())


def fpdf():
    from fpdf import FPDF

    for name, packed in [("plain", False), ("packed", True)]:
        pdf = FPDF()
        pdf.set_compression(packed)
        for _ in range(2):
            pdf.add_page()
            pdf.set_font("Helvetica", size=12)
            for line in TEXT:
                pdf.cell(0, 10, line, new_x="LMARGIN", new_y="NEXT")
        keep(f"fpdf2-{name}", bytes(pdf.output()))


def matplotlib():
    import matplotlib

    matplotlib.use("pdf")
    import matplotlib.pyplot as plot

    for name, kind in [("type-3", 3), ("type-42", 42)]:
        matplotlib.rcParams["pdf.fonttype"] = kind
        figure, axes = plot.subplots()
        axes.bar(["Liste 1", "Liste 2"], [77, 23])
        axes.set_title(TEXT[0])
        figure.savefig(work / "figure.pdf")
        keep(f"matplotlib-{name}", (work / "figure.pdf").read_bytes())


def weasyprint():
    from weasyprint import HTML as Page

    for name, more in [
        ("plain", {}),
        ("tagged", dict(pdf_variant="pdf/ua-1")),
        ("pdf-a-3b", dict(pdf_variant="pdf/a-3b")),
        ("version-1.4", dict(pdf_version="1.4")),
        ("uncompressed", dict(uncompressed_pdf=True)),
        ("form", dict(pdf_forms=True)),
    ]:
        keep(f"weasyprint-{name}", Page(string=HTML).write_pdf(**more))


def cairo():
    import cairosvg

    keep("cairo-svg", cairosvg.svg2pdf(bytestring=svg.read_bytes()))
    keep("cairo-svg-small", cairosvg.svg2pdf(bytestring=svg.read_bytes(), scale=0.5))
    if shutil.which("pdftocairo"):
        for source in sorted(out.glob("reportlab-*.pdf")):
            run("pdftocairo", "-pdf", source, work / "cairo.pdf")
            keep(f"cairo-of-{source.stem}", (work / "cairo.pdf").read_bytes())


def typst():
    import typst as press

    source = work / "page.typ"
    source.write_text("= " + "\n\n".join(TEXT) + "\n\n#table(columns: 2, [Liste], [Suffrages], [1], [77])\n#lorem(900)\n")
    for standard in ["1.7", "a-2b", "a-3b"]:
        keep(f"typst-{standard}", press.compile(str(source), format="pdf", pdf_standards=[standard]))


def libreoffice():
    soffice = shutil.which("soffice") or shutil.which("libreoffice")
    for name, options in [
        ("plain", ""),
        ("pdf-a-1", '"SelectPdfVersion":{"type":"long","value":"1"}'),
        ("pdf-a-2", '"SelectPdfVersion":{"type":"long","value":"2"}'),
        ("pdf-1.5", '"SelectPdfVersion":{"type":"long","value":"15"}'),
        ("tagged", '"UseTaggedPDF":{"type":"boolean","value":"true"}'),
        ("no-form", '"ExportFormFields":{"type":"boolean","value":"false"}'),
        ("bookmarks", '"ExportBookmarks":{"type":"boolean","value":"true"},"InitialView":{"type":"long","value":"1"}'),
    ]:
        kind = f"pdf:writer_web_pdf_Export:{{{options}}}" if options else "pdf:writer_web_pdf_Export"
        run(soffice, "--headless", f"-env:UserInstallation=file://{work}/profile", "--convert-to", kind, "--outdir", work, page)
        if (work / "page.pdf").exists():
            keep(f"libreoffice-{name}", (work / "page.pdf").read_bytes())
            (work / "page.pdf").unlink()


def chromium():
    browser = shutil.which("chromium")
    for name, more in [("plain", []), ("untagged", ["--disable-pdf-tagging"]), ("outline", ["--generate-pdf-document-outline"])]:
        run(browser, "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={work}/chromium", "--no-pdf-header-footer", *more, f"--print-to-pdf={work}/chrome.pdf", page)
        if (work / "chrome.pdf").exists():
            keep(f"chromium-{name}", (work / "chrome.pdf").read_bytes())
            (work / "chrome.pdf").unlink()


def groff():
    text = ".TL\n" + "\n.PP\n".join(TEXT) + "\n"
    for device in ["pdf", "ps"]:
        made = run("groff", "-k", "-ms", f"-T{device}", input=text.encode())
        if device == "pdf":
            keep("groff", made)
        else:
            (work / "groff.ps").write_bytes(made)


def sources():
    names = ["reportlab-packed", "reportlab-form", "weasyprint-tagged", "libreoffice-tagged", "chromium-plain", "typst-1.7", "cairo-svg", "fpdf2-plain"]
    return [out / f"{name}.pdf" for name in names if (out / f"{name}.pdf").exists()]


def ghostscript():
    for source in sources():
        for name, more in [("1.4", ["-dCompatibilityLevel=1.4"]), ("1.7", []), ("fast-web-view", ["-dFastWebView=true"]), ("printer", ["-dPDFSETTINGS=/printer"])]:
            run("gs", "-q", "-dBATCH", "-dNOPAUSE", "-sDEVICE=pdfwrite", *more, f"-sOutputFile={work}/gs.pdf", source)
            keep(f"ghostscript-{name}-of-{source.stem}", (work / "gs.pdf").read_bytes())
    if (work / "groff.ps").exists():
        run("gs", "-q", "-dBATCH", "-dNOPAUSE", "-sDEVICE=pdfwrite", f"-sOutputFile={work}/gs.pdf", work / "groff.ps")
        keep("ghostscript-of-groff", (work / "gs.pdf").read_bytes())


def qpdf():
    for source in sources():
        for name, more in [
            ("plain", ["--object-streams=disable"]),
            ("streams", ["--object-streams=generate"]),
            ("linearized", ["--linearize"]),
            ("linearized-streams", ["--linearize", "--object-streams=generate"]),
            ("qdf", ["--qdf"]),
            ("uncompressed", ["--stream-data=uncompress"]),
        ]:
            run("qpdf", *more, source, work / "qpdf.pdf")
            keep(f"qpdf-{name}-of-{source.stem}", (work / "qpdf.pdf").read_bytes())


def pikepdf():
    import pikepdf as pike

    for source in sources():
        with pike.open(source) as pdf:
            pdf.save(work / "pike.pdf", linearize=True)
            keep(f"pikepdf-linearized-of-{source.stem}", (work / "pike.pdf").read_bytes())
            pdf.add_blank_page()
            pdf.save(work / "pike.pdf", object_stream_mode=pike.ObjectStreamMode.generate)
            keep(f"pikepdf-of-{source.stem}", (work / "pike.pdf").read_bytes())


def pymupdf():
    import pymupdf as mupdf

    for source in sources():
        document = mupdf.open(source)
        for name, more in [("plain", {}), ("clean", dict(garbage=4, deflate=True, clean=True)), ("streams", dict(use_objstms=1)), ("pretty", dict(pretty=True, ascii=True))]:
            try:
                keep(f"mupdf-{name}-of-{source.stem}", document.tobytes(**more))
            except Exception as error:
                print("mupdf", name, error, file=sys.stderr)
        copy = work / "mupdf.pdf"
        shutil.copy(source, copy)
        again = mupdf.open(copy)
        again[0].insert_text((72, 400), "Ajout")
        again.saveIncr()
        keep(f"mupdf-saved-again-of-{source.stem}", copy.read_bytes())


def pypdf():
    from pypdf import PdfReader, PdfWriter

    for source in sources():
        for name, more in [("plain", {}), ("saved-again", dict(incremental=True))]:
            writer = PdfWriter(str(source), **more) if more else PdfWriter(clone_from=PdfReader(source))
            writer.add_metadata({"/Subject": "PV"})
            data = io.BytesIO()
            writer.write(data)
            keep(f"pypdf-{name}-of-{source.stem}", data.getvalue())


def pdfrw():
    from pdfrw import PdfReader, PdfWriter

    for source in sources():
        try:
            PdfWriter(work / "pdfrw.pdf", trailer=PdfReader(source)).write()
            keep(f"pdfrw-of-{source.stem}", (work / "pdfrw.pdf").read_bytes())
        except Exception as error:
            print("pdfrw", source.stem, error, file=sys.stderr)


def poppler():
    for source in sources():
        run("pdfunite", source, source, work / "unite.pdf")
        keep(f"poppler-unite-of-{source.stem}", (work / "unite.pdf").read_bytes())


for produce, there in [
    (reportlab, have("reportlab")),
    (fpdf, have("fpdf")),
    (matplotlib, have("matplotlib")),
    (weasyprint, have("weasyprint")),
    (typst, have("typst")),
    (libreoffice, shutil.which("soffice") or shutil.which("libreoffice")),
    (chromium, shutil.which("chromium")),
    (groff, shutil.which("groff")),
    (cairo, have("cairosvg")),
    (ghostscript, shutil.which("gs")),
    (qpdf, shutil.which("qpdf")),
    (pikepdf, have("pikepdf")),
    (pymupdf, have("pymupdf")),
    (pypdf, have("pypdf")),
    (pdfrw, have("pdfrw")),
    (poppler, shutil.which("pdfunite")),
]:
    if not there:
        print(f"not installed: {produce.__name__}", file=sys.stderr)
        continue
    try:
        produce()
    except Exception as error:
        print(f"{produce.__name__}: {error!r}", file=sys.stderr)
shutil.rmtree(work)
