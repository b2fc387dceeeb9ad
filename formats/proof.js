
// An addition to the sheet, which is whole without it: marks all pieces of a value, and brings both sides to the same
// sentence of a long text. No "less than" and no "and" sign may stand here: the page is XML too.
(function () {
    'use strict';
    var marked = [];

    function byAnchor(hash) {
        return document.getElementById(hash.slice(1));
    }

    // The value's anchor on the side of the record, from anything that has to do with it.
    function valueHash(element) {
        if (element.closest('.paper')) {
            return element.getAttribute('href');
        }
        var value = element.closest('[id^="w"]');
        return value ? '#' + value.id : null;
    }

    function piecesOf(hash) {
        return Array.from(document.querySelectorAll('.paper a[href=' + JSON.stringify(hash) + ']'));
    }

    function unmark() {
        marked.forEach(function (element) { element.classList.remove('on', 'here'); });
        marked = [];
    }

    function mark(hash) {
        var value = hash ? byAnchor(hash) : null;
        unmark();
        if (value) {
            marked = piecesOf(hash).concat([value]);
            marked.forEach(function (element) { element.classList.add('on'); });
        }
    }

    function markTarget() {
        var target = location.hash ? byAnchor(location.hash) : null;
        unmark();
        if (target) {
            mark(target.closest('.paper') ? target.getAttribute('href') : '#' + target.id);
        }
    }

    function lettersOf(pieces) {
        return pieces.reduce(function (sum, piece) { return sum + piece.textContent.length; }, 0);
    }

    // A long value is brought to where the clicked piece stands in it, by its share of the letters.
    function bringValue(piece) {
        var hash = piece.getAttribute('href');
        var value = byAnchor(hash);
        var side = value ? value.closest('.record') : null;
        if (!side || side.clientHeight >= side.scrollHeight) {
            return;
        }
        var pieces = piecesOf(hash);
        var share = lettersOf(pieces.slice(0, pieces.indexOf(piece))) / Math.max(1, lettersOf(pieces));
        var box = value.getBoundingClientRect();
        side.scrollTop += box.top + share * box.height - piece.getBoundingClientRect().top;
    }

    // The other way round: to the piece that stands where the text was clicked.
    function bringPiece(text, y) {
        var value = text.closest('[id^="w"]');
        var pieces = piecesOf('#' + value.id);
        var box = text.getBoundingClientRect();
        var wanted = (y - box.top) / Math.max(1, box.height) * lettersOf(pieces);
        var found = pieces.find(function (piece) {
            wanted -= piece.textContent.length;
            return 0 >= wanted;
        }) || pieces[pieces.length - 1];
        if (found) {
            mark('#' + value.id);
            found.classList.add('here');
            marked.push(found);
            found.scrollIntoView({ block: 'center' });
        }
    }

    document.addEventListener('click', function (event) {
        var link = event.target.closest('a[href^="#"]');
        var text = event.target.closest('.record .text');
        if (link) {
            var hash = link.closest('.sides') ? valueHash(link) : null;
            setTimeout(function () {
                if (hash) {
                    mark(hash);
                }
                if (link.closest('.paper')) {
                    link.classList.add('here');
                    marked.push(link);
                    bringValue(link);
                }
            }, 0);
        } else if (text) {
            if (getSelection().isCollapsed) {
                bringPiece(text, event.clientY);
            }
        }
    });
    addEventListener('hashchange', markTarget);
    markTarget();
}());
