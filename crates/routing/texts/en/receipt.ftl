### What a receipt is for.

kind = { $kind ->
    [transmission] Receipt of transmission
    [document_return] Receipt of a returned document
   *[signed_copy] Receipt of a signed copy
}
