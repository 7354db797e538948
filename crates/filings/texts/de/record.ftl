### Where a value of a draft comes from.

law = Nach dem Gesetz berechnet

company = Akte des Unternehmens und seiner Wahl

record = Dossier der Wahl

earlier = Früherer Vorgang

proces_verbal = Unterzeichnetes Protokoll

general_count = Auszählung aller Wahlbüros
