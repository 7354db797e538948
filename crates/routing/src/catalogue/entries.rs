//! The entries of the catalogue with their texts.

use types::{DemarcheKind, Language};

use super::{Entry, Service, Texts, Theme};

const fn label(kind: DemarcheKind) -> Texts {
    [kind.label(Language::Fr), kind.label(Language::De), kind.label(Language::En)]
}

const EMPLOYER: Texts =
    ["L'employeur ou son mandataire", "Der Arbeitgeber oder sein Beauftragter", "The employer or its agent"];

const ITM: Texts = [
    "Inspection du travail et des mines (ITM)",
    "Gewerbeinspektion (ITM)",
    "Inspectorate of labour and mines (ITM)",
];

/// Every entry, in the order of an election.
pub const ENTRIES: &[Entry] = &[
    Entry {
        service: Service::Demarche(DemarcheKind::ElectionNotice),
        theme: Theme::BeforeThePoll,
        title: label(DemarcheKind::ElectionNotice),
        about: [
            "Annonce aux salariés le jour, l'heure et le lieu du scrutin, les sièges et le système de vote.",
            "Gibt dem Personal Tag, Uhrzeit und Ort der Wahl, die Sitze und das Wahlsystem bekannt.",
            "Tells the staff the day, hour and place of the poll, the seats and the system of the vote.",
        ],
        filed_by: EMPLOYER,
        addressed_to: ITM,
        when: [
            "Au moins un mois plein avant l'ouverture du scrutin, le jour de l'affichage dans l'entreprise.",
            "Mindestens einen vollen Monat vor Öffnung der Wahl, am Tag des Aushangs im Betrieb.",
            "At least one full month before the poll opens, on the day on which it is posted in the firm.",
        ],
        article: "L.411-1; ITM",
        needs: &[
            [
                "L'effectif à la date de computation, par catégorie de contrat",
                "Die Belegschaft am Stichtag, nach Art des Vertrags",
                "The headcount on the computation day, by kind of contract",
            ],
            [
                "Le lieu, l'ouverture et la clôture du vote",
                "Ort, Öffnung und Schließung der Wahl",
                "Where the poll is held, when it opens and closes",
            ],
            [
                "Où consulter les noms des candidats, et les conditions d'éligibilité",
                "Wo die Namen der Kandidaten aushängen, und wer wählbar ist",
                "Where the names of the candidates can be seen, and who may stand",
            ],
            [
                "S'il y a un vote par correspondance",
                "Ob es eine Briefwahl gibt",
                "Whether there is a postal vote",
            ],
        ],
        keywords: "ITM élections sociales délégation du personnel affichage bureau de vote effectif computation \
            convocation scrutin sièges titulaires suppléants Sozialwahlen Personaldelegation Aushang Wahllokal \
            Wahlausschreiben social elections staff delegation posting headcount polling",
    },
    Entry {
        service: Service::Demarche(DemarcheKind::ClaimsNotice),
        theme: Theme::BeforeThePoll,
        title: label(DemarcheKind::ClaimsNotice),
        about: [
            "Annonce le dépôt des listes électorales et jusqu'à quand on peut réclamer.",
            "Gibt die Auslage der Wählerlisten bekannt und bis wann man Einspruch erheben kann.",
            "Tells that the electoral lists are deposited, and until when one can claim against them.",
        ],
        filed_by: EMPLOYER,
        addressed_to: ITM,
        when: [
            "Le jour du dépôt des listes, au moins trois semaines avant l'ouverture du scrutin.",
            "Am Tag der Auslage der Listen, mindestens drei Wochen vor Öffnung der Wahl.",
            "On the day of the deposit of the lists, at least three weeks before the poll opens.",
        ],
        article: "RGD 11.09.2018; ITM",
        needs: &[
            [
                "Le jour et le lieu du dépôt des listes électorales",
                "Tag und Ort der Auslage der Wählerlisten",
                "The day and the place of the deposit of the electoral lists",
            ],
            [
                "À qui adresser les réclamations dans l'entreprise",
                "An wen im Betrieb Einsprüche zu richten sind",
                "To whom in the firm claims are addressed",
            ],
        ],
        keywords: "ITM élections sociales délégation du personnel listes électorales électeurs dépôt consultation \
            réclamations affichage Sozialwahlen Wählerlisten Wählerverzeichnis Einsprüche social elections \
            electoral lists voters roll deposit claims",
    },
    Entry {
        service: Service::Demarche(DemarcheKind::CandidateDeclaration),
        theme: Theme::Candidatures,
        title: label(DemarcheKind::CandidateDeclaration),
        about: [
            "Enregistre les candidatures valables, ou déclare qu'il n'y a pas d'élection ou pas de candidat.",
            "Meldet die gültigen Kandidaturen, oder dass es keine Wahl oder keine Kandidaten gibt.",
            "Registers the valid candidatures, or declares that there is no election or no candidate.",
        ],
        filed_by: EMPLOYER,
        addressed_to: ITM,
        when: [
            "Au plus tard le quatrième jour ouvré avant le scrutin ; avec un vote par correspondance, avant l'envoi \
             des bulletins.",
            "Spätestens am vierten Arbeitstag vor der Wahl; bei Briefwahl vor dem Versand der Stimmzettel.",
            "At the latest on the fourth working day before the poll; with a postal vote, before the ballots are \
             sent.",
        ],
        article: "L.413-1; ITM",
        needs: &[
            [
                "De chaque candidat : nom, prénoms, profession, matricule, nationalité, sexe",
                "Von jedem Kandidaten: Name, Vornamen, Beruf, Matrikel, Staatsangehörigkeit, Geschlecht",
                "Of each candidate: surname, first names, profession, matricule, nationality, sex",
            ],
            [
                "Qui présente chaque liste ou candidature, et combien la soutiennent",
                "Wer jede Liste oder Kandidatur vorschlägt und wie viele sie unterstützen",
                "Who presents each list or candidature, and how many support it",
            ],
        ],
        keywords: "ITM élections sociales délégation du personnel candidats candidatures listes syndicat OGBL LCGB \
            élus d'office défaut de candidats carence Sozialwahlen Kandidaten Kandidatenliste Gewerkschaft melden \
            social elections candidates union no candidate",
    },
    Entry {
        service: Service::Demarche(DemarcheKind::ResultDeclaration),
        theme: Theme::Results,
        title: label(DemarcheKind::ResultDeclaration),
        about: [
            "Transmet le résultat du scrutin d'après le procès-verbal signé.",
            "Übermittelt das Ergebnis der Wahl nach dem unterschriebenen Protokoll.",
            "Hands in the result of the poll as the signed procès-verbal says it.",
        ],
        filed_by: EMPLOYER,
        addressed_to: ITM,
        when: [
            "Le jour du scrutin ; le procès-verbal d'élection d'office ou à défaut de candidats au plus tard ce jour.",
            "Am Wahltag; das Protokoll einer Wahl von Amts wegen oder mangels Kandidaten spätestens an diesem Tag.",
            "On the day of the poll; the procès-verbal of an election without a vote at the latest on that day.",
        ],
        article: "L.413-1(6)(7); RGD 11.09.2018",
        needs: &[
            [
                "Le procès-verbal signé par le président et les assesseurs",
                "Das von Vorsitzendem und Beisitzern unterschriebene Protokoll",
                "The procès-verbal signed by the president and the assessors",
            ],
            [
                "Électeurs, votants, bulletins, et les suffrages de chaque candidat",
                "Wahlberechtigte, Wähler, Stimmzettel und die Stimmen jedes Kandidaten",
                "Electors, voters, ballots, and the votes of each candidate",
            ],
        ],
        keywords: "ITM élections sociales délégation du personnel résultats procès-verbal PV dépouillement recensement \
            élus élection d'office suffrages bulletins Sozialwahlen Wahlergebnis Protokoll Auszählung Gewählte \
            social elections results count record elected votes",
    },
    Entry {
        service: Service::Demarche(DemarcheKind::FunctionsDeclaration),
        theme: Theme::AfterThePoll,
        title: label(DemarcheKind::FunctionsDeclaration),
        about: [
            "Déclare le président, le bureau et les délégués à la sécurité et à l'égalité.",
            "Meldet Präsident, Büro und die Delegierten für Sicherheit und Gleichstellung.",
            "Declares the president, the bureau, and the delegates for safety and for equality.",
        ],
        filed_by: EMPLOYER,
        addressed_to: ITM,
        when: [
            "Dans les cinq jours de la communication écrite du président à l'employeur.",
            "Binnen fünf Tagen nach der schriftlichen Mitteilung des Präsidenten an den Arbeitgeber.",
            "Within five days of the president's written notice to the employer.",
        ],
        article: "L.416-1(3)",
        needs: &[
            [
                "Le jour de la réunion constituante et celui de la lettre du président",
                "Der Tag der konstituierenden Sitzung und der des Schreibens des Präsidenten",
                "The day of the constituent meeting and that of the president's letter",
            ],
            [
                "Nom et matricule de chaque personne qui a une fonction",
                "Name und Matrikel jeder Person mit einer Funktion",
                "Name and matricule of everybody who has a function",
            ],
        ],
        keywords: "ITM élections sociales délégation du personnel fonctions président vice-président secrétaire bureau \
            sécurité santé égalité réunion constituante Sozialwahlen Personaldelegation Präsident Sekretär \
            Sicherheitsdelegierter Gleichstellungsdelegierter social elections staff delegation president secretary \
            safety equality delegate",
    },
    Entry {
        service: Service::ClaimOnLists,
        theme: Theme::Disputes,
        title: [
            "Réclamation contre les listes électorales",
            "Einspruch gegen die Wählerlisten",
            "Claim against the electoral lists",
        ],
        about: [
            "Demande d'inscrire, de rayer ou de corriger quelqu'un sur les listes électorales de son entreprise.",
            "Verlangt, jemanden in die Wählerlisten des Betriebs aufzunehmen, zu streichen oder zu berichtigen.",
            "Asks to add, remove or correct somebody on the electoral lists of one's firm.",
        ],
        filed_by: [
            "Tout salarié de l'entreprise",
            "Jeder Arbeitnehmer des Betriebs",
            "Any employee of the firm",
        ],
        addressed_to: [
            "L'employeur, avec copie à l'Inspection du travail et des mines (ITM)",
            "Der Arbeitgeber, mit Kopie an die Gewerbeinspektion (ITM)",
            "The employer, with a copy to the inspectorate of labour and mines (ITM)",
        ],
        when: [
            "Dans les trois jours ouvrés qui suivent le dépôt des listes. Une réclamation tardive est reçue et \
             marquée tardive.",
            "Binnen drei Arbeitstagen nach der Auslage der Listen. Ein später Einspruch wird angenommen und als \
             verspätet vermerkt.",
            "Within the three working days that follow the deposit of the lists. A late claim is taken, and marked \
             late.",
        ],
        article: "RGD 11.09.2018; ITM",
        needs: &[
            ["Le nom de l'entreprise", "Der Name des Betriebs", "The name of the firm"],
            [
                "Qui doit être inscrit, rayé ou corrigé, et pourquoi",
                "Wer aufzunehmen, zu streichen oder zu berichtigen ist und warum",
                "Who is to be added, removed or corrected, and why",
            ],
        ],
        keywords: "ITM élections sociales délégation du personnel électeur salarié inscrit inscription radié oublié liste \
            je ne suis pas sur la liste réclamer sans signature sans authentification Sozialwahlen Wähler Wählerliste \
            Einspruch ohne Anmeldung social elections voter claim list without sign-in",
    },
    Entry {
        service: Service::Contestation,
        theme: Theme::Disputes,
        title: ["Contestation de l'élection", "Anfechtung der Wahl", "Contestation of the election"],
        about: [
            "Conteste l'électorat ou la régularité des opérations électorales.",
            "Ficht das Wahlrecht oder den ordnungsgemäßen Ablauf der Wahl an.",
            "Contests the electorate or the regularity of the poll.",
        ],
        filed_by: [
            "Électeurs, candidats, organisations syndicales",
            "Wähler, Kandidaten, Gewerkschaften",
            "Electors, candidates, unions",
        ],
        addressed_to: [
            "Le directeur de l'Inspection du travail et des mines (ITM)",
            "Der Direktor der Gewerbeinspektion (ITM)",
            "The director of the inspectorate of labour and mines (ITM)",
        ],
        when: [
            "Dans les quinze jours qui suivent le dernier jour de l'affichage des résultats ; confirmez-la par lettre \
             recommandée dans le même délai. Une contestation tardive est reçue et marquée tardive.",
            "Binnen fünfzehn Tagen nach dem letzten Tag des Aushangs der Ergebnisse; bestätigen Sie sie innerhalb \
             derselben Frist per Einschreiben. Eine späte Anfechtung wird angenommen und als verspätet vermerkt.",
            "Within the fifteen days that follow the last day on which the results are posted; confirm it by registered \
             letter within the same time. A late contestation is taken, and marked late.",
        ],
        article: "L.417-4; RGD 11.09.2018",
        needs: &[
            [
                "Le nom de l'entreprise et le jour du scrutin",
                "Der Name des Betriebs und der Wahltag",
                "The name of the firm and the day of the poll",
            ],
            [
                "Ce qui est contesté, et les pièces qui le montrent",
                "Was angefochten wird, und Unterlagen, die es zeigen",
                "What is contested, and the pieces that show it",
            ],
        ],
        keywords: "ITM élections sociales délégation du personnel contester recours annuler irrégularité résultat directeur \
            sans signature sans authentification Sozialwahlen Anfechtung anfechten Unregelmäßigkeit ohne Anmeldung \
            social elections contest appeal irregularity without sign-in",
    },
];
