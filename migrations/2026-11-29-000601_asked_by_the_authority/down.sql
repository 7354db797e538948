drop function opening_day(uuid), certified_space(uuid, uuid), organisation_of(uuid), release_space(uuid, uuid),
    members_to_tell(uuid, uuid, text[]);
