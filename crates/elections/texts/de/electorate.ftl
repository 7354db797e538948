### Who votes and who may stand.

## Parts of the sentences below

weekly_hours = { $here ->
    [one] { $here } Wochenstunde
   *[other] { $here } Wochenstunden
} hier, { $there } anderswo

equal_hours = { $hours ->
    [one] { $hours } Wochenstunde
   *[other] { $hours } Wochenstunden
} hier wie anderswo

## The contract

bound_by_contract = Der Arbeitsvertrag gibt das Wahlrecht.

apprentice_votes_only = Ein Lehrling wählt; er kandidiert nicht.

apprentice_stands_too = Ein Lehrling wählt; nach der gewählten Einstellung kann er kandidieren.

student = Ein Schüler- oder Studentenvertrag gibt weder Wahlrecht noch Wählbarkeit.

student_admitted =
    Nach der gewählten Einstellung wählen und kandidieren Schüler und Studenten mit Vertrag wie alle.

put_at_disposal =
    Leiharbeitnehmer und überlassene Arbeitnehmer wählen und kandidieren nicht im entleihenden Unternehmen.

no_contract = Ohne Arbeits- oder Lehrvertrag kein Wahlrecht.

contract_ended = Der Vertrag endet am { $last }, vor der Wahl am { $poll }.

## The age

old_enough = { $age } Jahre sind am Wahltag, dem { $poll }, vollendet.

too_young_to_stand =
    Das Wahlalter ist erreicht, aber am { $poll } nicht das Alter eines Kandidaten ({ $age } Jahre).

too_young_to_vote = { $age } Jahre sind am Wahltag, dem { $poll }, nicht vollendet.

## The time in the company

transferred = Nach einem Betriebsübergang zählt der Eintritt beim ersten Arbeitgeber, am { $since }.

group_service =
    Nach der gewählten Einstellung zählt die Betriebszugehörigkeit ab dem Eintritt in die Gruppe, am { $since }.

long_enough_to_vote = Seit dem { $since } beschäftigt: am { $poll } mindestens { $months } Monate.

too_short_to_vote = Seit dem { $since } beschäftigt: am { $poll } weniger als { $months } Monate.

long_enough_to_stand =
    Betriebszugehörigkeit seit dem { $since }: mindestens { $months } Monate vor dem { $day }.

too_short_to_stand =
    Betriebszugehörigkeit seit dem { $since }: weniger als { $months } Monate vor dem { $day }.

## The authorisation to work

authorised_to_work = Luxemburger Staatsangehörigkeit oder Arbeitserlaubnis.

not_authorised_to_work = Ohne Arbeitserlaubnis keine Kandidatur.

## Several employers

longest_hours_here = { weekly_hours }: Die längere Arbeitszeit ist hier.

longest_hours_there = { weekly_hours }: Die Kandidatur gehört dorthin.

longest_service_here = { equal_hours }, und die längere Zugehörigkeit hier.

longest_service_there = { equal_hours }, und die längere Zugehörigkeit dort.

equal_service = { equal_hours }, und gleiche Zugehörigkeit: Das Gesetz schweigt, ein Mensch entscheidet.

service_not_told = { equal_hours }: Beide Zugehörigkeiten müssen bekannt sein.

other_firm_elects_nobody = Das andere Unternehmen wählt keinen Betriebsrat: Kandidiert wird hier ({ weekly_hours }).

## Ranks and relatives

ordinary_role = Diese Funktion hindert nicht an der Kandidatur.

head_of_firm = Der Unternehmensleiter kandidiert nicht.

gerant = Ein Geschäftsführer kandidiert nicht.

directeur = Ein Direktor kandidiert nicht.

head_of_personnel = Der Leiter der Personalabteilung kandidiert nicht.

spouse = Der Ehegatte des Unternehmensleiters gilt als Verschwägerter und kandidiert nicht.

relative =
    Ein Verwandter oder Verschwägerter { $degree }. Grades des Unternehmensleiters kandidiert nicht (bis
    zum { $most }. Grad).

distant_relative = Verwandtschaft { $degree }. Grades schließt nicht aus, nur bis zum { $most }. Grad.

relative_of_another_leader =
    Nur Verwandte und Verschwägerte des Unternehmensleiters sind ausgeschlossen, nicht die eines Geschäftsführers, eines
    Direktors oder des Leiters der Personalabteilung; ist dieser selbst der Unternehmensleiter, so geben Sie das an.

degree_unclear =
    Der Verwandtschaftsgrad ist unklar; bis zum { $most }. Grad schließt Verwandtschaft mit dem Unternehmensleiter
    aus: Ein Mensch entscheidet.

role_to_be_examined = Die Funktion wird nicht erkannt; sie schließt nicht aus, ist aber zu prüfen.

title_without_power = Der Titel allein, ohne wirkliche Befugnisse gegenüber dem Personal, schließt nicht aus.

power_over_staff = Wirkliche Befugnisse gegenüber dem Personal gelten als Leitung: keine Kandidatur.

excluded_votes = Wer aus diesem Grund nicht kandidieren kann, wählt als Arbeitnehmer.

excluded_no_vote = Nach der gewählten Einstellung wählt nicht, wer aus diesem Grund ausgeschlossen ist.

## The electoral lists

posted_list =
    Die Liste ist alphabetisch und nummeriert; ausgehängt trägt sie weder Geburtsdatum noch Matrikel.

claim_in_time = Der Einspruch kam am { $received }, in der Frist vom { $from } bis zum { $until }.

early_claim = Der Einspruch kam am { $received }, vor dem { $from }, dem ersten Tag der Frist.

late_claim = Der Einspruch kam am { $received }, nach dem { $until }, dem letzten Tag der Frist.

contestation_in_time = Die Anfechtung kam am { $received }, in der Frist vom { $from } bis zum { $until }.

early_contestation = Die Anfechtung kam am { $received }, vor dem { $from }, dem ersten Tag der Frist.

late_contestation = Die Anfechtung kam am { $received }, nach dem { $until }, dem letzten Tag der Frist.
