### For how much contracts count, and what follows from the sum.

## For how much one contract counts

in_full = Ein unbefristeter Vertrag von { $hours } Wochenstunden, also mindestens { $below }, zählt als eins.

part_time = { $hours ->
    [one] { $hours } Wochenstunde, weniger als { $below }, zählt
   *[other] { $hours } Wochenstunden, weniger als { $below }, zählen
} als { $hours } : { $divisor }.

not_running = Der Vertrag läuft am { $day } nicht: Er zählt nicht.

permanent_replacement =
    Ein unbefristeter Vertrag zählt auch als Vertretung: Ausgenommen sind nur befristete und überlassene Vertretungen.

hours_present = Die Anwesenheit zählt anteilig: { $hours } von { $divisor } Stunden eines Jahres.

days_present = Die Anwesenheit zählt anteilig: { $days } von { $of } Tagen, vom { $from } bis zum { $until }.

capped = Niemand zählt mehr als eins.

replacement = Wer befristet oder überlassen jemanden vertritt, zählt nicht.

apprentice = Lehrlinge zählen nicht, wählen aber.

student = Studenten zählen nicht.

not_employed = Ohne Arbeitsvertrag zählt ein Leiter nicht.

suspended = Ein ruhender Vertrag besteht fort: Er zählt.

manager = Ein angestellter Leiter zählt wie alle Arbeitnehmer.

transferred = Nach einem Betriebsübergang zählt der Eintritt beim ersten Arbeitgeber, am { $since }.

mission = { $months } Einsatzmonate im Jahr, mindestens { $least }: Der Leiharbeitnehmer zählt als eins.

mission_too_short = { $months ->
    [one] { $months } Einsatzmonat
   *[other] { $months } Einsatzmonate
} im Jahr, weniger als { $least }: Der Leiharbeitnehmer zählt nicht.

## Several contracts of one person

one_person_by_matricule = Dieselbe Matrikel wie in Zeile { $line }: eine einzige Person, die dort zählt.

one_person_by_birth = Derselbe Name und dasselbe Geburtsdatum wie in Zeile { $line }: eine einzige Person, die dort zählt.

one_person_by_name =
    Derselbe Name wie in Zeile { $line }, und ein Vertrag folgt auf den anderen: Wir nehmen eine einzige Person an, die dort
    zählt.

hours_added_up = Die Stunden der Verträge einer Person werden zusammengezählt: { $hours ->
    [one] { $hours } Wochenstunde
   *[other] { $hours } Wochenstunden
}.

presence_under_cdi =
    Auch die Anwesenheit derselben Person mit unbefristetem Vertrag zählt: { $days } von { $of } Tagen.

asked_counted_as_one =
    Die Zeilen { $lines } haben denselben Namen und laufen zur selben Zeit: eine Person oder mehrere? Geben Sie ihre
    Matrikeln oder Geburtsdaten an; bis dahin zählen sie als eine Person, was mehr ergibt.

asked_counted_apart =
    Die Zeilen { $lines } haben denselben Namen und laufen zur selben Zeit: eine Person oder mehrere? Geben Sie ihre
    Matrikeln oder Geburtsdaten an; bis dahin zählen sie als mehrere Personen, was mehr ergibt.

asked_who_it_is = Eine andere Zeile hat denselben Namen und läuft zur selben Zeit: Ist es dieselbe Person?

otherwise_open =
    Im anderen Fall ist die Belegschaft { $raw }: Von der Antwort hängt ab, ob ein Betriebsrat zu wählen ist.

otherwise_other_seats = Im anderen Fall ist die Belegschaft { $raw }: { $titulaires ->
    [one] { $titulaires } ordentliches Mitglied wäre
   *[other] { $titulaires } ordentliche Mitglieder wären
} zu wählen.

otherwise_the_same = Im anderen Fall ist die Belegschaft { $raw }: Das Ergebnis ist dasselbe.

## The sum, the threshold and the rounding

sum_at_least_16_hours = Unbefristet ab 16 Stunden: { $counted } (Personen: { $people }).

sum_below_16_hours = Unbefristet unter 16 Stunden: { $counted } (Personen: { $people }).

sum_cdd = Befristet, nach Anwesenheit: { $counted } (Personen: { $people }).

sum_mis_a_disposition = Überlassen, nach Anwesenheit: { $counted } (Personen: { $people }).

sum_mission = Leiharbeitnehmer des Leiharbeitsunternehmens: { $counted } (Personen: { $people }).

sum_replacement = Befristete und überlassene Vertretungen: { $counted } (Personen: { $people }).

sum_apprenti = Lehrlinge: { $counted } (Personen: { $people }).

sum_etudiant = Studenten: { $counted } (Personen: { $people }).

sum_non_salarie = Leiter ohne Arbeitsvertrag: { $counted } (Personen: { $people }).

sum_not_running = Unbefristete Verträge, die nicht laufen: { $counted } (Personen: { $people }).

reached = Die Belegschaft von { $raw } erreicht die Schwelle von { $threshold }.

not_reached =
    Die Belegschaft von { $raw } erreicht die Schwelle von { $threshold } nicht: Es ist kein Betriebsrat zu wählen.

day_not_reached = Die Belegschaft von { $raw } am Stichtag erreicht die Schwelle von { $threshold } nicht.

ask_for_codes = Ein Unternehmen, das wählen muss und keinen Brief der ITM erhalten hat, beantragt dort seine Codes.

declare_none = Ein Unternehmen, das den Brief der ITM erhalten hat, ohne wählen zu müssen, meldet das mit Vorgang 3.

not_reached_unrounded =
    Die Belegschaft von { $raw } wird für die Schwelle von { $threshold } nicht gerundet: Es ist kein Betriebsrat zu
    wählen.

months_unknown = Die Belegschaften der zwölf Monate davor sind nicht bekannt: Nur der Stichtag wird beurteilt.

months_min_reached =
    Die kleinste Belegschaft der zwölf Monate ist { $value }: Die Schwelle von { $threshold } ist erreicht.

months_min_not_reached =
    Die kleinste Belegschaft der zwölf Monate ist { $value }, unter der Schwelle von { $threshold }: Es ist kein
    Betriebsrat zu wählen.

months_average_reached =
    Der Durchschnitt der zwölf Monate ist { $value }: Die Schwelle von { $threshold } ist erreicht.

months_average_not_reached =
    Der Durchschnitt der zwölf Monate ist { $value }, unter der Schwelle von { $threshold }: Es ist kein Betriebsrat
    zu wählen.

months_reached_day_not =
    Die zwölf Monate erreichen die Schwelle von { $threshold }, der Stichtag nicht: Fragen Sie die ITM, was gilt.

rounded_down = Für die Tabelle der Sitze wird { $raw } auf { $band } abgerundet.

rounded_half_up = Für die Tabelle der Sitze wird { $raw } kaufmännisch gerundet: { $band }.
