### What was found about a signature.

not_in_a_field = Die Unterschrift steht in keinem Unterschriftsfeld des Dokuments.

byte_range = Die Unterschrift deckt das Dokument nicht genau ab.

contents = Der Inhalt der Unterschrift ist nicht so eingetragen, wie er sein muss.

kind = Diese Art von Unterschrift wird hier nicht geprüft.

cms = Die Unterschrift ist nicht lesbar.

signers = Die Unterschrift hat nicht genau eine unterzeichnende Person.

digest_differs = Das Dokument wurde nach der Unterschrift verändert.

signature_wrong = Die Unterschrift wurde nicht mit dem Schlüssel ihres Zertifikats erstellt.

changed = Ein späterer Zusatz verändert, was unterzeichnet wurde.

expired = Das Zertifikat war zur angegebenen Zeit der Unterschrift abgelaufen.

not_yet_valid = Das Zertifikat war zur angegebenen Zeit der Unterschrift noch nicht gültig.

weak_algorithm = Die Unterschrift verwendet einen Algorithmus oder einen Schlüssel, der nicht zugelassen ist.

no_signer_certificate = Das Zertifikat der unterzeichnenden Person fehlt in der Unterschrift.

certificate_not_bound = Die Unterschrift ist nicht an das Zertifikat ihrer unterzeichnenden Person gebunden.

time_stamp = Die Unterschrift trägt einen Zeitstempel, der hier gelesen und nicht geprüft wird.

unsigned_attributes = Die Unterschrift trägt einen nicht unterzeichneten Zusatz, der hier nicht geprüft wird.

not_whole_file = Die Datei geht nach der letzten Unterschrift weiter.

later_broken = Eine spätere Unterschrift derselben Datei ist nicht unversehrt.

later_visible = Eine spätere Unterschrift wird auf einer Seite gezeigt und könnte Unterzeichnetes verdecken.

no_further_change = Die Unterschrift lässt keinen Zusatz zu, und es gibt einen.

no_time = Die Unterschrift sagt nicht, wann sie erstellt wurde.

in_future = Die Unterschrift gibt einen künftigen Zeitpunkt an.

no_chain = Das Zertifikat wurde von keiner hier anerkannten Stelle ausgestellt.

not_an_authority = Ein Zertifikat der Kette darf keine anderen ausstellen.

not_for_signing = Das Zertifikat ist nicht zum Unterzeichnen von Dokumenten bestimmt.

unknown_extension = Ein Zertifikat enthält eine Bedingung, die hier nicht bekannt ist.

stray_certificate = Die Unterschrift bringt ein Zertifikat mit, das nicht zu ihrer Kette gehört.

out_of_bounds = Ein Zertifikat ist zum Zeitpunkt der Prüfung nicht gültig.

older_kind = Die Unterschrift ist von einer älteren Art (adbe.pkcs7.detached).
