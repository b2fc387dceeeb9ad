#!/usr/bin/env python3
"""Tests of the whole program drs: real files, real pipes, real signals.

    DRS=build/release/tools/drs tests/program_test.py [CLASS[.METHOD]]...

Each class is one test of CTest. Standard library only.
"""
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
import unittest

ROOT = pathlib.Path(__file__).resolve().parent.parent
DRS = str(pathlib.Path(os.environ.get("DRS", ROOT / "build/release/tools/drs")).resolve())
SAMPLES = sorted(ROOT.glob("samples/nw/*.txt"))
SAMPLE = ROOT / "samples/nw/answer-joint.txt"
# A sanitized program maps terabytes of shadow memory, so it cannot run under a memory limit.
SANITIZED = os.environ.get("DRS_SANITIZED") == "1"
# A program built for coverage writes its counts when it ends, which some tests forbid.
COVERAGE = os.environ.get("DRS_COVERAGE") == "1"


class Result:
    def __init__(self, status, out, err):
        self.status, self.out, self.err = status, out, err
        self.lines = err.decode().splitlines()


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

    def test_unknown_option(self):
        self.assertUsage(self.drs("parse", "--fromat", "xml", SAMPLE), "--fromat", "did you mean --format?")
        self.assertUsage(self.drs("parse", "--evidense", SAMPLE), "did you mean --evidence?")
        self.assertUsage(self.drs("parse", "--zzzzzzzz", SAMPLE), "--zzzzzzzz", "drs help parse")
        self.assertUsage(self.drs("parse", "-x", SAMPLE), "-x")
        self.assertUsage(self.drs("--verison"), "--verison")

    def test_values_of_options(self):
        self.assertUsage(self.drs("parse", SAMPLE, "--format"), "--format", "needs a value")
        self.assertUsage(self.drs("parse", SAMPLE, "-o"), "--output", "needs a value")
        self.assertUsage(self.drs("parse", "--strict=yes", SAMPLE), "--strict", "takes no value")
        self.assertUsage(self.drs("parse", "-f", "jsn", SAMPLE), "'jsn'", "did you mean 'json'?")
        self.assertUsage(self.drs("parse", "-f", "", SAMPLE), "format")
        self.assertUsage(self.drs("parse", "--parliament", "zz", SAMPLE), "'zz'", "drs parliaments")
        for number in ("0", "-1", "x", "1x", "", "99999999999999999999", "1.5"):
            self.assertUsage(self.drs("parse", "-j", number, SAMPLE), "--jobs")

    def test_no_input(self):
        self.assertUsage(self.drs("parse"), "parse", "FILE")
        self.assertUsage(self.drs("validate"), "validate", "FILE")
        self.assertUsage(self.drs("parse", "-", "-"), "standard input")
        self.assertUsage(self.drs("formats", "x"), "formats")

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
        self.assertEqual(self.commands(), ["parse", "validate", "pair", "formats", "parliaments", "diagnostics", "help"])
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
        self.assertIn("text.unassigned", codes)
        self.assertFalse(complete)

    def test_an_imprint_does_not_swallow_the_paper_where_page_ends_are_lost(self):
        text = self.paper("bw/minor-inquiry-standard.txt")
        self.assertIn("\f", text)
        whole = self.codes(text)[2]
        lost = self.codes(text.replace("\f", "\n"))[2]
        self.assertEqual([answer["text"] for answer in lost["answers"]],
                         [answer["text"] for answer in whole["answers"]])

    def test_the_same_note_on_every_page_is_read_in_linear_time(self):
        pages = "Text.1\n\n1 Vgl. ebenda.\n\f" * 50_000
        record = self.codes(self.numbered("1. Wie viele Fälle gibt es?", pages))[2]
        self.assertGreater(len(record["footnotes"]), 40_000)


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
            self.assertFails(self.drs("parse", self.write(name, content)), "input.binary", name)

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
                             ("/proc/nothing", "/proc/nothing"), ("", "without a name")):
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
        large = self.write("large.txt", SAMPLE.read_bytes() + b"\nText. " * 150000)
        process = subprocess.Popen([DRS, "parse", "-q", "-j2", "-f", "ndjson", fifo, *([large] * 400)],
                                   stdout=subprocess.DEVNULL)
        with open(fifo, "wb") as writer:
            time.sleep(2)
            writer.write(SAMPLE.read_bytes())
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        self.assertEqual(process.returncode, 0)
        self.assertLess(usage.ru_maxrss, 400 * 1024, "kilobytes; all 401 results together would be more")

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


class Records(ProgramTest):
    """The records beside the samples are what drs gives, byte by byte. tools/update-records writes them anew."""

    def test_golden_records(self):
        papers = [p for p in sorted(ROOT.glob("samples/*/*.txt")) if p.with_suffix(".json").exists()]
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
        papers = sorted(ROOT.glob("samples/*/*.txt"))
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
        self.assertUsage(self.drs("pair"), "pair", "FILE")
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
        path = self.write("many.ndjson", "\n".join(lines))
        begin = time.monotonic()
        result = self.drs("pair", "-q", "-f", "ndjson", path, status=0)
        self.assertLess(time.monotonic() - begin, 60)
        self.assertGreaterEqual(len(result.out.splitlines()), 4000)


if __name__ == "__main__":
    unittest.main(verbosity=2)
