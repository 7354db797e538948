### What a receipt is for.

kind = { $kind ->
    [transmission] Übermittlungsbestätigung
    [document_return] Bestätigung der Rücksendung eines Dokuments
   *[signed_copy] Bestätigung der Abgabe einer unterzeichneten Kopie
}
