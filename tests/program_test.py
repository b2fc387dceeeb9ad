#!/usr/bin/env python3
"""Tests of the whole program drs: real files, real pipes, real signals.

    DRS=build/release/tools/drs tests/program_test.py [CLASS[.METHOD]]...

Each class is one test of CTest. Standard library only; the tests of pages need Chromium too.
"""
import base64
import fcntl
import hashlib
import json
import os
import pathlib
import random
import re
import resource
import signal
import stat
import subprocess
import tempfile
import textwrap
import time
import unicodedata
import unittest
from xml.etree import ElementTree

from browser import Browser

ROOT = pathlib.Path(__file__).resolve().parent.parent
DRS = str(pathlib.Path(os.environ.get("DRS", ROOT / "build/release/tools/drs")).resolve())
SAMPLES = sorted(ROOT.glob("samples/nw/*.txt"))
EXTRACTED = sorted(ROOT.glob("samples/extracted/*/*.txt"))  # as readers of PDF give them
SAMPLE = ROOT / "samples/nw/answer-joint.txt"
# A sanitized program maps terabytes of shadow memory, so it cannot run under a memory limit.
SANITIZED = os.environ.get("DRS_SANITIZED") == "1"
# A program built for coverage writes its counts when it ends, which some tests forbid.
COVERAGE = os.environ.get("DRS_COVERAGE") == "1"


class Result:
    def __init__(self, status, out, err):
        self.status, self.out, self.err = status, out, err
        self.lines = err.decode().splitlines()


def processor_time(action):
    """Seconds of the processor that the programs take which `action` runs: what else the machine does plays no part."""
    begin = resource.getrusage(resource.RUSAGE_CHILDREN)
    action()
    end = resource.getrusage(resource.RUSAGE_CHILDREN)
    return end.ru_utime + end.ru_stime - begin.ru_utime - begin.ru_stime


class ProgramTest(unittest.TestCase):
    def setUp(self):
        self.assertTrue(SAMPLE.exists(), f"{SAMPLE} is needed by these tests")
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def drs(self, *arguments, status=None, **options):
        """Run drs; `status` is the exit status that it must have."""
        options.setdefault("stdin", subprocess.DEVNULL if "input" not in options else None)
        if options["stdin"] is None:
            del options["stdin"]
        options.setdefault("stdout", subprocess.PIPE)
        done = subprocess.run([DRS, *map(str, arguments)], stderr=subprocess.PIPE, timeout=300, **options)
        result = Result(done.returncode, done.stdout, done.stderr)
        if status is not None:
            self.assertEqual(result.status, status, f"drs {arguments}: {result.err.decode()}")
        return result

    def write(self, name, content):
        path = self.folder / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def assertFails(self, result, code, *words):
        """Exit status 1, nothing on standard output, and one line with these words and this code."""
        self.assertEqual(result.status, 1, result.err.decode())
        self.assertEqual(result.out, b"")
        self.assertEqual(len(result.lines), 1, result.lines)
        self.assertTrue(result.lines[0].endswith(f"[{code}]"), result.lines)
        for word in words:
            self.assertIn(str(word), result.lines[0])

    def assertUsage(self, result, *words):
        self.assertEqual(result.status, 2, result.err.decode())
        self.assertEqual(result.out, b"")
        self.assertEqual(len(result.lines), 1, result.lines)
        for word in words:
            self.assertIn(word, result.lines[0])

    def left_over(self):
        return sorted(p.name for p in self.folder.iterdir())


class Usage(ProgramTest):
    def test_no_command(self):
        self.assertUsage(self.drs(), "drs help")

    def test_unknown_command_with_suggestion(self):
        self.assertUsage(self.drs("prase", SAMPLE), "'prase'", "did you mean 'parse'?")
        self.assertUsage(self.drs("validat"), "did you mean 'validate'?")
        self.assertUsage(self.drs("help", "parliament"), "did you mean 'parliaments'?")

    def test_unknown_command_without_suggestion(self):
        self.assertUsage(self.drs("xyzzy"), "'xyzzy'", "drs help")
        self.assertUsage(self.drs("x" * 5000), "drs help")

    def test_a_file_where_a_command_belongs(self):
        self.assertUsage(self.drs(SAMPLE), "answer-joint.txt", "drs parse FILE", "drs help")

    def test_unknown_option(self):
        self.assertUsage(self.drs("parse", "--fromat", "xml", SAMPLE), "--fromat", "did you mean --format?")
        self.assertUsage(self.drs("parse", "--evidense", SAMPLE), "did you mean --evidence?")
        self.assertUsage(self.drs("parse", "--zzzzzzzz", SAMPLE), "--zzzzzzzz", "drs help parse")
        self.assertUsage(self.drs("parse", "-x", SAMPLE), "-x")
        self.assertUsage(self.drs("--verison"), "--verison")

    def test_values_of_options(self):
        self.assertUsage(self.drs("parse", SAMPLE, "--format"), "--format", "needs a value")
        self.assertUsage(self.drs("parse", SAMPLE, "-o"), "--output", "needs a value")
        for command in ("parse", "pair", "proof"):
            self.assertUsage(self.drs(command, "-o", "", SAMPLE), command, "--output", "empty")
            self.assertUsage(self.drs(command, "--output=", SAMPLE), command, "--output", "empty")
        self.assertUsage(self.drs("parse", "--strict=yes", SAMPLE), "--strict", "takes no value")
        self.assertUsage(self.drs("parse", "-f", "jsn", SAMPLE), "'jsn'", "did you mean 'json'?")
        self.assertUsage(self.drs("parse", "-f", "html", SAMPLE), "'html'", "drs formats")
        self.assertUsage(self.drs("parse", "-f", "", SAMPLE), "format")
        self.assertUsage(self.drs("parse", "--parliament", "zz", SAMPLE), "'zz'", "drs parliaments")
        self.assertUsage(self.drs("parse", "--parliament", "", SAMPLE), "''", "drs parliaments")
        self.assertUsage(self.drs("parse", "--parliament", "Preußen" * 99, SAMPLE), "drs parliaments")
        self.assertUsage(self.drs("parse", "--parliament", "Bayren", SAMPLE), "did you mean Bayern (by)?")
        self.assertUsage(self.drs("parse", "--parliament", "Thuringen", SAMPLE), "did you mean Thüringen (th)?")
        for number in ("0", "-1", "x", "1x", "", "99999999999999999999", "1.5"):
            self.assertUsage(self.drs("parse", "-j", number, SAMPLE), "--jobs")

    def test_no_input(self):
        self.assertUsage(self.drs("parse"), "parse", "FILE")
        self.assertUsage(self.drs("validate"), "validate", "FILE")
        self.assertUsage(self.drs("parse", "-", "-"), "standard input")

    def test_surplus_arguments(self):
        for command in ("formats", "parliaments", "diagnostics", "--version"):
            self.assertUsage(self.drs(command, "x"), command, "'x' is one too many")
        self.assertUsage(self.drs("help", "parse", "x"), "'x' is one too many")

    def test_wrong_usage_writes_nothing(self):
        out = self.folder / "out.json"
        self.assertUsage(self.drs("parse", "-o", out, "--nonsense", SAMPLE))
        self.assertFalse(out.exists())

    def test_options_in_all_forms(self):
        want = self.drs("parse", "-f", "ndjson", SAMPLE, status=0).out
        self.assertTrue(want)
        for arguments in (("-fndjson", SAMPLE), ("--format=ndjson", SAMPLE), ("--format", "ndjson", SAMPLE),
                          (SAMPLE, "-f", "ndjson"), (SAMPLE, "-qfndjson"), ("-j2", "-fndjson", "--", SAMPLE)):
            self.assertEqual(self.drs("parse", *arguments, status=0).out, want, arguments)

    def test_double_dash_ends_the_options(self):
        name = "--strict"
        (self.folder / name).write_bytes(SAMPLE.read_bytes())
        self.drs("parse", "--", name, cwd=self.folder, status=0)
        self.assertUsage(self.drs("parse", name, cwd=self.folder))

    def test_a_word_with_line_ends_and_escapes_stays_one_harmless_line(self):
        result = self.drs("parse", "--a\n\x1b[31mb", SAMPLE)
        self.assertUsage(result)
        self.assertNotIn(b"\x1b", result.err)
        self.assertUsage(self.drs(b"\xff\xfe".decode(errors="surrogateescape")))


class Help(ProgramTest):
    """Help, man page and both completions must know exactly the commands and options of the program's table."""

    def commands(self):
        text = self.drs("help", status=0).out.decode()
        return re.findall(r"^  ([a-z]+) ", text, re.M)

    def options(self, command):
        text = self.drs("help", command, status=0).out.decode()
        found = re.findall(r"^  (?:(-[a-z]), |    )(--[a-z-]+)", text, re.M)
        return [name for pair in found for name in pair if name]

    def test_help_in_all_forms(self):
        self.assertEqual(self.commands(), ["parse", "coverage", "validate", "pair", "proof", "formats", "parliaments",
                                           "diagnostics", "help"])
        for arguments in (("--help",), ("-h",)):
            self.assertEqual(self.drs(*arguments, status=0).out, self.drs("help", status=0).out)
        for command in self.commands():
            text = self.drs("help", command, status=0).out
            self.assertEqual(self.drs(command, "--help", status=0).out, text)
            self.assertEqual(self.drs(command, "-h", status=0).out, text)
            self.assertIn("-h", self.options(command))
            for line in text.decode().splitlines():
                self.assertLessEqual(len(line), 80, line)

    def test_help_is_not_wrong_usage_even_with_other_arguments(self):
        self.assertEqual(self.drs("parse", "nothing-there", "--help").status, 0)

    def test_version(self):
        header = (ROOT / "parser/drucksache.h").read_text()
        want = re.search(r'DRS_VERSION "(.*)"', header)[1]
        record = re.search(r'DRS_RECORD_VERSION "(.*)"', header)[1]
        self.assertEqual(self.drs("--version", status=0).out.decode(), f"drs {want}\nrecord {record}\n")
        self.assertIn(want, (ROOT / "CHANGELOG.md").read_text())

    def test_man_page_knows_all(self):
        page = (ROOT / "tools/drs.1").read_text()
        for command in self.commands():
            self.assertRegex(page, rf"\.It Cm {command}\b")
            for option in self.options(command):
                escaped = re.escape(option[1:])
                self.assertRegex(page, rf"(?m)^\.It .*\bFl {escaped}(?![\w-])" if not escaped.startswith("\\-")
                                 else rf"(?m)^\.It .*Fl {escaped}(?![\w-])", f"{command} {option}")

    def test_man_page_knows_nothing_else(self):
        page = (ROOT / "tools/drs.1").read_text()
        known = {"--version"} | {o for c in self.commands() for o in self.options(c)}
        for line in re.findall(r"(?m)^\.It (.*Fl .*)$", page):
            for option in re.findall(r"Fl (\S+)", line):
                self.assertIn("-" + option, known)
        self.assertEqual(set(re.findall(r"(?m)^\.It Cm (\w+)", page)), set(self.commands()))

    def test_man_page_is_clean(self):
        done = subprocess.run(["mandoc", "-T", "lint", str(ROOT / "tools/drs.1")], stdout=subprocess.PIPE)
        self.assertEqual(done.stdout.decode(), "")

    def test_bash_completion(self):
        script = (ROOT / "tools/completion/drs.bash").read_text()
        for command in self.commands():
            offered = set(self.complete(command, "-"))
            self.assertEqual(offered, set(self.options(command)), command)
        self.assertEqual(set(self.complete("")), set(self.commands()) | {"--version", "--help"})
        self.assertEqual(self.complete("pars"), ["parse"])
        self.assertIn("ndjson", self.complete("parse", "-f", ""))
        self.assertIn("nw", self.complete("parse", "--parliament", ""))
        self.assertEqual(self.complete("coverage", "--parliament", "NW"), ["nw"])
        self.assertIn("complete -F _drs drs", script)

    def complete(self, *words):
        """What bash offers for the last of these words."""
        script = f"""
            source '{ROOT}/tools/completion/drs.bash'
            PATH='{pathlib.Path(DRS).parent}':$PATH
            compopt() {{ :; }}
            COMP_WORDS=(drs "$@")
            COMP_CWORD=$#
            _drs
            printf '%s\\n' "${{COMPREPLY[@]}}"
        """
        done = subprocess.run(["bash", "-c", script, "bash", *words], stdout=subprocess.PIPE, check=True)
        return [line for line in done.stdout.decode().split("\n") if line]

    def test_zsh_completion(self):
        script = (ROOT / "tools/completion/_drs").read_text()
        for command in self.commands():
            self.assertRegex(script, rf"'{command}:", command)
            part = re.search(rf"(?ms)^    (?:\w+ \| )*{command}(?: \| \w+)*\)\n(.*?);;", script)
            self.assertIsNotNone(part, command)
            for option in self.options(command):
                self.assertRegex(part[1], rf"{re.escape(option)}(?![\w-])", f"{command} {option}")
        known = {"--version"} | {o for c in self.commands() for o in self.options(c)}
        self.assertLessEqual(set(re.findall(r"(?<![\w-])--[a-z]+", script)), known)


class Lists(ProgramTest):
    def test_formats(self):
        lines = self.drs("formats", status=0).out.decode().splitlines()
        self.assertEqual([line.split()[0] for line in lines], ["json", "ndjson", "xml"])

    def test_parliaments(self):
        lines = self.drs("parliaments", status=0).out.decode().splitlines()
        codes = [line.split()[0] for line in lines]
        self.assertIn("nw", codes)
        self.assertEqual(codes, sorted(set(codes)))
        self.assertTrue(all(re.fullmatch(r"[a-z]{2}  \S.*", line) for line in lines))

    def test_parliaments_have_many_names(self):
        """Codes in any case, the names that are listed, and the Länder."""
        names = [line.split(maxsplit=1) for line in self.drs("parliaments", status=0).out.decode().splitlines()]
        lands = ("Brandenburg Berlin Bundestag Baden-Württemberg Bayern Bremen Hessen Hamburg Mecklenburg-Vorpommern "
                 "Niedersachsen Nordrhein-Westfalen Rheinland-Pfalz Schleswig-Holstein Saarland Sachsen Sachsen-Anhalt "
                 "Thüringen").split()
        self.assertEqual(len(lands), len(names))
        for (code, name), land in zip(names, lands):
            for given in (code, code.upper(), name, name.upper(), land, land.lower(), land.replace("-", " "),
                          land.replace("ü", "ue"), unicodedata.normalize("NFD", land)):
                out = self.drs("parse", "-q", "-f", "ndjson", "--parliament", given, SAMPLE).out
                self.assertEqual(json.loads(out)["parliament"], code, given)
        for command in ("coverage", "proof"):
            self.drs(command, "--parliament", "NRW", SAMPLE, status=0)

    def test_diagnostics(self):
        lines = self.drs("diagnostics", status=0).out.decode().splitlines()
        codes = [line.split()[0] for line in lines]
        self.assertEqual(codes, sorted(set(codes)), "sorted, each once")
        self.assertIn("input.too-large", codes)
        for line in lines:
            self.assertRegex(line, r"^[a-z]+\.[a-z.-]+ +(note|warning|error) +\S.*[^.]$")

    def test_every_code_in_the_records_of_the_samples_is_listed(self):
        listed = {line.split()[0] for line in self.drs("diagnostics", status=0).out.decode().splitlines()}
        for path in ROOT.glob("samples/*/*.txt"):
            for line in self.drs("parse", "-v", "-f", "ndjson", path).lines:
                self.assertIn(re.search(r"\[([a-z.-]+)\]$", line)[1], listed)


class Doubts(ProgramTest):
    """What contradicts itself gives a record that says so, in its own words and in "complete"."""

    def codes(self, text, *options, name="paper.txt"):
        record = json.loads(self.drs("parse", *options, self.write(name, text)).out)
        extraction = record["extraction"]
        return extraction["complete"], {entry["code"] for entry in extraction.get("diagnostics", [])}, record

    def paper(self, path="nw/answer-joint.txt"):
        return (ROOT / "samples" / path).read_text(encoding="utf-8")

    def test_the_sample_itself_is_complete(self):
        complete, codes, _ = self.codes(self.paper())
        self.assertTrue(complete, codes)

    def test_another_parliament_is_told_than_printed(self):
        complete, codes, _ = self.codes(self.paper(), "--parliament", "sn")
        self.assertIn("parliament.other", codes)
        self.assertFalse(complete)

    def test_letters_spoilt_before(self):
        text = self.paper()
        complete, codes, _ = self.codes(text.encode().decode("latin-1"))
        self.assertIn("text.garbled", codes)
        self.assertFalse(complete)

    def test_term_and_number_disagree(self):
        text = re.sub(r"\b18\. *Wahlperiode", "17. Wahlperiode", self.paper(), flags=re.I)
        self.assertNotEqual(text, self.paper())
        complete, codes, _ = self.codes(text)
        self.assertIn("head.contradiction", codes)
        self.assertFalse(complete)

    def numbered(self, *blocks):
        head = self.paper()
        return head[: re.search(r"^1\. ", head, re.M).start()] + "\n\n".join(blocks) + "\n"

    def test_a_number_left_out(self):
        complete, codes, _ = self.codes(self.numbered("1. Wie viele Fälle gibt es?", "Es gibt zwei.",
                                                      "3. Wie alt sind sie?", "Sie sind alt."))
        self.assertIn("question.skipped", codes)
        self.assertFalse(complete)

    def test_a_number_twice(self):
        complete, codes, _ = self.codes(self.numbered("1. Wie viele Fälle gibt es?", "Es gibt zwei.",
                                                      "2. Wie alt sind sie?", "Sie sind alt.",
                                                      "2. Welche Kosten entstehen?", "Keine."))
        self.assertIn("question.doubtful", codes)
        self.assertFalse(complete)

    def test_more_questions_than_numbers(self):
        def paper(last):
            return self.numbered(*(f"{n}. Wie viele Fälle gibt es im Kreis {n}?\n\nEs gibt zwei." for n in range(1, last + 1)))
        complete, codes, record = self.codes(paper(999))
        self.assertNotIn("question.limit", codes)
        self.assertTrue(complete, codes)
        self.assertEqual(len(record["questions"]), 999)
        complete, codes, _ = self.codes(paper(1001))
        self.assertIn("question.limit", codes)
        self.assertFalse(complete)

    def test_a_numbered_list_in_an_answer_is_no_doubt(self):
        complete, codes, _ = self.codes(self.numbered("1. Wie viele Fälle gibt es?", "Bekannt sind:",
                                                      "1. ein Fall in Brakenfeld,", "2. ein Fall in Ostmünde.",
                                                      "2. Wie alt sind sie?", "Sie sind alt."))
        self.assertNotIn("question.doubtful", codes)

    def test_a_statement_within_a_question_is_no_answer(self):
        question = ("Wie hoch sind die Kosten?\nWer trägt sie? Die Landesregierung hat 2019 berichtet, dass\n"
                    "der Bund sie trägt. Gilt das noch?")
        for between in ("\n\n", "\n"):
            text = self.numbered(f"1. {question}{between}Die Kosten sind hoch.\n\n2. Wie viele Fälle gibt es?", "Drei.")
            record = self.codes(text)[2]
            # A short closed line ends its paragraph, so only the words are compared.
            self.assertEqual(record["questions"][0]["text"].split(), question.split())
            self.assertEqual(record["answers"][0]["text"], "Die Kosten sind hoch.")

    def test_an_answer_may_begin_with_a_question(self):
        text = self.numbered("1. Wie viele Schulen gibt es?\nWas sind Schulen? Diese Frage ist offen. Es gibt\nzwölf.",
                             "2. Wie viele Fälle gibt es?", "Drei.")
        record = self.codes(text)[2]
        self.assertEqual(record["questions"][0]["text"], "Wie viele Schulen gibt es?")

    def test_an_answer_goes_on_behind_a_closing(self):
        text = self.numbered("1. Wie viele Fälle gibt es?", "Es gibt zwei.", "gez. Dr. Anna Muster",
                             "Die Zahl der Fälle ist in den letzten Jahren stark gestiegen und wird weiter steigen.")
        complete, codes, _ = self.codes(text)
        self.assertIn("coverage.unassigned", codes)
        self.assertFalse(complete)

    def test_an_imprint_does_not_swallow_the_paper_where_page_ends_are_lost(self):
        for path in ("bw/minor-inquiry-standard.txt", "nw/answer-term16.txt", "be/inquiry-old-cover.txt"):
            text = self.paper(path)
            self.assertIn("\f", text)
            whole = self.codes(text)[2]
            lost = self.codes(text.replace("\f", "\n"))[2]
            self.assertEqual([answer["text"] for answer in lost["answers"]],
                             [answer["text"] for answer in whole["answers"]], path)

    def test_the_same_note_on_every_page_is_read_in_linear_time(self):
        pages = "Text.1\n\n1 Vgl. ebenda.\n\f" * 50_000
        record = self.codes(self.numbered("1. Wie viele Fälle gibt es?", pages))[2]
        self.assertGreater(len(record["footnotes"]), 40_000)


    def test_numbers_that_were_misread(self):
        paper = self.paper()
        spoilt = re.sub(r"(?m)^3\. (?=[A-Z])", "3, ", paper)
        self.assertNotEqual(spoilt, paper)
        complete, codes, _ = self.codes(spoilt)
        self.assertFalse(complete)
        self.assertTrue({"question.doubtful", "question.skipped"} & codes, codes)

    def test_pages_that_do_not_count_on(self):
        pages = self.paper("st/grosse-anfrage-answer.txt").split("\f")
        self.assertGreater(len(pages), 3)
        for order in ([pages[0], pages[2], pages[1], *pages[3:]], [pages[0], *pages[2:]]):
            complete, _, _ = self.codes("\f".join(order))
            self.assertFalse(complete)

    def test_an_answer_that_quotes_the_heading_of_another(self):
        paper = self.paper()
        quoted = paper.rstrip() + "\n\nIn der Drucksache 17/4711 wurde ausgeführt:\n\nZu Frage 1:\n\nDas trifft zu.\n"
        complete, codes, _ = self.codes(quoted)
        self.assertFalse(complete)
        self.assertIn("answer.repeated", codes)

    def test_notes_that_are_lost(self):
        """A number lost at a page's foot, or a mark in the text, must not give a note the text of the next."""
        text = (ROOT / "samples/nw/answer-footnotes-table.txt").read_text(encoding="utf-8")
        self.assertNotIn("note.doubtful", self.drs("parse", self.write("whole.txt", text), status=0).err.decode())
        for old, new in (("\n2 Bericht", "\nBericht"), ("\n3 Vgl. LT", "\nVgl. LT"), ("\n1 Vgl. W", "\nVgl. W"),
                         ("\n5 Vgl. Drs", "\nVgl. Drs"), ("\n6 Siehe auch", "\nSiehe auch"),
                         ("\n2 Bericht", "\nZ Bericht")):
            self.assertEqual(text.count(old), 1)
            result = self.drs("parse", self.write("lost.txt", text.replace(old, new)), status=0)
            self.assertRegex(result.err.decode(), r"\[(note\.doubtful|segmentation\.ambiguous)\]", old)
            self.assertFalse(json.loads(result.out)["extraction"]["complete"])

    def test_two_papers_in_one_text(self):
        """The second one has lost its head: its questions go on in the text of the first, which is told."""
        second = self.paper("nw/17-5150.txt")
        complete, codes, _ = self.codes(self.paper() + second[second.index("\n1. "):])
        self.assertFalse(complete)
        self.assertTrue({"question.repeated", "question.doubtful", "answer.repeated"} & codes, codes)

    def test_two_questions_of_one_number_must_be_told(self):
        _, _, record = self.codes(self.paper())
        record["questions"].insert(1, record["questions"][0])
        self.drs("validate", self.write("paper.json", json.dumps(record)), status=1)
        record["extraction"]["complete"] = False
        record["extraction"].setdefault("diagnostics", []).append(
            {"code": "question.repeated", "severity": "error", "message": "two questions have the same number"})
        self.drs("validate", self.write("paper.json", json.dumps(record)), status=0)

    def test_evidence_changes_no_diagnostic(self):
        for path in sorted(ROOT.glob("samples/*/*.txt"))[::3]:
            plain, placed = (self.drs("parse", *options, path).out for options in (("-q",), ("-q", "--evidence")))
            self.assertEqual(json.loads(plain)["extraction"], json.loads(placed)["extraction"], path)

    def test_papers_one_behind_the_other(self):
        """Two samples of one parliament in one file are two records, whichever heads they have; where no form feed parts
        them, one record at least says that it is not complete."""
        for folder in sorted((ROOT / "samples").glob("??")):
            samples = sorted(folder.glob("*.txt"))[:8]
            texts = [path.read_text(encoding="utf-8") for path in samples]
            for number, path in enumerate(samples):
                other = (number + 1) % len(samples)
                if path.stem[:-1] == samples[other].stem[:-1]:
                    continue  # the form with the questions and the letter with the answers (sn)
                name = f"{path} and {samples[other].name}"
                parted = self.write("two.txt", texts[number] + "\f" + texts[other])
                records = self.drs("parse", "-q", "-f", "ndjson", parted).out.splitlines()
                self.assertEqual(len(records), 2, name)
                joined = self.write("two.txt", texts[number] + texts[other])
                records = [json.loads(line) for line in self.drs("parse", "-q", "-f", "ndjson", joined).out.splitlines()]
                self.assertTrue(len(records) == 2 or not records[0]["extraction"]["complete"], name)

    def test_names_broken_at_the_end_of_a_line(self):
        paper = self.paper()
        _, _, record = self.codes(paper)
        first = record["askers"][0]["name"]
        self.assertIn(first, paper)
        given, rest = first.split(" ", 1)
        _, _, broken = self.codes(paper.replace(first, given + "\n" + rest, 1))
        self.assertEqual([asker["name"] for asker in broken["askers"]], [asker["name"] for asker in record["askers"]])
        self.assertEqual(broken["title"], record["title"])

    def test_a_year_that_was_misread_is_no_other_year(self):
        paper = self.paper()
        spoilt = re.sub(r"(\d{1,2}\. (?:Mai|Juni|Juli|August|April|März)) 20(\d)(\d)", r"\1 20l\3", paper)
        self.assertNotEqual(spoilt, paper)
        _, _, record = self.codes(spoilt)
        for day in record["dates"].values():
            self.assertNotEqual(day[:4], "2020")


class BadInput(ProgramTest):
    def test_missing_file(self):
        self.assertFails(self.drs("parse", self.folder / "nothing.txt"), "input.not-found", "nothing.txt")

    def test_directory(self):
        self.assertFails(self.drs("parse", self.folder), "input.directory", self.folder)

    def test_empty_file(self):
        self.assertFails(self.drs("parse", self.write("empty.txt", "")), "input.empty", "empty.txt")
        self.assertFails(self.drs("parse", self.write("blank.txt", " \n\f\r\n\t" * 100)), "input.empty")

    def test_binary(self):
        for name, content in (("a.pdf", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<</Type/Catalog>>\n\x00\x01" * 9),
                              ("a.png", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)) * 40),
                              ("a.zip", b"PK\x03\x04" + bytes(range(256)) * 40),
                              ("zero", bytes(5000))):
            self.assertFails(self.drs("parse", self.write(name, content)), "input.binary", name, "pdftotext")

    def test_no_paper(self):
        path = self.write("letter.txt", "Liebe Oma,\n\nvielen Dank für die Socken. Wie geht es Dir?\n\nDein Max\n")
        self.assertFails(self.drs("parse", path), "input.no-paper", "letter.txt", "--parliament")

    @unittest.skipIf(COVERAGE, "counts cannot be written")
    @unittest.skipIf(os.geteuid() == 0 and not os.path.exists("/usr/bin/setpriv"), "root may read everything")
    def test_unreadable(self):
        path = self.write("secret.txt", SAMPLE.read_bytes())
        path.chmod(0)
        self.folder.chmod(0o755)
        if os.geteuid() == 0:
            copy = self.folder / "drs"
            copy.write_bytes(pathlib.Path(DRS).read_bytes())
            copy.chmod(0o755)
            done = subprocess.run(["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", copy, "parse", path],
                                  stdout=subprocess.PIPE, stderr=subprocess.PIPE)
            result = Result(done.returncode, done.stdout, done.stderr)
        else:
            result = self.drs("parse", path)
        self.assertFails(result, "input.unreadable", "secret.txt", "Permission denied")

    def test_a_sparse_gigabyte_is_refused_at_once(self):
        path = self.folder / "huge.txt"
        with open(path, "wb") as file:
            file.truncate(10 ** 9)
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        self.assertFails(self.drs("parse", path), "input.too-large", "134217728", "128 MiB")
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        # Counted in pages that were touched, not in seconds: nothing of the file may have been read.
        self.assertLess(after.ru_minflt - before.ru_minflt, 20000)

    def test_an_endless_fifo_stops_at_the_limit(self):
        fifo = self.folder / "fifo"
        os.mkfifo(fifo)
        writer = subprocess.Popen(["sh", "-c", f"exec cat /dev/zero >'{fifo}' 2>/dev/null"])
        self.addCleanup(writer.wait)
        self.addCleanup(writer.kill)
        self.assertFails(self.drs("parse", fifo), "input.too-large", "fifo")

    def test_endless_device_and_standard_input(self):
        self.assertFails(self.drs("parse", "/dev/zero"), "input.too-large")
        with open("/dev/zero", "rb") as zero:
            self.assertFails(self.drs("parse", "-", stdin=zero), "input.too-large", "<stdin>")

    def test_empty_device_and_closed_standard_input(self):
        self.assertFails(self.drs("parse", "/dev/null"), "input.empty")
        self.assertFails(self.drs("parse", "-"), "input.empty", "<stdin>")
        self.assertFails(self.drs("parse", "-", stdin=None, preexec_fn=lambda: os.close(0)), "input.empty")

    def test_fifo_and_standard_input_give_the_same_record(self):
        want = json.loads(self.drs("parse", SAMPLE, status=0).out)
        fifo = self.folder / SAMPLE.name
        os.mkfifo(fifo)
        writer = subprocess.Popen(["sh", "-c", f"exec cat '{SAMPLE}' >'{fifo}'"])
        self.assertEqual(json.loads(self.drs("parse", fifo, status=0).out), want)
        writer.wait()
        record = json.loads(self.drs("parse", "-", input=SAMPLE.read_bytes(), status=0).out)
        self.assertEqual(record["source"].pop("file", None), None)
        del want["source"]["file"]
        self.assertEqual(record, want)

    def test_a_directory_as_standard_input(self):
        fd = os.open(self.folder, os.O_RDONLY)
        self.addCleanup(os.close, fd)
        self.assertFails(self.drs("parse", "-", stdin=fd), "input.directory", "<stdin>")

    def test_the_others_go_on(self):
        bad = [self.folder, self.folder / "nothing", self.write("empty", ""), self.write("bin", bytes(1000))]
        arguments = [bad[0], SAMPLE, bad[1], bad[2], SAMPLE, bad[3]]
        result = self.drs("parse", "-f", "ndjson", "-q", *arguments, status=1)
        self.assertEqual(result.out, self.drs("parse", "-f", "ndjson", "-q", SAMPLE, SAMPLE, status=0).out)
        codes = [line[line.rindex("["):] for line in result.lines if line.endswith("]")]
        self.assertEqual(codes, ["[input.directory]", "[input.not-found]", "[input.empty]", "[input.binary]"])
        self.assertEqual(len(result.lines), 4)
        self.assertIn("4 of 6", self.drs("parse", "-f", "ndjson", *arguments, status=1).lines[-1])

    def test_file_names_cannot_break_a_line_or_talk_to_the_terminal(self):
        for name in (b"a\nb.txt", b"\x1b[31mred", b"\xff\xfe", "\u202egpj.exe".encode(), b"x" * 255):
            result = self.drs("parse", os.fsencode(self.folder).decode() + "/" + os.fsdecode(name))
            self.assertFails(result, "input.not-found")
            self.assertNotIn(b"\x1b", result.err)
        self.assertFails(self.drs("parse", "x" * 300), "input.unreadable", "File name too long")
        self.assertFails(self.drs("parse", ""), "input.not-found")

    def test_a_strange_file_name_gives_a_valid_record(self):
        for name in (b"a\nb\x01.txt", b"\xff\xfe.txt", "Größe \u202e.txt".encode(), b'"<&>\\.txt'):
            path = os.path.join(os.fsencode(self.folder), name)
            with open(path, "wb") as file:
                file.write(SAMPLE.read_bytes())
            for form in ("json", "xml"):
                out = self.folder / ("record." + form)
                self.drs("parse", "-q", "-f", form, "-o", out, os.fsdecode(path), status=0)
                self.drs("validate", out, status=0)

    def test_only_the_base_name_is_in_the_record(self):
        record = json.loads(self.drs("parse", SAMPLE, status=0).out)
        self.assertEqual(record["source"]["file"], SAMPLE.name)
        self.assertEqual(record["source"]["sha256"], hashlib.sha256(SAMPLE.read_bytes()).hexdigest())

    @unittest.skipIf(SANITIZED or COVERAGE, "needs address space or files that are not there then")
    def test_little_memory_is_an_error_not_a_crash(self):
        path = self.write("large.txt", SAMPLE.read_bytes() + b"Text. " * 10_000_000)
        limit = 200 * 1024 * 1024
        result = self.drs("parse", "-j1", path,
                          preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (limit, limit)))
        if result.status != 0:
            self.assertFails(result, "input.memory", "large.txt", "memory")

    @unittest.skipIf(SANITIZED or COVERAGE, "needs address space or files that are not there then")
    def test_any_amount_of_memory(self):
        for megabytes in range(4, 40, 2):
            limit = megabytes * 1024 * 1024
            done = subprocess.run([DRS, "parse", "-q", "-j1", str(SAMPLE)], stdout=subprocess.PIPE,
                                  stderr=subprocess.PIPE,
                                  preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (limit, limit)))
            # 127: the system's loader did not find room for the shared libraries; drs itself was never reached.
            self.assertIn(done.returncode, (0, 1, 127), f"{megabytes} MB: {done.stderr.decode()}")
            if done.returncode == 1:
                self.assertEqual(done.stdout, b"")
                self.assertIn(b"memory", done.stderr)


class IncompleteInput(ProgramTest):
    """A record can be made, but not a whole one."""

    def check(self, content, name="paper.txt"):
        path = self.write(name, content)
        result = self.drs("parse", path, status=0)
        record = json.loads(result.out)
        self.assertIs(record["extraction"]["complete"], False)
        self.assertTrue(record["extraction"]["diagnostics"])
        for line in result.lines:
            self.assertRegex(line, r"paper\.txt:(\d+:)? (warning|error): .* \[[a-z.-]+\]$")
        self.assertTrue(result.lines)
        self.assertEqual(self.drs("parse", "-q", path, status=0).err, b"")
        self.assertEqual(self.drs("parse", "--strict", path, status=1).out, result.out)
        return record

    def test_a_paper_cut_off_in_the_middle(self):
        self.check(SAMPLE.read_bytes()[:2000])

    def test_invalid_utf8(self):
        text = SAMPLE.read_bytes()
        middle = text.index(b"\n", len(text) // 2)
        self.check(text[:middle] + b" \xff\xc3 " + text[middle:])

    def test_nul_bytes(self):
        text = SAMPLE.read_bytes()
        middle = text.index(b"\n", len(text) // 2)
        self.check(text[:middle] + b" \0 " + text[middle:])

    def test_a_line_of_a_hundred_megabytes(self):
        self.check(SAMPLE.read_bytes() + b"\nEin langes Wort, das nie enden will, " * 2_500_000)

    def test_strict_is_content_with_a_complete_record(self):
        self.drs("parse", "--strict", SAMPLE, status=0)


class Output(ProgramTest):
    def test_device_that_is_full(self):
        with open("/dev/full", "wb") as full:
            result = self.drs("parse", SAMPLE, stdout=full, status=1)
        self.assertEqual(len(result.lines), 1)
        self.assertIn("standard output", result.lines[0])
        self.assertIn("No space left on device", result.lines[0])
        for command in ("formats", "parliaments", "diagnostics", "help", "--version", "--help"):
            with open("/dev/full", "wb") as full:
                self.assertEqual(len(self.drs(command, stdout=full, status=1).lines), 1)
        self.assertIn("No space left", self.drs("parse", "-o", "/dev/full", SAMPLE, status=1).lines[0])

    def test_a_message_says_what_to_do(self):
        for out, words in (("/dev/full", "make room"), (self.folder, "name a file in it"),
                           (self.folder / "none" / "out.json", "check the folder's name")):
            lines = self.drs("parse", "-q", "-o", out, SAMPLE, status=1).lines
            self.assertEqual(len(lines), 1)
            self.assertIn("cannot write: ", lines[0])
            self.assertIn(f"; {words}", lines[0])

    def test_broken_pipe_is_quiet(self):
        read, write = os.pipe()
        os.close(read)
        result = self.drs("parse", *([SAMPLE] * 200), stdout=write)
        os.close(write)
        self.assertEqual(result.err, b"")
        self.assertEqual(result.status, 1)

    def test_closed_standard_output(self):
        for arguments in (("parse", SAMPLE), ("formats",)):
            result = self.drs(*arguments, preexec_fn=lambda: os.close(1), status=1)
            self.assertEqual(len(result.lines), 1)
            self.assertIn("standard output", result.lines[0])
        # and it must not have been mistaken for a file that was opened
        out = self.folder / "out.json"
        self.drs("parse", "-o", out, SAMPLE, preexec_fn=lambda: os.close(1), status=0)
        self.assertEqual(out.read_bytes(), self.drs("parse", SAMPLE).out)

    def test_closed_standard_error(self):
        done = subprocess.run([DRS, "parse", "nothing-there", str(SAMPLE)], stdout=subprocess.PIPE,
                              preexec_fn=lambda: os.close(2))
        self.assertEqual(done.returncode, 1)
        self.assertEqual(done.stdout, self.drs("parse", SAMPLE).out)

    def test_a_new_file_gets_the_usual_mode(self):
        out = self.folder / "out.json"
        self.drs("parse", "-o", out, SAMPLE, status=0, preexec_fn=lambda: os.umask(0o027))
        self.assertEqual(stat.S_IMODE(out.stat().st_mode), 0o640)
        self.assertEqual(out.read_bytes(), self.drs("parse", SAMPLE).out)
        self.assertEqual(self.left_over(), ["out.json"])

    def test_an_existing_file_is_replaced_and_keeps_its_mode(self):
        out = self.write("out.json", "old")
        out.chmod(0o604)
        before = out.stat().st_ino
        self.assertEqual(self.drs("parse", "-o", out, SAMPLE, status=0).out, b"")
        self.assertEqual(stat.S_IMODE(out.stat().st_mode), 0o604)
        self.assertNotEqual(out.stat().st_ino, before)
        self.assertEqual(out.read_bytes(), self.drs("parse", SAMPLE).out)
        self.assertEqual(self.left_over(), ["out.json"])

    def test_a_link_stays_a_link(self):
        target = self.write("target.json", "old")
        link = self.folder / "link.json"
        link.symlink_to("target.json")
        self.drs("parse", "-o", link, SAMPLE, status=0)
        self.assertTrue(link.is_symlink())
        self.assertEqual(target.read_bytes(), self.drs("parse", SAMPLE).out)

    def test_nothing_appears_where_nothing_could_be_read(self):
        out = self.folder / "out.json"
        self.drs("parse", "-o", out, "nothing-there", status=1)
        self.assertEqual(self.left_over(), [])
        out.write_text("old")
        self.drs("parse", "-o", out, "nothing-there", status=1)
        self.assertEqual(out.read_text(), "old")
        self.assertEqual(self.left_over(), ["out.json"])

    def test_the_good_ones_appear_where_some_failed(self):
        out = self.folder / "out.json"
        self.drs("parse", "-o", out, "nothing-there", SAMPLE, status=1)
        self.assertEqual(out.read_bytes(), self.drs("parse", SAMPLE).out)

    def test_places_that_cannot_be_written(self):
        for place, words in ((self.folder, "Is a directory"), (self.folder / "no/out", "No such file"),
                             ("/proc/nothing", "/proc/nothing")):
            result = self.drs("parse", "-o", place, SAMPLE, status=1)
            self.assertEqual(len(result.lines), 1, result.lines)
            self.assertIn(words, result.lines[0])

    def test_devices_and_pipes_are_written_to_not_replaced(self):
        self.drs("parse", "-o", "/dev/null", SAMPLE, status=0)
        self.assertTrue(stat.S_ISCHR(os.stat("/dev/null").st_mode))
        self.assertEqual(self.drs("parse", "-o", "/dev/stdout", SAMPLE, status=0).out, self.drs("parse", SAMPLE).out)
        self.assertEqual(self.drs("parse", "-o", "-", SAMPLE, status=0).out, self.drs("parse", SAMPLE).out)

    def test_an_input_is_never_replaced(self):
        paper = self.write("paper.txt", SAMPLE.read_bytes())
        other = self.folder / "same.txt"
        other.symlink_to("paper.txt")
        for out in (paper, other):
            result = self.drs("parse", "-o", out, SAMPLE, paper)
            self.assertFails(result, "input.is-output", "paper.txt")
            self.assertEqual(paper.read_bytes(), SAMPLE.read_bytes())
        self.assertEqual(self.left_over(), ["paper.txt", "same.txt"])

    @unittest.skipIf(COVERAGE, "counts cannot be written")
    def test_a_full_disk_leaves_the_old_file(self):
        out = self.write("out.json", "old")

        def small_files():
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))

        result = self.drs("parse", "-q", "-o", out, SAMPLE, preexec_fn=small_files, status=1)
        self.assertEqual(len(result.lines), 1)
        self.assertIn("out.json", result.lines[0])
        self.assertEqual(out.read_text(), "old")
        self.assertEqual(self.left_over(), ["out.json"])

    @unittest.skipIf(COVERAGE, "counts cannot be written")
    def test_a_limit_on_the_size_of_files_is_an_error_not_a_death(self):
        out = self.folder / "out.json"
        result = self.drs("parse", "-q", "-o", out, *([SAMPLE] * 50), status=1,
                          preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000)))
        self.assertEqual(len(result.lines), 1)
        self.assertRegex(result.lines[0], "out.json: cannot write: File too large")
        self.assertEqual(self.left_over(), [])

    def interrupted(self, number, jobs):
        """Stop drs by a signal while it waits for the rest of its input, the temporary file being there."""
        fifo = self.folder / "fifo"
        os.mkfifo(fifo)
        out = self.folder / "out.json"
        process = subprocess.Popen([DRS, "parse", "-q", "-j", jobs, "-o", out, *([SAMPLE] * 50), fifo, SAMPLE],
                                   stderr=subprocess.PIPE)
        with open(fifo, "wb") as writer:
            for _ in range(3000):
                if any(name.endswith(".tmp") for name in self.left_over()):
                    break
                time.sleep(0.01)
            self.assertTrue(any(name.endswith(".tmp") for name in self.left_over()))
            self.assertFalse(out.exists())
            process.send_signal(number)
            process.communicate(timeout=60)
            self.assertEqual(process.returncode, -number)
            writer.close()
        fifo.unlink()
        self.assertEqual(self.left_over(), [])

    def test_interrupt_leaves_nothing(self):
        self.interrupted(signal.SIGINT, "1")
        self.interrupted(signal.SIGINT, "4")

    def test_termination_leaves_nothing(self):
        self.interrupted(signal.SIGTERM, "2")
        self.interrupted(signal.SIGHUP, "1")

    def test_an_ignored_signal_stays_ignored(self):
        fifo = self.folder / "fifo"
        os.mkfifo(fifo)
        out = self.folder / "out.json"
        process = subprocess.Popen([DRS, "parse", "-q", "-o", out, fifo],
                                   preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_IGN))
        with open(fifo, "wb") as writer:
            process.send_signal(signal.SIGINT)
            writer.write(SAMPLE.read_bytes())
        self.assertEqual(process.wait(timeout=60), 0)
        self.assertTrue(out.exists())

    def test_full_pipe_and_slow_reader(self):
        papers = [SAMPLE] * 300
        want = self.drs("parse", "-q", "-f", "ndjson", *papers, status=0).out
        process = subprocess.Popen([DRS, "parse", "-q", "-f", "ndjson", *papers], stdout=subprocess.PIPE)
        got = b""
        for piece in iter(lambda: os.read(process.stdout.fileno(), 60000), b""):
            got += piece
            time.sleep(0.001)
        process.stdout.close()
        self.assertEqual(process.wait(), 0)
        self.assertEqual(got, want)

    def test_non_blocking_pipe_is_no_silent_loss(self):
        read, write = os.pipe()
        fcntl.fcntl(write, fcntl.F_SETFL, fcntl.fcntl(write, fcntl.F_GETFL) | os.O_NONBLOCK)
        result = self.drs("parse", "-q", *([SAMPLE] * 300), stdout=write, status=1)
        os.close(write)
        os.close(read)
        self.assertEqual(len(result.lines), 1)


class Batch(ProgramTest):
    def inputs(self, count):
        """Papers of very different sizes, some of them broken, in a fixed order."""
        paths = []
        texts = [p.read_bytes() for p in SAMPLES]
        for i in range(count):
            text = texts[i % len(texts)]
            if i % 50 == 7:
                text += b"\nText. " * 40000
            if i % 11 == 3:
                text = text[:1500]
            if i % 17 == 5:
                text = b""
            paths.append(self.write(f"{i:04d}.txt", text))
            if i % 23 == 9:
                paths.append(self.folder / f"missing-{i}")
        return paths

    def test_any_number_of_threads_gives_the_same_bytes(self):
        paths = self.inputs(300)
        for form in ("ndjson", "json", "xml"):
            want = self.drs("parse", "-v", "-f", form, "-j1", *paths, status=1)
            self.assertGreater(len(want.out), 100000)
            for jobs in ("2", "3", "16", "300"):
                got = self.drs("parse", "-v", "-f", form, "-j", jobs, *paths, status=1)
                self.assertEqual(got.out, want.out, f"{form} -j{jobs}")
                self.assertEqual(got.err, want.err, f"{form} -j{jobs}: messages in order")

    def test_one_at_a_time_gives_the_same_lines(self):
        paths = self.inputs(40)
        alone = b"".join(self.drs("parse", "-q", "-f", "ndjson", path).out for path in paths)
        self.assertEqual(self.drs("parse", "-q", "-f", "ndjson", *paths).out, alone)

    def test_without_threads(self):
        want = self.drs("parse", "-q", *([SAMPLE] * 20), status=0).out
        if os.geteuid() != 0 and not SANITIZED:
            limit = (0, 0)
            got = self.drs("parse", "-q", "-j8", *([SAMPLE] * 20), status=0,
                           preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_NPROC, limit))
            self.assertEqual(got.out, want)

    @unittest.skipIf(SANITIZED or COVERAGE, "needs address space or files that are not there then")
    def test_memory_is_bounded_however_many_files(self):
        # One slow input first: the others must wait in a window, not pile up behind it.
        fifo = self.folder / "fifo"
        os.mkfifo(fifo)
        large = self.write("large.txt", SAMPLE.read_bytes() + b"\nText. " * 30000)
        process = subprocess.Popen([DRS, "parse", "-q", "-j2", "-f", "ndjson", fifo, *([large] * 300)],
                                   stdout=subprocess.DEVNULL)

        def worked():
            fields = pathlib.Path(f"/proc/{process.pid}/stat").read_text().rpartition(")")[2].split()
            return int(fields[11]) + int(fields[12])

        with open(fifo, "wb") as writer:
            before, now = -1, worked()
            while now != before or now == 0:
                time.sleep(0.3)
                before, now = now, worked()
            memory = pathlib.Path(f"/proc/{process.pid}/status").read_text()
            writer.write(SAMPLE.read_bytes())
        self.assertEqual(process.wait(), 0)
        kilobytes = int(re.search(r"VmHWM:\s*(\d+)", memory)[1])
        self.assertLess(kilobytes, 48 * 1024, "with all 300 results waiting there were 87 megabytes")

    def test_many_small_files(self):
        folder = self.folder / "many"
        folder.mkdir()
        text = SAMPLE.read_bytes()
        for i in range(3000):
            (folder / f"{i:05d}.txt").write_bytes(text)
        names = sorted(os.listdir(folder))
        result = self.drs("parse", "-q", "-f", "ndjson", *names, cwd=folder, status=0)
        self.assertEqual([json.loads(line)["source"]["file"] for line in result.out.splitlines()], names)

    def test_several_papers_in_one_array_or_root(self):
        result = self.drs("parse", "-q", SAMPLE, SAMPLE, status=0)
        self.assertEqual(len(json.loads(result.out)), 2)
        out = self.folder / "two.xml"
        self.drs("parse", "-q", "-f", "xml", "-o", out, SAMPLE, SAMPLE, status=0)
        self.drs("validate", out, status=0)


class SameBytes(ProgramTest):
    """Same input, same bytes: no clock, locale, environment or directory decides output."""

    LOCALES = (("tr_TR", "UTF-8"), ("de_DE", "UTF-8"), ("de_DE", "ISO-8859-1"))

    @classmethod
    def setUpClass(cls):
        """Make locales that no machine need have, and see that they work: else the test would prove nothing."""
        cls.locales = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.locales.cleanup)
        for language, charset in cls.LOCALES:
            subprocess.run(["localedef", "-i", language, "-f", charset, f"{cls.locales.name}/{language}.{charset}"],
                           check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            shown = subprocess.run(["locale", "decimal_point"], stdout=subprocess.PIPE, check=True,
                                   env={"LOCPATH": cls.locales.name, "LC_ALL": f"{language}.{charset}"})
            assert shown.stdout == b",\n", shown

    def test_locale_and_environment(self):
        for form in ("json", "ndjson", "xml"):
            want = self.drs("parse", "-v", "--evidence", "-f", form, *SAMPLES, env={})
            self.assertIn(want.status, (0, 1))
            for settings in ({"LC_ALL": "C"}, {"LC_ALL": "tr_TR.UTF-8"}, {"LC_ALL": "de_DE.UTF-8", "TZ": "Asia/Tokyo"},
                             {"LC_ALL": "de_DE.ISO-8859-1", "LANGUAGE": "de"}, {"MALLOC_PERTURB_": "165"},
                             {"XML_CATALOG_FILES": "/nothing", "OPENSSL_CONF": "/nothing"}):
                settings = {"LOCPATH": self.locales.name, **settings}
                got = self.drs("parse", "-v", "--evidence", "-f", form, *SAMPLES, env=settings)
                self.assertEqual((got.out, got.err, got.status), (want.out, want.err, want.status), settings)

    def test_directory(self):
        want = self.drs("parse", "-q", SAMPLE, status=0).out
        self.assertEqual(self.drs("parse", "-q", SAMPLE.name, cwd=SAMPLE.parent, status=0).out, want)
        self.assertEqual(self.drs("parse", "-q", f"../nw/{SAMPLE.name}", cwd=SAMPLE.parent, status=0).out, want)
        self.assertNotIn(str(ROOT).encode(), want)

    def test_line_ends_and_byte_order_mark(self):
        """The same text in other clothes gives the same record but for what is said of the source."""
        text = SAMPLE.read_bytes().decode()
        want = json.loads(self.drs("parse", "-q", SAMPLE, status=0).out)
        for content in (text.replace("\n", "\r\n").encode(), text.replace("\n", "\r").encode(),
                        b"\xef\xbb\xbf" + text.encode(),
                        b"\xff\xfe" + text.encode("utf-16-le"), b"\xfe\xff" + text.encode("utf-16-be"),
                        text.encode("windows-1252", errors="ignore")):
            record = json.loads(self.drs("parse", "-q", self.write(SAMPLE.name, content), status=0).out)
            for key in ("source", "extraction"):
                record.pop(key, None)
            self.assertEqual(record, {k: v for k, v in want.items() if k not in ("source", "extraction")})


class SamePaper(ProgramTest):
    """The same paper laid out differently gives the same record, or one that says what was lost."""

    PAPERS = sorted(ROOT.glob("samples/*/*.txt")) + sorted(ROOT.glob("../shared/corpus/*.txt"))

    # These change nothing that a reader sees; the record must not differ in a letter.
    EQUAL = {
        "carriage returns": lambda text: text.replace("\n", "\r\n").encode(),
        "blanks at the ends of lines": lambda text: text.replace("\n", " \n").encode(),
        "no-break spaces": lambda text: re.sub(r"(\d) (\w)", "\\1\u00a0\\2", text).encode(),
        "decomposed umlauts": lambda text: unicodedata.normalize("NFD", text).encode(),
        "indented as a whole": lambda text: re.sub(r"(?m)^(?=[^\n\f])", "      ", text).encode(),
        "soft hyphens": lambda text: re.sub(r"([a-zäöü])-\n([a-zäöü])", "\\1\u00ad\n\\2", text).encode(),
        "byte order mark": lambda text: b"\xef\xbb\xbf" + text.encode(),
        "UTF-16": lambda text: text.encode("utf-16"),
        "Windows-1252": lambda text: text.encode("cp1252", "ignore") if text == text.encode("cp1252", "ignore").decode("cp1252") else None,
        "tabs": lambda text: re.sub(r"(?m)^ {8}", "\t", text).encode(),
        "pages that end without a line end": lambda text: re.sub(r"\n+\f", "\f", text).encode(),
        "every line end doubled": lambda text: text.replace("\n", "\n\n").encode(),
        "empty lines doubled": lambda text: re.sub(r"\n[ \t]*\n", "\n\n\n", text).encode(),
        "hyphens of typographers": lambda text: re.sub(r"(?<=\w)-\n", "\u2010\n", text).encode(),
        "zero-width blanks": lambda text: text.replace(" ", "\u200b ").encode(),
        "ligatures": lambda text: text.replace("ffi", "\ufb03").replace("fi", "\ufb01").replace("fl", "\ufb02").encode(),
        "line ends of old systems": lambda text: text.replace("\n", "\r").encode(),
        "tabs, indentation, empty lines doubled, carriage returns, decomposed umlauts": lambda text: unicodedata.normalize(
            "NFD", re.sub(r"(?m)^(?=[^\n\f])", "\t", re.sub(r"\n[ \t]*\n", "\n\n\n", text)).replace("\n", "\r\n")).encode(),
    }

    HEAD = re.compile(r"Landtag|LANDTAG|Drucksache|Bundestag|Bürgerschaft|Abgeordnetenhaus|Wahlperiode")
    NUMBER = re.compile(r"(\d{1,2}[.)]|\d{1,2}\.\d{1,2}\.?|[a-z]\)|[-–•])\s+(\S.*)$")

    @classmethod
    def is_running_head(cls, lines):
        """All lines are short and name the parliament, the paper or the page; no sentence among them."""
        return lines and all(
            len(line.strip()) < 100 and not re.search(r"[.,:?]$|Anfrage|Antwort|\b(und|der Antwort|wird)\b", line.strip())
            and (cls.HEAD.search(line) or re.fullmatch(r"\W*(Seite )?\d+( von \d+)?\W*", line.strip())) for line in lines)

    @classmethod
    def heads_below(cls, text):
        """The running head of each page behind its text, as pypdf, MuPDF and pdftotext -raw give it."""
        pages = []
        for number, page in enumerate(text.split("\f")):
            lines = page.strip("\n").split("\n")
            count = next((i for i, line in enumerate(lines) if not line.strip()), 0)
            if number and len(lines) > 6 and cls.is_running_head(lines[:count]):
                lines = "\n".join(lines[count:]).strip("\n").split("\n") + ["", *lines[:count], ""]
                page = "\n".join(lines)
            pages.append(page)
        return "\f".join(pages).encode()

    @classmethod
    def laid_out(cls, text):
        """As pdftotext -layout shows a page: indents, wide blanks behind numbers, the title block centred, a running head of
        two lines on one with its parts far from each other."""
        pages = []
        for number, page in enumerate(text.split("\f")):
            lines = []
            hang = first = 0
            for line in page.split("\n"):
                words = line.strip()
                first += bool(words)
                item = cls.NUMBER.match(words)
                if not words or "  " in words:
                    hang = 0
                    lines.append("   " + line.rstrip() if words else "")
                elif not number and first <= 14 and len(words) < 60:
                    right = words.startswith("Drucksache") or re.fullmatch(r"\d\d\.\s?\d\d\.\s?\d{4}", words)
                    lines.append(" " * (95 - len(words) if right else max(3, (96 - len(words)) // 2)) + words)
                elif item:
                    hang = len(item[1]) + 4
                    lines.append(f"      {item[1]}    {item[2]}")
                else:
                    lines.append("      " + " " * hang + words)
            filled = [i for i, line in enumerate(lines) if line.strip()][:2]
            if number and len(filled) == 2 and filled[1] - filled[0] <= 2:
                left, right = (lines[i].strip() for i in filled)
                if cls.is_running_head([left, right]) and len(left) + len(right) < 86:
                    lines[filled[0] : filled[1] + 1] = ["   " + left + " " * (92 - len(left) - len(right)) + right]
            pages.append("\n".join(lines))
        return "\f".join(pages).encode()

    @classmethod
    def raw(cls, text):
        """Neither indents nor empty lines, as pdftotext -raw."""
        lines = (re.sub(r"^[ \t]+", "", line) for line in text.split("\n"))
        return re.sub(r"\n*\f\n*", "\n\f", re.sub(r"\n+", "\n", "\n".join(lines))).encode()

    @classmethod
    def page_break_added(cls, text):
        """An empty page break at the first empty line behind a third of the paper."""
        place = text.find("\n\n", len(text) // 3)
        return (text if place < 0 else text[:place] + "\n\f" + text[place + 1 :]).encode()

    @classmethod
    def wrapped_anew(cls, text, width=72):
        """Paragraphs of full lines of prose, without hyphens at their ends, wrapped to another width."""
        pages = []
        for page in text.split("\f"):
            blocks = re.split(r"(\n[ \t]*\n+)", page)
            for number, block in enumerate(blocks):
                lines = block.split("\n")
                full = len(lines) >= 3 and all(len(line) > 60 and (line[-1].isalnum() or line[-1] in ",;") for line in lines[:-1])
                plain = all(re.match(r"\S", line) and "  " not in line and not line.endswith("-") for line in lines)
                figures = any(re.search(r"\d\s*$", line) for line in lines[:-1])
                listed = any(cls.NUMBER.match(line) for line in lines[1:])
                if full and plain and not figures and not listed:
                    joined = " ".join(lines)
                    blocks[number] = textwrap.fill(joined, width, break_long_words=False, break_on_hyphens=False)
            pages.append("".join(blocks))
        return "\f".join(pages).encode()

    @classmethod
    def filled(cls, text):
        """One long line in seven with its blanks doubled, as MuPDF, pypdf and PDFBox give lines that were justified."""
        random.seed(1)
        return "\n".join(
            re.sub(r"(?<=\S) (?=\S)", "  ", line) if len(line) > 70 and "  " not in line and random.random() < 1 / 7 else line
            for line in text.split("\n")).encode()

    @classmethod
    def doubled(cls, text):
        """One blank in eight doubled where no columns stand, as pdftotext -layout gives a justified text."""
        random.seed(2)
        return "\n".join(
            line if "  " in line else re.sub(r"(?<=\S) (?=\S)", lambda blank: "  " if random.random() < 1 / 8 else " ", line)
            for line in text.split("\n")).encode()

    @classmethod
    def undivided(cls, text):
        """Words divided at a line's end in one piece again, as readers give them that undo the division."""
        return re.sub(r"([a-zäöüß])-[ \t]*\n[ \t]*(?=[a-zäöüß])(?!und |oder |bzw)", r"\1", text).encode()

    @classmethod
    def narrow(cls, text, width=75):
        """Lines of prose broken once more at a page's edge."""
        def broken(line):
            return textwrap.fill(line, width, break_long_words=False, break_on_hyphens=False)

        pages = (page.split("\n") for page in text.split("\f"))
        return "\f".join("\n".join(broken(line) if len(line) > width and "  " not in line and line[0] != " " else line for line in page)
                         for page in pages).encode()

    # These lose what tells one part from another, or move it. A record may differ then, if it says that it is not complete.
    # So many papers may differ silently, and so many must have the same record at least; the ones may only go down, the
    # others only up.
    LOSING = {
        "pdftotext -layout": (laid_out.__func__, 0, 250),
        "pdftotext -raw": (raw.__func__, 0, 248),
        "running heads below the text": (heads_below.__func__, 0, 251),
        "no empty lines": (lambda cls, text: re.sub(r"\n[ \t]*(\n[ \t]*)+", "\n", text).encode(), 0, 249),
        "one empty line behind each": (lambda cls, text: re.sub(r"([^\n\f])\n(?=[^\n\f])", r"\1\n\n", text).encode(), 0, 249),
        "form feeds become line ends": (lambda cls, text: text.replace("\f", "\n").encode(), 0, 232),
        "form feeds become empty lines": (lambda cls, text: text.replace("\f", "\n\n").encode(), 0, 233),
        "form feeds vanish": (lambda cls, text: text.replace("\f", "").encode(), 0, 214),
        "neither empty lines nor form feeds": (lambda cls, text: re.sub(rb"\n+", b"\n", cls.raw(text).replace(b"\f", b"\n")), 0, 227),
        "an empty line behind each, no form feeds": (
            lambda cls, text: "\n\n".join(line for line in text.replace("\f", "\n").split("\n") if line.strip()).encode(), 0, 228),
        "a page break added": (page_break_added.__func__, 0, 247),
        "lines wrapped anew": (wrapped_anew.__func__, 0, 251),
        "blanks of some lines doubled": (filled.__func__, 0, 251),
        "one blank in eight doubled": (doubled.__func__, 0, 244),
        "wide blanks become one": (lambda cls, text: re.sub(r"(?<=\S)[ \t]{2,}(?=\S)", " ", text).encode(), 0, 250),
        "no divided words": (undivided.__func__, 0, 243),
        "lines broken at 75 letters": (narrow.__func__, 0, 235),
        "plain dashes and dots": (lambda cls, text: text.replace("–", "-").replace("—", "-").replace("…", "...").encode(), 0, 251),
        "straight quotation marks": (lambda cls, text: text.replace("„", '"').replace("“", '"').encode(), 0, 246),
        "no line ends at all": (lambda cls, text: re.sub(r"\s*\n\s*", " ", text).encode(), 0, 0),
    }

    @staticmethod
    def essence(record):
        """What the paper says: letters and digits of all values, without the places and the reader's own words."""
        dropped = ("source", "extraction", "tables", "links", "restricted", "annexes", "answer_days", "full_text")

        def strip(value):
            if isinstance(value, str):
                return re.sub(r"[\W_]+", "", unicodedata.normalize("NFC", value))
            if isinstance(value, list):
                return [strip(item) for item in value]
            if isinstance(value, dict):
                return {key: strip(item) for key, item in value.items() if key != "page"}
            return value

        return strip({key: value for key, value in record.items() if key not in dropped})

    def read(self, change):
        """The records of all papers, changed; by paper a list of (essence, complete)."""
        folder = self.folder / "changed"
        folder.mkdir(exist_ok=True)
        names = []
        for number, path in enumerate(self.PAPERS):
            content = change(path.read_text(encoding="utf-8"))
            if content is not None:
                (folder / f"{number}.txt").write_bytes(content)
                names.append(folder / f"{number}.txt")
        records = {}
        for line in self.drs("parse", "-q", "-f", "ndjson", *names).out.splitlines():
            record = json.loads(line)
            found = self.essence(record), record["extraction"]["complete"]
            records.setdefault(int(record["source"]["file"].split(".")[0]), []).append(found)
        return {int(name.stem): records.get(int(name.stem), []) for name in names}

    def test_what_changes_nothing(self):
        plain = self.read(str.encode)
        self.assertEqual(len(plain), len(self.PAPERS))
        for name, change in self.EQUAL.items():
            changed = self.read(change)
            self.assertGreater(len(changed), len(self.PAPERS) / 2, name)
            for number, records in changed.items():
                self.assertEqual(records, plain[number], f"{self.PAPERS[number]}: {name}")

    # Pairs of papers of which the second one's head is not seen, and those of which a part goes to the other paper silently: its
    # head stands at the end of its page. May only go down.
    NOT_BEHIND_ANOTHER = 9 if len(PAPERS) > 230 else 6  # with the corpus other papers stand side by side
    PARTS_OF_ANOTHER = 1

    def test_papers_in_one_file_do_not_change_each_other(self):
        """The width of its lines and the empty ones between them are each paper's own."""
        dropped = ("source", "extraction", "tables", "links", "restricted", "annexes", "footnotes")  # with their pages

        def read(names):
            records = {}
            for line in self.drs("parse", "-q", "-f", "ndjson", *names).out.splitlines():
                record = json.loads(line)
                values = {key: value for key, value in record.items() if key not in dropped}
                records.setdefault(record["source"]["file"], []).append((values, record["extraction"]["complete"]))
            return records

        texts = [path.read_text(encoding="utf-8") for path in self.PAPERS]
        alone = read([self.write(f"{number}.txt", text) for number, text in enumerate(texts)])
        order = sorted(range(len(texts)), key=lambda number: number % 17)  # papers of other parliaments side by side
        pairs = {f"{first}-{second}.txt": (first, second) for first, second in zip(order, order[1:])}
        found = read([self.write(name, texts[first] + "\f" + texts[second]) for name, (first, second) in pairs.items()])
        silent = []
        other = []
        for name, (first, second) in pairs.items():
            wanted = alone.get(f"{first}.txt", []) + alone.get(f"{second}.txt", [])
            records = found.get(name, [])
            papers = f"{self.PAPERS[first].name} {self.PAPERS[second].name}"
            if len(records) != len(wanted):
                other.append(papers)
            elif any(complete and values != before for (values, complete), (before, _) in zip(records, wanted)):
                silent.append(papers)
        self.assertLessEqual(len(silent), self.PARTS_OF_ANOTHER, silent)
        self.assertLessEqual(len(other), self.NOT_BEHIND_ANOTHER, other)

    def test_what_loses_something_is_told(self):
        plain = self.read(str.encode)
        for name, (change, most, least) in self.LOSING.items():
            silent = []
            equal = 0
            for number, records in self.read(lambda text: change(SamePaper, text)).items():
                same = [essence for essence, _ in records] == [essence for essence, _ in plain[number]]
                equal += same
                if not same and records and all(complete for _, complete in records):
                    silent.append(str(self.PAPERS[number].name))
            self.assertLessEqual(len(silent), most, f"{name}: {silent}")
            self.assertGreaterEqual(equal + 251 - len(self.PAPERS), least, name)


class Records(ProgramTest):
    """The records beside the samples are what drs gives, byte by byte. tools/update-records writes them anew."""

    def test_golden_records(self):
        papers = [p for p in sorted(ROOT.glob("samples/*/*.txt")) + EXTRACTED if p.with_suffix(".json").exists()]
        self.assertTrue(papers, "no sample has its record beside it")
        for paper in papers:
            with self.subTest(paper=str(paper.relative_to(ROOT))):
                got = self.drs("parse", "-q", paper, status=0).out.decode()
                self.assertEqual(got, paper.with_suffix(".json").read_text(encoding="utf-8"))

    def test_every_sample_of_nrw_has_a_record(self):
        self.assertGreaterEqual(len(SAMPLES), 6)
        for paper in SAMPLES:
            self.assertTrue(paper.with_suffix(".json").exists(), paper)

    def test_all_samples_give_valid_records_in_all_formats(self):
        papers = sorted(ROOT.glob("samples/*/*.txt")) + EXTRACTED
        for form in ("json", "ndjson", "xml"):
            for options in ((), ("--evidence",)):
                out = self.folder / f"records.{form}"
                result = self.drs("parse", "-q", "-f", form, "-o", out, *options, *papers)
                self.assertIn(result.status, (0, 1))
                self.drs("validate", out, status=0)


class Tables(ProgramTest):
    """Cells are right or absent, and a table's lines are those of the text that it stands in."""

    @staticmethod
    def letters(text):
        return "".join(text.split())

    def test_tables_of_all_samples(self):
        papers = sorted(ROOT.glob("samples/*/*.txt"))
        result = self.drs("parse", "-q", "-f", "ndjson", *papers)
        tables = with_rows = 0
        for line in result.out.decode().splitlines():
            record = json.loads(line)
            for table in record.get("tables", ()):
                tables += 1
                lines = [self.letters(line) for line in table["lines"]]
                if "place" in table:
                    text = record
                    for step in table["place"].split("/")[1:]:
                        text = text[int(step)] if isinstance(text, list) else text[step]
                    printed = self.letters(re.sub(r"\[\^([^]]*)\]", r"\1", text))
                    for piece in lines:
                        self.assertIn(piece, printed)
                if "rows" in table:
                    with_rows += 1
                    rows = table["rows"]
                    self.assertGreaterEqual(len(rows), 2)
                    self.assertEqual(len({len(row) for row in rows}), 1, rows)
                    cells = self.letters("".join("".join(row) for row in rows))
                    cells = re.sub(r"\[\^([^]]*)\]", r"\1", cells)
                    # Nothing lost, nothing invented; a title may stand above the header.
                    self.assertEqual(sorted(cells), sorted("".join(lines)[-len(cells):]), table)
        self.assertGreater(tables, 40)
        self.assertGreater(with_rows, 20)

    LABELS = ("Ausbau der Turnhalle", "Umbau", "Köln", "Bad Detmold", "Kreis Unna", "Haus 3, Teil B", "Schule 2",
              "Geschichte und politische Bildung", "Ausstattung mit Tablets und Notebooks", "Kita-Plätze im Quartier")
    HEADS = ("Schulen", "Klassen", "Kosten in Euro", "davon mit Turnhalle", "insgesamt", "2021", "2022", "Plätze",
             "Zahl der Lehrkräfte", "Bewilligte Fördermittel seit Programmaufnahme")

    @staticmethod
    def figure(chance, form):
        value = chance.choice((chance.randint(0, 99), chance.randint(100, 9999), chance.randint(10000, 9999999)))
        return {"dot": f"{value:,}".replace(",", "."), "blank": f"{value:,}".replace(",", " "),
                "decimal": f"{value % 200},{value % 10}", "plain": str(value % 1000)}[form]

    def made(self, chance):
        """A header and its rows, some cells of them empty."""
        numbered = chance.random() < 0.3
        forms = [chance.choice(("dot", "blank", "decimal", "plain", "plain")) for _ in range(chance.randint(1, 5))]
        empty = chance.choice((0, 0, 0.15, 0.4))
        heads = chance.sample(self.HEADS, len(forms))
        rows = [["Nr."] * numbered + [chance.choice(("Bezirk", "Ort", "Maßnahme"))] + heads]
        for i in range(chance.randint(2, 7)):
            cells = [self.figure(chance, form) if chance.random() > 0.06 else chance.choice(("–", "k. A."))
                     for form in forms]
            cells = ["" if chance.random() < empty else cell for cell in cells]
            rows.append([f"{i + 1}"] * numbered + [chance.choice(self.LABELS)] + cells)
        if chance.random() < 0.3:
            rows.append([""] * numbered + ["insgesamt"] + [self.figure(chance, form) for form in forms])
        return rows

    @staticmethod
    def printed(chance, rows):
        """The lines of it as an extractor gives them that keeps columns: cells wrap, at the top, middle or foot."""
        count = len(rows[0])
        room = [chance.choice((12, 16, 24, 40)) for _ in range(count)]
        lines, header = [], 0
        where = chance.choice(("top", "top", "middle", "foot"))
        for row in rows:
            parts = [textwrap.wrap(cell, room[c], break_long_words=False, break_on_hyphens=False) or [""]
                     for c, cell in enumerate(row)]
            height = max(len(part) for part in parts)
            block = [[""] * count for _ in range(height)]
            for c, part in enumerate(parts):
                first = {"top": 0, "middle": (height - len(part)) // 2, "foot": height - len(part)}[where]
                for i, piece in enumerate(part):
                    block[first + i][c] = piece
            lines += block
            header = header or height
        width = [max(len(line[c]) for line in lines) + chance.choice((2, 3, 6)) for c in range(count)]
        right = [c > 1 and chance.random() < 0.6 for c in range(count)]
        return ["".join(cell.rjust(width[c] - 2) + "  " if right[c] else cell.ljust(width[c])
                        for c, cell in enumerate(line)).rstrip() for line in lines]

    def test_made_tables_have_right_cells_or_none(self):
        chance = random.Random(4)
        head = ("LANDTAG NORDRHEIN-WESTFALEN\n18. Wahlperiode\n\nDrucksache  18/9376\n\n28.05.2024\n\nAntwort\n\n"
                "der Landesregierung\n\nauf die Kleine Anfrage 3754 vom 24. April 2024\nder Abgeordneten Erika Muster   "
                "SPD\n\nWie geht es weiter?\n\n1. Wie viele Schulen gibt es im Land?\n\nDie Zahlen sind diese:\n\n")
        tail = "\n\nSie beruhen auf der Statistik des Landes.\n\n2. Welche Schulen sind geschlossen?\n\nKeine.\n"
        truths = []
        for i in range(300):
            rows = self.made(chance)
            if chance.random() < 0.7:
                lines = self.printed(chance, rows)
            else:
                lines = [" ".join(cell for cell in row if cell) for row in rows]
            truths.append((self.write(f"{i:03}.txt", head + "\n".join(lines) + tail), rows, lines))
        out = self.drs("parse", "-q", "-f", "ndjson", *(path for path, _, _ in truths)).out.decode()
        right = 0
        for line, (_, rows, lines) in zip(out.splitlines(), truths, strict=True):
            tables = [table for table in json.loads(line).get("tables", ()) if "rows" in table]
            if tables:
                # A column without one letter is none.
                keep = [c for c in range(len(rows[0])) if any(row[c] for row in rows)]
                wanted = [[self.letters(row[c]) for c in keep] for row in rows]
                self.assertEqual([[[self.letters(cell) for cell in row] for row in table["rows"]] for table in tables],
                                 [wanted], "\n".join(lines))
                right += 1
        self.assertGreater(right, 30)


class Contract(ProgramTest):
    """Other people's validators find the records as valid as our own does."""

    def records(self, form, *options):
        """One output for each sample of every parliament that gives a record."""
        for number, paper in enumerate(sorted(ROOT.glob("samples/*/*.txt"))):
            out = self.folder / f"{number}{''.join(options)}.{form}"
            self.drs("parse", "-q", "-f", form, *options, "-o", out, paper)
            if out.exists():
                yield out

    def test_json_schema(self):
        import jsonschema  # Debian's python3-jsonschema; the other tests do without it
        schema = json.loads((ROOT / "formats/record.schema.json").read_text(encoding="utf-8"))
        jsonschema.Draft202012Validator.check_schema(schema)
        validator = jsonschema.Draft202012Validator(schema)
        paths = [*self.records("json"), *self.records("json", "--evidence")]
        self.assertGreaterEqual(len(paths), 2 * len(SAMPLES))
        for path in paths:
            record = json.loads(path.read_text(encoding="utf-8"))
            for one in record if isinstance(record, list) else [record]:
                self.assertEqual([f"{list(e.path)}: {e.message}" for e in validator.iter_errors(one)], [], path)

    def test_xml_schema(self):
        paths = [*self.records("xml"), *self.records("xml", "--evidence")]
        self.assertGreaterEqual(len(paths), 2 * len(SAMPLES))
        both = self.folder / "both.xml"
        self.drs("parse", "-q", "-f", "xml", "-o", both, *SAMPLES)
        done = subprocess.run(["xmllint", "--noout", "--nonet", "--schema", ROOT / "formats/record.xsd", both, *paths],
                              stderr=subprocess.PIPE)
        self.assertEqual(done.returncode, 0, done.stderr.decode()[-3000:])

    def test_asked_and_answered_on_one_day(self):
        import jsonschema
        text = SAMPLE.read_text(encoding="utf-8").replace("vom 28. Mai 2024", "vom 25. Juni 2024")
        paper = self.write("same-day.txt", text)
        record = json.loads(self.drs("parse", "-q", paper, status=0).out)
        self.assertEqual((record["dates"]["asked"], record["dates"]["answered"]), ("2024-06-25", "2024-06-25"))
        self.assertEqual(record["answer_days"], 0)
        schema = json.loads((ROOT / "formats/record.schema.json").read_text(encoding="utf-8"))
        jsonschema.Draft202012Validator(schema).validate(record)
        xml = self.drs("parse", "-q", "-f", "xml", paper, status=0).out
        self.assertIn(b"<answer_days>0</answer_days>", xml)
        path = self.write("same-day.xml", xml)
        subprocess.run(["xmllint", "--noout", "--nonet", "--schema", ROOT / "formats/record.xsd", path], check=True,
                       stderr=subprocess.DEVNULL)
        self.drs("validate", path, self.write("same-day.json", json.dumps(record)), status=0)
        record["answer_days"] = -1
        self.drs("validate", self.write("negative.json", json.dumps(record)), status=1)

    def test_the_validators_are_awake(self):
        """What our own validator refuses, theirs refuse too."""
        record = json.loads(self.drs("parse", "-q", SAMPLE, status=0).out)
        record["unknown"] = 1
        self.drs("validate", self.write("unknown.json", json.dumps(record)), status=1)
        xml = self.drs("parse", "-q", "-f", "xml", SAMPLE, status=0).out.replace(b"<title>", b"<unknown/><title>")
        path = self.write("unknown.xml", xml)
        self.drs("validate", path, status=1)
        done = subprocess.run(["xmllint", "--noout", "--nonet", "--schema", ROOT / "formats/record.xsd", path],
                              stderr=subprocess.PIPE)
        self.assertNotEqual(done.returncode, 0)


class Validate(ProgramTest):
    def record(self, form="json"):
        return self.drs("parse", "-q", "-f", form, SAMPLE, status=0).out

    def test_valid_records_are_silent(self):
        for form in ("json", "ndjson", "xml"):
            result = self.drs("validate", self.write("record", self.record(form)), status=0)
            self.assertEqual((result.out, result.err), (b"", b""))
        self.drs("validate", "-", input=self.record(), status=0)

    def test_what_is_wrong_is_said_with_its_place(self):
        record = json.loads(self.record())
        record["legislative_term"] = "achtzehn"
        path = self.write("wrong.json", json.dumps(record))
        result = self.drs("validate", path, status=1)
        self.assertEqual(result.out, b"")
        self.assertTrue(any("wrong.json" in line and "/legislative_term" in line for line in result.lines),
                        result.lines)
        self.assertEqual(self.drs("validate", "-q", path, status=1).err, b"")
        for text in (json.dumps(record, indent=2), f"\n[{json.dumps(record, indent=1)}]"):
            line = text[:text.index("achtzehn")].count("\n") + 1
            result = self.drs("validate", self.write("wrong.json", text), status=1)
            self.assertRegex(result.lines[0], rf"wrong\.json:{line}: error: .*/legislative_term: ")
        xml = self.record("xml").replace(b"<legislative_term>18<", b"<legislative_term>x<")
        result = self.drs("validate", self.write("wrong.xml", xml), status=1)
        self.assertRegex(result.lines[0], r"wrong\.xml:\d+: error: .*legislative_term")

    def test_broken_syntax(self):
        for content in (self.record()[:-10], self.record("xml")[:-10], b"[1,", b"<record", b"{}", b"<a/>",
                        b"hello", b"\0"):
            result = self.drs("validate", self.write("broken", content), status=1)
            self.assertEqual(result.out, b"")
            self.assertTrue(result.lines)
            for line in result.lines:
                self.assertRegex(line, r"broken:(\d+:)? error: .* \[[a-z.-]+\]$")

    def test_inputs_that_are_no_file(self):
        self.assertFails(self.drs("validate", self.folder), "input.directory")
        self.assertFails(self.drs("validate", self.folder / "nothing"), "input.not-found")
        self.assertFails(self.drs("validate", self.write("empty", "")), "input.empty")
        huge = self.write("huge", "")
        os.truncate(huge, 5 * 10 ** 9)
        self.assertFails(self.drs("validate", huge), "input.too-large", "1024 MiB")

    def test_all_files_are_looked_at(self):
        good = self.write("good", self.record())
        result = self.drs("validate", self.folder / "nothing", good, self.write("bad", "{}"), good, status=1)
        self.assertTrue(any("nothing" in line for line in result.lines))
        self.assertTrue(any("bad" in line for line in result.lines))
        self.assertFalse(any("good" in line for line in result.lines))


class Coverage(ProgramTest):
    """drs coverage: every letter of a paper has one use, and the sums are right."""

    def papers(self, *arguments, **options):
        return json.loads(self.drs("coverage", "-f", "json", *arguments, **options).out)

    def unassigned(self):
        """A paper in which a sentence stands between two questions."""
        text = (ROOT / "samples/nw/inquiry-footnotes.txt").read_text(encoding="utf-8")
        place = text.index("2. Wann hat die Landesregierung")
        return self.write("unassigned.txt", f"{text[:place]}Das Land hat alle Kosten getragen, auch wenn der Kreis das "
                                            f"nicht gemeldet hat.\n\n{text[place:]}")

    def test_one_line_a_paper(self):
        lines = self.drs("coverage", *SAMPLES, status=0).out.decode().splitlines()
        self.assertEqual(len(lines), len(SAMPLES))
        for path, line in zip(SAMPLES, lines):
            found = re.fullmatch(r"(\S+)(?:  \S+)?  (\d+) letters:((?: [a-z_]+ \d+\.\d\d %,)*) unassigned 0\.00 %", line)
            self.assertIsNotNone(found, line)
            self.assertEqual(found[1], str(path))
            shares = [float(share) for share in re.findall(r" (\d+\.\d\d) %", found[3])]
            self.assertAlmostEqual(sum(shares), 100, delta=0.1)

    def test_parts_have_all_letters_of_the_file(self):
        for path in sorted(ROOT.glob("samples/*/*.txt")):
            source = path.read_bytes()
            (paper,) = self.papers("--list", path, status=0)
            self.assertEqual(paper["letters"], sum(paper["uses"].values()), path)
            want = len([c for c in source.decode() if not c.isspace() and c not in "\u00ad\u200b\ufeff\f" and c >= " "])
            self.assertLessEqual(abs(paper["letters"] - want), want // 500, path)
            before = 0
            for part in paper["parts"]:
                self.assertLessEqual(before, part["start"], path)
                self.assertEqual(source[before : part["start"]].decode().strip("\f\x07 \u00ad\u200b\ufeff\n\t\u2002\u00a0"), "")
                before = part["end"]
                text = source[part["start"] : part["end"]].decode()
                self.assertEqual(re.sub(r"\W", "", text), re.sub(r"\W", "", part["text"]), path)
                self.assertEqual(part["line"], source[: part["start"]].count(b"\n") + 1)
                self.assertEqual(part["page"], source[: part["start"]].count(b"\f") + 1)
            self.assertEqual(source[before:].strip(), b"")

    def test_evidence_has_the_letters_of_the_text_and_no_others(self):
        """A side column, a heading on the text's own line, or a running head stands amid a text and is none of it."""
        letters = lambda text: "".join(c for c in unicodedata.normalize("NFC", text) if c.isalnum())
        texts = re.compile(r"/(title|asker_remark|government_remark|full_text|(questions|answers|footnotes)/\d+/text)")
        for path in sorted(ROOT.glob("samples/*/*.txt")):
            source = path.read_bytes()
            for record in json.loads(b"[%s]" % self.drs("parse", "-q", "-f", "json", "--evidence", path).out):
                for pointer, places in record["evidence"].items():
                    if not texts.fullmatch(pointer):
                        continue
                    value = record
                    for key in pointer[1:].split("/"):
                        value = value[int(key) if isinstance(value, list) else key]
                    printed = "".join(source[slice(*place["bytes"])].decode() for place in places)
                    self.assertEqual(letters(printed), letters(value), f"{path}: {pointer}")

    def test_list(self):
        lines = self.drs("coverage", "--list", SAMPLE, status=0).out.decode().splitlines()
        self.assertTrue(lines[0].startswith(f"{SAMPLE}  18/9874  "), lines[0])
        self.assertIn("  1:1  value  /parliament  LANDTAG NORDRHEIN-WESTFALEN", lines)
        self.assertIn("  1:6  letterhead  -  Drucksache", lines)
        self.assertIn("  1:6  value  /reference  18/9874", lines)
        for line in lines[1:]:
            self.assertRegex(line, r"^  \d+:\d+  [a-z_]+  (?:/\S+|-)  \S")
        self.assertEqual(lines[1:], self.drs("coverage", "-l", SAMPLE, status=0).out.decode().splitlines()[1:])

    def test_what_is_left_over(self):
        path = self.unassigned()
        lines = self.drs("coverage", "--list", path, status=0).out.decode().splitlines()
        self.assertNotIn("unassigned 0.00 %", lines[0])
        self.assertEqual(len([line for line in lines if "  unassigned  -  " in line]), 1)
        self.assertEqual(self.drs("coverage", "--strict", path).status, 1)
        self.assertEqual(self.drs("coverage", "--strict", path, SAMPLE).status, 1)
        self.drs("coverage", "--strict", SAMPLE, status=0)
        record = json.loads(self.drs("parse", path, status=0).out)
        self.assertFalse(record["extraction"]["complete"])
        (entry,) = [d for d in record["extraction"]["diagnostics"] if d["code"] == "coverage.unassigned"]
        (part,) = [p for p in self.papers("--list", path)[0]["parts"] if p["use"] == "unassigned"]
        self.assertEqual((entry["page"], entry["line"]), (part["page"], part["line"]))

    def test_other_encodings(self):
        text = SAMPLE.read_text(encoding="utf-8")
        want = self.papers("--list", SAMPLE)[0]
        for encoding in ("cp1252", "utf-16"):
            source = text.encode(encoding)
            (found,) = self.papers("--list", self.write("other.txt", source))
            self.assertEqual(found["uses"], want["uses"])
            name = "utf-16-le" if encoding == "utf-16" else encoding
            for part, same in zip(found["parts"], want["parts"]):
                self.assertEqual((part["use"], part["text"]), (same["use"], same["text"]))
                self.assertEqual(source[part["start"] : part["end"]].decode(name), part["text"])

    def test_several_papers_in_one_file(self):
        both = self.write("both.txt", SAMPLES[0].read_bytes() + b"\f" + SAMPLES[-2].read_bytes())
        self.assertEqual(len(self.papers(both, status=0)), 2)
        self.assertEqual(len(self.drs("coverage", both, status=0).out.splitlines()), 2)

    def test_an_input_that_fails_does_not_stop_the_others(self):
        empty = self.write("empty.txt", "")
        result = self.drs("coverage", empty, SAMPLE, self.folder / "none.txt", status=1)
        self.assertEqual(len(result.out.splitlines()), 1)
        self.assertEqual([line[-len("[input.empty]"):] for line in result.lines[:1]], ["[input.empty]"])
        self.assertTrue(result.lines[1].endswith("[input.not-found]"))
        self.assertEqual(json.loads(self.drs("coverage", "-f", "json", empty, status=1).out), [])

    def test_wrong_usage(self):
        self.assertUsage(self.drs("coverage"), "FILE")
        self.assertUsage(self.drs("coverage", "-f", "xml", SAMPLE), "'xml'", "text or json")
        self.assertUsage(self.drs("coverage", "--parliament", "zz", SAMPLE), "'zz'", "drs parliaments")
        self.assertUsage(self.drs("coverage", "--lst", SAMPLE), "did you mean --list?")

    def test_standard_input_and_parliament(self):
        (paper,) = self.papers("--parliament", "nw", "-", input=SAMPLE.read_bytes(), status=0)
        self.assertEqual(paper["file"], "<stdin>")

    def test_a_name_that_talks_to_the_terminal(self):
        path = self.folder / "a\x1b[31m\nb.txt"
        path.write_bytes(SAMPLE.read_bytes())
        out = self.drs("coverage", path, status=0).out
        self.assertNotIn(b"\x1b", out)
        self.assertEqual(len(out.splitlines()), 1)

    def test_corpus(self):
        """Of each real paper beside this tree at least 99.5 % of the letters are assigned."""
        corpus = sorted((ROOT.parent / "shared/corpus").glob("*.txt"))
        if not corpus:
            self.skipTest("no corpus beside this tree")
        for paper in self.papers(*corpus, status=0):
            self.assertLessEqual(paper["uses"]["unassigned"] * 1000, paper["letters"] * 5, paper["file"])


class Sheet:
    """A proof sheet, read as XML."""

    def __init__(self, content):
        self.root = ElementTree.fromstring(content)

    def all(self, tag, name=None):
        return [e for e in self.root.iter(tag) if name is None or name in (e.get("class") or "").split()]

    def text(self, tag, name=None):
        (found,) = self.all(tag, name)
        return "".join(found.itertext())

    def lines(self):
        """The paper's lines as the sheet shows them."""
        return ["".join(line.itertext()) for page in self.all("ol", "lines") for line in page]

    def count_of(self, use):
        """The letters of a use, by the legend; a value's may be told apart by what it belongs to."""
        rows = [row for row in self.all("tr") if row[0].get("scope") == "row" and row[0][0].get("class") == use]
        return sum(int(row[2].text.replace(".", "")) for row in rows)


class Proof(ProgramTest):
    """drs proof: a paper and its record side by side."""

    # Letters of nearly every use stand in it.
    MANY_USES = ROOT / "samples/st/answer-groups-anlage.txt"

    def sheet(self, *arguments, **options):
        options.setdefault("status", 0)
        return Sheet(self.drs("proof", *arguments, **options).out)

    def test_a_sheet_shows_paper_and_record(self):
        sheet = self.sheet(SAMPLE)
        self.assertEqual(sheet.text("h2"), "Drucksache 18/9874")
        self.assertIn("Vollständig gelesen", sheet.text("section", "verdict"))
        self.assertIn("Merle Sundermann", sheet.text("section", "record"))
        self.assertIn(hashlib.sha256(SAMPLE.read_bytes()).hexdigest(), sheet.text("section", "record"))
        self.assertIn("answer-joint.txt", sheet.text("section", "record"))
        printed = SAMPLE.read_text(encoding="utf-8")
        self.assertEqual("\n".join(sheet.lines()), re.sub("\n*\f\n*", "\f", printed).replace("\f", "\n").rstrip("\n"))

    def test_output_and_standard_streams_give_the_same_bytes(self):
        want = self.drs("proof", SAMPLE, status=0)
        self.assertEqual(want.err, b"")
        out = self.folder / "sheet.html"
        self.assertEqual(self.drs("proof", "-o", out, SAMPLE, status=0).out, b"")
        self.assertEqual(out.read_bytes(), want.out)
        self.assertEqual(self.drs("proof", SAMPLE, "-o", "-", status=0).out, want.out)
        piped = self.drs("proof", "-", input=SAMPLE.read_bytes(), status=0).out
        self.assertEqual(Sheet(piped).lines(), Sheet(want.out).lines())
        self.assertEqual(self.left_over(), ["sheet.html"])

    def test_an_incomplete_record_gives_a_sheet_that_says_so(self):
        sheet = self.sheet(Coverage.unassigned(self))
        self.assertIn("Nicht vollständig", sheet.text("section", "verdict"))
        self.assertIn("1 Stelle mit ", sheet.text("section", "verdict"))
        self.assertIn("coverage.unassigned", sheet.text("section", "messages"))
        (link,) = sheet.all("section", "open")[0].findall("./ol/li/a")
        (place,) = [a for a in sheet.all("a", "unassigned") if "#" + (a.get("id") or "") == link.get("href")]
        self.assertTrue("".join(place.itertext()).startswith("Das Land hat alle Kosten getragen"))

    def test_the_legend_counts_as_drs_coverage_does(self):
        papers = sorted(ROOT.glob("samples/*/*.txt"))
        counts = json.loads(self.drs("coverage", "-f", "json", *papers).out)
        self.assertEqual(len(counts), len(papers))
        for path, want in zip(papers, counts):
            sheet = self.sheet(path)
            found = {use: sheet.count_of(use) for use in want["uses"]}
            found["value"] += sheet.count_of("question") + sheet.count_of("answer")
            # A source's ligature is one sign there and two letters in the record.
            for use, letters in want["uses"].items():
                self.assertLessEqual(abs(found[use] - letters), letters // 300, f"{path}: {use}")

    def test_several_papers_in_one_file_are_parts_of_one_sheet(self):
        inquiry = (ROOT / "samples/nw/inquiry-footnotes.txt").read_bytes()
        both = self.write("both.txt", SAMPLE.read_bytes() + b"\f" + inquiry)
        sheet = self.sheet(both)
        self.assertEqual([h.text for h in sheet.all("h2")], ["Drucksache 18/9874", "Drucksache 18/10417"])
        self.assertEqual(len(sheet.all("nav", "papers")[0].findall("./ol/li")), 2)
        ids = [e.get("id") for e in sheet.root.iter() if e.get("id")]
        self.assertEqual(len(ids), len(set(ids)))
        self.assertEqual(len(sheet.all("span", "unassigned")), 2, "in the legends alone")

    def test_parliament(self):
        text = SAMPLE.read_text(encoding="utf-8").replace("NORDRHEIN-WESTFALEN", "N")
        sheet = self.sheet("--parliament", "nw", self.write("damaged.txt", text))
        self.assertIn("Landtag Nordrhein-Westfalen", sheet.text("section", "record"))

    def test_wrong_usage(self):
        self.assertUsage(self.drs("proof"), "FILE")
        self.assertUsage(self.drs("proof", SAMPLE, SAMPLE), "one too many")
        self.assertUsage(self.drs("proof", "--parliament", "zz", SAMPLE), "'zz'", "drs parliaments")
        self.assertUsage(self.drs("proof", "--outptu", "x", SAMPLE), "did you mean --output?")

    def test_inputs_that_fail_leave_what_was_there(self):
        out = self.write("sheet.html", "before")
        for content, code in ((b"", "input.empty"), (b"%PDF-1.4\n", "input.binary"), (b"hello\n", "input.no-paper")):
            self.assertFails(self.drs("proof", "-o", out, self.write("bad.txt", content)), code, "bad.txt")
            self.assertEqual(out.read_bytes(), b"before")
        self.assertFails(self.drs("proof", self.folder / "none"), "input.not-found")
        self.assertFails(self.drs("proof", self.folder), "input.directory")
        self.assertFails(self.drs("proof", "-o", out, out), "input.is-output")
        self.assertEqual(out.read_bytes(), b"before")
        with open("/dev/full", "wb") as full:
            self.assertEqual(self.drs("proof", SAMPLE, stdout=full).status, 1)

    def test_the_page_runs_its_own_script_and_asks_for_nothing(self):
        page = self.drs("proof", SAMPLE, status=0).out.decode()
        (script,) = re.findall(r"<script>(.*)</script>", page, re.S)
        digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
        self.assertIn(f"script-src 'sha256-{digest}'", page,
                      "formats/proof.c holds another sum than that of formats/proof.js")
        self.assertIn("default-src 'none'", page)
        style = re.search(r"<style>(.*)</style>", page, re.S)[1]
        self.assertNotRegex(style, r"url\(|@import|https?:")
        self.assertNotRegex(script, r"https?:|fetch|XMLHttpRequest|import|innerHTML|eval")

    def test_the_same_bytes_in_every_locale(self):
        want = self.drs("proof", SAMPLE, env={}).out
        for settings in ({"LC_ALL": "C"}, {"LC_ALL": "C.UTF-8", "TZ": "Asia/Tokyo"}, {"MALLOC_PERTURB_": "165"}):
            self.assertEqual(self.drs("proof", SAMPLE, env=settings).out, want)

    def test_the_work_grows_with_the_size(self):
        """Up to ten megabytes of running text, of scraps that belong nowhere, and a million bytes of pages of one letter:
        four times the text takes no ten times the processor's time, and the sheet is no larger than its lines and pages
        explain."""
        text = SAMPLE.read_bytes()
        place = text.index(b"Vorrang hat")
        running_text = "Die Verkehrsbetriebe haben ihre Überlegungen dem Kreis vorgestellt, <&> so.\n".encode()
        for filler, size in ((running_text, 10**7), (b"9. Wer?\n\n  77   88\n\n", 10**7), (b"x\f", 10**6)):
            out = self.folder / "big.html"
            taken = []
            for part in (size // 4, size):
                count = part // len(filler)
                big = self.write("big.txt", text[:place] + filler * count + text[place:])
                taken.append(processor_time(lambda: self.drs("proof", "-o", out, big, status=0)))
            self.assertLess(taken[1], 10 * taken[0] + 0.5, filler)
            ends = filler.count(b"\n") + 2 * filler.count(b"\f")
            self.assertLess(out.stat().st_size, 3 * size + 160 * ends * count)


class ProofInBrowser(ProgramTest):
    """The sheet in Debian's Chromium: what people see and do."""

    @classmethod
    def setUpClass(cls):
        assert Browser.found(), "these tests need chromium (tools/setup check)"
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.page = pathlib.Path(folder.name) / "sheet.html"
        subprocess.run([DRS, "proof", "-o", cls.page, SAMPLE], check=True, timeout=300)
        cls.browser = cls.enter(Browser())

    @classmethod
    def enter(cls, browser):
        cls.addClassCleanup(browser.__exit__, None, None, None)
        return browser.__enter__()

    def open(self, browser=None, page=None, width=1400):
        browser = browser or self.browser
        browser.resize(width, 900)
        browser.open(page or self.page)
        return browser

    @staticmethod
    def element(anchor):
        return f'[id="{anchor}"]'

    def looks(self, browser, selector):
        """Is it in view, and does it look like the place that was asked for?"""
        return browser.evaluate("""(() => {
            const e = document.querySelector(%s), r = e.getBoundingClientRect();
            const shown = document.elementFromPoint(r.x + Math.min(r.width, 40) / 2, r.y + Math.min(r.height, 16) / 2);
            return [r.top >= 0 && r.top < innerHeight && (e === shown || e.contains(shown)),
                    getComputedStyle(e).outlineStyle === 'solid'];
        })()""" % json.dumps(selector))

    def assertShown(self, browser, selector):
        self.assertEqual(self.looks(browser, selector), [True, True], f"{selector}: in view, marked")

    def assertQuiet(self, browser):
        self.assertEqual(browser.requests(), [])
        self.assertEqual(browser.complaints(), [])

    def test_from_a_value_to_its_place(self):
        browser = self.open()
        for pointer in ("/title", "/askers/1/name", "/dates/issued", "/questions/4/number"):
            browser.click(self.element(f"w1{pointer}") + " a")
            self.assertEqual(browser.evaluate("decodeURIComponent(location.hash)"), f"#p1{pointer}")
            self.assertShown(browser, self.element(f"p1{pointer}"))
        # All lines of the title are marked, not the first alone.
        browser.click(self.element("w1/title") + " a")
        self.assertEqual(browser.evaluate("document.querySelectorAll('.paper .on').length"), 2)
        self.assertQuiet(browser)

    def test_from_a_place_to_its_value(self):
        browser = self.open()
        for pointer in ("/questions/2/text", "/parliament", "/answers/0/text"):
            browser.click(self.element(f"p1{pointer}"))
            self.assertEqual(browser.evaluate("decodeURIComponent(location.hash)"), f"#w1{pointer}")
            self.assertShown(browser, self.element(f"w1{pointer}"))
        self.assertQuiet(browser)

    def test_both_ways_without_script(self):
        browser = self.enter(Browser(script=False))
        self.open(browser)
        browser.click(self.element("w1/title") + " a")
        self.assertShown(browser, self.element("p1/title"))
        browser.click(self.element("p1/questions/4/text"))
        self.assertShown(browser, self.element("w1/questions/4/text"))
        self.assertEqual(browser.evaluate("document.querySelectorAll('.on').length"), 0)

    def test_into_a_long_text(self):
        """A click into an answer shows the line of the paper that stands there, and the other way round."""
        browser = self.open()
        browser.click(self.element("w1/answers/0/text") + " p:last-child")
        here = browser.evaluate("document.querySelector('.here').textContent")
        # The middle of a paragraph of six lines was clicked.
        self.assertRegex(here, "^(kehr werden nicht|gen ist das|ßenverkehr nach)")
        self.assertShown(browser, ".paper .here")
        line = '.paper li:has(> [title^="Antwort zu"]):nth-last-child(5) > a'
        words = browser.evaluate(f"document.querySelector({json.dumps(line)}).textContent")
        browser.click(line)
        value = browser.evaluate("document.querySelector('.record .on').getBoundingClientRect().toJSON()")
        self.assertLess(value["top"], 450, words)
        self.assertGreater(value["bottom"], 0, words)

    def test_what_is_not_assigned(self):
        page = self.folder / "open.html"
        self.drs("proof", "-o", page, Coverage.unassigned(self), status=0)
        browser = self.open(page=page)
        browser.click(".open li a")
        self.assertShown(browser, self.element("o1.1"))
        browser.click(self.element("o1.1"))
        self.assertShown(browser, self.element("l1.1"))
        browser.click(".messages li a")
        self.assertTrue(browser.evaluate("document.querySelector(':target').matches('.lines > li')"))
        self.assertQuiet(browser)

    def test_keyboard(self):
        browser = self.open()
        seen = []
        for _ in range(400):
            browser.press("Tab", 9)
            where = browser.evaluate("""(() => { const e = document.activeElement, s = getComputedStyle(e);
                const part = e.closest('.skip, .findings, .verdict, .paper, .record');
                return [part ? part.className.split(' ')[0] : e.tagName, e.getAttribute('href'),
                        s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2]; })()""")
            if where[0] == "BODY":
                break
            seen.append(where)
            self.assertTrue(where[2], f"the focus is seen: {where}")
        parts = [part for part, _, _ in seen]
        order = [part for i, part in enumerate(parts) if i == 0 or part != parts[i - 1]]
        self.assertEqual(order, ["skip", "paper", "record"])
        self.assertEqual([href for _, href, _ in seen[:3]], ["#ergebnis1", "#gedruckt1", "#datensatz1"])
        # A text of many lines is one stop.
        stops = [href for part, href, _ in seen if part == "paper"]
        self.assertEqual(stops.count("#w1/title"), 1)
        self.assertEqual(stops.count("#w1/answers/0/text"), 2, "once on each page")
        # Enter goes there and back.
        browser.evaluate("""document.querySelector('[id="w1/title"] a').focus()""")
        browser.press("Enter", 13, "\r")
        self.assertShown(browser, self.element("p1/title"))

    def test_landmarks_and_headings(self):
        browser = self.open()
        self.assertEqual(browser.evaluate("document.documentElement.lang"), "de")
        self.assertGreater(browser.evaluate("document.querySelectorAll('main, nav, header, footer').length"), 3)
        levels = browser.evaluate("[...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(h => +h.tagName[1])")
        self.assertEqual(levels[0], 1)
        for before, after in zip(levels, levels[1:]):
            self.assertLessEqual(after - before, 1, levels)
        unnamed = browser.evaluate("""[...document.querySelectorAll('[aria-labelledby]')].filter(
            e => !document.getElementById(e.getAttribute('aria-labelledby'))).length""")
        self.assertEqual(unnamed, 0)

    CONTRAST = """(() => {
        const parse = c => { const m = c.match(/[\\d.]+/g).map(Number); return m.length > 3 ? m : [...m, 1]; };
        const light = c => { const [r, g, b] = c.map(v => { v /= 255;
            return v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4; });
            return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
        const behind = e => { for (; e; e = e.parentElement) {
            const c = parse(getComputedStyle(e).backgroundColor); if (c[3] === 1) return c; }
            return [255, 255, 255, 1]; };
        const ratio = (a, b) => { const [x, y] = [light(a), light(b)].sort((p, q) => q - p);
            return (x + 0.05) / (y + 0.05); };
        const poor = [];
        for (const e of document.querySelectorAll('body *')) {
            if (![...e.childNodes].some(n => n.nodeType === 3 && n.data.trim())) continue;
            if (e.closest('script, style, svg') || !e.getClientRects().length) continue;
            const found = ratio(parse(getComputedStyle(e).color), behind(e));
            if (found < 4.5) poor.push([e.className || e.tagName, e.textContent.slice(0, 30), found.toFixed(2)]);
        }
        return poor; })()"""

    def test_contrast_in_light_and_dark(self):
        pages = [self.page]
        for path in (Proof.MANY_USES, Coverage.unassigned(self)):
            pages.append(self.folder / f"{path.stem}.html")
            self.drs("proof", "-o", pages[-1], path, status=0)
        backgrounds = set()
        for scheme in ("light", "dark"):
            wanted = {"name": "prefers-color-scheme", "value": scheme}
            self.browser.call("Emulation.setEmulatedMedia", features=[wanted])
            for page in pages:
                browser = self.open(page=page)
                self.assertEqual(browser.evaluate(self.CONTRAST), [], f"{scheme}: WCAG AA wants 4.5")
                browser.click(self.element("w1/title") + " a")
                self.assertEqual(browser.evaluate(self.CONTRAST), [], f"{scheme}, marked: WCAG AA wants 4.5")
            backgrounds.add(browser.evaluate("getComputedStyle(document.documentElement).backgroundColor"))
        self.browser.call("Emulation.setEmulatedMedia", features=[])
        self.assertEqual(len(backgrounds), 2, "both schemes were looked at")

    def test_no_information_by_colour_alone(self):
        """What differs in the legend differs in more than colour."""
        page = self.folder / "uses.html"
        self.drs("proof", "-o", page, Proof.MANY_USES, status=0)
        browser = self.open(page=page)
        looks = browser.evaluate("""[...document.querySelectorAll('.legend th span')].map(e => {
            const s = getComputedStyle(e);
            return [e.className, [s.borderBottomStyle, s.borderBottomWidth, s.borderLeftStyle, s.outlineStyle,
                                  s.textDecorationLine, s.textDecorationStyle].join(' ')]; })""")
        furniture = ("letterhead", "running_head", "page_number", "imprint", "contents", "signature")
        telling = [look for name, look in looks if name not in furniture]
        self.assertGreaterEqual(len(telling), 7)
        self.assertEqual(len(telling), len(set(telling)), looks)
        # Furniture looks alike and is named in the margin.
        notes = browser.evaluate("[...document.querySelectorAll('[data-note]')].map(e => e.dataset.note)")
        self.assertIn("Kopf", notes)
        self.assertIn("Wiederholung, Titel", notes)

    def test_narrow_screen(self):
        browser = self.open(width=480)
        self.assertLessEqual(browser.evaluate("document.documentElement.scrollWidth"), 480)
        paper, record = browser.evaluate("""['.paper', '.record'].map(
            s => document.querySelector(s).getBoundingClientRect().toJSON())""")
        self.assertGreaterEqual(record["top"], paper["bottom"])
        self.assertGreater(paper["width"], 400)
        browser.click(self.element("w1/questions/4/number") + " a")
        self.assertShown(browser, self.element("p1/questions/4/number"))

    def test_print(self):
        browser = self.open()
        browser.call("Emulation.setEmulatedMedia", media="print")
        clipped = browser.evaluate("""[...document.querySelectorAll('main *:not(svg)')].filter(
            e => !['visible', 'clip'].includes(getComputedStyle(e).overflowY)).map(e => e.className)""")
        paper, record, signature = browser.evaluate("""['.paper', '.record', '.sign-off'].map(
            s => document.querySelector(s).getBoundingClientRect().toJSON())""")
        browser.call("Emulation.setEmulatedMedia", media="")
        self.assertEqual(clipped, [])
        self.assertGreaterEqual(record["top"], paper["bottom"])
        self.assertGreaterEqual(signature["top"], record["bottom"])
        self.assertGreater(signature["height"], 0)
        pdf = browser.pdf()
        self.assertTrue(pdf.startswith(b"%PDF-"))
        # The head, two pages of the paper, and the record.
        self.assertGreaterEqual(len(re.findall(rb"/Type\s*/Page\b", pdf)), 4)

    def test_hostile_paper(self):
        evil = "<script>alert(1)</script><img src='http://127.0.0.1:9/x' onerror='alert(2)'>\"><svg/onload=alert(3)>"
        text = SAMPLE.read_text(encoding="utf-8")
        for words in ("E-Roller statt Schulbus", "Merle Sundermann", "Leihroller zu ersetzen", "Vorrang hat dabei"):
            self.assertIn(words, text)
            text = text.replace(words, f"{words} {evil}")
        page = self.folder / "evil.html"
        self.drs("proof", "-o", page, self.write("<b onclick=alert(4)>.txt", text), status=0)
        browser = self.open(page=page)
        browser.click(".paper .question")
        browser.click(".record .text p")
        self.assertEqual(browser.evaluate("document.querySelectorAll('img, script').length"), 1)
        self.assertIn(evil, browser.evaluate("document.querySelector('.paper').textContent"))
        self.assertFalse([e for e in browser.events if e.get("method") == "Page.javascriptDialogOpening"])
        self.assertQuiet(browser)

    def test_the_policy_forbids_other_scripts(self):
        """Were something to get through the escapes, the page's policy would stop it; that is seen in the console."""
        page = self.folder / "hole.html"
        hole = "<script>document.title = 'got in'</script><img src='http://127.0.0.1:9/x'></main>"
        page.write_text(self.page.read_text(encoding="utf-8").replace("</main>", hole), encoding="utf-8")
        browser = self.open(page=page)
        self.assertNotEqual(browser.evaluate("document.title"), "got in")
        self.assertTrue(any("Content Security Policy" in text for text in browser.complaints()), browser.complaints())


class Pair(ProgramTest):
    """drs pair: inquiries and their answers, joined by what they print of each other."""

    PAIRS = (("bb/inquiry", "bb/answer-new"), ("nw/grosse-anfrage", "nw/grosse-anfrage-answer"),
             ("sn/question-form", "sn/letter-subquestions"))

    def record(self, name):
        return json.loads(self.drs("parse", "-q", ROOT / f"samples/{name}.txt", status=0).out)

    def pair(self, *records, status=0):
        """The proceedings of these records, which keep to the schema, and the codes of the messages."""
        path = self.write("records.ndjson", "".join(json.dumps(r) + "\n" for r in records))
        result = self.drs("pair", "-f", "ndjson", path, status=status)
        proceedings = [json.loads(line) for line in result.out.decode().splitlines()]
        for proceeding in proceedings:
            self.check_schema(proceeding)
            for contradiction in proceeding["contradictions"]:
                value = proceeding
                for key in contradiction["pointer"].split("/")[1:]:
                    value = value[int(key) if isinstance(value, list) else key]
        return proceedings, [re.search(r"\[([a-z.-]+)\]$", line)[1] for line in result.lines]

    def check_schema(self, value):
        import jsonschema  # Debian's python3-jsonschema
        schema = json.loads((ROOT / "formats/proceeding.schema.json").read_text(encoding="utf-8"))
        errors = jsonschema.Draft202012Validator(schema).iter_errors(value)
        self.assertEqual([f"{list(e.path)}: {e.message}" for e in errors], [])

    def edited(self, record, **changes):
        """A copy of a record with other values; None takes a key out."""
        copy = json.loads(json.dumps(record))
        for key, value in changes.items():
            copy.pop(key, None)
            if value is not None:
                copy[key] = value
        return copy

    def sides(self, proceedings):
        return [(p["inquiry"] and p["inquiry"]["record"], p["answer"] and p["answer"]["record"]) for p in proceedings]

    def test_schema_describes_every_key_and_agrees_with_that_of_records(self):
        import jsonschema
        schema = json.loads((ROOT / "formats/proceeding.schema.json").read_text(encoding="utf-8"))
        record = json.loads((ROOT / "formats/record.schema.json").read_text(encoding="utf-8"))
        jsonschema.Draft202012Validator.check_schema(schema)
        for name, definition in schema["$defs"].items():
            for key, value in definition.get("properties", {}).items():
                self.assertIn("description", value, f"{name}.{key}")
            if name in record["$defs"] and name not in ("dates", "question"):
                self.assertEqual(definition, record["$defs"][name], name)
        header = (ROOT / "formats/proceeding.h").read_text()
        self.assertEqual(schema["$defs"]["proceeding"]["properties"]["version"]["const"],
                         re.search(r'DRS_PROCEEDING_VERSION "(.*)"', header)[1])
        validator = jsonschema.Draft202012Validator(schema)
        self.assertFalse(validator.is_valid({"version": "1.1"}), "the schema refuses nothing")

    def test_proceedings(self):
        """drs validate knows what drs pair writes, and refuses what proceeding.schema.json refuses."""
        import jsonschema
        validator = jsonschema.Draft202012Validator(
            json.loads((ROOT / "formats/proceeding.schema.json").read_text(encoding="utf-8")))
        asked, answered = self.record("bb/inquiry"), self.record("bb/answer-new")
        (good,), _ = self.pair(asked, self.edited(answered, title="Ein anderer Titel"))
        self.assertEqual(len(good["contradictions"]), 1)
        text = json.dumps(good)
        result = self.drs("validate", "-v", self.write("good.json", text), status=0)
        self.assertRegex(result.lines[0], "good.json: 1 proceeding, valid$")
        both = self.write("both.ndjson", json.dumps(asked) + "\n" + text + "\n")
        self.assertRegex(self.drs("validate", "-v", both, status=0).lines[0], ": 1 record and 1 proceeding, valid$")

        def at(value, *path):
            for key in path[:-1]:
                value = value[key]
            return value, path[-1]

        lone, known = {"inquiry": None, "matched_by": [], "contradictions": []}, True
        rows = (  # what is put where, what is said of it, and whether the schema sees it too
            (("title",), 5, "/title: expected a string", known),
            (("unknown",), 5, "/unknown: there is no such key", known),
            (("version",), "2.0", '/version: expected "1.1"', known),
            (("parliament",), "xx", "/parliament: expected one of", known),
            (("inquiry",), 5, "/inquiry: expected an object", known),
            (("inquiry", "record"), 0, "/inquiry/record: expected an integer from 1", known),
            (("answer", "reference"), "18", "/answer/reference: expected a string like", known),
            (("matched_by", 0), "luck", '/matched_by/0: there is no such evidence as "luck"', known),
            (("matched_by",), ["title", "title"], "/matched_by/1: stands there twice", known),
            (("matched_by",), ["title", "inquiry_reference"], "/matched_by/1: stands behind a weaker", not known),
            (("matched_by",), [], "/matched_by: two papers are joined, and nothing says why", not known),
            (("matched_by",), ["same_paper"], '/matched_by: "same_paper" belongs to', not known),
            (("inquiry",), None, "/matched_by: one of the papers is missing", not known),
            (("candidates",), [{"record": 3}], "/candidates: two papers are joined", not known),
            (("dates", "asked"), "2024-02-30", "/dates/asked: expected", not known),
            (("dates", "head"), "2024-02-20", "/dates/head: there is no such key", known),
            (("askers",), [], "/askers: expected", known),
            (("askers", 0, "faction"), "SPD", "/askers/0: ", known),
            (("answerers", 0, "role"), "boss", "/answerers/0/role: expected one of", known),
            (("questions", 0, "wording"), "mine", "/questions/0/wording: expected one of", known),
            (("answers", 0, "to", 0), "", "/answers/0/to/0: expected", known),
            (("contradictions", 0, "inquiry"), 5, "/contradictions/0/inquiry: expected a string", known),
            (("contradictions", 0, "inquiry"), [{"party": "X"}], "/contradictions/0/inquiry/0: ", known),
            (("contradictions", 0, "pointer"), "/questions/99", "/contradictions/0/pointer: no value", not known),
            (("contradictions", 0, "inquiry"), good["contradictions"][0]["answer"], "/contradictions/0: ", not known),
        )
        for path, value, message, seen in rows:
            with self.subTest(path=path, value=value):
                bad = json.loads(text)
                holder, key = at(bad, *path)
                holder[key] = value
                if seen:
                    self.assertFalse(validator.is_valid(bad))
                result = self.drs("validate", self.write("bad.json", json.dumps(bad)), status=1)
                self.assertIn(f"bad.json:1: error: {message}", "\n".join(result.lines))
                self.assertTrue(all(line.endswith("[record.invalid]") for line in result.lines))
        for key in ("version", "inquiry", "answer"):
            bad = json.loads(text)
            del bad[key]
            result = self.drs("validate", self.write("bad.json", json.dumps(bad)), status=1)
            self.assertIn(key, result.lines[0])
        for change in ({"inquiry": None, "answer": None}, lone):
            bad = {**json.loads(text), **change}
            self.drs("validate", self.write("bad.json", json.dumps(bad)), status=1 if "answer" in change else 0)
        del (bad := json.loads(text))["questions"][0]["wording"]
        result = self.drs("validate", self.write("bad.json", json.dumps(bad)), status=1)
        self.assertIn('/questions/0: "text" and "wording" stand together', result.lines[0])
        backwards = dict(reversed(json.loads(text).items()))
        self.drs("validate", self.write("backwards.json", json.dumps(backwards)), status=1)
        # no record: drs pair says so
        result = self.drs("pair", self.write("good.json", text), status=1)
        self.assertIn("good.json:1: error: expected a record, found a proceeding", result.lines[0])

    def test_proceedings_of_all_samples_are_valid(self):
        records, proceedings = self.folder / "all.ndjson", self.folder / "all.json"
        self.drs("parse", "-q", "-f", "ndjson", "-o", records, *sorted(ROOT.glob("samples/*/*.txt")), status=0)
        self.drs("pair", "-q", "-o", proceedings, records, status=0)
        self.assertRegex(self.drs("validate", "-v", proceedings, status=0).lines[0], r": \d{3} proceedings, valid$")

    def test_messages_name_the_line(self):
        record = self.record("nw/grosse-anfrage")
        other = self.edited(record, paper="other")
        path = self.write("lines.ndjson", json.dumps(record) + "\n\n" + json.dumps(other) + "\n{}\n")
        lines = self.drs("pair", path, status=1).lines
        self.assertRegex(lines[0], r"lines\.ndjson:3: warning: record 2 .*is left out.* \[pair\.left-out\]$")
        self.assertRegex(lines[1], r"lines\.ndjson:4: error: record 3: .* \[record\.invalid\]$")
        path = self.write("lines.json", json.dumps([other, {}], indent=1))
        lines = self.drs("pair", path, status=1).lines
        self.assertRegex(lines[0], r"lines\.json:2: warning: ")
        self.assertRegex(lines[1], r"lines\.json:\d+: error: record 2: ")

    def test_samples(self):
        for inquiry, answer in self.PAIRS:
            with self.subTest(inquiry=inquiry):
                asked, answered = self.record(inquiry), self.record(answer)
                (proceeding,), codes = self.pair(asked, answered)
                self.assertEqual(codes, [])
                self.assertEqual(self.sides([proceeding]), [(1, 2)])
                self.assertEqual(proceeding["matched_by"][0], "inquiry_reference")
                self.assertIn("title", proceeding["matched_by"])
                self.assertEqual(proceeding["contradictions"], [])
                self.assertEqual(proceeding["answers"], answered["answers"])
                self.assertEqual(proceeding["answerers"], answered["answerers"])
                self.assertEqual([q["number"] for q in proceeding["questions"]],
                                 [q["number"] for q in asked["questions"]])
                self.assertEqual({q["wording"] for q in proceeding["questions"]}, {"answer"})
                own = ("head", "original", "issued")
                self.assertEqual(proceeding["dates"], {
                    k: v for r in (asked, answered) for k, v in r["dates"].items() if k not in own})
                for side, record in (("inquiry", asked), ("answer", answered)):
                    self.assertEqual(proceeding[side].get("dates", {}),
                                     {k: v for k, v in record["dates"].items() if k in own})

    def test_order_of_inputs_and_all_formats(self):
        names = [name for pair in self.PAIRS for name in pair]
        paths = {}
        for form in ("json", "ndjson", "xml"):
            papers = [ROOT / f"samples/{name}.txt" for name in names]
            paths[form] = self.folder / f"records.{form}"
            self.drs("parse", "-q", "-f", form, "-o", paths[form], *papers, status=0)
        want = self.drs("pair", paths["json"], status=0).out
        self.check_schema(json.loads(want))
        self.assertEqual(self.sides(json.loads(want)), [(1, 2), (3, 4), (5, 6)])
        self.assertEqual(self.drs("pair", paths["ndjson"], status=0).out, want)
        self.assertEqual(self.drs("pair", paths["xml"], status=0).out, want)
        self.assertEqual(self.drs("pair", "-", input=paths["json"].read_bytes(), status=0).out, want)
        lines = self.drs("pair", "--format=ndjson", paths["xml"], status=0).out.decode().splitlines()
        self.assertEqual([json.loads(line) for line in lines], json.loads(want))
        records = json.loads(paths["json"].read_text())
        backwards, codes = self.pair(*reversed(records))
        self.assertEqual((self.sides(backwards), codes), ([(2, 1), (4, 3), (6, 5)], []))

    def test_one_proceeding_is_one_object(self):
        one = self.write("one.json", json.dumps(self.record("bb/inquiry")))
        proceeding = json.loads(self.drs("pair", one, status=0).out)
        self.check_schema(proceeding)
        self.assertEqual((self.sides([proceeding]), proceeding["matched_by"]), ([(1, None)], []))
        self.assertEqual({q["wording"] for q in proceeding["questions"]}, {"inquiry"})
        self.assertEqual(self.drs("pair", self.write("none.json", "[]"), status=0).out, b"[]\n")

    def test_questions_are_filled_in(self):
        asked, answered = self.record("bb/inquiry"), self.record("bb/answer-new")
        (proceeding,), codes = self.pair(asked, self.edited(answered, questions=None))
        self.assertEqual(codes, [])
        self.assertEqual(proceeding["questions"], [{**q, "wording": "inquiry"} for q in asked["questions"]])
        some = [q for q in answered["questions"] if q["number"] not in ("2a", "5")]
        del next(q for q in some if q["number"] == "3")["text"]
        (proceeding,), codes = self.pair(asked, self.edited(answered, questions=some))
        self.assertEqual(codes, [])
        self.assertEqual([q["number"] for q in proceeding["questions"]], [q["number"] for q in asked["questions"]])
        self.assertEqual({q["number"] for q in proceeding["questions"] if q["wording"] == "inquiry"}, {"2a", "3", "5"})

    def test_questions_are_filled_into_the_numbers_of_the_answer(self):
        asked = self.record("bb/inquiry")
        for question in asked["questions"]:
            question["number"] = {"2a": "2.a", "2b": "2.B"}.get(question["number"], question["number"])
        answered = self.edited(self.record("bb/answer-new"), questions=None)
        answered["answers"][1]["to"] = ["2", "2a", "2b", "5"]
        (proceeding,), codes = self.pair(asked, answered)
        self.assertEqual(codes, [])
        self.assertEqual([q["number"] for q in proceeding["questions"]], ["1", "2", "2a", "2b", "3", "4", "5", "6"])

    def test_numbers_that_begin_anew_in_sections_are_paired_in_them(self):
        whole = self.record("hh/grosse-anfrage-sections")
        asked = self.edited(whole, paper="inquiry", answers=None, links=None, answerers=None, reference="22/3900")
        answered = self.edited(whole, paper="answer", questions=None, inquiry_reference="22/3900")
        (proceeding,), codes = self.pair(asked, answered)
        self.assertEqual(codes, [])
        self.assertEqual([(q["section"], q["number"], q["text"]) for q in proceeding["questions"]],
                         [(q["section"], q["number"], q["text"]) for q in whole["questions"]])
        self.assertEqual(proceeding["answers"], whole["answers"])
        self.assertEqual(proceeding["contradictions"], [])
        answered["answers"][0]["section"] = "D"  # a section that the inquiry does not have
        (proceeding,), codes = self.pair(asked, answered)
        self.assertEqual(codes, ["pair.contradiction"])
        self.assertEqual(proceeding["contradictions"],
                         [{"pointer": "/answers/0/to/0", "inquiry": None, "answer": "1"}])

    def test_contradictions_are_reported_and_the_answer_keeps_its_wording(self):
        asked, answered = self.record("nw/grosse-anfrage"), self.record("nw/grosse-anfrage-answer")
        changed = self.edited(answered, title="Etwas anderes", kind="kleine_anfrage", inquiry_number="91",
                              askers=[{"faction": "SPD", "party_id": "spd"}])
        changed["dates"]["asked"] = "2023-10-30"
        changed["questions"][2]["text"] = "Etwas anderes?"
        # one thing must agree beside the reference, or it is a misprint
        changed["askers"].insert(0, answered["askers"][0])
        (proceeding,), codes = self.pair(asked, changed)
        self.assertEqual(codes, ["pair.contradiction"])
        self.assertEqual(proceeding["contradictions"], [
            {"pointer": "/kind", "inquiry": "grosse_anfrage", "answer": "kleine_anfrage"},
            {"pointer": "/title", "inquiry": asked["title"], "answer": "Etwas anderes"},
            {"pointer": "/inquiry_number", "inquiry": "19", "answer": "91"},
            {"pointer": "/dates/asked", "inquiry": "2023-10-31", "answer": "2023-10-30"},
            {"pointer": "/askers", "inquiry": asked["askers"], "answer": changed["askers"]},
            {"pointer": "/questions/2/text", "inquiry": asked["questions"][2]["text"], "answer": "Etwas anderes?"},
        ])
        self.assertEqual(proceeding["title"], "Etwas anderes")
        self.assertEqual(proceeding["askers"], changed["askers"])
        self.assertEqual(proceeding["dates"]["asked"], "2023-10-30")
        self.assertEqual(proceeding["questions"][2], {"number": "3", "text": "Etwas anderes?", "wording": "answer"})

    def test_print_is_no_contradiction(self):
        asked, answered = self.record("bb/inquiry"), self.record("bb/answer-new")
        changed = self.edited(answered, title=answered["title"].upper().replace(" ", "  ").replace("–", "-"),
                              askers=answered["askers"][1:], and_others=True)
        changed["questions"][0]["text"] = changed["questions"][0]["text"].replace(" ", "[^1]\n\n").replace("?", " .")
        (proceeding,), codes = self.pair(asked, changed)
        self.assertEqual((proceeding["contradictions"], codes), ([], []))
        self.assertEqual(proceeding["title"], changed["title"])

    def test_numbers_that_the_inquiry_does_not_have(self):
        asked, answered = self.record("bb/inquiry"), self.record("bb/answer-new")
        answered["questions"].append({"number": "7", "text": "Warum?"})
        answered["answers"][3]["to"].append("8")
        (proceeding,), codes = self.pair(asked, answered)
        self.assertEqual(proceeding["contradictions"], [
            {"pointer": "/questions/8", "inquiry": None, "answer": "Warum?"},
            {"pointer": "/answers/3/to/1", "inquiry": None, "answer": "8"}])
        self.assertEqual(codes, ["pair.contradiction"])

    def test_by_number_alone(self):
        asked = self.record("bb/inquiry")
        answered = self.edited(self.record("bb/answer-new"), inquiry_reference=None, askers=None)
        (proceeding,), codes = self.pair(asked, answered)
        self.assertEqual((proceeding["matched_by"], codes), (["inquiry_number", "title"], []))
        self.assertEqual(proceeding["askers"], asked["askers"])
        (proceeding,), codes = self.pair(asked, self.edited(answered, title=None, inquiry_number="6/4524"))
        self.assertEqual((proceeding["matched_by"], codes), (["inquiry_number"], []))
        self.assertEqual(proceeding["contradictions"], [])
        for change in ({"parliament": "nw"}, {"legislative_term": 7}, {"inquiry_number": "4525"},
                       {"kind": "grosse_anfrage"}):
            proceedings, codes = self.pair(asked, self.edited(answered, **change))
            self.assertEqual((self.sides(proceedings), codes), ([(1, None), (None, 2)], []), change)

    def test_a_misprinted_reference(self):
        asked, answered = self.record("bb/inquiry"), self.record("bb/answer-new")
        changed = self.edited(answered, inquiry_reference="6/11206")
        (proceeding,), codes = self.pair(asked, changed)
        self.assertEqual(codes, ["pair.contradiction"])
        self.assertEqual(proceeding["contradictions"],
                         [{"pointer": "/inquiry/reference", "inquiry": "6/11205", "answer": "6/11206"}])
        proceedings, codes = self.pair(asked, self.edited(changed, title="Etwas anderes"))
        self.assertEqual((self.sides(proceedings), codes), ([(1, None), (None, 2)], []))
        # It leads to an inquiry that fits in nothing else.
        other = self.edited(asked, reference="6/11206", title="Fremdes", inquiry_number="1",
                            askers=[{"name": "Eine Andere"}])
        proceedings, codes = self.pair(other, changed)
        self.assertEqual((self.sides(proceedings), codes), ([(1, None), (None, 2)], ["pair.refuted"]))
        proceedings, codes = self.pair(other, changed, asked)
        self.assertEqual((self.sides(proceedings), codes), ([(1, None), (3, 2)], ["pair.contradiction"]))

    def test_never_on_a_title_alone(self):
        gone = dict(inquiry_reference=None, inquiry_number=None)
        asked = self.edited(self.record("nw/grosse-anfrage"), **gone)
        answered = self.edited(self.record("nw/grosse-anfrage-answer"), **gone)
        (proceeding,), codes = self.pair(asked, answered)
        self.assertEqual((proceeding["matched_by"], codes), (["title", "first_asker"], []))
        without = self.edited(answered, askers=None)
        proceedings, codes = self.pair(asked, without)
        self.assertEqual((self.sides(proceedings), codes), ([(1, None), (None, 2)], []))
        without["dates"]["asked"] = asked["dates"]["asked"]
        (proceeding,), codes = self.pair(asked, without)
        self.assertEqual((proceeding["matched_by"], codes), (["title", "asked"], []))
        other = self.edited(answered, dates={"asked": "2022-01-01"})
        self.assertEqual(self.sides(self.pair(asked, other)[0]), [(1, None), (None, 2)])
        self.assertEqual(self.sides(self.pair(asked, self.edited(answered, title="Andere"))[0]),
                         [(1, None), (None, 2)])

    def test_ambiguous_records_are_not_joined(self):
        asked, answered = self.record("bb/inquiry"), self.record("bb/answer-new")
        proceedings, codes = self.pair(asked, answered, asked)
        self.assertEqual(self.sides(proceedings), [(1, None), (None, 2), (3, None)])
        self.assertEqual(codes, ["pair.ambiguous"] * 3)
        self.assertEqual([[c["record"] for c in p["candidates"]] for p in proceedings], [[2], [1, 3], [2]])
        proceedings, codes = self.pair(answered, asked, *[answered] * 14)
        self.assertEqual((len(proceedings), codes), (16, ["pair.ambiguous"] * 16))
        self.assertEqual((len(proceedings[1]["candidates"]), proceedings[1]["candidates_dropped"]), (10, 5))
        path = self.write("records.json", json.dumps([asked, asked, answered]))
        self.assertEqual(self.drs("pair", "-q", path, status=0).err, b"")

    def test_the_better_fit_wins(self):
        asked, answered = self.record("bb/inquiry"), self.record("bb/answer-new")
        worse = self.edited(asked, inquiry_number="1")
        proceedings, codes = self.pair(worse, asked, answered)
        self.assertEqual((self.sides(proceedings), codes), ([(1, None), (2, 3)], []))
        second = self.edited(answered, inquiry_number=None)
        proceedings, codes = self.pair(asked, second, answered)
        self.assertEqual((self.sides(proceedings), codes), ([(1, 3), (None, 2)], ["pair.refuted"]))

    def test_a_series_with_one_title(self):
        """What is answered already makes nobody else the last one left."""
        gone = dict(inquiry_number=None)
        asked = self.edited(self.record("bb/inquiry"), **gone)
        answered = self.edited(self.record("bb/answer-new"), **gone)
        second = self.edited(asked, reference="6/11300")
        proceedings, codes = self.pair(asked, second, answered, self.edited(answered, inquiry_reference="6/11400"))
        self.assertEqual((self.sides(proceedings), codes), ([(1, 3), (2, None), (None, 4)], []))
        proceedings, codes = self.pair(asked, second, answered, self.edited(answered, inquiry_reference=None))
        self.assertEqual((self.sides(proceedings), codes),
                         ([(1, 3), (2, None), (None, 4)], ["pair.ambiguous"] * 2))

    def test_papers_that_hold_both_or_none(self):
        both = self.edited(self.record("bb/answer-new"), paper="inquiry_with_answer", inquiry_reference=None,
                           inquiry_number=None)
        (proceeding,), codes = self.pair(both)
        self.assertEqual((self.sides([proceeding]), proceeding["matched_by"], codes), ([(1, 1)], ["same_paper"], []))
        proceedings, codes = self.pair(both, self.edited(both, paper="other"), self.edited(both, paper=None))
        self.assertEqual((len(proceedings), codes), (1, ["pair.left-out"] * 2))

    def test_a_paper_that_holds_both_is_joined_whatever_else_fits(self):
        both = self.edited(self.record("bb/answer-new"), paper="inquiry_with_answer", inquiry_reference=None)
        proceedings, codes = self.pair(both, both, self.edited(both, paper="inquiry"))
        self.assertEqual((self.sides(proceedings), codes), ([(1, 1), (2, 2), (3, None)], ["pair.ambiguous"]))
        self.assertEqual([p["matched_by"] for p in proceedings], [["same_paper"], ["same_paper"], []])
        self.assertEqual([[c["record"] for c in p.get("candidates", [])] for p in proceedings], [[], [], [1, 2]])
        path = self.write("proceedings.ndjson", "".join(json.dumps(p) + "\n" for p in proceedings))
        self.drs("validate", path, status=0)

    def test_inputs_that_fail(self):
        good = self.write("good.json", json.dumps(self.record("bb/inquiry")))
        out = self.folder / "out.json"
        result = self.drs("pair", "-o", out, self.folder / "nothing", good, self.write("bad.json", "{}"), status=1)
        self.assertEqual(len(result.lines), 2, result.lines)
        self.assertEqual(self.sides([json.loads(out.read_text())]), [(1, None)])
        self.assertFails(self.drs("pair", "-o", self.folder / "none", self.folder / "nothing"), "input.not-found")
        self.assertFalse((self.folder / "none").exists())
        self.assertFails(self.drs("pair", self.write("empty", "")), "input.empty")
        self.assertFails(self.drs("pair", self.write("text", "hello")), "record.invalid")
        before = good.read_bytes()
        self.assertFails(self.drs("pair", "-o", good, good), "input.is-output")
        self.assertEqual(good.read_bytes(), before)
        with open("/dev/full", "wb") as full:
            self.assertEqual(self.drs("pair", good, stdout=full).status, 1)

    def test_usage(self):
        self.assertUsage(self.drs("pair"), "pair", "RECORD")
        self.assertUsage(self.drs("pair", "-f", "xml", "x"), "'xml'", "ndjson")
        self.assertUsage(self.drs("pair", "-", "-"), "standard input")
        self.assertUsage(self.drs("pair", "--fromat", "json", "x"), "did you mean --format?")
        self.assertEqual(self.complete_formats(), ["json", "ndjson"])

    def complete_formats(self):
        script = f"source '{ROOT}/tools/completion/drs.bash'; COMP_WORDS=(drs pair -f ''); COMP_CWORD=3; _drs; " \
                 "printf '%s\\n' \"${COMPREPLY[@]}\""
        return subprocess.run(["bash", "-c", script], stdout=subprocess.PIPE, check=True).stdout.decode().split()

    def test_the_work_grows_with_the_number_of_records(self):
        """Records that all have the same facts, or the same title alone, are not held against each other."""
        asked = self.edited(self.record("bb/inquiry"), questions=None, asker_remark=None)
        answered = self.edited(self.record("bb/answer-new"), questions=None, asker_remark=None, answers=None)
        lines = []
        for number in range(4000):
            for record in (asked, answered):
                one = self.edited(record, inquiry_number=str(number // 2 * 2))
                if number % 2:
                    one = self.edited(record, inquiry_reference=None, inquiry_number=None)
                lines.append(json.dumps(one))
        taken = []
        for count in (2000, 8000):
            path = self.write("many.ndjson", "\n".join(lines[:count]))
            results = []
            taken.append(processor_time(
                lambda: results.append(self.drs("pair", "-q", "-f", "ndjson", path, status=0))))
            self.assertGreaterEqual(len(results[0].out.splitlines()), count / 2)
        self.assertLess(taken[1], 10 * taken[0] + 0.5)


if __name__ == "__main__":
    unittest.main(verbosity=2)
