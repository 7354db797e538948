//! Roles as people write them.

use elections::electorate::Relation;

use super::*;

const ORDINARY_ROLE: Role = Role::Rank(Rank::Ordinary);
const CHEF_D_ENTREPRISE: Role = Role::Rank(Rank::ChefDEntreprise);
const GERANT: Role = Role::Rank(Rank::Gerant);
const DIRECTEUR: Role = Role::Rank(Rank::Directeur);
const HEAD_OF_PERSONNEL: Role = Role::Rank(Rank::HeadOfPersonnel);
const TO_BE_EXAMINED: Role = Role::Rank(Rank::ToBeExamined);
const SPOUSE: Role = Role::Relation(Relation::Spouse);
const OF_ANOTHER: Role = Role::Relation(Relation::OfAnotherLeader);
const UNCLEAR_DEGREE: Role = Role::Relation(Relation::Relative { degree: None });

const fn relative(degree: u32) -> Role {
    Role::Relation(Relation::Relative { degree: Some(degree) })
}

#[test]
fn a_role_is_read_as_people_write_it() {
    for (text, role) in [
        ("", ORDINARY_ROLE),
        ("none", ORDINARY_ROLE),
        ("salarié", ORDINARY_ROLE),
        ("chef d'entreprise", CHEF_D_ENTREPRISE),
        ("Chef d’entreprise", CHEF_D_ENTREPRISE),
        ("chef_d_entreprise", CHEF_D_ENTREPRISE),
        ("Arbeitgeber", CHEF_D_ENTREPRISE),
        ("gérant", GERANT),
        ("Gérante", GERANT),
        ("gérant technique", GERANT),
        ("Geschäftsführerin", GERANT),
        ("Geschaeftsfuehrer", GERANT),
        ("managing director", GERANT),
        ("directeur", DIRECTEUR),
        ("Directrice générale", DIRECTEUR),
        ("CEO", DIRECTEUR),
        ("responsable du service du personnel", HEAD_OF_PERSONNEL),
        ("responsable_du_personnel", HEAD_OF_PERSONNEL),
        ("Responsable RH", HEAD_OF_PERSONNEL),
        ("DRH", HEAD_OF_PERSONNEL),
        ("directeur des ressources humaines", HEAD_OF_PERSONNEL),
        ("HR manager", HEAD_OF_PERSONNEL),
        ("Head of Human Resources", HEAD_OF_PERSONNEL),
        ("Personalchef", HEAD_OF_PERSONNEL),
        ("Leiterin der Personalabteilung", HEAD_OF_PERSONNEL),
        ("assistant RH", TO_BE_EXAMINED),
        ("délégué du personnel", TO_BE_EXAMINED),
        ("directeur adjoint", TO_BE_EXAMINED),
        ("assistante du directeur", TO_BE_EXAMINED),
        ("ancien gérant", TO_BE_EXAMINED),
        ("chef d'équipe", TO_BE_EXAMINED),
        ("comptable", TO_BE_EXAMINED),
        ("πρόεδρος", TO_BE_EXAMINED),
    ] {
        assert_eq!(read(text), role, "{text}");
    }
}

#[test]
fn a_relative_is_read_with_the_degree() {
    for (text, role) in [
        ("cousin germain (4th degree) of the chef d'entreprise", relative(4)),
        ("cousin germain", relative(4)),
        ("cousine germaine du gérant", OF_ANOTHER),
        ("first cousin of the managing director", OF_ANOTHER),
        ("cousin issu de germain (6th degree) of the chef d'entreprise", relative(6)),
        ("cousin (5th degree) of the chef d'entreprise", relative(5)),
        ("parent au 5e degré du chef d'entreprise", relative(5)),
        ("parent au cinquième degré du directeur", OF_ANOTHER),
        ("allié au 4ème degré", relative(4)),
        ("Verwandter 4. Grades des Geschäftsführers", OF_ANOTHER),
        ("verwandt im vierten Grad", relative(4)),
        ("relative, degree 4", relative(4)),
        ("père du directeur", OF_ANOTHER),
        ("beau-père du gérant", OF_ANOTHER),
        ("belle-sœur du gérant", OF_ANOTHER),
        ("grand-père", relative(2)),
        ("arrière-grand-père", relative(3)),
        ("grand-oncle de la directrice", OF_ANOTHER),
        ("nièce du responsable du personnel", OF_ANOTHER),
        ("neveu", relative(3)),
        ("gendre du patron", relative(1)),
        ("brother-in-law of the owner", relative(2)),
        ("son of the director", OF_ANOTHER),
        ("Schwager des Chefs", relative(2)),
        ("Neffe der Geschäftsführerin", OF_ANOTHER),
        ("conjoint du gérant", OF_ANOTHER),
        ("Ehefrau des Direktors", OF_ANOTHER),
        ("wife of the CEO", OF_ANOTHER),
        ("cousin", UNCLEAR_DEGREE),
        ("cousin ersten Grades", UNCLEAR_DEGREE),
        ("Cousin zweiten Grades", UNCLEAR_DEGREE),
        ("parent du chef d'entreprise", UNCLEAR_DEGREE),
        ("cousin germain (6th degree)", UNCLEAR_DEGREE),
        ("père d'un collègue", TO_BE_EXAMINED),
        ("femme de ménage", TO_BE_EXAMINED),
        ("cousin germain of a colleague", TO_BE_EXAMINED),
    ] {
        assert_eq!(read(text), role, "{text}");
    }
}

#[test]
fn a_rank_decides_only_at_the_head_of_its_phrase() {
    for (text, role) in [
        ("délégué du personnel, chef d'équipe", TO_BE_EXAMINED),
        ("président de la délégation du personnel, responsable achats", TO_BE_EXAMINED),
        ("responsable formation du personnel", TO_BE_EXAMINED),
        ("chef de projet ressources humaines", TO_BE_EXAMINED),
        ("chef-coq, restaurant du personnel", TO_BE_EXAMINED),
        ("Personal Trainer, team manager", TO_BE_EXAMINED),
        ("directeur sans pouvoir sur le personnel", DIRECTEUR),
        ("Product Owner", TO_BE_EXAMINED),
        ("process owner", TO_BE_EXAMINED),
        ("owner", CHEF_D_ENTREPRISE),
        ("the employer", CHEF_D_ENTREPRISE),
        ("employer branding specialist", TO_BE_EXAMINED),
        ("Mitarbeiter des Arbeitgebers", TO_BE_EXAMINED),
        ("comptable du patron", TO_BE_EXAMINED),
        ("collègue du gérant", TO_BE_EXAMINED),
        ("ami du directeur", TO_BE_EXAMINED),
        ("driver of the director", TO_BE_EXAMINED),
        ("chargé de mission auprès du directeur", TO_BE_EXAMINED),
        ("délégué du directeur", TO_BE_EXAMINED),
        ("director liaison", TO_BE_EXAMINED),
        ("technical director", DIRECTEUR),
        ("gérant, ancien directeur", GERANT),
        ("comptable, gérant", GERANT),
        ("gérant et associé", GERANT),
        ("gérant, père de deux enfants", GERANT),
        ("chef de service du personnel", HEAD_OF_PERSONNEL),
        ("la directrice des ressources humaines", HEAD_OF_PERSONNEL),
        ("human resources director", HEAD_OF_PERSONNEL),
    ] {
        assert_eq!(read(text), role, "{text}");
    }
    assert!(denies_power("directeur sans pouvoir sur le personnel"));
    assert!(!denies_power("directeur"));
}

#[test]
fn a_word_of_kinship_decides_only_with_a_head_a_degree_or_alone() {
    for (text, role) in [
        ("ingénieur son", TO_BE_EXAMINED),
        ("child care worker", TO_BE_EXAMINED),
        ("child care manager", TO_BE_EXAMINED),
        ("partenaire commercial", TO_BE_EXAMINED),
        ("relation clients", TO_BE_EXAMINED),
        ("customer relation officer", TO_BE_EXAMINED),
        ("collègue du fils du directeur", TO_BE_EXAMINED),
        ("père de l'assistante du directeur", TO_BE_EXAMINED),
        ("cousin du chef d'équipe", TO_BE_EXAMINED),
        ("technicien 2e degré", TO_BE_EXAMINED),
        ("ex-femme du gérant", TO_BE_EXAMINED),
        ("comptable, épouse du gérant", OF_ANOTHER),
        ("the owner's son", relative(1)),
        ("CEO's brother", OF_ANOTHER),
        ("fils du chef", relative(1)),
        ("4th degree of the chef d'entreprise", relative(4)),
    ] {
        assert_eq!(read(text), role, "{text}");
    }
}

#[test]
fn relatives_of_the_head_of_the_company_alone_are_meant() {
    for (text, role) in [
        ("sister of the HR manager", OF_ANOTHER),
        ("frère du directeur commercial", OF_ANOTHER),
        ("the HR manager's sister", OF_ANOTHER),
        ("comptable, HR manager's sister", OF_ANOTHER),
        ("Bruder des Personalchefs", OF_ANOTHER),
        ("Schwester des Geschäftsführers", OF_ANOTHER),
        ("fils d'un membre de la direction", TO_BE_EXAMINED),
        ("fille de la direction", OF_ANOTHER),
        ("4th degree of the gérant", OF_ANOTHER),
        ("frère du chef d'entreprise", relative(2)),
        ("frère du gérant et chef d'entreprise", OF_ANOTHER),
        ("sœur de la DRH, fille du chef d'entreprise", relative(1)),
        ("beau-père du patron", relative(1)),
        ("frère du beau-père du patron", relative(3)),
        ("neveu du patron (4e degré)", relative(4)),
        ("neveu du patron (5e degré)", UNCLEAR_DEGREE),
        ("conjointe du chef d'entreprise", SPOUSE),
        ("wife of the owner", SPOUSE),
        // Who leads himself does not stand, whoever his relatives are.
        ("directeur, frère du gérant", DIRECTEUR),
        ("HR manager, sister of the CEO", HEAD_OF_PERSONNEL),
        ("brother of the gérant, directeur", DIRECTEUR),
    ] {
        assert_eq!(read(text), role, "{text}");
    }
}

#[test]
fn a_written_degree_makes_words_exact() {
    for (text, role) in [
        ("child of first cousin (5th degree) of the chef d'entreprise", relative(5)),
        ("fils du cousin germain du chef d'entreprise (5e degré)", relative(5)),
        ("fils du cousin germain du chef d'entreprise", relative(5)),
        ("frère du beau-père du gérant", OF_ANOTHER),
        ("relative beyond the 4th degree", relative(5)),
        ("relative beyond the 4th degree of the chef d'entreprise", relative(5)),
        ("parent au-delà du 4e degré", relative(5)),
        ("in-law beyond 4th degree", relative(5)),
        ("Verwandter über den vierten Grad hinaus", relative(5)),
        ("Vetter vierten Grades des Inhabers", relative(4)),
        ("neveu du gérant (4e degré)", OF_ANOTHER),
        ("neveu du gérant (5e degré)", OF_ANOTHER),
        ("Sohn des Unternehmers", relative(1)),
        ("Bruder des Betriebsleiters", relative(2)),
    ] {
        assert_eq!(read(text), role, "{text}");
    }
}

#[test]
fn a_long_text_is_not_read() {
    assert_eq!(read(&"gérant ".repeat(100)), TO_BE_EXAMINED);
}

proptest::proptest! {
    #[test]
    fn any_text_is_read_without_panic(text in "\\PC*") {
        let _ = read(&text);
    }
}
