### Was an der Form einer Eingabe gefunden wird, welcher auch immer.

more_findings = { $count ->
    [one] Es gibt { $count } weiteren Befund.
   *[other] Es gibt { $count } weitere Befunde.
}
    .action = Berichtigen Sie, was genannt ist, und versuchen Sie es erneut.

body_not_expected = Diese Operation nimmt keinen Inhalt.
    .action = Senden Sie die Anfrage ohne Inhalt.

too_short = Dieser Text ist zu kurz.
    .action = Ergänzen Sie den Text.

text_blank = Dieser Text ist leer.
    .action = Ergänzen Sie den Text.

email_form = Das ist keine E-Mail-Adresse.
    .action = Berichtigen Sie die Adresse.

certificate_number_form = Eine Zertifikatsnummer (SSN) hat genau 20 Ziffern.
    .action = Lesen Sie die Nummer auf der Website von LuxTrust ab.

digest_form = Ein SHA-256-Hash hat 64 hexadezimale Ziffern.
    .action = Übernehmen Sie den Hash des Vorgangs.

statement_other = Die Unterschrift verlangt die Worte „lu et approuvé“.
    .action = Schreiben Sie „lu et approuvé“.

day_outside_window = Die Neuwahl liegt zwischen dem 1. Februar und dem 31. März des ersten Jahres (L.413-2).
    .action = Berichtigen Sie das Datum.

language_unknown = Die Sprache ist fr, de oder en.
    .action = Wählen Sie eine davon.

clock_too_far = Die Uhr eines Probebetriebs steht höchstens { $days } Tage von der wirklichen Zeit entfernt.
    .action = Wählen Sie eine nähere Zeit.

persona_unknown = Keine Demonstrationsperson hat diesen Namen.
    .action = Sehen Sie die Liste in der Dokumentation an.

persona_or_name = Geben Sie entweder eine Demonstrationsperson oder einen Namen an.
    .action = Behalten Sie eines von beiden.

one_of_two = Nur eine der beiden Quellen kann genannt werden.
    .action = Behalten Sie eine.

day_to_come = Dieser Tag steht noch bevor.
    .action = Geben Sie den Tag des Eingangs an.
