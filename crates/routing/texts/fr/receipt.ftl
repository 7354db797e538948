### What a receipt is for.

# $kind (crate::receipt::ReceiptKind)
kind = { $kind ->
    [transmission] Accusé de transmission
    [document_return] Accusé de retour d'un document
   *[signed_copy] Accusé de remise d'une copie signée
}
