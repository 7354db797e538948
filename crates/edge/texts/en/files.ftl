### What is found about uploaded files.

file_content = The content is no PDF, PNG or JPEG, or not of the type declared.
    .action = Send the file itself, with its type.

not_a_picture = A photo is a PNG or JPEG file.
    .action = Upload a photo of what hangs.

file_unreadable = This file is damaged, cut off or built like no ordinary file.
    .action = Open it, save it anew or print it to a new PDF, and send that.

file_encrypted = This PDF is protected by a password or by restrictions.
    .action = Save it without protection.

file_has_script = This PDF contains JavaScript.
    .action = Print it to a new PDF and send that.

file_has_action = This PDF starts a program or sends data.
    .action = Print it to a new PDF and send that.

file_has_xfa_form = This PDF is an XFA form: what it shows is not what stands on its pages.
    .action = Print the filled form to a new PDF.

file_has_media = This file contains sound, film, moving or three-dimensional pictures.
    .action = Save it without them.

file_has_files = This PDF carries another file.
    .action = Remove the file within it and send it separately.

file_too_many_pages = This PDF has more than { $most } pages.
    .action = Split it into several files.

file_too_large_unpacked = The content of this PDF is too large once it is unpacked.
    .action = Scan with a lower resolution or as JPEG, or split the document.

file_trailing_data = Something stands behind the end of this file.
    .action = Open it, save it anew and send the new file.

file_two_in_one = This file is also something else: an archive, a web page or another document.
    .action = Save or print the document alone and send the new file.

picture_too_large = A picture has too many pixels; { $most } million at most for a picture.
    .action = Reduce the picture or scan with a lower resolution.

picture_carries_too_much = This picture carries too much that is not the picture.
    .action = Save it anew without metadata.

space_store_full = The space keeps { $most } documents or { $mebibytes } MiB already.
    .action = Delete documents that are no longer needed.

ticket_not_usable = No supporting document waits under this ticket.
    .action = Upload the document again: a ticket serves once, within a day.

files_waiting = Too many files wait to be used.
    .action = Use them, or wait: a file that is not used goes after a day.

files_today = Too many files were uploaded today without sign-in.
    .action = File without this document, or come again tomorrow; the ITM takes it by letter too.

file_empty = The file is empty.
    .action = Send the file.

too_many_attachments = A procedure has at most { $most } supporting documents.
    .action = Remove one.
